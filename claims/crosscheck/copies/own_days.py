"""The day a text came out: what it prints of itself, and what it tells of that day alone."""

from __future__ import annotations

from claims.claim import Claim
from claims.crosscheck.copies.lines import Line
from claims.crosscheck.statement import K, Witness


def own_day(claim: Claim, witness: Witness[K]) -> bool:
    """Whether the claim is the day the text itself came out: a wire prints it anew in every reprint."""
    day = claim.family == "date" and claim.value.grain == "day"  # a period may begin on that day
    return day and witness.published is not None and claim.value.start == witness.published


def next_release(one: Line[K], other: Line[K]) -> bool:
    """Whether two sentences tell each of its own day: 2개 제품을 15일 and 1개 제품을 17일 are two days' reports.

    A headline has no day but those of its text.
    """
    headlines = one.role == other.role == "headline"
    days = [
        {
            claim.value.start
            for claim in (told.witness.claims if headlines else told.claims)
            if own_day(claim, told.witness)
        }
        for told in (one, other)
    ]
    return bool(days[0]) and bool(days[1]) and days[0] != days[1]
