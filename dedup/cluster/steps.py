"""The steps of a job, in order. Each is a function of the job and a number; it reads what earlier steps wrote and
writes one file, which says that it is done.

    read     a shard        its texts, reachable by number, and a digest of each
    firsts                  the texts, each once: what is the same to the letter is settled here
    sketch   some texts     their signatures
    table                   the signatures of all, a row for each permutation
    band     a band         the promising pairs that meet in it, by their left text
    parts                   where to cut the pairs, so that the parts are alike in size
    verify   a part         its pairs that reach the threshold
    whole                   the same pairs at once, where the bands would let too many through
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dedup import fast
from dedup.arrays import Codes, Rows, ascending, halves, unique
from dedup.cluster.job import Job, plan_of, texts_of
from dedup.cluster.shards import marks, write_file
from dedup.lsh import banding, buckets, key_of, lettered, pairs_of_equals, promising
from dedup.minhash import signature_table
from dedup.near import CROWDED, Edges, verified
from dedup.verify import jaccard_of

SKETCHED = 25_000  # texts: a second of work
VERIFIED = 400_000  # pairs, those that meet in several bands counted as often
_EDGE = np.dtype([("pair", np.uint64), ("jaccard", np.float64)])


def read(job: Job, number: int) -> None:
    plan = plan_of(job)
    name, path = plan.shards[number]
    if path is not None and not job.folder.has(f"{name}.ends.npy"):
        write_file(job.folder, name, path, plan.column)


def firsts(job: Job, number: int = 0) -> None:
    """Which text stands at each position, and the position where each text stands first."""
    if _done(job, "which"):
        return
    found = marks(job.folder, [shard.name for shard in plan_of(job).shards])
    order = np.lexsort((found[:, 1], found[:, 0]))  # stable: the first of equals comes first
    found = found[order]
    new = np.append(True, (found[1:] != found[:-1]).any(axis=1))[: len(order)]
    position = order[new]
    first = np.sort(position)
    which = np.empty(len(order), np.int64)
    which[order] = np.searchsorted(first, position)[np.cumsum(new) - 1]
    _save(job, "first", first)
    _save(job, "which", which)


def sketch(job: Job, number: int) -> None:
    if _done(job, f"sketch-{number}"):
        return
    texts = texts_of(job)
    chosen = texts.take(np.arange(number * SKETCHED, min((number + 1) * SKETCHED, len(texts))))
    rows = banding(plan_of(job).threshold).num_perm
    if fast.wanted(len(texts)):
        signatures = np.ascontiguousarray(fast.signature_rows(chosen, rows).T)
    else:
        signatures = signature_table(chosen, num_perm=rows)
    _save(job, f"sketch-{number}", signatures)


def sketches(job: Job) -> int:
    return max(1, math.ceil(len(_load(job, "first")) / SKETCHED))


def table(job: Job, number: int = 0) -> None:
    if not _done(job, "table"):
        found = [_load(job, f"sketch-{part}") for part in range(sketches(job))]
        _save(job, "table", np.concatenate(found, axis=1))


def bands(job: Job) -> int:
    return len(list(banding(plan_of(job).threshold).bands()))


def band(job: Job, number: int) -> None:
    if _done(job, f"band-{number}") or _done(job, "crowded"):
        return
    threshold = plan_of(job).threshold
    signatures: NDArray[np.uint32] = np.asarray(_load(job, "table"))
    rows = list(banding(threshold).bands())
    columns = lettered(signatures)
    keys = key_of(signatures, rows[number])
    room = CROWDED * max(1, len(columns)) // len(rows)
    found: list[Codes] = []
    for pairs in pairs_of_equals(*buckets(keys if len(columns) == len(keys) else keys[columns], columns)):
        room -= len(pairs)
        if room < 0:
            _save(job, "crowded", np.empty(0))
            return
        found.append(promising(signatures, pairs, threshold))
    _save(job, f"band-{number}", unique(found))


def parts(job: Job, number: int = 0) -> None:
    """The left texts at which the parts begin, and one behind the last."""
    if _done(job, "parts"):
        return
    count = len(_load(job, "first"))
    pairs = np.zeros(count, np.int64)
    for one in range(bands(job)):
        pairs += np.bincount(halves(_load(job, f"band-{one}"))[0], minlength=count)
    part = (np.cumsum(pairs) - pairs) // VERIFIED
    _save(job, "parts", np.append(np.flatnonzero(np.append(True, part[1:] != part[:-1])[: len(part)]), count))


def verifications(job: Job) -> int:
    return len(_load(job, "parts")) - 1


def verify(job: Job, number: int) -> None:
    if _done(job, f"pairs-{number}"):
        return
    cut = np.asarray(_load(job, "parts")[number : number + 2]).astype(np.uint64) << np.uint64(32)
    slices = []
    for one in range(bands(job)):
        pairs = _load(job, f"band-{one}")
        slices.append(pairs[slice(*np.searchsorted(pairs, cut))])
    left, right = halves(ascending(np.concatenate(slices)))
    involved, row = np.unique(np.concatenate([left, right]), return_inverse=True)
    texts, threshold = texts_of(job), plan_of(job).threshold
    weigh = fast.jaccard_of if fast.wanted(len(texts)) else jaccard_of
    values = weigh(texts.take(involved), row[: len(left)], row[len(left) :])
    good = values >= threshold
    _save_edges(job, f"pairs-{number}", Edges(left[good], right[good], values[good]))


def whole(job: Job, number: int = 0) -> None:
    if not _done(job, "pairs-whole"):
        plan = plan_of(job)
        _save_edges(job, "pairs-whole", verified(list(texts_of(job)), plan.threshold, exact=plan.exact))


def is_crowded(job: Job) -> bool:
    return _done(job, "crowded")


def edges(job: Job, *, at_once: bool) -> Edges:
    """The pairs that the last steps found, ascending."""
    names = ["pairs-whole"] if at_once else [f"pairs-{number}" for number in range(verifications(job))]
    found = np.concatenate([np.empty(0, _EDGE), *(_load(job, name) for name in names)])
    return Edges(*halves(found["pair"]), found["jaccard"])


def which(job: Job) -> Rows:
    return np.asarray(_load(job, "which"))


def _done(job: Job, name: str) -> bool:
    return job.folder.has(f"{job.name}/{name}.npy")


def _load(job: Job, name: str) -> NDArray[Any]:
    return job.folder.load(f"{job.name}/{name}.npy")


def _save(job: Job, name: str, values: NDArray[Any]) -> None:
    job.folder.save(f"{job.name}/{name}.npy", values)


def _save_edges(job: Job, name: str, found: Edges) -> None:
    values = np.empty(len(found.left), _EDGE)
    values["pair"] = (found.left.astype(np.uint64) << np.uint64(32)) | found.right.astype(np.uint64)
    values["jaccard"] = found.jaccard
    _save(job, name, values)
