"""Where the words of a figure stand, and words as they are compared."""

from __future__ import annotations

from typing import NamedTuple

from claims.regex import regex
from claims.span import Span

_FOLD = regex(r"[\W_]+")


class Around(NamedTuple):
    """Where a figure's words may stand: its sentence, and its clause from the figure before to the one after."""

    sentence: Span
    left: int
    right: int


def fold(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return _FOLD.sub("", text).lower()
