"""The days of named days: fixed, lunar, counted from Easter, or the nth weekday of a month."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

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
    return easter(year) + timedelta(days=holiday.first)
