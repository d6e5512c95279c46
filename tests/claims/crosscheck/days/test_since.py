from dataclasses import replace
from datetime import date

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.days import since

SPRING = date(2025, 4, 10)


@pytest.fixture
def found_in(witness, quotes):
    def of(text, published=SPRING):
        one = replace(witness(text), published=published)
        return [(quotes(d, one), d.details["expected"]) for d in since.check(one)]

    return of


@pytest.mark.parametrize(
    ("text", "sides", "expected"),
    [
        ("1975년 설립된 한빛화학은 올해 창립 40주년을 맞았다.", ["1975", "40"], "50주년"),
        ("한빛화학은 창립 40주년(1975년 창립)을 맞았다.", ["1975", "40"], "50주년"),
        ("한빛화학이 창립 40주년을 맞았다. 한빛화학은 1975년 문을 열었다.", ["1975", "40"], "50주년"),
        ("Founded in 1975, Hanbit Chemical marks its 40th anniversary.", ["1975", "40"], "50"),
        ("Hanbit marks its 40th anniversary. It was founded in 1975.", ["1975", "40"], "50"),
        ("The Lowes celebrate their 60th wedding anniversary. The Lowes wed in 1975.", ["1975", "60"], "50"),
        ("Born in 1980 and now 35, she leads the firm.", ["1980", "35"], "45 / 44"),
        ("서예가 김하나(48)가 붓을 잡았다. 1980년 2월에 태어난 김하나는 글씨를 일찍 배웠다.", ["1980", "48"], "45"),
        ("Ada Lowe, 50, runs the mill. Lowe was born in 1980.", ["1980", "50"], "45 / 44"),
    ],
)
def test_a_count_that_does_not_lead_from_its_beginning_to_its_year(found_in, text, sides, expected):
    assert found_in(text) == [([[side] for side in sides], expected)]


def test_a_year_printed_beside_the_count_is_plain_arithmetic(witness):
    text = "한빛화학이 2020년 창립 40주년을 맞았다. 한빛화학은 1975년 창립했다."
    (found,) = since.check(replace(witness(text), published=None))
    assert (found.grade, found.suspect, found.details["expected"]) == (Grade.ERROR, None, "45주년")


@pytest.mark.parametrize(
    "text",
    [
        "1975년 설립된 한빛화학은 올해 창립 50주년을 맞았다.",
        "1975년 설립된 한빛화학은 지난해 창립 49주년을 맞았다.",  # of another year
        "1975년 설립된 한빛화학은 2015년 창립 40주년을 맞았다.",
        "Launched in 2022, the 40th Anniversary Garden Fund pays for trees.",
        "Founded in 1975, Hanbit Chemical marked its 40th anniversary in 2015.",
        "한빛화학은 1975년 설립됐다. 광복 80주년 행사가 열린다.",
        "1975년 설립된 한빛화학과 1985년 설립된 누리화학이 40주년 행사를 연다.",  # of which of the two
        "서예가 김하나(48)가 붓을 잡았다. 1980년 태어난 스승은 말이 없었다.",
    ],
)
def test_what_fits_or_is_told_of_something_else_is_left_alone(found_in, text):
    assert found_in(text) == []


def test_at_the_turn_of_the_year_either_year_may_be_meant(found_in):
    text = "1975년 설립된 한빛화학은 창립 {}주년을 맞았다."
    assert found_in(text.format(49), date(2025, 1, 20)) == []
    assert found_in(text.format(51), date(2025, 12, 20)) == []
    assert found_in(text.format(52), date(2025, 12, 20))
