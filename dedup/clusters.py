"""Verified pairs -> clusters: what is joined to what, named after the earliest of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from dedup import fast
from dedup.arrays import Codes, Rows, halves, unique_parts
from dedup.lsh import banding, candidates, near_in_buckets, promising
from dedup.minhash import signature_table
from dedup.near import LOWEST_BANDED, Edges, banded_pairs, check, distinct, letterless, verified, weighed
from dedup.span import K, Pair

# Up to so many texts, looking for what their rarest shingles share is faster than sketching them.
_FEW = 2000


def clusters(pairs: Iterable[Pair[K] | tuple[K, K, float]]) -> dict[K, K]:
    """For every key of a pair the earliest key it is joined to; earliest comes first in `pairs`, left before right."""
    parent: dict[K, K] = {}
    rank: dict[K, int] = {}

    def root(key: K) -> K:
        while parent[key] != key:
            parent[key] = key = parent[parent[key]]
        return key

    for left, right, _ in pairs:
        for key in (left, right):
            if key not in parent:
                parent[key] = key
                rank[key] = len(rank)
        one, other = root(left), root(right)
        if rank[one] < rank[other]:
            parent[other] = one
        elif rank[other] < rank[one]:
            parent[one] = other
    return {key: root(key) for key in parent}


def groups(texts: Mapping[K, str], *, threshold: float = 0.7, deep: bool = False) -> dict[K, K]:
    """The clusters of `near_duplicates`, for every key that has a copy, without listing the pairs.

    Identical texts cost nothing, and texts already joined are not compared again.
    `deep=True` also joins copies so heavily edited that they fall below the threshold: see `dedup.deep`.
    """
    check(threshold)
    keys = list(texts)
    once, which = distinct(texts.values())
    label = _labels(once, threshold)
    if deep:
        from dedup.deep import heavily_edited

        label = joined_labels(label, heavily_edited(once, label))
    home = label[which]
    first = np.full(len(once), len(keys))
    np.minimum.at(first, home, np.arange(len(keys)))
    shared = (np.bincount(home, minlength=len(once)) > 1)[home] & ~np.isin(which, letterless(once, which))
    return {keys[i]: keys[first[home[i]]] for i in np.flatnonzero(shared).tolist()}


def joined_labels(label: Rows, edges: Edges) -> Rows:
    """The labels after joining the ends of every edge: that of the earliest member."""
    made = clusters(zip(label[edges.left].tolist(), label[edges.right].tolist(), edges.jaccard.tolist(), strict=True))
    least = dict[int, int]()
    for member, name in made.items():
        least[name] = min(least.get(name, member), member)
    renamed = np.arange(len(label))
    for member, name in made.items():
        renamed[member] = least[name]
    return renamed[label]


def _labels(texts: Sequence[str], threshold: float) -> Rows:
    """For each of these distinct texts the earliest one it is joined to, itself if none."""
    alone = np.arange(len(texts))
    if threshold < LOWEST_BANDED or len(texts) <= _FEW:
        return joined_labels(alone, verified(texts, threshold, exact=True))
    bands = banding(threshold)
    sketch = fast.signature_table if fast.wanted(len(texts)) else signature_table
    rows = sketch(texts, num_perm=bands.num_perm)
    # Where everything in a bucket is alike, neighbours join it, and those nearest join most of a crowded one; only what
    # they leave apart is compared pair by pair.
    near = (promising(rows, pairs, threshold) for pairs in candidates(rows, bands, neighbours=True))
    label = _joined(texts, alone, unique_parts(near), threshold)
    label = _joined(texts, label, unique_parts(near_in_buckets(rows, bands, label, threshold)), threshold)
    return _joined(texts, label, banded_pairs(texts, rows, bands, threshold, label), threshold)


def _joined(texts: Sequence[str], label: Rows, parts: Iterable[Codes], threshold: float) -> Rows:
    """The labels after joining the pairs that reach the threshold; those joined already are not compared again."""
    for part in parts:
        left, right = halves(part)
        label = joined_labels(label, weighed(texts, part[label[left] != label[right]], threshold))
    return label
