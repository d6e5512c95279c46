"""The part somebody or some place has in an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.span import Span

Role = Literal["host", "organiser", "sponsor", "venue", "edition"]


@dataclass(frozen=True, slots=True)
class EventRole:
    """Who or what stands in one role: the value of a claim of the family "event".

    `event` is the name as printed, with its year or number; None where the sentence names none. `names` are as
    printed, in order, with their spans beside them; `open_list` says that there are others (등). The names of an
    edition are its year or number: 2024, 제12회.
    """

    event: str | None
    role: Role
    names: tuple[str, ...]
    spans: tuple[Span, ...]
    open_list: bool = False
    event_span: Span | None = None
