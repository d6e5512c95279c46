"""Amounts told in two units or with a half: 1달러 50센트, 일 년 육 개월, 1시간 반, 두 배 반."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from claims.quantity.printed import Printed
from claims.quantity.units import Unit

# 10유로 20센트: a cent is a hundredth of the money before it.
_HAVE_CENTS = frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD"})
_HALVES = frozenset({"duration", "age", "multiple", "length", "area", "mass", "volume"})
_AND_A_HALF = re.compile(r"\s반(?=(?:이|을|의|에|은|으로|만에?|가량|정도|동안|짜리|쯤|씩|째|까지)?(?:[\s.,)]|$))")


def smaller(part: Unit, whole: Unit) -> bool:
    """Whether one unit may follow another to be added to it: 센트 after 달러, 개월 after 년."""
    cents = part.name == "USD" and whole.name in _HAVE_CENTS
    same = part.measure == whole.measure and (whole.measure == "duration" or part.name == whole.name or cents)
    return same and part.factor < whole.factor


def joined(amounts: Iterable[Printed]) -> Iterator[Printed]:
    """일 달러 오십 센트 and 일 년 육 개월 are one amount each; what stands apart is left as it is."""
    last: Printed | None = None
    for amount in amounts:
        if last is not None and (sum_ := _sum(last, amount)):
            last = sum_
            continue
        if last is not None:
            yield last
        last = amount
    if last is not None:
        yield last


def _sum(first: Printed, second: Printed) -> Printed | None:
    whole, part = first.unit, second.unit
    if whole is None or part is None or second.start > first.end + 1 or not smaller(part, whole):
        return None
    share = Decimal(1) if part.measure == "money" else part.factor / whole.factor
    value = first.low + second.low * share
    return first._replace(end=second.end, tail=second.end, low=value, high=value, place=second.place * share)


def and_a_half(text: str, amount: Printed) -> Printed:
    """1시간 반, 두 배 반; 3학년 반 and 두 개 반 are classes of a school."""
    half = _AND_A_HALF.match(text, amount.end) if amount.unit and amount.unit.measure in _HALVES else None
    if half is None or amount.low != amount.high or amount.low % 1:
        return amount
    value = amount.low + Decimal("0.5")
    return amount._replace(end=half.end(), tail=half.end(), low=value, high=value, place=Decimal("0.5"))
