"""What a claim of a figure or a day can be compared with, and the range in which its truth lies."""

from __future__ import annotations

from decimal import Decimal

from claims.claim import Claim
from claims.period import DateRange
from claims.quantity.units import named

CALENDAR = ("day", "month", "year", "period")
# What tells when, or how long: a part of day is "half".
TIMES = (*CALENDAR, "clock", "half", "season", "duration", "lasting", "jubilee")
_NOT_TOLD = ("ordinal", "age band")
_RANKS = ("위", "등", "place")
# An amount of money whose currency the words leave out: 국비 120억 확보.
SUM = "sum"
_BIG = ("억", "조")
# 36.7도 by itself is told of the air more often than of an angle.
_ONE_KIND = {"degrees": "temperature", "temperature fahrenheit": "temperature"}
_FREEZING, _FIVE_NINTHS = Decimal(32), Decimal(5) / Decimal(9)
_PER_CENT = Decimal(100)
# A quarter is said of 23 and of 27 per cent.
FRACTION = Decimal("0.08")
_BOUND = Decimal("1.5")
_ROUNDED_UP = Decimal("0.9")
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
    if unit is None and is_fraction(claim):
        return "share"
    if unit is None or unit.counter:
        return "count"
    return str(amount.unit) if unit.measure == "money" else _ONE_KIND.get(unit.measure, unit.measure)


def two_currencies(one: str, other: str) -> bool:
    """Whether both are kinds of money, and not one: USD and EUR."""
    return one != other and one.isupper() and other.isupper()


def is_fraction(claim: Claim) -> bool:
    """Whether a figure is a part in words: 3분의 1, 절반, two-thirds, one in five; 0.5 may be anything."""
    amount = claim.value.amount
    ends = [end for end in (amount.low, amount.high) if end is not None]
    return amount.unit is None and bool(ends) and 0 < min(ends) <= max(ends) < 1 and "." not in amount.quote


def _day_kind(value: DateRange) -> str | None:
    if value.first != value.last and value.first.day is not None and value.last.day is not None:
        return "period"
    if value.grain == "day" and (value.first.day is not None or value.first.weekday is not None or value.start):
        return "day"
    if value.grain in ("week", "month", "interval") and value.first == value.last:
        return None if value.first.month is None and value.first.months is None else "month"
    return "year" if value.grain == "year" and value.first.year is not None else None


def in_base(claim: Claim, number: Decimal) -> Decimal:
    """A number of a figure in the base unit of its measure: metres, per cent, degrees Celsius; money as it is."""
    unit = named(claim.value.amount.unit)
    if unit is None:
        return number * _PER_CENT if is_fraction(claim) else number
    if unit.measure == "temperature fahrenheit":
        return (number - _FREEZING) * _FIVE_NINTHS
    return number if unit.measure == "money" else number * unit.factor


def range_of(claim: Claim | None) -> tuple[Decimal, Decimal]:
    """The half-open range in which the truth of a figure lies, in base units; (0, 0) for what is no figure."""
    if claim is None or claim.family != "figure":
        return Decimal(0), Decimal(0)
    low, high = claim.value.low, claim.value.high
    if low is None and high is None:
        return -_OPEN, _OPEN
    # 300명 이상 is said of 342, not of 3,000.
    least = high / _BOUND if low is None else low
    number = claim.value.amount.low
    if low is not None and claim.value.hedge is None and number == claim.value.amount.high and number > 0:
        # Nobody who counts 700 says a thousand: below a power of ten a digit more is printed.
        least = max(low, number * _ROUNDED_UP) if str(number.normalize().as_tuple().digits) == "(1,)" else low
    most = low * _BOUND if high is None else high
    if is_fraction(claim):
        least, most = claim.value.amount.low or least, claim.value.amount.high or most
        least, most = least * (1 - FRACTION), most * (1 + FRACTION)
    ends = in_base(claim, least), in_base(claim, most)
    return min(ends), max(ends)
