from dataclasses import replace

import pytest

from claims import read
from claims.crosscheck import Grade, arithmetic


@pytest.fixture
def found_in(witness):
    def of(text):
        return arithmetic.check(replace(witness(text), claims=tuple(read(text))))

    return of


@pytest.mark.parametrize(
    "text",
    [
        "누리전자는 전날보다 8만원(25%) 오른 40만원에 거래를 마쳤다.",
        "누리전자는 전 거래일 대비 1만2300원(2.55%) 내린 47만원에 마감했다.",
        "누리전자는 25%(8만원) 상승한 40만원을 나타냈다.",
        "지수는 12.34포인트(0.48%) 하락한 2560.11포인트로 마쳤다.",
        "지수는 12.34포인트(0.48%) 하락한 2560.11을 나타냈다.",
        "Nuri rose $2.50 (12.5%) higher to $22.50 on Monday.",
        "누리전자는 8만원(25%) 오른 40만원대를 기록했다.",
    ],
)
def test_a_movement_that_adds_up_is_left_alone(found_in, text):
    assert found_in(text) == []


def test_a_rate_that_does_not_fit_is_an_error_and_the_suspect_where_one_digit_mends_it(found_in):
    (found,) = found_in("누리전자는 3120원(22.71%) 오른 1만3620원을 기록 중이다.")
    assert (found.rule, found.grade) == ("claims.figure.arithmetic", Grade.ERROR)
    assert found.sides[found.suspect].value == "22.71%"
    assert found.details["expected"] == "29.71%"


def test_a_dropped_zero_in_the_change_is_the_suspect(found_in):
    (found,) = found_in("누리전자는 전날보다 1만7300원(20.06%) 오른 64만2300원에 거래됐다.")
    assert found.sides[found.suspect].value == "1만7300원"


def test_where_two_figures_could_be_the_slip_nobody_is_the_suspect(found_in):
    (found,) = found_in("누리전자는 전일 대비 1만3500원(22.50%) 오른 73만5000원에 거래 중이다.")
    assert found.suspect is None


def test_the_figure_after_a_comma_tells_of_something_else(found_in):
    assert found_in("인구는 454만명으로 지난해보다 1만4천명(0.3%) 증가, 취업자는 292만명이다.") == []


def test_a_share_in_brackets_is_no_rate_of_change(found_in):
    assert found_in("예정 수량은 573만주(38.2%)이며 늘어난 물량은 200만주다.") == []


def test_an_index_told_without_its_unit_is_weighed_too(found_in):
    (found,) = found_in("지수는 전장보다 2.46포인트(0.35%) 내린 851.30을 나타냈다.")
    assert found.details["expected"] == "0.29%"
