from datetime import date
from functools import partial

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.days import deeds

FRIDAY = date(2024, 9, 13)
SIGNED = [
    "누리전자는 지난 12일 한빛화학과 배터리 공급 계약을 체결했다.",
    "전날 누리전자는 한빛화학과 2년짜리 배터리 공급 계약을 체결했다. 13일 주가는 올랐다.",
    "누리전자가 12일 한빛화학 대표와 만나 배터리 공급 계약을 체결했다고 밝혔다.",
]


@pytest.fixture
def story(independent):
    return partial(independent, published=FRIDAY)


def test_a_deed_on_another_day_than_the_majority_has_it_is_an_error(story, quotes):
    texts = story(*SIGNED, "누리전자는 13일 한빛화학과 배터리 공급 계약을 체결했다.")
    (found,) = deeds.check(texts)
    assert (found.rule, found.grade, found.suspect) == ("claims.date.deed", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == ["13일"]
    assert found.details == {"deed": "체결", "found": "2024-09-13", "expected": "2024-09-12"}


@pytest.mark.parametrize(
    "text",
    [
        "누리전자는 13일 한빛화학과 배터리 공급 계약을 체결했다고 밝혔다.",  # told on that day
        "누리전자는 “13일 한빛화학과 배터리 공급 계약을 체결했다”고 전했다.",
        "누리전자는 13일 다솜통신과 배터리 공급 계약을 해지했다.",
        "다솜통신은 13일 한빛화학과 배터리 공급 계약을 체결했다.",  # somebody else
        "누리전자는 13일 한빛화학과 기술 이전 협약을 체결했다.",  # something else
        "누리전자는 12일 한빛화학과 배터리 공급 계약을 체결했다. 둘은 13일 배터리 공급 계약을 또 체결했다.",
        "13일 업계에 따르면 누리전자는 12일 한빛화학과 배터리 공급 계약을 체결했다.",
        "13일 누리전자는 14일 한빛화학과 배터리 공급 계약을 체결했다.",  # which of two days
    ],
)
def test_another_deed_or_one_that_is_only_told_is_silent(story, text):
    assert deeds.check(story(*SIGNED, text)) == []


def test_against_two_texts_it_is_a_warning_and_nobody_is_blamed(story):
    two = [SIGNED[0], "누리전자가 12일 한빛화학 대표와 만나 배터리 공급 계약을 체결했다."]
    (found,) = deeds.check(story(*two, "누리전자는 13일 한빛화학과 배터리 공급 계약을 체결했다."))
    assert (found.grade, found.suspect) == (Grade.WARNING, None)


def test_where_the_days_of_two_texts_are_not_certain_nothing_is_said(story):
    assert deeds.check(story(*SIGNED[:2], "누리전자는 13일 한빛화학과 배터리 공급 계약을 체결했다.")) == []


def test_three_texts_with_three_days_say_nothing(story):
    text = "누리전자는 {}일 한빛화학과 배터리 공급 계약을 체결했다."
    assert deeds.check(story(*(text.format(day) for day in (10, 11, 12)))) == []


def test_a_verb_without_words_is_no_deed(story):
    assert deeds.check(story(*["12일 체결했다."] * 3, "13일 체결했다.")) == []


def test_a_day_that_stands_right_before_the_verb_is_its_day(story):
    texts = story(*SIGNED, "지난 10일 만난 누리전자와 한빛화학은 배터리 공급 계약을 13일 체결했다.")
    assert len(deeds.check(texts)) == 1


def test_a_day_before_a_verb_that_describes_is_its_day(story, quotes):
    texts = story(*SIGNED, "한빛화학이 13일 누리전자와 체결한 배터리 공급 계약은 2년짜리다.")
    (found,) = deeds.check(texts)
    assert quotes(found, *texts)[0] == ["13일"]


def test_a_day_behind_the_verb_is_that_of_the_speaking(story):
    told = "누리전자는 한빛화학과 배터리 공급 계약을 체결했다고 {}일 밝혔다."
    assert deeds.check(story(*(told.format(12) for _ in range(3)), SIGNED[0].replace("12일", "11일"))) == []


def test_a_deed_of_another_year_is_an_error_too(story, quotes):
    texts = story(
        "누리전자는 1974년 김하나 회장이 설립했다.",
        "김하나 회장이 1974년 3월 누리전자를 설립했으며 지금은 아들이 이끈다.",
        "1974년 김하나 회장이 설립한 누리전자는 부품을 만든다.",
        "누리전자는 1947년 김하나 회장이 설립했다.",
    )
    (found,) = deeds.check(texts)
    assert quotes(found, *texts)[0] == ["1947년"]
    assert found.details == {"deed": "설립", "found": "1947", "expected": "1974"}
    assert deeds.check(story(*(one.text for one in texts[:3]), "한빛화학은 1947년 이두리 회장이 설립했다.")) == []


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("경찰은 12일 해솔읍에서 달아난 이 씨를 체포했다.", "경찰은 13일 해솔읍에서 달아난 김 씨를 체포했다."),
        ("누리전자는 12일 해솔읍에서 1공장을 준공했다.", "누리전자는 13일 해솔읍에서 2공장을 준공했다."),
        ("법원은 12일 김하나 대표에게 징역 3년을 선고했다.", "법원은 13일 이두리 대표에게 징역 3년을 선고했다."),
        ("누리고는 12일 준결승에서 한빛고를 꺾고 우승했다.", "누리고는 13일 결승에서 한빛고를 꺾고 우승했다."),
        ("정부는 12일 국무회의에서 개정안을 공포했다.", "정부는 13일 관보에 개정안을 공포했다."),
        ("누리책방은 12일 해솔읍에 3호점을 개장했다.", "누리책방은 13일 해솔읍에 4호점을 개장했다."),
    ],
)
def test_another_man_and_the_next_of_a_row_have_their_own_days(story, text, other):
    assert deeds.check(story(text, text, text, other)) == []
    assert len(deeds.check(story(text, text, text, text.replace("12일", "13일")))) == 1


def test_english_deeds_have_a_day_too(story, quotes):
    texts = story(
        "Nuri Electronics signed a battery supply contract with Hanbit Chemical on September 12.",
        "On September 12, Nuri signed a two-year battery supply contract with Hanbit Chemical in Seoul.",
        "Hanbit Chemical and Nuri Electronics signed their battery supply contract on September 12, ending long talks.",
        "Nuri Electronics signed a battery supply contract with Hanbit Chemical on September 11.",
    )
    (found,) = deeds.check(texts)
    assert quotes(found, *texts)[0] == ["September 11"]
