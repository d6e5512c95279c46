"""A fraction told in words and the two heads that are told beside it: two thirds walk … of the 360 asked, 150 said so.

10명 중 7명이 남고 싶다고 답했다. … 1천200명에게 물은 결과 남겠다는 응답자는 504명
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from claims.crosscheck.draft.counts import RATE, Count
from claims.crosscheck.figures.equation import SHARE, Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.crosscheck.values.headline_shares import FRACTION, MORE, OPEN, SLACK, percent_of
from claims.quantity.units import named
from claims.regex import regex
from claims.span import Span
from claims.words import words

_SHARE = "claims.figure.share"
_HUNDRED = Decimal(100)
_LEAST = 20  # of so many it is no figure of speech
# What is asked of a number of people is what the fraction tells.
_ASKED = regex(
    r"\b(?:ask|survey|poll|question|interview|respon|sampl|ballot|vot)\w*|물은|물었|물어|조사|응답|설문|답한|답했|투표",
    re.IGNORECASE,
)
_SOME = regex(r"\b(?:of|from|among)\s(?:them|these|those|whom|which)\b|이\s?(?:중|가운데)|그\s?(?:중|가운데)", re.I)
_AROUND = 12


def read(told: Sequence[Sentence], counts: Sequence[Count]) -> Iterator[Equation]:
    """The one whole and part of a draft that make plainly another share than the one fraction it tells."""
    found = [
        (number, here, match) for number, here in enumerate(told) for match in FRACTION.finditer(here.text, *here.span)
    ]
    values = {value for _, _, match in found if (value := percent_of(match)) is not None}
    spans = [Span(*match.span()) for _, _, match in found]
    rest = [
        one for one in counts if not any(s.start < one.term.span.end and one.term.span.start < s.end for s in spans)
    ]
    if len(values) != 1 or any(one.kind == RATE for one in rest):
        return
    percent = values.pop()
    for number, here, match in found:
        if match["half"] == "과반":
            continue
        around = here.text[max(here.span.start, match.start() - _AROUND) : min(here.span.end, match.end() + _AROUND)]
        slack = MORE if OPEN.search(around) else SLACK
        pair = _pair(rest, number, here)
        if pair is not None and not _borne_out(percent, slack, rest):
            said = Term(Span(*match.span()), Range(percent - slack, percent + slack), "percent", percent)
            yield Equation(_SHARE, (pair[0].term, pair[1].term, said), (SHARE,), 2, Grade.WARNING, "%")
            return


def _pair(counts: Sequence[Count], number: int, here: Sentence) -> tuple[Count, Count] | None:
    """The only two heads of one kind in the sentence of the fraction and the next, or under its headline."""
    near = [one for one in counts if here.part.is_around or 0 <= one.sentence - number <= 1]
    for kind in {one.kind for one in near}:
        those = [one for one in near if one.kind == kind]
        if _is_money(those[0]) or len(those) != 2 or len({one.number for one in counts if one.kind == kind}) != 2:
            continue
        whole, part = sorted(those, key=lambda one: -one.number)
        behind = " ".join(one.here.words for one in those)
        if _LEAST <= part.number < whole.number or (0 < part.number < whole.number >= _LEAST):
            related = (
                _ASKED.search(whole.here.words) or len(_stems(here) & _stems(part.here)) > 1 or _names(here, whole)
            )
            if related and not _SOME.search(behind):
                return whole, part
    return None


def _is_money(one: Count) -> bool:
    unit = named(one.term.unit)
    return unit is not None and unit.measure == "money"


def _names(here: Sentence, whole: Count) -> bool:
    """Whether the sentence of the fraction names what the whole counts: three in four drivers, of 640 drivers."""
    noun = re.escape(whole.noun)
    return bool(noun) and re.search(rf"\b{noun}\b" if here.language == "en" else noun, here.words) is not None


def _stems(here: Sentence) -> set[str]:
    return {word.stem for word in words(here.text, *here.span)}


def _borne_out(percent: Decimal, slack: Decimal, counts: Sequence[Count]) -> bool:
    """Whether any two figures of one kind make the share, or what it leaves."""
    for part, whole in permutations(counts, 2):
        if part.kind == whole.kind and 0 < part.number < whole.number:
            share = part.number / whole.number * _HUNDRED
            if min(abs(share - percent), abs(_HUNDRED - share - percent)) <= slack:
                return True
    return False
