"""The compiled kernel where it pays, with the results of the plain path to the bit.

It comes with `pip install 'daejo[fast]'`. Loading it takes about a second, so that it is used by itself only for jobs
that would take longer; DAEJO_FAST=1 in the environment switches it on for all but the smallest, DAEJO_FAST=0 off.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from dedup import minhash
from dedup.arrays import Codes, Rows, bounded, unique
from dedup.lsh import Banding, fewest_equal
from dedup.minhash import EMPTY, permutations
from dedup.normalize import spelled, table, units
from dedup.shingles import BATCH, windows

# The plain path takes 6 µs a paragraph, the kernel 2 and a second to load.
_PAYS = 300_000
# A job of one article's paragraphs is not sketched at all: see `dedup.near`. Nothing is loaded for it, switch or no.
_SMALL = 64


def wanted(texts: int) -> bool:
    """Whether a job of so many texts is for the kernel.

    Where DAEJO_FAST=1 asks for a kernel that is not installed, using it raises ModuleNotFoundError.
    """
    switch = os.environ.get("DAEJO_FAST")
    if texts <= _SMALL or switch == "0":
        return False
    return switch == "1" or (texts >= _PAYS and _installed())


@cache
def _installed() -> bool:
    return find_spec("numba") is not None


@cache
def _kernel() -> ModuleType:
    """The compiled functions, all loaded: none is read from the disk in the middle of a job."""
    if not _installed():
        raise ModuleNotFoundError(
            "DAEJO_FAST is 1, but numba is not installed: pip install 'daejo[fast]'", name="numba"
        )
    from dedup import kernel

    kernel.hash_windows(units([]), np.empty(0, np.int64), table(), np.empty(0, np.uint64), np.empty(0, np.int64))
    spelled("")
    gc.collect()  # numba leaves a hundred thousand objects behind; the first job need not look through them
    return kernel


def _overlap() -> ModuleType:
    _kernel()
    from dedup import overlap

    return overlap


def _batches(texts: Sequence[str]) -> Iterator[tuple[int, int, Rows]]:
    """Ranges of texts, and where each text of the range ends in it."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    for first, last in bounded(lengths, BATCH):
        yield first, last, np.cumsum(lengths[first:last])


def signature_rows(texts: Sequence[str], num_perm: int) -> NDArray[np.uint32]:
    """(texts, num_perm) uint32: the signatures of `dedup.minhash.signature_table`, one row for each text."""
    rows, odd = _sketched(texts, num_perm)
    rows[odd], still = _sketched([spelled(texts[i]) for i in odd.tolist()], num_perm)
    strange = odd[still]
    rows[strange] = minhash.signature_table([texts[i] for i in strange.tolist()], num_perm=num_perm).T
    return rows


def _sketched(texts: Sequence[str], num_perm: int) -> tuple[NDArray[np.uint32], Rows]:
    """The signatures, and the texts that have none yet since the table cannot say their letters."""
    rows = np.full((len(texts), num_perm), EMPTY, np.uint32)
    factors, terms = permutations(num_perm)
    odd = np.zeros(len(texts), np.bool_)
    for first, last, ends in _batches(texts):
        packed = units(texts[first:last])
        _kernel().sketch(packed, ends, table(), factors, terms, rows[first:last], odd[first:last])
    return rows, np.flatnonzero(odd)


def signature_table(texts: Sequence[str], *, num_perm: int) -> NDArray[np.uint32]:
    """(num_perm, texts) uint32: what `dedup.minhash.signature_table` gives."""
    return np.ascontiguousarray(signature_rows(texts, num_perm).T)


def promising_pairs(rows: NDArray[np.uint32], bands: Banding, threshold: float) -> Codes:
    """The candidates of `dedup.lsh` that are promising, ascending."""
    live = (rows != EMPTY).any(axis=1)
    numbers = np.array(list(bands.bands()))
    head = np.empty(1 << max(8, int(2 * len(rows)).bit_length()), np.int32)
    fewest = fewest_equal(rows.shape[1], threshold)
    pairs = np.empty(8 * len(rows), np.uint64)
    count = _kernel().bucket_pairs(rows, live, numbers, fewest, head, pairs)
    if count > len(pairs):
        pairs = np.empty(count, np.uint64)
        _kernel().bucket_pairs(rows, live, numbers, fewest, head, pairs)
    return unique([pairs[:count]])


def jaccard_of(texts: Sequence[str], left: Rows, right: Rows) -> NDArray[np.float64]:
    """(pairs,) float64: the exact Jaccard of texts left[k] and right[k]; `left` ascends."""
    hashes, starts, ends = _wide_windows(texts)
    sizes, shared = np.zeros(len(texts), np.int64), np.zeros(len(left), np.int64)
    _overlap().count_shared(hashes, starts, ends, left, right, sizes, shared)
    values: NDArray[np.float64] = shared / np.maximum(sizes[left] + sizes[right] - shared, 1)
    return values


def _wide_windows(texts: Sequence[str]) -> tuple[NDArray[np.uint64], Rows, Rows]:
    """The 64-bit hashes of all windows, and where those of each text start and end; repeats are kept."""
    hashes, held, counts = _hashed(texts, np.empty(0, np.uint64), 0)
    odd = np.flatnonzero(counts < 0)
    hashes, held, again = _hashed([spelled(texts[i]) for i in odd.tolist()], hashes, held)
    strange = odd[again < 0]
    added = windows([texts[i] for i in strange.tolist()], wide=True)
    last = np.zeros(len(strange), np.int64)
    last[added.texts] = np.diff(added.starts, append=len(added.hashes))
    hashes = _with_room(hashes, held, len(added.hashes))
    hashes[held : held + len(added.hashes)] = added.hashes
    owners = np.concatenate([np.arange(len(texts)), odd, strange])
    written = np.maximum(np.concatenate([counts, again, last]), 0)
    stops = np.cumsum(written)
    starts, ends = np.zeros(len(texts), np.int64), np.zeros(len(texts), np.int64)
    starts[owners], ends[owners] = stops - written, stops  # of a text written again the last counts
    return hashes, starts, ends


def _hashed(texts: Sequence[str], hashes: NDArray[np.uint64], held: int) -> tuple[NDArray[np.uint64], int, Rows]:
    """The hashes held with those of the texts after them, how many there are, and how many of each text.

    -1 where the table cannot say.
    """
    hashes = _with_room(hashes, held, sum(map(len, texts)) + len(texts))
    counts = np.zeros(len(texts), np.int64)
    for first, last, ends in _batches(texts):
        packed = units(texts[first:last])
        held += _kernel().hash_windows(packed, ends, table(), hashes[held:], counts[first:last])
    return hashes, held, counts


def _with_room(hashes: NDArray[np.uint64], held: int, more: int) -> NDArray[np.uint64]:
    """The array itself where it has room for so many more, since memory touched for the first time costs most."""
    return hashes if held + more <= len(hashes) else np.concatenate([hashes[:held], np.empty(more, np.uint64)])
