"""The day a figure is of: 이날 종가 55만원 in one text, where the others have 55만원 as the close of the day before.

A closing price of five digits belongs to one day. Which day that is, independent texts say in many ways (12일 종가,
전날 종가인, 12일 …에 거래를 마쳤다); the one that puts it on another day is wrong about the day.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.days.own_day import Told, days_told, single_days
from claims.crosscheck.figures.names_around import names
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold
from claims.lexicon import table
from claims.regex import regex
from claims.span import Span

# One text against another is a riddle; one against three that do not copy one another is a slip.
# 100원 may be the close of any day; 41만5000원 is that of one.
_MIN_DIGITS = 3
_BACK, _AHEAD = 40, 40  # characters from the figure to its day
# 종가인 55만원, 종가(55만원), 종가 기준 55만원, 종가보다 18.7%: nothing else stands between a measure and its figure.
_LINK = regex(r"(?:인|는|은|가|이|의|였던)?\s?(?:기준\s?)?[(:]?\s?(?:약\s?|주당\s?|of |at |was |is )*")
_OVER = regex(r"(?:인|는|은)?\s?(?:에|보다|대비|에 비해|보다는)\s?(?:약\s?)?")
_CLOSED = regex(r"(?:에|으로|로)\s?(?:거래를?\s|장을?\s)?(?:마쳤|마친|마감|끝냈)")
# 13일 전날보다 3.2% 오른 5만5600원에 마쳤다: the day is not the one it is compared with.
_AGAINST = regex(
    r"(?:전날|전일|전장|어제|직전 ?거래일|전 ?거래일)(?:\s?종가)?\s?(?:보다|대비|에 비해|과 비교해|에 견줘)"
)
_BEYOND = 70  # characters
_CLOSED_EN = regex(r"\bclos(?:ed|ing) (?:\w+ ){0,3}?at $")
_ON = regex(r"\bon ")  # closed at 556,000 won on Sept. 12
# What stands between belongs to another clause: 13일 공시하고 종가 55만원.
_CLAUSE = regex(
    r"(?<![일\d]),|;|(?:하고|했고|으며|하며|했으며|지만|는데|면서|해서)\s|(?<![A-Z][a-z]{2})(?<!Sept)[.!?…]\s|\n"
)

_Key = tuple[str | None, Decimal, str]  # unit, number, measure


class DatedFigure(NamedTuple, Generic[K]):
    """A figure with the day its text says it is of; `sure` where the text leaves no doubt about that day."""

    mention: Mention[K]
    day: date
    sure: bool
    shown: str
    figure: str
    names: frozenset[str]  # before the figure


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each figure that a text puts on another day than the independent majority, its day suspected."""
    if len(story) <= MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    told: dict[_Key, dict[date, list[DatedFigure[K]]]] = {}
    for witness in story:
        for key, dated in dated_figures(witness):
            told.setdefault(key, {}).setdefault(dated.day, []).append(dated)
    return [found for days in told.values() for found in _outliers(days, witnesses)]


def _outliers(
    days: Mapping[date, list[DatedFigure[K]]], witnesses: Mapping[K, Witness[K]]
) -> Iterator[Disagreement[K]]:
    known = {day: voices((one.mention for one in told), witnesses) for day, told in days.items()}
    best = max(days, key=lambda day: (known[day], day))
    if not outvotes(known[best], 1) or not any(one.sure for one in days[best]):
        return
    right = {one.mention.source for one in days[best]}
    for day, told in days.items():
        odd = [one for one in told if one.sure and one.mention.source not in right and _of_one(one, days[best])]
        if day != best and odd and outvotes(known[best], known[day]):
            yield _disagreement(odd, days[best], best)


def dated_figures(witness: Witness[K]) -> Iterator[tuple[_Key, DatedFigure[K]]]:
    named = single_days(witness)
    figures = [c for c in witness.claims if c.family == "figure" and witness.part_at(c.span.start)]
    ends = [claim.span.end for claim in figures]
    for number, claim in enumerate(figures):
        if _digits(claim) < _MIN_DIGITS:
            continue
        high = figures[number + 1].span.start if number + 1 < len(figures) else len(witness.text)
        measured = _measure(witness.text, claim, ends[number - 1] if number else 0)
        if measured is not None:
            measure, start = measured
            passed = bisect_right(ends, start)
            told = _day_of(witness, named, start, claim.span, Span(ends[passed - 1] if passed else 0, high))
            if told is not None:
                shown = witness.text[slice(*told.span)]
                said = _names(witness.text, start)
                dated = DatedFigure(Mention(witness.key, told.span), told.day, told.sure, shown, claim.quote, said)
                yield (claim.value.amount.unit, claim.value.amount.low, measure), dated


def _names(text: str, measure: int) -> frozenset[str]:
    """What the clause before a measure names."""
    low = max(0, measure - _BACK)
    return names(text[max([low, *(m.end() for m in _CLAUSE.finditer(text, low, measure))]) : measure])


def _of_one(one: DatedFigure[K], others: Sequence[DatedFigure[K]]) -> bool:
    """Whether a figure can be that of the others: 33.4도 of 대구 on the 13th is not that of 서울 on the 12th."""
    return not one.names or any(one.names & other.names or not other.names for other in others)


def _digits(claim: Claim) -> int:
    """How many digits of a number told exactly say something; 0 where it is not told exactly."""
    amount = claim.value.amount
    if amount.low is None or amount.low != amount.high or amount.approximate:
        return 0
    digits = len("".join(filter(str.isdigit, format(amount.low.normalize(), "f"))).strip("0"))
    # An index has no unit: 2712.34.
    return digits if amount.unit is not None or (digits > _MIN_DIGITS and amount.low % 1) else 0


def _measure(text: str, claim: Claim, low: int) -> tuple[str, int] | None:
    """What of a day a figure tells, and where that is said; nothing where it tells of more than a day."""
    start, end = claim.span
    before = text[max(low, start - _BACK) : start]
    for match in _measures().finditer(before):
        link = before[match.end() :]
        if _LINK.fullmatch(link) or _OVER.fullmatch(link):
            over = "" if _LINK.fullmatch(link) else ":over"
            return _kinds()[match[0].lower()] + over, start - len(before) + match.start()
    if _CLOSED.match(text, end) or _CLOSED_EN.search(before):
        against = [*_AGAINST.finditer(text, max(0, start - _BEYOND), start)]
        return _kinds()["종가"], against[-1].start() if against else start
    return None


@cache
def _kinds() -> dict[str, str]:
    return {word: row["ko"][0] for row in table("day_measures") for word in (*row["ko"], *row["en"])}


@cache
def _measures() -> re.Pattern[str]:
    words = sorted(_kinds(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(words)})", re.IGNORECASE)


def _day_of(witness: Witness[K], named: Sequence[Claim], start: int, figure: Span, free: Span) -> Told | None:
    """The day that the clause around a measure names, behind no other figure."""
    text = witness.text
    low = max(free.start, start - _BACK)
    low = max([low, *(m.end() for m in _CLAUSE.finditer(text, low, start))])
    before = _last_day(witness, named, Span(low, start))
    if before is not None:
        return before
    high = min(free.end, figure.end + _AHEAD)
    after = _ON.search(text, figure.end, high)
    return _last_day(witness, named, Span(after.end(), high)) if after else None


def _last_day(witness: Witness[K], named: Sequence[Claim], clause: Span) -> Told | None:
    told = days_told(witness, named, clause, market=True)
    return told[-1] if told else None


def _disagreement(odd: Sequence[DatedFigure[K]], right: Sequence[DatedFigure[K]], day: date) -> Disagreement[K]:
    sides = (
        Side(odd[0].shown, tuple(one.mention for one in odd)),
        Side(right[0].shown, tuple(one.mention for one in right)),
    )
    details = {"figure": odd[0].figure, "found": odd[0].day.isoformat(), "expected": day.isoformat()}
    about = fold(f"{odd[0].figure}{odd[0].day}")
    return Disagreement("claims.date.as_of", Grade.ERROR, about, sides, suspect=0, details=details)
