"""Figures of one sentence that have to add up: a price, how much it moved, by how many percent, from what.

"전날보다 5만4000원(13.5%) 오른 45만4000원" holds because 5만4000 of 40만 is 13.5%. Tolerances follow the printed
precision of each number: 13.5 is anything from 13.45 to below 13.55.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.mends import Range, corners, suspect_of
from claims.crosscheck.moves import Move, moves
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness

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


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each movement of a price, an index or a count whose figures do not fit together."""
    found = []
    for move in told(witness):
        size = sized(move)
        if size is not None and not fits(size, move):
            found.append(disagreement(witness, move, size))
    return found


def told(witness: Witness[K]) -> Iterator[Move]:
    """The movements that the parts of a witness tell, in order."""
    figures = [claim for claim in witness.claims if claim.family == "figure"]
    first = 0
    for part in witness.parts:
        while first < len(figures) and figures[first].span.start < part.span.start:
            first += 1
        last = first
        while last < len(figures) and figures[last].span.start < part.span.end:
            last += 1
        if last - first > 1:
            yield from moves(witness.text, figures[first:last], part.language)
        first = last


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


def fits(size: Sized, move: Move) -> bool:
    """Whether some truths behind the printed figures fit together."""
    return fitting_sign(size, move) is not None


def fitting_sign(size: Sized, move: Move) -> int | None:
    """1 or -1, the way the level can have gone; None where the figures fit neither way."""
    return next((sign for sign in size.signs if _fits(size, move, sign)), None)


def _fits(size: Sized, move: Move, sign: int) -> bool:
    change, rate, level, previous, _ = size
    if previous is None:
        return change is None or rate is None or _rate_fits(change, rate, level, sign)
    if change is not None and not _overlap(change, _less(level, previous, sign)):
        return False
    if rate is None or move.rate is None:
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


def disagreement(witness: Witness[K], move: Move, size: Sized) -> Disagreement[K]:
    """The error of figures that do not fit together."""
    if size.previous is None:
        rule, claims, ranges = "claims.figure.arithmetic", (move.change, move.rate, move.level), size[:3]
    else:
        between, room = (move.rate, size.rate) if move.rate is not None else (move.change, size.change)
        rule, claims, ranges = (
            "claims.figure.growth",
            (move.previous, between, move.level),
            (size.previous, room, size.level),
        )
    those = [claim for claim in claims if claim is not None]
    printed = [one for one in ranges if one is not None]
    allowed = [_allowed(move, printed, sign) for sign in size.signs]
    suspects = {suspect_of(printed, one) for one in allowed}
    sides = tuple(Side(witness.text[c.span.start : c.span.end], (Mention(witness.key, c.span),)) for c in those)
    return Disagreement(
        rule,
        Grade.ERROR,
        fold("".join(side.value for side in sides)),
        sides,
        suspect=suspects.pop() if len(suspects) == 1 else None,
        details={"expected": _expected(move, printed, size.signs[0])},
    )


def _allowed(move: Move, printed: Sequence[Range], sign: int) -> list[Range | None]:
    """Where each of three figures would have to lie for the other two to be right."""
    first, second, level = printed
    if move.previous is None:
        return [
            corners(lambda now, r: now * r / (_HUNDRED + sign * r), level, second),
            corners(lambda now, c: c / (now - sign * c) * _HUNDRED, level, first),
            corners(lambda c, r: c / r * _HUNDRED + sign * c, first, second),
        ]
    if move.rate is None:
        return [
            corners(lambda now, c: now - sign * c, level, second),
            corners(lambda now, was: sign * (now - was), level, first),
            corners(lambda was, c: was + sign * c, first, second),
        ]
    if move.rate.value.amount.unit == "배":
        return [
            corners(lambda now, r: now / r, level, second),
            corners(lambda now, was: now / was, level, first),
            corners(lambda was, r: was * r, first, second),
        ]
    return [
        corners(lambda now, r: now / (1 + sign * r / _HUNDRED), level, second),
        corners(lambda now, was: sign * (now / was - 1) * _HUNDRED, level, first),
        corners(lambda was, r: was * (1 + sign * r / _HUNDRED), first, second),
    ]


def _expected(move: Move, printed: Sequence[Range], sign: int) -> str:
    """What the second figure would have to be, as the reason prints it; below zero where it went the other way."""
    middles = [(one.low + one.high) / 2 for one in printed]
    room = _allowed(move, [Range(middle, middle) for middle in middles], sign)[1]
    like = (move.rate or move.change) if move.previous is not None else move.rate
    if room is None or like is None:
        return "?"
    ending = {"percent": "%", "percentage_point": "%p", "배": "배"}.get(like.value.amount.unit, "")
    return f"{room.low.quantize(Decimal('0.01'))}{ending}" if ending else f"{room.low.normalize():,f}"
