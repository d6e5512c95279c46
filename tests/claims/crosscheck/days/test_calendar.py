"""One text against the calendar."""

from datetime import date

import pytest

from claims.crosscheck import Grade, Part, Witness
from claims.crosscheck.days.calendar import check
from claims.reading import language_of
from claims.span import Span


def rules(text, published=date(2024, 10, 25)):
    return [found.rule.removeprefix("claims.date.") for found in findings(text, published)]


def findings(text, published=date(2024, 10, 25)):
    part = Part(Span(0, len(text)), "body", language_of(text), 0)
    return check(Witness("a", text, (part,), (), published))


@pytest.mark.parametrize(
    "text, rule",
    [
        ("2023년 2월 29일 열린다", "impossible"),
        ("4월 31일까지 받는다", "impossible"),
        ("11월 28~31일 연다", "impossible"),
        ("2024년 10월 25일(월) 개막한다", "weekday"),
        ("오는 27일(월) 연다", "weekday"),
        ("22일부터 25일까지 5일간 열린다", "period_length"),
        ("11월 28일부터 12월 3일까지 5일간 연다", "period_length"),
        ("11월 22일부터 24일까지 3박4일", "period_length"),
        ("11월 25일부터 22일까지 연다", "reversed"),
        ("2024년부터 2021년까지 집계했다", "reversed"),
        ("10.22(화)~24(금) 사흘간 연다", "weekday"),
        ("오는 10.27.(월) 연다", "weekday"),
        ("11월 25~22일 연다", "reversed"),
        ("It opens on Feb. 30.", "impossible"),
        ("It opened on Monday, October 25, 2023.", "weekday"),
        ("The fair runs from May 30 to May 3.", "reversed"),
        ("The fair runs from May 3 to May 5 for four days.", "period_length"),
    ],
)
def test_the_calendar_speaks_against_it(text, rule):
    assert rules(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "2024년 2월 29일 열린다",
        "2월 29일 열린다",
        "2024년 10월 25일(금) 개막한다",
        "22일부터 25일까지 4일간 열린다",
        "28일부터 3일까지 연다",
        "12월 28일부터 1월 3일까지 7일간 연다",
        "11월 22일부터 24일까지 2박3일",
        "10월 1일부터 31일까지 한 달간, 4주간 연다",
        "3월부터 5월까지 3개월간 연다",
        "2020년부터 2023년까지 3년간 지었다",
        "주말을 제외하고 21일부터 31일까지 9일간 연다",
        "25일에서 22일로 앞당겼다",
        "6월 16일부터 7월 26일까지 40일간 입법예고한다",
        "6월부터 8월까지 10주간 배운다",
        "지난 4월 14일부터 지난 1일까지 열었다",
        "It opened on Wednesday, October 25, 2023.",
        "It was signed on Feb. 5—3 weeks after the vote.",
        "A 20/80 venture scored 34/34.",
        "Doors open Thursday through Sunday, March 6-9, 2025.",
    ],
)
def test_what_fits_stays_silent(text):
    assert rules(text) == []


def test_a_day_near_the_publication_is_meant_whatever_years_the_text_names():
    assert rules("2018년 시작한 모임이 10월 28일(일) 열린다") == ["weekday"]


def test_a_far_day_may_be_of_a_year_the_text_names():
    assert rules("2018년 시작한 모임은 3월 4일(일) 처음 모였다") == []


def test_a_weekday_is_left_alone_where_the_month_is_not_certain():
    assert rules("31일(목) 열었다", date(2024, 11, 1)) == []
    assert rules("25일(수) 열었다", date(2024, 10, 20)) == []  # 25 September
    assert rules("25일(월) 열린다", None) == []


def test_both_sides_quote_what_disagrees():
    [found] = findings("2024년 10월 25일(월) 개막한다")
    assert [side.value for side in found.sides] == ["2024년 10월 25일", "월"]
    assert (found.grade, found.suspect, found.correction) == (Grade.ERROR, None, "금")


def test_the_right_length_is_told():
    [found] = findings("22일부터 25일까지 5일간 열린다")
    assert [side.value for side in found.sides] == ["22일부터 25일까지", "5일간"]
    assert found.correction == "4일간"
    [found] = findings("22일부터 25일까지 닷새간 열린다")
    assert found.correction == "나흘간"


@pytest.mark.parametrize(
    "text",
    [
        "총 5일간(11월 10∼13일) 연다",
        "나흘간(14∼16일) 연다",
        "2박 3일간(14∼17일) 연다",
        "3주간(11월 4일∼15일) 받는다",
        "The four-day fair, November 14-16, is free.",
        "The three-day festival runs from November 14 to November 17.",
    ],
)
def test_a_length_before_its_period_is_weighed_too(text):
    assert rules(text) == ["period_length"]


@pytest.mark.parametrize(
    "text",
    [
        "사흘간(14∼16일) 연다",
        "이틀간(14일, 16일) 연다",
        "사흘간(14∼15일, 17일) 연다",  # a list
        "사흘간(14∼17일 중) 연다",
        "1박 2일간(14∼15일) 연다",
        "평일 사흘간(14∼18일) 연다",
        "The three-day festival runs from November 14 to November 16.",
        "The five-day working week from November 11 to November 17 is long.",
        "The three-day pass is valid in the park from November 1 to November 30.",
    ],
)
def test_a_length_before_a_period_that_fits_or_may_fit_is_silent(text):
    assert rules(text) == []


def test_a_bare_first_day_may_lie_right_before_the_month_of_the_last():
    assert rules("25일∼12월 3일 9일간 연다", date(2024, 10, 10)) == []
    assert rules("25일∼12월 3일 8일간 연다", date(2024, 10, 10)) == ["period_length"]


def test_a_period_over_the_end_of_some_month_has_the_days_of_any():
    assert rules("28일부터 3일까지 엿새간 연다", date(2024, 10, 10)) == []
    assert rules("28일부터 3일까지 사흘간 연다", date(2024, 10, 10)) == ["period_length"]
