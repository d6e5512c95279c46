"""Signatures -> pairs that may resemble each other: equal values in all rows of one band.

The usual bands share no row. Ours are drawn round a ring, (t, t + 1, t + 3) for every t, so that m rows make m bands
and two bands share at most one row: 36 rows miss a pair of Jaccard 0.7 once in 20,000, twelve separate bands of three
once in 150. Candidates are verified afterwards, so this bounds what is missed, not what is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.minhash import EMPTY

_MIX = np.uint32(0x9E3779B1)
# Candidates are held as left << 32 | right.
_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)


class Banding(NamedTuple):
    """`num_perm` rows on a ring; each pattern of row distances makes `num_perm` bands."""

    num_perm: int
    patterns: tuple[tuple[int, ...], ...]

    def bands(self) -> Iterator[tuple[int, ...]]:
        """The rows of each band."""
        for pattern in self.patterns:
            for t in range(self.num_perm):
                yield tuple((t + step) % self.num_perm for step in pattern)


# Lower bound of the threshold -> banding. The chance to miss a pair at the bound itself, measured over 2,000,000
# random signatures, is below 0.002 in every line: see tests/dedup/test_lsh.py.
_BANDINGS = (
    (0.85, Banding(24, ((0, 1, 3, 7),))),
    (0.7, Banding(30, ((0, 1, 3),))),
    (0.5, Banding(36, ((0, 1, 3), (0, 4, 9)))),
    (0.3, Banding(36, ((0, 1), (0, 2), (0, 3)))),
)


def banding(threshold: float) -> Banding:
    """The bands that find pairs from this Jaccard up; 0.3 is the lowest it is made for."""
    return next(bands for bound, bands in _BANDINGS if threshold >= bound)


def candidates(signatures: NDArray[np.uint32], bands: Banding) -> Iterator[NDArray[np.uint64]]:
    """For each band, the pairs of columns that are equal in its rows, as left << 32 | right with left < right."""
    columns = np.flatnonzero((signatures != EMPTY).any(axis=0)).astype(np.uint64)
    signatures = signatures if len(columns) == signatures.shape[1] else signatures[:, columns]
    for rows in bands.bands():
        key = signatures[rows[0]].copy()
        for row in rows[1:]:
            key *= _MIX
            key ^= key >> np.uint32(15)
            key += signatures[row]
        yield from pairs_of_equals(np.sort((key.astype(np.uint64) << _HALF) | columns))


def pairs_of_equals(entries: NDArray[np.uint64]) -> Iterator[NDArray[np.uint64]]:
    """Every pair inside each run of equal upper halves, of the lower halves; the entries are sorted."""
    upper, lower = entries >> _HALF, entries & _LOW
    place = np.arange(len(entries))
    step = 0
    while True:
        step += 1
        place = place[: np.searchsorted(place, len(entries) - step)]
        place = place[upper[place] == upper[place + step]]
        if not len(place):
            return
        yield (lower[place] << _HALF) | lower[place + step]
