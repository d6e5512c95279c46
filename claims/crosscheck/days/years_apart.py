"""Two years of one sentence and how many years lie between them: in 2014, three years after a start in 2009.

Counted with the first year as none or as one; silent unless the number stands right behind the first or before the
second of the only two years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.calendar.en_numbers import CARDINALS, number, pattern
from claims.claim import Claim
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Span
from claims.wording import completed, like

_NUMBER = rf"\d{{1,3}}|{pattern({word: n for word, n in CARDINALS.items() if n > 1})}"
# Behind the first year, or right before the second.
_BEHIND = regex(rf",?\s(?:just\s|only\s|fully\s)?(?P<count>{_NUMBER})\syears\s(?:after|before)\b", re.IGNORECASE)
_BEFORE = regex(
    rf"\b(?P<count>{_NUMBER})\syears\slater,?\s(?:in\s)?$|(?<![\d.,])(?P<ko>\d{{1,3}})년\s?(?:뒤|후)(?:인|,|에)?\s$",
    re.IGNORECASE,
)
_LOOSE = 1


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each number of years that is not what lies between the only two years of its sentence."""
    years = [
        claim
        for claim in witness.claims
        if claim.family == "date" and claim.value.first.year is not None and claim.value.first == claim.value.last
    ]
    return [found for sentence in witness.sentences for found in _told(witness, sentence, years)]


def _told(witness: Witness[K], sentence: Span, claims: Sequence[Claim]) -> Iterator[Disagreement[K]]:
    there = [claim for claim in claims if sentence.start <= claim.span.start < sentence.end]
    if len(there) != 2 or len({claim.value.first.year for claim in there}) != 2:
        return
    first, second = sorted(there, key=lambda claim: claim.span)
    match = _BEHIND.match(witness.text, first.span.end, second.span.start)
    match = match or _BEFORE.search(witness.text, max(first.span.end, second.span.start - 40), second.span.start)
    if match is None:
        return
    name = "count" if match["count"] else "ko"
    length = Span(*match.span(name))
    count = number(match[name])
    passed = abs(first.value.first.year - second.value.first.year)
    if abs(count - passed) > _LOOSE:
        spans = (first.span, length, second.span)
        sides = tuple(Side(witness.text[slice(*span)], (Mention(witness.key, span),)) for span in spans)
        begin, end = sorted((first, second), key=lambda claim: claim.value.first.year)
        began, found, ended = (completed(witness.text, span) for span in (begin.span, length, end.span))
        details = {"begin": began, "found": found, "published": ended, "expected": like(Decimal(passed), found)}
        yield Disagreement(
            "claims.date.years", Grade.ERROR, fold("".join(side.value for side in sides)), sides, details=details
        )
