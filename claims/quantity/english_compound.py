"""English amounts told in several parts: losses in brackets, cents and inches, signs, 1 hour and 20 minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from claims.quantity.compound import smaller
from claims.quantity.english_numerals import SCALES
from claims.quantity.printed import Printed, alone
from claims.quantity.units import MONEY_SIGNS, alternation, named
from claims.regex import regex

_SCALE_AFTER = regex(rf"\s((?i:{alternation(SCALES)}))\b")
FROM = regex(r"\bfrom\s\S{0,3}$", re.IGNORECASE)
_LOSS_BEFORE = regex(r"((?:US|C|A|HK)?[$€£¥₩])\s?\($")
_MINUS = regex(r"(?:(?<![0-9A-Za-z)\]/])[-−]|(?<!or )\b(?:minus|negative)\s)$", re.IGNORECASE)
_CENTS = regex(r"\s(?:and\s)?([0-9]{1,2})(?:\s?(?:cents?|pence|pennies)\b|(?<=\s[0-9]{2})(?=[.,;)]?\s*$|\.\s[A-Z]))")
_BELOW_ZERO = regex(r"\sbelow\s(?:zero|freezing)\b")
_ONE_WHOLE = regex(r"\ban?\s(year|month|week|day|hour|minute)\sand\s$", re.IGNORECASE)
_INCHES = regex(
    r"(?:\s+and)?[\s-]+([0-9]{1,2}(?:\.[0-9]+)?)[\s-]?(?:inches|inch|in)\b|-([0-9]{1,2})(?![0-9-])|([0-9]{1,2})[\"”]"
)


def joined(text: str, amounts: Iterable[Printed]) -> Iterator[Printed]:
    """The amounts, with 1 hour and 20 minutes as one, and "from 40 to 50 miles" in miles both."""
    last: Printed | None = None
    for amount in (_with_whole(text, one) for one in amounts):
        if last is not None and (sum_ := _sum(text, last, amount)):
            last = sum_
            continue
        if last is not None:
            yield last._replace(unit=amount.unit) if _to(text, last, amount) else last
        last = amount
    if last is not None:
        yield last


def _with_whole(text: str, amount: Printed) -> Printed:
    """The amount with the one whole before it: a year and three months."""
    found = _ONE_WHOLE.search(text[max(0, amount.start - 14) : amount.start])
    whole = named(found[1].lower()) if found is not None else None
    if found is None or whole is None or amount.unit is None or not smaller(amount.unit, whole):
        return amount
    if amount.low != amount.high or amount.start != amount.number:
        return amount
    share = amount.unit.factor / whole.factor
    start, value = amount.start - len(found[0]), 1 + amount.low * share
    return amount._replace(start=start, number=start, low=value, high=value, place=amount.place * share, unit=whole)


def _sum(text: str, first: Printed, second: Printed) -> Printed | None:
    whole, part = first.unit, second.unit
    if whole is None or part is None or whole.measure == "money" or not smaller(part, whole):
        return None
    if text[first.end : second.start] not in (" ", " and ") or first.low != first.high or second.low != second.high:
        return None
    if first.end != first.tail or second.start != second.number or text[first.tail - 1] == "-":
        return None
    share = part.factor / whole.factor
    value = first.low + second.low * share
    return first._replace(end=second.end, tail=second.tail, low=value, high=value, place=second.place * share)


def _to(text: str, first: Printed, second: Printed) -> bool:
    """Whether the second number takes the first into its unit: from 40 to 50 miles."""
    bare = (
        first.unit is None
        and not first.ordinal
        and second.unit is not None
        and (second.unit.measure != "money" or (second.start == second.number and second.unit.factor == 1))
    )
    between = text[first.end : second.number]
    return bare and between == " to " and FROM.search(text[max(0, first.start - 9) : first.start]) is not None


def loss(text: str, amount: Printed) -> Printed:
    """$(1.21) of an account is a loss, $(5.6) million one of millions."""
    sign = _LOSS_BEFORE.search(text, max(0, amount.start - 5), amount.start)
    if sign is None or not text.startswith(")", amount.end) or amount.low != amount.high or amount.unit is not None:
        return amount
    unit = MONEY_SIGNS.get(sign[1], MONEY_SIGNS["$"])
    scale = _SCALE_AFTER.match(text, amount.end + 1)
    value = -amount.low * (SCALES[scale[1].lower()] if scale else 1)
    end = scale.end() if scale else amount.end + 1
    return amount._replace(start=sign.start(), end=end, low=value, high=value, unit=unit)


def with_smaller(text: str, amount: Printed) -> Printed:
    """12 cents are 0.12 dollars, 3 dollars and 50 cents 3.50, 5 ft 6 in, 5-foot-6 and 5'6" 5.5 feet."""
    unit = amount.unit
    if unit is not None and unit.measure == "money":
        low, high, place = (value * unit.factor for value in (amount.low, amount.high, amount.place))
        cents = _CENTS.match(text, amount.end) if unit.factor == 1 and low == high else None
        if cents is None:
            return amount._replace(low=low, high=high, place=place)
        low += Decimal(cents[1]) / 100
        return amount._replace(end=cents.end(), tail=cents.end(), low=low, high=low, place=Decimal("0.01"))
    if unit is not None and unit.name == "ft" and (inches := _INCHES.match(text, amount.end)):
        value = amount.high + Decimal(inches[1] or inches[2] or inches[3]) / 12
        return amount._replace(end=inches.end(), tail=inches.end(), low=value, high=value, place=Decimal(1) / 12)
    return amount


def signed(text: str, amount: Printed) -> Printed:
    """minus 5, -5%, 5 degrees below zero; "- 5" only where it is all of the text, else it may be an item of a list."""
    start, end = amount.start, amount.end
    if minus := _MINUS.search(text[max(0, start - 9) : start]):
        start = max(0, start - 9) + minus.start()
    elif below := _BELOW_ZERO.match(text, end):
        end = below.end()
    elif alone(text, f"- {text[start:end]}"):
        start = text.index("-")
    else:
        return amount
    return amount._replace(start=start, end=end, low=-amount.high, high=-amount.low)
