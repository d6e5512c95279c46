"""The shingles of a text: the set of its windows of five letters, as strings and as hashes.

A text of one to four letters is one shingle; a text without letters has none and resembles nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import bounded
from dedup.normalize import letters, pack

WIDTH = 5
# Windows are hashed as polynomials of their letters, shorter ones as if zeros followed. An odd factor keeps windows
# that differ in one letter apart. The narrow hash is what signatures are made of; the wide one is for exact counting:
# among the 10**9 shingles of a large job it is expected to confuse 0.03 pairs.
_FACTOR = {4: 0x9E3779B1, 8: 0x9E3779B97F4A7C15}  # by bytes of the hash
# A batch of this many characters is hashed while it stays in the cache.
BATCH = 1 << 17
_PIECE = 1 << 20  # windows of one text


Hashes = NDArray[np.uint32] | NDArray[np.uint64]


class Windows(NamedTuple):
    """Hashes of every window of the texts that have letters, one text after another; repeats are kept.

    hashes (windows,) uint32 or uint64; starts (rows,) int64: where each row begins; texts (rows,) int64: whose it is.
    """

    hashes: Hashes
    starts: NDArray[np.int64]
    texts: NDArray[np.int64]


def shingles(text: str) -> set[str]:
    """The five-letter windows of a text's letters; see `dedup.normalize.letters`."""
    folded = letters(text)
    return {folded[i : i + WIDTH] for i in range(max(1, len(folded) - WIDTH + 1))} if folded else set()


def shingle_hash(shingle: str) -> int:
    """32 bits, the same on every machine and in every run."""
    value = 0
    for letter in shingle.ljust(WIDTH, "\0"):
        value = (value * _FACTOR[4] + ord(letter)) & 0xFFFFFFFF
    return value


def batches(texts: Sequence[str], *, characters: int = BATCH) -> Iterator[tuple[int, int]]:
    """Ranges of texts that hold about so many characters, in order; a longer text stands alone."""
    return bounded(np.fromiter(map(len, texts), np.int64, len(texts)), characters)


def windows(texts: Sequence[str], *, wide: bool = False) -> Windows:
    """The hashes of every window of the texts: 32 bits, or 64 when `wide`."""
    return _hashed(*pack(texts), wide=wide)


def window_pieces(texts: Sequence[str], *, wide: bool = False) -> Iterator[Windows]:
    """The same, but a single text that is very long comes in pieces, so that memory stays bounded."""
    codes, ends = pack(texts)
    if len(texts) > 1 or len(codes) <= _PIECE:
        yield _hashed(codes, ends, wide=wide)
        return
    for first in range(0, len(codes) - WIDTH + 1, _PIECE):
        piece = codes[first : first + _PIECE + WIDTH - 1]
        yield _hashed(piece, np.array([len(piece)]), wide=wide)


def _hashed(codes: NDArray[np.uint32], ends: NDArray[np.int64], *, wide: bool) -> Windows:
    lengths = np.diff(ends, prepend=0)
    held = np.flatnonzero(lengths)
    rows = lengths[held]
    starts = np.cumsum(rows) - rows
    length = len(codes) + WIDTH - 1
    padded: Hashes = np.zeros(length, np.uint64) if wide else np.zeros(length, np.uint32)
    padded[: len(codes)] = codes
    hashes = rolled(padded)
    _close_rows(hashes, padded, starts, rows)
    return Windows(hashes, starts, held)


def rolled(padded: Hashes) -> Hashes:
    """The hash of every five-letter window: four fewer than letters."""
    number, factor = padded.dtype.type, _FACTOR[padded.dtype.itemsize]
    squared = number(pow(factor, 2, 1 << (8 * padded.dtype.itemsize)))
    # In place: the arrays of a batch are the larger part of its cost.
    two: Hashes = padded[:-1] * number(factor)
    two += padded[1:]
    five: Hashes = two[:-2] * squared
    five += two[2:]
    five = five[:-1]
    five *= number(factor)
    five += padded[4:]
    return five


def _close_rows(hashes: Hashes, padded: Hashes, starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> None:
    """Overwrite, in place, the windows that reach into the next text.

    A text has four windows fewer than letters. In their place stands its first window again: a set does not mind,
    and the rows stay as long as the letters, one after another.
    """
    short = np.flatnonzero(lengths < WIDTH)
    factor = hashes.dtype.type(_FACTOR[hashes.dtype.itemsize])
    value = np.zeros(len(short), hashes.dtype)
    for k in range(WIDTH):
        value = value * factor + np.where(k < lengths[short], padded[starts[short] + k], 0).astype(hashes.dtype)
    hashes[starts[short]] = value
    ends = starts + lengths
    for k in range(1, WIDTH):
        hashes[np.maximum(ends - k, starts)] = hashes[starts]
