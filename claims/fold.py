"""Text folded for comparison, with the way back to the text it was folded from."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from claims.regex import regex
from claims.span import Span

# Unicode calls the Hangul letter araea a letter; Korean newsrooms type it as a middle dot: 도ㆍ시ㆍ군.
_DOTS = "ㆍᆞ"
_DROPPED = regex(rf"[\W_{_DOTS}]+")


def fold(text: str) -> str:
    """Letters and digits alone, in lower case: spelling without spaces, quotes, hyphens and middle dots."""
    # Most of what is folded is one word, of which nothing is dropped.
    bare = text if text.isalnum() and not any(dot in text for dot in _DOTS) else _DROPPED.sub("", text)
    return bare.casefold()


def _kept(character: str) -> bool:
    return character.isalnum() and character not in _DOTS


class Folded(NamedTuple):
    """A folded stretch of a text; `offsets[i]` is where its character i stands in the whole text."""

    text: str
    offsets: tuple[int, ...]

    def range_of(self, span: Span) -> tuple[int, int]:
        """The half-open range of folded characters that stand inside a span of the text."""
        start, end = bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end)
        return (start, end) if start < end else (0, 0)


def folded(text: str, span: Span) -> Folded:
    """`text[span]` folded one character to one character, so that every range leads back to a span."""
    kept = [i for i in range(span.start, span.end) if _kept(text[i])]
    return Folded("".join(text[i].lower()[0] for i in kept), tuple(kept))
