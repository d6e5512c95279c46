from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.copies import restated

MUSEUM = "새로 문을 연 나비 박물관에는 희귀 나비 표본 230여점이 걸려 있으며 여름마다 솔빛마을 밤길을 연다."


@pytest.fixture
def found_in(witness, quotes):
    def of(*texts, published=None):
        days = published if isinstance(published, tuple) else (published,) * len(texts)
        made = [
            replace(witness(text, str(n)), claims=tuple(read(text, published=day)), published=day)
            for n, (text, day) in enumerate(zip(texts, days, strict=True))
        ]
        return [(d.rule, d.grade, d.suspect, quotes(d, *made)) for d in restated.check(made)]

    return of


def test_the_same_words_with_another_figure_are_a_warning(found_in):
    found = found_in(MUSEUM, "나비 박물관에는 희귀 나비 표본 320여점이 걸려 있다.")
    assert found == [("claims.figure.restated", Grade.WARNING, None, [["320여점"], ["230여점"]])]


@pytest.mark.parametrize(
    ("long", "short", "figures"),
    [
        # one word of its own among many
        (MUSEUM, "나비 박물관에는 희귀 나비 표본 900여점이 여름마다 공개된다.", ["900여점", "230여점"]),
        # of two figures the one beside the same words
        (
            "솔빛시는 올여름 축제에 의료진 60명을 포함해 모두 185명의 안내 인력과 통역을 배치한다.",
            "솔빛시는 모두 215명의 안내 인력과 통역을 배치한다.",
            ["215명", "185명"],
        ),
        (
            "조합원 12명 중 8명 동의가 있으면 곧바로 총회가 열리고 그 전에도 안건을 낼 수 있다.",
            "조합원 12명 중 9명 동의가 있어야 곧바로 총회가 열린다.",
            ["9명", "8명"],
        ),
        # a long name is nobody else
        (
            "해솔해안생태모임은 겨울을 나는 새들을 살펴 달라며 군청에 콩 48상자를 기증했다.",
            "해솔해안생태모임은 콩 480상자를 기증했다.",
            ["480상자", "48상자"],
        ),
        (
            "The museum in Haesol said its new wing holds 1,200 paintings and opens in spring.",
            "The new wing of the museum in Haesol holds 2,100 paintings.",
            ["2,100", "1,200"],
        ),
    ],
)
def test_the_words_beside_a_figure_say_which_is_meant(found_in, long, short, figures):
    assert [[quote for (quote,) in found[3]] for found in found_in(long, short)] == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "나비 박물관에는 희귀 나비 표본 230여점이 걸려 있다.",  # the same
        "나비 박물관에는 희귀 나비 표본 500점 이상이 걸려 있다.",  # a bound
        "누리군은 나비 박물관에 희귀 나비 표본 700여점을 걸었다.",  # another place
        "나비 박물관에는 희귀 나비 표본 900여점이 곧 외국에서 들어온다는 소식이다.",  # too many words of its own
        "표본 320여점이 걸려 있다.",  # too few words
        "나비 박물관에는 희귀 나비 표본과 사진 100여점이 걸려 있다.",  # beside other words
        "2년 전 나비 박물관에는 나비 표본 300여점이 걸려 있었는데 지난해 900여점이 됐다.",  # longer, and of other years
    ],
)
def test_what_may_be_something_else_is_left_alone(found_in, text):
    assert found_in(MUSEUM, text) == []


def test_what_is_counted_every_day_is_told_in_the_same_words(found_in):
    text = "솔빛시의 새 독감 환자는 {}명이고 병상 가동률은 {}%로 집계됐다."
    days = (date(2025, 3, 6), date(2025, 3, 7))
    assert found_in(text.format(31, 40), text.format(47, 40), published=days) == []
    assert len(found_in(text.format(31, 40), "기사: " + text.format(47, 40), published=days[0])) == 1


def test_two_figures_changed_tell_of_another_time(found_in):
    text = "솔빛시의 새 독감 환자는 {}명이고 병상 가동률은 {}%로 집계됐다."
    assert found_in(text.format(31, 40), "기사: " + text.format(47, 52)) == []


def test_other_days_are_other_figures(found_in):
    first = "봄꽃 장터 첫날인 4일에는 농업인 40명이 강변 둔치를 찾았다."
    assert found_in(first, "5일 봄꽃 장터에는 농업인 45명이 강변을 찾았다.") == []


def test_another_base_or_scope_is_another_figure(found_in):
    long = "한빛전자의 새 공장 매출은 지난해보다 12.5% 늘었고 노조는 임금 인상을 바란다."
    assert found_in(long, "한빛전자의 새 공장 매출은 목표보다 14.5% 늘었다.") == []
    assert found_in(long, "한빛전자의 새 공장 매출은 지난해보다 14.5% 늘었다.") != []
