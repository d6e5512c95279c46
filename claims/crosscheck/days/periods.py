"""One period, told with another end: 13일부터 10월 14일까지 in one text, where every other has it until the 4th.

Two periods are one where they share an end that is printed and the words around them; a text that prints both knows of
two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.days.one_act import tells_of_a_move
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold
from claims.regex import regex

# One text against another is a riddle; one against three that do not copy one another is a slip.
_AROUND = 60  # characters
_MIN_WORDS = 2
_WORD = regex(r"[가-힣A-Za-z]{2,}")
# The second round of an auction is another one.
_ROUND = regex(r"[0-9]+\s?(?:차|회|기|단계|부|학기)|(?:first|second|third) (?:round|phase|stage|part)")


class _Period(NamedTuple, Generic[K]):
    """A period of days with both ends printed, and the beginnings of the words around it."""

    mention: Mention[K]
    start: date
    end: date  # exclusive
    shown: str
    words: frozenset[str]
    rounds: frozenset[str]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each period that has one end of the majority's and not the other, suspected."""
    if len(story) <= MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    told: dict[tuple[date, date], list[_Period[K]]] = {}
    for witness in story:
        for period in _periods(witness):
            told.setdefault((period.start, period.end), []).append(period)
    known = {days: voices((one.mention for one in those), witnesses) for days, those in told.items()}
    frequent = [days for days in told if outvotes(known[days], 1)]
    found: list[Disagreement[K]] = []
    for rare, odd in told.items():
        beside = [days for days in frequent if (days[0] == rare[0]) != (days[1] == rare[1])]
        best = max(beside, key=lambda days: (known[days], days), default=None)
        if best is not None and outvotes(known[best], known[rare]):
            found += _odd(odd, told[best])
    return found


def _periods(witness: Witness[K]) -> Iterator[_Period[K]]:
    for claim in witness.claims:
        value = claim.value
        if claim.family != "date" or claim.topic.measure != "period" or value.start is None or value.end is None:
            continue
        around = _around(witness, claim)
        printed = value.first.day is not None and value.last.day is not None
        if printed and witness.part_at(claim.span.start) is not None and not tells_of_a_move(around, 0, len(around)):
            words = frozenset(_beginning(word) for word in _WORD.findall(around))
            mention, shown = Mention(witness.key, claim.span), witness.text[slice(*claim.span)]
            yield _Period(mention, value.start, value.end, shown, words, frozenset(_ROUND.findall(around)))


def _around(witness: Witness[K], claim: Claim) -> str:
    """The words before and after a period on its line, without the period."""
    start, end = claim.span
    low = max(witness.text.rfind("\n", 0, start) + 1, start - _AROUND)
    line = witness.text.find("\n", end)
    high = min(end + _AROUND, line if line >= 0 else len(witness.text))
    return f"{witness.text[low:start]} {witness.text[end:high]}"


def _beginning(word: str) -> str:
    """What of a word stays the same whatever particle follows."""
    return word[:5].lower() if word.isascii() else word[: 2 if len(word) <= 3 else 3]


def _odd(rare: Sequence[_Period[K]], frequent: Sequence[_Period[K]]) -> Iterator[Disagreement[K]]:
    sources = {one.mention.source for one in frequent}
    common = _common(frequent)
    rounds = frozenset[str]().union(*(one.rounds for one in frequent))
    odd = [
        one
        for one in rare
        if one.mention.source not in sources and len(one.words & common) >= _MIN_WORDS and one.rounds <= rounds
    ]
    if odd:
        sides = tuple(Side(those[0].shown, tuple(one.mention for one in those)) for those in (odd, frequent))
        correction = frequent[0].shown
        yield Disagreement("claims.date.period", Grade.ERROR, fold(odd[0].shown), sides, 0, correction)


def _common(frequent: Sequence[_Period[K]]) -> frozenset[str]:
    """The words that a third of the others use: they say what the period is of."""
    counts = Counter(word for one in frequent for word in one.words)
    return frozenset(word for word, count in counts.items() if MAJORITY * count >= len(frequent))
