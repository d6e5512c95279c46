"""The days that a calendar expression means beside an anchor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claims.calendar.holidays import SIGHTED, named_day
from claims.calendar.months import first_of, last_monday, month_on, moved, working_on
from claims.calendar.near import near
from claims.calendar.point import NOTHING, Context, Days, Point, Shift, grain
from claims.calendar.within import LONG_WEEKEND, OF_YEAR, decade, in_month, of_week
from claims.calendar.year import MONTHS, SEASONS, year_of

_DAY = timedelta(days=1)
_TODAY = {"earlier": "early", "later": "late", "rest": None, "to date": None}


def days(point: Point, anchor: date | None, context: Context = NOTHING) -> Days:
    """The days a point means; start and end None where nothing anchors it, or where there is no such day."""
    try:
        return _days(point, anchor, context)
    except (ValueError, OverflowError):  # 2월 30일, the year 0
        return Days(None, None, grain(point))


def _days(point: Point, anchor: date | None, context: Context) -> Days:
    if point.unplaced:
        return Days(None, None, grain(point))
    if point.edge is not None:
        return _edge(point, anchor, context)
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
        return decade(point)
    if point.century is not None:
        return Days(date(100 * point.century - 100 or 1, 1, 1), date(100 * point.century, 1, 1), "interval")
    if point.shift and point.shift.unit != "year":
        return _shifted(point, anchor)
    within = point.month, point.year, point.shift, point.same_year, point.holiday, point.nth_week or None
    which = point.part in MONTHS or (point.part in SEASONS and point.toward is not None)
    if not which and not any(field is not None for field in within):
        return near(point, anchor, context)
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
    if point.part == "to date":
        return Days(whole.start, anchor + _DAY, "interval", whole.sure)
    if point.part == "earlier":
        return Days(whole.start, max(min(whole.end, anchor), whole.start + _DAY), "interval", False)
    return Days(min(max(whole.start, anchor), whole.end - _DAY), whole.end, "interval", False)


def _edge(point: Point, anchor: date | None, context: Context) -> Days:
    """The first nine months of a year, the last ten days of a month; the weeks of a year are those of ISO 8601."""
    assert point.edge
    unit, by = point.edge
    whole = days(replace(point, edge=None), anchor, context)
    if whole.start is None or whole.end is None:
        return Days(None, None, "interval", False)
    start, end, sure = whole.start, whole.end, whole.sure
    if unit == "week":
        last = replace(point, edge=None, nth=1 if by > 0 else -1, nth_week=True)
        week, sure = days(last, anchor, context), False
        if week.start is None or week.end is None:
            return Days(None, None, "interval", False)
        start, end = week.start, week.end
    meant = Days(start, moved(start, point.edge), "interval", sure)
    if by < 0:
        meant = Days(moved(end, point.edge), end, "interval", sure)
    fits = unit == "week" or (meant.start and meant.end and whole.start <= meant.start and meant.end <= whole.end)
    return meant if fits else Days(None, None, "interval", False)


def _run(point: Point, anchor: date | None, context: Context) -> Days:
    """So much before the anchor, or from the day after it; quarters are whole ones, as are 지난 두 달, 다음 3주."""
    assert point.run
    run = point.run
    base = replace(point, run=None, further=(), whole=False, working=False)
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
    elif point.working:
        near = anchor if by < 0 else working_on(anchor, 1)
        far = working_on(near, by) if by < 0 else working_on(near, by - 1) + _DAY
    else:
        near = far = anchor if by < 0 else anchor + _DAY
        for length in (run, *point.further):
            far = moved(far, length)
    return Days(min(near, far), max(near, far), "interval", False)


def _away(point: Point, anchor: date | None, context: Context) -> Days:
    base = replace(point, away=(), working=False)
    falls = point.weekday if point.shift and point.shift.unit == "day" else None
    if falls is not None:
        base = replace(base, weekday=None, weekday_span=None)  # two months from today, on Tuesday
    named = replace(base, span=point.span) != Point(point.span)
    start = _nearest(base, anchor, context) if named else anchor
    if start is None:
        return Days(None, None, "day", False)
    for shift in point.away:
        start = working_on(start, shift.by) if point.working and shift.unit == "day" else moved(start, shift)
    if falls is not None:
        start += (falls - start.weekday()) % 7 * _DAY
    return Days(start, start + _DAY, "day", False)


def _nearest(point: Point, anchor: date | None, context: Context) -> date | None:
    """The first day of a point, in the year that brings it nearest to the anchor where it prints none."""
    if anchor is None or point.month is None or point.year or point.shift or point.toward is not None:
        return days(point, anchor, context).start
    years = [days(replace(point, year=anchor.year + step), anchor, context).start for step in (0, 1, -1)]
    return min((day for day in years if day), key=lambda day: abs(day - anchor), default=None)


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
        return of_week(point, monday)
    months = 3 if unit == "quarter" else 1
    first = month_on(anchor.replace(day=1, month=anchor.month - (anchor.month - 1) % months), months * count)
    if unit == "quarter":
        return Days(first, month_on(first, 3), "quarter")
    return in_month(point, first.year, first.month)


def _in_year(point: Point, anchor: date | None, context: Context) -> Days:
    """A year, and what is named within it."""
    year, sure = year_of(point, anchor, context)
    if year is None:
        return Days(None, None, grain(point))
    if point.holiday is not None:
        day = named_day(point.holiday, year)
        if point.part == "weekend":
            low, high = LONG_WEEKEND[day.weekday()]
            return Days(day + low * _DAY, day + high * _DAY, "interval", False)
        return Days(day, day + _DAY, "day", sure and point.holiday.kind not in SIGHTED)
    if point.part in MONTHS:
        low, high = MONTHS[point.part]
        return Days(first_of(year, low), first_of(year, high), grain(point), sure)
    if point.month is not None:
        return in_month(point, year, point.month)._replace(sure=sure)
    if point.nth_week:
        monday = date.fromisocalendar(year, point.nth or 1, 1) if point.nth != -1 else last_monday(year)
        return of_week(point, monday)._replace(sure=False)
    if point.part in OF_YEAR:
        low, high = OF_YEAR[point.part]
        return Days(first_of(year, low), first_of(year, high), "interval", sure)
    if point.part in SEASONS:
        low, high = SEASONS[point.part]
        return Days(first_of(year, low), first_of(year, high), "interval", False)
    return Days(first_of(year, 1), first_of(year, 13), "year", sure)
