"""Amounts as printed, and the figures they state."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claims.span import Span


class Amount(NamedTuple):
    """A printed amount: low == high for one number; a printed range has both.

    이상 and 초과 leave `high` None, 이하 and 미만 leave `low` None.
    약 and 여 set `approximate` and widen nothing here: ranges of possible truth belong to weighing.
    `unit` is an ISO 4217 code ("KRW"), "percent", "percentage_point", an SI or customary symbol ("m2", "km"), a Korean
    counter ("명", "개사") or None.
    """

    span: Span
    quote: str
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    approximate: bool
