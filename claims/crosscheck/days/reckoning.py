"""What the calendar leaves open of a printed date or length, and what it does not."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from claims.calendar import Dated, resolve
from claims.calendar.en_numbers import CARDINALS
from claims.calendar.ko_pieces import DAYS
from claims.calendar.months import month_on, of_month
from claims.calendar.point import Days, Expression, Length, Point, Unit
from claims.regex import regex
from claims.span import Span

_DAY = timedelta(days=1)
# A bare day of the month may lie in the month before or after where it is no farther than this from the publication.
_TURN = 31 * _DAY
# A month without a year may be of the year before or after where it is no farther than this.
_SEASON = 200 * _DAY
# A day so near the publication is meant, whatever other years the text names.
_NEAR = 45 * _DAY
_LENGTH_WIDTH = 48  # characters
_UNITS: dict[str, Unit] = {"일": "day", "주": "week", "주일": "week", "개월": "month", "달": "month"}
_UNITS_EN: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_LENGTH_BEFORE = regex(
    rf"(?P<length>(?:(?<![0-9])(?P<nights>[0-9]{{1,2}})박\s?)?(?<![0-9.,])(?P<count>[0-9]{{1,3}})\s?(?P<unit>{'|'.join(_UNITS)})\s?(?:간|동안)"
    rf"|(?<![가-힣])(?P<word>{'|'.join(DAYS)})\s?(?:간|동안)?)\s?[(（]$"
)
_LENGTH_BEFORE_EN = regex(
    r"\b(?P<length>(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,2})"
    r"[- ](?P<unit>day|week|month|year)s?),?"
    r"(?: (?!after|before|ago|since|than|of|and|or|later|earlier|per|an?\b)[a-z'-]+){0,6},?[ (]$",
    re.IGNORECASE,
)
# A year or a month that the text names, or both: ("year", 2018), ("month", 9), (2018, 9).
Named = tuple[str | int, int]
_LEGAL = 14  # days from which a period may be a legal one


def month_of(point: Point, published: date | None) -> tuple[int, int] | None:
    """The year and month of a point where they are certain; a leap year where the year is not."""
    if point.shift and point.shift.unit == "month" and published:
        month = month_on(published.replace(day=1), point.shift.by)
        return month.year, month.month
    if point.month is None:
        return None
    if point.shift and point.shift.unit == "year" and published:
        return published.year + point.shift.by, point.month
    return point.year or 2024, point.month


def candidates(point: Point, meant: Days, published: date | None, named: frozenset[Named]) -> list[date]:
    """Every day that the point may mean, likeliest first; none where nothing anchors it."""
    assert point.day is not None
    if point.year or point.shift or point.toward is not None:
        return [meant.start] if meant.start else []
    if published is None:
        return []
    if point.month:
        years = [year for kind, year in named if kind == "year"]
        return _in_years(point.month, point.day, published, years) + (
            [meant.start] if meant.start and meant.sure else []
        )
    here = [of_month(published, months, point.day) for months in (0, -1, 1)]
    near = [day for day in here if day and (day.month == published.month or abs(day - published) <= _TURN)]
    months = sorted((published.year if kind == "month" else kind, month) for kind, month in named if kind != "year")
    told = (of_month(date(int(year), month, 1), 0, point.day) for year, month in months if 1 <= month <= 12)
    return near + [day for day in told if day]


def _in_years(month: int, day: int, published: date, named: list[int]) -> list[date]:
    """A day without its year: the one near the publication; else of the years beside it and those the text names."""
    years = [published.year, published.year - 1, published.year + 1]
    days = [date(year, month, day) for year in years if 1 <= day <= monthrange(year, month)[1]]
    near = [one for one in days if abs(one - published) <= _NEAR]
    if near:
        return near
    likely = [one for one in days if one.year == published.year or abs(one - published) <= _SEASON]
    return likely + [date(year, month, day) for year in sorted(named) if day <= monthrange(year, month)[1]]


def runs_backwards(first: Point, last: Point) -> bool:
    """Whether a period ends before it begins however its ends are read."""
    if last.shift or last.toward is not None:
        return False
    if first.year and last.year:
        return (last.year, last.month or 12, last.day or 31) < (first.year, first.month or 1, first.day or 1)
    if first.day is None or last.day is None or first.month is None or last.year:
        return False
    return last.month in (None, first.month) and last.day < first.day


def ends(dated: Dated) -> Iterator[tuple[date, date]]:
    """First day and day after the last; where no year or month is known, of every month they may lie in."""
    first, last = dated.expression.first, dated.expression.last
    # 28일부터 3일까지 is longer in March than in April, and the text may be about either.
    turns = last is not None and _bare(first) and _bare(last) and (first.day or 0) > (last.day or 0)
    if dated.first.start and dated.last.end and not turns:
        yield dated.first.start, dated.last.end
        yield from _nearer(dated.expression, dated.last)
        return
    for year, month in [(2023, month) for month in range(1, 13)] + [(2024, 2)]:
        tried = resolve(dated.expression, date(year, month, 15))
        if tried.first.start and tried.last.end:
            yield tried.first.start, tried.last.end


def _nearer(expression: Expression, last: Days) -> Iterator[tuple[date, date]]:
    """The same where a bare first day is put right before the last one's month: 25일∼5월 3일 9일간, told in March."""
    first = expression.first
    if not _bare(first) or expression.last is None or expression.last.month is None or not last.start or not last.end:
        return
    for months in (0, -1):
        start = of_month(last.start, months, first.day or 1)
        if start is not None and start < last.end:
            yield start, last.end
            return


def _bare(point: Point) -> bool:
    """Whether a point is a day of a month that nothing names."""
    return point.day is not None and point.month is None and point.shift is None and point.toward is None


def length_before(text: str, expression: Expression) -> Length | None:
    """The length that a period stands behind: 사흘간(14∼16일), the three-day fair from March 14 to 16."""
    start, end = expression.span
    match = _LENGTH_BEFORE_EN.search(text, max(0, start - _LENGTH_WIDTH), start)
    if match is not None:
        count = match["count"].lower()
        amount = CARDINALS[count] if count in CARDINALS else int(count)
        return Length(Span(*match.span("length")), amount, _UNITS_EN[match["unit"].lower()])
    match = _LENGTH_BEFORE.search(text, max(0, start - _LENGTH_WIDTH), start)
    if match is None or not text.startswith((")", "）"), end):
        return None
    span = Span(*match.span("length"))
    if match["word"]:
        return Length(span, DAYS[match["word"]], "day")
    return Length(span, int(match["count"]), _UNITS[match["unit"]], int(match["nights"]) if match["nights"] else None)


def corrected(printed: str, length: Length, count: int) -> str | None:
    """The length as it would be printed, 나흘간 for 닷새간; None for nights and where no such word is."""
    if length.nights is not None:
        return None
    if str(length.amount) in printed:
        return printed.replace(str(length.amount), str(count), 1)
    words = {days: word for word, days in DAYS.items()}
    if words.get(length.amount, " ") not in printed or count not in words:
        return None
    return printed.replace(words[length.amount], words[count])


def lengths(start: date, end: date, length: Length) -> list[int]:
    """The counts that fit, the inclusive one first; weeks, months and years are rounded either way."""
    whole = (end - start).days
    if length.unit == "day":
        # Legal periods leave out the first day: 40일간 from 6.16. to 7.26.
        return [whole, whole - 1] if whole > _LEGAL else [whole]
    if length.unit == "week":
        return [-(-whole // 7), whole // 7]
    months = 12 * (end.year - start.year) + end.month - start.month
    if length.unit == "month":
        return [months, months - 1] if end.day == 1 == start.day else [months, months + 1, months - 1]
    return [-(-months // 12), months // 12, months // 12 - 1]
