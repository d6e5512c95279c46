"""The weekdays of a short text among themselves, in whatever year it is.

Closed on 14일(화), and on Wednesday, the 14th · Friday, 11 December … Sunday, 12 December
"""

from __future__ import annotations

from itertools import combinations

from claims.claim import Claim
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for two weekdays of one day, and for two days whose weekdays lie otherwise apart than they do.

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
            rule,
            Grade.ERROR,
            f"{one.value.first.day} {other.value.first.day}",
            tuple(Side(claim.quote, (Mention(witness.key, claim.span),)) for claim in (one, other)),
        )
        for one, other in combinations(dated, 2)
        if (rule := _told_by(one, other)) is not None
    ]


def _told_by(one: Claim, other: Claim) -> str | None:
    a, b = one.value.first, other.value.first
    if _is_one_day(one, other):
        return "claims.date.differs" if a.weekday != b.weekday else None
    day, weekday = (b.day or 0) - (a.day or 0), (b.weekday or 0) - (a.weekday or 0)
    # 4일(금) and 6일(토): with a month on both sides, or none behind the one that has it.
    month = a.month is not None and (a.month == b.month or (b.month is None and day > 0 and b.months is None))
    return (
        "claims.date.apart_in_week"
        if month and (a.year is None or b.year in (None, a.year)) and (day - weekday) % 7
        else None
    )


def _is_one_day(one: Claim, other: Claim) -> bool:
    a, b = one.value.first, other.value.first
    alike = [x is None or y is None or x == y for x, y in ((a.month, b.month), (a.year, b.year))]
    # 지난달 14일 and 이달 14일 are two.
    return a.day == b.day and all(alike) and a.months == b.months and a.years == b.years
