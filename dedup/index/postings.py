"""Which texts hold a shingle: pairs of a 23-bit key, the beginning of the shingle's mixed hash, and a text's number.

A posting is key << 16 | number, so that postings sort by key. They are stored without their keys, 2.2 bytes each: the
keys of a part are told by one bit a posting and one bit a key.
Source: Elias, Efficient storage and retrieval by content and address of static files, JACM 1974.
That two shingles share a key costs a candidate, no more: every hit is verified.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import ascending
from dedup.shingles import batches, windows

# With 2**23 keys a shingle meets three strange postings in 200,000 paragraphs, where its own are 800 on the average.
KEY_BITS = 23
NUMBERS = 1 << 16  # texts of one segment
_NUMBER_BITS = np.uint64(16)
_BITS = np.dtype("<u2")
_MIX = np.uint64(0x9E3779B97F4A7C15)

Postings = NDArray[np.uint64]


class Slice(NamedTuple):
    """Postings taken apart, in order: keys (postings,) uint32, numbers (postings,) uint16."""

    keys: NDArray[np.uint32]
    numbers: NDArray[np.uint16]


def mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Hashes whose first bits depend on every letter: those of a polynomial hardly know its last letter."""
    found = hashes ^ (hashes >> np.uint64(32))
    found *= _MIX
    found ^= found >> np.uint64(29)
    found *= _MIX
    return found


def key_of(mixed_hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    return (mixed_hashes >> np.uint64(64 - KEY_BITS)).astype(np.uint32)


def postings_of(texts: Sequence[str], first: int) -> Postings:
    """The postings of the texts, which have the numbers from `first` on; ascending, each once."""
    parts = [np.empty(0, np.uint64)]
    for begin, end in batches(texts):
        hashes, starts, owners = windows(texts[begin:end], wide=True)
        numbers = np.repeat(owners + (first + begin), np.diff(starts, append=len(hashes)))
        parts.append(joined(key_of(mixed(hashes.astype(np.uint64, copy=False))), numbers))
    return ascending(np.concatenate(parts))


def joined(keys: NDArray[np.uint32], numbers: NDArray[np.int64] | NDArray[np.uint16]) -> Postings:
    return (keys.astype(np.uint64) << _NUMBER_BITS) | numbers.astype(np.uint64)


def sliced(postings: Postings) -> Slice:
    return Slice((postings >> _NUMBER_BITS).astype(np.uint32), postings.astype(np.uint16))


def packed(part: Slice, width: int) -> bytes:
    """A part, whose keys differ in their last `width` bits only, at most 16: the numbers, then the keys in brief."""
    low = part.keys & np.uint32((1 << width) - 1)
    numbers = part.numbers.astype(_BITS).tobytes()
    bits = np.zeros(len(low) + (1 << width), np.bool_)
    if len(bits) >= 16 * len(low):  # so few that it is shorter to write every key
        return numbers + low.astype(_BITS).tobytes()
    bits[low + np.arange(len(low))] = True
    return numbers + np.packbits(bits).tobytes()


def unpacked(data: bytes, count: int, width: int, first_key: int) -> Slice:
    """The part of `count` postings whose keys begin at first_key."""
    numbers = np.frombuffer(data, _BITS, count)
    if len(data) == 4 * count:
        low = np.frombuffer(data, _BITS, count, 2 * count).astype(np.uint32)
    else:
        bits = np.unpackbits(np.frombuffer(data, np.uint8, offset=2 * count), count=count + (1 << width))
        low = (np.flatnonzero(bits.view(np.bool_)) - np.arange(count)).astype(np.uint32)
    return Slice(low + np.uint32(first_key), numbers)
