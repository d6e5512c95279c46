"""Counting and pairing without a loop: what the other modules do with arrays of positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
Codes = NDArray[np.uint64]  # pairs of positions, left << 32 | right

N = TypeVar("N", np.int64, np.uint64)
_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)
_PENDING = 4_000_000  # pairs held before repeats are dropped: 32 MB
_PART = 1_000_000  # pairs told together: to verify them takes 100 MB


def coded(left: Rows, right: Rows) -> Codes:
    """Pairs as one number each, which sort as the pairs do."""
    return (left.astype(np.uint64) << _HALF) | right.astype(np.uint64)


def halves(codes: Codes) -> tuple[Rows, Rows]:
    """Left and right of coded pairs."""
    return (codes >> _HALF).astype(np.int64), (codes & _LOW).astype(np.int64)


def unique(chunks: Iterable[Codes]) -> Codes:
    """Every pair of the chunks once, ascending."""
    held: list[Codes] = [np.empty(0, np.uint64)]
    pending = 0
    for chunk in chunks:
        held.append(chunk)
        pending += len(chunk)
        # As many again as are held already: to sort what is held for every few more would grow with its square.
        if pending > max(_PENDING, len(held[0])):
            held, pending = [ascending(np.concatenate(held))], 0
    return ascending(np.concatenate(held))


def unique_parts(chunks: Iterable[Codes]) -> Iterator[Codes]:
    """The pairs of the chunks in parts of bounded size, each ascending and without repeats; one part at least."""
    held: list[Codes] = [np.empty(0, np.uint64)]
    pending = 0
    for chunk in chunks:
        held.append(chunk)
        pending += len(chunk)
        if pending > _PART:
            yield ascending(np.concatenate(held))
            held, pending = [], 0
    if held:
        yield ascending(np.concatenate(held))


def ascending(values: NDArray[N]) -> NDArray[N]:
    """Every value once, in order. np.unique hashes since numpy 2.3, which takes five times as long here."""
    ordered: NDArray[N] = np.sort(values)
    once: NDArray[N] = ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]
    return once


def counted(times: Rows) -> Rows:
    """0, 1, ... times[0] - 1, then the same for the next: [2, 3] gives [0, 1, 0, 1, 2]."""
    return np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)


def run_ends(breaks: NDArray[np.bool_]) -> Rows:
    """For each of len(breaks) + 1 entries where its run ends; breaks[i] parts entries i and i + 1."""
    ends = np.append(np.flatnonzero(breaks), len(breaks)) + 1
    return np.repeat(ends, np.diff(ends, prepend=0))


def bounded(counts: Rows, most: int) -> Iterator[tuple[int, int]]:
    """Ranges of entries, in order, whose counts add up to `most` at the most; a larger entry stands alone."""
    ends = np.cumsum(counts)
    first, before = 0, 0
    while first < len(counts):
        last = max(first + 1, int(np.searchsorted(ends, before + most, side="right")))
        yield first, last
        first, before = last, int(ends[last - 1])
