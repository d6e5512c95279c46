"""How much of one sentence stands in another: what the searches for copies agree on."""

from __future__ import annotations

from functools import cache
from types import ModuleType

# A run of equal letters shorter than this is chance.
_RUN = 3
# Aligning takes memory by the product of the lengths: 50 MB here. Whole books are not compared.
_LONGEST = 20_000
_MIN_LETTERS_BETWEEN = 6
_MIN_LIKENESS_BETWEEN = 0.6


def held(one: str, other: str, *, least: float = 0.0) -> float:
    """Share, 0..1, of the shorter that stands in the other, in the same order and in runs of three letters or more.

    Both are folded (`dedup.normalize.letters`). A share below `least` is 0: most are known to be before any run is.
    """
    if one == other:
        return 1.0
    shorter = min(len(one), len(other))
    if not shorter or max(len(one), len(other)) > _LONGEST:
        return 0.0
    if one in other or other in one:
        return 1.0
    distance = _distance()
    if distance.LCSseq.similarity(one, other, score_cutoff=int(least * shorter)) < least * shorter:
        return 0.0
    runs = (block.src_end - block.src_start for block in distance.Indel.opcodes(one, other) if block.tag == "equal")
    share = sum(run for run in runs if run >= _RUN) / shorter
    return share if share >= least else 0.0


def alike(one: str, other: str) -> float:
    """How alike two folded sentences are, 0..1, whatever they have in common."""
    return float(_distance().Indel.normalized_similarity(one, other))


@cache
def _distance() -> ModuleType:
    """The distances of rapidfuzz, once they are wanted."""
    from rapidfuzz import distance

    return distance


def goes_with(one: str, other: str) -> bool:
    """Whether two folded sentences that stand beside two copies, in one place, are one sentence reworded.

    "이용료는 없다." and "이용료는 무료다." have no more in common than two labels anywhere else.
    """
    return min(len(one), len(other)) >= _MIN_LETTERS_BETWEEN and alike(one, other) >= _MIN_LIKENESS_BETWEEN
