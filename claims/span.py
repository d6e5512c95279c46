"""Where something stands in a text, and the languages that are read."""

from __future__ import annotations

from typing import Literal, NamedTuple

Language = Literal["ko", "en"]


class Span(NamedTuple):
    """Half-open range of code points in the text that was handed in."""

    start: int
    end: int
