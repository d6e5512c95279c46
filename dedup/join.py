"""Every pair that reaches a threshold, without chance: the oracle, and the way of small jobs.

Two sets of Jaccard t or more share one of the rarest shingles of each: the first n - ceil(t n) + 1 by rarity.
Source: Chaudhuri, Ganti, Kaushik, A primitive operator for similarity joins in data cleaning, ICDE 2006.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dedup.arrays import Codes, counted
from dedup.lsh import pairs_of_equals
from dedup.verify import Sets


def joined(sets: Sets, threshold: float) -> Iterator[Codes]:
    """Pairs left << 32 | right, in chunks, with repeats: among them every pair that reaches the threshold."""
    if not len(sets.hashes):
        return
    owner = np.repeat(np.arange(len(sets.sizes)), sets.sizes)
    token, count = np.unique(sets.hashes, return_inverse=True, return_counts=True)[1:]
    order = np.lexsort((token, count[token], owner))
    place = counted(sets.sizes)
    kept = sets.sizes - np.ceil(threshold * sets.sizes - 1e-9).astype(np.int64) + 1
    prefix = order[place < kept[owner]]
    prefix = prefix[count[token[prefix]] > 1]
    order = np.lexsort((owner[prefix], token[prefix]))
    prefix = prefix[order]
    yield from pairs_of_equals(token[prefix], owner[prefix])
