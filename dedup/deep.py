"""Heavily edited copies: texts that fall below any Jaccard worth setting and still tell the same words in order.

Exchanging four words in ten leaves one five-letter window in seven. Longer windows that stand in few texts are the
better trace: two texts that share some are compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dedup.arrays import Codes, Rows, halves
from dedup.lsh import pairs_of_equals
from dedup.near import Edges
from dedup.normalize import letters, pack
from dedup.runs import rolled

# Eight letters are about three Korean words: names and set phrases are shorter.
_WIDTH = 8
# A window of more texts than this is a set phrase.
_TEXTS = 20
# So many rare windows in common make a pair worth comparing: two issues of a monthly release share fewer, between
# their figures.
_SHARED = 8
# A run of equal letters shorter than this is chance.
_RUN = 3
# Share of the longer text that stands in such runs, in the same order, in the other. Of copies with 40 % of their
# words exchanged nine in ten reach it.
_ALIKE = 0.48
# Aligning takes memory by the product of the lengths: 50 MB here. Whole books are not compared.
_LONGEST = 20_000


def heavily_edited(texts: Sequence[str], label: Rows) -> Edges:
    """Pairs of texts with different labels that are copies of each other."""
    left, right = halves(_sharing(texts, label))
    folded = {i: letters(texts[i]) for i in np.union1d(left, right).tolist()}
    pairs = zip(left.tolist(), right.tolist(), strict=True)
    alike = np.fromiter((_alike(folded[i], folded[j]) for i, j in pairs), float, len(left))
    good = alike >= _ALIKE
    return Edges(left[good], right[good], alike[good])


def _sharing(texts: Sequence[str], label: Rows) -> Codes:
    """Pairs of texts with different labels that share enough rare windows."""
    codes, ends = pack(texts)
    owner = np.repeat(np.arange(len(texts)), np.diff(ends, prepend=0))
    hashes = rolled(codes, _WIDTH)
    whole = owner[: len(hashes)] == owner[len(owner) - len(hashes) :]
    hashes, owner = hashes[whole], owner[: len(hashes)][whole]
    order = np.lexsort((owner, hashes))
    hashes, owner = hashes[order], owner[order]
    new_hash = np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)]
    first = new_hash | np.append(True, owner[1:] != owner[:-1])[: len(hashes)]
    bucket, owner = np.cumsum(new_hash)[first], owner[first]
    rare = np.bincount(bucket)[bucket] <= _TEXTS
    found = [np.empty(0, np.uint64), *pairs_of_equals(bucket[rare], owner[rare], label)]
    pairs, shared = np.unique(np.concatenate(found), return_counts=True)
    return pairs[shared >= _SHARED]


def _alike(one: str, other: str) -> float:
    """Share, 0..1, of the longer text that stands in the other in runs of some length and in the same order."""
    if max(len(one), len(other)) > _LONGEST:
        return 0.0
    from rapidfuzz.distance import Indel

    runs = (block.src_end - block.src_start for block in Indel.opcodes(one, other) if block.tag == "equal")
    return sum(run for run in runs if run >= _RUN) / max(len(one), len(other))
