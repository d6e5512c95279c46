"""What a rate makes of an amount: forty percent of the 500 workers, or 200; a fee of 2 percent on $30 billion.

The fee is told only where a place has slipped: it may be one on another amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term, fits
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.fit.shared import in_percent
from claims.crosscheck.statement import Grade
from claims.regex import regex

_SHARE = "claims.figure.share"
_NEAR_POWER = Decimal("0.04")  # a tenth to both sides: "just over", "about"
_OF_EN = regex(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s|more\sthan\s|about\s|nearly\s|some\s){0,2}$")
_OR_EN = regex(
    r",\sor\s(?:(?:about|just|over|under|nearly|some|roughly|only)\s){0,2}$"
)  # the hedge may be the figure's own
_MOVED_EN = regex(r"\b(?:rose|fell|increase[ds]?|decrease[ds]?|up|down|more|less|fewer|than|from)\b", re.IGNORECASE)


def read(here: Sentence) -> Iterator[Equation]:
    """The amounts of a sentence that a rate makes of another one."""
    yield from _of_rate(here)
    yield from _on_amount(here)


def _of_rate(here: Sentence) -> Iterator[Equation]:
    """Forty percent of the 500 workers, or 200 people."""
    for rate, whole, part in zip(here.terms, here.terms[1:], here.terms[2:], strict=False):
        share = rate.unit == "percent" or (rate.unit is None and rate.middle < 1)
        alike = whole.unit == part.unit != "percent" and whole.middle >= part.middle > 0
        if not share or not alike or not _OF_EN.fullmatch(here.between(rate, whole)):
            continue
        gap = here.between(whole, part)
        if _OR_EN.search(gap) and len(gap) < 60 and not _MOVED_EN.search(gap):
            yield Equation(_SHARE, (whole, part, in_percent(rate)), (equation.SHARE,), 2, ending="%")


def _on_amount(here: Sentence) -> Iterator[Equation]:
    """A rate with what it makes, where the amount it is of is told before; told only where a place has slipped."""
    terms = sorted((*here.terms, *here.open), key=lambda term: term.span)
    for rate, made in pairwise(terms):
        if rate.unit != "percent" or not _is_money(made) or not _OR_EN.fullmatch(here.between(rate, made)):
            continue
        wholes = [term for term in here.terms if term.unit == made.unit and term.span < rate.span]
        if not wholes and here.before is not None:
            wholes = [term for term in here.before.terms if term.unit == made.unit]
        if len(wholes) != 1 or _MOVED_EN.search(here.left(rate)):
            continue
        share = Equation(_SHARE, (wholes[0], made, rate), (equation.SHARE,), 2, Grade.WARNING, ending="%")
        if not fits(share) and _slipped(share):
            yield share


def _is_money(term: Term) -> bool:
    return term.unit is not None and term.unit.isupper()


def _slipped(share: Equation) -> bool:
    """Whether the made amount would fit ten or a thousand times as large or small: the amounts belong together."""
    whole, made, rate = share.terms
    middle = whole.middle * rate.middle / 100
    power = (made.middle / middle).log10() if middle else middle
    near = abs(power - power.to_integral_value())
    return power.to_integral_value() != 0 and near < _NEAR_POWER
