"""One day of a text under two weekdays: closed on 14일(화), and on Wednesday, the 14th."""

from __future__ import annotations

from itertools import combinations

from claims.claim import Claim
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each two places of a short text that give one day two weekdays.

    A month or a year that one of them leaves out is that of the other: a short text tells of one 14th.
    """
    if not witness.is_draft:
        return []
    dated = [
        claim
        for claim in witness.claims
        if claim.family == "date" and claim.value.first.day is not None and claim.value.first.weekday is not None
    ]
    return [
        Disagreement(
            "claims.date.differs",
            Grade.ERROR,
            f"{one.value.first.day}",
            tuple(Side(claim.quote, (Mention(witness.key, claim.span),)) for claim in (one, other)),
        )
        for one, other in combinations(dated, 2)
        if _is_one_day(one, other) and one.value.first.weekday != other.value.first.weekday
    ]


def _is_one_day(one: Claim, other: Claim) -> bool:
    a, b = one.value.first, other.value.first
    alike = [x is None or y is None or x == y for x, y in ((a.month, b.month), (a.year, b.year))]
    # 지난달 14일 and 이달 14일 are two.
    return a.day == b.day and all(alike) and a.months == b.months and a.years == b.years
