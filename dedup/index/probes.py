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
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import Rows, bounded, counted
from dedup.index.postings import KEY_BITS, Slice, Table, key_of, mixed
from dedup.index.segments import Segment, beginning, segments, some
from dedup.lsh import fewest_equal
from dedup.verify import Sets

# A quarter of all postings is kept: 220 MB for a million paragraphs, and of a paragraph of 100 letters 24 shingles.
_KEPT_BITS = 2
_KEPT = np.uint32(1 << (KEY_BITS - _KEPT_BITS))
_ENOUGH = 48  # of those kept, looked at for one text; more find nothing more
_FEW = 2  # that a hit shares at least, so that chance hardly does
# So many more shingles than find every hit are looked through, where a hit shares as many more: with six, half as many
# texts are left to verify as with three.
_MORE = 5
# A text with more candidates than this for each segment ("For more information, please visit": 7,000) is looked for
# again by so many of its shingles, kept in memory or not, before any is verified: a dozen parts of each segment.
_CROWDED = 24
_AGAIN = 32
_VOLUME = 1 << 22  # postings looked through at once
_SLACK = 1e-9  # ceil(0.7 * 10) is 7, though 0.7 * 10 may come out a little above
_NUMBER = np.uint64(40)
_MIX = np.uint64(0x9E3779B97F4A7C15)


class _Lowest(NamedTuple):
    """The keys of all shingles of each text, ascending: text i has keys[starts[i]:starts[i] + sizes[i]]."""

    keys: NDArray[np.uint32]
    starts: Rows
    sizes: Rows

    def kept(self) -> Rows:
        """How many of each text are among those kept in memory."""
        below = np.append(0, np.cumsum(self.keys < _KEPT))
        count: Rows = below[self.starts + self.sizes] - below[self.starts]
        return count


class _Place(NamedTuple):
    """Postings, and the number of the text that is 0 in them."""

    postings: Slice | Table
    first: int


class Probing:
    """Finds candidates; keeps in memory what every question needs."""

    def __init__(self) -> None:
        self._kept: dict[int, Slice | Table] = {}

    def candidates(self, connection: sqlite3.Connection, sought: Sets, threshold: float) -> Iterator[tuple[Rows, Rows]]:
        """Pairs of a text asked about, by position, and the number of a stored one, in chunks; numbers ascend."""
        present = segments(connection)
        self._kept = {one.id: self._kept.get(one.id) or _kept(connection, one) for one in present}
        lowest = _lowest(sought)
        needed = np.fromiter((_needed(size, threshold) for size in sought.sizes.tolist()), np.int64, len(sought.sizes))
        sampled = np.maximum(needed, np.minimum(lowest.kept(), _ENOUGH))
        more = np.maximum(sampled, np.minimum(lowest.sizes, _AGAIN))

        def look(texts: Rows, sampled: Rows) -> Iterator[tuple[Rows, Rows]]:
            return _looked(texts, sampled, lowest, threshold, lambda keys: self._places(connection, present, keys))

        again = [np.empty(0, np.int64)]
        for text, number in look(np.flatnonzero(sought.sizes), sampled):
            crowded = np.bincount(text, minlength=len(sampled)) > _CROWDED * len(present)
            crowded &= more > sampled
            again.append(np.flatnonzero(crowded))
            yield text[~crowded[text]], number[~crowded[text]]
        yield from look(np.concatenate(again), more)

    def _places(
        self, connection: sqlite3.Connection, present: list[Segment], wanted: NDArray[np.uint32]
    ) -> Iterator[_Place]:
        """Postings that have all the keys wanted, which ascend."""
        beyond = wanted[np.searchsorted(wanted, _KEPT) :]
        for segment in present:
            yield _Place(self._kept[segment.id], segment.first)
            if len(beyond):
                parts = np.unique(beyond >> np.uint32(segment.width)).tolist()
                yield _Place(some(connection, segment, parts), segment.first)


def _kept(connection: sqlite3.Connection, segment: Segment) -> Slice | Table:
    return beginning(connection, segment, 1 << (segment.bits - _KEPT_BITS))


def _lowest(sought: Sets) -> _Lowest:
    hashes = mixed(sought.hashes)
    order = np.lexsort((hashes, np.repeat(np.arange(len(sought.sizes)), sought.sizes)))
    return _Lowest(key_of(hashes[order]), sought.starts, sought.sizes)


def _looked(
    texts: Rows,
    sampled: Rows,
    lowest: _Lowest,
    threshold: float,
    places_of: Callable[[NDArray[np.uint32]], Iterator[_Place]],
) -> Iterator[tuple[Rows, Rows]]:
    """The candidates of these texts by so many of their shingles, in chunks."""
    sizes, sampled = lowest.sizes[texts], sampled[texts]
    owner = np.repeat(np.arange(len(texts)), sampled)
    wanted, which = np.unique(lowest.keys[lowest.starts[texts][owner] + counted(sampled)], return_inverse=True)
    found = []
    times = np.zeros(len(wanted), np.int64)
    for place in places_of(wanted):
        left, right = place.postings.find(wanted)
        found.append((place, left, right - left))
        times += right - left
    order = np.lexsort((times[which], owner))
    rarest, required = _rarest(sizes, sampled, threshold)
    chosen = order[counted(sampled) < rarest[owner]]
    owner, which = owner[chosen], which[chosen]
    volume = np.bincount(owner, times[which], len(texts)).astype(np.int64)
    ends = np.searchsorted(owner, np.arange(len(texts) + 1))
    for begin, end in bounded(volume, _VOLUME):
        few = slice(int(ends[begin]), int(ends[end]))
        pairs = [np.empty(0, np.uint64)]
        pairs += [_pairs(owner[few], place, left[which[few]], count[which[few]]) for place, left, count in found]
        text, number = _frequent(np.concatenate(pairs), required)
        yield texts[text], number


@lru_cache(maxsize=1 << 12)
def _needed(size: int, threshold: float) -> int:
    """How many shingles tell a hit from chance."""
    return min(size, 1 + bisect_left(range(1, size + 1), _FEW, key=lambda s: _fewest(s, size, threshold)))


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
    rarest = np.minimum(sampled, sampled - fewest + 1 + _MORE)
    return rarest, fewest - (sampled - rarest)


def _pairs(text: Rows, place: _Place, left: Rows, times: Rows) -> NDArray[np.uint64]:
    number = place.postings.numbers[np.repeat(left, times) + counted(times)].astype(np.uint64) + np.uint64(place.first)
    pairs: NDArray[np.uint64] = (np.repeat(text, times).astype(np.uint64) << _NUMBER) | number
    return pairs


def _frequent(pairs: NDArray[np.uint64], required: Rows) -> tuple[Rows, Rows]:
    """The pairs that occur as often as the text asked about requires, ascending."""
    # Most occur once. Counted in slots, of which there are four a pair, a fifth is left to be sorted.
    bits = len(pairs).bit_length() + 2
    slot = (pairs * _MIX >> np.uint64(64 - bits)).astype(np.int64)
    pairs = pairs[np.bincount(slot)[slot] >= required[(pairs >> _NUMBER).astype(np.int64)]]
    pairs.sort()
    begins = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)])
    times = np.diff(begins, append=len(pairs))
    text = (pairs[begins] >> _NUMBER).astype(np.int64)
    number = (pairs[begins] & np.uint64((1 << 40) - 1)).astype(np.int64)
    enough = times >= required[text]
    return text[enough], number[enough]
