from datetime import date
from functools import partial

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.days import periods

FRIDAY = date(2024, 9, 13)
UNTIL_THE_FOURTH = [
    "누리전자는 이달 13일부터 다음 달 4일까지 주식 공개매수를 한다.",
    "공개매수 기간은 9월 13일∼10월 4일이며 누리전자 주식이 대상이다.",
    "한빛투자가 누리전자 주식을 9월 13일부터 10월 4일까지 공개매수로 사들인다.",
]


@pytest.fixture
def story(independent):
    return partial(independent, published=FRIDAY)


@pytest.mark.parametrize(
    "period", ["9월 13일부터 10월 14일까지", "9월 3일부터 10월 4일까지", "이달 13일부터 다음 달 5일까지"]
)
def test_a_period_with_another_end_than_the_majority_has_is_an_error(story, quotes, period):
    texts = story(*UNTIL_THE_FOURTH, f"한빛투자는 {period} 누리전자 주식 공개매수에 나선다.")
    (found,) = periods.check(texts)
    assert (found.rule, found.grade, found.suspect) == ("claims.date.period", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == [period]


@pytest.mark.parametrize(
    "text",
    [
        "한빛투자는 9월 13일부터 10월 4일까지 누리전자 주식 공개매수에 나선다.",
        "누리전자는 9월 13일부터 10월 14일까지 특별 사진전을 연다.",  # something else
        "누리전자 주식 공개매수 기간이 9월 13일부터 10월 14일까지로 연장됐다.",
        "누리전자 주식 2차 공개매수는 9월 13일부터 10월 14일까지다.",
        "누리전자 주식 공개매수는 9월 18일부터 10월 14일까지다.",  # no end in common
        "누리전자 주식 공개매수는 9월 13일부터 10월 4일까지다. 한빛화학 주식 공개매수는 9월 13일부터 10월 14일까지다.",
    ],
)
def test_other_periods_are_silent(story, text):
    assert periods.check(story(*UNTIL_THE_FOURTH, text)) == []


def test_without_a_majority_nobody_is_blamed(story):
    text = "한빛투자는 9월 13일부터 10월 14일까지 누리전자 주식 공개매수에 나선다."
    assert periods.check(story(*UNTIL_THE_FOURTH[:2], text)) == []


def test_english_periods_too(story):
    texts = [
        "The tender offer for Nuri shares runs from September 13 to October 4.",
        "Hanbit will buy Nuri shares in a tender offer from September 13 to October 4.",
        "From September 13 to October 4, the tender offer is open to holders of Nuri shares.",
        "The tender offer for Nuri shares runs from September 13 to October 14.",
    ]
    assert len(periods.check(story(*texts))) == 1
