"""Days and periods as printed, and whether two of them can be the same."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from claims.claim import Verdict
from claims.span import Span

Grain = Literal["day", "week", "month", "quarter", "half", "year", "decade", "interval"]


class Partial(NamedTuple):
    """What the words alone say of a day: `25일` has a day and no month. Monday is 0.

    `years` and `months` are how far away the words put it: 지난해 is -1 years, 이달 0 months.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    years: int | None = None
    months: int | None = None


class DateRange(NamedTuple):
    """A printed day or period; `end` is exclusive. Start and end are None where nothing anchors it: never a guess.

    Only one of them is None in an open period (2018년 이후). `first` and `last` keep what was printed of the first and
    of the last day or month, so that two texts without a date can still be told apart: 25일, 26일.
    """

    span: Span
    quote: str
    start: date | None
    end: date | None
    grain: Grain
    first: Partial = Partial()
    last: Partial = Partial()


def compare(left: DateRange, right: DateRange) -> Verdict:
    """Whether two periods said of one thing can both be right; UNRELATED where nothing printed can be compared."""
    if None not in (left.start, left.end, right.start, right.end):
        return _by_days(left, right)
    return _by_words(left, right)


def _by_days(left: DateRange, right: DateRange) -> Verdict:
    assert left.start
    assert left.end
    assert right.start
    assert right.end
    if (left.start, left.end) == (right.start, right.end):
        return Verdict.AGREE
    if left.end <= right.start or right.end <= left.start:
        return Verdict.CONFLICT
    return Verdict.COMPATIBLE


def _by_words(left: DateRange, right: DateRange) -> Verdict:
    if (left.first == left.last) != (right.first == right.last):
        return Verdict.UNRELATED  # a day against a period: 25일 can lie in 22일부터 27일까지
    verdicts = {_same(left.first, right.first), _same(left.last, right.last)}
    for verdict in (Verdict.CONFLICT, Verdict.UNRELATED, Verdict.COMPATIBLE):
        if verdict in verdicts:
            return verdict
    return Verdict.AGREE


def _same(left: Partial, right: Partial) -> Verdict:
    both = [(a, b) for a, b in zip(left, right, strict=True) if a is not None and b is not None]
    if any(a != b for a, b in both):
        return Verdict.CONFLICT
    if not both:
        return Verdict.UNRELATED
    return Verdict.AGREE if left == right else Verdict.COMPATIBLE
