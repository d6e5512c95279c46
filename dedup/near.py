"""Near-duplicate pairs: candidates, verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.join import joined
from dedup.lsh import banding, candidates
from dedup.minhash import signatures
from dedup.normalize import letters
from dedup.span import K, Pair
from dedup.verify import jaccard, shingle_sets

Rows = NDArray[np.int64]
# Up to so many texts, comparing all of them exactly is faster than sketching them.
_FEW = 64
# Below this threshold the bands would let most pairs through.
LOWEST_BANDED = 0.3
_PENDING = 4_000_000  # candidates held before repeats are dropped: 32 MB


class Edges(NamedTuple):
    """Verified pairs of texts by position, left < right, ascending, and their Jaccard."""

    left: Rows
    right: Rows
    jaccard: NDArray[np.float64]


def near_duplicates(texts: Mapping[K, str], *, threshold: float = 0.7, exact: bool = False) -> list[Pair[K]]:
    """Every pair whose Jaccard reaches the threshold, once, in the order of `texts`, left before right.

    A pair at the threshold itself is missed with a probability below 0.002, a more similar one hardly ever;
    `exact=True` misses none and takes longer. Texts without letters resemble nothing.
    Raises ValueError where the threshold is not in 0..1 or is zero.
    """
    check(threshold)
    keys = list(texts)
    places = distinct(texts.values())
    edges = spread(list(places.values()), verified(list(places), threshold, exact=exact))
    columns = (edges.left.tolist(), edges.right.tolist(), edges.jaccard.tolist())
    return [Pair(keys[i], keys[j], value) for i, j, value in zip(*columns, strict=True)]


def check(threshold: float) -> None:
    if not 0 < threshold <= 1:
        raise ValueError(f"threshold is {threshold}; it must lie above 0 and not above 1")


def distinct(texts: Iterable[str]) -> dict[str, list[int]]:
    """Every text once, and the positions where it stands; a text without letters that stands twice is left out."""
    places: dict[str, list[int]] = {}
    for i, text in enumerate(texts):
        places.setdefault(text, []).append(i)
    for text in [text for text, where in places.items() if len(where) > 1 and not letters(text)]:
        del places[text]
    return places


def verified(texts: Sequence[str], threshold: float, *, exact: bool = False) -> Edges:
    """The pairs of these texts that reach the threshold."""
    codes = _unique(candidate_pairs(texts, threshold, exact=exact))
    left, right = (codes >> np.uint64(32)).astype(np.int64), (codes & np.uint64(0xFFFFFFFF)).astype(np.int64)
    involved, row = np.unique(np.concatenate([left, right]), return_inverse=True)
    sets = shingle_sets([texts[i] for i in involved])
    values = jaccard(sets, row[: len(left)], row[len(left) :])
    good = values >= threshold
    return Edges(left[good], right[good], values[good])


def candidate_pairs(texts: Sequence[str], threshold: float, *, exact: bool) -> Iterator[NDArray[np.uint64]]:
    """Pairs left << 32 | right worth verifying, in chunks, with repeats."""
    if exact or threshold < LOWEST_BANDED:
        return joined(shingle_sets(texts), threshold)
    if len(texts) <= _FEW:
        return _all_pairs(len(texts))
    bands = banding(threshold)
    return candidates(signatures(texts, num_perm=bands.num_perm), bands)


def _all_pairs(count: int) -> Iterator[NDArray[np.uint64]]:
    left, right = np.triu_indices(count, 1)
    yield (left.astype(np.uint64) << np.uint64(32)) | right.astype(np.uint64)


def _unique(chunks: Iterable[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    held: list[NDArray[np.uint64]] = [np.empty(0, np.uint64)]
    pending = 0
    for chunk in chunks:
        held.append(chunk)
        pending += len(chunk)
        if pending > _PENDING:
            held, pending = [np.unique(np.concatenate(held))], 0
    return np.unique(np.concatenate(held))


def spread(places: Sequence[Sequence[int]], edges: Edges) -> Edges:
    """Pairs of distinct texts -> pairs of the positions where they stand, in order; identical texts have Jaccard 1."""
    count = np.fromiter(map(len, places), np.int64, len(places))
    start = np.cumsum(count) - count
    position = np.fromiter((i for where in places for i in where), np.int64, int(count.sum()))
    times = count[edges.left] * count[edges.right]
    nth = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    left, right = np.repeat(edges.left, times), np.repeat(edges.right, times)
    pairs = [(position[start[left] + nth // count[right]], position[start[right] + nth % count[right]])]
    for repeated in np.flatnonzero(count > 1):
        first, second = np.triu_indices(count[repeated], 1)
        pairs.append((position[start[repeated] + first], position[start[repeated] + second]))
    one, other = np.concatenate([p[0] for p in pairs]), np.concatenate([p[1] for p in pairs])
    values = np.ones(len(one))
    values[: len(nth)] = np.repeat(edges.jaccard, times)
    left, right = np.minimum(one, other), np.maximum(one, other)
    order = np.lexsort((right, left))
    return Edges(left[order], right[order], values[order])
