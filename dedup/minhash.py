"""MinHash signatures, bit for bit those of datasketch 2 with its default scheme, affine32.

The minimum over all windows of a text is the minimum over its shingle set, so no sets need be made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from dedup.shingles import Hashes, batches, window_pieces

SEED = 1  # datasketch's default
EMPTY = 0xFFFFFFFF  # the minimum over nothing
_AT_A_TIME = 2_000  # texts


def signature(text: str, *, num_perm: int = 36) -> NDArray[np.uint32]:
    """(num_perm,) uint32: the minimum of each permutation over the text's shingles; EMPTY where it has none.

    The permutations are those datasketch draws for this `num_perm`, not a prefix of those for more.
    Raises ValueError where `num_perm` is below 1.
    """
    return signature_table([text], num_perm=num_perm)[:, 0].copy()


def signatures(texts: Iterable[str], *, num_perm: int = 36) -> Iterator[NDArray[np.uint32]]:
    """The signature of each text, in order; `texts` may be an iterator that yields more than memory holds."""
    source = iter(texts)
    while batch := list(islice(source, _AT_A_TIME)):
        yield from signature_table(batch, num_perm=num_perm).T.copy()


def signature_table(texts: Sequence[str], *, num_perm: int) -> NDArray[np.uint32]:
    """(num_perm, texts) uint32: one column for each text."""
    if num_perm < 1:
        raise ValueError(f"num_perm is {num_perm}; it must be at least 1")
    found = np.full((num_perm, len(texts)), EMPTY, np.uint32)
    factors, terms = permutations(num_perm)
    for first, last in batches(texts):
        for hashes, starts, owners in window_pieces(texts[first:last]):
            if not len(owners):
                continue
            mixed = _finalized(hashes)
            permuted = np.empty_like(mixed)
            columns = owners + first
            for row, factor, term in zip(found, factors, terms, strict=True):
                np.multiply(mixed, factor, out=permuted)
                np.add(permuted, term, out=permuted)
                row[columns] = np.minimum(row[columns], np.minimum.reduceat(permuted, starts))
    return found


@cache
def permutations(num_perm: int) -> NDArray[np.uint32]:
    """(2, num_perm) uint32: the odd factor and the term of each map h -> factor * h + term modulo 2**32.

    Source: datasketch 2.0, MinHash._init_permutations.
    """
    drawn = np.random.RandomState(SEED)
    factors = drawn.randint(0, 1 << 31, num_perm, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return np.array([factors, drawn.randint(0, 1 << 32, num_perm, dtype=np.uint32)])


def _finalized(hashes: Hashes) -> NDArray[np.uint32]:
    """MurmurHash3's 32-bit finaliser, which affine32 applies to every hash before the permutations."""
    mixed = hashes ^ (hashes >> np.uint32(16))
    mixed *= np.uint32(0x85EBCA6B)
    mixed ^= mixed >> np.uint32(13)
    mixed *= np.uint32(0xC2B2AE35)
    mixed ^= mixed >> np.uint32(16)
    return mixed
