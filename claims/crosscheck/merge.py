"""One disagreement, once: met by two rules, or printed by many articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side
from claims.fold import fold

_GRAVITY = {Grade.ERROR: 0, Grade.WARNING: 1, Grade.NOTE: 2}

_STRETCH = 64  # characters


def merged(found: Sequence[Disagreement[K]]) -> list[Disagreement[K]]:
    """The disagreements in order, each once with all its places.

    Two about the same two places are joined under the graver rule; one that says the same as another, in a reprint
    of the same words, joins it. Of several that suspect the same places, the one that knows what is right stays.
    """
    return _accused_once(_repeated(_twins(found)))


def _accused_once(found: Sequence[Disagreement[K]]) -> list[Disagreement[K]]:
    """680만801주 off the majority and off the share beside it is one wrong figure: an editor mends it once."""
    kept: dict[object, Disagreement[K]] = {}
    for number, one in enumerate(found):
        key = number if one.suspect is None else (one.rule.split(".")[1], one.sides[one.suspect].mentions)
        other = kept.get(key)
        if other is None or _weight(one) < _weight(other):
            kept[key] = one
    standing = {id(one) for one in kept.values()}
    return [one for one in found if id(one) in standing]


def _weight(one: Disagreement[K]) -> tuple[int, bool]:
    return _GRAVITY[one.grade], one.correction is None


def _repeated(found: Sequence[Disagreement[K]]) -> list[Disagreement[K]]:
    unique: dict[tuple[str, ...], Disagreement[K]] = {}
    for one in found:
        values = [fold(side.value) for side in one.sides]
        key = (one.rule, one.grade, fold(one.about), *sorted(values))
        if key not in unique:
            unique[key] = one
        else:
            sides = list(unique[key].sides)
            known = [fold(side.value) for side in sides]
            for value, side in zip(values, one.sides, strict=True):
                sides[known.index(value)] = _with(sides[known.index(value)], side)
            unique[key] = replace(unique[key], sides=tuple(sides))
    return list(unique.values())


def _twins(found: Sequence[Disagreement[K]]) -> list[Disagreement[K]]:
    kept: list[Disagreement[K]] = []
    standing: dict[tuple[K, int], set[int]] = {}
    for one in found:
        stretches = {stretch for side in one.sides for m in side.mentions for stretch in _stretches(m)}
        near = sorted({i for stretch in stretches for i in standing.get(stretch, ())})
        twin = next((i for i in near if _pairing(kept[i], one)), None)
        if twin is None:
            twin = len(kept)
            kept.append(one)
        else:
            kept[twin] = _joined(kept[twin], one)
        for stretch in stretches:
            standing.setdefault(stretch, set()).add(twin)
    return kept


def _stretches(mention: Mention[K]) -> Iterator[tuple[K, int]]:
    """The stretches of its source that a place touches: two places that overlap share one."""
    for number in range(mention.span.start // _STRETCH, (mention.span.end - 1) // _STRETCH + 1):
        yield mention.source, number


def _pairing(one: Disagreement[K], other: Disagreement[K]) -> dict[int, int]:
    """Side of `other` -> side of `one` where they stand on the same places; empty unless two sides do.

    One place will do where both sides say the same: 17 and 71 in two copies, 71 and the 17 of a third text.
    A side that stands on two sides of the other one is drawn along another line: 지원센터 with and without a space is
    not the disagreement between ESS 지원센터 and ESG 지원센터.
    """
    standing = [_by_source(side) for side in one.sides]
    touched = [
        [i for i, places in enumerate(standing) if any(_overlap(m, b) for b in side.mentions for m in places[b.source])]
        for side in other.sides
    ]
    pairs = {j: met[0] for j, met in enumerate(touched) if met}
    if len(pairs) == 1 and len(one.sides) == len(other.sides) == 2:
        j, i = next(iter(pairs.items()))
        if all(fold(other.sides[a].value) == fold(one.sides[b].value) for a, b in ((j, i), (1 - j, 1 - i))):
            pairs[1 - j] = 1 - i
    clear = all(len(met) <= 1 for met in touched) and len(set(pairs.values())) == len(pairs)
    return pairs if clear and len(pairs) >= 2 else {}


def _by_source(side: Side[K]) -> defaultdict[K, list[Mention[K]]]:
    places: defaultdict[K, list[Mention[K]]] = defaultdict(list)
    for mention in side.mentions:
        places[mention.source].append(mention)
    return places


def _overlap(one: Mention[K], other: Mention[K]) -> bool:
    return one.source == other.source and one.span.start < other.span.end and other.span.start < one.span.end


def _joined(one: Disagreement[K], other: Disagreement[K]) -> Disagreement[K]:
    pairs = _pairing(one, other)
    if _GRAVITY[other.grade] < _GRAVITY[one.grade]:
        one, other, pairs = other, one, {i: j for j, i in pairs.items()}
    sides = list(one.sides)
    for j, side in enumerate(other.sides):
        if j in pairs:
            sides[pairs[j]] = _with(sides[pairs[j]], side)
    # Only one of the two rules may know which side is wrong.
    suspect = pairs.get(other.suspect) if one.suspect is None and other.suspect is not None else one.suspect
    return replace(one, sides=tuple(sides), suspect=suspect, correction=one.correction or other.correction)


def _with(side: Side[K], other: Side[K]) -> Side[K]:
    places = _by_source(side)
    more = [m for m in other.mentions if not any(_overlap(m, n) for n in places[m.source])]
    return replace(side, mentions=(*side.mentions, *more), voices=max(side.voices, other.voices))
