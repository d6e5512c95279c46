"""A part, its whole and the share it is said to be, wherever in a sentence they stand; a fee on an amount told before.

전체 1,500가구 중 450가구가 신청해 신청률은 30%다 · 150 of the 3,000 parcels were checked, or 5 percent ·
The sale raises $30 billion. … a fee of 2 percent, or about $600 million
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term, fits
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade

_SHARE = "claims.figure.share"
_NEAR_POWER = Decimal("0.04")  # a tenth to both sides: "just over", "about"
_FIGURE_OF_SPEECH = 10  # seven in ten
_OF_KO = re.compile(r"(?:\s?[가-힣]{1,6})?(?:\s?\([^()]{1,20}\))?\s?(?:중|가운데)(?:에서)?(?:는|은)?[,\s]")
# The rate is named after what is told: 신청률은 30%다, 30%를 차지했다.
_RATE_KO = re.compile(r"(?:[율률]|비율|비중)(?:은|는|이)?\s(?:약\s)?$")
_TAKES_KO = re.compile(r"(?:[를을]\s차지|에\s(?:해당|달|그)|[가-힣]{0,4}인?\s?셈)")
_MOVED_KO = re.compile(r"대비|보다|비해|증가|감소|상승|하락|늘|줄|오른|내린|지난해|작년|전년|목표")
_OF_EN = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s|more\sthan\s|about\s|nearly\s|some\s){0,2}$")
_OR_EN = re.compile(
    r",\sor\s(?:(?:about|just|over|under|nearly|some|roughly|only)\s){0,2}$"
)  # the hedge may be the figure's own
_MOVED_EN = re.compile(
    r"\b(?:rose|fell|increase[ds]?|decrease[ds]?|up|down|more|less|fewer|than|from)\b", re.IGNORECASE
)


def read(here: Sentence) -> Iterator[Equation]:
    """The shares of a sentence, and the amounts that a rate makes of one told just before."""
    yield from _of_whole(here)
    yield from _of_rate(here)
    yield from _on_amount(here)


def _of_whole(here: Sentence) -> Iterator[Equation]:
    rates = [term for term in here.terms if term.unit == "percent"]
    counts = [term for term in here.terms if term.unit != "percent"]
    if len(rates) != 1 or len(counts) != 2 or counts[0].unit != counts[1].unit or rates[0] != here.terms[-1]:
        return
    (one, other), rate = counts, rates[0]
    if here.language == "ko":
        between, gap = here.between(one, other), here.between(other, rate)
        named = _RATE_KO.search(here.left(rate, 12)) or _TAKES_KO.match(here.right(rate, 12))
        if not _OF_KO.match(between) or named is None or _MOVED_KO.search(between + gap):
            return
        whole, part = one, other
    else:
        gap = here.between(other, rate)
        if not _OF_EN.search(here.between(one, other)) or not _OR_EN.search(gap) or _MOVED_EN.search(gap):
            return
        whole, part = other, one
    if len(gap) < 80 and 0 < part.middle <= whole.middle > _FIGURE_OF_SPEECH:
        yield Equation(_SHARE, (whole, part, rate), (equation.SHARE,), 2, ending="%")


def _of_rate(here: Sentence) -> Iterator[Equation]:
    """Forty percent of the 500 workers, or 200 people."""
    for rate, whole, part in zip(here.terms, here.terms[1:], here.terms[2:], strict=False):
        share = rate.unit == "percent" or (rate.unit is None and rate.middle < 1)
        alike = whole.unit == part.unit != "percent" and whole.middle >= part.middle > 0
        if not share or not alike or not _OF_EN.fullmatch(here.between(rate, whole)):
            continue
        gap = here.between(whole, part)
        if _OR_EN.search(gap) and len(gap) < 60 and not _MOVED_EN.search(gap):
            yield Equation(_SHARE, (whole, part, _in_percent(rate)), (equation.SHARE,), 2, ending="%")


def _in_percent(rate: Term) -> Term:
    """A quarter as a percentage, which is told roughly."""
    if rate.unit is not None:
        return rate
    room = Range(rate.room.low * 95, rate.room.high * 105)
    return rate._replace(room=room, unit="percent", number=rate.middle * 100)


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
