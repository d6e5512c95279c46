"""Signatures to and from datasketch, bit for bit: its sketches and indexes can be filled and asked from here.

    index = MinHashLSH(num_perm=128, params=(32, 4))
    index.insert("a.txt", to_datasketch(signature(text, num_perm=128)))
    for key in index.query(asked := to_datasketch(signature(other, num_perm=128))):
        print(key, asked.jaccard(to_datasketch(from_index(index, key))))

A text without a letter or a digit has no shingles and resembles nothing here, while datasketch takes two such for
alike: leave them out.
"""

from __future__ import annotations

import pickle
from collections.abc import Hashable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dedup.minhash import SEED
from dedup.shingles import shingle_hash

if TYPE_CHECKING:
    from datasketch import LeanMinHash, MinHash, MinHashLSH, MinHashLSHEnsemble

_SCHEME = "affine32"


def to_datasketch(signature: NDArray[np.uint32]) -> LeanMinHash:
    """The signature as datasketch's LeanMinHash, which its indexes take: MinHashLSH, MinHashLSHEnsemble and the others.

    Raises ValueError for an array that is no signature.
    """
    from datasketch import LeanMinHash

    return LeanMinHash(seed=SEED, hashvalues=_checked(signature), scheme=_SCHEME)


def to_minhash(signature: NDArray[np.uint32]) -> MinHash:
    """The signature as datasketch's MinHash, which grows: `update_batch(shingles(more))` adds the shingles of a text.

    Raises ValueError for an array that is no signature.
    """
    from datasketch import MinHash

    return MinHash(seed=SEED, hashfunc=shingle_hash, hashvalues=_checked(signature), scheme=_SCHEME)


def from_datasketch(minhash: MinHash) -> NDArray[np.uint32]:
    """The signature that a MinHash or LeanMinHash holds.

    Raises ValueError where its seed, scheme or hash function is another: such values cannot be compared with ours. A
    LeanMinHash does not know its hash function; whoever made it must have hashed with `shingle_hash`.
    """
    if (minhash.seed, minhash.scheme) != (SEED, _SCHEME):
        raise ValueError(f"the MinHash has seed {minhash.seed} and scheme {minhash.scheme}, not {SEED} and {_SCHEME}")
    hashed_by = getattr(minhash, "hashfunc", shingle_hash)
    if hashed_by is not shingle_hash:
        name = getattr(hashed_by, "__name__", repr(hashed_by))
        raise ValueError(f"the MinHash hashes by {name}; make it with MinHash(hashfunc=dedup.shingle_hash)")
    return np.array(minhash.hashvalues, np.uint32)


def from_index(index: MinHashLSH | MinHashLSHEnsemble, key: Hashable) -> NDArray[np.uint32]:
    """The signature that a key of an index stands for, as it was put in; no text is needed to weigh a hit.

    An index keeps as many values as its bands take up: the first `b * r` of them. Raises KeyError for a key that is not
    there, ValueError for an index that keeps digests of its bands (`hashfunc`).
    """
    parts = [part for parts in index.indexes for part in parts.values()] if hasattr(index, "indexes") else [index]
    for part in sorted(parts, key=lambda part: part.b * part.r, reverse=True):  # an ensemble has a key in several
        if key not in part:
            continue
        if part.hashfunc is not None:
            raise ValueError("the index has a hashfunc: it keeps digests of its bands, and no signature can be read")
        bands = part.keys.get(pickle.dumps(key) if part.prepickle else key)
        return np.frombuffer(b"".join(bands), np.uint32).byteswap()
    raise KeyError(key)


def _checked(signature: NDArray[np.uint32]) -> NDArray[np.uint32]:
    if getattr(signature, "dtype", None) != np.uint32 or signature.ndim != 1 or not signature.size:
        shape, dtype = np.shape(signature), getattr(signature, "dtype", type(signature).__name__)
        raise ValueError(f"the signature is {dtype} of shape {shape}; it must be uint32 of (num_perm,)")
    return signature
