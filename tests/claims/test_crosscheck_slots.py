from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Grade, slots

LIBRARY = "새로 문을 연 기차 도서관에는 아동 도서 500여권이 놓여 있으며 주말마다 솔빛역까지 다녀온다."


@pytest.fixture
def found_in(witness, quotes):
    def of(*texts, published=None):
        days = published if isinstance(published, tuple) else (published,) * len(texts)
        made = [
            replace(witness(text, str(n)), claims=tuple(read(text, published=day)), published=day)
            for n, (text, day) in enumerate(zip(texts, days, strict=True))
        ]
        return [(d.rule, d.grade, d.suspect, quotes(d, *made)) for d in slots.check(made)]

    return of


def test_the_same_words_with_another_figure_are_a_warning(found_in):
    found = found_in(LIBRARY, "기차 도서관에는 아동 도서 1000여권이 놓여 있다.")
    assert found == [("claims.figure.restated", Grade.WARNING, None, [["1000여권"], ["500여권"]])]


@pytest.mark.parametrize(
    ("long", "short", "figures"),
    [
        # one word of its own among many
        (LIBRARY, "기차 도서관에는 아동 도서 900여권이 솔빛역까지 마련됐다.", ["900여권", "500여권"]),
        # of two figures the one beside the same words
        (
            "솔빛시는 이번 대회에 선수 150명을 포함해 모두 273명의 선수단과 임원을 보낸다.",
            "솔빛시는 모두 332명의 선수단과 임원을 보낸다.",
            ["332명", "273명"],
        ),
        (
            "재판관 9명 중 6명 찬성이 있으면 최종적으로 해산이 결정되고 그 전에도 활동을 멈출 수 있다.",
            "재판관 9명 중 7명 찬성이 있어야 최종적으로 해산이 결정된다.",
            ["7명", "6명"],
        ),
        # a long name is nobody else
        (
            "한솔평화통일포럼은 이웃 돕기에 써 달라며 시청에 쌀 48포를 기탁했다.",
            "한솔평화통일포럼은 쌀 480포를 기탁했다.",
            ["480포", "48포"],
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
        "기차 도서관에는 아동 도서 500여권이 놓여 있다.",  # the same
        "기차 도서관에는 아동 도서 500권 이상이 놓여 있다.",  # a bound
        "누리군은 기차 도서관에 아동 도서 700여권을 놓았다.",  # another place
        "기차 도서관에는 아동 도서 1000여권이 곧 새로 들어온다는 소식이다.",  # too many words of its own
        "도서 1000여권이 놓여 있다.",  # too few words
        "기차 도서관에는 아동 도서와 잡지 100여권이 놓여 있다.",  # beside other words
        "2년 전 기차 도서관에는 아동 도서 300여권이 놓여 있었는데 지난해 900여권이 됐다.",  # longer, and of other years
    ],
)
def test_what_may_be_something_else_is_left_alone(found_in, text):
    assert found_in(LIBRARY, text) == []


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
