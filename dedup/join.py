"""Every pair that reaches a threshold, without chance: the oracle, and the way of low thresholds.

Two sets of Jaccard t or more share one of the rarest shingles of each: the first n - ceil(t n) + 1 by rarity; the
smaller has t times the size of the larger or more; and after the first shingle they share there is room for the rest.
Source: Xiao, Wang, Lin, Yu, Efficient similarity joins for near duplicate detection, WWW 2008.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dedup.arrays import Codes, bounded, coded, counted
from dedup.verify import Sets

_CHUNK = 1 << 20  # pairs made at once
_SLACK = 1e-9  # ceil(0.7 * 10) is 7, though 0.7 * 10 may come out a little above


def joined(sets: Sets, threshold: float) -> Iterator[Codes]:
    """Pairs left << 32 | right, in chunks, with repeats: among them every pair that reaches the threshold."""
    token, count = np.unique(sets.hashes, return_inverse=True, return_counts=True)[1:]
    owner = np.repeat(np.arange(len(sets.sizes)), sets.sizes)
    by_rarity = np.lexsort((token, count[token], owner))
    place = counted(sets.sizes)
    kept = sets.sizes - np.ceil(threshold * sets.sizes - _SLACK).astype(np.int64) + 1
    chosen = (place < kept[owner]) & (count[token[by_rarity]] > 1)
    token, place, owner = token[by_rarity[chosen]], place[chosen], owner[chosen]
    order = np.lexsort((owner, sets.sizes[owner], token))
    token, place, owner = token[order], place[order], owner[order]
    size = sets.sizes[owner]
    # Inside a bucket sizes ascend: partners of an entry stand after it, until they are too large.
    step = int(sets.sizes.max(initial=0)) + 1
    largest = np.minimum(np.floor(size / threshold + _SLACK).astype(np.int64), step - 1)
    ends = np.searchsorted(token * step + size, token * step + largest, side="right")
    partners = ends - np.arange(1, len(owner) + 1)
    for first, last in bounded(partners, _CHUNK):
        times = partners[first:last]
        one = np.repeat(np.arange(first, last), times)
        other = one + 1 + counted(times)
        room = np.minimum(size[one] - place[one], size[other] - place[other])  # from this shingle on
        enough = room * (1 + threshold) >= threshold * (size[one] + size[other]) - _SLACK
        left, right = owner[one[enough]], owner[other[enough]]
        yield coded(np.minimum(left, right), np.maximum(left, right))
