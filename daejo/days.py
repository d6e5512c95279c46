"""Days as tables and settings give them."""

from __future__ import annotations

import math
import re
from datetime import date, datetime

from claims.regex import regex

_WRITTEN = regex(r"(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[T ].*)?", re.ASCII)


def day_of(value: object) -> date | None:
    """The day that a cell gives: a date, a time, 2025-03-05, 2025.03.05 or 20250305; None for an empty cell.

    Raises ValueError for anything else: nothing is guessed of 25/03/05, and a number is no count of seconds.
    """
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)) or value != value:  # noqa: PLR0124
        return None
    if isinstance(value, datetime):  # pandas' NaT is one, too, and differs from itself
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    match = _WRITTEN.fullmatch(str(value).strip())
    if match is None:
        raise ValueError(value)
    return date(*map(int, match.groups()))
