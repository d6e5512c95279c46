"""Which values of an event are told of one thing, the same value or another: the rows of the table of facts.

First every value that several texts print is one version, then a rounded one joins the exact one it can mean. Of the
rest two versions are one row where the score of the comparator says so and no text prints both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice, product
from typing import Generic

from claims.crosscheck.events import Events, least_odds
from claims.crosscheck.statement import K
from claims.crosscheck.union import Union
from claims.crosscheck.values.evidence import Setting, score
from claims.crosscheck.values.fits import fits
from claims.crosscheck.values.pairs import borne_out
from claims.crosscheck.values.said import Said
from claims.quantity.qualifiers import exclude_each_other

# 3명 are printed of anything: so small a count is one version only where the same is counted.
_SMALL = 10
# A row of the table is no verdict: less may speak for it, in log odds. At twice as much the rows of a large event
# double, and most of the new ones (a growth of 150% beside one of 182%) are told of two things.
_NO_VERDICT = 1.0
# A word of so many versions tells none from another.
_MAX_VERSIONS = 40
# What a version is weighed against, and pairs of places of two versions that are looked at and weighed: what it costs
# stays in proportion to the texts.
_MAX_RIVALS, _MAX_MET, _MAX_PLACES = 4, 60, 6


@dataclass(frozen=True, eq=False)
class Version(Generic[K]):
    """One value with every place that prints it of one thing."""

    places: tuple[Said[K], ...]

    @cached_property
    def texts(self) -> frozenset[K]:
        return frozenset(place.witness.key for place in self.places)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stem for place in self.places for stem in place.near)

    @cached_property
    def measures(self) -> frozenset[str]:
        return frozenset(measure for place in self.places for measure in place.measures)


def rows(texts: Sequence[Sequence[Said[K]]], told: Events[K]) -> list[list[Version[K]]]:
    """The versions in rows, one a fact, in the order in which the texts first print them.

    `texts` are the values of each text of a group; only texts that tell one event are held against each other.
    """
    versions = [version for places in _by_value(texts).values() for version in _apart(places, told)]
    versions = _rounded(versions, told)
    values = _Values(texts)
    least = least_odds("values", told.texts) - _NO_VERDICT
    scored = []
    for one, other in _alike(versions):
        points = _points(versions[one], versions[other], values, told)
        if points is not None and points >= least:
            scored.append((-points, one, other))
    joined = Union()
    held: dict[Hashable, frozenset[K]] = {number: version.texts for number, version in enumerate(versions)}
    for _, one, other in sorted(scored):
        a, b = joined.find(one), joined.find(other)
        if a != b and not held[a] & held[b]:  # a text that prints both tells of two things
            joined.join(one, other)
            held[joined.find(one)] = held[a] | held[b]
    found: dict[object, list[Version[K]]] = {}
    for number, version in enumerate(versions):
        found.setdefault(joined.find(number), []).append(version)
    return list(found.values())


class _Values(Generic[K]):
    """The values of each text by their kind: what is known of two texts before two of their values are weighed."""

    def __init__(self, texts: Sequence[Sequence[Said[K]]]) -> None:
        self._kinds: dict[K, dict[str, set[str]]] = {}
        self._all: dict[K, frozenset[str]] = {}
        for said in texts:
            for one in said:
                self._kinds.setdefault(one.witness.key, defaultdict(set))[one.kind].add(one.key)
        for key, kinds in self._kinds.items():
            self._all[key] = frozenset(value for values in kinds.values() for value in values)

    def setting(self, one: Said[K], other: Said[K]) -> Setting:
        here, there = self._kinds[one.witness.key][one.kind], self._kinds[other.witness.key][other.kind]
        every = self._all[one.witness.key], self._all[other.witness.key]
        alone = len(here) == 1 == len(there)
        return Setting(max(0, len(here ^ there) - 2), len(every[0]) + len(every[1]), alone, every[0] & every[1])


def _by_value(texts: Sequence[Sequence[Said[K]]]) -> dict[tuple[str, str], list[Said[K]]]:
    found: dict[tuple[str, str], list[Said[K]]] = {}
    for said in texts:
        for one in said:
            found.setdefault((one.key, _counted(one)), []).append(one)
    return found


def _counted(one: Said[K]) -> str:
    """What a small number counts; empty for the others, which tell it by themselves."""
    if one.number is None or one.kind != "count" or one.number >= _SMALL:
        return ""
    counted = one.claim.value.counted if one.claim is not None and one.claim.family == "figure" else None
    return str(counted or "") or " ".join(sorted(one.measures)) or one.behind


def _apart(places: Sequence[Said[K]], told: Events[K]) -> Iterator[Version[K]]:
    """The places of one value as versions: texts that tell two events print it of two things."""
    joined = Union()
    seen: set[K] = set()
    for key in dict.fromkeys(place.witness.key for place in places):
        joined.find(key)
        for other in seen & told.partners.get(key, frozenset()):
            joined.join(key, other)
        seen.add(key)
    found: dict[object, list[Said[K]]] = {}
    for place in places:
        found.setdefault(joined.find(place.witness.key), []).append(place)
    for those in found.values():
        yield Version(tuple(those))


def _rounded(versions: Sequence[Version[K]], told: Events[K]) -> list[Version[K]]:
    """The versions, 약 4500억 with the 4512억 it can mean: the likeliest of those that are more exact."""
    width = [_width(version.places[0]) for version in versions]
    near, meant = _near(versions), dict[int, int]()
    for number in sorted(range(len(versions)), key=lambda number: (width[number], number)):
        first = versions[number].places[0]
        for other in near[number]:
            exact = versions[other].places[0]
            if (
                (width[other], other) < (width[number], number)
                and other not in meant
                and borne_out(first, [exact])
                and versions[number].stems & versions[other].stems
                and any(_met(versions[number], versions[other], told))
            ):
                meant[number] = other
                break
    merged = {number: [*version.places] for number, version in enumerate(versions) if number not in meant}
    for number, other in meant.items():
        merged[other] += versions[number].places
    return [Version(tuple(places)) for places in merged.values()]


def _width(one: Said[K]) -> float:
    return float(one.high - one.low) if one.claim is not None and one.claim.family == "figure" else 0.0


def _alike(versions: Sequence[Version[K]]) -> list[tuple[int, int]]:
    """The versions to weigh: each with those that share most of its words and that no text prints beside it."""
    found = set()
    for number, others in enumerate(_near(versions)):
        one = versions[number]
        apart = (
            o for o in others if not one.texts & versions[o].texts and not fits(one.places[0], versions[o].places[0])
        )
        found |= {(min(number, other), max(number, other)) for other in islice(apart, _MAX_RIVALS)}
    return sorted(found)


def _near(versions: Sequence[Version[K]]) -> list[list[int]]:
    """For each version the others of its kind that share words with it, those that share most and rarest first."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, version in enumerate(versions):
        # Where few are of one kind (3명이 숨지고, 5명이 목숨을 잃고) they need no word in common to be weighed.
        for word in ("", *version.stems, *version.measures):
            holders[version.places[0].kind, word].append(number)
    shared: list[dict[int, float]] = [defaultdict(float) for _ in versions]
    for numbers in holders.values():
        if 1 < len(numbers) <= _MAX_VERSIONS:
            for one, other in combinations(numbers, 2):
                shared[one][other] += 1 / len(numbers)
                shared[other][one] += 1 / len(numbers)
    return [sorted(others, key=lambda other: (-others[other], other)) for others in shared]


def _points(one: Version[K], other: Version[K], values: _Values[K], told: Events[K]) -> float | None:
    """The best score of some places of both, of texts that tell one event."""
    met = islice(_met(one, other, told), _MAX_PLACES)
    return max((score(a, b, values.setting(a, b)) for a, b in met), default=None)


def _met(one: Version[K], other: Version[K], told: Events[K]) -> Iterator[tuple[Said[K], Said[K]]]:
    """Places of both in texts that tell one event, among the first of them."""
    for a, b in islice(product(one.places, other.places), _MAX_MET):
        if told.together(a.witness.key, b.witness.key) and not exclude_each_other(a.qualified, b.qualified):
            yield a, b
