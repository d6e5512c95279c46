"""The calendar's words by language, from the lexicon: relative words, holidays."""

from __future__ import annotations

import re
from functools import cache

from claims.calendar_point import Shift
from claims.lexicon import table
from claims.span import Language


@cache
def shifts(language: Language) -> dict[str, Shift]:
    """지난해, last year and the like, folded: lower case, without spaces."""
    return {
        fold(word): Shift(row["unit"], row["count"]) for row in table("calendar_words") for word in _all(row[language])
    }


@cache
def holidays(language: Language) -> dict[str, tuple[int, int]]:
    """Month and day of a named day, by its folded name."""
    rows = table("calendar_holidays")
    return {fold(word): (row["month"], row["day"]) for row in rows for word in _all(row[language])}


def alternatives(language: Language, column: str) -> str:
    """A regular expression for the words of a table, longest first, their spaces free."""
    words = {word for row in table(column) for word in _all(row[language])}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word).replace(r"\ ", "[ \u00a0]+" if language == "en" else "[ \u00a0]?") for word in ordered
    )


def fold(word: str) -> str:
    return "".join(word.lower().split())


def _all(words: str | list[str]) -> list[str]:
    return [words] if isinstance(words, str) else words
