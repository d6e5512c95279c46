"""An amount while it is read: what `Amount` says, and what weighing needs besides."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claims.hedges import Hedge
from claims.quantity.units import Unit


def alone(text: str, word: str) -> bool:
    """Whether the text is nothing but this word, white space aside; never copies a long text."""
    return len(text) < len(word) + 16 and text.strip() == word


class Printed(NamedTuple):
    """A printed amount: `start`..`end` with its hedges, `number`..`tail` without them.

    `low` and `high` are in `unit`; `place` is the place of the last printed digit: 1조 2천억 is printed to 1E11.
    """

    start: int
    end: int
    number: int
    tail: int
    low: Decimal
    high: Decimal
    place: Decimal
    unit: Unit | None
    hedges: tuple[Hedge, ...] = ()
    ordinal: bool = False
