"""The inner loops, compiled: the same bits as minhash.py, shingles.py and lsh.py, one text or pair at a time.

Imported only where it is wanted: see `dedup.fast`. Plain loops, which numba turns into vector instructions.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

F = TypeVar("F", bound=Callable[..., Any])
_numba: Any = import_module("numba")  # an extra: it has no place among the imports of a plain installation

_NARROW = np.uint32(0x9E3779B1)
WIDE = np.uint64(0x9E3779B97F4A7C15)
_SPECIAL = np.uint16(0xFFFF)
_WIDTH = 5


def compiled(function: F) -> F:
    """The function in machine code, which is kept for the next process."""
    return cast(F, _numba.njit(cache=True, nogil=True)(function))


def _fold(
    units: NDArray[np.uint16], start: int, end: int, table: NDArray[np.uint16], letters: NDArray[np.uint32]
) -> int:
    """Number of letters, which are written to `letters`; -1 where the table cannot say."""
    # Unsigned: an index that might be negative is checked at every character, which takes half as long again.
    count = np.uint64(0)
    special = False
    for k in range(np.uint64(start), np.uint64(end)):
        letter = table[units[k]]
        letters[count] = letter
        count += np.uint64(letter != 0)
        special |= letter == _SPECIAL
    return -1 if special else int(count)


def _mix(letters: NDArray[np.uint32], count: int, mixed: NDArray[np.uint32]) -> int:
    """Number of windows, whose finalised hashes are written to `mixed`."""
    for k in range(count, _WIDTH):
        letters[k] = 0
    windows = max(1, count - _WIDTH + 1)
    for i in range(windows):
        value = letters[i]
        for k in range(1, _WIDTH):
            value = np.uint32(value * _NARROW + letters[i + k])
        value = np.uint32((value ^ (value >> np.uint32(16))) * np.uint32(0x85EBCA6B))
        value = np.uint32((value ^ (value >> np.uint32(13))) * np.uint32(0xC2B2AE35))
        mixed[i] = value ^ (value >> np.uint32(16))
    return windows


def _longest(ends: NDArray[np.int64]) -> int:
    longest, start = 0, 0
    for end in ends:
        longest = max(longest, end - start)
        start = end
    return longest


_longest = compiled(_longest)
_fold = compiled(_fold)
_mix = compiled(_mix)


def _sketch(
    units: NDArray[np.uint16],
    ends: NDArray[np.int64],
    table: NDArray[np.uint16],
    factors: NDArray[np.uint32],
    terms: NDArray[np.uint32],
    rows: NDArray[np.uint32],
    odd: NDArray[np.bool_],
) -> None:
    """Write the signature of text t to rows[t], all EMPTY before; set odd[t] where the table cannot say."""
    letters = np.empty(_longest(ends) + _WIDTH, np.uint32)
    mixed = np.empty_like(letters)
    start = 0
    for t in range(len(ends)):
        count = _fold(units, start, ends[t], table, letters)
        start = ends[t]
        odd[t] = count < 0
        if count > 0:
            windows = _mix(letters, count, mixed)
            for p in range(len(factors)):
                factor, term = factors[p], terms[p]
                least = np.uint32(0xFFFFFFFF)
                for i in range(windows):
                    least = min(least, np.uint32(mixed[i] * factor + term))
                rows[t, p] = least


def _hash_windows(
    units: NDArray[np.uint16],
    ends: NDArray[np.int64],
    table: NDArray[np.uint16],
    hashes: NDArray[np.uint64],
    counts: NDArray[np.int64],
) -> int:
    """Write the wide hashes of every window to `hashes`, one text after another, and their numbers to `counts`.

    -1 where the table cannot say. Returns how many there are in all; hashes has room for as many as characters.
    """
    letters = np.empty(_longest(ends) + _WIDTH, np.uint32)
    start, at = 0, 0
    for t in range(len(ends)):
        count = _fold(units, start, ends[t], table, letters)
        start = ends[t]
        counts[t] = count if count < 1 else max(1, count - _WIDTH + 1)
        for k in range(max(0, count), _WIDTH):
            letters[k] = 0
        for i in range(max(0, counts[t])):
            value = np.uint64(letters[i])
            for k in range(1, _WIDTH):
                value = value * WIDE + np.uint64(letters[i + k])
            hashes[at + i] = value
        at += max(0, counts[t])
    return at


def _met(rows: NDArray[np.uint32], i: int, j: int, bands: NDArray[np.int64]) -> bool:
    """Whether texts i and j are equal in all rows of one of these bands."""
    for b in range(len(bands)):
        equal = True
        for r in range(bands.shape[1]):
            equal &= rows[i, bands[b, r]] == rows[j, bands[b, r]]
        if equal:
            return True
    return False


_met = compiled(_met)


def _bucket_pairs(
    rows: NDArray[np.uint32],
    live: NDArray[np.bool_],
    bands: NDArray[np.int64],
    fewest: int,
    head: NDArray[np.int32],
    pairs: NDArray[np.uint64],
) -> int:
    """Write the promising pairs of every band to `pairs`, hardly one twice, as far as they fit; returns how many.

    head (a power of two,) is room for a hash table; rows (texts, num_perm).
    """
    shift = np.uint32(32 - int(np.log2(len(head))))
    keys = np.empty(len(rows), np.uint32)
    chain = np.empty(len(rows), np.int32)
    count = 0
    for b in range(len(bands)):
        head[:] = -1
        for i in range(len(rows)):
            key = rows[i, bands[b, 0]]
            for r in range(1, bands.shape[1]):
                key = np.uint32(key * _NARROW)
                key = np.uint32((key ^ (key >> np.uint32(15))) + rows[i, bands[b, r]])
            keys[i] = key
        for i in range(len(rows)):
            if not live[i]:
                continue
            key = keys[i]
            slot = np.uint32(key * np.uint32(0x85EBCA6B)) >> shift
            j = head[slot]
            while j >= 0:
                if keys[j] == key and not _met(rows, i, j, bands[:b]):
                    equal = 0
                    for p in range(rows.shape[1]):
                        equal += rows[i, p] == rows[j, p]
                    if equal >= fewest:
                        if count < len(pairs):
                            pairs[count] = np.uint64(j) << np.uint64(32) | np.uint64(i)
                        count += 1
                j = chain[j]
            chain[i] = head[slot]
            head[slot] = i
    return count


sketch = compiled(_sketch)
hash_windows = compiled(_hash_windows)
bucket_pairs = compiled(_bucket_pairs)
