"""A day of the month, a weekday or a weekend alone, beside the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from claims.calendar.due import LAG
from claims.calendar.months import of_month
from claims.calendar.point import Days, Point, grain
from claims.calendar.within import in_month, of_week

_DAY = timedelta(days=1)


def near(point: Point, anchor: date | None) -> Days:
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
    return of_week(point, anchor - anchor.weekday() * _DAY)._replace(sure=False)


def _weekday(point: Point, anchor: date) -> Days:
    assert point.weekday is not None
    if point.nth is not None:
        return in_month(point, anchor.year, anchor.month)._replace(sure=False)
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
        return of_month(anchor, month, point.day), month == 0 or anchor.day - point.day > LAG
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
