import pytest

from claims.crosscheck import Grade
from claims.crosscheck.figures import padded

WORDS = [
    "해솔전자는 누리화학 지분 {}를 사들인다고 밝혔다.",
    "공시를 보면 해솔전자가 사는 누리화학 지분은 {}에 이른다.",
    "누리화학 이사회는 해솔전자에 지분 {}를 넘기기로 했다.",
    "해솔전자 관계자는 누리화학 지분 {}를 산다고 했다.",
]


@pytest.fixture
def story(witness):
    def of(*figures, words=WORDS):
        texts = [words[number % len(words)].format(figure) for number, figure in enumerate(figures)]
        return [witness(text, str(number), read=True) for number, text in enumerate(texts)]

    return of


def test_a_zero_put_behind_a_rounded_figure_is_an_error(story, quotes):
    texts = story("5.31%", "5.31%", "5.30%", "5.31%")
    (found,) = padded.check(texts)
    assert (found.rule, found.grade, found.suspect, found.correction) == ("claims.figure.slip", Grade.ERROR, 0, "5.31%")
    assert quotes(found, *texts) == [["5.30%"], ["5.31%"] * 3]


@pytest.mark.parametrize(
    "other",
    [
        "5.3%",  # rounded
        "5.32%",  # no zero
        "약 5.30%",  # a guess
        "5.40%",  # no rounding of it
        "5.31%, 우선주로는 5.30%",  # a text that prints both
    ],
)
def test_other_figures_are_left_alone(story, other):
    assert padded.check(story("5.31%", "5.31%", other, "5.31%")) == []


def test_one_decimal_says_too_little(story):
    assert padded.check(story("4.9%", "4.9%", "5.0%", "4.9%")) == []


def test_two_texts_are_no_majority(story):
    assert padded.check(story("5.31%", "5.30%", "5.31%", "8.2%")) == []


def test_among_other_names_it_is_another_figure(story):
    others = story("5.30%", words=["가람군의 올해 산림 면적 비중은 {}로 집계됐다."])
    texts = [
        *story("5.31%", "5.31%", "5.31%"),
        *(one.__class__("x", one.text, one.parts, one.claims) for one in others),
    ]
    assert padded.check(texts) == []
