from dataclasses import replace
from datetime import date

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.days import years

SPRING = date(2025, 4, 10)


@pytest.fixture
def found_in(witness, quotes):
    def of(text, published=SPRING):
        one = replace(witness(text), published=published)
        return [(d.rule, quotes(d, one), d.details["expected"]) for d in years.check([one])]

    return of


@pytest.mark.parametrize(
    ("text", "sides", "expected"),
    [
        ("누리고는 2019년 이후 8년 만에 우승했다.", ["2019", "8"], "6년 / 7년"),
        ("그는 2015년부터 14년째 마을 도서관을 지킨다.", ["2015", "14"], "10년째 / 11년째"),
        ("봄꽃 장터는 2016년 처음 열려 올해로 제12회를 맞았다.", ["2016", "12"], "10회"),
        ("김하나(1980년생, 35세) 씨가 뽑혔다.", ["1980", "35"], "44세 / 45세 / 46세"),
        ("김하나(35·1980년생) 씨가 뽑혔다.", ["1980", "35"], "44 / 45 / 46"),
        ("Nuri won for the first time in 9 years since 2019.", ["2019", "9"], "6 years / 7 years"),
    ],
)
def test_a_count_of_years_that_cannot_be_is_a_warning(found_in, text, sides, expected):
    assert found_in(text) == [("claims.date.years", [[side] for side in sides], expected)]


def test_it_is_a_warning(witness):
    (found,) = years.check([replace(witness("그는 2015년부터 14년째 농사를 짓는다."), published=SPRING)])
    assert (found.grade, found.suspect) == (Grade.WARNING, None)


@pytest.mark.parametrize(
    "text",
    [
        "누리고는 2019년 이후 6년 만에 우승했다.",
        "누리고는 2019년 이후 7년 만에 우승했다.",  # the first year counted
        "그는 2015년부터 10년째, 아니 11년째 농사를 짓는다.",
        "봄꽃 장터는 2016년 처음 열려 올해로 제8회를 맞았다.",  # some years it was not held
        "김하나(1980년생, 45세) 씨가 뽑혔다.",
        "김하나(44·1980년생) 씨가 뽑혔다.",
        "1980년생인 그는 당시 25세로 1980년생 가운데 가장 어렸다.",
        "2019년 이후 3년간 만나지 못했다.",
        "조선 왕조는 1392년 건국해 518년간 이어졌다.",
    ],
)
def test_every_way_of_counting_is_let_pass(found_in, text):
    assert found_in(text) == []


def test_without_a_publication_day_nothing_is_counted(found_in):
    assert found_in("그는 2015년부터 14년째 마을 도서관을 지킨다.", None) == []
