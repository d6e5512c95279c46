from dataclasses import dataclass, replace

from claims.crosscheck.once import once

asked: list[str] = []


@dataclass(frozen=True)
class Place:
    words: str


@once
def length(one: Place) -> int:
    asked.append(one.words)
    return len(one.words)


@once
def first(one: Place) -> str:
    return one.words[:1]


def test_what_is_read_of_a_thing_is_read_once():
    asked.clear()
    one = Place("two words")
    assert [length(one), length(one)] == [9, 9]
    assert asked == ["two words"]


def test_two_readers_of_one_thing_do_not_meet():
    one = Place("two words")
    assert (length(one), first(one), length(one)) == (9, "t", 9)


def test_an_answer_of_nothing_is_an_answer():
    asked.clear()
    one = Place("")
    assert [length(one), length(one)] == [0, 0]
    assert asked == [""]


def test_a_changed_copy_is_read_anew():
    one = Place("two words")
    assert (length(one), length(replace(one, words="three"))) == (9, 5)


def test_what_was_read_changes_no_thing():
    one, other = Place("word"), Place("word")
    length(one)
    assert (one == other, hash(one) == hash(other), repr(one) == repr(other)) == (True, True, True)
