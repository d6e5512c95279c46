"""Printed numbers beside one another."""

from __future__ import annotations

from decimal import Decimal


def apart(one: Decimal, other: Decimal) -> bool:
    """Whether two printed numbers cannot round to one another: each is told to its last digit that is not a zero."""
    reach = sum(Decimal(1).scaleb(int(x.normalize().as_tuple().exponent)) / 2 for x in (one, other) if x)
    return abs(one - other) > reach
