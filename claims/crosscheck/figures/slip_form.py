"""How one number becomes another by a slip of the hand: a digit, a turn, a stroke, a scale."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal

from claims.crosscheck.figures.numbers import differ_in_rounding, one_stroke_apart, shifted, significant

SlipForm = Literal["digit", "turn", "stroke", "scale"]
# 31.4% cut to 31% is no slip; 8200억 is not cut to 8000억.
_CUT = 2
# 41 and 4 are one stroke apart, and so is every tenth pair of short numbers.
_LONG = 3


def slip_form(one: Decimal, other: Decimal) -> SlipForm | None:
    """What makes one number of the other; None where nothing simple does, or where rounding explains it.

    4500억 and 5400억 are turned, 4500억 and 4300억 differ in a digit, 511만2960 and 5112만960 in a stroke, 3170원 and
    3170억원 in scale.
    """
    if one == other or min(one, other) <= 0:
        return None
    if shifted(one, other):
        return "scale"
    a, b = significant(one), significant(other)
    if differ_in_rounding(one, other) or is_cut(a, b):
        return None
    if one.adjusted() == other.adjusted():
        if sorted(a) == sorted(b) and one_stroke_apart(a, b):
            return "turn"
        width = max(len(a), len(b))
        if sum(x != y for x, y in zip(a.ljust(width, "0"), b.ljust(width, "0"), strict=True)) == 1:
            return "digit"
    return "stroke" if min(len(a), len(b)) >= _LONG and one_stroke_apart(a, b) else None


@lru_cache(maxsize=1 << 14)
def rests(number: Decimal) -> frozenset[str]:
    """What a slip leaves of a number's digits: where one number can have become the other, both have one in common."""
    row = significant(number)
    return frozenset((row, *(row[:i] + row[i + 1 :] for i in range(len(row)))))


def is_round(number: Decimal) -> bool:
    """Whether one digit is all that a number tells: 400 and 405, a digit apart, have no rest in common."""
    return len(significant(number)) == 1


def is_cut(one: str, other: str) -> bool:
    """Whether one row of digits begins with the other, which is long enough to be a number cut short."""
    return min(len(one), len(other)) >= _CUT and (one.startswith(other) or other.startswith(one))
