"""Runs of equal letters in two texts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import counted

# A window that stands more often in the source is looked up at its first places only: rows of a table, page furniture.
_PLACES = 16
# What still belongs to a run beyond its end: (letters that may stand between, letters that must be equal).
_NEARBY = ((8, 3), (14, 4))
# An exchanged word leaves a gap in both texts, and words differ in length by so much at most.
_SHIFT = 6
# Where nothing stands in one text, a particle may stand in the other, no more: an added clause parts two passages.
_ADDED = 3


class Run(NamedTuple):
    """Equal letters: source[i:i + length] == target[j:j + length]."""

    i: int
    j: int
    length: int


def rolled(codes: NDArray[np.uint32], width: int) -> NDArray[np.uint64]:
    """(letters - width + 1,) uint64: a hash of every window of so many letters."""
    count = max(0, len(codes) - width + 1)
    value = np.zeros(count, np.uint64)
    for k in range(width):
        value *= np.uint64(0x9E3779B97F4A7C15)
        value += codes[k : k + count]
    return value


def equal_runs(source: NDArray[np.uint32], target: NDArray[np.uint32], width: int) -> list[Run]:
    """The longest runs of equal letters, each of `width` or more, in order of target and source."""
    ours, theirs = rolled(source, width), rolled(target, width)
    order = np.argsort(ours, kind="stable")
    ordered = ours[order]
    left = np.searchsorted(ordered, theirs, side="left")
    times = np.minimum(np.searchsorted(ordered, theirs, side="right") - left, _PLACES)
    j = np.repeat(np.arange(len(theirs)), times)
    i = order[np.repeat(left, times) + counted(times)]
    along = np.lexsort((j, j - i))
    i, j = i[along], j[along]
    breaks = (np.diff(j) != 1) | (np.diff(i) != 1)
    starts = np.flatnonzero(np.append(True, breaks)[: len(j)])
    lengths = np.diff(starts, append=len(j)) + width - 1
    found = map(Run, i[starts].tolist(), j[starts].tolist(), lengths.tolist())
    return sorted(found, key=lambda run: (run.j, run.i))


def near(in_source: int, in_target: int) -> bool:
    """Whether gaps of so many letters between two runs are an edit of a word or two."""
    if min(in_source, in_target) < 1:
        return max(in_source, in_target) <= _ADDED
    return abs(in_source - in_target) <= _SHIFT + 2


def next_run(source: str, target: str, run: Run, bound: int) -> Run | None:
    """The shorter run that follows an exchanged word in both texts and ends before `bound` in the target.

    None where the nearest one follows letters that were only added: they end a passage.
    """
    i, j = run.i + run.length, run.j + run.length
    for most, least in _NEARBY:
        for gap in range(min(most, bound - least - j) + 1):
            at = j + gap
            low, high = i + max(0, gap - _SHIFT), i + min(most, gap + _SHIFT) + least
            start = source.find(target[at : at + least], low, high)
            if start >= 0:
                exchanged = gap > 0 and start > i
                return Run(start, at, _common(source[start:], target[at:bound])) if exchanged else None
    return None


def previous_run(source: str, target: str, run: Run, bound: int) -> Run | None:
    """The same on the other side: the run that goes before, and begins at `bound` or later in the target."""
    for most, least in _NEARBY:
        for gap in range(min(most, run.j - least - bound) + 1):
            end = run.j - gap
            low, high = run.i - min(most, gap + _SHIFT) - least, run.i - max(0, gap - _SHIFT)
            start = source.rfind(target[end - least : end], max(0, low), max(0, high))
            if start >= 0:
                stop = start + least
                length = _common(source[:stop][::-1], target[bound:end][::-1])
                return Run(stop - length, end - length, length) if gap > 0 and stop < run.i else None
    return None


def _common(one: str, other: str) -> int:
    """Length of the common prefix."""
    both = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))
