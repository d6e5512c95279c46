import pytest

from claims.crosscheck.values.frames import is_asked_for, is_point_and_length, mood, of_two_times
from claims.crosscheck.values.said import said
from claims.span import Span


def _figure(witness):
    return next(one for one in said(witness) if one.number is not None and one.kind not in ("day", "clock"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("군은 400만달러를 벌겠다며 상인들을 불렀다.", "ahead"),
        ("군은 300억원을 들일 계획이다.", "ahead"),
        ("군은 300억원을 투입한다고 14일 밝혔다.", ""),  # what was said is told as it is, whenever it was said
        ("군은 감 260만달러어치를 팔았다고 밝혔다.", "done"),
        ("The choir hopes to have $9,000 by Sunday.", "ahead"),
        ("It had planned to spend $9,000.", "ahead"),
        ("It spent $9,000.", "done"),
        ("The $9,000 was paid on Monday.", "done"),
        ("The price is $9,000.", ""),
    ],
)
def test_the_verb_of_a_value_tells_what_is_to_come_or_what_is_done(independent, text, expected):
    assert mood(_figure(independent(text, text)[0])) == expected


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("By nightfall on Tuesday 300 acres had burned.", "By Thursday morning 1,900 acres had burned.", True),
        ("By nightfall on Tuesday 300 acres had burned.", "On Tuesday 1,900 acres burned.", False),
        ("오전 9시까지 21명이 옮겨 갔다.", "오후 7시 현재 63명이 모였다.", True),
        # when it happened, and as of when it was counted
        ("Early on Sunday 11 people died.", "By noon 9 people had died.", False),
        # when it was said
        ("On Friday morning 7 people were hurt.", "Hurt were 19 people, police said in the evening.", False),
    ],
)
def test_two_sentences_tell_of_two_times_where_none_of_theirs_is_one(independent, one, other, two):
    assert of_two_times(*map(_figure, independent(one, other))) is two


def test_how_long_is_not_after_how_long(independent):
    long, after, other = "She was jailed for six years.", "She may leave after two years.", "She got four years."
    assert is_point_and_length(*map(_figure, independent(long, after)))
    assert not is_point_and_length(*map(_figure, independent(long, other)))


@pytest.mark.parametrize(
    ("text", "deed", "asked"),
    [
        ("Officers recommend that the dam be turned down.", "turned down", True),
        ("The dam was turned down.", "turned down", False),
        ("Latin will be scrapped, the board decided.", "scrapped", False),  # what will be is what was decided
        ("위원회는 조례안 부결을 권고했다.", "부결", True),
        ("조례안이 부결됐다.", "부결", False),
    ],
)
def test_what_is_advised_or_wanted_is_asked_for(text, deed, asked):
    start = text.index(deed)
    language = "en" if text.isascii() else "ko"
    assert is_asked_for(text, Span(start, start + len(deed)), Span(0, len(text)), language) is asked
