"""Two texts of one event: which values bear one another out, and which of the rest are told of one thing.

First every value that both texts can mean is settled. Of the rest, two values are a pair where each is the other's
best by score and plainly better than the next: nothing is paired by its unit alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple

from claims.crosscheck.statement import K
from claims.crosscheck.values.evidence import Setting, score
from claims.crosscheck.values.fits import fits
from claims.crosscheck.values.kinds import CALENDAR, SUM
from claims.crosscheck.values.said import Said
from claims.crosscheck.weights import weights
from claims.quantity.qualifiers import exclude_each_other
from claims.quantity.units import named

# A day has more than one word in common with what it is told of: 개막 alone is every festival's.
_WORDS = 2


class Pair(NamedTuple, Generic[K]):
    """Two values that are told of one thing and cannot both be right: every place of each text that prints them."""

    one: tuple[Said[K], ...]
    other: tuple[Said[K], ...]
    score: float


def comparable(one: Said[K], other: Said[K]) -> bool:
    """Whether two values are of one kind; whether 명 and 표 count one thing is for the score to say."""
    if one.kind == other.kind:
        return True
    kinds = {one.kind, other.kind}
    if SUM in kinds:  # 4500억 of a headline is money of some currency
        return any(kind.isupper() for kind in kinds - {SUM})
    return kinds == {"age", "count"} and None in (_unit(one), _unit(other))


def _may_be_one(one: Said[K], other: Said[K]) -> bool:
    """Whether nothing excludes it; every text has days of its own, so two of them need words in common."""
    if exclude_each_other(one.qualified, other.qualified):
        return False
    if one.kind not in (*CALENDAR, "clock") or one.part.language != other.part.language:
        return True
    return bool(len(one.near & other.near) >= _WORDS or one.beside & other.beside or one.measures & other.measures)


def _unit(one: Said[K]) -> str | None:
    """The unit as it is named; None for a bare number, a day or a mark."""
    return one.claim.value.amount.unit if one.claim is not None and one.claim.family == "figure" else None


def borne_out(one: Said[K], others: Sequence[Said[K]]) -> bool:
    """Whether some value of another text can be the same; a house of 5층 does not bear out 5명."""
    return any(comparable(one, other) and _one_unit(one, other) and fits(one, other) for other in others)


def _one_unit(one: Said[K], other: Said[K]) -> bool:
    units = [named(unit) for unit in (_unit(one), _unit(other))]
    a, b = units
    if one.kind != "count" or other.kind != "count" or a is None or b is None:
        return True
    return a.measure == b.measure or "item" in (a.measure, b.measure) or "place" in (a.measure, b.measure)


def pairs(here: Sequence[Said[K]], there: Sequence[Said[K]], *, least: float) -> Iterator[Pair[K]]:
    """The values of two texts that are told of one thing and differ, each in one pair at most.

    `least` are the log odds that a pair must reach.
    """
    scored = [(score(a, b, setting), a, b) for a, b, setting in candidates(here, there)]
    if not scored:
        return
    margin = weights("values")["margin"]
    by_values: dict[tuple[str, str], float] = {}
    for points, a, b in scored:
        key = a.key, b.key
        by_values[key] = max(points, by_values.get(key, points))
    for (x, y), points in by_values.items():
        rivals = [p for (p_x, p_y), p in by_values.items() if ((p_x == x) != (p_y == y))]
        if points >= least and all(points >= rival + margin for rival in rivals):
            yield Pair(
                tuple(dict.fromkeys(a for _, a, b in scored if (a.key, b.key) == (x, y))),
                tuple(dict.fromkeys(b for _, a, b in scored if (a.key, b.key) == (x, y))),
                points,
            )


def candidates(here: Sequence[Said[K]], there: Sequence[Said[K]]) -> Iterator[tuple[Said[K], Said[K], Setting]]:
    """Values of one kind that neither text bears out for the other, with what is known besides."""
    rest = [one for one in here if not borne_out(one, there)]
    over = [one for one in there if not borne_out(one, here)]
    if not rest or not over:
        return
    settled = frozenset(one.key for one in here) & frozenset(one.key for one in there)
    for a in rest:
        for b in over:
            if comparable(a, b) and not fits(a, b) and _may_be_one(a, b):
                rivals = {o.key for o in rest if comparable(o, a)} | {o.key for o in over if comparable(o, b)}
                alone = all(
                    len({o.key for o in texts if comparable(o, one)}) == 1 for texts, one in ((here, a), (there, b))
                )
                yield a, b, Setting(len(rivals) - 2, len(here) + len(there), alone, settled)
