"""Figures of one sentence that have to add up: a price, how much it moved, and by how many percent.

"전날보다 5만4000원(13.5%) 오른 45만4000원" holds because 5만4000 of 40만 is 13.5%. Tolerances follow the printed
precision of each number: 13.5 is anything from 13.45 to below 13.55.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness

# What may stand between a change and its rate: 5만4000원(13.5%), $1.20, or 3.4%.
_BETWEEN = re.compile(r"\s*[(（]\s*|,?\s+or\s+", re.IGNORECASE)
# The movement as it leads up to the new level: 오른 40만원, 상승한 40만원, 올라 40만원, higher to $40.
# A comma or a bare noun (증가, 취업자는 ...) ends the clause, and the next figure tells of something else.
UP = re.compile(
    r"[)）]?\s*(?:오른|오르며|올라|뛴|뛰어|높은|늘어난|늘린|(?:상승|급등|증가|인상)(?:한|해|하며|된)|higher|up)"
    r"[^.,;·▲\d\n]{0,10}(?:\bto\s+\S?)?"
)
DOWN = re.compile(
    r"[)）]?\s*(?:내린|내리며|내려|떨어진|떨어져|낮은|빠진|줄어든|(?:하락|급락|감소|인하)(?:한|해|하며|된)|lower|down)"
    r"[^.,;·▲\d\n]{0,10}(?:\bto\s+\S?)?"
)
# An index moves by points and stands at a bare number: 2.46포인트 내린 851.30.
_LEVELS = {("point", None), ("point", "point")}
_RATES = {None, "percent", "percentage_point"}
_HUNDRED = Decimal(100)


class Range(NamedTuple):
    """A printed number as the closed range of truths it stands for."""

    low: Decimal
    high: Decimal


class _Move(NamedTuple):
    """A level and the change and rate that led to it; `sign` is 1 for a rise, -1 for a fall."""

    change: Claim
    rate: Claim
    level: Claim
    sign: int


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each movement of a price or an index whose three figures do not fit together."""
    figures = [claim for claim in witness.claims if claim.family == "figure" and told_exactly(claim)]
    return [
        _disagreement(witness, move)
        for move in _moves(witness.text, figures)
        if witness.part_at(move.change.span.start) is not None and not _fits(move)
    ]


def told_exactly(claim: Claim) -> bool:
    """Whether a figure is one positive number without a hedge."""
    amount = claim.value.amount
    return amount.low is not None and amount.low == amount.high and amount.low > 0 and not amount.approximate


def _moves(text: str, figures: Sequence[Claim]) -> Iterator[_Move]:
    for one, two, level in zip(figures, figures[1:], figures[2:], strict=False):
        change, rate = (two, one) if one.value.amount.unit == "percent" else (one, two)
        if rate.value.amount.unit != "percent" or not _of_one_scale(change, level):
            continue
        between, after = text[one.span.end : two.span.start], text[two.span.end : level.span.start]
        if _BETWEEN.fullmatch(between) and len(after) <= 20 and "\n" not in after:
            if UP.fullmatch(after):
                yield _Move(change, rate, level, 1)
            elif DOWN.fullmatch(after):
                yield _Move(change, rate, level, -1)


def _of_one_scale(change: Claim, level: Claim) -> bool:
    units = change.value.amount.unit, level.value.amount.unit
    return units in _LEVELS or (units[0] == units[1] and units[0] not in _RATES)


def _fits(move: _Move) -> bool:
    """Whether some truth behind the printed change and level gives a rate that prints as the printed one."""
    change, rate, level = (printed_range(claim) for claim in move[:3])
    # Before a rise the level was lower: previous = level - change; the rate falls as the previous level rises.
    lowest, highest = _previous(level, change, move.sign)
    if lowest <= 0:
        return True
    return change.low / highest * _HUNDRED <= rate.high and rate.low <= change.high / lowest * _HUNDRED


def _previous(level: Range, change: Range, sign: int) -> Range:
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


def _disagreement(witness: Witness[K], move: _Move) -> Disagreement[K]:
    wanted = _repairs(move)
    slips = [i for i, claim in enumerate(move[:3]) if wanted[i] > 0 and is_slip(claim.value.amount.low, wanted[i])]
    suspect = slips[0] if len(slips) == 1 else None
    sides = tuple(Side(witness.text[c.span.start : c.span.end], (Mention(witness.key, c.span),)) for c in move[:3])
    return Disagreement(
        "claims.figure.arithmetic",
        Grade.ERROR,
        fold("".join(side.value for side in sides)),
        sides,
        suspect=suspect,
        details={"expected": _printed(wanted[1])},
    )


def _repairs(move: _Move) -> tuple[Decimal, Decimal, Decimal]:
    """What the change, the rate and the level would have to be, each from the other two."""
    change, rate, level = (Decimal(claim.value.amount.low) for claim in move[:3])
    share = rate / _HUNDRED
    previous = level - move.sign * change
    grown = level * share / (1 + move.sign * share)
    return grown, change / previous * _HUNDRED if previous else rate, change / share + move.sign * change


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
        # Of two digits alone, one exchanged is a coincidence.
        if OSA.distance(digits, other) == 1 and (len(digits) != len(other) or len(digits) >= 3):
            return True
    return False


def _significant(number: Decimal) -> str:
    return "".join(map(str, number.normalize().as_tuple().digits))


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(number.adjusted() - places + 1))


def _printed(number: Decimal) -> str:
    return f"{number.quantize(Decimal('0.01'))}%"
