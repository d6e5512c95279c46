"""Printed numbers beside one another."""

from __future__ import annotations

from decimal import Decimal


def apart(one: Decimal, other: Decimal) -> bool:
    """Whether neither printed number is the other rounded: each is told to its last digit that is not a zero."""
    places = [Decimal(1).scaleb(int(x.normalize().as_tuple().exponent)) for x in (one, other) if x]
    return abs(one - other) > max(places, default=Decimal(0)) / 2
