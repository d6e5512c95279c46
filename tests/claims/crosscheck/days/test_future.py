from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.days import future

FRIDAY = date(2024, 9, 13)


@pytest.fixture
def found_in(witness, quotes):
    def of(text, published=FRIDAY):
        one = replace(witness(text), claims=tuple(read(text, published=published)), published=published)
        return [(d.rule, d.grade, d.suspect, quotes(d, one)) for d in future.check(one)]

    return of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("누리전자는 9월 20일 한빛화학과 공급 계약을 체결했다.", "9월 20일"),
        ("해솔군 봄꽃 장터가 17일 강변 둔치에서 개막했다.", "17일"),
        ("누리전자의 9월 20일 종가 5만5600원보다 높다.", "9월 20일"),
        ("누리전자는 2024년 12월 2일 상장했다.", "2024년 12월 2일"),
        ("Nuri shares closed at 55,600 won on September 20.", "September 20"),
    ],
)
def test_what_is_told_as_done_on_a_day_to_come_is_a_warning(found_in, text, day):
    assert found_in(text) == [("claims.date.future", Grade.WARNING, 0, [[day]])]


@pytest.mark.parametrize(
    "text",
    [
        "누리전자는 13일 한빛화학과 공급 계약을 체결했다.",
        "누리전자는 14일 한빛화학과 공급 계약을 체결했다.",  # for tomorrow's papers
        "누리전자는 지난 20일 한빛화학과 공급 계약을 체결했다.",  # last month's
        "누리전자는 28일 한빛화학과 공급 계약을 체결했다.",  # perhaps last month's
        "누리전자는 지난해 9월 20일 한빛화학과 공급 계약을 체결했다.",
        "누리전자는 9월 20일 한빛화학과 공급 계약을 체결한다.",
        "누리전자는 9월 20일 공급 계약을 체결하기로 합의했다고 밝혔다.",
        "누리전자는 12월 20일 한빛화학과 공급 계약을 체결했다.",  # perhaps last year's
        "The fair will be held on September 20.",
    ],
)
def test_what_is_planned_or_may_lie_in_the_past_is_silent(found_in, text):
    assert found_in(text) == []


def test_without_a_publication_day_nothing_lies_ahead(found_in):
    assert found_in("누리전자는 2024년 9월 20일 상장했다.", None) == []
