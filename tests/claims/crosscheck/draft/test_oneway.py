"""A short text in which all that moves goes one way, and a word that points back goes the other."""

from __future__ import annotations

import pytest

from claims.crosscheck.draft.oneway import check


@pytest.mark.parametrize(
    "text",
    [
        "시내버스 요금이 다음 달부터 오른다. 이번 인하로 시민 부담이 달라진다.",
        "Water bills will rise by £22 a year. The cut will apply to all metered homes.",
    ],
)
def test_what_is_taken_up_as_known_goes_the_way_that_was_told(witness, text):
    assert [one.rule for one in check(witness(text))] == ["claims.event.direction"]


@pytest.mark.parametrize(
    "text",
    [
        "시내버스 요금이 다음 달부터 오른다. 이번 인상으로 시민 부담이 커진다.",
        "쌀값이 4% 내렸다. 직불금은 늘었다. 이번 인상이 소득을 떠받쳤다.",
        "Diesel costs fell in autumn and wages rose. The increase in pay was welcome.",
    ],
)
def test_a_text_that_moves_both_ways_is_left_alone(witness, text):
    assert list(check(witness(text))) == []
