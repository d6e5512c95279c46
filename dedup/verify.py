"""Candidate pairs -> their exact Jaccard: shingle sets as sorted rows, intersections by sorting two rows together.

Sorting rows is the fastest thing numpy does on a modern processor: 300 values take about a microsecond.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import Rows, ascending, counted
from dedup.shingles import batches, window_pieces

_PAD = np.uint64(0xFFFFFFFFFFFFFFFF)
_CHUNK = 1 << 20  # values sorted at once: 8 MiB


class Sets(NamedTuple):
    """The shingle sets of texts as 64-bit hashes: text i has hashes[starts[i]:starts[i] + sizes[i]], ascending."""

    hashes: NDArray[np.uint64]
    starts: Rows
    sizes: Rows


def shingle_sets(texts: Sequence[str]) -> Sets:
    """The set of every text, empty where it has no letters."""
    parts: list[NDArray[np.uint64]] = []
    sizes = np.zeros(len(texts), np.int64)
    for first, last in batches(texts):
        pieces = [
            (*_distinct(hashes.astype(np.uint64, copy=False), starts), owners + first)
            for hashes, starts, owners in window_pieces(texts[first:last], wide=True)
            if len(owners)
        ]
        if len(pieces) > 1:  # of one text
            part = ascending(np.concatenate([piece[0] for piece in pieces]))
            pieces = [(part, np.array([len(part)]), pieces[0][2])]
        for part, size, owner in pieces:
            parts.append(part)
            sizes[owner] = size
    joined = np.concatenate(parts) if parts else np.empty(0, np.uint64)
    return Sets(joined, np.cumsum(sizes) - sizes, sizes)


def jaccard_of(texts: Sequence[str], left: Rows, right: Rows) -> NDArray[np.float64]:
    """(pairs,) float64: the exact Jaccard of text left[k] and text right[k]; 0 where neither has letters."""
    sets = shingle_sets(texts)
    common = shared(sets, left, sets, right)
    union = sets.sizes[left] + sets.sizes[right] - common
    values: NDArray[np.float64] = common / np.maximum(union, 1)
    return values


def shared(one: Sets, left: Rows, other: Sets, right: Rows) -> Rows:
    """(pairs,) int64: how many shingles text left[k] of one and text right[k] of the other have in common."""
    lengths = one.sizes[left] + other.sizes[right]
    common = np.zeros(len(left), np.int64)
    for chosen, width in _alike(lengths):
        rows = np.full((len(chosen), width), _PAD)
        _fill(rows, one, left[chosen], np.zeros(len(chosen), np.int64))
        _fill(rows, other, right[chosen], one.sizes[left[chosen]])
        rows.sort(axis=1)
        equal = np.count_nonzero(rows[:, 1:] == rows[:, :-1], axis=1)
        common[chosen] = equal - np.maximum(width - lengths[chosen] - 1, 0)  # pads equal each other, too
    return common


def _alike(lengths: Rows) -> Iterator[tuple[Rows, int]]:
    """Rows in chunks of about the same length, each with its longest."""
    order = np.argsort(lengths, kind="stable")
    last = len(order)
    while last:
        width = int(lengths[order[last - 1]])
        first = max(0, last - max(1, _CHUNK // max(1, width)))
        # Padding beyond a quarter of the row is sorted for nothing.
        first = max(first, int(np.searchsorted(lengths[order[:last]], 3 * width // 4)))
        first = min(first, last - 1)
        yield order[first:last], width
        last = first


def _fill(rows: NDArray[np.uint64], sets: Sets, texts: Rows, at: Rows) -> None:
    """Write the set of texts[k] into row k from column at[k] on."""
    sizes = sets.sizes[texts]
    within = counted(sizes)
    flat = np.repeat(np.arange(len(texts)) * rows.shape[1] + at, sizes) + within
    rows.reshape(-1)[flat] = sets.hashes[np.repeat(sets.starts[texts], sizes) + within]


def _distinct(hashes: NDArray[np.uint64], starts: Rows) -> tuple[NDArray[np.uint64], Rows]:
    """Each row sorted and without repeats, one after another, and their sizes."""
    lengths = np.diff(starts, append=len(hashes))
    whole = Sets(hashes, starts, lengths)
    parts: list[tuple[Rows, NDArray[np.uint64], Rows]] = []
    sizes = np.zeros(len(starts), np.int64)
    for chosen, width in _alike(lengths):
        rows = np.full((len(chosen), width + 1), _PAD)
        _fill(rows, whole, chosen, np.zeros(len(chosen), np.int64))
        rows.sort(axis=1)
        first = rows[:, :-1] != rows[:, 1:]  # the last of equals, never a pad
        sizes[chosen] = np.count_nonzero(first, axis=1)
        parts.append((chosen, rows[:, :-1][first], sizes[chosen]))
    ends = np.cumsum(sizes)
    out = np.empty(int(ends[-1]), np.uint64)
    for chosen, values, size in parts:
        out[np.repeat(ends[chosen] - size, size) + counted(size)] = values
    return out, sizes
