"""What an English numeral in words is worth: ninety-five, two hundred and one, half a million, twenty-fifth."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from claims.lexicon import table
from claims.numerals import Numeral

_ROWS = table("english_numerals")
ONES = {word: row["value"] for row in _ROWS if row["kind"] == "one" for word in row["en"]}
TENS = {word: row["value"] for row in _ROWS if row["kind"] == "ten" for word in row["en"]}
SCALES = {word: row["value"] for row in _ROWS if row["kind"] == "scale" for word in row["en"]}
ORDINALS = {word: row["value"] for row in _ROWS for word in row["ordinal"]}
_SMALL = ONES | TENS
_NAMED_FRACTIONS = frozenset({"half", "halves", "quarter", "quarters"})
_FRACTIONS = {word for word in ORDINALS if word.endswith("s")}
# A fraction of an amount that has no exact decimal: as close as the suites of others print it.
_FRACTION_PLACE = Decimal("1E-9")


class Words(NamedTuple):
    """A numeral in words; `ordinal` for twenty-fifth."""

    numeral: Numeral
    ordinal: bool = False


def words(text: str) -> Words | None:
    """The value of a numeral in words; None where they make no number."""
    parts = [part for part in re.split(r"[\s-]+", text.lower()) if part]
    return _value(parts) if parts else None


def _value(parts: list[str]) -> Words | None:
    if "point" in parts:
        return _decimal(parts)
    if parts[-1] in SCALES and parts[-2:-1] and parts[-2] in (*_FRACTIONS, "half", "quarter", "quarters"):
        return _fraction_of_scale(parts[:-1], Decimal(SCALES[parts[-1]]))
    for sign in ("over", "of"):
        if sign in parts:
            return _division(parts, sign)
    if parts[-1] in ("half", "halves") or parts[-1] in ORDINALS:
        return _fraction(parts) or _over_hundreds(parts) or _ordinal(parts)
    if parts[0] == "half" and len(parts) > 1:
        return _half(parts[1:])
    whole = cardinal(parts)
    return Words(whole) if whole else None


def cardinal(parts: list[str]) -> Numeral | None:
    """two hundred and one, a million, three dozen: sections close at each scale; scales fall but within hundreds."""
    total = section = Decimal(0)
    place = Decimal(1)
    last: int | None = None  # the number word just read, to refuse "three four"
    limit = Decimal(10**18)
    for index, part in enumerate(parts):
        if part in ("a", "an") and index == 0 and len(parts) > 1 and parts[1] in SCALES:
            section, last = Decimal(1), 1
        elif part == "and" and index and parts[index - 1] in SCALES:
            last = None
        elif part in _SMALL:
            value = _SMALL[part]
            if last is not None and not (last in TENS.values() and 0 < value < 10):
                return None
            section, last, place = section + value, value, Decimal(1)
        elif part in SCALES:
            scale = Decimal(SCALES[part])
            if scale == 12:  # three hundred and two dozen, two hundred dozen
                dozens = section % 100 or section or Decimal(1)
                section, last = section - (section % 100 or section) + dozens * 12, None
                continue
            if scale == 100 and section >= 100:
                return None
            if scale == 100:
                section, place = (section or Decimal(1)) * 100, Decimal(100)
            elif scale >= limit and total:
                return None
            else:
                total, section, limit = total + (section or Decimal(1)) * scale, Decimal(0), scale
                place *= scale if place < scale else 1
            last = None
        else:
            return None
    return Numeral(total + section, place) if parts[-1] not in ("and", "a", "an") else None


def _decimal(parts: list[str]) -> Words | None:
    """zero point zero eight; three hundred point sixty-four."""
    at = parts.index("point")
    whole = cardinal(parts[:at]) if at else Numeral(Decimal(0), Decimal(1))
    after = parts[at + 1 :]
    if whole is None or not after or any(part not in _SMALL for part in after):
        return None
    digits = ""
    for index, part in enumerate(after):
        joined = index and after[index - 1] in TENS and _SMALL[part] < 10
        digits = digits[:-1] + str(_SMALL[part]) if joined else digits + str(_SMALL[part])
    return Words(Numeral(whole.value + Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits))))


def _division(parts: list[str], sign: str) -> Words | None:
    """two over seven; two out of seven."""
    at = parts.index(sign)
    above, below = parts[: at - 1] if sign == "of" else parts[:at], parts[at + 1 :]
    top, bottom = (cardinal(above) if above else None), (cardinal(below) if below else None)
    if top is None or bottom is None or not bottom.value:
        return None
    return Words(Numeral(top.value / bottom.value, _FRACTION_PLACE))


def _half(rest: list[str]) -> Words | None:
    """half a million, half a dozen."""
    whole = cardinal(["a", *rest] if rest[0] not in ("a", "an") else rest)
    return Words(Numeral(whole.value / 2, whole.place / 2)) if whole else None


def _fraction_of_scale(parts: list[str], scale: Decimal) -> Words | None:
    """a quarter million, two and a half million; one billion and a quarter million."""
    if "and" in parts and SCALES.get(parts[parts.index("and") - 1], 0) >= 1000:
        at = parts.index("and")
        whole, rest = cardinal(parts[:at]), _fraction(parts[at + 1 :])
        return Words(Numeral(whole.value + rest.numeral.value * scale, _FRACTION_PLACE)) if whole and rest else None
    part = _fraction(parts)
    return Words(Numeral(part.numeral.value * scale, _FRACTION_PLACE)) if part else None


def _over_hundreds(parts: list[str]) -> Words | None:
    """one one-hundredth, three one-thousandths: a denominator told in full."""
    if len(parts) < 3 or parts[1] not in ONES or parts[2] not in (*SCALES, *ORDINALS):
        return None
    top, below = _SMALL.get(parts[0]), _ordinal([*parts[1:-1], parts[-1].removesuffix("s")])
    if top is None or below is None or below.numeral.value < 100:
        return None
    return Words(Numeral(top / below.numeral.value, _FRACTION_PLACE))


def _fraction(parts: list[str]) -> Words | None:
    """a third, two thirds, one and a half, nine million and five ninths."""
    if "and" in parts[:-1]:
        at = len(parts) - 1 - parts[::-1].index("and")
        whole, rest = cardinal(parts[:at]), _fraction(parts[at + 1 :])
        if rest is not None and rest.numeral.value >= 1:
            rest = None  # one hundred and forty-three ninths is 143/9
        if whole is not None and rest is not None and SCALES.get(parts[at - 1], 0) >= 1000:
            scale = Decimal(SCALES[parts[at - 1]])  # six million and two thirds is 6 2/3 million
            return Words(Numeral(whole.value + rest.numeral.value * scale, _FRACTION_PLACE))
        if whole is not None and rest is not None:
            return Words(Numeral(whole.value + rest.numeral.value, _FRACTION_PLACE))
    below, above = parts[-1], parts[:-1]
    bottom = 2 if below in ("half", "halves") else ORDINALS[below]
    if len(above) > 1 and above[-1] in TENS and bottom < 10 and below not in _NAMED_FRACTIONS:
        bottom, above = bottom + TENS[above[-1]], above[:-1]
    if below == "half" and not above:
        return Words(Numeral(Decimal("0.5"), Decimal("0.1")))
    top = Numeral(Decimal(1), Decimal(1)) if above in (["a"], ["an"]) else cardinal(above) if above else None
    plural = below.endswith("s") or below == "halves"
    if top is None or (not plural and top.value != 1) or bottom < 2 or below in ("second", "seconds"):
        return None
    return Words(Numeral(top.value / bottom, _FRACTION_PLACE))


def _ordinal(parts: list[str]) -> Words | None:
    """twenty-fifth, two hundredth, one hundred and third."""
    last = parts[-1]
    if last.endswith("s") or last in ("quarter", "half", "halves"):
        return None
    stem = next(word for word in [*ONES, *TENS, *SCALES] if (_SMALL | SCALES)[word] == ORDINALS[last])
    whole = cardinal([*parts[:-1], stem])
    return Words(whole, ordinal=True) if whole else None
