"""What is left over of a kind in each of two short texts."""

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.residue.check import check
from claims.crosscheck.residue.left import kindred


def sides(found):
    return [[side.value for side in one.sides] for one in found]


@pytest.mark.parametrize(
    ("one", "other", "left"),
    [
        (
            "A raft broke up on Lake Ombe on Friday, and a ranger saved five scouts.",
            "Five scouts owe their lives to a ranger after their raft came apart on the River Duss on Friday.",
            ["Lake Ombe", "River Duss"],
        ),
        (
            "The harvest supper is at Corley Hall on 4 October, with 90 places.",
            "There are 90 places for the harvest supper on 4 October in All Saints Church.",
            ["Corley Hall", "All Saints Church"],
        ),
        (
            "A cyclist's bag was snatched at Morden bus station at noon.",
            "A thief took a cyclist's bag outside Morden library at noon.",
            ["Morden bus station", "Morden library"],
        ),
        ("2일 늘솔호수에서 요트가 뒤집혔다.", "2일 요트가 뒤집힌 곳은 보람강이다.", ["늘솔호수", "보람강"]),
        (
            "3일 공청회가 두메시청 대강당에서 열렸다.",
            "공청회는 3일 두메고등학교 체육관에서 열렸다.",
            ["두메시청 대강당", "두메고등학교 체육관"],
        ),
        (
            "A coach from Tenby to Orrel hit a wall on Monday.",
            "On Monday a coach from Tenby to Wyke ran into a wall.",
            ["Tenby to Orrel", "Tenby to Wyke"],
        ),
    ],
)
def test_one_place_is_left_on_each_side(independent, one_event, one, other, left):
    found = check(one_event(independent(one, other)))
    assert sides(found) == [left]
    assert (found[0].rule, found[0].grade, found[0].suspect) == ("claims.event.place", Grade.WARNING, None)


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
        ("A raft broke up on Lake Ombe on Friday.", "The raft broke up on Lake Ombe. It had come down the River Duss."),
        ("The supper is at Corley Hall.", "The supper at Corley Hall is free. Cooks meet at All Saints Church."),
        ("A bomb was found in Ferry Road.", "After the bomb was found people slept at Holm School in Mercer Lane."),
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


def test_words_of_one_family_are_kindred():
    assert kindred("appli", "applicant")
    assert not kindred("app", "apple")
