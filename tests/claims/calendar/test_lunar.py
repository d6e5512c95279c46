"""Named days whose day changes from year to year."""

from datetime import date

import pytest

from claims import dates
from claims.calendar.lunar import diwali, islamic, lunar


@pytest.mark.parametrize(
    "day",
    ["2015-02-19", "2017-01-28", "2018-02-16", "2020-01-25", "2021-02-12", "2023-01-22", "2024-02-10", "2025-01-29"],
)
def test_the_lunar_year_begins_on_the_day_of_the_almanac(day):
    assert lunar(int(day[:4]), 1, 1).isoformat() == day


@pytest.mark.parametrize(
    "day",
    ["2014-09-08", "2016-09-15", "2017-10-04", "2019-09-13", "2020-10-01", "2022-09-10", "2024-09-17", "2025-10-06"],
)
def test_the_harvest_moon_stands_on_the_day_of_the_almanac(day):
    assert lunar(int(day[:4]), 8, 15).isoformat() == day


@pytest.mark.parametrize(
    "text, day",
    [
        ("2023년 석가탄신일", date(2023, 5, 27)),
        ("Easter 2019", date(2019, 4, 21)),
        ("Thanksgiving 2023", date(2023, 11, 23)),
        ("2022년 어린이날", date(2022, 5, 5)),
    ],
)
def test_a_named_day_is_found_in_its_year(text, day):
    assert [found.start for found in dates(text)] == [day]


@pytest.mark.parametrize("day", ["2019-06-04", "2020-05-24", "2021-05-13", "2022-05-02", "2023-04-21", "2025-03-30"])
def test_the_fast_is_broken_on_the_day_of_umm_al_qura(day):
    assert islamic(int(day[:4]), 10, 1).isoformat() == day


def test_a_year_that_breaks_the_fast_twice_names_no_day():
    with pytest.raises(ValueError, match="2000"):
        islamic(2000, 10, 1)


@pytest.mark.parametrize("day", ["2019-10-27", "2020-11-14", "2022-10-24", "2023-11-12", "2024-10-31", "2025-10-20"])
def test_diwali_stands_on_the_day_of_the_almanac(day):
    assert diwali(int(day[:4])).isoformat() == day
