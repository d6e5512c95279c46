from dataclasses import replace
from datetime import date

import pytest

import claims
from claims.crosscheck.pages import zones
from claims.crosscheck.statement import Grade

KOREAN = (
    "headline: 가람시, 자전거길 42㎞ 새로 잇는다\n"
    "subhead: 내년 6월까지 186억원 투입…강변 3개 구간 연결\n"
    "caption: 서지운 가람시 국장이 11일 시청 브리핑실에서 자전거길 사업을 설명하고 있다.\n"
    "가람시가 강변을 따라 끊겨 있던 자전거길 42㎞를 하나로 잇는다.\n"
    '서지운 국장은 11일 시청 브리핑실에서 "내년 6월까지 186억3000만원을 들여 강변 3개 구간을 연결하겠다"고 말했다.\n'
    "쉼터 24곳과 공기 주입기 60대를 놓는다.\n"
)
ENGLISH = (
    "headline: Larkhaven to spend $18.6 million on bus lanes\n"
    "caption: Transport commissioner Dana Okafor speaks at City Hall on Wednesday.\n"
    "Larkhaven will spend $18.6 million on bus lanes, transport commissioner Dana Okafor said at City Hall Wednesday.\n"
)


def findings(witness, text):
    article = witness(text, read=True)
    return article, zones.check([article])


@pytest.mark.parametrize("text", [KOREAN, ENGLISH])
def test_what_agrees_is_silent(witness, text):
    assert findings(witness, text)[1] == []


@pytest.mark.parametrize(
    ("text", "printed", "instead", "rule", "sides"),
    [
        (KOREAN, "42㎞ 새로", "24㎞ 새로", "claims.figure.zone", ["24㎞", "42㎞"]),
        (KOREAN, "186억원 투입", "168억원 투입", "claims.figure.zone", ["168억원", "186억3000만원"]),
        (KOREAN, "강변 3개 구간 연결", "강변 4개 구간 연결", "claims.figure.zone", ["4개", "3개"]),
        (KOREAN, "국장이 11일", "국장이 10일", "claims.date.zone", ["10일", "11일"]),
        (
            ENGLISH,
            "spend $18.6 million",
            "spend $16.8 million",
            "claims.figure.zone",
            ["$16.8 million", "$18.6 million"],
        ),
        (
            ENGLISH,
            "spend $18.6 million",
            "spend $18.6 billion",
            "claims.figure.zone",
            ["$18.6 billion", "$18.6 million"],
        ),
        (ENGLISH, "Hall on Wednesday", "Hall on Thursday", "claims.date.zone", ["Thursday", "Wednesday"]),
    ],
)
def test_what_the_body_tells_otherwise_is_a_warning(witness, text, printed, instead, rule, sides):
    _, (found,) = findings(witness, text.replace(printed, instead, 1))
    assert (found.rule, found.grade, found.suspect) == (rule, Grade.WARNING, None)
    assert [side.value for side in found.sides] == sides


@pytest.mark.parametrize(
    ("text", "printed", "instead"),
    [
        (KOREAN, "42㎞ 새로", "40여㎞ 새로"),
        (KOREAN, "186억원 투입", "190억원 투입"),
        (KOREAN, "42㎞ 새로 잇는다", "쉼터 84곳 새로 놓는다"),  # 24 + 60
        (KOREAN, "국장이 11일", "국장이"),
        (KOREAN, "내년 6월까지 186억원 투입", "31일까지 브리핑실에서 신청"),
        (ENGLISH, "spend $18.6 million", "spend nearly $19 million"),
        (ENGLISH, "speaks at City Hall on Wednesday", "at her office on Monday"),
    ],
)
def test_rounding_parts_sums_and_terms_are_silent(witness, text, printed, instead):
    assert findings(witness, text.replace(printed, instead, 1))[1] == []


def test_a_rounded_figure_of_the_body_bears_out_no_slip_of_its_exact_one(witness):
    text = (
        "summary: 누리물산의 지난해 해외 매출이 1조420억원으로 처음 1조원을 넘었다.\n"
        "누리물산은 지난해 해외 매출이 1조240억원으로 창사 이래 처음 1조원을 넘었다고 6일 밝혔다.\n"
    )
    _, (found,) = findings(witness, text)
    assert [side.value for side in found.sides] == ["1조420억원", "1조240억원"]


def test_this_day_of_the_body_is_the_day_of_the_news(witness):
    text = (
        "누리물산은 해외 매출이 늘었다고 6일 밝혔다. 윤채아 대표는 이날 서울 본사에서 실적을 설명했다.\n"
        "caption: 윤채아 누리물산 대표가 9일 서울 본사에서 실적을 설명하고 있다.\n"
    )
    article = witness(text)
    article = replace(article, claims=tuple(claims.read(text, published=date(2025, 2, 6))))
    (found,) = zones.check([article])
    assert [side.value for side in found.sides] == ["9일", "이날"]


@pytest.mark.parametrize(
    "text",
    [
        "headline: 나래시, 급식소 위생 점검 결과 3곳 적발\n"
        "나래시는 관내 급식소 240곳을 위생 점검한 결과 3개소를 적발했다.\n",
        "headline: 하수도 운영 우수 지역 23곳 선정\n"
        "도는 하수도 운영 실태를 평가해 나래시 등 4곳을 우수 지역으로 선정했다.\n",
        "headline: 소 한 마리도 빠짐없이 예방 접종\n농가는 소 두 마리도 빠짐없이 예방 접종해야 한다.\n",
        "headline: 가축 조사(6월 1일 기준) 결과\n도는 2/4분기(6.1.기준) 가축 조사 결과를 7월 21일 내놓았다.\n",
        "나라 곡식은 이렇다.\nsubhead: - (쌀) 생산량 1,241톤, 지난해보다 증가\n"
        "(보리) 생산량 1,214톤, 지난해보다 증가\n",
    ],
)
def test_parts_other_counters_idioms_and_lists_are_silent(witness, text):
    assert findings(witness, text)[1] == []


FALL = "누리전자의 1분기 영업이익이 1조2300억원으로 1년 전보다 12.3% 감소했다.\n"


def test_a_rise_above_a_fall_by_the_same_figure_is_a_warning(witness, quotes):
    article, (found,) = findings(witness, "headline: 누리전자 영업이익 12.3% 증가\n" + FALL)
    assert (found.rule, found.grade, found.suspect) == ("claims.figure.direction", Grade.WARNING, None)
    assert quotes(found, article) == [["12.3% 증가"], ["12.3% 감소했다"]]


@pytest.mark.parametrize(
    "text",
    [
        "headline: 누리전자 영업이익 12.3% 감소\n" + FALL,
        "headline: 누리전자 매출 12.3% 증가\n" + FALL + "매출은 12.3% 증가했다.\n",
        "headline: 다온은행 예금 12.3% 증가\n" + FALL,
    ],
)
def test_the_same_way_another_measure_and_another_subject_are_silent(witness, text):
    assert findings(witness, text)[1] == []


@pytest.mark.parametrize("printed", ["286억원", "286억"])
def test_a_bound_of_the_body_and_a_missing_won_hide_no_slip(witness, printed):
    text = "headline: 나래군, 공익직불금 {} 지급\n나래군이 공익직불금 268억 3천만원을 지급한다. 최저 136만원이다.\n"
    _, (found,) = findings(witness, text.format(printed))
    assert [side.value for side in found.sides] == [printed, "268억 3천만원"]
    assert findings(witness, text.format(printed.replace("86", "68")))[1] == []
