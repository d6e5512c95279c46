"""One text against the calendar: days that do not exist, weekdays, lengths and orders that do not fit.

A date with its weekday, or a period with its length, says one thing twice; where the two do not fit, one is wrong.
Arithmetic does not tell which, so nothing is suspect but a day that does not exist. Silent wherever a reading is left
in which both are right: a day under another month of the text, the turn of a month, working days.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Generic

from claims import calendar
from claims.calendar import Dated
from claims.calendar.point import Point
from claims.crosscheck.days.reckoning import (
    Named,
    candidates,
    corrected,
    ends,
    length_before,
    lengths,
    month_of,
    runs_backwards,
)
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.regex import regex
from claims.span import Language, Span
from claims.wording import completed, like

_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "ko": ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_FAR, _WEEK = timedelta(days=45), timedelta(days=7)
_YEAR = regex(r"(?<![\d.,])(?:19|20)\d\d(?![\d,])")
_SENTENCE = 80  # characters to either side
_AHEAD = regex(
    r"오는|다음|내년|예정|계획|앞두|[하되]기로|(?:한다|된다|연다|열린다|[간온선]다|갖는다|펼친다|마감)"
    r"|\b(?:will|shall|to be|scheduled|upcoming|next|plans?"
    r"|opens?|runs?|starts?|begins?|is|are)\b"
)
# Working days are counted without the days between them.
_EXCEPT = ("제외", "평일", "영업일", "근무일", "주말", "except", "excluding", "weekday", "business", "working")


@dataclass(frozen=True)
class _Found(Generic[K]):
    """An expression of a part; its spans count from the part's start.

    `named`: the years and the months of the text, and as (year, month) each month in the year it is told of.
    """

    witness: Witness[K]
    part: Part
    dated: Dated
    named: frozenset[Named]

    @property
    def published(self) -> date | None:
        return calendar.usable(self.witness.published)

    def text(self, span: Span) -> str:
        start = self.part.span.start
        return self.witness.text[start + span.start : start + span.end]

    def side(self, span: Span) -> Side[K]:
        start = self.part.span.start
        return Side(self.text(span), (Mention(self.witness.key, Span(start + span.start, start + span.end)),))


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """Everything in the text that the calendar speaks against, in order."""
    read = [(part, dated) for part in witness.parts for dated in _read(witness, part)]
    points = [told for _, dated in read for told in zip(_points(dated), dated[1:], strict=False)]
    named: frozenset[Named] = frozenset(("year", point.year) for point, _ in points if point.year)
    named |= {("month", point.month) for point, _ in points if point.month}
    named |= {(meant.start.year, meant.start.month) for point, meant in points if point.month and meant.start}
    disagreements: list[Disagreement[K]] = []
    for part, dated in read:
        found = _Found(witness, part, dated, named)
        disagreements += list(impossible(found)) or [*weekday(found), *reversed_ends(found), *period_length(found)]
    return disagreements


def _read(witness: Witness[K], part: Part) -> list[Dated]:
    text = witness.text[part.span.start : part.span.end]
    return [_with_length(text, dated) for dated in calendar.read(text, part.language, witness.published)]


def _with_length(text: str, dated: Dated) -> Dated:
    expression = dated.expression
    if expression.last is None or expression.length is not None:
        return dated
    length = length_before(text, expression)
    return dated._replace(expression=replace(expression, length=length)) if length else dated


def impossible(found: _Found[K]) -> Iterator[Disagreement[K]]:
    """A day that its month does not have: 2월 30일."""
    first, last = found.dated.expression.first, found.dated.expression.last
    for point in _points(found.dated):
        within = last is point and point.month is None and (point.day or 0) >= (first.day or 32)  # 11월 28~31일
        month = month_of(first if within else point, found.published)
        if point.day is None or month is None:
            continue
        if not 1 <= month[1] <= 12 or not 1 <= point.day <= monthrange(*month)[1]:
            yield _disagreement(found, "claims.date.impossible", [point.span], 0, {"found": found.text(point.span)})


def weekday(found: _Found[K]) -> Iterator[Disagreement[K]]:
    """A weekday that is not that day's: 2024년 10월 25일(월)."""
    for number, (point, meant) in enumerate(zip(_points(found.dated), found.dated[1:], strict=False)):
        if point.day is None or point.weekday is None or point.weekday_span is None:
            continue
        # The last day of a period is where the first puts it: 6.7(화)~9(목).
        inherits = number > 0 and point.month is None and meant.start is not None
        possible = [meant.start] if inherits and meant.start else candidates(point, meant, found.published, found.named)
        if point.month and not point.year:
            possible = [*possible, *_of_other_years(found, point)]
        right = [day.weekday() for day in possible]
        if right and point.weekday not in right:
            names = _WEEKDAYS[found.part.language]
            short = len(found.text(point.weekday_span)) == 1  # (월)
            expected = names[right[0]][: 1 if short else None] if len({*right}) == 1 else None
            details = {"found": names[point.weekday], "weekday": names[right[0]], "day": possible[0].isoformat()}
            spans = [_without_weekday(point, found), point.weekday_span]
            yield _disagreement(found, "claims.date.weekday", spans, None, details, expected)


def _of_other_years(found: _Found[K], point: Point) -> Iterator[date]:
    """The day in last year and in the years that its sentence names, where that does not look ahead.

    On 20 June 2021 "the strike ended on Monday, Nov. 9" tells of 2020. What is told of this week is this year's.
    """
    start, end = point.span
    line = found.text(Span(max(0, start - _SENTENCE), end + _SENTENCE))
    day = _in_year(found.published.year, point) if found.published is not None else None
    if found.published is None or day is None or abs(day - found.published) <= _WEEK or _AHEAD.search(line):
        return
    years = {int(year) for year in _YEAR.findall(line)} | ({day.year - 1} if day - found.published > _FAR else set())
    yield from (day for year in sorted(years) if (day := _in_year(year, point)) is not None)


def _in_year(year: int, point: Point) -> date | None:
    assert point.month is not None
    assert point.day is not None
    fits = 1 <= point.month <= 12 and 1 <= point.day <= monthrange(year, point.month)[1]
    return date(year, point.month, point.day) if fits else None


def reversed_ends(found: _Found[K]) -> Iterator[Disagreement[K]]:
    """A period that ends before it begins, both ends printed: 10월 25일부터 10월 22일까지."""
    first, last = found.dated.expression.first, found.dated.expression.last
    if last is None:
        return
    if runs_backwards(first, last):
        details = {"first": found.text(first.span), "last": found.text(last.span)}
        spans = sorted({first.span, last.span})  # 25~22일 is one
        yield _disagreement(found, "claims.date.reversed", spans, None, details)


def period_length(found: _Found[K]) -> Iterator[Disagreement[K]]:
    """A length that does not fit the two ends: 22일부터 25일까지 5일간."""
    expression = found.dated.expression
    length, last = expression.length, expression.last
    if length is None or last is None or runs_backwards(expression.first, last):
        return
    low = min(expression.span.start, length.span.start)
    around = found.text(Span(max(0, low - 20), max(expression.span.end, length.span.end) + 20))
    if any(word in around for word in _EXCEPT):
        return
    if length.unit in ("day", "week") and {found.dated.first.grain, found.dated.last.grain} != {"day"}:
        return  # 5월부터 8월까지 14주간: somewhere in them
    counts = [count for pair in ends(found.dated) for count in lengths(*pair, length)]
    if counts and length.amount not in counts:
        printed = found.text(length.span)
        told = completed(found.witness.text[found.part.span.start :], length.span)
        details = {"period": found.text(expression.span), "found": told, "expected": like(Decimal(counts[0]), told)}
        spans = [expression.span, length.span]
        yield _disagreement(
            found, "claims.date.period_length", spans, None, details, corrected(printed, length, counts[0])
        )


def _disagreement(
    found: _Found[K],
    rule: str,
    spans: list[Span],
    suspect: int | None,
    details: dict[str, str],
    correction: str | None = None,
) -> Disagreement[K]:
    sides = tuple(found.side(span) for span in spans)
    about = " ".join(side.value for side in sides)
    if correction:
        details = {**details, "expected": correction}
    return Disagreement(rule, Grade.ERROR, about, sides, suspect, correction, details)


def _points(dated: Dated) -> list[Point]:
    first, last = dated.expression.first, dated.expression.last
    return [first, last] if last else [first]


def _without_weekday(point: Point, found: _Found[K]) -> Span:
    """Where the date stands that the weekday is printed with: before it, or in English after it."""
    assert point.weekday_span
    start, end = point.span
    if point.weekday_span.start == start:
        after = found.text(Span(point.weekday_span.end, end))
        return Span(end - len(after.lstrip(" \u00a0,.")), end)
    before = found.text(Span(start, point.weekday_span.start))
    return Span(start, start + len(before.rstrip(" \u00a0,(（")))
