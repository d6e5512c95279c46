"""Which texts tell one event: a score of each pair, from the words, people, figures and days they have in common.

The score belongs to the pair. Texts hang together in `Events.groups`, but a chain of pairs may lead from one event
to the next of a running topic: whoever compares two texts asks `together`.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Generic

from claims.crosscheck.likeness import Held, Units, likenesses, units_of
from claims.crosscheck.likeness_across import likenesses_across
from claims.crosscheck.statement import Copies, K, Witness
from claims.crosscheck.union import Union
from claims.crosscheck.weights import weights

# What is told on one day and again a month later is told of two events, as a rule; an undated text may be of any day.
MAX_DAYS = 5
# Texts that a user lays side by side by the handful were chosen for being of one event; of many, most are not.
_HANDFUL, _POT = 8, 200


@dataclass(frozen=True)
class Events(Generic[K]):
    """Witnesses in order, and the pairs of them that tell one event: numbers of witnesses, the smaller one first.

    `among` is how many texts they were found among, where it is more than these: the event of one text in an archive.
    `asked` are the keys of those that are asked about, where it is not all of them. `chained` are neighbours that hang
    together by texts which are not here.
    """

    witnesses: tuple[Witness[K], ...]
    pairs: tuple[tuple[int, int], ...]
    among: int = 0
    asked: frozenset[K] | None = None
    chained: tuple[tuple[int, int], ...] = ()

    @property
    def texts(self) -> int:
        """How many texts were laid side by side: of many, less tells that two of them belong together."""
        return max(self.among, len(self.witnesses))

    def together(self, one: K, other: K) -> bool:
        """Whether two witnesses tell one event; a witness tells its own."""
        return one == other or other in self.partners.get(one, ())

    @cached_property
    def partners(self) -> dict[K, frozenset[K]]:
        """The witnesses that tell one event with each that has any."""
        found: dict[K, set[K]] = {}
        for left, right in self.pairs:
            one, other = self.witnesses[left].key, self.witnesses[right].key
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
        return {key: frozenset(keys) for key, keys in found.items()}

    def of_one_event(self) -> Iterator[tuple[Witness[K], Witness[K]]]:
        """The pairs of witnesses that tell one event, in order; of those that are asked about alone."""
        for left, right in self.pairs:
            one, other = self.witnesses[left], self.witnesses[right]
            if self.asks(one) or self.asks(other):
                yield one, other

    def asks(self, witness: Witness[K]) -> bool:
        """Whether a witness is asked about."""
        return self.asked is None or witness.key in self.asked

    @cached_property
    def groups(self) -> tuple[tuple[Witness[K], ...], ...]:
        """The witnesses that hang together by pairs; every witness stands in one group, in order."""
        joined = Union()
        for one, other in (*self.pairs, *self.chained):
            joined.join(one, other)
        groups: dict[object, list[Witness[K]]] = {}
        for number, witness in enumerate(self.witnesses):
            groups.setdefault(joined.find(number), []).append(witness)
        return tuple(tuple(group) for group in groups.values())


def around(told: Events[K], keys: Collection[K]) -> Events[K]:
    """The events that some of the witnesses tell, by their keys, with all who tell of them."""
    kept = {one.key for group in told.groups if any(one.key in keys for one in group) for one in group}
    places = [number for number, one in enumerate(told.witnesses) if one.key in kept]
    new = {number: place for place, number in enumerate(places)}
    pairs, chained = (
        tuple((new[one], new[other]) for one, other in those if one in new and other in new)
        for those in (told.pairs, told.chained)
    )
    return Events(tuple(told.witnesses[number] for number in places), pairs, told.texts, frozenset(keys), chained)


def events(
    witnesses: Sequence[Witness[K]],
    copies: Sequence[Copies[K]] = (),
    *,
    units: Sequence[Units] | None = None,
    held: Held | None = None,
    chains: Iterable[Collection[K]] = (),
) -> Events[K]:
    """The events that these witnesses tell. Undated texts take part like the others; `copies` join those that share
    several copied sentences.

    Of witnesses that were found in an archive, `held` is what all of it holds, and `units` are theirs in its numbers;
    those of each of the `chains` hang together by texts that were left there.
    """
    texts = max(len(witnesses), held.texts if held else 0)
    least = least_odds("events", texts)
    units = units if units is not None else [*map(units_of, witnesses)]
    alike = [(one.left, one.right) for one in likenesses(units, held) if one.score() > least]
    across = likenesses_across(witnesses, few=is_handful(texts))
    alike += [(one.left, one.right) for one in across if one.score(alone=texts == 2) > least]
    # A report that recurs copies its own words month after month.
    joined = {*alike, *_copying(witnesses, copies)}
    found = {(one, other) for one, other in joined if _near(witnesses[one], witnesses[other])}
    number = {witness.key: n for n, witness in enumerate(witnesses)} if chains else {}
    chained = tuple(pair for chain in chains for pair in pairwise(sorted(number[key] for key in chain)))
    return Events(tuple(witnesses), tuple(sorted(found)), texts, chained=chained)


def least_odds(score: str, texts: int) -> float:
    """The log odds that a score must reach: less is enough among a few texts than in a big pot."""
    share = (math.log(max(texts, _HANDFUL)) - math.log(_HANDFUL)) / (math.log(_POT) - math.log(_HANDFUL))
    handful, pot = weights(score)["handful"], weights(score)["pot"]
    return handful + min(share, 1.0) * (pot - handful)


def is_handful(texts: int) -> bool:
    """Whether so few texts were laid side by side that a plain difference between two of them is worth telling."""
    return texts <= _HANDFUL


def _near(one: Witness[K], other: Witness[K]) -> bool:
    if one.published is None or other.published is None:
        return True
    return abs((one.published - other.published).days) <= MAX_DAYS


def _copying(witnesses: Sequence[Witness[K]], copies: Sequence[Copies[K]]) -> set[tuple[int, int]]:
    """Neighbours in a group of copied sentences: whoever copies a sentence tells of the same thing."""
    number = {witness.key: n for n, witness in enumerate(witnesses)}
    found = set()
    for group in copies:
        numbers = sorted({number[mention.source] for mention in group})
        found |= set(pairwise(numbers))
    return found


def at_one_time(group: Sequence[Witness[K]], *, max_days: int) -> list[list[Witness[K]]]:
    """The witnesses of a group in groups whose days lie within `max_days` of the first; those without a day are one."""
    undated = [witness for witness in group if witness.published is None]
    groups = [undated] if undated else []
    dated = [(witness.published, witness) for witness in group if witness.published is not None]
    start: date | None = None
    for day, witness in sorted(dated, key=lambda one: one[0]):
        if start is None or (day - start).days > max_days:
            groups.append([])
            start = day
        groups[-1].append(witness)
    return groups
