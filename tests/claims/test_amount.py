"""Amounts as printed: found where they stand, with their value and unit; and what is no amount."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import amounts


def read(text, language=None):
    return [
        (amount.quote, *(None if x is None else float(x) for x in (amount.low, amount.high)), amount.unit)
        for amount in amounts(text, language=language)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("부지 12만3450㎡", ("12만3450㎡", 123450, 123450, "m2")),
        ("수출 7조8천억원", ("7조8천억원", 7.8e12, 7.8e12, "KRW")),
        ("성장률 2∼3.5%", ("2∼3.5%", 2, 3.5, "percent")),
        ("금리 0.5%p", ("0.5%p", 0.5, 0.5, "percentage_point")),
        ("속도는 시속 110㎞다", ("시속 110㎞", 110, 110, "km/h")),
        ("섭씨 36.5도", ("섭씨 36.5도", 36.5, 36.5, "degC")),
        ("원유 50만 배럴", ("50만 배럴", 500000, 500000, "bbl")),
        ("제15호", ("15호", 15, 15, "호")),
        ("스물한 번째", ("스물한 번째", 21, 21, "번째")),
        ("책 두세 권", ("두세 권", 2, 3, "권")),
        ("만원 이하", ("만원 이하", None, 10000, "KRW")),
        ("13달러 45센트", ("13달러 45센트", 13.45, 13.45, "USD")),
        ("징역 1년6개월", ("1년6개월", 1.5, 1.5, "year")),
        ("반 리터", ("반 리터", 0.5, 0.5, "L")),
        ("여객 ３００명", ("３００명", 300, 300, "명")),
        ("두 시간 반 만에", ("두 시간 반", 2.5, 2.5, "hour")),
        ("수출이 3배 반으로 늘었다", ("3배 반", 3.5, 3.5, "배")),
        ("학생 이백여 명", ("이백여 명", 200, 200, "명")),
        ("십여 년 만에", ("십여 년", 10, 10, "year")),
        ("영하 십이도까지", ("영하 십이도", -12, -12, "degC")),
        ("영점 칠 퍼센트", ("영점 칠 퍼센트", 0.7, 0.7, "percent")),
        ("칠 달러 이십 센트", ("칠 달러 이십 센트", 7.2, 7.2, "USD")),
        ("20유로 30센트", ("20유로 30센트", 20.3, 20.3, "EUR")),
        ("4와 5분의 2", ("4와 5분의 2", 4.4, 4.4, None)),
        ("사분의 마이너스 삼", ("사분의 마이너스 삼", -0.75, -0.75, None)),
        ("2.456,78 유로", ("2.456,78 유로", 2456.78, 2456.78, "EUR")),
        ("4.1×10^5개", ("4.1×10^5개", 410000, 410000, "개")),
        ("10의 4제곱", ("10의 4제곱", 10000, 10000, None)),
        ("둘째 아이", ("둘째", 2, 2, "번째")),
        ("이백팔십구일이 걸렸다", ("이백팔십구일", 289, 289, "day")),
        ("제2연구동에서", ("2", 2, 2, None)),
        ("백팔일 동안", ("백팔일", 108, 108, "day")),
        ("한국과 중국+3 등 여러 나라", ("3", 3, 3, None)),
        ("앞으로 한 달", ("한 달", 1, 1, "month")),
        ("두 자릿수 성장", ("두 자릿수", 2, 2, "자릿수")),
    ],
)
def test_korean_amount(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize("text", ["30 CHF 45 NOK", "CHF 30 NOK 45"])
def test_a_currency_belongs_to_one_number(text):
    assert [(amount[1], amount[3]) for amount in read(text, "en")] == [(30, "CHF"), (45, "NOK")]


@pytest.mark.parametrize(
    "text", ["several hundred visitors", "a few thousand", "the one-millionth visitor", "- 10 apples"]
)
def test_an_english_number_nobody_knows_is_not_read(text):
    assert all(amount[1] == 10 for amount in read(text, "en"))


def test_a_middle_dot_between_large_numbers_is_no_day():
    assert [amount[1] for amount in read("파71·7천120야드")] == [71, 7120]
    assert read("6·25 때") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $1.2 billion.", ("$1.2 billion", 1.2e9, 1.2e9, "USD")),
        ("about 40 miles", ("about 40 miles", 40, 40, "mi")),
        ("between 5 and 10 percent", ("5 and 10 percent", 5, 10, "percent")),
        ("He is 5 ft 6 in tall.", ("5 ft 6 in", 5.5, 5.5, "ft")),
        ("a three-foot wall", ("three-foot", 3, 3, "ft")),
        ("one in five", ("one in five", 0.2, 0.2, None)),
        ("20 (kg)", ("20 (kg)", 20, 20, "kg")),
        ("3 dollars and 50 cents", ("3 dollars and 50 cents", 3.5, 3.5, "USD")),
        ("4 thousand 3 hundred boxes", ("4 thousand 3 hundred", 4300, 4300, None)),
        ("12 cents", ("12 cents", 0.12, 0.12, "USD")),
        ("£30 million", ("£30 million", 3e7, 3e7, "GBP")),
        ("-4°C", ("-4°C", -4, -4, "degC")),
        ("7 degrees below zero", ("7 degrees below zero", -7, -7, "degree")),
        ("a quarter of a percent", ("a quarter of a percent", 0.25, 0.25, "percent")),
        ("half an hour", ("half an hour", 0.5, 0.5, "hour")),
        ("five one-hundredths", ("five one-hundredths", 0.05, 0.05, None)),
        ("four hundred dozen", ("four hundred dozen", 4800, 4800, None)),
        ("one million and a quarter billion", ("one million and a quarter billion", 251e6, 251e6, None)),
        ("It is 8 dollars 25.", ("8 dollars 25", 8.25, 8.25, "USD")),
        ("18 MNOK", ("18 MNOK", 18e6, 18e6, "NOK")),
        ("R$ 5 120,40", ("R$ 5 120,40", 5120.4, 5120.4, "BRL")),
        ("EUR 3.400.500,10", ("EUR 3.400.500,10", 3400500.1, 3400500.1, "EUR")),
        ("14 300 kilometers", ("14 300 kilometers", 14300, 14300, "km")),
        ("4.5x10^-2", ("4.5x10^-2", 0.045, 0.045, None)),
        ("a loss of $(2.40)", ("$(2.40)", -2.4, -2.4, "USD")),
        ("sales of $6–7M", ("$6–7M", 6e6, 7e6, "USD")),
        ("Rs 300 crore", ("Rs 300 crore", 3e9, 3e9, "INR")),
    ],
)
def test_english_amount(text, expected):
    assert read(text, "en") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2024년 3월 5일",
        "오후 2시 30분",
        "2024.03.05.",
        "14:30",
        "061-123-4567",
        "1588-1234",
        "6·25",
        "A320과 K-9",
        "5G와 3D",
        "코로나19",
        "www.example.kr/12",
        "3.0.1",
        "이천시 한편 이유로 조건 천사 한국 세대 두통",
        "구조 개선, 구조 건의, 세척, 세명대, 한 대형마트, 이점이 많다",
        "아이를 대상으로 한 학교 행사, 마을을 지키려 한 마을 사람, 어느 한 기업",
        "수 십억명, 몇 백 명",
        "COP41 회의",
        "5.19일 회의, 6.2.(수)~23.(토) 행사, 제출(9.30.), 1971.3. 의결",
        "2021 국가대표, 2022 통일 행사",
    ],
)
def test_korean_text_without_an_amount(text):
    assert read(text, "ko") == []


@pytest.mark.parametrize(
    "text",
    [
        "May 4, 2024",
        "4 May",
        "2:00 pm",
        "in 2024",
        "(212) 555-0100",
        "Boeing 777",
        "A320",
        "10/25/2024",
        "No one knows.",
        "at Three Rivers School",
        "in one-on-one talks",
        "the S&P 500 index, ranked #12, open 24/7",
        "+44 20 7000 1234",
    ],
)
def test_english_text_without_an_amount(text):
    assert read(text, "en") == []


def test_a_change_from_one_amount_to_another_is_no_range():
    assert [row[1:3] for row in read("10%에서 15%로 올랐다")] == [(10, 10), (15, 15)]
    assert [row[1:3] for row in read("rose from 10 percent to 15 percent", "en")] == [(10, 10), (15, 15)]


def test_about_and_a_little_over_are_approximate():
    assert [amount.approximate for amount in amounts("약 50명, 50여명, 50명")] == [True, True, False]


def test_the_language_is_that_of_the_text():
    assert read("three people")[0][1] == 3
    assert read("사람 셋, 세 명")[-1][1] == 3


@given(st.text(alphabet="0123456789,.만억조원명개 약여이상~-%()년월일시분제두세한열곳kmm㎡$a\u00a0", max_size=60))
def test_a_quote_is_the_text_under_its_span_and_amounts_do_not_overlap(text):
    for language in ("ko", "en"):
        found = amounts(text, language=language)
        assert all(text[amount.span.start : amount.span.end] == amount.quote for amount in found)
        assert all(a.span.end <= b.span.start for a, b in pairwise(found))
        assert found == amounts(text, language=language)


@pytest.mark.parametrize("text", ["1," * 5000, "만" * 9000, "9" * 20000, "일" * 9000, "1 " * 5000, "가1나" * 5000])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_odd_text_takes_no_long_time(text, language):
    started = time.process_time()
    amounts(text, language=language)
    assert time.process_time() - started < 5
