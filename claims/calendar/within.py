"""Days within a week, a month, a year or a decade that is known: the 25th, late October, the first Monday."""

from __future__ import annotations

from datetime import date, timedelta

from claims.calendar.months import first_of, nth_week, nth_weekday
from claims.calendar.point import Days, Point, grain

_DAY = timedelta(days=1)
# The share of a month or year that early, mid and late stand for.
_OF_MONTH = {
    "early": (1, 16), "mid": (10, 21), "late": (16, None), "ten1": (1, 11), "ten2": (11, 21), "ten3": (21, None),
}  # fmt: skip
OF_YEAR = {"early": (1, 7), "mid": (5, 9), "late": (7, 13), "school": (3, 15)}  # Korean schools begin in March
_OF_WEEK = {"early": (0, 3), "mid": (2, 4), "late": (3, 7), "weekend": (5, 7), "workdays": (0, 5)}
# The weekend of a named day, from it and to the day after, by its weekday: Labor Day's begins on Saturday.
LONG_WEEKEND = ((-2, 1), (-3, 1), (3, 5), (0, 4), (0, 3), (0, 2), (-1, 1))


def of_week(point: Point, monday: date) -> Days:
    if point.weekday is not None:
        day = monday + point.weekday * _DAY
        return Days(day, day + _DAY, "day")
    low, high = _OF_WEEK.get(point.part or "", (0, 7))
    return Days(monday + low * _DAY, monday + high * _DAY, "interval" if point.part else "week")


def in_month(point: Point, year: int, month: int) -> Days:
    if point.day is not None:
        day = date(year, month, point.day)
        return Days(day, day + _DAY, "day")
    if point.nth is not None and point.nth_week and point.weekday is None:
        return of_week(point, nth_week(year, month, point.nth))._replace(sure=False)
    if point.nth is not None and point.weekday is not None:
        day = nth_weekday(year, month, point.weekday, point.nth)
        return Days(day, day + _DAY, "day")
    if point.part in _OF_MONTH:
        low, high = _OF_MONTH[point.part]
        return Days(date(year, month, low), date(year, month, high) if high else first_of(year, month + 1), "interval")
    return Days(first_of(year, month), first_of(year, month + 1), "month")


def decade(point: Point) -> Days:
    assert point.decade is not None
    cut = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}.get(point.part or "", (0, 10))
    return Days(date(point.decade + cut[0], 1, 1), date(point.decade + cut[1], 1, 1), grain(point))
