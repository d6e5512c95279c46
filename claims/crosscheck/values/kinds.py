"""What a claim of a figure or a day can be compared with, and the range in which its truth lies."""

from __future__ import annotations

from decimal import Decimal

from claims.claim import Claim
from claims.period import DateRange
from claims.quantity.units import named

CALENDAR = ("day", "month", "year", "period")
# What tells when, or how long: a part of day is "half".
TIMES = (*CALENDAR, "clock", "half", "duration")
_NOT_TOLD = ("ordinal", "age band")
_RANKS = ("위", "등", "place")
# An amount of money whose currency the words leave out: 국비 120억 확보.
SUM = "sum"
_BIG = ("억", "조")
_BOUND = Decimal("1.5")
_OPEN = Decimal("Infinity")


def kind_of(claim: Claim) -> str | None:
    """What a claim can be compared with; None for one that says no value."""
    if claim.family == "figure":
        return _figure_kind(claim)
    return _day_kind(claim.value) if claim.family == "date" else None


def _figure_kind(claim: Claim) -> str | None:
    amount, measure = (
        claim.value.amount,
        (claim.topic.measure or "").removesuffix(" change").removesuffix(" of a whole"),
    )
    if measure == "ordinal" and amount.unit in _RANKS:
        return "rank"
    if measure in _NOT_TOLD or (amount.low is None and amount.high is None):
        return None
    unit = named(amount.unit)
    if measure == "age":
        return "age"
    if unit is None and amount.quote.endswith(_BIG):
        return SUM
    if unit is None or unit.counter:
        return "count"
    return (
        str(amount.unit) if unit.measure == "money" else unit.measure if unit.name != "percentage_point" else unit.name
    )


def _day_kind(value: DateRange) -> str | None:
    if value.first != value.last and value.first.day is not None and value.last.day is not None:
        return "period"
    if value.grain == "day" and (value.first.day is not None or value.first.weekday is not None or value.start):
        return "day"
    if value.grain in ("month", "interval") and value.first == value.last:  # 이달 말, early July: a month in part
        return None if value.first.month is None and value.first.months is None else "month"
    return "year" if value.grain == "year" and value.first.year is not None else None


def factor(claim: Claim) -> Decimal:
    """How many base units of its measure the unit of a figure is worth; 1 for money."""
    unit = named(claim.value.amount.unit)
    return unit.factor if unit is not None and unit.measure != "money" else Decimal(1)


def range_of(claim: Claim | None) -> tuple[Decimal, Decimal]:
    """The half-open range in which the truth of a figure lies, in base units; (0, 0) for what is no figure."""
    if claim is None or claim.family != "figure":
        return Decimal(0), Decimal(0)
    low, high = claim.value.low, claim.value.high
    worth = factor(claim)
    if low is None and high is None:
        return -_OPEN, _OPEN
    # 300명 이상 is said of 342, not of 3,000.
    least = high / _BOUND if low is None else low
    most = low * _BOUND if high is None else high
    return min(least * worth, most * worth), max(least * worth, most * worth)
