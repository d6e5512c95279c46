"""Steps from day to day: months on, the nth weekday of a month, the weeks of a year."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from claims.calendar.point import Shift

_DAY = timedelta(days=1)


def moved(day: date, shift: Shift) -> date:
    """The day so many units on."""
    if shift.unit in ("day", "week"):
        return day + shift.by * (7 if shift.unit == "week" else 1) * _DAY
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}[shift.unit]
    return month_on(day, shift.by * months)


def working_on(day: date, count: int) -> date:
    """The day so many business days on; a day at the weekend counts from Monday. Holidays are not known."""
    step = -_DAY if count < 0 else _DAY
    while day.weekday() > 4:
        day += _DAY
    while count:
        day += step
        count -= (1 if step > timedelta() else -1) if day.weekday() < 5 else 0
    return day


def of_month(anchor: date, months: int, day: int) -> date | None:
    """A day of the anchor's month or of one so many months away; None where that month has no such day."""
    first = month_on(anchor.replace(day=1), months)
    return first.replace(day=day) if 1 <= day <= monthrange(first.year, first.month)[1] else None


def month_on(day: date, months: int) -> date:
    """The same day so many months on, or the last day of a month too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"the year {year} is out of reach")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def nth_week(year: int, month: int, nth: int) -> date:
    """The Monday of a month's nth week; a week belongs to the month of its Thursday (ISO 8601)."""
    if nth == -1:
        last = first_of(year, month + 1) - _DAY
        thursday = last - ((last.weekday() - 3) % 7) * _DAY
        return thursday - 3 * _DAY
    return nth_weekday(year, month, 3, nth) - 3 * _DAY


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth == -1:
        last = first_of(year, month + 1) - _DAY
        return last - ((last.weekday() - weekday) % 7) * _DAY
    first = date(year, month, 1)
    day = first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * _DAY
    if day.month != month:
        raise ValueError("no such weekday in the month")
    return day


def last_monday(year: int) -> date:
    last = date(year, 12, 28)  # the 28th is always in the last week of its year
    return last - last.weekday() * _DAY
