"""Callings of people, and the words for ages."""

from __future__ import annotations

from claims.crosscheck.people.works.callings import is_calling
from claims.titles.fields import of_one_field


def test_words_for_people_are_told_from_others() -> None:
    assert is_calling("apprentice")
    assert is_calling("plumber")
    assert not is_calling("river")


def test_callings_of_one_field_go_together() -> None:
    assert of_one_field("lawyer", "solicitor")
    assert not of_one_field("lawyer", "plumber")
