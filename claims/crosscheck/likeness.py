"""How much two texts have in common that few others have: the features of a pair, and its score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from claims.crosscheck.statement import K, Witness
from claims.crosscheck.weights import weights
from claims.quantity.units import named
from claims.words import stems

# The beginning of a text says what it is about: about what a headline and the first sentence take up.
_LEAD = 40  # words
# A unit that more texts hold than these proves nothing, and makes the comparison quadratic.
_COMMON, _MANY = 0.05, 250
# How many texts' worth the set itself counts for; without a limit one big story makes its own words common.
_SET, _WORLD = 100, 100
# The share of the world's texts that hold a unit which this set does not know, and the weight of the rarest.
_ELSEWHERE, _HEAVIEST = 0.0005, 6.0
# What weighs so much is rare: few texts hold it.
RARE = 0.6
# A pair that shares less than this much of its words is not looked at closer.
LEAST = 0.07
_TINY = 1e-9


class Likeness(NamedTuple):
    """What two texts, by their numbers, have in common. Cosines and shares lie in 0..1.

    `words` and `lead` are cosines of weighted units, of the whole texts and of their leads; `told` is the share of the
    lead of the one found in the other, the greater of both ways; `mass` the weight of the rare units in common by the
    root of the shorter text's length; `people`, `figures` and `days` the weights of those in common.
    """

    left: int
    right: int
    words: float
    lead: float
    told: float
    mass: float
    people: float
    figures: float
    days: float

    @property
    def features(self) -> tuple[float, ...]:
        """The numbers that the score weighs: see `weights`."""
        return (
            self.words,
            self.lead,
            self.told,
            self.mass,
            min(self.people, _MOST["people"]),
            min(self.figures, _MOST["figures"]),
            min(self.days, _MOST["days"]),
        )

    def score(self) -> float:
        """The log odds that both tell one event."""
        w = weights("events")
        return w["bias"] + sum(w[name] * x for name, x in zip(_NAMES, self.features, strict=True))


Unit = str | int
_NAMES = ("words", "lead", "told", "mass", "people", "figures", "days")
# More of a kind proves no more.
_MOST = {"people": 3.0, "figures": 4.0, "days": 2.0}


class Units(NamedTuple):
    """What a text is compared by: beginnings of its words and figures, those of its lead, people, figures and days.

    A unit is a word or, where somebody keeps a vocabulary, its number.
    """

    whole: frozenset[Unit]
    lead: frozenset[Unit]
    people: frozenset[Unit]
    figures: frozenset[Unit]
    days: frozenset[Unit]

    @property
    def counted(self) -> frozenset[Unit]:
        """Everything that is weighed by how many texts hold it."""
        return self.whole | self.people | self.days


def odds(columns: np.ndarray) -> np.ndarray:
    """The log odds that the texts of each pair tell one event, (pairs,), from what they have in common, (pairs, 7)."""
    w = weights("events")
    most = np.array([_MOST.get(name, np.inf) for name in _NAMES])
    found: np.ndarray = w["bias"] + np.minimum(columns, most) @ np.array([w[name] for name in _NAMES])
    return found


class Held(NamedTuple):
    """How many texts hold each unit, of how many: of those in hand, or of an archive that they were found in."""

    by: Mapping[Unit, int]
    texts: int


def held_by(texts: Sequence[Units]) -> Held:
    """How many of these texts hold each unit."""
    return Held(Counter(unit for text in texts for unit in text.counted), len(texts))


def likenesses(
    texts: Sequence[Units], held: Held | None = None, *, of: Collection[int] | None = None
) -> Iterator[Likeness]:
    """The likeness of every pair that has some words in common, by number; `held` is of these texts if not given.

    Where `of` names some of the texts, only pairs with one of them.
    """
    weight = weights_of(held or held_by(texts))
    index = _Index(texts, weight)
    norms = [np.sqrt(index.sums(field, 2)) + _TINY for field in ("whole", "lead")]
    leads = index.sums("lead") + _TINY
    lengths = np.array([len(text.whole) or 1 for text in texts])
    for number in range(len(texts)):
        if of is not None and number not in of:
            continue
        squares = index.common(number, "whole", "whole", power=2)
        cosines = squares / (norms[0] * norms[0][number])
        others = np.flatnonzero(cosines >= LEAST)
        # Of two that are both wanted the first tells the pair.
        others = np.array([o for o in others.tolist() if o > number or (of and o not in of)], dtype=np.int64)
        if not len(others):
            continue
        told = np.maximum(
            index.common(number, "lead", "whole") / leads[number], index.common(number, "whole", "lead") / leads
        )
        columns = (
            cosines,
            index.common(number, "lead", "lead", power=2) / (norms[1] * norms[1][number]),
            told,
            index.common(number, "whole", "whole", least=RARE) / np.sqrt(np.minimum(lengths, lengths[number])),
            index.common(number, "people", "people"),
            index.common(number, "figures", "figures"),
            index.common(number, "days", "days"),
        )
        for other in others:
            yield Likeness(*sorted((number, int(other))), *(float(column[other]) for column in columns))


class _Index:
    """Which texts hold a unit, by the field of `Units` that holds it."""

    def __init__(self, texts: Sequence[Units], weight: dict[Unit, float]) -> None:
        self._texts = texts
        numbers = {unit: number for number, unit in enumerate(weight)}
        self._weight = np.fromiter(weight.values(), dtype=np.float64, count=len(weight))
        self._units: dict[str, list[np.ndarray]] = {}  # the numbers of the units of each text
        self._held: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]] = {}
        for field in Units._fields:
            fields = [[numbers[unit] for unit in getattr(text, field) if unit in numbers] for text in texts]
            self._units[field] = units = [np.array(one, dtype=np.int64) for one in fields]
            each = np.concatenate([np.empty(0, np.int64), *units])
            owner = np.repeat(np.arange(len(texts)), [len(one) for one in units])
            times = np.bincount(each, minlength=len(weight))
            self._held[field] = owner[np.argsort(each, kind="stable")], np.cumsum(times) - times, times

    def common(self, text: int, of: str, field: str, *, power: int = 1, least: float = 0.0) -> np.ndarray:
        """What of a text's units of one field each text holds in another: the sum of their weights to a power.

        (texts,) float64.
        """
        holders, starts, times = self._held[field]
        units = self._units[of][text]
        units = units[self._weight[units] >= least]
        many = times[units]
        places = np.repeat(starts[units] - np.cumsum(many) + many, many) + np.arange(many.sum())
        weights = np.repeat(self._weight[units] ** power, many)
        found: np.ndarray = np.bincount(holders[places], weights, minlength=len(self._texts))
        return found

    def sums(self, field: str, power: int = 1) -> np.ndarray:
        """The weight of all units of each text, to a power, (texts,) float64."""
        return np.array([(self._weight[units] ** power).sum() for units in self._units[field]])


def weights_of(held: Held) -> dict[Unit, float]:
    """The weight of every unit, about 0..1: rarer is more; what too many texts of a large set hold is left out.

    Minus the logarithm of how many texts hold it, in this set and in a world where few do.
    """
    units = list(held.by)
    found = weights_by_count(np.fromiter(held.by.values(), dtype=np.float64, count=len(units)), held.texts)
    return {unit: weight for unit, weight in zip(units, found.tolist(), strict=True) if weight > 0}


def weights_by_count(counts: np.ndarray, texts: int) -> np.ndarray:
    """The weight of units that so many of so many texts hold, (units,) float64; 0 for what is left out."""
    scale = min(1.0, _SET / max(1, texts))
    world = texts * scale + _WORLD
    weights: np.ndarray = -np.log((counts * scale + _WORLD * _ELSEWHERE) / world) / _HEAVIEST
    weights[counts > max(_MANY, _COMMON * texts)] = 0
    return weights


def units_of(witness: Witness[K]) -> Units:
    """What a witness is compared by."""
    told = [stem for part in witness.parts for stem in stems(witness.text, *part.span)]
    figures, days, people = set(), set(), set()
    for claim in witness.claims:
        if claim.family == "figure" and (figure := _figure(claim.value.amount)):
            figures.add(figure)
        elif claim.family == "date" and claim.value.grain == "day":
            first = claim.value.first
            days |= {f"@{part}" for part in (first.day, first.weekday and f"weekday {first.weekday}") if part}
        elif claim.family == "title":
            people.add(f"~{claim.value.person}")
    return Units(
        _pieces(told) | frozenset(figures),
        _pieces(told[:_LEAD]),
        frozenset(people),
        frozenset(figures),
        frozenset(days),
    )


def words_of(text: str, start: int, end: int) -> frozenset[Unit]:
    """What a stretch of a text is compared by: beginnings of its words."""
    return _pieces(stems(text, start, end))


def _figure(amount: object) -> str | None:
    """A figure of two digits and more by its unit, the same in both languages."""
    low, unit = amount.low, amount.unit  # type: ignore[attr-defined]  # claims.amount.Amount
    if low is None or abs(low) < 10:
        return None
    known = named(unit)
    measure = known.measure if known is not None and known.measure != "money" else unit
    return f"{measure or ''} {(low * known.factor if known and known.measure != 'money' else low).normalize():f}"


def _pieces(words: Iterable[str]) -> frozenset[Unit]:
    """Pairs of syllables, so that 전기버스 and 버스 have something in common; an English stem is one piece."""
    found: set[Unit] = set()
    for stem in words:
        if stem[0] < "가":
            found.add(stem)
        else:
            found.update(stem[i : i + 2] for i in range(len(stem) - 1))
    return frozenset(found)
