"""A line of English cut into words and signs."""

from __future__ import annotations

from typing import NamedTuple

from claims.regex import regex

# Inner hyphens, apostrophes and stops belong to the word: Gwan-young, O'Neil, U.S.; a possessive 's too.
_WORD = regex(r"[^\W_]+(?:[-'’&.][^\W_]+)*|[^\s]")

FORMER = frozenset({"former", "ex", "then", "late", "retired", "previously"})


class Token(NamedTuple):
    """A word or one sign."""

    start: int
    end: int
    text: str


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words and signs of `text[start:end]`, in order."""
    return [Token(match.start(), match.end(), match.group()) for match in _WORD.finditer(text, start, end)]


def is_capital(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return token.text[0].isupper()
