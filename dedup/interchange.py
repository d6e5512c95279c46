"""Signatures to and from datasketch, so that an index built there can be asked and filled from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dedup.minhash import SEED

if TYPE_CHECKING:
    from datasketch import LeanMinHash

_SCHEME = "affine32"


def to_datasketch(signature: NDArray[np.uint32]) -> LeanMinHash:
    """The signature as datasketch's LeanMinHash, ready for MinHashLSH.insert and query."""
    from datasketch import LeanMinHash

    return LeanMinHash(seed=SEED, hashvalues=signature, scheme=_SCHEME)


def from_datasketch(minhash: LeanMinHash) -> NDArray[np.uint32]:
    """The signature that a MinHash or LeanMinHash holds.

    Raises ValueError where its seed or scheme is another: such values cannot be compared with ours.
    """
    if (minhash.seed, minhash.scheme) != (SEED, _SCHEME):
        raise ValueError(f"the MinHash has seed {minhash.seed} and scheme {minhash.scheme}, not {SEED} and {_SCHEME}")
    return np.array(minhash.hashvalues, np.uint32)
