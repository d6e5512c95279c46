"""Days called 오는 in a release that is older than its posting: 오는 4일, put online on the 15th, is past by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claims.calendar.months import of_month
from claims.calendar.point import Expression, Point

# A release of the 2nd is put online on the 13th: 오는 4일 is past then. The 4th of the month after would be three weeks
# ahead, and is called 다음 달 4일; on the 29th 오는 4일 is next month's.
LAG = 14  # days
# 오는 12월 4일, posted on December 9, is hardly a day of next year; 오는 3월 4일 is.
_LAG_OF_MONTHS = 31  # days


def is_older(expressions: list[Expression], anchor: date) -> bool:
    """Whether a day called 오는 cannot be after the publication, so that the text was written before."""
    return any(_has_come(point, anchor) for one in expressions for point in _ends(one))


def opened(expression: Expression, anchor: date, *, older: bool) -> Expression:
    """The expression nowhere in the calendar where it is called 오는 and may have come by the publication.

    In an `older` text that is every day of the month before the publication's: 오는 4일 is next month's in others.
    """
    if not any(_may_have_come(point, anchor, older) for point in _ends(expression)):
        return expression
    last = expression.last and replace(expression.last, unplaced=True)
    return replace(expression, first=replace(expression.first, unplaced=True), last=last)


def _ends(expression: Expression) -> tuple[Point, ...]:
    both = (expression.first,) if expression.last is None else (expression.first, expression.last)
    return tuple(one for one in both if one.toward == 1 and one.day is not None and one.year is None)


def _has_come(point: Point, anchor: date) -> bool:
    behind = _days_behind(point, anchor)
    if point.month is not None:
        return 0 <= behind <= _LAG_OF_MONTHS
    return 0 <= behind <= LAG or (
        behind > 0 and _weekday_fits(point, anchor, 0) and not _weekday_fits(point, anchor, 1)
    )


def _may_have_come(point: Point, anchor: date, older: bool) -> bool:
    behind = _days_behind(point, anchor)
    if point.month is not None:
        return 0 < behind <= _LAG_OF_MONTHS
    return behind > 0 and (older or not _weekday_fits(point, anchor, 1))


def _days_behind(point: Point, anchor: date) -> int:
    """Days from the point in the anchor's year or month to the anchor; -1 where there is no such day."""
    assert point.day is not None
    if point.month is None:
        return anchor.day - point.day
    day = of_month(anchor, point.month - anchor.month, point.day) if 1 <= point.month <= 12 else None
    return -1 if day is None else (anchor - day).days


def _weekday_fits(point: Point, anchor: date, months: int) -> bool:
    """Whether the printed weekday, if any, is that of the day so many months on."""
    assert point.day is not None
    day = of_month(anchor, months, point.day)
    return point.weekday is None or (day is not None and day.weekday() == point.weekday)
