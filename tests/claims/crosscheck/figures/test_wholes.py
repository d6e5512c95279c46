from dataclasses import replace

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.figures import wholes

FITTING = ["2만4683주(12.34%)를", "4만745주(20.37%)와", "최대 3만2468주(16.23%)를"]


@pytest.fixture
def story(witness):
    """Independent texts of one story: each tells of some shares and their part of all 200,030."""

    def of(*told):
        made = []
        for number, words in enumerate(told):
            one = witness(f"{'가나다라마바사'[number]} 측은 누리전자 주식 {words} 샀다.", str(number), read=True)
            made.append(replace(one, parts=tuple(part._replace(voice=number) for part in one.parts)))
        return made

    return of


def test_counts_and_shares_of_one_whole_fit(story):
    assert wholes.check(story(*FITTING, "4만6천주(약 23%)를")) == []


def test_a_share_of_another_whole_is_an_error(story, quotes):
    texts = story(*FITTING, "2만4683주(12.44%)를")
    (found,) = wholes.check(texts)
    assert (found.rule, found.grade) == ("claims.figure.whole", Grade.ERROR)
    assert quotes(found, *texts)[:2] == [["12.44%"], ["2만4683주"]]
    assert (found.details["expected"], found.suspect) == ("12.34%", 0)


def test_the_count_is_the_suspect_where_a_slip_mends_it_alone(story):
    (found,) = wholes.check(story(*FITTING, "4만4957주(22.225%)를"))
    assert found.sides[found.suspect].value == "4만4957주"


def test_the_count_is_the_suspect_where_others_print_its_share(story):
    (found,) = wholes.check(story(*FITTING, "2만4383주(12.34%)를"))
    assert found.sides[found.suspect].value == "2만4383주"


@pytest.mark.parametrize(
    "told",
    [
        "2만4683주(의결권 기준 13.02%)를",
        "2만4683주(12%)를",
        "800주(0.41%)를",
        "2만4683주(12.34% 할인)를",
    ],
)
def test_votes_rough_shares_small_counts_and_other_rates_are_left_alone(story, told):
    assert wholes.check(story(*FITTING, told)) == []


def test_two_texts_know_no_whole(story):
    assert wholes.check(story(*FITTING[:2], "2만4683주(12.44%)를", "1만주를")) == []
