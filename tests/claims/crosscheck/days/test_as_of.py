from datetime import date
from functools import partial

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.days import as_of

FRIDAY = date(2024, 9, 13)
YESTERDAYS = [
    "누리전자 공개매수 가격은 6만6000원으로, 전날 종가인 5만5600원보다 높다.",
    "지난 12일 누리전자는 5만5600원에 거래를 마쳤다.",
    "13일 업계에 따르면 누리전자의 전일 종가는 5만5600원이다.",
]


@pytest.fixture
def story(independent):
    return partial(independent, published=FRIDAY)


def test_a_close_on_another_day_than_the_majority_has_it_is_an_error(story, quotes):
    texts = story(
        *YESTERDAYS,
        "13일 업계에 따르면 공개매수가 시작된다.\n단가는 6만6000원이다. 이날 종가 5만5600원에 웃돈을 얹었다.",
    )
    (found,) = as_of.check(texts)
    assert (found.rule, found.grade, found.suspect) == ("claims.date.as_of", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == ["이날"]
    assert found.details == {"figure": "5만5600원", "found": "2024-09-13", "expected": "2024-09-12"}


@pytest.mark.parametrize(
    "text",
    [
        "13일 누리전자는 5만7100원에 거래를 마쳤다.",  # another close
        "13일 공시한 누리전자의 12일 종가는 5만5600원이다.",
        "지난 11일 공개매수설이 돌았고 14일 시작된다. 이날 종가는 5만5600원이다.",  # which day, nobody can tell
        "누리전자는 13일 5만5600원에 공개매수를 시작한다.",  # no close
        "13일 누리전자 거래량은 5만5600주다.",
    ],
)
def test_what_tells_of_another_figure_or_of_no_certain_day_is_silent(story, text):
    assert as_of.check(story(*YESTERDAYS, text)) == []


def test_the_same_figure_of_another_place_has_its_own_day(story):
    seoul = "12일 서울 낮 최고기온은 33.4도였다."
    assert as_of.check(story(seoul, seoul, seoul, "13일 대구 낮 최고기온은 33.4도였다.")) == []
    assert len(as_of.check(story(seoul, seoul, seoul, seoul.replace("12일", "13일")))) == 1


def test_a_text_that_tells_the_figure_of_both_days_is_left_alone(story):
    alone = "13일 누리전자는 5만5600원에 거래를 마쳤다."
    assert as_of.check(story(*YESTERDAYS, f"12일 누리전자는 5만5600원에 거래를 마쳤다.\n{alone}")) == []
    assert len(as_of.check(story(*YESTERDAYS, alone))) == 1


def test_without_a_majority_nobody_is_blamed(story):
    assert as_of.check(story(*YESTERDAYS[:2], "13일 누리전자는 5만5600원에 거래를 마쳤다.")) == []


def test_the_trading_day_before_a_monday_is_a_friday(story):
    monday = date(2024, 9, 9)
    texts = [
        "9일 누리전자의 전 거래일 종가는 5만5600원이다.",
        "지난 6일 누리전자는 5만5600원에 거래를 마쳤다.",
        "지난 6일 종가 5만5600원에서 출발했다.",
        "6일 종가는 5만5600원이었다.",
    ]
    assert as_of.check(story(*texts, published=monday)) == []


def test_a_reprint_of_the_next_day_that_names_no_day_is_silent(story):
    assert as_of.check(story(*YESTERDAYS, "누리전자의 전날 종가는 5만5600원이다.")) == []


def test_the_day_a_close_is_compared_with_is_not_its_day(story, quotes):
    index = "코스피는 {}일 전 거래일보다 12.34포인트(0.45%) 오른 2712.34에 장을 마쳤다."
    texts = story(*(index.format(day) for day in (12, 12, 12, 11)))
    (found,) = as_of.check(texts)
    assert quotes(found, *texts) == [["11일"], ["12일"] * 3]
    rate = "누리전자는 전날보다 3.2% 오른 5만5600원에 거래를 마쳤다."
    assert as_of.check(story(*YESTERDAYS, rate)) == []


def test_english_closing_prices_have_a_day_too(story, quotes):
    texts = story(
        "Nuri shares closed at 55,600 won on Sept. 12.",
        "The offer is above the Sept. 12 closing price of 55,600 won.",
        "On Sept. 12, Nuri closed at 55,600 won after the offer.",
        "Nuri shares closed at 55,600 won on Sept. 11.",
    )
    (found,) = as_of.check(texts)
    assert quotes(found, *texts)[0] == ["Sept. 11"]
