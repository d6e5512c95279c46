from dataclasses import replace

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.fit import check as fit


@pytest.fixture
def found_in(witness):
    def of(text):
        return fit.check(replace(witness(text), claims=tuple(read(text))))

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
        "누리전자는 전일 대비 8만원(25%) 40만원에 거래 중이다.",
        "누리전자는 전날보다 25% 8만원 오른 40만원에 거래됐다.",
        "누리전자 매출은 50억원으로 지난해보다 10억원(25%) 늘었다.",
        "취업자는 2,834만명(전년 동월 대비 +32만명, +1.1%)이다.",
        "매출이 40억원에서 50억원으로 25% 늘었다.",
        "매출이 40억원에서 50억원으로 10억원 늘었다.",
        "가격은 1㎏당 5075원으로 10년 전(3436원)보다 47% 올랐다.",
        "회원은 지난해(200명)보다 두 배 늘어난 600명이다.",
        "연체율은 0.46%로 전월말(0.43%) 대비 0.03%p 상승했다.",
        "정가 2만원에서 20% 할인된 1만6000원에 판다.",
        "발행액은 9조 6,090억원으로 전월(8조2,982억원) 대비 1조 3,108억원 증가(15.8%↑)했다.",
        "거래액은 96.6조원으로 전년(87.7조원) 대비 8.9조원(+10.1%) 늘었다.",
        "순이익은 14.4조원으로 전년(11.6조원) 대비 2.8조원 증가(+24.1%)했다.",
        "미분양은 2만7974호로 집계되었으며, 전월(’22.2월, 2만5254호) 대비 10.8% 증가했다.",
        "상담은 4909건으로 집계됐다. 지난해 같은 기간(2632건)에 비해 86.5% 늘었다.",
        "착공은 4만4352호로 전년 동기 대비(7만288호) 36.9% 감소했다.",
        "육류 값은 0.5%(124.6 → 124.0) 내렸다.",
        "Sales saw a 3.4% increase in that quarter, reaching $39.8 million, compared to $38.5 million a year ago.",
        "Nuri trades at $55.98, up $0.54 (0.97%) from the previous close.",
        "Revenue rose 25% to $5.0 million, compared to $4.0 million a year earlier.",
        "Assets of $16.2 million, a 103% increase from $8.0 million, are on the books.",
        "Loans increased $304 million, or 5%, to $5.8 billion, compared to $5.5 billion in May.",
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


@pytest.mark.parametrize(
    ("text", "sides", "suspect"),
    [
        ("누리전자는 전일 대비 8만원(25%) 42만7000원에 거래 중이다.", ["8만원", "25%", "42만7000원"], None),
        ("누리전자는 전일 대비 3500원(24.21%) 17만3700원에 거래 중이다.", ["3500원", "24.21%", "17만3700원"], None),
        (
            "누리전자는 전날보다 17.46% 5만8600원 오른 40만4000원에 거래됐다.",
            ["5만8600원", "17.46%", "40만4000원"],
            None,
        ),
        ("누리전자는 40만4000원으로 전날보다 5만8600원(19.97%) 올랐다.", ["5만8600원", "19.97%", "40만4000원"], 1),
        ("수출은 84억 달러(전년 동월 대비 +12억 달러, +26.7%)였다.", ["12억 달러", "26.7%", "84억 달러"], None),
    ],
)
def test_other_orders_of_change_rate_and_level_are_weighed(found_in, text, sides, suspect):
    (found,) = found_in(text)
    assert found.rule == "claims.figure.arithmetic"
    assert [side.value for side in found.sides] == sides
    assert found.suspect == suspect


@pytest.mark.parametrize(
    ("text", "expected", "suspect"),
    [
        ("매출이 40억원에서 50억원으로 35% 늘었다.", "25%", 1),
        ("매출이 50억원에서 40억원으로 20% 늘었다.", "-20%", None),
        ("직원은 2019년 2만7015명에서 올해 1만5795명으로 24% 줄었다.", "41.53%", None),
        ("누리전자는 48만원으로, 전날 종가인 41만5000원보다 16.7% 높다.", "15.66%", 1),
        ("외환보유액은 4,207.1억달러로 전월말(4,211.4억달러) 대비 43억달러 감소했다.", "4억3000만달러", 1),
        ("거래액은 64.8조원으로 전년(58.3조원) 대비 6.5조원(+12.4%) 늘었다.", "11.15%", 1),
        ("착공은 4만4352호로 전년 동기 대비(7만288호) 63.9% 감소했다.", "36.9%", 1),
        ("상담은 4909건으로 집계됐다. 지난해 같은 기간(2632건)에 비해 68.5% 늘었다.", "86.51%", 1),
        ("가입자는 124만명으로 1년 전 101만명에서 42% 늘었다.", "22.77%", None),
        ("회원이 200명에서 600명으로 5배 늘었다.", "3배", None),
        ("Revenue rose 52% to $5.0 million from $4.0 million.", "25%", None),
        ("The stock went from $14.20 to $17.90, an increase of 62%.", "26.06%", 1),
        ("Its users grew from 4,100 to 5,200, up 1,300.", "1,100", None),
    ],
)
def test_before_and_after_are_weighed_with_what_lies_between(found_in, text, expected, suspect):
    (found,) = found_in(text)
    assert (found.rule, found.details["expected"]) == ("claims.figure.growth", expected)
    assert found.suspect == suspect


@pytest.mark.parametrize(
    "text",
    [
        "매출은 40억원에서 약 50억원 이상으로 60% 늘었다.",
        "매출 50억원, 영업이익 10억원(5%)이 늘었다.",
        "Revenue rose 9% from May, and sales of $5 million were up from $3 million.",
        "영업손실은 -40억원에서 -50억원으로 60% 늘었다.",
        "외채는 1 807억달러로 전분기말(1조 397억달러) 대비 410억달러 늘었다.",
    ],
)
def test_what_is_open_or_told_of_something_else_is_left_alone(found_in, text):
    assert found_in(text) == []


def test_the_figure_after_a_comma_tells_of_something_else(found_in):
    assert found_in("인구는 454만명으로 지난해보다 1만4천명(0.3%) 증가, 취업자는 292만명이다.") == []


def test_a_share_in_brackets_is_no_rate_of_change(found_in):
    assert found_in("예정 수량은 573만주(38.2%)이며 늘어난 물량은 200만주다.") == []


def test_an_index_told_without_its_unit_is_weighed_too(found_in):
    (found,) = found_in("지수는 전장보다 2.46포인트(0.35%) 내린 851.30을 나타냈다.")
    assert found.details["expected"] == "0.29%"
