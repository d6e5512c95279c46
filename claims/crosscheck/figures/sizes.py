"""How far the printed figures of a movement leave the truth open, and whether some truths fit together.

Tolerances follow the printed precision of each number: 13.5% is anything from 13.45% to below 13.55%.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures.mends import Range
from claims.quantity.moves import Move

_HUNDRED = Decimal(100)
# A price is told to the won, however round; what costs more than this is a market's worth, told to the 억.
_DEAREST = Decimal(10_000_000)


class Sized(NamedTuple):
    """The figures of a movement without their signs; `signs` are the ways it can have gone."""

    change: Range | None
    rate: Range | None
    level: Range
    previous: Range | None
    signs: tuple[int, ...]


def sized(move: Move) -> Sized | None:
    """The ranges behind the printed figures; None where one is open, a range of its own, or a debt."""
    claims = (move.change, move.rate, move.level, move.previous)
    change, rate, level, previous = (None if claim is None else _truth(claim, move.traded) for claim in claims)
    if any(r is None and claim is not None for r, claim in zip((change, rate, level, previous), claims, strict=True)):
        return None
    if level is None or any(claim is not None and _in_debt(claim) for claim in (move.level, move.previous)):
        return None
    falls = any(r is not None and r.high < 0 for r in (change, rate))
    signs = (1, -1) if move.sign == 0 or (falls and move.sign > 0) else (move.sign,)
    return Sized(_absolute(change), _absolute(rate), level, previous, (-1,) if falls and not move.sign else signs)


def _truth(claim: Claim, traded: bool) -> Range | None:
    figure = claim.value
    amount = figure.amount
    if amount.low is None or amount.low != amount.high or figure.low is None or figure.high is None:
        return None
    exact = amount.unit == "point" or (traded and amount.low < _DEAREST)
    if exact and not amount.approximate:
        return printed_range(claim)
    # 47.7% told without its decimals is 47% to one desk and 48% to another.
    cut = Decimal("0.5") if amount.unit == "percent" and "." not in claim.quote else Decimal(0)
    return Range(figure.low, figure.high + cut)


def _in_debt(claim: Claim) -> bool:
    return claim.value.low <= 0 or claim.quote[0] in "-−–"


def _absolute(one: Range | None) -> Range | None:
    return one if one is None or one.high >= 0 else Range(-one.high, -one.low)


def fitting_sign(size: Sized, move: Move) -> int | None:
    """1 or -1, the way the level can have gone; None where the figures fit neither way."""
    return next((sign for sign in size.signs if _fits(size, move, sign)), None)


def _fits(size: Sized, move: Move, sign: int) -> bool:
    change, rate, level, previous, _ = size
    if previous is None:
        return change is None or rate is None or _rate_fits(change, rate, level, sign)
    return difference_fits(size, sign) and growth_fits(size, move, sign)


def difference_fits(size: Sized, sign: int) -> bool:
    """Whether the change lies between the previous level and this one."""
    if size.change is None or size.previous is None:
        return True
    return _overlap(size.change, _less(size.level, size.previous, sign))


def growth_fits(size: Sized, move: Move, sign: int) -> bool:
    """Whether the rate leads from the previous level to this one."""
    rate, level, previous = size.rate, size.level, size.previous
    if rate is None or move.rate is None or previous is None:
        return True
    times = Range(level.low / previous.high, level.high / previous.low)
    if move.rate.value.amount.unit == "배":
        # 두 배 늘어난 is twice as much to some and three times as much to others.
        return _overlap(rate, times) or _overlap(rate, Range(times.low - 1, times.high - 1))
    grown = sorted(sign * (edge - 1) * _HUNDRED for edge in times)
    return _overlap(rate, Range(*grown))


def _rate_fits(change: Range, rate: Range, level: Range, sign: int) -> bool:
    # Before a rise the level was lower: previous = level - change; the rate falls as the previous level rises.
    lowest, highest = base_of(level, change, sign)
    if lowest <= 0:
        return highest > 0
    return change.low / highest * _HUNDRED <= rate.high and rate.low <= change.high / lowest * _HUNDRED


def _overlap(one: Range, other: Range) -> bool:
    return one.low <= other.high and other.low <= one.high


def _less(level: Range, previous: Range, sign: int) -> Range:
    if sign > 0:
        return Range(level.low - previous.high, level.high - previous.low)
    return Range(previous.low - level.high, previous.high - level.low)


def base_of(level: Range, change: Range, sign: int) -> Range:
    """Where a level stood before the change that led to it."""
    if sign > 0:
        return Range(level.low - change.high, level.high - change.low)
    return Range(level.low + change.low, level.high + change.high)


def printed_range(claim: Claim) -> Range:
    """The closed range of truths that a printed number stands for, half a unit of its last digit to both sides."""
    number = claim.value.amount.low
    half = _place(claim, number) / 2
    return Range(number - half, number + half)


def _place(claim: Claim, number: Decimal) -> Decimal:
    """What the last printed digit counts. A price in won is told to the won, however round: 5만4000원 is 54,000."""
    if claim.value.amount.unit == "percent" or "." in claim.quote:
        digits = claim.quote.partition(".")[2]
        return Decimal(1).scaleb(-len("".join(filter(str.isdigit, digits))))
    return Decimal(1) if number >= 1 else Decimal(0)
