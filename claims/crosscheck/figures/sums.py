"""Parts and the whole they are said to make: 총 1,200명(남 700명, 여 500명), 31.42%에 15.27%를 더해 46.69%.

Of a list that ends in 등 more may have been meant: its parts may only not be more than the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Claim
from claims.crosscheck.figures import equation, sums_en, sums_ko
from claims.crosscheck.figures.addition import Sum
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.figures.rooms import ROUNDED
from claims.crosscheck.statement import Disagreement, Grade, K, Witness

# 3억 1,695만 톤 and 1.2 million are rounded, 12,287명 and 1,200 are counted.
# Money of a size that people are paid and things cost.
_DEAREST = 100_000_000
_TIMES = ("age", "hour", "minute", "second", "day", "week", "month", "year")
_MEASURES = frozenset((*_TIMES, "점", "회", "배", "위", "degC", "kg", "g", "t", "cm", "m", "km"))


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A disagreement for each whole that its parts do not make."""
    sums = (
        one
        for part, own in witness.figures_by_part()
        for one in (sums_ko if part.language == "ko" else sums_en).read(witness.text, own)
    )
    return list(equation.told(witness, (made for one in sums if (made := _equation(one)) is not None)))


def _equation(total: Sum) -> Equation | None:
    claims = (total.whole, *total.parts)
    printed = [one for one in map(_range, claims) if one is not None]
    if len(printed) < len(claims) or _may_fit(total, printed):
        return None
    terms = tuple(Term(claim.span, room) for claim, room in zip(claims, printed, strict=True))
    grade = Grade.ERROR if total.complete else Grade.WARNING
    return Equation("claims.figure.sum", terms, (equation.total(len(total.parts)),), 0, grade)


def _may_fit(total: Sum, printed: Sequence[Range]) -> bool:
    whole, *parts = printed
    if 2 * whole.high < max(part.low for part in parts):
        return True  # 900 pupils, 300 by bus, or a third
    made = _added_up(parts)
    if total.more and made.low <= whole.high:
        return True
    # A mean lies among its parts: 임금 300만원(남 350만원, 여 250만원).
    if _may_be_mean(total.whole) and min(parts).low <= whole.low <= max(part.high for part in parts):
        return True
    # What stands before the list may not belong to it: 시군 5곳의 10곳, 강릉 3곳, 동해 4곳 모두 7곳.
    tails = (_added_up(parts[first:]) for first in range(len(parts) - 1))
    return any(tail.low <= whole.high and whole.low <= tail.high for tail in tails)


def _may_be_mean(whole: Claim) -> bool:
    """Whether it is a measure (45세, 3.2점, 300만원) and no count of heads or things."""
    amount = whole.value.amount
    if amount.unit is not None and amount.unit.isupper():
        return bool(amount.low < _DEAREST)
    return amount.unit in _MEASURES


def _added_up(parts: Sequence[Range]) -> Range:
    return Range(
        sum((part.low for part in parts), start=parts[0].low * 0), sum((p.high for p in parts), start=parts[0].low * 0)
    )


def _range(claim: Claim) -> Range | None:
    """What a printed figure may stand for: heads are counted one by one, money is rounded."""
    figure = claim.value
    amount = figure.amount
    if amount.low is None or amount.low != amount.high or figure.low is None or figure.high is None or amount.low <= 0:
        return None
    counted = amount.low % 1 == 0 and (amount.unit is None or not (amount.unit.isupper() or amount.unit == "percent"))
    exact = counted and not amount.approximate and not ROUNDED.search(claim.quote)
    return Range(amount.low, amount.low) if exact else Range(figure.low, figure.high)
