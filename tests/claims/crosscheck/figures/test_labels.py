from dataclasses import replace

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.figures import labels

WORDS = [
    "해솔전자 지분은 {}와 국민은행(7.52%)이 나눠 갖는다.",
    "나머지는 {}와 국민은행(7.52%)의 몫이다.",
    "자료를 보면 {}와 국민은행(7.52%)을 뺀 물량이 시장에 있다.",
    "이사회는 {}와 국민은행(7.52%)에 동의를 구했다.",
]


@pytest.fixture
def story(independent):
    def of(*figures, words=WORDS):
        return independent(*(words[number % len(words)].format(figure) for number, figure in enumerate(figures)))

    return of


def test_another_noun_that_ends_alike_before_the_same_figure_is_a_warning(story, quotes):
    texts = story("공동기금(4.13%)", "사내근로기금(4.13%)", "공동기금(4.13%)", "공동기금(4.13%)")
    (found,) = labels.check(texts)
    assert (found.rule, found.grade, found.suspect) == ("claims.figure.label", Grade.WARNING, None)
    assert quotes(found, *texts) == [["사내근로기금"], ["공동기금"] * 3]


@pytest.mark.parametrize(
    "other",
    [
        "공동기금(4.31%)",  # another figure
        "근로자공동기금(4.13%)",  # a longer form of the same name
        "우호세력(4.13%)",  # no word like it
        "사내근로기금(4%)",  # a round figure
    ],
)
def test_other_names_and_other_figures_are_left_alone(story, other):
    assert labels.check(story("공동기금(4.13%)", other, "공동기금(4.13%)", "공동기금(4.13%)")) == []


def test_a_round_figure_may_be_anybodys(story):
    assert labels.check(story("공동기금(4%)", "사내근로기금(4%)", "공동기금(4%)", "공동기금(4%)")) == []


def test_beside_another_figure_it_is_another_thing(story):
    texts = story(*["공동기금(4.13%)"] * 3)
    (other,) = story("사내근로기금(4.13%)", words=["누리화학에서는 {} 비중이 전년보다 줄었다."])
    assert labels.check([*texts, replace(other, key="x")]) == []


def test_two_against_one_are_no_majority(story):
    assert labels.check(story("공동기금(4.13%)", "사내근로기금(4.13%)", "공동기금(4.13%)")) == []
