"""The calendar's words by language, from the lexicon: relative words, holidays."""

from __future__ import annotations

from functools import cache
from typing import Any

from claims.calendar.point import Holiday, Shift
from claims.lexicon import table
from claims.quantity.units import alternation
from claims.span import Language


@cache
def shifts(language: Language) -> dict[str, Shift]:
    """지난해, last year and the like, folded: lower case, without spaces."""
    return {
        fold(word): Shift(row["unit"], row["count"]) for row in table("calendar_words") for word in _all(row[language])
    }


@cache
def holidays(language: Language) -> dict[str, Holiday]:
    """What a named day is reckoned from, by its folded name."""
    rows = table("calendar_holidays")
    return {fold(word): _holiday(row) for row in rows for word in _all(row[language])}


def _holiday(row: dict[str, Any]) -> Holiday:
    if "lunar" in row:
        return Holiday("lunar", *row["lunar"])
    if "easter" in row:
        return Holiday("easter", row["easter"])
    if "islamic" in row:
        return Holiday("islamic", *row["islamic"])
    if row.get("diwali"):
        return Holiday("diwali", 0)
    if "nth" in row:
        return Holiday("weekday", row["month"], row["nth"], row["weekday"])
    return Holiday("solar", row["month"], row["day"])


def alternatives(language: Language, column: str) -> str:
    """A regular expression for the words of a table in lower case, longest first, apostrophes of either form."""
    words = {word.lower() for row in table(column) for word in _all(row[language])}
    return alternation(words, {" ": "[ \u00a0]", "'": "['’]"})


def fold(word: str) -> str:
    return "".join(word.lower().replace("’", "'").split())


def _all(words: str | list[str]) -> list[str]:
    return [words] if isinstance(words, str) else words
