"""Clock times, parts of day, lengths, seasons and years of existence, as either language tells them."""

from __future__ import annotations

import pytest

from claims import dates
from claims.calendar.clocks import clocks
from claims.calendar.jubilees import jubilees
from claims.calendar.lengths import lengths
from claims.calendar.parts_of_day import parts_of_day
from claims.calendar.seasons import seasons
from claims.span import Span


def language(text):
    return "en" if text.isascii() else "ko"


def all_of(text):
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "clock", "minutes"),
    [
        ("at half past seven that evening", "half past seven that evening", 19 * 60 + 30),
        ("at ten to twelve, she said", "ten to twelve", 11 * 60 + 50),
        ("at seven o'clock in the morning", "seven o'clock in the morning", 7 * 60),
        ("doors open at 18:30", "18:30", 18 * 60 + 30),
        ("at 10.40 at night", "10.40 at night", 22 * 60 + 40),
        ("twenty minutes past midnight", "twenty minutes past midnight", 20),
        ("밤 열한 시 반", "밤 열한 시 반", 23 * 60 + 30),
        ("오후 2:30", "오후 2:30", 14 * 60 + 30),
        ("8시에 시작한다", "8시", 8 * 60),
        ("자정 무렵", "자정", 0),
    ],
)
def test_a_clock_time_is_read_in_words_and_figures(text, clock, minutes):
    assert [(text[slice(*one.span)], one.minutes) for one in clocks(text, 0, len(text))] == [(clock, minutes)]


@pytest.mark.parametrize(
    "text",
    [
        "won 3:1",
        "from 6 to 9 November",
        "five to one odds",
        "ten to twelve people",
        "도시에 산다",
        "3시 방향",
        "두 시간",
    ],
)
def test_what_is_no_clock_time_is_left_alone(text):
    assert list(clocks(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("after a fortnight without water", 14),
        ("a journey of two and a half months", 76),
        ("it lasted nine straight days", 9),
        ("will last a week", 7),
        ("a year and three months", 456),
        ("열하루 동안", 11),
        ("넉 달 반의 비행", 137),
        ("2년 4개월 동안", 852),
        ("징역 1년6개월을", 548),
        ("꼬박 일주일이었다", 7),
        ("백 일 만에", 100),
    ],
)
def test_a_length_is_read_in_days(text, days):
    (found,) = lengths(text, all_of(text), language(text))
    assert found.low < days < found.high


@pytest.mark.parametrize(
    "text",
    [
        "two weeks ago",
        "twice a week",
        "two months after the permit",
        "two day care centers",
        "for the last three weeks",
        "2주 전",
        "여덟 달이 지난 지금",
        "나흘도 남기지 않은",
        "생후 6개월부터",
        "2019년",
    ],
)
def test_how_long_ago_how_old_and_how_often_are_no_lengths(text):
    assert list(lengths(text, all_of(text), language(text))) == []


def test_nearly_a_month_is_less_than_one_and_more_than_three_weeks_is_more():
    (nearly,) = lengths("nearly a month", Span(0, 14), "en")
    (more,) = lengths("more than three weeks", Span(0, 21), "en")
    assert nearly.low < 25
    assert 31 < nearly.high < 40
    assert more.low > 20


@pytest.mark.parametrize(
    ("text", "month"),
    [("due next spring", 4), ("opens in the autumn.", 10), ("내년 하반기", 9), ("올여름", 7), ("3분기에 착공한다", 8)],
)
def test_a_season_has_its_months(text, month):
    (found,) = seasons(text, all_of(text), language(text))
    assert month in found.months
    assert (month + 6) % 12 not in found.months


@pytest.mark.parametrize("text", ["가을 축제", "겨울 외투", "a spring in his step", "summer clothes"])
def test_a_kind_of_thing_is_no_season(text):
    assert list(seasons(text, all_of(text), language(text))) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("창립 50주년", 50),
        ("올해로 백 돌을 맞은", 100),
        ("반세기를 이어 온", 50),
        ("its 75th birthday", 75),
        ("the silver jubilee", 25),
        ("has been trading there for 60 years", 60),
    ],
)
def test_how_long_something_has_existed(text, years):
    (found,) = jubilees(text, all_of(text), language(text))
    assert found.low <= years <= found.high


@pytest.mark.parametrize(
    "text",
    ["결혼 30주년", "광복 80주년", "He has been open about it for 20 years", "No cubs have been born for 20 years"],
)
def test_what_is_somebody_elses_is_no_jubilee(text):
    assert list(jubilees(text, all_of(text), language(text))) == []


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("shortly after dawn", 6),
        ("during the evening rush hour", 18),
        ("just after lunch", 13),
        ("in the dead of night", 2),
        ("점심시간이 막 끝난 무렵", 13),
        ("해 질 녘까지", 18),
        ("출근길 시민들", 8),
    ],
)
def test_a_part_of_day_is_read_without_a_day(text, hour):
    found = [stretch for _, stretch in parts_of_day(text, all_of(text), language(text))]
    assert any(low <= hour * 60 < high for stretches in found for low, high in stretches)
    assert not any(low <= (hour + 12) % 24 * 60 < high for stretches in found for low, high in stretches)


def test_what_happens_every_night_is_no_time_of_an_event():
    assert list(parts_of_day("They meet every week late at night", Span(0, 34), "en")) == []


def test_a_lunar_day_is_the_solar_day_of_the_almanac():
    (found,) = dates("2025년에는 음력 5월 5일이 단오다.")[1:2]
    assert found.start is None or found.start.isoformat() == "2025-05-31"
    assert found.first.day is None
