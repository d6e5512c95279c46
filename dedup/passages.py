"""Which stretches of one text are taken from another: runs of equal letters, chained where little stands between."""

from __future__ import annotations

from collections.abc import Iterable

from dedup.normalize import Located, located
from dedup.runs import Run, equal_runs, near, next_run, previous_run
from dedup.shingles import WIDTH
from dedup.span import Passage, Span

# A run of so many equal letters may begin a passage, and 16 in all make one: 16 syllables are a clause of five words,
# and no two texts share one by chance. A Latin letter is half a syllable.
_SEED = 8
_LEAST = 16
_LATIN = 0.5
# Letters that may stand between two runs of one passage: about four exchanged words.
_GAP = 16
# What a letter between two runs costs, in equal letters. It keeps a chain on the nearer of two places.
_COST = 0.6
# A run is chained to one of so many before it. Texts that repeat themselves have more, all alike.
_BEFORE = 64
# A needle is placed by one of its longest runs. The right one is among the first few; a book has thousands.
_ANCHORS = 32


def reuse(source: str, target: str) -> list[Passage]:
    """The stretches of `target` that are taken from `source`, in order of their place in the target.

    Every run of 16 equal syllables is in one, whatever stands around it; letters are compared, so that spacing,
    punctuation, case and width do not matter. No letter of the target is in two passages.
    """
    ours, theirs = located(source), located(target)
    chains = _chains(equal_runs(ours.codes, theirs.codes, _SEED))
    free = _Free(theirs)
    found = [part for chain in chains for part in free.take(chain)]
    return [_passage(chain, ours, theirs) for chain in _grown(found, ours.text, theirs.text)]


def place(needle: Located, text: Located) -> Passage:
    """Where a needle stands that the text is known to hold a part of.

    The runs of equal letters that lie on one diagonal, or nearly, since exchanged words differ in length; of all
    diagonals the one with most letters of the needle.
    """
    found = equal_runs(needle.codes, text.codes, min(WIDTH, len(needle.codes)))
    slack = len(needle.codes) // 6 + _SEED
    anchors = sorted(found, key=lambda run: (-run.length, run))[:_ANCHORS]
    diagonals = [[run for run in found if abs(run.j - run.i - one.j + one.i) <= slack] for one in anchors]
    chain = _in_order(max(diagonals, key=lambda runs: _heft(_in_order(runs))))
    return _passage(_grown([chain], needle.text, text.text)[0], needle, text)


def _in_order(runs: list[Run]) -> list[Run]:
    """Of runs near one diagonal the longest first, each that follows and precedes the others in both texts."""
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.length, run.j, run.i)):
        if all(_apart(run, other) for other in kept):
            kept.append(run)
    return sorted(kept, key=lambda run: run.j)


def _apart(one: Run, other: Run) -> bool:
    """Whether one run ends before the other begins, in both texts, but for the letters of one window at the seam."""
    first, second = sorted((one, other), key=lambda run: run.j)
    seam = first.length - WIDTH + 1
    return first.i < second.i and first.i + seam <= second.i and first.j + seam <= second.j


def _heft(runs: list[Run]) -> int:
    return sum(run.length for run in runs)


def _chains(found: list[Run]) -> list[list[Run]]:
    """Runs that follow each other closely in both texts, best chain first; every run is in one chain."""
    score: list[float] = []
    before: list[int] = []
    for n, run in enumerate(found):
        best, link = float(run.length), -1
        for m in range(n - 1, max(-1, n - _BEFORE), -1):
            gain = _gain(found[m], run)
            if gain is not None and score[m] + gain > best:
                best, link = score[m] + gain, m
        score.append(best)
        before.append(link)
    taken = [False] * len(found)
    chains = []
    for n in sorted(range(len(found)), key=lambda n: (-score[n], n)):
        chain, at = [], n
        while at >= 0 and not taken[at]:
            taken[at] = True
            chain.append(found[at])
            at = before[at]
        if chain:
            chains.append(chain[::-1])
    return sorted(chains, key=lambda chain: (-sum(run.length for run in chain), chain))


def _gain(one: Run, other: Run) -> float | None:
    """What `other` adds to a chain that ends with `one`; None where it does not follow closely."""
    in_source, in_target = other.i - one.i - one.length, other.j - one.j - one.length
    between = max(in_source, in_target)
    overlap = -min(in_source, in_target, 0)
    if between > _GAP or not near(in_source, in_target) or overlap >= min(one.length, other.length):
        return None
    return other.length - overlap - _COST * max(between, 0)


class _Free:
    """The letters of a target that are in no passage yet."""

    def __init__(self, target: Located) -> None:
        self._taken = bytearray(len(target.codes))
        self._weight = [0.0]
        for code in target.codes.tolist():
            self._weight.append(self._weight[-1] + (_LATIN if 0x61 <= code <= 0x24F else 1))

    def take(self, chain: list[Run]) -> list[list[Run]]:
        """The parts of a chain that are free and heavy enough for a passage, or the rest of a run that is."""
        parts: list[list[Run]] = [[]]
        heft = [0.0]
        end = 0
        for run in chain:
            for piece in self._pieces(run, end):
                if parts[-1] and self._taken.find(1, parts[-1][-1].j, piece.j) >= 0:
                    parts.append([])
                    heft.append(0.0)
                parts[-1].append(piece)
                whole = self._heft(run)
                heft[-1] += whole if whole >= _LEAST else self._heft(piece)
                end = piece.j + piece.length
        heavy = [part for part, weight in zip(parts, heft, strict=True) if weight >= _LEAST]
        for part in heavy:
            start, stop = part[0].j, part[-1].j + part[-1].length
            self._taken[start:stop] = b"\1" * (stop - start)
        return heavy

    def _heft(self, run: Run) -> float:
        return self._weight[run.j + run.length] - self._weight[run.j]

    def _pieces(self, run: Run, start: int) -> Iterable[Run]:
        """The stretches of a run from `start` on that no passage has."""
        stop = run.j + run.length
        at = self._taken.find(0, max(start, run.j), stop)
        while at >= 0:
            end = self._taken.find(1, at, stop)
            end = stop if end < 0 else end
            yield Run(run.i + at - run.j, at, end - at)
            at = self._taken.find(0, end, stop)


def _grown(chains: list[list[Run]], source: str, target: str) -> list[list[Run]]:
    """The chains in order of the target, each with the shorter runs nearby on both sides."""
    chains = sorted(chains, key=lambda chain: chain[0].j)
    low = 0
    for chain, following in zip(chains, [*chains[1:], None], strict=False):
        high = len(target) if following is None else following[0].j
        while (run := previous_run(source, target, chain[0], low)) is not None:
            chain.insert(0, run)
        while (run := next_run(source, target, chain[-1], high)) is not None:
            chain.append(run)
        low = chain[-1].j + chain[-1].length
    return chains


def _passage(chain: list[Run], source: Located, target: Located) -> Passage:
    i = min(run.i for run in chain), max(run.i + run.length for run in chain)
    j = chain[0].j, chain[-1].j + chain[-1].length
    equal = min(sum(run.length for run in chain), i[1] - i[0], j[1] - j[0])
    return Passage(_span(source, *i), _span(target, *j), 2 * equal / (i[1] - i[0] + j[1] - j[0]))


def _span(text: Located, first: int, last: int) -> Span:
    return Span(int(text.starts[first]), int(text.ends[last - 1]))
