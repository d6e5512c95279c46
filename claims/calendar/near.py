"""A day of the month, a weekday or a weekend alone, beside the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from claims.calendar.due import LAG
from claims.calendar.months import of_month
from claims.calendar.point import NOTHING, Context, Days, Point, grain
from claims.calendar.within import in_month, of_week

_DAY = timedelta(days=1)


def near(point: Point, anchor: date | None, context: Context = NOTHING) -> Days:
    """A day of the month or a weekday alone, beside the anchor."""
    if anchor is None or (point.day is None and point.weekday is None):
        return _weekend(point, anchor)
    if point.day is None:
        return _weekday(point, anchor)
    day, sure = _day(point, anchor, context)
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


def _day(point: Point, anchor: date, context: Context) -> tuple[date | None, bool]:
    """A day of the month: of the anchor's month, unless 지난 or 오는 or the weekday says another."""
    assert point.day is not None
    if point.toward == -1:
        month = 0 if point.day <= anchor.day else -1
        return of_month(anchor, month, point.day), point.day != anchor.day
    if point.toward == 1:
        month = 0 if point.day >= anchor.day else 1
        return of_month(anchor, month, point.day), month == 0 or anchor.day - point.day > LAG
    if point.weekday is not None:
        return _fitting(point, anchor, context)
    day = of_month(anchor, 0, point.day)
    return day, day is not None and abs((day - anchor).days) <= 20


def _fitting(point: Point, anchor: date, context: Context) -> tuple[date | None, bool]:
    """The day with the printed weekday: of the anchor's month, else of the one named last, else of the nearest.

    2018년 9월 두 정상은 평양에서 만났고, 14일 금요일 …, told in 2026.
    """
    assert point.day is not None
    told = of_month(context.last_month, 0, point.day) if context.last_month is not None else None
    near = [of_month(anchor, month, point.day) for month in (0, -1, *range(1, 13))]
    fits = [day for day in (near[0], told, *near[1:]) if day and day.weekday() == point.weekday]
    if not fits:
        return None, False
    in_sentence = fits[0] == told and (context.year, context.month) == (told.year, told.month)
    return fits[0], fits[0] == near[0] or in_sentence
