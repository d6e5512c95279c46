from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.copies import restated

DAY = date(2025, 3, 6)
LONG = "해솔군의 봄꽃 장터는 이달 14일 강변 둔치에서 농업인 40명이 모인 가운데 열렸다."


@pytest.fixture
def found_in(witness, quotes):
    def of(*texts, published=DAY):
        days = published if isinstance(published, tuple) else (published,) * len(texts)
        made = [
            replace(witness(text, str(n)), claims=tuple(read(text, published=day)), published=day)
            for n, (text, day) in enumerate(zip(texts, days, strict=True))
        ]
        return [(d.rule, d.grade, quotes(d, *made)) for d in restated.check(made)]

    return of


def test_another_figure_in_fewer_words_is_a_warning(found_in):
    found = found_in(LONG, "봄꽃 장터는 강변에서 농업인 45명이 모인 가운데 열렸다.")
    assert found == [("claims.figure.restated", Grade.WARNING, [["45명"], ["40명"]])]


def test_another_day_in_fewer_words_is_a_warning(found_in):
    found = found_in(LONG, "봄꽃 장터는 이달 15일 강변 둔치에서 열렸다.")
    assert found == [("claims.date.restated", Grade.WARNING, [["이달 15일"], ["이달 14일"]])]


def test_a_summary_against_its_body_is_weighed_in_one_page(found_in):
    page = "summary: 봄꽃 장터는 강변에서 농업인 45명이 모인 가운데 열렸다.\n" + LONG
    assert [rule for rule, _, _ in found_in(page)] == ["claims.figure.restated"]


@pytest.mark.parametrize(
    "text",
    [
        "봄꽃 장터는 강변에서 농업인 40명이 모인 가운데 열렸다.",  # the same
        "봄꽃 장터는 이달 15일 강변에서 농업인 45명이 모인 가운데 열렸다.",  # another day's fair
        "봄꽃 장터는 시청에서 농업인 45명이 모인 가운데 열렸다.",  # a word of its own
        "장터는 45명이 모였다.",  # too few words
        "봄꽃 장터는 강변에서 농업인 30명 이상이 모인 가운데 열렸다.",  # a bound
        "봄꽃 장터는 강변에서 청년 농업인 15명이 모인 가운데 열렸다.",  # some of them
        "봄꽃 장터는 강변에서 30대 이하 농업인 15명이 모인 가운데 열렸다.",
    ],
)
def test_what_may_be_something_else_is_left_alone(found_in, text):
    assert found_in(LONG, text) == []


def test_a_year_later_it_is_another_fair(found_in):
    text = "봄꽃 장터는 강변에서 농업인 45명이 모인 가운데 열렸다."
    assert found_in(LONG, text, published=(DAY, date(2026, 3, 6))) == []


def test_words_that_many_texts_use_say_nothing(found_in):
    others = [f"{LONG[:-1]} 그리고 {name} 소식이다." for name in ("가람", "나루", "다솜")]
    assert found_in(LONG, "봄꽃 장터는 강변에서 농업인 45명이 모인 가운데 열렸다.", *others) == []


def test_two_releases_each_of_its_own_day_tell_of_two_days(found_in):
    texts = (
        "해솔군은 봄꽃 장터에 농가 40곳을 6일 추가로 뽑았다.",
        "해솔군은 봄꽃 장터에 농가 25곳을 7일 추가로 더 뽑았다.",
    )
    assert found_in(*texts, published=(DAY, date(2025, 3, 7))) == []


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("지난 2015년 11월 누리군에서 돌림병이 처음 나왔다고 한다.", "돌림병은 2012년 2월 누리군에서 처음 나왔다."),
        (
            "해솔군이 6월부터 마을돌봄 시범사업을 읍면에서 본격 시행한다.",
            "마을돌봄 시범사업은 5월부터 본격적으로 시행된다.",
        ),
    ],
)
def test_a_month_that_says_when_is_weighed_like_a_day(found_in, long, short):
    assert [rule for rule, _, _ in found_in(long, short)] == ["claims.date.restated"]


def test_a_month_alone_is_a_scope(found_in):
    assert (
        found_in("해솔군의 3월 봄꽃 장터 매출은 농가마다 골고루 늘었다.", "봄꽃 장터 매출은 4월 골고루 늘었다.") == []
    )


def test_verbs_that_only_help_are_no_words_of_their_own(found_in):
    found = found_in("장터에는 나눔책 50권이 비치돼 있으며 누구나 읽는다.", "장터에는 나눔책 80권이 비치돼 있다.")
    assert [quoted for _, _, quoted in found] == [[["80권"], ["50권"]]]


def test_a_day_behind_the_verb_is_of_something_else(found_in):
    long = "누리군은 분수대 청소와 급수를 완료하고 이달 14일 시험가동을 했다."
    assert found_in(long, "분수대 청소와 급수는 이달 13일 완료됐다.") == []


@pytest.mark.parametrize(
    ("short", "long"),
    [
        (
            "나래부 올해 추가예산 25.8조원 확정",
            "나래부는 올해 추가예산이 국회 의결을 거쳐 25조 8,575억원으로 확정됐다고 밝혔다.",
        ),
        ("토지상한 법률(법률 제4174호)", "나래부는 토지상한 법률을 관보 제11416호에 공포하고 법률 개정을 알렸다."),
    ],
)
def test_a_figure_cut_off_and_two_serial_numbers_are_no_other_figure(found_in, short, long):
    assert found_in(short, long) == []


def test_a_round_figure_in_fewer_words_is_not_cut_off(found_in):
    found = found_in(LONG.replace("40명", "45명"), "봄꽃 장터는 강변에서 농업인 40명이 모인 가운데 열렸다.")
    assert [rule for rule, _, _ in found] == ["claims.figure.restated"]


@pytest.mark.parametrize(
    ("long", "short"),
    [
        # another edition, another year, half a year, another county, both figures in one text
        (
            "제4회 종이배 축제가 열렸다.\n축제에는 나무배 82척이 호수를 건넜다고 한다.",
            "제5회 종이배 축제가 열렸다.\n축제에는 나무배 97척이 호수를 건넜다.",
        ),
        (
            "해솔전자는 올해 새 공장에서 냉장고 320만대를 만들었다고 밝혔다.",
            "해솔전자는 상반기 새 공장에서 냉장고 150만대를 만들었다.",
        ),
        (
            "해람군은 축하금을 준다.\n군은 올해 예산 14억원을 들여 출산 가정을 돕는다.",
            "나솔군은 축하금을 준다.\n군은 올해 예산 21억원을 들여 출산 가정을 돕는다.",
        ),
        (
            "해솔전자는 새 일꾼 900명을 뽑는다. 그 가운데 350명은 나루 공장에서 일한다.",
            "해솔전자는 새 일꾼 350명을 뽑는다.",
        ),
    ],
)
def test_what_tells_of_another_occasion_is_left_alone(found_in, long, short):
    assert found_in(long, short, published=None) == []
