"""The inner loops, compiled: the same bits as minhash.py, lsh.py and verify.py, one text or pair at a time.

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
_WIDE = np.uint64(0x9E3779B97F4A7C15)
_SPECIAL = np.uint16(0xFFFF)
_WIDTH = 5


def _compiled(function: F) -> F:
    return cast(F, _numba.njit(cache=True, nogil=True)(function))


def _fold(
    units: NDArray[np.uint16], start: int, end: int, table: NDArray[np.uint16], letters: NDArray[np.uint32]
) -> int:
    """Number of letters, which are written to `letters`; -1 where the table cannot say."""
    count = 0
    special = False
    for k in range(start, end):
        letter = table[units[k]]
        letters[count] = letter
        count += letter != 0
        special |= letter == _SPECIAL
    return -1 if special else count


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


_longest = _compiled(_longest)
_fold = _compiled(_fold)
_mix = _compiled(_mix)


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
                value = value * _WIDE + np.uint64(letters[i + k])
            hashes[at + i] = value
        at += max(0, counts[t])
    return at


def _bucket_pairs(
    rows: NDArray[np.uint32],
    live: NDArray[np.bool_],
    bands: NDArray[np.int64],
    fewest: int,
    head: NDArray[np.int64],
    pairs: NDArray[np.uint64],
) -> int:
    """Write the promising pairs of every band to `pairs`, with repeats, as far as they fit; returns how many there are.

    head (a power of two,) is room for a hash table; rows (texts, num_perm).
    """
    shift = np.uint32(32 - int(np.log2(len(head))))
    keys = np.empty(len(rows), np.uint32)
    chain = np.empty(len(rows), np.int64)
    count = 0
    for b in range(len(bands)):
        head[:] = -1
        for i in range(len(rows)):
            if not live[i]:
                continue
            key = rows[i, bands[b, 0]]
            for r in range(1, bands.shape[1]):
                key = np.uint32(key * _NARROW)
                key = np.uint32((key ^ (key >> np.uint32(15))) + rows[i, bands[b, r]])
            keys[i] = key
            slot = np.uint32(key * np.uint32(0x85EBCA6B)) >> shift
            j = head[slot]
            while j >= 0:
                if keys[j] == key:
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


def _count_shared(
    hashes: NDArray[np.uint64],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    slots: NDArray[np.uint64],
    sizes: NDArray[np.int64],
    shared: NDArray[np.int64],
) -> None:
    """Write how many distinct hashes text t has to sizes[t], and how many a pair shares to shared[k]; `left` ascends.

    Text t has hashes[starts[t]:ends[t]], with repeats. slots (a power of two,) is room for a hash table of the largest.
    """
    shift = np.uint64(64 - int(np.log2(len(slots))))
    last = len(slots) - 1
    stamp = np.zeros(len(slots), np.int64)  # whose set a slot belongs to
    mark = np.zeros(len(slots), np.int64)  # the pair that counted it last
    inserted = 0
    for t in range(len(starts)):
        inserted += 1
        for i in range(starts[t], ends[t]):
            slot = np.int64((hashes[i] * _WIDE) >> shift)
            while stamp[slot] == inserted and slots[slot] != hashes[i]:
                slot = (slot + 1) & last
            sizes[t] += stamp[slot] != inserted
            stamp[slot] = inserted
            slots[slot] = hashes[i]
    for k in range(len(left)):
        if k == 0 or left[k] != left[k - 1]:
            inserted += 1
            for i in range(starts[left[k]], ends[left[k]]):
                slot = np.int64((hashes[i] * _WIDE) >> shift)
                while stamp[slot] == inserted and slots[slot] != hashes[i]:
                    slot = (slot + 1) & last
                stamp[slot] = inserted
                slots[slot] = hashes[i]
        for i in range(starts[right[k]], ends[right[k]]):
            slot = np.int64((hashes[i] * _WIDE) >> shift)
            while stamp[slot] == inserted and slots[slot] != hashes[i]:
                slot = (slot + 1) & last
            if stamp[slot] == inserted and mark[slot] != k + 1:
                mark[slot] = k + 1
                shared[k] += 1


sketch = _compiled(_sketch)
hash_windows = _compiled(_hash_windows)
bucket_pairs = _compiled(_bucket_pairs)
count_shared = _compiled(_count_shared)
