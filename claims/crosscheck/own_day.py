"""The one day a text tells of: what 이날 and 전일 count from where nothing near them says it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from claims.claim import Claim
from claims.crosscheck.statement import K, Witness

_DAY = timedelta(days=1)
_SATURDAY = 5


def single_days(witness: Witness[K]) -> tuple[Claim, ...]:
    """The claims of a text that name one day, 25일 as well as 이날, in order; periods and their ends are none."""
    return tuple(c for c in witness.claims if c.family == "date" and c.value.grain == "day" and c.topic.measure == "on")


def own_day(witness: Witness[K], named: Sequence[Claim], before: int) -> date | None:
    """The publication day, where a text names it before an offset and no other single day; None otherwise.

    A text that names none may be a reprint of yesterday's. Words such as 이날 and 전날 name no day of their own.
    """
    days = {c.value.start for c in named if c.span.end <= before and any(part is not None for part in c.value.first)}
    return witness.published if days == {witness.published} else None


def trading_day_before(day: date) -> date:
    """The last day before this one that is no weekend."""
    day -= _DAY
    while day.weekday() >= _SATURDAY:
        day -= _DAY
    return day
