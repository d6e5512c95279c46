"""Days reckoned from the sun and the moon: 설날 is the first of the first Korean lunar month; Eid, Diwali.

Korean days are those of the Korea Astronomy and Space Science Institute, as `korean-lunar-calendar` holds them for
1000 to 2050; Islamic ones are those of Umm al-Qura, as `hijridate` holds them for 1343 to 1500 AH.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from math import floor, radians, sin

from hijridate import Hijri
from korean_lunar_calendar import KoreanLunarCalendar

_MONTH = 29.530588861
_J2000 = 2451545.0
_UNIX = 2440587.5


@cache
def lunar(year: int, month: int, day: int) -> date:
    """The solar day of a day of the lunar year that begins in `year`; ValueError where there is no such day."""
    calendar = KoreanLunarCalendar()
    if not calendar.setLunarDate(year, month, day, False):
        raise ValueError(f"the lunar year {year} has no such day or is out of reach")
    return date(calendar.solarYear, calendar.solarMonth, calendar.solarDay)


@cache
def islamic(year: int, month: int, day: int) -> date:
    """The day of an Islamic month in a year, as Mecca reckons it; ValueError where it falls in it twice or never."""
    near = floor((year - 622) * 365.2425 / (12 * _MONTH)) + 1
    found = []
    for of in range(near - 1, near + 2):
        when: date = Hijri(of, month, day).to_gregorian()
        if when.year == year:
            found.append(date(when.year, when.month, when.day))
    if len(found) != 1:
        raise ValueError(f"the year {year} has {len(found)} such days")
    return found[0]


def diwali(year: int) -> date:
    """The day whose evening in India, 13:30 universal time, comes before the new moon of Libra.

    Source: Meeus, Astronomical Algorithms, ch. 25 and 49, in low precision: minutes, where a day is asked for.
    """
    number = floor((_day(_sun_at(204, year), 0.0).toordinal() - date(2000, 1, 6).toordinal()) / _MONTH)
    while _new_moon(number) < _sun_at(204, year):
        number += 1
    return _day(_new_moon(number), -13.5 / 24)


def _new_moon(number: int) -> float:
    """The Julian day of a new moon, counted from that of 6 January 2000."""
    century = number / 1236.85
    sun = radians(2.5534 + 29.1053567 * number)
    moon = radians(201.5643 + 385.81693528 * number + 0.0107582 * century**2)
    node = radians(160.7108 + 390.67050284 * number - 0.0016118 * century**2)
    ellipse = 1 - 0.002516 * century
    return (
        2451550.09766
        + _MONTH * number
        + 0.00015437 * century**2
        - 0.40720 * sin(moon)
        + 0.17241 * ellipse * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * node)
        + 0.00739 * ellipse * sin(moon - sun)
        - 0.00514 * ellipse * sin(moon + sun)
        + 0.00208 * ellipse**2 * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * node)
        - 0.00057 * sin(moon + 2 * node)
    )


def _sun_at(longitude: int, year: int) -> float:
    """The Julian day of the year on which the sun stands at a longitude, 0 in March."""
    julian = _J2000 + 365.2422 * (year - 2000) + 79.3 + ((longitude + 75) % 360 - 75) / 360 * 365.2422
    for _ in range(4):
        off = (longitude - _sun(julian) + 180) % 360 - 180
        julian += off / 360 * 365.2422
    return julian


def _sun(julian: float) -> float:
    """The apparent longitude of the sun in degrees."""
    century = (julian - _J2000) / 36525
    anomaly = radians(357.52911 + 35999.05029 * century)
    centre = (1.914602 - 0.004817 * century) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    node = radians(125.04 - 1934.136 * century)
    return (280.46646 + 36000.76983 * century + centre - 0.00569 - 0.00478 * sin(node)) % 360


def _day(julian: float, ahead: float) -> date:
    """The day where time runs so much ahead of universal time; dynamical time runs about a minute ahead of that."""
    return date(1970, 1, 1) + timedelta(days=floor(julian - _UNIX + ahead - 70 / 86400))
