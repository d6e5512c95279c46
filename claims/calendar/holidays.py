"""The days of named days: fixed, lunar, counted from Easter, or the nth weekday of a month."""

from __future__ import annotations

from datetime import date, timedelta

from claims.calendar.lunar import diwali, islamic, lunar
from claims.calendar.months import nth_weekday
from claims.calendar.point import Holiday

SIGHTED = ("islamic", "diwali")  # a country's own sighting of the moon can put them a day away


def named_day(holiday: Holiday, year: int) -> date:
    """The day of a holiday in a year."""
    if holiday.kind == "solar":
        return date(year, holiday.first, holiday.second)
    if holiday.kind == "lunar":
        return lunar(year, holiday.first, holiday.second)
    if holiday.kind == "weekday":
        return nth_weekday(year, holiday.first, holiday.third, holiday.second)
    if holiday.kind == "islamic":
        return islamic(year, holiday.first, holiday.second)
    if holiday.kind == "diwali":
        return diwali(year)
    return _easter(year) + timedelta(days=holiday.first)


def _easter(year: int) -> date:
    """Easter Sunday. Source: Butcher's algorithm, Meeus ch. 8."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
