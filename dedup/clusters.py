"""Verified pairs -> clusters: what is joined to what, named after the earliest of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dedup.near import check, near_duplicates
from dedup.span import K, Pair


def clusters(pairs: Iterable[Pair[K]]) -> dict[K, K]:
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
    """The clusters of `near_duplicates`, for every key that has a copy, without listing the pairs."""
    check(threshold)
    return clusters(near_duplicates(texts, threshold=threshold))
