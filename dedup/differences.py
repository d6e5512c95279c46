"""Where two copies of a passage differ: what the editor of the copy changed, added and left out."""

from __future__ import annotations

from typing import NamedTuple

from dedup.normalize import Located, located
from dedup.span import Passage, Span

# A single letter that happens to be equal inside an exchanged word does not part one difference into two: 부산 and
# 울산 share 산, and the word was exchanged all the same. Two letters do: 2천3백만 and 2천5백만 differ in one figure.
_CHANCE = 1


class Difference(NamedTuple):
    """A stretch of the source and what stands in its place in the target; either may be empty."""

    source: Span
    target: Span


def differences(source: str, target: str, passage: Passage) -> list[Difference]:
    """What differs inside a passage, in order: letters and digits; spacing, punctuation, case and width do not count.

    `source` and `target` are the texts the passage was found in.
    """
    from rapidfuzz.distance import Indel

    ours, theirs = _part(source, passage.source), _part(target, passage.target)
    edits = [edit for edit in Indel.opcodes(ours.text, theirs.text) if edit.tag != "equal"]
    merged: list[tuple[int, int, int, int]] = []
    for edit in edits:
        i, j = edit.src_start, edit.dest_start
        if merged and i - merged[-1][1] <= _CHANCE and j - merged[-1][3] <= _CHANCE:
            i, j = merged[-1][0], merged[-1][2]
            merged.pop()
        merged.append((i, edit.src_end, j, edit.dest_end))
    return [
        Difference(_place(ours, a, b, passage.source), _place(theirs, c, d, passage.target)) for a, b, c, d in merged
    ]


def _part(text: str, span: Span) -> Located:
    """The letters inside a span, placed in the whole text."""
    codes, starts, ends = located(text[span.start : span.end])
    return Located(codes, starts + span.start, ends + span.start)


def _place(text: Located, first: int, last: int, whole: Span) -> Span:
    if first < last:
        return Span(int(text.starts[first]), int(text.ends[last - 1]))
    at = int(text.ends[first - 1]) if first else whole.start
    return Span(at, at)
