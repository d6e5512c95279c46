"""Texts asked about -> stored texts that may hold enough of them.

A hit has a share of t of the n shingles asked about. Of the s shingles with the lowest hashes, which no edit prefers,
it has k or more: all but one in 10,000, or all where k is s - n + ceil(t n). Those shingles stand at the beginning of
every segment, which is kept in memory. Of the s the most common need not be looked through: a hit that has k of all
has k - (s - j) of the rarest j.
"""

from __future__ import annotations

import math
import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import Rows, bounded, counted
from dedup.index.postings import KEY_BITS, Slice, key_of, mixed
from dedup.index.segments import Segment, joint, read, segments
from dedup.lsh import fewest_equal
from dedup.verify import Sets

# A quarter of all postings is kept: 220 MB for a million paragraphs, and of a paragraph of 100 letters 24 shingles.
_KEPT_BITS = 2
_KEPT = np.uint32(1 << (KEY_BITS - _KEPT_BITS))
_ENOUGH = 48  # shingles of one text; more find nothing more
# Chance leaves a text three keys in common with another only where they share a phrase.
_SHARED = 3
_VOLUME = 1 << 22  # postings looked through at once
_SLACK = 1e-9  # ceil(0.7 * 10) is 7, though 0.7 * 10 may come out a little above
_NUMBER = np.uint64(40)


class _Probes(NamedTuple):
    """Shingles looked for, by text: text (probes,) int64, key (probes,) uint32."""

    text: Rows
    key: NDArray[np.uint32]


class _Place(NamedTuple):
    """Postings, and the number of the text that is 0 in them."""

    postings: Slice
    first: int


class Probing:
    """Finds candidates; keeps in memory what every question needs."""

    def __init__(self) -> None:
        self._kept: dict[int, Slice] = {}

    def candidates(self, connection: sqlite3.Connection, sought: Sets, threshold: float) -> Iterator[tuple[Rows, Rows]]:
        """Pairs of a text asked about, by position, and the number of a stored one, in chunks, in order."""
        present = segments(connection)
        self._kept = {segment.id: self._beginning(connection, segment) for segment in present}
        probes, sampled = _probes(sought, threshold)
        wanted, which = np.unique(probes.key, return_inverse=True)
        places = [_Place(self._kept[segment.id], segment.first) for segment in present]
        beyond = wanted[np.searchsorted(wanted, _KEPT) :]
        if len(beyond):
            places += [_Place(_asked(connection, segment, beyond), segment.first) for segment in present]
        left = [np.searchsorted(place.postings.keys, wanted) for place in places]
        right = [np.searchsorted(place.postings.keys, wanted, side="right") for place in places]
        times = sum((r - lo for lo, r in zip(left, right, strict=True)), np.zeros(len(wanted), np.int64))
        order = np.lexsort((times[which], probes.text))
        rarest, required = _rarest(sought.sizes, sampled, threshold)
        chosen = order[counted(sampled) < rarest[probes.text[order]]]
        text, which = probes.text[chosen], which[chosen]
        volume = np.bincount(text, times[which], len(sought.sizes)).astype(np.int64)
        ends = np.searchsorted(text, np.arange(len(sought.sizes) + 1))
        for begin, end in bounded(volume, _VOLUME):
            few = slice(int(ends[begin]), int(ends[end]))
            found = [
                _pairs(text[few], place, lo[which[few]], r[which[few]])
                for place, lo, r in zip(places, left, right, strict=True)
            ]
            yield _frequent(np.concatenate([np.empty(0, np.uint64), *found]), required)

    def _beginning(self, connection: sqlite3.Connection, segment: Segment) -> Slice:
        if segment.id in self._kept:
            return self._kept[segment.id]
        return read(connection, segment, 0, 1 << (segment.bits - _KEPT_BITS))


def _asked(connection: sqlite3.Connection, segment: Segment, keys: NDArray[np.uint32]) -> Slice:
    """The parts that hold these keys, which ascend."""
    parts = np.unique(keys >> np.uint32(segment.width)).tolist()
    return joint(read(connection, segment, part, part + 1) for part in parts)


def _probes(sought: Sets, threshold: float) -> tuple[_Probes, Rows]:
    """The shingles with the lowest hashes of every text, and how many these are."""
    hashes = mixed(sought.hashes)
    owner = np.repeat(np.arange(len(sought.sizes)), sought.sizes)
    order = np.lexsort((hashes, owner))
    keys = key_of(hashes[order])
    kept = np.bincount(owner[keys < _KEPT], minlength=len(sought.sizes))
    needed = np.fromiter((_needed(size, threshold) for size in sought.sizes.tolist()), np.int64, len(kept))
    sampled = np.maximum(needed, np.minimum(kept, _ENOUGH))
    low = counted(sought.sizes) < sampled[owner]
    return _Probes(owner[low], keys[low]), sampled


@lru_cache(maxsize=1 << 12)
def _needed(size: int, threshold: float) -> int:
    """How many shingles tell a hit from chance."""
    return min(size, 1 + bisect_left(range(1, size + 1), _SHARED, key=lambda s: _fewest(s, size, threshold)))


@lru_cache(maxsize=1 << 14)
def _fewest(sample: int, size: int, threshold: float) -> int:
    """How many of the sample a hit has at least."""
    certain = sample - size + math.ceil(threshold * size - _SLACK)
    return max(1, certain, _likely(sample, threshold))


@lru_cache(maxsize=1 << 12)
def _likely(sample: int, threshold: float) -> int:
    return fewest_equal(sample, threshold)


def _rarest(sizes: Rows, sampled: Rows, threshold: float) -> tuple[Rows, Rows]:
    """How many of the sample of each text are looked through, the rarest first, and how many of them a hit has."""
    pairs = zip(sampled.tolist(), sizes.tolist(), strict=True)
    fewest = np.fromiter((_fewest(s, n, threshold) if s else 0 for s, n in pairs), np.int64, len(sizes))
    rarest = np.minimum(sampled, sampled - fewest + _SHARED)
    return rarest, fewest - (sampled - rarest)


def _pairs(text: Rows, place: _Place, left: Rows, right: Rows) -> NDArray[np.uint64]:
    times = right - left
    number = place.postings.numbers[np.repeat(left, times) + counted(times)].astype(np.uint64) + np.uint64(place.first)
    pairs: NDArray[np.uint64] = (np.repeat(text, times).astype(np.uint64) << _NUMBER) | number
    return pairs


def _frequent(pairs: NDArray[np.uint64], required: Rows) -> tuple[Rows, Rows]:
    """The pairs that occur as often as the text asked about requires."""
    pairs.sort()
    begins = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)])
    times = np.diff(begins, append=len(pairs))
    text = (pairs[begins] >> _NUMBER).astype(np.int64)
    number = (pairs[begins] & np.uint64((1 << 40) - 1)).astype(np.int64)
    enough = times >= required[text]
    return text[enough], number[enough]
