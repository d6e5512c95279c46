"""The days a text names, with those that only its own day explains: 이날, 전일, 전 거래일."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.statement import K, Witness
from claims.regex import regex
from claims.span import Span

_DAY = timedelta(days=1)
_SATURDAY = 5
_TRADING = r"전장|직전 ?거래일|전 ?거래일|the previous trading day"
_YESTERDAY = regex(rf"전일|전날|어제|the previous day|yesterday|{_TRADING}", re.IGNORECASE)
_TODAY = regex(r"이날|같은 ?날|당일|오늘|today", re.IGNORECASE)
_RELATIVE = regex(rf"{_YESTERDAY.pattern}|{_TODAY.pattern}", re.IGNORECASE)


class Told(NamedTuple):
    """A day a text names and where; `sure` where the text leaves no doubt which day is meant."""

    span: Span
    day: date
    sure: bool


def single_days(witness: Witness[K]) -> tuple[Claim, ...]:
    """The claims of a text that name one day, 25일 as well as 이날, in order; periods and their ends are none."""
    return tuple(c for c in witness.claims if c.family == "date" and c.value.grain == "day" and c.topic.measure == "on")


def days_told(witness: Witness[K], named: Sequence[Claim], clause: Span, *, market: bool = False) -> list[Told] | None:
    """The single days named in a clause, in order; None where nobody can tell which day one of them is.

    `named` are the single days of the text. In a market the day before is the last one that is no weekend.
    """
    text = witness.text
    printed = {c.span: c.value.start for c in named if clause.start <= c.span.start < clause.end}
    periods = [c.span for c in witness.claims if c.family == "date" and c.span not in printed]
    words = [Span(*m.span()) for m in _RELATIVE.finditer(text, *clause)]
    # 이날부터 다음 달 4일까지 begins that day, and nothing is done on it.
    words = [word for word in words if not any(start <= word.start < end for start, end in periods)]
    found = [_told(witness, named, span, printed.get(span), market) for span in sorted({*words, *printed})]
    return [one for one in found if one] if all(found) else None


def _told(witness: Witness[K], named: Sequence[Claim], span: Span, day: date | None, market: bool) -> Told | None:
    text = witness.text
    if day is not None and not _YESTERDAY.match(text, span.start):
        # 지난 11일 …. 이날 종가는: a text of the 13th may mean its own day all the same.
        return Told(span, day, day == witness.published or not _TODAY.match(text, span.start))
    own = _own_day(witness, named, span.start)
    if _YESTERDAY.match(text, span.start):
        today = own or witness.published
        return Told(span, _day_before(today, market), own is not None) if today else None
    return Told(span, own, True) if own is not None and _TODAY.match(text, span.start) else None


def _own_day(witness: Witness[K], named: Sequence[Claim], before: int) -> date | None:
    """The publication day, where a text names it before an offset and no other single day; None otherwise.

    A text that names none may be a reprint of yesterday's. Words such as 이날 and 전날 name no day of their own.
    """
    days = {c.value.start for c in named if c.span.end <= before and any(part is not None for part in c.value.first)}
    return witness.published if days == {witness.published} else None


def _day_before(day: date, market: bool) -> date:
    day -= _DAY
    while market and day.weekday() >= _SATURDAY:
        day -= _DAY
    return day
