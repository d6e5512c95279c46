"""Stretches whose sentences were reworded one by one: none is a copy by itself, and together they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

import dedup
from daejo.likeness import alike, goes_with, held
from daejo.passages import STEP, Folded, beside
from daejo.places import weight
from daejo.sentences import Sentence
from dedup.arrays import halves
from dedup.deep import sharing

# Rare windows of eight letters that two sentences share before they are compared: "골목마다 작은 등을" is one.
_WINDOWS = 1
# Of a reworded sentence so much stands in the other; two reports of one event, each in its own words, share less.
_MIN_HELD = 0.6
_MIN_LIKENESS = 0.6
# Of a stretch of two sentences or more, of so many syllables.
_MIN_HELD_TOGETHER = 0.7
_MIN_WEIGHT = 24
# Sentences that each go with so many others are filled-in forms, rows of a table: none is another one reworded.
_MOULD = 8
# From a link to the one before it in its chain.
_BACK = tuple(product(range(-STEP, 0), repeat=2))

Link = tuple[Sentence, Sentence]


def edited(free: Sequence[Sentence], texts: Folded) -> dict[Sentence, Sentence]:
    """Reworded sentences with the first of their group; `free` are those that are no copies by themselves."""
    by_pair: dict[tuple[int, int], list[Link]] = {}
    for one, other in _links(free, texts):
        by_pair.setdefault((one.article, other.article), []).append((one, other))
    may = frozenset(free)
    found: list[Link] = []
    for links in by_pair.values():
        found += _copied(links, may, texts)
    return dedup.clusters((one, other, 1.0) for one, other in sorted(found))


def _copied(links: Sequence[Link], may: frozenset[Sentence], texts: Folded) -> list[Link]:
    """The links of two articles that are copies together; none where both were made by filling in one form."""
    found: list[Link] = []
    seen: set[Sentence] = set()
    count = 0
    for chain in _chains(links):
        grown = _grown(chain, may, texts)
        count += len(grown)
        seen.update(sentence for link in grown for sentence in link)
        if count > _MOULD * len(seen):
            return []
        if _is_copy(grown, texts):
            found += grown
    return found


def _links(free: Sequence[Sentence], texts: Folded) -> Iterator[Link]:
    """Pairs of sentences that hold most of one another."""
    ordered = sorted(free)
    left, right = halves(sharing([texts[one] for one in ordered], np.arange(len(ordered)), least=_WINDOWS))
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        one, other = texts[ordered[i]], texts[ordered[j]]
        # The cheap measure first: most candidates share a name and the title before it.
        if alike(one, other) >= _MIN_LIKENESS and held(one, other, least=_MIN_HELD):
            yield ordered[i], ordered[j]


def _chains(links: Sequence[Link]) -> list[list[Link]]:
    """Links of two articles that follow one another in both, each link in one chain."""
    chains: list[list[Link]] = []
    ending: dict[Link, int] = {}  # at each link one chain ends at most
    for link in sorted(links):
        before = (tuple(map(beside, link, steps)) for steps in _BACK)
        fitting = [ending[last] for last in before if last in ending]
        if fitting:
            number = max(fitting, key=lambda n: (len(chains[n]), -n))
            del ending[chains[number][-1]]
            chains[number].append(link)
        else:
            number = len(chains)
            chains.append([link])
        ending[link] = number
    return chains


def _grown(chain: Sequence[Link], may: frozenset[Sentence], texts: Folded) -> list[Link]:
    """The chain with the short sentences beside its links that are alike, too."""
    grown = list(chain)
    taken = {sentence for link in chain for sentence in link}
    for link in chain:
        for step in (1, -1):
            one, other = (beside(sentence, step) for sentence in link)
            while one in may and other in may and not (one in taken or other in taken):
                if not goes_with(texts[one], texts[other]):
                    break
                taken |= {one, other}
                grown.append((one, other))
                one, other = beside(one, step), beside(other, step)
    return sorted(grown)


def _is_copy(chain: Sequence[Link], texts: Folded) -> bool:
    if len(chain) < 2:
        return False
    one, other = ("".join(texts[sentence] for sentence in side) for side in zip(*chain, strict=True))
    alike = held(one, other, least=_MIN_HELD_TOGETHER) > 0
    return alike and min(weight(one), weight(other)) >= _MIN_WEIGHT
