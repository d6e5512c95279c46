from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Mention
from claims.crosscheck.stories import at_one_time, stories
from claims.span import Span

GUESTS = "백도현 해솔군수와 오세준 한가람전자 전무, 윤가온 해솔상생포럼 회장이 참석했다."


@pytest.fixture
def testify(witness):
    def of(key, text):
        return replace(witness(text, key), claims=tuple(read(text)))

    return of


def keys(groups):
    return [[witness.key for witness in group] for group in groups]


def test_a_copied_sentence_makes_one_story(witness):
    three = [witness("가", "a"), witness("나", "b"), witness("다", "c")]
    copies = [(Mention("a", Span(0, 1)), Mention("c", Span(0, 1)))]
    assert keys(stories(three, copies)) == [["a", "c"], ["b"]]


def test_three_people_in_common_make_one_story(testify):
    pair = [testify("a", GUESTS), testify("b", "행사에는 " + GUESTS)]
    assert keys(stories(pair, [])) == [["a", "b"]]


def test_two_people_and_an_event_in_quotes_make_one_story_whatever_its_year(testify):
    guests = "백도현 해솔군수와 오세준 한가람전자 전무가 "
    pair = [
        testify("a", guests + "‘2024 해솔스마트엑스포’에 왔다."),
        testify("b", guests + "'2025 해솔 스마트 엑스포'를 열었다."),
    ]
    assert keys(stories(pair, [])) == [["a", "b"]]


def test_two_people_alone_make_no_story(testify):
    guests = "백도현 해솔군수와 오세준 한가람전자 전무가 "
    assert keys(stories([testify("a", guests + "왔다."), testify("b", guests + "갔다.")], [])) == [["a"], ["b"]]


def test_headlines_of_one_day_that_name_the_same_firm_make_one_story(testify):
    days = {"a": 3, "b": 4, "c": 9}
    texts = [replace(testify(k, "headline: 누리전자 주가 급등"), published=date(2025, 3, d)) for k, d in days.items()]
    assert keys(stories(texts, [])) == [["a", "b"], ["c"]]


def headlines(testify, heads, day=5):
    return [replace(testify(head, f"headline: {head}"), published=date(2031, 3, day)) for head in heads]


@pytest.mark.parametrize("elsewhere, one", [(6, True), (7, False)])
def test_a_word_most_of_whose_headlines_are_in_one_story_draws_the_others_in(testify, elsewhere, one):
    story = headlines(testify, [f"누리전자 {n}분기 실적" for n in range(24)])
    copies = [tuple(Mention(witness.key, Span(0, 1)) for witness in story)]
    particles = ("까지", "마저", "에서는", "한테", "조차", "처럼", "보다")[:elsewhere]
    others = headlines(testify, [f"오늘 소식, 누리전자{particle}" for particle in particles])
    assert (len(stories([*story, *others], copies)) == 1) is one


@pytest.mark.parametrize(
    ("second", "day", "one"),
    [
        ("시장에서는 최소 132만4510주, 최대 287만4409주가 나오리라 본다.", date(2031, 3, 5), True),
        ("시장에서는 최소 132만4510주, 최대 287만4409주가 나오리라 본다.", date(2031, 3, 9), False),
        ("시장에서는 최소 132만4510주, 최대 290만주가 나오리라 본다.", date(2031, 3, 5), False),
        ("시장에서는 최소 130만주, 최대 290만주가 나오리라 본다.", date(2031, 3, 5), False),
    ],
)
def test_two_long_figures_of_one_day_make_one_story(testify, second, day, one):
    first = replace(testify("a", "물량은 132만4510주에서 287만4409주까지다."), published=date(2031, 3, 4))
    pair = [first, replace(testify("b", second), published=day)]
    assert keys(stories(pair, [])) == ([["a", "b"]] if one else [["a"], ["b"]])


def test_two_people_and_a_long_figure_make_one_story(testify):
    guests = "백도현 해솔군수와 오세준 한가람전자 전무가 "
    pair = [testify("a", guests + "12억4310만원을 냈다."), testify("b", "12억4310만원은 " + guests + "모았다.")]
    assert keys(stories(pair, [])) == [["a", "b"]]


def test_one_mayor_in_common_makes_no_story(testify):
    pair = [testify("a", "백도현 해솔군수가 왔다."), testify("b", "백도현 해솔군수가 말했다.")]
    assert keys(stories(pair, [])) == [["a"], ["b"]]


def test_days_that_lie_close_together_are_one_time(witness):
    days = {"a": 3, "b": 5, "c": 9, "d": None, "e": None}
    story = [replace(witness("가", k), published=date(2025, 3, d) if d else None) for k, d in days.items()]
    assert keys(at_one_time(story, max_days=3, undated="together")) == [["d", "e"], ["a", "b"], ["c"]]
    assert keys(at_one_time(story, max_days=3, undated="apart")) == [["d"], ["e"], ["a", "b"], ["c"]]
