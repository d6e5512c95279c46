"""Callings of people, and the words for ages."""

from __future__ import annotations

import pytest

from claims.crosscheck.people.callings import is_calling
from claims.crosscheck.values.age_forms import number
from claims.titles.fields import of_one_field


@pytest.mark.parametrize(("printed", "age"), [("일흔여덟", 78), ("스물", 20), ("87", 87), ("forty-two", 42)])
def test_an_age_in_digits_and_words(printed: str, age: int) -> None:
    assert number(printed) == age


def test_words_for_people_are_told_from_others() -> None:
    assert is_calling("apprentice")
    assert is_calling("plumber")
    assert not is_calling("river")


def test_callings_of_one_field_go_together() -> None:
    assert of_one_field("lawyer", "solicitor")
    assert not of_one_field("lawyer", "plumber")
