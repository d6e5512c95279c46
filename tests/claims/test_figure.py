import pytest

from claims.claim import Verdict
from claims.families.figure import FAMILY, can_both_be_true
from claims.reading import Reading


def figures(text, language="ko"):
    return list(FAMILY.read(Reading(text, language)))


def judge(a, b, language="ko"):
    return FAMILY.weigh(figures(a, language)[0], figures(b, language)[0]).verdict


def compatible(a, b, language="ko"):
    return can_both_be_true(figures(a, language)[0].value, figures(b, language)[0].value)


def test_rounded_sum_agrees_with_the_exact_one():
    assert judge("매출 1조 2천억원", "매출 1조 1,987억원") is Verdict.COMPATIBLE


def test_a_dropped_digit_is_a_conflict():
    assert judge("발행 주식 144만5036주", "발행 주식 144만536주") is Verdict.CONFLICT


def test_figures_of_other_things_are_unrelated():
    assert judge("방문객 300명", "참가자 500명") is Verdict.UNRELATED


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("17개 전남 업체가 참가했다", "전남 업체"),
        ("방문객 6만여명이 찾았다", "방문객"),
        ("6만여명의 방문객이 찾았다", "방문객"),
        ("구조 전문가 30명을 채용했다", "구조 전문가"),
        ("전체 가구의 12%가", "가구"),
    ],
)
def test_the_counted_noun_stands_beside_the_amount(text, counted):
    assert figures(text)[0].value.counted == counted


def test_a_percentage_and_a_percentage_point_do_not_fit():
    assert not compatible("0.5% 인상", "0.5%포인트 인상")


def test_area_in_two_units_fits():
    assert compatible("부지 3만3000㎡", "부지 약 1만평")
