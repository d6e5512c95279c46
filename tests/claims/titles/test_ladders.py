import pytest

from claims.titles.ladders import apart, ladders_of
from claims.titles.same_title import exclusive, exclusive_across, same_title


def test_an_english_rank_may_stand_on_several_ladders():
    assert ladders_of("captain") == {"police", "army", "fire", "side"}
    assert ladders_of("gardener") == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergeant", "Chief Inspector"),
        ("Lt Col", "Captain"),
        ("squadron leader", "flight lieutenant"),
        ("captain", "vice-captain"),
        ("assistant professor", "associate professor"),
        ("Rev", "Bishop"),
        ("judge", "prosecutor"),
    ],
)
def test_two_english_rungs_exclude_each_other(one, other):
    assert exclusive(one, other)


@pytest.mark.parametrize(
    ("korean", "english"),
    [("준장", "Colonel"), ("상무", "vice chairman"), ("판사", "prosecutor"), ("조교수", "full professor"),
     ("부원장", "director"), ("서장", "deputy chief")],
)  # fmt: skip
def test_a_korean_rank_excludes_the_english_of_other_rungs(korean, english):
    assert exclusive_across(korean, english)


@pytest.mark.parametrize(
    ("korean", "english"),
    [("부사장", "executive vice president"), ("경감", "inspector"), ("부장판사", "presiding judge"),
     ("교수", "assistant professor"), ("목사", "reverend"), ("사장", "managing director"), ("과장", "director")],
)  # fmt: skip
def test_a_korean_rank_and_its_english_words_are_left_alone(korean, english):
    assert not exclusive_across(korean, english)


def test_the_ladders_say_nothing_of_what_they_do_not_hold():
    assert apart("gardener", "captain") is None
    assert same_title("detective sergeant", "sergeant")
