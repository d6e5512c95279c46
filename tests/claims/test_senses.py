"""English words by meaning."""

from __future__ import annotations

import pytest

from claims.senses import are_akin, are_synonyms, is_kind_of, is_person, lemmas, noun_kinds


@pytest.mark.parametrize("word", ["baker", "bakers", "Nurse", "schoolboy", "fishermen", "principal"])
def test_a_noun_that_names_a_person(word: str) -> None:
    assert is_person(word)


@pytest.mark.parametrize("word", ["bakery", "union", "kettle", "Qwzyx", ""])
def test_a_noun_that_names_none(word: str) -> None:
    assert not is_person(word)


def test_the_commonest_kind_comes_first() -> None:
    assert noun_kinds("team")[0] == "group"
    assert noun_kinds("xyzzyx") == ()


def test_a_kind_of_another_and_not_the_other_way() -> None:
    assert is_kind_of("baker", "person")
    assert not is_kind_of("person", "baker")
    assert are_akin("blaze", "fire")
    assert not are_akin("baker", "plumber")


def test_synonyms_in_any_form() -> None:
    assert are_synonyms("begun", "started")
    assert not are_synonyms("rose", "fell")


@pytest.mark.parametrize(
    ("word", "part", "expected"),
    [
        ("sold", "verb", "sell"),
        ("tried", "verb", "try"),
        ("stopped", "verb", "stop"),
        ("turned down", "verb", "turn down"),
        ("boxes", "noun", "box"),
        ("wives", "noun", "wife"),
        ("cities", "noun", "city"),
    ],
)
def test_dictionary_forms(word: str, part: str, expected: str) -> None:
    assert expected in lemmas(word, part)  # type: ignore[arg-type]
