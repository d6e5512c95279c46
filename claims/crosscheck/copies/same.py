"""Two figures or days that stand in the same place of two copies: whether they say the same.

Two titles are weighed by `posts`.
"""

from __future__ import annotations

from decimal import Decimal

from claims.amount import Amount, Figure
from claims.claim import Claim
from claims.crosscheck.figures.numbers import apart
from claims.families import date, figure
from claims.fold import fold
from claims.period import DateRange, Partial
from claims.regex import regex

# Which quarter or half of a year: Q3, third quarter, 3분기, 하반기.
_WHICH = regex(r"[0-9]+|first|second|third|fourth|[상하](?=반기)")
_ORDER = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
# Who rounds the end of a range moves it little: 11,100 is told as 11,000, 90 is not told as 100.
_ROUNDING = Decimal("0.05")


def difference(one: Claim, other: Claim) -> str | None:
    """The rule that parts two aligned figures or days; None where both can be right, and for other families."""
    if said(one) == said(other):
        return None
    match one.family:
        case "figure":
            return _figure(one, other)
        case "date":
            return _date(one, other)
    return None


def meant(claim: Claim) -> object:
    """What a figure or a day says, however it is printed: 다음 달 20일 and 4월 20일 in March are one day."""
    value = claim.value
    if claim.family == "date":
        return (value.start, value.end) if value.start else fold(value.quote)
    return (value.amount.low, value.amount.high, value.amount.unit) if claim.family == "figure" else fold(claim.quote)


def said(claim: Claim) -> str:
    """What a claim prints, folded, with the number and the unit of a figure: 0.5㏊, 0.5㎡ and 05 fold to one."""
    if claim.family != "figure":
        return fold(claim.quote)
    _, _, low, high, unit, _ = claim.value.amount
    return f"{fold(claim.quote)} {low and low.normalize()} {high and high.normalize()} {unit}"


def _figure(one: Claim, other: Claim) -> str | None:
    a, b = one.value, other.value
    if a.amount.unit == b.amount.unit:
        if _signed_in_words(a, b):
            return None
        differs = _other_range(a.amount, b.amount) or _other_number(a, b) or not figure.can_both_be_true(a, b)
        return "claims.figure.differs_in_copy" if differs else None
    # 1,000㎡ and 300평 convert; 300명 and 300가구 do not.
    same_number = (a.amount.low, a.amount.high) == (b.amount.low, b.amount.high)
    known = a.amount.unit is not None and b.amount.unit is not None
    return "claims.figure.unit_differs_in_copy" if same_number and known else None


def _signed_in_words(one: Figure, other: Figure) -> bool:
    """Whether one figure has its sign in front and the other in the word behind: -4.5%, 4.5% 감소."""
    a, b = one.amount.low, other.amount.low
    return a is not None and b is not None and a == -b != 0 and {one.amount.high, other.amount.high} == {a, b}


def _other_range(one: Amount, other: Amount) -> bool:
    """3∼6% and 4∼7% overlap, but a copy that prints both ends prints the same ones."""
    ends = (one.low, one.high, other.low, other.high)
    if None in ends or one.low == one.high or other.low == other.high:
        return False
    return any(x is not None and y is not None and _moved(x, y) for x, y in zip(ends[:2], ends[2:], strict=True))


def _moved(one: Decimal, other: Decimal) -> bool:
    return apart(one, other) or abs(one - other) > _ROUNDING * max(abs(one), abs(other))


def _other_number(one: Figure, other: Figure) -> bool:
    """약 63% and 약 64% overlap, but a copy that keeps the hedge keeps the number, or rounds it."""
    a, b = one.amount, other.amount
    hedged = one.hedge is not None and one.hedge == other.hedge
    single = a.low is not None and b.low is not None and a.low == a.high and b.low == b.high
    return hedged and single and a.low is not None and b.low is not None and apart(a.low, b.low)


def _date(one: Claim, other: Claim) -> str | None:
    a, b = one.value, other.value
    if _resolved_otherwise(a, b):
        return None
    differs = not date.can_both_be_true(a, b) or _other_ends(a, b) or _other_part(a, b)
    return "claims.date.differs_in_copy" if differs else None


def _resolved_otherwise(one: DateRange, other: DateRange) -> bool:
    """Whether two days part only in how they were read: 이날 and 29일, 31일 and 12월 31일.

    Which day a word means, and which month a bare day is of, hangs on the sentences around it, where copies differ.
    """
    if one.grain != "day" or other.grain != "day" or one.first != one.last or other.first != other.last:
        return False
    if Partial() in (one.first, other.first):
        return True
    bare = any(value.first == Partial(day=value.first.day) for value in (one, other))
    return bare and one.first.day == other.first.day


def _other_ends(one: DateRange, other: DateRange) -> bool:
    """22일부터 25일까지 and 22일부터 26일까지 overlap, but a copy that prints both ends prints the same ones."""
    known = None not in (one.start, one.end, other.start, other.end)
    return known and one.grain == other.grain and (one.start, one.end) != (other.start, other.end)


def _other_part(one: DateRange, other: DateRange) -> bool:
    """Q2 and Q3 of a year that nothing tells: no days to compare, but a copy prints the same one."""
    printed = [_WHICH.findall(value.quote.lower()) for value in (one, other)]
    numbers = [[_ORDER.get(word, word) for word in words] for words in printed]
    parts = one.grain == other.grain and one.grain in ("quarter", "half") and one.start is None and other.start is None
    return parts and numbers[0] != numbers[1] and all(numbers)
