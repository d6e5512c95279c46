"""Where a quote stands, in lines and columns from 1, for programs that count columns in one of three ways.

`대` is one character, one UTF-16 unit and three bytes; an emoji beyond the first plane is one, two and four; a letter
with a combining accent behind it is two, two and as many bytes as both have. A byte-order mark is no part of the text
and \\r\\n ends one line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from daejo.article import Article

Unit = Literal["characters", "utf16", "bytes"]

# Half of a character, which a text handed in from Python may hold, is as long as it would be written.
_LENGTH: dict[Unit, Callable[[str], int]] = {
    "characters": len,
    "utf16": lambda words: len(words.encode("utf-16-le", "surrogatepass")) // 2,
    "bytes": lambda words: len(words.encode("utf-8", "surrogatepass")),
}


class Stretch(NamedTuple):
    """The first character of a quote, and the place behind its last one."""

    line: int
    column: int
    end_line: int
    end_column: int


def stretch(article: Article, start: int, end: int, unit: Unit) -> Stretch:
    """Where `article.text[start:end]` stands."""
    return Stretch(*_place(article, start, unit), *_place(article, end, unit))


def _place(article: Article, offset: int, unit: Unit) -> tuple[int, int]:
    before = article.text[article.line_start(offset) : offset]
    return article.line_at(offset), _LENGTH[unit](before) + 1
