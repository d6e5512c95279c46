"""Candidates -> hits: the share of a text asked about that a stored one holds, and their Jaccard, both exact."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import Rows, bounded
from dedup.index.postings import KEY_BITS, key_of, mixed
from dedup.shingles import windows
from dedup.verify import Sets, shingle_sets

_CELLS = 1 << 24  # of the table of stored texts and shingles asked about
_SIEVE_BITS = 16


class Hit(NamedTuple):
    """A stored text, by key, that holds enough of a text asked about, by position."""

    position: int
    key: bytes
    jaccard: float
    containment: float


def verified(
    connection: sqlite3.Connection, sought: Sets, position: Rows, number: Rows, threshold: float
) -> Iterator[Hit]:
    """Of the candidates, pairs of a text asked about and a stored one, those that reach the threshold, in order."""
    union, which = np.unique(sought.hashes, return_inverse=True)
    stored, row = np.unique(number, return_inverse=True)
    texts = _texts(connection, stored)
    common = np.zeros(len(position), np.int64)
    for first, last in bounded(np.full(len(stored), len(union)), _CELLS):
        holds = _table(union, texts[first:last])
        within = np.flatnonzero((row >= first) & (row < last))
        for one in np.unique(position[within]).tolist():
            pairs = within[position[within] == one]
            columns = which[sought.starts[one] :][: sought.sizes[one]]
            common[pairs] = np.count_nonzero(holds[row[pairs] - first][:, columns], axis=1)
    containment = common / np.maximum(sought.sizes[position], 1)
    # What reaches it by Jaccard does so by containment: the union is no smaller than the text asked about.
    good = np.flatnonzero(containment >= threshold)
    kept, row = np.unique(row[good], return_inverse=True)
    held = shingle_sets([texts[i] for i in kept.tolist()])
    jaccard = common[good] / (sought.sizes[position[good]] + held.sizes[row] - common[good])
    keys = [
        connection.execute("SELECT key FROM text WHERE id = ?", (one,)).fetchone()[0] for one in stored[kept].tolist()
    ]
    found = (position[good].tolist(), row.tolist(), jaccard.tolist(), containment[good].tolist())
    for one, at, value, share in zip(*found, strict=True):
        yield Hit(one, keys[at], value, share)


def _texts(connection: sqlite3.Connection, numbers: Rows) -> list[str]:
    """The stored texts; one that is gone holds nothing."""
    ask = "SELECT text FROM text WHERE id = ?"
    found = (connection.execute(ask, (number,)).fetchone() for number in numbers.tolist())
    return [row[0].decode("utf-8", "surrogatepass") if row else "" for row in found]


def _table(union: NDArray[np.uint64], texts: list[str]) -> NDArray[np.bool_]:
    """(texts, union) bool: which of the shingles, ascending, each text has."""
    hashes, starts, owners = windows(texts, wide=True)
    owner = np.repeat(owners, np.diff(starts, append=len(hashes)))
    # Most shingles were not asked about, and a look at 64 kB is shorter than a search.
    sieve = np.zeros(1 << _SIEVE_BITS, np.bool_)
    sieve[_begin(union)] = True
    wide = hashes.astype(np.uint64, copy=False)
    maybe = np.flatnonzero(sieve[_begin(wide)])
    wide, owner = wide[maybe], owner[maybe]
    place = np.searchsorted(union, wide)
    same = union[np.minimum(place, len(union) - 1)] == wide
    holds = np.zeros((len(texts), len(union)), np.bool_)
    holds[owner[same], place[same]] = True
    return holds


def _begin(hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    return key_of(mixed(hashes)) >> np.uint32(KEY_BITS - _SIEVE_BITS)
