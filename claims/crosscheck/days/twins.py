"""What makes two times likely one: what their sentences tell of in either language, years one slip apart; and what
makes them likely two: days that lie far apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.days.whens import When
from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said

_MONTH, _YEAR = 31, 372  # days, of months that are all as long as the longest


def concepts_of(one: Said[K]) -> frozenset[str]:
    """What the sentence of a value tells of, in words of either language."""
    return concepts(one.witness.text, *one.sentence, one.part.language)


def is_slip(a: When[K], b: When[K]) -> bool:
    """Whether two years have one digit apart or two turned: 1968 and 1986."""
    x, y = str(a.first.year), str(b.first.year)
    return len(x) == len(y) and (sorted(x) == sorted(y) or sum(p != q for p, q in zip(x, y, strict=True)) == 1)


def is_turned(a: When[K], b: When[K]) -> bool:
    """Whether two years have the same digits in another order, which no two years of one story have by chance."""
    return sorted(str(a.first.year)) == sorted(str(b.first.year))


def lie_far_apart(a: When[K], b: When[K]) -> bool:
    """Whether two days lie further apart than a month, and are no one day of two months: May 4 and June 15.

    Whoever tells of one day tells one near it, or takes the month for another.
    """
    one, other = a.first, b.first
    if a.family != "day" or one.day == other.day:
        return False
    days = [_MONTH * day.month + day.day for day in (one, other) if day.month is not None and day.day is not None]
    if len(days) < 2:
        return False
    apart = abs(days[0] - days[1])
    if None not in (one.year, other.year):
        return abs((one.year or 0) - (other.year or 0)) * _YEAR > _MONTH or apart > _MONTH
    return min(apart, _YEAR - apart) > _MONTH


def is_printed(one: When[K], others: Sequence[When[K]]) -> bool:
    """Whether the other text prints a day where nobody reads one: 5일 71-64, 7일 80-78."""
    if one.family != "day" or one.first.day is None or not others:
        return False
    witness = others[0].said.witness
    day = re.compile(
        rf"(?<![0-9]){one.first.day}일(?!\s?(?:간|동안|만|째|차|치))|\b{one.first.day}(?:st|nd|rd|th)\b(?!\s[a-z])"
    )
    taken = [claim.span for claim in witness.claims if claim.family == "date"]
    return any(
        not any(span.start < m.end() and m.start() < span.end for span in taken) for m in day.finditer(witness.text)
    )
