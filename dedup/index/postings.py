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

from dedup.arrays import Rows, ascending, counted
from dedup.shingles import batches, windows

# With 2**23 keys a shingle meets three strange postings in 200,000 paragraphs, where its own are 800 on the average.
KEY_BITS = 23
NUMBERS = 1 << 16  # texts of one segment
_NUMBER_BITS = np.uint64(16)
_WORD = np.dtype("<u2")
_MIX = np.uint64(0x9E3779B97F4A7C15)

Postings = NDArray[np.uint64]


class Slice(NamedTuple):
    """Postings taken apart, in order: keys (postings,) uint32, numbers (postings,) uint16."""

    keys: NDArray[np.uint32]
    numbers: NDArray[np.uint16]

    def find(self, wanted: NDArray[np.uint32]) -> tuple[Rows, Rows]:
        """Where the postings of each key begin and end."""
        return np.searchsorted(self.keys, wanted), np.searchsorted(self.keys, wanted, side="right")


class Table(NamedTuple):
    """The postings of the first keys: those of key k have numbers[starts[k]:starts[k + 1]]; starts int32.

    A look takes a tenth of the time of a search.
    """

    starts: NDArray[np.int32]
    numbers: NDArray[np.uint16]

    def find(self, wanted: NDArray[np.uint32]) -> tuple[Rows, Rows]:
        """Where the postings of each key begin and end; the keys ascend, and those beyond the table have none."""
        within = wanted[: np.searchsorted(wanted, len(self.starts) - 1)]
        left, right = np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.int64)
        left[: len(within)] = self.starts[within]
        right[: len(within)] = self.starts[within + np.uint32(1)]
        return left, right


class Part(NamedTuple):
    """The postings of a range of keys as they are stored."""

    number: int
    postings: int
    data: bytes


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


def packed(numbers: NDArray[np.uint16], low: NDArray[np.uint16], width: int, *, brief: bool) -> bytes:
    """A part, whose keys are told by their last `width` bits: the numbers, then the keys, in brief or as they are."""
    if not brief:
        return numbers.astype(_WORD).tobytes() + low.astype(_WORD).tobytes()
    bits = np.zeros(len(low) + (1 << width), np.bool_)
    bits[low + np.arange(len(low))] = True
    return numbers.astype(_WORD).tobytes() + np.packbits(bits).tobytes()


def unpacked(parts: Sequence[Part], width: int, *, brief: bool) -> Slice:
    """The postings of these parts, one after another."""
    counts = np.fromiter((part.postings for part in parts), np.int32, len(parts))
    offset = np.fromiter((part.number << width for part in parts), np.int32, len(parts))
    if not brief:
        low = np.frombuffer(b"".join(part.data[2 * part.postings :] for part in parts), _WORD)
        return Slice(low.astype(np.uint32) + np.repeat(offset, counts).astype(np.uint32), _numbers(parts))
    bits, ends = _bits(parts)
    ones = np.flatnonzero(bits.view(np.bool_)).astype(np.int32)
    # The one of posting i of a part stands after i others and as many zeros as its key is large.
    offset[1:] -= ends[:-1]
    offset += np.cumsum(counts, dtype=np.int32) - counts
    ones -= np.arange(len(ones), dtype=np.int32)
    ones += np.repeat(offset, counts)
    return Slice(ones.view(np.uint32), _numbers(parts))


def tabled(parts: Sequence[Part], width: int) -> Table:
    """The postings of the first parts, none of them left out, that were stored in brief."""
    counts = np.fromiter((part.postings for part in parts), np.int32, len(parts))
    bits, ends = _bits(parts)
    begins = np.append(np.int32(0), ends[:-1])
    filling = ends - begins - counts - (1 << width)
    bits[np.repeat(ends - filling, filling) + counted(filling.astype(np.int64))] = 1
    # The zero of a key stands after those of smaller keys and as many ones as there are postings before its own end.
    zeros = np.flatnonzero(bits == 0).astype(np.int32).reshape(len(parts), 1 << width)
    zeros -= np.arange(1 << width, dtype=np.int32)
    zeros -= (begins - (np.cumsum(counts, dtype=np.int32) - counts))[:, None]
    return Table(np.append(np.int32(0), zeros.reshape(-1)), _numbers(parts))


def _numbers(parts: Sequence[Part]) -> NDArray[np.uint16]:
    return np.frombuffer(b"".join(part.data[: 2 * part.postings] for part in parts), _WORD)


def _bits(parts: Sequence[Part]) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """The keys of the parts, a bit a byte, and where those of each part end."""
    keys = b"".join(part.data[2 * part.postings :] for part in parts)
    sizes = np.fromiter((len(part.data) - 2 * part.postings for part in parts), np.int32, len(parts))
    return np.unpackbits(np.frombuffer(keys, np.uint8)), 8 * np.cumsum(sizes, dtype=np.int32)
