"""Where something stands in a text, and what two texts share."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

K = TypeVar("K")
J = TypeVar("J")


class Span(NamedTuple):
    """Half-open range of code points in the text that was handed in."""

    start: int
    end: int


class Passage(NamedTuple):
    """A stretch of the source and that of the target taken from it; `similarity`, 0..1, of their letters."""

    source: Span
    target: Span
    similarity: float


class Pair(NamedTuple, Generic[K]):
    """Two texts and the exact Jaccard, 0..1, of their shingle sets."""

    left: K
    right: K
    jaccard: float


class Containment(NamedTuple, Generic[K, J]):
    """A needle found in a text: the share, 0..1, of its shingles that the text has, and where it stands."""

    needle: K
    text: J
    containment: float
    passage: Passage


class Match(NamedTuple, Generic[K]):
    """A stored text that is like the one asked about: their exact Jaccard, and the share of the latter it holds."""

    key: K
    hit: str
    jaccard: float
    containment: float
