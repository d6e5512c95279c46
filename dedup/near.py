"""Near-duplicate pairs: candidates, verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from dedup import fast
from dedup.arrays import Codes, Rows, coded, counted, halves, unique_parts
from dedup.join import joined
from dedup.lsh import Banding, banding, candidates, meeting, promising
from dedup.minhash import signature_table
from dedup.normalize import pack
from dedup.shingles import batches
from dedup.span import K, Pair
from dedup.verify import jaccard_of, shingle_sets

if TYPE_CHECKING:
    from dedup.cluster.run import Client, PathLike
    from dedup.cluster.shards import Line

# Up to so many texts, comparing all of them exactly is faster than sketching them.
FEW = 64
# Below this threshold the bands would let most pairs through.
LOWEST_BANDED = 0.3
# Texts from one mould, each a little below the threshold, nearly all meet in some band: a thousand times
# each and more, where ordinary news meet thirty times. To look for what their rarest shingles share is cheaper then.
CROWDED = 500


class Edges(NamedTuple):
    """Verified pairs of texts by position, left < right, ascending, and their Jaccard."""

    left: Rows
    right: Rows
    jaccard: NDArray[np.float64]


@overload
def near_duplicates(texts: Mapping[K, str], *, threshold: float = 0.7, exact: bool = False) -> list[Pair[K]]: ...
@overload
def near_duplicates(
    texts: Iterable[PathLike],
    *,
    threshold: float = 0.7,
    exact: bool = False,
    work: PathLike,
    client: Client | None = None,
    workers: int | None = None,
    column: str = "text",
) -> list[Pair[Line]]: ...
@overload
def near_duplicates(
    texts: Mapping[K, str] | Sequence[Mapping[K, str]],
    *,
    threshold: float = 0.7,
    exact: bool = False,
    work: PathLike,
    client: Client | None = None,
    workers: int | None = None,
) -> list[Pair[K]]: ...
def near_duplicates(
    texts: Any, *, threshold: float = 0.7, exact: bool = False, work: PathLike | None = None, **how: Any
) -> list[Pair[Any]]:
    """Every pair whose Jaccard reaches the threshold, once, in the order of `texts`, left before right.

    A pair at the threshold itself is missed with a probability below 0.002, a more similar one hardly ever;
    `exact=True` misses none and takes longer. Texts without letters resemble nothing.

    With a folder to `work` in, several processes find the same pairs. `texts` may then be shards: mappings, or paths
    of files with a text a line, of JSON lines or Parquet with the texts under `column`. Keys of files are their lines.
    `client` is a Dask client or an executor, whose workers see the folder and the files under the same names; without
    one, `workers` processes are started here, one for each processor unless told. What an earlier call with the same
    texts left in the folder is not done again. The folder and files may be addresses (s3://…), which need fsspec.
    Raises ValueError where the threshold is not in 0..1 or is zero, or a file holds no texts.
    """
    if work is not None:
        from dedup.cluster.run import near_pairs

        return near_pairs(texts, work=work, threshold=threshold, exact=exact, **how)
    if how:
        raise TypeError(f"{', '.join(how)}: only with a folder to work in")
    check(threshold)
    keys = list(texts)
    once, which = distinct(texts.values())
    edges = spread(which, verified(once, threshold, exact=exact), letterless(once, which))
    columns = (edges.left.tolist(), edges.right.tolist(), edges.jaccard.tolist())
    return [Pair(keys[i], keys[j], value) for i, j, value in zip(*columns, strict=True)]


def check(threshold: float) -> None:
    if not 0 < threshold <= 1:
        raise ValueError(f"threshold is {threshold}; it must lie above 0 and not above 1")


def distinct(texts: Iterable[str]) -> tuple[list[str], Rows]:
    """Every text once, in order, and for each text given which of these it is."""
    given = list(texts)
    earliest: dict[str, int] = {}
    place = np.fromiter(map(earliest.setdefault, given, range(len(given))), np.int64, len(given))
    number = np.cumsum(place == np.arange(len(given))) - 1
    return list(earliest), number[place]


def verified(texts: Sequence[str], threshold: float, *, exact: bool = False) -> Edges:
    """The pairs of these texts that reach the threshold, ascending."""
    parts = [weighed(texts, part, threshold) for part in candidate_pairs(texts, threshold, exact=exact)]
    if len(parts) == 1:
        return parts[0]
    left, right, value = (np.concatenate([part[n] for part in parts]) for n in range(3))
    first = np.unique(coded(left, right), return_index=True)[1]  # a pair that stands in two parts is told once
    return Edges(left[first], right[first], value[first])


def weighed(texts: Sequence[str], candidates: Codes, threshold: float) -> Edges:
    """Of these pairs those that reach the threshold."""
    left, right = halves(candidates)
    involved, row = np.unique(np.concatenate([left, right]), return_inverse=True)
    chosen, one, other = [texts[i] for i in involved.tolist()], row[: len(left)], row[len(left) :]
    weigh = fast.jaccard_of if fast.wanted(len(texts)) else jaccard_of
    values = weigh(chosen, one, other)
    good = values >= threshold
    return Edges(left[good], right[good], values[good])


def candidate_pairs(texts: Sequence[str], threshold: float, *, exact: bool) -> Iterator[Codes]:
    """Pairs left << 32 | right worth verifying, ascending in each part; a pair may stand in several parts."""
    if exact or threshold < LOWEST_BANDED:
        yield from unique_parts(joined(shingle_sets(texts), threshold))
    elif len(texts) <= FEW:
        yield _all_pairs(len(texts))
    else:
        bands = banding(threshold)
        if fast.wanted(len(texts)):
            yield fast.promising_pairs(fast.signature_rows(texts, bands.num_perm), bands, threshold)
        else:
            rows = signature_table(texts, num_perm=bands.num_perm)
            yield from banded_pairs(texts, rows, bands, threshold)


def banded_pairs(
    texts: Sequence[str],
    signatures: NDArray[np.uint32],
    bands: Banding,
    threshold: float,
    labels: Rows | None = None,
) -> Iterator[Codes]:
    """The promising pairs that meet in a band, if their labels differ; of crowded ones those that may reach the
    threshold.
    """
    room = CROWDED * len(texts)

    def met() -> Iterator[Codes]:
        nonlocal room
        for pairs in candidates(signatures, bands, labels=labels):
            room -= len(pairs)
            if room < 0:
                return
            yield promising(signatures, pairs, threshold)

    yield from unique_parts(met())
    if room < 0:
        for part in unique_parts(joined(shingle_sets(texts), threshold)):
            left, right = halves(part)
            apart = part if labels is None else part[labels[left] != labels[right]]
            yield meeting(signatures, bands, promising(signatures, apart, threshold))


def _all_pairs(count: int) -> Codes:
    return coded(*np.triu_indices(count, 1))


def spread(which: Rows, edges: Edges, silent: Rows) -> Edges:
    """Pairs of distinct texts -> pairs of the positions where they stand, in order; identical texts have Jaccard 1,
    but for the `silent` ones, which have no letters.
    """
    count = np.bincount(which)
    if len(count) == len(which):
        return edges
    position = np.argsort(which, kind="stable")
    start = np.cumsum(count) - count
    times = count[edges.left] * count[edges.right]
    left, right, nth = np.repeat(edges.left, times), np.repeat(edges.right, times), counted(times)
    one, other = position[start[left] + nth // count[right]], position[start[right] + nth % count[right]]
    first, second = _twins(which, position, silent)
    lower = np.concatenate([np.minimum(one, other), first])
    upper = np.concatenate([np.maximum(one, other), second])
    values = np.concatenate([np.repeat(edges.jaccard, times), np.ones(len(first))])
    order = np.lexsort((upper, lower))
    return Edges(lower[order], upper[order], values[order])


def _twins(which: Rows, position: Rows, silent: Rows) -> tuple[Rows, Rows]:
    """Every pair of positions where the same text stands, if it has letters."""
    count = np.bincount(which)
    later = (count[which[position]] - 1) - counted(count)  # how many twins stand after each
    later[np.isin(which[position], silent)] = 0
    place = np.repeat(np.arange(len(position)), later)
    return position[place], position[place + 1 + counted(later)]


def letterless(texts: Sequence[str], which: Rows) -> Rows:
    """Of the texts that stand more than once those without letters: they resemble nothing, not even themselves."""
    twice = repeated(which)
    silent: Rows = twice[letters([texts[i] for i in twice.tolist()]) == 0]
    return silent


def repeated(which: Rows) -> Rows:
    """The texts that stand more than once."""
    return np.flatnonzero(np.bincount(which) > 1)


def letters(texts: Sequence[str]) -> Rows:
    """(texts,) int64: how many letters and digits each has."""
    lengths = [np.diff(pack(texts[first:last]).ends, prepend=0) for first, last in batches(texts)]
    return np.concatenate([np.empty(0, np.int64), *lengths])
