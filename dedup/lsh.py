"""Signatures -> pairs that may resemble each other: equal values in all rows of one band.

The usual bands share no row. Ours are drawn round a ring, (t, t + 1, t + 3) for every t, so that m rows make m bands
and two bands share at most one row: 36 rows miss a pair of Jaccard 0.7 once in 20,000, twelve separate bands of three
once in 150. Candidates are verified afterwards, so this bounds what is missed, not what is reported.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import Codes, Rows, bounded, coded, counted, halves, run_ends
from dedup.minhash import EMPTY

_MIX = np.uint32(0x9E3779B1)
_CHUNK = 1 << 20  # pairs made at once
# News meet two others in a bucket, the releases of one office a dozen.
_NEAREST = 16


class Banding(NamedTuple):
    """`num_perm` rows on a ring; each pattern of row distances makes `num_perm` bands.

    `missed`: how often a pair at the lowest threshold it serves is lost, by these bands and by `promising` together.
    """

    num_perm: int
    patterns: tuple[tuple[int, ...], ...]
    missed: float

    def bands(self) -> Iterator[tuple[int, ...]]:
        """The rows of each band."""
        for pattern in self.patterns:
            for t in range(self.num_perm):
                yield tuple((t + step) % self.num_perm for step in pattern)


# Lowest threshold -> banding; `missed` is counted over random signatures in tests/dedup/test_lsh.py.
_BANDINGS = (
    (0.85, Banding(16, ((0, 1, 3),), missed=0.0003)),
    (0.8, Banding(18, ((0, 1, 3),), missed=0.0005)),
    (0.7, Banding(26, ((0, 1, 3),), missed=0.001)),
    (0.6, Banding(30, ((0, 1, 3), (0, 4, 9)), missed=0.001)),
    (0.5, Banding(48, ((0, 1, 3), (0, 4, 9)), missed=0.001)),
    (0.4, Banding(36, ((0, 1), (0, 2)), missed=0.001)),
    (0.3, Banding(48, ((0, 1), (0, 2), (0, 3)), missed=0.001)),
)


def banding(threshold: float) -> Banding:
    """The bands that find pairs from this Jaccard up; 0.3 is the lowest they are made for."""
    return next(bands for lowest, bands in _BANDINGS if threshold >= lowest)


def candidates(
    signatures: NDArray[np.uint32], bands: Banding, *, labels: Rows | None = None, neighbours: bool = False
) -> Iterator[Codes]:
    """The pairs of columns that are equal in the rows of some band, as left << 32 | right with left < right, in chunks.

    `neighbours`: only each column with the next one of its bucket, enough to join what is alike throughout.
    `labels`: only pairs of columns whose labels differ.
    """
    columns = lettered(signatures)
    signatures = signatures if len(columns) == signatures.shape[1] else signatures[:, columns]
    for rows in bands.bands():
        bucket, column = buckets(key_of(signatures, rows), columns)
        if neighbours:
            same = np.flatnonzero(bucket[1:] == bucket[:-1])
            yield coded(column[same], column[same + 1])
        else:
            yield from pairs_of_equals(bucket, column, labels)


def lettered(signatures: NDArray[np.uint32]) -> Rows:
    """The columns of texts that have letters."""
    silent = np.flatnonzero(signatures[0] == EMPTY)
    silent = silent[(signatures[1:, silent] == EMPTY).all(axis=0)]
    return np.delete(np.arange(signatures.shape[1]), silent)


def buckets(keys: NDArray[np.uint32], columns: Rows) -> tuple[Rows, Rows]:
    """The keys of the columns, ascending, and the columns beside them, ascending where keys are equal."""
    return halves(np.sort(coded(keys.astype(np.int64), columns)))


def near_in_buckets(signatures: NDArray[np.uint32], bands: Banding, labels: Rows, threshold: float) -> Iterator[Codes]:
    """The promising pairs of `candidates` whose labels differ; in a crowded bucket each column with those near it only.

    Texts of one mould all meet in the buckets of their mould. There they are put in the order of the next band, so
    that those with more in common stand side by side, and the pairs grow with the texts and not with their square.
    """
    columns = lettered(signatures)
    keys = [key_of(signatures[:, columns], rows) for rows in bands.bands()]
    for bucket, then in zip(keys, (*keys[1:], keys[0]), strict=True):
        order = np.lexsort((columns, then, bucket))
        left = run_ends(np.diff(bucket[order]) != 0) - np.arange(1, len(order) + 1) if len(order) else order
        partners = np.minimum(left, _NEAREST)
        for first, last in bounded(partners, _CHUNK):
            times = partners[first:last]
            one = np.repeat(np.arange(first, last), times)
            other = columns[order[one + 1 + counted(times)]]
            one = columns[order[one]]
            apart = labels[one] != labels[other]
            pairs = coded(np.minimum(one, other)[apart], np.maximum(one, other)[apart])
            yield promising(signatures, pairs, threshold)


def key_of(signatures: NDArray[np.uint32], rows: tuple[int, ...]) -> NDArray[np.uint32]:
    """(columns,) uint32: a mix of the rows; that two mixes meet by chance costs a candidate, no more."""
    key: NDArray[np.uint32] = signatures[rows[0]].copy()
    for row in rows[1:]:
        key *= _MIX
        key ^= key >> np.uint32(15)
        key += signatures[row]
    return key


def pairs_of_equals(bucket: Rows, column: Rows, labels: Rows | None = None) -> Iterator[Codes]:
    """Every pair of columns in one bucket, if their labels differ, in chunks; buckets ascend, and columns in them."""
    same = bucket[1:] == bucket[:-1]
    member = np.flatnonzero(np.append(same, False) | np.append(False, same))
    bucket, column = bucket[member], column[member]
    own_end = np.arange(1, len(member) + 1)
    if labels is not None:
        column = column[np.lexsort((column, labels[column], bucket))]
        label = labels[column]
        own_end = run_ends((bucket[1:] != bucket[:-1]) | (label[1:] != label[:-1]))
    partners = run_ends(bucket[1:] != bucket[:-1]) - own_end
    for first, last in bounded(partners, _CHUNK):
        times = partners[first:last]
        one = np.repeat(column[first:last], times)
        other = column[np.repeat(own_end[first:last], times) + counted(times)]
        yield coded(np.minimum(one, other), np.maximum(one, other))


def meeting(signatures: NDArray[np.uint32], bands: Banding, pairs: Codes) -> Codes:
    """Of these pairs those that `candidates` makes, too."""
    left, right = halves(pairs)
    met = np.zeros(len(pairs), np.bool_)
    for rows in bands.bands():
        key = key_of(signatures, rows)
        met |= key[left] == key[right]
    return pairs[met]


def promising(signatures: NDArray[np.uint32], pairs: Codes, threshold: float) -> Codes:
    """The pairs whose signatures agree in as many rows as a pair at the threshold does with a chance of 0.9999."""
    left, right = halves(pairs)
    equal = np.zeros(len(pairs), np.uint8)
    for row in signatures:
        equal += row[left] == row[right]
    return pairs[equal >= fewest_equal(len(signatures), threshold)]


@cache
def fewest_equal(rows: int, threshold: float) -> int:
    """The number of equal rows below which a pair at the threshold stays once in 10,000 times at most."""
    below = 0.0
    for equal in range(rows + 1):
        below += math.comb(rows, equal) * threshold**equal * (1 - threshold) ** (rows - equal)
        if below > 1e-4:
            return equal
    return rows
