from dataclasses import replace

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.figures import anchored

# Four texts in words of their own around one pair of figures.
WORDS = [
    "해솔전자는 5일 공시에서 취득 물량이 {}라고 밝혔다.",
    "공시를 보면 해솔전자가 취득하는 물량은 {}에 이른다.",
    "이날 이사회는 해솔전자 취득 물량을 {}로 정했다.",
    "회사 관계자는 해솔전자의 취득 물량이 {}라고 했다.",
]


@pytest.fixture
def story(independent):
    def of(*figures, words=WORDS):
        return independent(*(words[number % len(words)].format(figure) for number, figure in enumerate(figures)))

    return of


@pytest.mark.parametrize(
    ("right", "wrong", "suspect", "correction"),
    [
        ("87만4210주(5.3%)", "87만4210주(5.8%)", "5.8%", "5.3%"),
        ("87만4210주(53%)", "87만4210주(58%)", "58%", "53%"),  # six digits mark the place
        ("87만4210주(5.3%)", "87만4210주(전체의 약 3.5%)", "약 3.5%", "5.3%"),
        ("5.31%(4125억원)", "5.31%(4125원)", "4125원", "4125억원"),
        ("5.31%(87만4210주)", "5.31%(87만421주)", "87만421주", "87만4210주"),
        ("24.6%와 31.2%", "24%, 31.2%", "24%", "24.6%"),  # the row is told to one decimal
        ("24.6%와 31.2%", "24.6%, 32.1%", "32.1%", "31.2%"),
    ],
)
def test_another_figure_beside_the_same_one_is_an_error(story, quotes, right, wrong, suspect, correction):
    texts = story(right, right, wrong, right)
    (found,) = anchored.check(texts)
    assert (found.rule, found.grade, found.correction) == ("claims.figure.slip", Grade.ERROR, correction)
    assert quotes(found, *texts)[found.suspect] == [suspect]


@pytest.mark.parametrize(
    ("right", "other"),
    [
        ("87만4210주(5.3%)", "87만4210주(5.3%)"),
        ("87만4210주(5.31%)", "87만4210주(5.3%)"),  # rounded
        ("87만4210주(5.38%)", "87만4210주(5.3%)"),  # cut off
        ("87만4210주(5.3%)", "87만4210주(5.2%)"),  # 5.27 cut off, where nothing longer is known
        ("87만4210주(5.3%)", "87만4210주(19.8%)"),  # a share of something else
        ("87만4210주(5.3%)", "87만4210주(의결권 기준 5.8%)"),  # and this one says so
        ("5.31%(4125억원)", "5.31%(3960억원)"),  # at another price
        ("2000주(5.3%)", "2000주(5.8%)"),  # a round number stands beside anything
        ("24.6%와 31.2%", "25%, 31.2%"),  # rounded
        ("24%와 31.2%", "24.6%, 31.2%"),  # the others cut it off
        ("24.6%에서 31.2%로", "29.6%에서 31.2%로"),  # another start
    ],
)
def test_what_may_be_a_rounding_or_another_thing_is_left_alone(story, other, right):
    assert anchored.check(story(right, right, other, right)) == []


def test_no_rounding_of_the_longest_form_is_a_slip(story, quotes):
    texts = story(*["87만4210주(5.31%)"] * 3, *["87만4210주(5.3%)"] * 3, "87만4210주(5.2%)")
    (found,) = anchored.check(texts)
    assert quotes(found, *texts)[0] == ["5.2%"]


def test_one_end_of_a_range_is_a_slip_of_that_end(story, quotes):
    right, wrong = "3.1∼5.31%(51만2040∼87만4210주)", "3.1∼5.31%(51만240∼87만4210주)"
    texts = story(right, right, wrong, right)
    (found,) = anchored.check(texts)
    assert quotes(found, *texts)[0] == ["51만240∼87만4210주"]


def test_english_brackets_tell_the_same_again(story, quotes):
    words = ["Haesol said it would buy {} of the firm.", "The offer covers {}, Haesol told the exchange."]
    texts = story(*["874,210 shares (5.3%)"] * 3, "874,210 shares (5.8%)", words=words)
    (found,) = anchored.check(texts)
    assert quotes(found, *texts)[0] == ["5.8%"]


def test_two_against_two_stay_undecided(story):
    assert anchored.check(story(*["87만4210주(5.3%)"] * 2, *["87만4210주(5.8%)"] * 2)) == []


def test_reprints_of_one_text_outvote_nobody(story):
    texts = story("87만4210주(5.3%)", "87만4210주(5.8%)", *["87만4210주(5.3%)"] * 2)
    reprints = [replace(one, parts=tuple(p._replace(voice=7) for p in one.parts)) for one in texts if one.key != "1"]
    assert anchored.check([texts[1], *reprints]) == []


def test_beside_a_short_neighbour_another_firm_is_another_place(story):
    other = ["누리화학은 지난달 말 자금 집행액을 {}로 잡았다."]
    texts = story(*["5.31%(4125억원)"] * 3)
    (last,) = story("5.31%(4152억원)", words=other)
    assert anchored.check([*texts, replace(last, key="x", parts=tuple(p._replace(voice=9) for p in last.parts))]) == []


def test_a_text_that_prints_both_in_a_row_means_both(story):
    texts = story("24.6%와 31.2%", "24.6%와 31.2%", "24.6%와 31.2%", "24.6%와 31.2%, 올해는 24.6%와 32.1%")
    assert anchored.check(texts) == []
