"""The closed range of truths that a printed figure stands for."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.claim import Claim
from claims.crosscheck.figures.mends import Range
from claims.regex import regex


def counted(claim: Claim) -> Range | None:
    """What a printed figure may stand for; a count without a hedge is itself. None where it is open or a range."""
    figure = claim.value
    amount = figure.amount
    if _BOUND.match(claim.quote):
        # 최대 254만6000주(12.73%): the bound itself is the part that the share tells of.
        return Range(*figure.stated)
    if amount.low is None or amount.low != amount.high or figure.low is None or figure.high is None or amount.low < 0:
        return None
    if amount.unit == "percent":
        # 66.67% told to the tenth is 66.6% to one desk and 66.7% to another; all but all is 99.9%.
        stated = figure.stated
        cut = Decimal(0) if amount.approximate else (stated[1] - stated[0]) / 2
        return Range(figure.low, figure.high + cut)
    money = amount.unit is not None and amount.unit.isupper()
    exact = amount.low % 1 == 0 and not money and not amount.approximate and not ROUNDED.search(claim.quote)
    return Range(amount.low, amount.low) if exact else Range(figure.low, figure.high)


_BOUND = regex(r"(?:최소|최대|적어도|많아야|at\s(?:least|most)|up\sto)\s", re.IGNORECASE)
# 3억 1,695만 톤 and 1.2 million are rounded, 12,287명 and 1,200 are counted.
ROUNDED = regex(r"[천만억조]\s?[^\d천만억조]*$|[a-z]{5}", re.IGNORECASE)
