"""Movements told in one of the orders that texts keep: a price, how much it moved, by how many percent, from what.

"전날보다 5만4000원(13.5%) 오른 45만4000원" holds because 5만4000 of 40만 is 13.5%. Those told in any order
are read by the words around each figure, in `moved`.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.claim import Claim
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.figures.sizes import Sized, sized
from claims.crosscheck.statement import K, Witness
from claims.quantity.moves import Move


def read(witness: Witness[K]) -> Iterator[Equation]:
    """What the movements of a text have to fulfil; of one that does not fit, no more than the first."""
    for move in witness.moves:
        size = sized(move)
        unfit = False
        for one in equations(move, size) if size is not None else ():
            if not unfit or equation.fits(one):
                yield one
            unfit = unfit or not equation.fits(one)


def equations(move: Move, size: Sized) -> list[Equation]:
    """What the figures of a movement have to fulfil."""
    level = Term(move.level.span, size.level, move.level.value.amount.unit)
    change, rate, previous = (
        _term(move.change, size.change),
        _term(move.rate, size.rate),
        _term(move.previous, size.previous),
    )
    ending = equation.endings(move.rate)
    if previous is None:
        if change is None or rate is None:
            return []
        ways = tuple(equation.change_and_rate(sign) for sign in size.signs)
        return [Equation("claims.figure.arithmetic", (change, rate, level), ways, 1, ending=ending, strict=True)]
    found = []
    if rate is not None:
        ways = tuple(equation.growth(sign) for sign in size.signs)
        if ending == "배":
            # 두 배 늘어난 is twice as much to some and three times as much to others.
            ways = (equation.PRODUCT, equation.TIMES_MORE)
        found.append(
            Equation("claims.figure.growth", (previous, rate, level), ways, 1, ending=ending, strict=bool(ending))
        )
    if change is not None:
        ways = tuple(equation.difference(sign) for sign in size.signs)
        terms, ending = (previous, change, level), equation.endings(move.change)
        found.append(Equation("claims.figure.growth", terms, ways, 1, ending=ending, strict=bool(ending)))
    return found


def _term(claim: Claim | None, room: Range | None) -> Term | None:
    return None if claim is None or room is None else Term(claim.span, room, claim.value.amount.unit)
