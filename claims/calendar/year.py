"""The year that a calendar expression means where it does not print one, or prints it as 지난해, 오는, 같은 해."""

from __future__ import annotations

from datetime import date, timedelta

from claims.calendar.holidays import named_day
from claims.calendar.months import first_of
from claims.calendar.point import Context, Holiday, Point

# The months of a season as weather services count them; winter ends in the year after. Nobody else agrees on its days.
SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "winter": (12, 15)}
_FAR = timedelta(days=60)
# The months of the quarters and halves: the first, and the one after the last.
MONTHS = {"q1": (1, 4), "q2": (4, 7), "q3": (7, 10), "q4": (10, 13), "h1": (1, 7), "h2": (7, 13)}


def year_of(point: Point, anchor: date | None, context: Context) -> tuple[int | None, bool]:
    """The year, and whether the words leave no other."""
    if point.year is not None:
        return point.year, True
    if point.same_year is not None:
        return (context.last_year + point.same_year if context.last_year else None), True
    if point.shift and point.shift.unit == "year":
        return (anchor.year + point.shift.by if anchor else None), True
    if point.holiday is not None and point.toward is not None:
        return _holiday_year(point.holiday, point.toward, anchor), True
    if point.month is None and point.toward is not None and anchor is not None:
        return _part_year(point, anchor), True
    if point.month is None:
        return (context.year or (anchor.year if anchor else None)), context.year is not None
    if point.toward is not None:
        told = point.toward == 0 or point.day is not None or (anchor is not None and point.month != anchor.month)
        return _toward(point, anchor), anchor is not None and told
    inherits = context.year is not None and (context.month is None or point.month >= context.month)
    if inherits and not (anchor and _fits(point, anchor.year) and not _fits(point, context.year)):
        return context.year, not context.weak or (anchor is not None and context.year == anchor.year)
    if anchor is None:
        return None, False
    # Friday, Sept. 14, told in May of a year in which it is a Saturday, is last September's.
    if point.day is not None and point.weekday is not None and not _fits(point, anchor.year):
        beside = [year for year in (anchor.year - 1, anchor.year + 1) if _fits(point, year)]
        if beside and abs(date(anchor.year, point.month, point.day) - anchor) > _FAR:
            return beside[0], False
    # Near the turn of the year a bare month can be of either: 12월 5일 in a text of January.
    return anchor.year, abs(point.month - anchor.month) <= 6


def _holiday_year(holiday: Holiday, toward: int, anchor: date | None) -> int | None:
    if anchor is None:
        return None
    day = named_day(holiday, anchor.year)
    passed = (day < anchor) if toward < 0 else (day <= anchor)
    return anchor.year + (toward if (toward > 0) == passed and toward else 0)


def _fits(point: Point, year: int | None) -> bool:
    """Whether the printed weekday is that of the day in the year."""
    if None in (year, point.month, point.day, point.weekday):
        return False
    assert year is not None
    assert point.month is not None
    assert point.day is not None
    return date(year, point.month, point.day).weekday() == point.weekday


def _part_year(point: Point, anchor: date) -> int:
    """The year of 올 상반기, 지난 3분기, 오는 4분기; of 지난겨울, the one it begins in."""
    if point.part in SEASONS:
        low, high = SEASONS[point.part]
        if point.toward == -1:
            return max(
                year for year in (anchor.year - 2, anchor.year - 1, anchor.year) if first_of(year, high) <= anchor
            )
        if point.toward == 1:
            return anchor.year if first_of(anchor.year, low) > anchor else anchor.year + 1
        return anchor.year - 1 if anchor.month + 12 < high else anchor.year
    low, high = MONTHS.get(point.part or "", (1, 13))
    if point.toward == -1 and high > anchor.month:
        return anchor.year - 1
    return anchor.year + 1 if point.toward == 1 and low <= anchor.month else anchor.year


def _toward(point: Point, anchor: date | None) -> int | None:
    assert point.month is not None
    if anchor is None:
        return None
    here = (point.month, point.day or anchor.day)
    today = (anchor.month, anchor.day)
    if point.toward == -1 and (here > today or (point.day is None and point.month == anchor.month)):
        return anchor.year - 1
    if point.toward == 1 and (here < today or (point.day is None and point.month < anchor.month)):
        return anchor.year + 1
    return anchor.year
