"""Heavily edited copies: texts that fall below any Jaccard worth setting and still tell the same words in order.

Exchanging four words in ten leaves one five-letter window in seven. Longer windows that stand in few texts are the
better trace: two texts that share some are compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from dedup.arrays import Codes, Rows, ascending, coded, halves
from dedup.lsh import pairs_of_equals
from dedup.near import Edges
from dedup.normalize import letters, pack
from dedup.runs import rolled
from dedup.shingles import batches

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
_ODD = np.uint64(0x9E3779B97F4A7C15)


def heavily_edited(texts: Sequence[str], label: Rows) -> Edges:
    """Pairs of texts with different labels that are copies of each other."""
    left, right = halves(sharing(texts, label))
    folded = {i: letters(texts[i]) for i in np.union1d(left, right).tolist()}
    pairs = zip(left.tolist(), right.tolist(), strict=True)
    alike = np.fromiter((_alike(folded[i], folded[j]) for i, j in pairs), float, len(left))
    good = alike >= _ALIKE
    return Edges(left[good], right[good], alike[good])


def sharing(texts: Sequence[str], label: Rows, *, least: int = _SHARED) -> Codes:
    """Pairs of texts with different labels that share so many rare windows of eight letters, in order."""
    entries = ascending(np.concatenate([np.empty(0, np.uint64), *_windows(texts)]))
    window = entries >> np.uint64(32)
    starts = np.flatnonzero(np.append(True, window[1:] != window[:-1])[: len(window)])
    times = np.diff(starts, append=len(window))
    rare = entries[np.repeat((times > 1) & (times <= _TEXTS), times)]
    found = np.sort(np.concatenate([np.empty(0, np.uint64), *pairs_of_equals(*halves(rare), label)]))
    firsts = np.flatnonzero(np.append(True, found[1:] != found[:-1])[: len(found)])
    return found[firsts[np.diff(firsts, append=len(found)) >= least]]


def _windows(texts: Sequence[str]) -> Iterator[Codes]:
    """Every window with its text, as window << 32 | text; 32 bits confuse some, never eight of one pair of texts."""
    for first, last in batches(texts):
        codes, ends = pack(texts[first:last])
        owner = np.repeat(np.arange(first, last), np.diff(ends, prepend=0))
        # Multiplied once more, or the upper half would not know the last letter.
        hashes = (rolled(codes, _WIDTH) * _ODD >> np.uint64(32)).astype(np.int64)
        begin, end = owner[: len(hashes)], owner[len(owner) - len(hashes) :]
        yield coded(hashes[begin == end], begin[begin == end])


def _alike(one: str, other: str) -> float:
    """Share, 0..1, of the longer text that stands in the other in runs of some length and in the same order."""
    if max(len(one), len(other)) > _LONGEST:
        return 0.0
    from rapidfuzz.distance import Indel

    runs = (block.src_end - block.src_start for block in Indel.opcodes(one, other) if block.tag == "equal")
    return sum(run for run in runs if run >= _RUN) / max(len(one), len(other))
