"""Text that many articles share which have nothing else in common: a house style, no copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from daejo.article import TOLD, Article
from daejo.places import Copy, Place
from dedup.arrays import halves
from dedup.deep import sharing

# Two or three articles may share one sentence that a reporter took, and no other. Four that tell of four things do not.
_ARTICLES = 4
# Lines of a house style stand among the last of an article, or are the first; an address may stand behind them.
_LAST, _FIRST = 3, 1
_ADDRESS, _MARK = 20, 2
# Rare windows of eight letters in common, apart from the copies: articles on one subject share a name, at least.
_WINDOWS = 4


def without_boilerplate(copies: Sequence[Copy], articles: Sequence[Article]) -> list[Copy]:
    """The copies without those at the edge of four articles or more, most of which have nothing else in common."""
    wide = [copy for copy in copies if copy.kind != "quote" and len({p.article for p in copy.places}) >= _ARTICLES]
    numbers = sorted({place.article for copy in wide for place in copy.places})
    places: dict[int, list[Place]] = {}
    for copy in wide:
        for place in copy.places:
            places.setdefault(place.article, []).append(place)
    rest = [_told(articles[number], places[number]) for number in numbers]
    left, right = halves(sharing(rest, np.arange(len(rest)), least=_WINDOWS))
    related: dict[int, set[int]] = {}
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        related.setdefault(numbers[i], set()).add(numbers[j])
        related.setdefault(numbers[j], set()).add(numbers[i])
    dropped = {
        id(copy) for copy in wide if not _is_of_one_subject(copy, related) and _stands_at_the_edge(copy, articles)
    }
    return [copy for copy in copies if id(copy) not in dropped]


def _told(article: Article, without: Iterable[Place]) -> str:
    """What an article tells, without these places."""
    held = [True] * len(article.text)
    for place in without:
        held[place.start : place.end] = [False] * (place.end - place.start)
    zones = (zone for zone in article.zones if zone.kind in TOLD)
    return "\n".join(
        "".join(c for c, keep in zip(article.text[z.start : z.end], held[z.start : z.end], strict=True) if keep)
        for z in zones
    )


def _is_of_one_subject(copy: Copy, related: dict[int, set[int]]) -> bool:
    holders = {place.article for place in copy.places}
    return 2 * sum(bool(related.get(one, set()) & holders) for one in holders) >= len(holders)


def _stands_at_the_edge(copy: Copy, articles: Sequence[Article]) -> bool:
    """Whether most of its places begin their article, or most of them end it."""
    first = last = 0
    for place in copy.places:
        zones = [zone for zone in articles[place.article].zones if zone.kind in TOLD]
        before = sum(zone.end <= place.start for zone in zones)
        after = sum(zone.start >= place.end for zone in zones)
        home = next((zone for zone in zones if zone.start < place.end <= zone.end), None)
        first += before < _FIRST and (home is None or place.start <= home.start + _MARK)
        last += after < _LAST and (home is None or home.end - place.end <= _ADDRESS)
    return 2 * max(first, last) > len(copy.places)
