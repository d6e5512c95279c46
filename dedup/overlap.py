"""What two sets share, compiled: the same numbers as verify.py, through one hash table for all texts.

Imported only where it is wanted: see `dedup.fast`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dedup.kernel import WIDE, compiled

_SPARSE = 8  # slots for each hash of a set: the fewer collisions, the better a processor foresees the loop


def _insert(
    hashes: NDArray[np.uint64],
    slots: NDArray[np.uint64],
    stamp: NDArray[np.int32],
    owner: int,
    shift: np.uint64,
) -> int:
    """How many distinct hashes there are; they take slots, whose stamp becomes the owner."""
    last = (np.uint64(1) << (np.uint64(64) - shift)) - np.uint64(1)
    size = 0
    for value in hashes:
        slot = (value * WIDE) >> shift
        while stamp[slot] == owner and slots[slot] != value:
            slot = (slot + np.uint64(1)) & last
        size += stamp[slot] != owner
        stamp[slot] = owner
        slots[slot] = value
    return size


def _count(
    hashes: NDArray[np.uint64],
    slots: NDArray[np.uint64],
    stamp: NDArray[np.int32],
    mark: NDArray[np.int32],
    owner: int,
    pair: int,
    shift: np.uint64,
) -> int:
    """How many of the owner's hashes are among these; their slots are marked with the pair."""
    last = (np.uint64(1) << (np.uint64(64) - shift)) - np.uint64(1)
    found = 0
    for value in hashes:
        slot = (value * WIDE) >> shift
        while stamp[slot] == owner and slots[slot] != value:
            slot = (slot + np.uint64(1)) & last
        if stamp[slot] == owner:
            found += mark[slot] != pair
            mark[slot] = pair
    return found


_insert = compiled(_insert)
_count = compiled(_count)


def _count_shared(
    hashes: NDArray[np.uint64],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    sizes: NDArray[np.int64],
    shared: NDArray[np.int64],
) -> None:
    """Write how many distinct hashes text t has to sizes[t], and how many a pair shares to shared[k]; `left` ascends.

    Text t has hashes[starts[t]:ends[t]], with repeats.
    """
    largest = 1
    for t in range(len(starts)):
        largest = max(largest, ends[t] - starts[t])
    room = 1
    while room < _SPARSE * largest:
        room *= 2
    slots = np.empty(room, np.uint64)
    stamp = np.full(room, -1, np.int32)  # whose set a slot belongs to
    mark = np.full(room, -1, np.int32)  # the pair that counted it last
    k = 0
    for t in range(len(starts)):
        # A short text uses the beginning of the table only, which stays in the cache.
        shift = np.uint64(63)
        while (1 << (64 - np.int64(shift))) < min(room, _SPARSE * (ends[t] - starts[t])):
            shift -= np.uint64(1)
        sizes[t] = _insert(hashes[starts[t] : ends[t]], slots, stamp, t, shift)
        while k < len(left) and left[k] == t:
            shared[k] = _count(hashes[starts[right[k]] : ends[right[k]]], slots, stamp, mark, t, k, shift)
            k += 1


count_shared = compiled(_count_shared)
