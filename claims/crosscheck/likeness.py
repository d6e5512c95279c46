"""How much two texts have in common that few others have: the features of a pair, and its score."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from claims.crosscheck.statement import K, Witness
from claims.crosscheck.weights import weights
from claims.quantity.units import named
from claims.words import words

# The beginning of a text says what it is about: about what a headline and the first sentence take up.
_LEAD = 40  # words
# A unit that more texts hold than these proves nothing, and makes the comparison quadratic.
_COMMON, _MANY = 0.05, 250
# How many texts' worth the set itself counts for; without a limit one big story makes its own words common.
_SET, _WORLD = 100, 100
# The share of the world's texts that hold a unit which this set does not know, and the weight of the rarest.
_ELSEWHERE, _HEAVIEST = 0.0005, 6.0
# What weighs so much is rare: few texts hold it.
_RARE = 0.6
# A pair that shares less than this much of its words is not looked at closer.
_LEAST = 0.07


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
            min(self.people, 3.0),
            min(self.figures, 4.0),
            min(self.days, 2.0),
        )

    def score(self) -> float:
        """The log odds that both tell one event."""
        w = weights("events")
        return w["bias"] + sum(w[name] * x for name, x in zip(_NAMES, self.features, strict=True))


_NAMES = ("words", "lead", "told", "mass", "people", "figures", "days")


class _Units(NamedTuple):
    whole: frozenset[str]
    lead: frozenset[str]
    people: frozenset[str]
    figures: frozenset[str]
    days: frozenset[str]


def likenesses(witnesses: Sequence[Witness[K]]) -> Iterator[Likeness]:
    """The likeness of every pair that has some words in common, by number."""
    texts = [_units(witness) for witness in witnesses]
    weight = _weights([text.whole | text.people | text.days for text in texts])
    index = {unit: number for number, unit in enumerate(sorted(weight))}
    weigh = np.array([weight[unit] for unit in sorted(weight)])
    postings = _postings(texts, index)
    norm = np.array([math.sqrt(sum(weight[u] ** 2 for u in text.whole if u in weight)) or 1.0 for text in texts])
    for number, text in enumerate(texts):
        ids = [index[unit] for unit in text.whole if unit in index]
        if not ids:
            continue
        hits = np.concatenate([postings[i] for i in ids])
        squares = np.concatenate([np.full(len(postings[i]), weigh[i] ** 2) for i in ids])
        common = np.bincount(hits, squares, minlength=len(texts))
        cosines = common / (norm * norm[number])
        for other in np.flatnonzero(cosines >= _LEAST):
            if other > number:
                yield _likeness(number, int(other), texts, weight, float(cosines[other]))


def _postings(texts: Sequence[_Units], index: dict[str, int]) -> list[np.ndarray]:
    lists: list[list[int]] = [[] for _ in index]
    for number, text in enumerate(texts):
        for unit in text.whole:
            if unit in index:
                lists[index[unit]].append(number)
    return [np.array(numbers, dtype=np.int64) for numbers in lists]


def _likeness(i: int, j: int, texts: Sequence[_Units], weight: dict[str, float], cosine: float) -> Likeness:
    one, other = texts[i], texts[j]
    leads = [_mass(text.lead, weight) for text in (one, other)]
    told = [_mass(a.lead & b.whole, weight) / m for a, b, m in ((one, other, leads[0]), (other, one, leads[1])) if m]
    norms = [math.sqrt(sum(weight.get(u, 0) ** 2 for u in text.lead)) for text in (one, other)]
    both = sum(weight.get(u, 0) ** 2 for u in one.lead & other.lead)
    return Likeness(
        i,
        j,
        cosine,
        both / (norms[0] * norms[1]) if all(norms) else 0.0,
        max(told, default=0.0),
        _rare(one.whole & other.whole, weight) / math.sqrt(min(len(one.whole), len(other.whole)) or 1),
        _mass(one.people & other.people, weight),
        _mass(one.figures & other.figures, weight),
        _mass(one.days & other.days, weight),
    )


def _mass(units: frozenset[str], weight: dict[str, float]) -> float:
    return sum(weight.get(unit, 0.0) for unit in units)


def _rare(units: frozenset[str], weight: dict[str, float]) -> float:
    return sum(w for unit in units if (w := weight.get(unit, 0.0)) >= _RARE)


def _weights(texts: Sequence[frozenset[str]]) -> dict[str, float]:
    """The weight of every unit, about 0..1: rarer is more; what too many texts of a large set hold is left out.

    Minus the logarithm of how many texts hold it, in this set and in a world where few do.
    """
    held = Counter(unit for text in texts for unit in text)
    scale = min(1.0, _SET / max(1, len(texts)))
    most = max(_MANY, _COMMON * len(texts))
    world = len(texts) * scale + _WORLD
    return {
        unit: -math.log((count * scale + _WORLD * _ELSEWHERE) / world) / _HEAVIEST
        for unit, count in held.items()
        if count <= most
    }


def _units(witness: Witness[K]) -> _Units:
    told = [word.stem for part in witness.parts for word in words(witness.text, *part.span)]
    figures, days, people = set(), set(), set()
    for claim in witness.claims:
        if claim.family == "figure" and (figure := _figure(claim.value.amount)):
            figures.add(figure)
        elif claim.family == "date" and claim.value.grain == "day" and claim.value.first.day is not None:
            days.add(f"@{claim.value.first.day}")
        elif claim.family == "title":
            people.add(f"~{claim.value.person}")
    return _Units(
        frozenset(piece for stem in told for piece in _pieces(stem)) | frozenset(figures),
        frozenset(piece for stem in told[:_LEAD] for piece in _pieces(stem)),
        frozenset(people),
        frozenset(figures),
        frozenset(days),
    )


def _figure(amount: object) -> str | None:
    """A figure of two digits and more by its unit, the same in both languages."""
    low, unit = amount.low, amount.unit  # type: ignore[attr-defined]  # claims.amount.Amount
    if low is None or abs(low) < 10:
        return None
    known = named(unit)
    measure = known.measure if known is not None and known.measure != "money" else unit
    return f"{measure or ''} {(low * known.factor if known and known.measure != 'money' else low).normalize():f}"


def _pieces(stem: str) -> Iterator[str]:
    """Pairs of syllables, so that 전기버스 and 버스 have something in common; an English stem is one piece."""
    if stem[0] < "가":
        yield stem
    else:
        for i in range(len(stem) - 1):
            yield stem[i : i + 2]
