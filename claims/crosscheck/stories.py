"""Which witnesses tell one story, so that a folder of unrelated articles is not cross-examined pair by pair."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from claims.crosscheck.statement import Copies, K, Witness

# One shared name is a coincidence: every release of a county names its mayor. Two seldom are, three never.
_MIN_PEOPLE = 3


def stories(witnesses: Sequence[Witness[K]], copies: Sequence[Copies[K]]) -> list[list[Witness[K]]]:
    """Witnesses joined by a copied sentence or by three people they both name; each in one story, in order."""
    root = {witness.key: witness.key for witness in witnesses}

    def find(key: K) -> K:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for left, right in [*_copied(copies), *_acquainted(witnesses)]:
        root[find(right)] = find(left)
    groups: dict[K, list[Witness[K]]] = {}
    for witness in witnesses:
        groups.setdefault(find(witness.key), []).append(witness)
    return list(groups.values())


def _copied(copies: Sequence[Copies[K]]) -> list[tuple[K, K]]:
    return [(group[0].source, mention.source) for group in copies for mention in group[1:]]


def _acquainted(witnesses: Sequence[Witness[K]]) -> list[tuple[K, K]]:
    """Pairs of witnesses that name the same three people or more."""
    named: dict[str, list[K]] = {}
    for witness in witnesses:
        people = {c.value.person for c in witness.claims if c.family == "title" and c.value.kind != "occupation"}
        for person in sorted(people):
            named.setdefault(person, []).append(witness.key)
    common: dict[tuple[K, K], int] = {}
    for keys in named.values():
        for pair in combinations(keys, 2):
            common[pair] = common.get(pair, 0) + 1
    return [pair for pair, count in common.items() if count >= _MIN_PEOPLE]


def at_one_time(
    story: Sequence[Witness[K]], *, max_days: int, undated: Literal["apart", "together"]
) -> list[list[Witness[K]]]:
    """The witnesses of a story in groups whose days lie within `max_days` of the first.

    Those without a day stand each by itself or make one group.
    """
    none = [witness for witness in story if witness.published is None]
    groups = [[witness] for witness in none] if undated == "apart" else [none] if none else []
    dated = [(witness.published, witness) for witness in story if witness.published is not None]
    start: date | None = None
    for day, witness in sorted(dated, key=lambda one: one[0]):
        if start is None or (day - start).days > max_days:
            groups.append([])
            start = day
        groups[-1].append(witness)
    return groups
