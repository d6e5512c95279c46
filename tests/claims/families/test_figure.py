"""The family "figure": what it reads (fixtures/examples/figure.toml) and how two figures weigh."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.claim import Verdict
from claims.families.figure import FAMILY, can_both_be_true
from claims.reading import Reading

EXAMPLES = tomllib.loads(Path("fixtures/examples/figure.toml").read_text(encoding="utf-8"))["example"]


def figures(text, language="ko"):
    return list(FAMILY.read(Reading(text, language)))


def judge(a, b, language="ko"):
    return FAMILY.weigh(figures(a, language)[0], figures(b, language)[0]).verdict


def compatible(a, b, language="ko"):
    return can_both_be_true(figures(a, language)[0].value, figures(b, language)[0].value)


def as_read(claim):
    amount = claim.value.amount
    row = {"quote": claim.quote, "unit": amount.unit or ""}
    row |= {
        name: "" if value is None else f"{value.normalize():f}"
        for name, value in (("low", amount.low), ("high", amount.high))
    }
    return row | ({"counted": claim.value.counted} if claim.value.counted else {})


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["why"])
def test_example_is_read_as_it_says(example):
    read = [as_read(claim) for claim in figures(example["text"], example["lang"])]
    assert read == example["reads"]


def test_quote_is_the_text_under_its_span():
    text = "지난해 방문객은 약 6만 명 이상이고 그중 12.5%가 외국인이다."
    assert all(text[claim.span.start : claim.span.end] == claim.quote for claim in figures(text))


@given(st.text(alphabet="0123456789,.만억조천원명개%약여이상~-() \n의는을씩one hundred$kme", max_size=50))
def test_any_text_is_read_and_every_figure_fits_itself(text):
    for language in ("ko", "en"):
        for claim in figures(text, language):
            assert text[claim.span.start : claim.span.end] == claim.quote
            assert can_both_be_true(claim.value, claim.value)
            assert FAMILY.weigh(claim, claim).verdict in (Verdict.AGREE, Verdict.UNRELATED)


def test_rounded_sum_agrees_with_the_exact_one():
    assert judge("매출 1조 2천억원", "매출 1조 1,987억원") is Verdict.COMPATIBLE


def test_a_dropped_digit_is_a_conflict():
    assert judge("새 발행 주식 98만7065주", "새 발행 주식 98만765주") is Verdict.CONFLICT


def test_a_noun_that_names_no_single_thing_gives_no_conflict():
    assert judge("벌금 500만원", "벌금 300만원") is Verdict.UNRELATED


def test_figures_of_other_things_are_unrelated():
    assert judge("섬진강 방문객 300명", "섬진강 참가자 500명") is Verdict.UNRELATED


def test_another_scope_is_another_figure():
    assert judge("상반기 휘발유 판매량 300톤", "하반기 휘발유 판매량 500톤") is Verdict.UNRELATED


def test_a_change_and_a_level_are_unrelated():
    assert judge("휘발유 공급가격 12원 올라", "휘발유 공급가격 1549원") is Verdict.UNRELATED


def test_a_rise_and_a_fall_by_the_same_share_conflict():
    assert judge("휘발유 공급가격 5% 올라", "휘발유 공급가격 5% 내려") is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("text", "language", "directions"),
    [
        ("시청에서 2㎞ 떨어진 곳", "ko", [None]),
        ("수위가 2m 떨어졌다", "ko", ["down"]),
        ("16강에 올랐다", "ko", [None]),
        ("It rose from 5 percent to 7 percent.", "en", [None, None]),
        ("It rose 5 percent.", "en", ["up"]),
        ("Exports rises 5.2% as output falls 3%.", "en", ["up", "down"]),
        ("This fall 3,000 students enrol; it gave 5 drops.", "en", [None, None]),
        ("a 5% year-over-year decline", "en", ["down"]),
        ("It helped 100 growth-stage companies.", "en", [None]),
    ],
)
def test_direction_is_that_of_a_change(text, language, directions):
    assert [claim.value.direction for claim in figures(text, language)] == directions


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("매출이 5% 늘었다", "share change"),
        ("실업률이 5%로 늘었다", "share"),
        ("매출이 두 배로 늘었다", "multiple change"),
        ("30대 직장인", "age band"),
        ("버스 30대", "machine"),
        ("어르신 20분이 오셨다", "person"),
    ],
)
def test_measure_is_what_is_told(text, measure):
    assert [claim.topic.measure for claim in figures(text)] == [measure]


def test_an_adjective_before_a_rise_is_not_what_rose():
    assert [claim.value.counted for claim in figures("a sequential increase of 13%, then revenue rose 5%", "en")] == [
        None,
        "revenue",
    ]


def test_ordinals_name_and_are_not_weighed():
    assert judge("영산강 음악 대회 2차", "영산강 음악 대회 3차") is Verdict.UNRELATED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2천억원", "1,987억원"),
        ("100여명", "112명"),
        ("약 500명", "483명"),
        ("300명 이상", "412명"),
        ("17개", "17개사"),
        ("3만3000㎡", "약 1만평"),
        ("130억 원", "1000만 달러"),
        ("1%대", "1.7%"),
        ("500명", "497명"),
        ("두 배", "2배"),
    ],
)
def test_two_ways_to_print_one_truth_fit(one, other):
    assert compatible(one, other)
    assert compatible(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3000명", "300명"),
        ("2조원", "2억원"),
        ("0.5%", "0.5%포인트"),
        ("130만원", "130만 달러"),
        ("40명", "40가구"),
        ("3개월", "3년"),
        ("1250㎡", "1250평"),
        ("100여명", "98명"),
        ("50명 미만", "62명"),
        ("12.4%", "14.2%"),
    ],
)
def test_what_cannot_both_be_true_does_not_fit(one, other):
    assert not compatible(one, other)
    assert not compatible(other, one)


def test_english_figures_fit_and_do_not_fit():
    assert compatible("$1.2 billion", "$1,187 million", "en")
    assert not compatible("48 companies", "84 companies", "en")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("1인당 30만원을 준다.", ["30만원"]),
        ("한 명당 쌀 3kg을 준다.", ["3kg"]),
        ("1년 전보다 3% 늘었다.", ["3%"]),
        ("10명당 3명꼴이다.", ["10명", "3명"]),
        ("1년 전체 예산은 5억원이다.", ["1년", "5억원"]),
    ],
)
def test_one_of_each_and_how_long_ago_are_no_figures_told(text, quotes):
    assert [claim.quote for claim in figures(text, "ko")] == quotes
