"""An order in which a sentence gives the figures of a movement."""

from __future__ import annotations

import re
from typing import NamedTuple


class Form(NamedTuple):
    """An order of figures (Change, Rate, Level, Previous) with what stands before, between and behind them."""

    order: str
    gaps: tuple[re.Pattern[str], ...]
    lead: re.Pattern[str] | None = None
    tail: re.Pattern[str] | None = None
