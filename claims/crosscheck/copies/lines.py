"""One copy of a sentence beside another: where in one stands what stands in the other, letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.statement import K, Mention, Witness
from claims.fold import Folded, fold
from claims.span import Span

# "...고 밝혔다" for "...고 말했다" changes four letters of sixty or more; of a short sentence a particle may change.
_MIN_REST = 0.93
_ENDING = 2
_WORDS = 4


class Line(NamedTuple, Generic[K]):
    """One copy of a sentence: its folded text and the claims that stand in it."""

    witness: Witness[K]
    span: Span
    folded: Folded
    claims: tuple[Claim, ...]
    role: str  # of the part it stands in; "" between parts

    def span_of(self, start: int, end: int) -> Span | None:
        """Where a range of the folded text stands in the witness; None for an empty one."""
        return Span(self.folded.offsets[start], self.folded.offsets[end - 1] + 1) if start < end else None

    def mention(self, span: Span) -> Mention[K]:
        return Mention(self.witness.key, span)


class Aligned(NamedTuple, Generic[K]):
    """A later copy beside the first one.

    `there[i]` is the boundary of its folded text that stands in the place of boundary i of the first copy's, and
    `back` the same the other way. `reprint`: whether both texts are copies in most of their sentences.
    """

    line: Line[K]
    there: list[int]
    back: list[int]
    reprint: bool


class Rows(NamedTuple, Generic[K]):
    """A group of copies: the first one, and those that tell of the same thing at the same time."""

    first: Line[K]
    others: list[Aligned[K]]


def likeness(one: str, other: str) -> float:
    """The share of two texts, 0..1, that is left when their insertions and deletions are taken out."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other) if one or other else 1.0


def boundaries(one: str, other: str) -> list[int]:
    """For every boundary 0..len(one), the boundary of `other` that stands in its place."""
    from rapidfuzz.distance import Levenshtein

    where = [0] * (len(one) + 1)
    for op in Levenshtein.opcodes(one, other):
        width = max(op.src_end - op.src_start, 1)
        for i in range(op.src_start, op.src_end + 1):
            where[i] = op.dest_start + (op.dest_end - op.dest_start) * (i - op.src_start) // width
    return where


def rest_likeness(first: Line[K], aligned: Aligned[K]) -> float:
    """How alike two copies are, 0..1, without the claims of either, where only one still reads as a claim too."""
    return likeness(*_rests(first, aligned, None, None))


def one_word_apart(first: Line[K], other: Line[K]) -> bool:
    """Whether two copies differ in one word alone: of a short sentence that is a good part."""
    words = [[fold(word) for word in line.witness.text[slice(*line.span)].split()] for line in (first, other)]
    apart = sum(a != b for a, b in zip(*words, strict=False))
    return len(words[0]) == len(words[1]) >= _WORDS and apart == 1


def word_for_word(first: Line[K], aligned: Aligned[K], here: Span, there: Span) -> bool:
    """Whether a copy is the first one but for an ending, claims and the two stretches `here` and `there` left out.

    A sentence that is rewritten names others rightly.
    """
    from rapidfuzz.distance import Indel

    rests = _rests(first, aligned, here, there)
    return Indel.distance(*rests) <= _ENDING or likeness(*rests) >= _MIN_REST


def _rests(first: Line[K], aligned: Aligned[K], here: Span | None, there: Span | None) -> tuple[str, str]:
    line, forth, back, _ = aligned
    ours = [first.folded.range_of(span) for span in (*(c.span for c in first.claims), *filter(None, [here]))]
    theirs = [line.folded.range_of(span) for span in (*(c.span for c in line.claims), *filter(None, [there]))]
    mine = [*ours, *((back[start], back[end]) for start, end in theirs)]
    others = [*theirs, *((forth[start], forth[end]) for start, end in ours)]
    return _without(first.folded.text, mine), _without(line.folded.text, others)


def _without(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    covered = {i for start, end in ranges for i in range(start, end)}
    return "".join(c for i, c in enumerate(text) if i not in covered)
