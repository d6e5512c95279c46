"""Whether a text tells of what another one tells, beyond doubt: a paragraph in common, or two facts.

A mayor alone is no fact of one event: every release of his town quotes him.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from claims.claim import Claim
from claims.crosscheck.statement import K, Witness
from claims.fold import fold
from claims.names import MAY_BE_ONE, same_name

# 320억원 and March 14 of two texts are hardly chance together; 5명, 1500만원 and this year are.
_LEAST = 10
_MOST_DAYS = 7
_FACTS = 2
_HALF = 5


def anchored(one: Witness[K], other: Witness[K]) -> bool:
    """Whether two texts share what texts of two events do not."""
    if _copied(one, other):
        return True
    facts = len(_figures(one) & _figures(other)) + len(_days(one) & _days(other))
    return facts >= _FACTS or (facts > 0 and _people(one, other))


def _copied(one: Witness[K], other: Witness[K]) -> bool:
    voices = ({part.voice for part in each.parts} - {-1} for each in (one, other))
    taken = ({number for _, number in each.taken} for each in (one, other))
    return bool(set.intersection(*voices) or set.intersection(*taken))


def _people(one: Witness[K], other: Witness[K]) -> bool:
    here, there = _names(one), _names(other)
    if {fold(name) for name in here} & {fold(name) for name in there}:
        return True
    return any(
        a.isascii() != b.isascii() and same_name(a, b) >= MAY_BE_ONE for a in sorted(here) for b in sorted(there)
    )


def _names(one: Witness[K]) -> set[str]:
    """Whoever is named with a title; a reporter is nobody of the event."""
    return {claim.value.person for claim in _told(one, "title") if claim.topic.subject}


def _figures(one: Witness[K]) -> set[tuple[str, str]]:
    """The figures that say something, whatever their words: 320억원 and 32 billion won, 12만 권 and 120,000 books."""
    amounts = (claim.value.amount for claim in _told(one, "figure"))
    return {
        (str(amount.low.normalize()), amount.unit if amount.unit and amount.unit.isascii() else "")
        for amount in amounts
        if amount.low is not None and amount.low == amount.high and amount.low >= _LEAST and not _is_round(amount.low)
    }


def _is_round(number: Decimal) -> bool:
    """Whether anybody gives or counts so much: 50, 1500만."""
    digits = number.normalize().as_tuple().digits
    return len(digits) == 1 or digits[-1] == _HALF


def _days(one: Witness[K]) -> set[tuple[date, date]]:
    """The days that are told, but that of the publication."""
    spans = ((claim.value.start, claim.value.end) for claim in _told(one, "date"))
    return {
        (start, end)
        for start, end in spans
        if start is not None and end is not None and (end - start).days <= _MOST_DAYS and start != one.published
    }


def _told(one: Witness[K], family: str) -> Iterator[Claim]:
    for claim in one.claims:
        part = one.part_at(claim.span.start)
        if claim.family == family and part is not None and not part.role.endswith("byline"):
            yield claim
