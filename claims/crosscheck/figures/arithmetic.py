"""Figures of one sentence that have to add up: a price, how much it moved, by how many percent, from what.

"전날보다 5만4000원(13.5%) 오른 45만4000원" holds because 5만4000 of 40만 is 13.5%.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.crosscheck.figures.mends import Range, corners, suspect_of
from claims.crosscheck.figures.moves import Move
from claims.crosscheck.figures.sizes import Sized, difference_fits, fits, growth_fits, sized
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness

_HUNDRED = Decimal(100)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each movement of a price, an index or a count whose figures do not fit together."""
    found = []
    for move in witness.moves:
        size = sized(move)
        if size is not None and not fits(size, move):
            found.append(disagreement(witness, move, size))
    return found


def disagreement(witness: Witness[K], move: Move, size: Sized) -> Disagreement[K]:
    """The error of figures that do not fit together."""
    odd = None
    if size.previous is None:
        rule, claims, ranges = "claims.figure.arithmetic", (move.change, move.rate, move.level), size[:3]
    else:
        move, size, odd = _misfit(move, size)
        rule, claims = "claims.figure.growth", (move.previous, move.rate or move.change, move.level)
        ranges = (size.previous, size.rate or size.change, size.level)
    those = [claim for claim in claims if claim is not None]
    printed = [one for one in ranges if one is not None]
    suspects = {suspect_of(printed, _allowed(move, printed, sign)) for sign in size.signs}
    sides = tuple(Side(witness.text[c.span.start : c.span.end], (Mention(witness.key, c.span),)) for c in those)
    return Disagreement(
        rule,
        Grade.ERROR,
        fold("".join(side.value for side in sides)),
        sides,
        suspect=odd if odd is not None else suspects.pop() if len(suspects) == 1 else None,
        details={"expected": _expected(move, printed, size.signs[0])},
    )


def _misfit(move: Move, size: Sized) -> tuple[Move, Sized, int | None]:
    """The movement with the one of change and rate that does not fit, and its place where the other one fits."""
    if move.change is None or move.rate is None:
        return move, size, None
    grown = any(growth_fits(size, move, sign) for sign in size.signs)
    moved = any(difference_fits(size, sign) for sign in size.signs)
    if grown:
        return move._replace(rate=None), size._replace(rate=None), 1
    return move._replace(change=None), size._replace(change=None), 1 if moved else None


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
