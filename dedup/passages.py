"""Which stretches of one text are taken from another."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.arrays import counted
from dedup.normalize import Located, located
from dedup.span import Passage, Span

# A run of so many equal letters starts a passage; 16 in all make one.
_SEED = 8
_LEAST = 16
# Letters that may differ between two runs of one passage.
_GAP = 24
# A window that stands so often in the source says nothing about where the target took it from.
_OFTEN = 16


class Run(NamedTuple):
    """Equal letters: source[i:i + length] == target[j:j + length]."""

    i: int
    j: int
    length: int


def reuse(source: str, target: str) -> list[Passage]:
    """The stretches of `target` that are taken from `source`, in order of their place in the target."""
    ours, theirs = located(source), located(target)
    found = [_passage(chain, ours, theirs) for chain in _chains(runs(ours, theirs, _SEED))]
    return sorted(found, key=lambda passage: (passage.target, passage.source))


def place(needle: Located, text: Located) -> Passage:
    """Where a needle stands that the text is known to hold: the run of equal letters near one diagonal that is best."""
    found = runs(needle, text, min(5, len(needle.codes)))
    chains = sorted(_chains(found, least=1), key=lambda chain: -sum(run.length for run in chain))
    return _passage(chains[0], needle, text)


def runs(source: Located, target: Located, width: int) -> list[Run]:
    """The longest runs of equal letters, each of `width` or more, in order of target and source."""
    ours, theirs = rolled(source.codes, width), rolled(target.codes, width)
    order = np.argsort(ours, kind="stable")
    left = np.searchsorted(ours[order], theirs, side="left")
    times = np.minimum(np.searchsorted(ours[order], theirs, side="right") - left, _OFTEN)
    j = np.repeat(np.arange(len(theirs)), times)
    i = order[np.repeat(left, times) + counted(times)]
    sort = np.lexsort((j, j - i))
    i, j = i[sort], j[sort]
    starts = np.flatnonzero((np.diff(j, prepend=-2) != 1) | (np.diff(j - i, prepend=-(1 << 40)) != 0))
    lengths = np.diff(starts, append=len(j)) + width - 1
    found = [Run(*run) for run in zip(i[starts].tolist(), j[starts].tolist(), lengths.tolist(), strict=True)]
    return sorted(found, key=lambda run: (run.j, run.i))


def rolled(codes: NDArray[np.uint32], width: int) -> NDArray[np.uint64]:
    """(letters - width + 1,) uint64: a hash of every window."""
    count = max(0, len(codes) - width + 1)
    value = np.zeros(count, np.uint64)
    for k in range(width):
        value *= np.uint64(0x9E3779B97F4A7C15)
        value += codes[k : k + count]
    return value


def _chains(found: list[Run], *, least: int = _LEAST) -> list[list[Run]]:
    """Runs that follow each other closely in both texts, best first; no letter of the target is in two chains."""
    best = [float(run.length) for run in found]
    before = [-1] * len(found)
    for n, run in enumerate(found):
        for m in range(n - 1, max(-1, n - 64), -1):
            gain = _follows(found[m], run)
            if gain is not None and best[m] + gain > best[n]:
                best[n], before[n] = best[m] + gain, m
    taken: set[int] = set()
    covered: list[tuple[int, int]] = []
    chains = []
    for n in sorted(range(len(found)), key=lambda n: (-best[n], n)):
        chain: list[Run] = []
        m = n
        while m >= 0 and m not in taken:
            taken.add(m)
            chain.append(found[m])
            m = before[m]
        chain = chain[::-1]
        if not chain or sum(run.length for run in chain) < least:
            continue
        start, end = chain[0].j, chain[-1].j + chain[-1].length
        if any(start < b and a < end for a, b in covered):
            continue
        covered.append((start, end))
        chains.append(chain)
    return chains


def _follows(one: Run, other: Run) -> float | None:
    """What `other` adds to a chain that ends with `one`; None where it does not follow closely."""
    between_source = other.i - one.i - one.length
    between_target = other.j - one.j - one.length
    overlap = max(0, -min(between_source, between_target))
    if overlap >= other.length - 2 or max(between_source, between_target) > _GAP or overlap > _SEED:
        return None
    return other.length - overlap - 0.25 * max(between_source, between_target, 0)


def _passage(chain: list[Run], source: Located, target: Located) -> Passage:
    first, last = chain[0], chain[-1]
    i, j = (first.i, last.i + last.length), (first.j, last.j + last.length)
    equal = min(sum(run.length for run in chain), i[1] - i[0], j[1] - j[0])
    return Passage(_span(source, *i), _span(target, *j), 2 * equal / (i[1] - i[0] + j[1] - j[0]))


def _span(text: Located, first: int, last: int) -> Span:
    return Span(int(text.starts[first]), int(text.ends[last - 1]))
