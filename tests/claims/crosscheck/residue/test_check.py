"""What is left over of a kind in each of two short texts."""

import pytest

from claims.crosscheck.residue.check import check


def sides(found):
    return [[side.value for side in one.sides] for one in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Moira Kell won the leek class at the Ashby show with a leek of 4 kilos.",
            "At the Ashby show the leek class went to Stan Orde, whose leek weighed 4 kilos.",
        ),
        (
            "Anya Brandt flew 640 km on Sunday, a gliding record.",
            "A gliding record of 640 km was set on Sunday by Rosa Hahn.",
        ),
    ],
)
def test_one_winner_is_left_on_each_side(independent, one_event, one, other):
    assert [found.rule for found in check(one_event(independent(one, other)))] == ["claims.event.winner"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Moira Kell won the leek class at the Ashby show.",
            "Stan Orde won the junior leek class at the Ashby show.",
        ),
        (
            "Moira Kell won the leek class at the Ashby show.",
            "Stan Orde was second in the leek class at the Ashby show behind Moira Kell.",
        ),
    ],
)
def test_another_place_or_class_is_none(independent, one_event, one, other):
    assert check(one_event(independent(one, other))) == []


def test_a_winner_whom_the_other_text_has_beaten_is_none(independent, one_event):
    told = independent("Petra Lind won the chess final on Sunday.", "Ida Roth beat Petra Lind to win the chess final.")
    assert [found.rule for found in check(one_event(told))] == ["claims.event.winner"]
