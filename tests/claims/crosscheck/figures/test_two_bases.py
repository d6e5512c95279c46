from dataclasses import replace
from datetime import date

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.figures import bases as one_base
from claims.crosscheck.figures import two_bases


@pytest.fixture
def texts(witness):
    def of(*lines, days=None):
        made = []
        for number, line in enumerate(lines):
            one = witness(line, str(number), read=True)
            parts = tuple(part._replace(voice=100 * number + i) for i, part in enumerate(one.parts))
            made.append(replace(one, parts=parts, published=days[number] if days else date(2024, 5, 7)))
        return made

    return of


def test_two_texts_that_start_from_two_closes_are_a_riddle(texts, quotes):
    those = texts("한빛제지는 158원 오른 1446원에 마감했다.", "한빛제지가 22.37% 급등하면서 1589원에 거래되고 있다.")
    (found,) = two_bases.check(those)
    assert (found.rule, found.grade, found.suspect) == ("claims.figure.two_bases", Grade.WARNING, None)
    assert quotes(found, *those) == [["158원 오른 1446원"], ["22.37% 급등하면서 1589원"]]
    assert found.details == {"base0": "1288원", "base1": "1298.52원"}


def test_one_text_whose_index_opens_from_another_close_is_a_riddle(texts):
    (found,) = two_bases.check(
        texts("코스피는 6.16포인트(0.24%) 오른 2577.95를 나타냈다. 지수는 0.28포인트(0.01%) 내린 2571.81로 출발했다.")
    )
    assert found.details == {"base0": "2571.79", "base1": "2572.09"}


def test_an_english_index_too(texts):
    (found,) = two_bases.check(
        texts("The Kospi rose 12.5 points, or 0.5%, to 2,578.25.", "The Kospi fell 2.0 points, or 0.1%, to 2,562.75.")
    )
    assert found.details == {"base0": "2,564.75", "base1": "2,565.75"}


@pytest.mark.parametrize(
    "lines",
    [
        ("한빛제지는 158원 오른 1446원에 마감했다.", "한빛제지가 23.37% 급등하면서 1589원에 거래되고 있다."),
        ("한빛제지는 158원 오른 1446원에 마감했다.", "한빛전자는 22.37% 급등하면서 1589원에 거래되고 있다."),
        ("한빛제지는 6일 158원 오른 1446원에 마감했다.", "한빛제지는 22.37% 급등하면서 1589원에 거래되고 있다."),
        ("한빛제지는 158원 오른 1446원에 마감했다.", "한빛제지는 22% 급등하면서 1589원에 거래되고 있다."),
        ("한빛제지 직원은 158명 늘어난 1446명이다.", "한빛제지 직원은 156명 늘어난 1446명이다."),
    ],
)
def test_one_close_another_share_another_day_and_rounded_rates_are_left_alone(texts, lines):
    assert two_bases.check(texts(*lines)) == []


def test_another_day_of_publication_starts_from_another_close(texts):
    lines = ("한빛제지는 158원 오른 1446원에 마감했다.", "한빛제지는 22.37% 급등하면서 1589원에 거래되고 있다.")
    assert two_bases.check(texts(*lines, days=[date(2024, 5, 7), date(2024, 5, 8)])) == []


def test_three_texts_know_the_close_of_an_index_whatever_their_story(texts):
    those = texts(
        "코스피는 12.50포인트 오른 2578.25로 마감했다.",
        "코스피지수는 2.00포인트(0.08%) 내린 2563.75에 출발했다.",
        "이날 코스피는 전 거래일보다 8.25포인트 오른 2574.00을 나타냈다.",
        "코스피는 전 거래일보다 1.01포인트(0.04%) 내린 2564.94를 나타냈다.",
    )
    assert two_bases.check(those) == []
    (found,) = one_base.check_markets(those)
    assert found.details == {"expected": "0.03%", "base": "2565.75"}
    assert found.sides[found.suspect].value == "2564.94"


def test_a_known_close_says_which_of_three_figures_is_wrong(texts):
    those = texts(
        "누리전자는 8만원(25%) 오른 40만원에 마감했다.",
        "누리전자는 7만원 오른 39만원에 거래됐다.",
        "누리전자는 1만6000원(5%) 오른 33만6000원에 출발했다.",
        "누리전자는 6000원(18.75%) 오른 38만원에 거래됐다.",
    )
    (found,) = one_base.check_markets(those)
    assert found.rule == "claims.figure.arithmetic"
    assert found.sides[found.suspect].value == "6000원"
