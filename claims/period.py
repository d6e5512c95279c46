"""Days and periods as printed."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from claims.span import Span

Grain = Literal["day", "week", "month", "quarter", "half", "year", "decade", "interval"]


class DateRange(NamedTuple):
    """A printed day or period; `end` is exclusive. Start and end are None where nothing anchors it: never a guess."""

    span: Span
    quote: str
    start: date | None
    end: date | None
    grain: Grain
