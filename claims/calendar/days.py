"""The days that a calendar expression means beside an anchor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claims.calendar.holidays import named_day
from claims.calendar.months import first_of, last_monday, month_on, moved, nth_week, nth_weekday, of_month
from claims.calendar.point import NOTHING, Context, Days, Point, Shift, grain
from claims.calendar.year import MONTHS, year_of

_DAY = timedelta(days=1)
# The share of a month or year that early, mid and late stand for.
_OF_MONTH = {
    "early": (1, 16), "mid": (10, 21), "late": (16, None), "ten1": (1, 11), "ten2": (11, 21), "ten3": (21, None),
}  # fmt: skip
_OF_YEAR = {"early": (1, 7), "mid": (5, 9), "late": (7, 13)}
_TODAY = {"earlier": "early", "later": "late", "rest": None}
_OF_WEEK = {"early": (0, 3), "mid": (2, 4), "late": (3, 7), "weekend": (5, 7)}


def days(point: Point, anchor: date | None, context: Context = NOTHING) -> Days:
    """The days a point means; start and end None where nothing anchors it, or where there is no such day."""
    try:
        return _days(point, anchor, context)
    except (ValueError, OverflowError):  # 2월 30일, the year 0
        return Days(None, None, grain(point))


def _days(point: Point, anchor: date | None, context: Context) -> Days:
    if point.unplaced:
        return Days(None, None, grain(point))
    if point.run is not None:
        return _run(point, anchor, context)
    if point.away:
        return _away(point, anchor, context)
    if point.week_of:
        return _week_of(point, anchor, context)
    if point.part in _TODAY:
        return _beside_today(point, anchor, context)
    if point.same_month:
        named = context.last_month
        placed = replace(point, same_month=False, year=named.year, month=named.month) if named else None
        return days(placed, anchor, context) if placed else Days(None, None, grain(point))
    if point.anaphoric is not None:
        day = context.day and context.day + point.anaphoric * _DAY
        return Days(day, day and day + _DAY, "day")
    if point.decade is not None:
        return _decade(point)
    if point.century is not None:
        return Days(date(100 * point.century - 100 or 1, 1, 1), date(100 * point.century, 1, 1), "interval")
    if point.shift and point.shift.unit != "year":
        return _shifted(point, anchor)
    within = point.month, point.year, point.shift, point.same_year, point.holiday, point.nth_week or None
    if not any(field is not None for field in within) and point.part not in MONTHS:
        return _near(point, anchor)
    return _in_year(point, anchor, context)


def _week_of(point: Point, anchor: date | None, context: Context) -> Days:
    named = days(replace(point, week_of=False), anchor, context)
    if named.start is None:
        return Days(None, None, "week")
    monday = named.start - named.start.weekday() * _DAY
    return Days(monday, monday + 7 * _DAY, "week", named.sure)


def _beside_today(point: Point, anchor: date | None, context: Context) -> Days:
    """Earlier this year ends today at the latest, later this year and the rest of it do not begin before."""
    whole = days(replace(point, part=_TODAY[point.part or ""]), anchor, context)
    if anchor is None or whole.start is None or whole.end is None:
        return Days(None, None, "interval")
    if point.part == "earlier":
        return Days(whole.start, max(min(whole.end, anchor), whole.start + _DAY), "interval", False)
    return Days(min(max(whole.start, anchor), whole.end - _DAY), whole.end, "interval", False)


def _run(point: Point, anchor: date | None, context: Context) -> Days:
    """So much before the anchor, or from the day after it; quarters are whole ones, as are 지난 두 달, 다음 3주."""
    assert point.run
    run = point.run
    base = replace(point, run=None, further=(), whole=False)
    if base != Point(point.span):
        first = last = days(base, anchor, context).start
        for length in (run, *point.further):
            last = last and moved(last, length)
        return Days(first, last, "interval", False)
    if anchor is None:
        return Days(None, None, "interval", False)
    unit, by = run
    if unit == "quarter":
        here = first_of(anchor.year, anchor.month - (anchor.month - 1) % 3)
        near, far = (here, month_on(here, 3 * by)) if by < 0 else (month_on(here, 3), month_on(here, 3 * by + 3))
    elif point.whole and unit in ("week", "month"):
        here = anchor - anchor.weekday() * _DAY if unit == "week" else anchor.replace(day=1)
        near = here if by < 0 else moved(here, Shift(unit, 1))
        far = moved(near, run)
    else:
        near = anchor if by < 0 else anchor + _DAY
        far = moved(near, run)
    return Days(min(near, far), max(near, far), "interval", False)


def _away(point: Point, anchor: date | None, context: Context) -> Days:
    base = replace(point, away=())
    named = replace(base, span=point.span) != Point(point.span)
    start = _nearest(base, anchor, context) if named else anchor
    if start is None:
        return Days(None, None, "day", False)
    for shift in point.away:
        start = moved(start, shift)
    return Days(start, start + _DAY, "day", False)


def _nearest(point: Point, anchor: date | None, context: Context) -> date | None:
    """The first day of a point, in the year that brings it nearest to the anchor where it prints none."""
    if anchor is None or point.month is None or point.year or point.shift or point.toward is not None:
        return days(point, anchor, context).start
    years = [days(replace(point, year=anchor.year + step), anchor, context).start for step in (0, 1, -1)]
    return min((day for day in years if day), key=lambda day: abs(day - anchor), default=None)


def _decade(point: Point) -> Days:
    assert point.decade is not None
    cut = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}.get(point.part or "", (0, 10))
    return Days(date(point.decade + cut[0], 1, 1), date(point.decade + cut[1], 1, 1), grain(point))


def _shifted(point: Point, anchor: date | None) -> Days:
    """Days, weeks, months and quarters counted from the anchor."""
    assert point.shift
    unit, count = point.shift
    if anchor is None:
        return Days(None, None, grain(point))
    if unit == "day":
        day = anchor + count * _DAY
        return Days(day, day + _DAY, "day")
    if unit == "week":
        monday = anchor + (7 * count - anchor.weekday()) * _DAY
        return _of_week(point, monday)
    months = 3 if unit == "quarter" else 1
    first = month_on(anchor.replace(day=1, month=anchor.month - (anchor.month - 1) % months), months * count)
    if unit == "quarter":
        return Days(first, month_on(first, 3), "quarter")
    return _in_month(point, first.year, first.month)


def _of_week(point: Point, monday: date) -> Days:
    if point.weekday is not None:
        day = monday + point.weekday * _DAY
        return Days(day, day + _DAY, "day")
    low, high = _OF_WEEK.get(point.part or "", (0, 7))
    return Days(monday + low * _DAY, monday + high * _DAY, "interval" if point.part else "week")


def _in_year(point: Point, anchor: date | None, context: Context) -> Days:
    """A year, and what is named within it."""
    year, sure = year_of(point, anchor, context)
    if year is None:
        return Days(None, None, grain(point))
    if point.holiday is not None:
        day = named_day(point.holiday, year)
        return Days(day, day + _DAY, "day", sure)
    if point.part in MONTHS:
        low, high = MONTHS[point.part]
        return Days(first_of(year, low), first_of(year, high), grain(point), sure)
    if point.month is not None:
        return _in_month(point, year, point.month)._replace(sure=sure)
    if point.nth_week:
        monday = date.fromisocalendar(year, point.nth or 1, 1) if point.nth != -1 else last_monday(year)
        return _of_week(point, monday)._replace(sure=False)
    if point.part in _OF_YEAR:
        low, high = _OF_YEAR[point.part]
        return Days(first_of(year, low), first_of(year, high), "interval", sure)
    if point.part is not None:
        return Days(None, None, "interval")  # a season: nobody agrees on its days
    return Days(first_of(year, 1), first_of(year, 13), "year", sure)


def _in_month(point: Point, year: int, month: int) -> Days:
    if point.day is not None:
        day = date(year, month, point.day)
        return Days(day, day + _DAY, "day")
    if point.nth is not None and point.nth_week and point.weekday is None:
        return _of_week(point, nth_week(year, month, point.nth))._replace(sure=False)
    if point.nth is not None and point.weekday is not None:
        day = nth_weekday(year, month, point.weekday, point.nth)
        return Days(day, day + _DAY, "day")
    if point.part in _OF_MONTH:
        low, high = _OF_MONTH[point.part]
        return Days(date(year, month, low), date(year, month, high) if high else first_of(year, month + 1), "interval")
    return Days(first_of(year, month), first_of(year, month + 1), "month")


def _near(point: Point, anchor: date | None) -> Days:
    """A day of the month or a weekday alone, beside the anchor."""
    if anchor is None or (point.day is None and point.weekday is None):
        return _weekend(point, anchor)
    if point.day is None:
        return _weekday(point, anchor)
    day, sure = _day(point, anchor)
    return Days(day, day + _DAY, "day", sure) if day else Days(None, None, "day")


def _weekend(point: Point, anchor: date | None) -> Days:
    if anchor is None or point.part != "weekend":
        return Days(None, None, grain(point))
    return _of_week(point, anchor - anchor.weekday() * _DAY)._replace(sure=False)


def _weekday(point: Point, anchor: date) -> Days:
    assert point.weekday is not None
    if point.nth is not None:
        return _in_month(point, anchor.year, anchor.month)._replace(sure=False)
    ahead = (point.weekday - anchor.weekday()) % 7
    if point.toward == -1:
        ahead -= 7
    elif point.toward == 1:
        ahead = ahead or 7
    day = anchor + ahead * _DAY
    return Days(day, day + _DAY, "day", point.toward is not None)


def _day(point: Point, anchor: date) -> tuple[date | None, bool]:
    """A day of the month: of the anchor's month, unless 지난 or 오는 or the weekday says another."""
    assert point.day is not None
    if point.toward == -1:
        month = 0 if point.day <= anchor.day else -1
        return of_month(anchor, month, point.day), point.day != anchor.day
    if point.toward == 1:
        month = 0 if point.day >= anchor.day else 1
        return of_month(anchor, month, point.day), True
    if point.weekday is not None:
        return _fitting(point, anchor)
    day = of_month(anchor, 0, point.day)
    return day, day is not None and abs((day - anchor).days) <= 20


def _fitting(point: Point, anchor: date) -> tuple[date | None, bool]:
    """The first month from the anchor's on whose day has the printed weekday, last month's before them."""
    assert point.day is not None
    for month in (0, -1, *range(1, 13)):
        day = of_month(anchor, month, point.day)
        if day and day.weekday() == point.weekday:
            return day, month == 0
    return None, False
