"""What the texts of an event print in the words among which a value stands: its nearest places elsewhere."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Generic, NamedTuple

from claims.crosscheck.figures.slip_form import is_round, rests
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.fits import comparable
from claims.crosscheck.values.kinds import SUM
from claims.crosscheck.values.said import Said, said
from claims.crosscheck.voices import MAJORITY, voices

# So many independent texts make a value one that the event is known by.
# Values in common beside it say more than words, which weigh at most some five each; three of them are enough.
_BESIDE, _MOST_BESIDE = 4.0, 3
# What nothing in common is weighed against, so that one word of a short clause does not prove all.
_DOUBT = 4.0
# The word right before or behind it.
_NEXT = 0.1
# Four texts have their subject in common, and its words still say something: as if so many texts held none of them.
_BACKGROUND = 20
# A word that no text of the event holds.
_RARE = 3.0


class Near(NamedTuple, Generic[K]):
    """A place of another text, and how like its words are: from 0 to 1.2."""

    likeness: float
    said: Said[K]


@dataclass(frozen=True)
class Index(Generic[K]):
    """The figures that texts of one time print of one event: every value with its places, by kind."""

    witnesses: Mapping[K, Witness[K]]
    by_kind: Mapping[str, Mapping[str, tuple[Said[K], ...]]]

    @cached_property
    def weights(self) -> dict[str, float]:
        """What a stem says: the fewer texts hold it, the more."""
        texts: dict[K, set[str]] = defaultdict(set)
        for values in self.by_kind.values():
            for places in values.values():
                for place in places:
                    texts[place.witness.key] |= place.around
        held = Counter(stem for stems in texts.values() for stem in stems)
        texts_of_all = len(self.witnesses) + _BACKGROUND
        return {stem: math.log(texts_of_all / count) for stem, count in held.items()}

    @cached_property
    def frequent(self) -> dict[str, dict[str, tuple[Said[K], ...]]]:
        """The values that at least MAJORITY independent texts print, by kind."""
        return {
            kind: {value: places for value, places in values.items() if self.voices(places) >= MAJORITY}
            for kind, values in self.by_kind.items()
        }

    @cached_property
    def _frequent_by_digits(self) -> dict[tuple[str, str], list[str]]:
        """The frequent values of a kind by what a slip leaves of their digits."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for kind, values in self.frequent.items():
            for value, places in values.items():
                if places[0].number is not None:
                    for left in rests(places[0].number):
                        found[kind, left].append(value)
        return found

    @cached_property
    def _round(self) -> dict[str, frozenset[str]]:
        """The frequent values of a kind of which one digit is all that they tell."""
        return {
            kind: frozenset(value for value, those in values.items() if those[0].number and is_round(those[0].number))
            for kind, values in self.frequent.items()
        }

    def near_digits(self, kind: str, number: Decimal) -> Iterator[tuple[Said[K], ...]]:
        """The places of each frequent value of a kind that a slip may have made this number of, in order."""
        values = self.frequent.get(kind, {})
        if is_round(number):
            yield from values.values()
            return
        met = {value for left in rests(number) for value in self._frequent_by_digits.get((kind, left), ())}
        met |= self._round.get(kind, frozenset())
        yield from (places for value, places in values.items() if value in met)

    def voices(self, places: Sequence[Said[K]]) -> int:
        """The independent texts behind these places; 0 where there are too few texts anyway."""
        if len({place.witness.key for place in places}) < MAJORITY:
            return 0
        return voices((place.mention for place in places), self.witnesses)

    def kinds_of(self, one: Said[K]) -> Iterator[str]:
        """The kinds whose values can be compared with this one: its own, and a sum whose currency is left out."""
        for kind in self.by_kind:
            if kind == one.kind or (SUM in (kind, one.kind) and any(k.isupper() for k in (kind, one.kind))):
                yield kind

    @cached_property
    def _by_stem(self) -> dict[tuple[str, str], list[Said[K]]]:
        """The places of a kind whose sentence holds a stem or a value."""
        found: dict[tuple[str, str], list[Said[K]]] = defaultdict(list)
        for kind, values in self.by_kind.items():
            for places in values.values():
                for place in places:
                    for sign in (*place.around, *place.beside):
                        found[kind, sign].append(place)
        return found

    def nearest(self, places: Sequence[Said[K]]) -> list[Near[K]]:
        """The place of each independent other text that is most like one of these, the likest first.

        A place without a word or a value in common is like none.
        """
        best: dict[object, Near[K]] = {}
        for kind in self.kinds_of(places[0]):
            for one in places:
                met = {id(o): o for sign in (*one.around, *one.beside) for o in self._by_stem.get((kind, sign), ())}
                for other in met.values():
                    if other.witness.key == one.witness.key or not comparable(one, other):
                        continue
                    near = Near(self._likeness(one, other), other)
                    voice = other.part.voice if other.part.voice >= 0 else other.witness.key
                    if voice not in best or best[voice].likeness < near.likeness:
                        best[voice] = near
        return sorted(best.values(), key=lambda near: (-near.likeness, str(near.said.witness.key), near.said.span))

    def _likeness(self, one: Said[K], other: Said[K]) -> float:
        near = one.near & other.near
        common = (
            2 * self._weight(near)
            + self._weight((one.around & other.around) - near)
            + _BESIDE * len(one.beside & other.beside)
        )
        nexts = (one.behind == other.behind != "") + (one.before == other.before != "")
        return common / self._whole(one) + _NEXT * nexts

    def _whole(self, one: Said[K]) -> float:
        """What a place would have in common with itself."""
        if id(one) not in self._wholes:
            words = self._weight(one.near) + self._weight(one.around)
            self._wholes[id(one)] = words + _BESIDE * min(len(one.beside), _MOST_BESIDE) + _DOUBT
        return self._wholes[id(one)]

    @cached_property
    def _wholes(self) -> dict[int, float]:
        return {}

    def _weight(self, stems: frozenset[str]) -> float:
        known = self.weights
        return sum([known.get(stem, _RARE) for stem in stems])


def index(group: Sequence[Witness[K]], kinds: frozenset[str]) -> Index[K]:
    """The numbers that these texts print, without the kinds left out."""
    places: dict[str, dict[str, list[Said[K]]]] = defaultdict(lambda: defaultdict(list))
    for witness in group:
        for one in said(witness):
            if one.number is not None and one.kind not in kinds:
                places[one.kind][one.key].append(one)
    by_kind = {kind: {value: tuple(those) for value, those in values.items()} for kind, values in places.items()}
    return Index({witness.key: witness for witness in group}, by_kind)
