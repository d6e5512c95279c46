"""Figures of one sentence that have to add up: a price, how much it moved, by how many percent, from what.

"전날보다 5만4000원(13.5%) 오른 45만4000원" holds because 5만4000 of 40만 is 13.5%. Tolerances follow the printed
precision of each number: 13.5 is anything from 13.45 to below 13.55.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.moves import Move, moves
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness

_HUNDRED = Decimal(100)
# A price is told to the won, however round; what costs more than this is a market's worth, told to the 억.
_DEAREST = Decimal(10_000_000)


class Range(NamedTuple):
    """A printed number as the closed range of truths it stands for."""

    low: Decimal
    high: Decimal


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
            found.append(disagreement(witness, move, size.signs))
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
    return any(_fits(size, move, sign) for sign in size.signs)


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
        return True
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


def disagreement(witness: Witness[K], move: Move, signs: tuple[int, ...]) -> Disagreement[K]:
    """The error of figures that do not fit together."""
    if move.previous is None:
        rule, those = "claims.figure.arithmetic", (move.change, move.rate, move.level)
    else:
        rule, those = "claims.figure.growth", (move.previous, move.rate or move.change, move.level)
    claims = [claim for claim in those if claim is not None]
    wanted = [repairs(move, sign) for sign in signs]
    slips = [
        i
        for i, claim in enumerate(claims)
        if any(one[i] > 0 and is_slip(abs(claim.value.amount.low), one[i]) for one in wanted)
    ]
    sides = tuple(Side(witness.text[c.span.start : c.span.end], (Mention(witness.key, c.span),)) for c in claims)
    return Disagreement(
        rule,
        Grade.ERROR,
        fold("".join(side.value for side in sides)),
        sides,
        suspect=slips[0] if len(slips) == 1 else None,
        details={"expected": _printed(wanted[0][1], claims[1])},
    )


def repairs(move: Move, sign: int) -> tuple[Decimal, Decimal, Decimal]:
    """What each of the three figures would have to be, from the other two."""
    level = Decimal(move.level.value.amount.low)
    if move.previous is None:
        assert move.change is not None
        assert move.rate is not None
        change, rate = (abs(Decimal(claim.value.amount.low)) for claim in (move.change, move.rate))
        share = rate / _HUNDRED
        previous = level - sign * change
        grown = level * share / (1 + sign * share)
        return grown, change / previous * _HUNDRED if previous else rate, change / share + sign * change
    previous = Decimal(move.previous.value.amount.low)
    if move.rate is None:
        assert move.change is not None
        change = abs(Decimal(move.change.value.amount.low))
        return level - sign * change, abs(level - previous), previous + sign * change
    rate = abs(Decimal(move.rate.value.amount.low))
    if move.rate.value.amount.unit == "배":
        return level / rate if rate else previous, level / previous, previous * rate
    factor = 1 + sign * rate / _HUNDRED
    return level / factor if factor else previous, abs(level / previous - 1) * _HUNDRED, previous * factor


def is_slip(number: Decimal, wanted: Decimal) -> bool:
    """Whether the printed number is one exchanged, dropped or shifted digit away from the wanted one.

    The wanted number is rounded to about as many digits as are printed: 1만7천 against 107,030 is 17 against 107.
    """
    from rapidfuzz.distance import OSA

    digits = _significant(number)
    for places in range(len(digits) - 1, len(digits) + 2):
        other = _significant(_rounded(wanted, max(places, 1)))
        if digits == other:
            return number.adjusted() != wanted.adjusted()
        # Of two digits alone, one exchanged or lost is a coincidence.
        if OSA.distance(digits, other) == 1 and max(len(digits), len(other)) >= 3:
            return True
    return False


def _significant(number: Decimal) -> str:
    return "".join(map(str, number.normalize().as_tuple().digits))


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(number.adjusted() - places + 1))


def _printed(number: Decimal, like: Claim) -> str:
    """A number as the reason prints it: of a rate with its sign, of a change in its own digits."""
    unit = like.value.amount.unit
    ending = {"percent": "%", "percentage_point": "%p", "배": "배"}.get(unit, "")
    if ending:
        return f"{number.quantize(Decimal('0.01'))}{ending}"
    return f"{number.normalize():,f}"
