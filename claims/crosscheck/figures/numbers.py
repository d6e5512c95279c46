"""Printed numbers beside one another."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache


def apart(one: Decimal, other: Decimal) -> bool:
    """Whether neither printed number is the other rounded: each is told to its last digit that is not a zero."""
    places = [Decimal(1).scaleb(int(x.normalize().as_tuple().exponent)) for x in (one, other) if x]
    return abs(one - other) > max(places, default=Decimal(0)) / 2


@lru_cache(maxsize=1 << 15)
def digits(number: Decimal) -> str:
    """All digits of a number, whatever its notation: 215만4천7 and 2,154,007 are 2154007."""
    return "".join(filter(str.isdigit, format(number.normalize(), "f")))


@lru_cache(maxsize=1 << 15)
def significant(number: Decimal) -> str:
    """The digits of a number without zeros at its ends: 0.0650 and 6,500 are 65."""
    return digits(number).strip("0")


def shifted(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are the same digits in another scale: 4125원 and 4125억원."""
    return one != other and (one < 0) == (other < 0) and significant(one) == significant(other)


def printed_digits(quote: str) -> str:
    """The digits of a figure as they stand on the page: 87만421 is 87421, though its value is 870,421."""
    return "".join(character for character in quote if character in "0123456789")


def one_stroke_apart(one: str, other: str) -> bool:
    """Whether in two rows of digits one is struck out, put in or exchanged, or two neighbours have changed places."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1) == 1


def differ_in_rounding(one: Decimal, other: Decimal) -> bool:
    """Whether only the last digit differs, by one: 41.26% and 41.27% come out of other rounding, not of a slip."""
    a, b = digits(one), digits(other)
    return len(a) == len(b) and a[:-1] == b[:-1] and abs(int(a[-1]) - int(b[-1])) == 1
