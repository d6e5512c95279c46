"""Whether the other text tells the parts that make up a value: 2명 사망 7명 부상 for 9명 사상."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import combinations

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.quantity.units import named
from claims.regex import regex

# Who votes is a person: 찬성 9표, 반대 4표, 기권 1표 of 14명.
_BALLOTS = frozenset({"vote", "seat"})
_IN_ALL = regex(
    r"합치면|합하면|합쳐|합해|통틀어|모두|총|합계|\b(?:in\s(?:all|total)|altogether|total|together|between\sthem|both)\b",
    re.I,
)


def made_of(one: Said[K], others: Sequence[Said[K]]) -> bool:
    """Whether two values of one sentence of the other text make it up: 2명 사망 7명 부상 for 9명 사상, 40 less 25.

    Small counts differ by anything: five of twelve are no seven. Values told one by one, with the same unit, may
    stand in sentences side by side; ballots are two or three.
    """
    if one.printed is None:
        return False
    there = [o for o in others if o.printed is not None and (o.unit == one.unit or is_bare(o))]
    for a, b in combinations(there, 2):
        if a.printed is None or b.printed is None:
            continue
        beside = a.sentence == b.sentence
        less = beside and one.kind != "count" and one.printed == abs(a.printed - b.printed)
        side_by_side = beside or (a.unit == b.unit == one.unit is not None and _apart(a, b) == 1)
        if less or (side_by_side and one.printed == a.printed + b.printed):
            return True
    return _cast(one, others) or (one.kind.isupper() and _product(one, others))


def make_up_told(a: Said[K], b: Said[K], told: Sequence[Said[K]]) -> bool:
    """Whether a text tells what two make together, and says that it is all: 두 점포를 합치면 205모."""
    if a.printed is None or b.printed is None or a.unit != b.unit:
        return False
    return any(
        o.printed == a.printed + b.printed
        and o.kind == a.kind
        and o.unit == a.unit
        and _IN_ALL.search(o.witness.text, *o.sentence) is not None
        for o in told
    )


def _cast(one: Said[K], others: Sequence[Said[K]]) -> bool:
    """Whether those who voted are the ballots that the other text tells one by one."""
    ballots = [o for o in others if (unit := named(o.unit)) is not None and unit.measure in _BALLOTS]
    if one.kind != "count" or not 1 < len(ballots) <= 4:
        return False
    sets = (those for many in (2, 3) for those in combinations(ballots, many))
    return any(sum(o.printed or 0 for o in those) == one.printed for those in sets)


def _apart(a: Said[K], b: Said[K]) -> int:
    """How many sentences lie between two values."""
    lines = a.witness.sentences
    return abs(bisect_right(lines, a.sentence) - bisect_right(lines, b.sentence))


def is_bare(one: Said[K]) -> bool:
    return one.kind == "count" and one.unit is None and one.claim is not None and one.claim.value.counted is None


def _product(one: Said[K], others: Sequence[Said[K]]) -> bool:
    """Whether a sum falls to so many in a sentence of the other text: $2,000 for each of 30 are $60,000."""
    return any(
        a.sentence == b.sentence and a.number is not None and b.number is not None and a.number * b.number == one.number
        for a in others
        if a.kind == one.kind
        for b in others
        if b.kind == "count"
    )
