"""Figures: amounts with what they count and the range in which the truth may lie.

Reads 방문객 6만여명, 17개 전북 기업, 매출 1조 2천억원, 15% 늘었다; 99 companies, $1.2 billion, rose 3.5 percent.
Does not read days and clock times (2024년, 오후 3시), names (A320, 코로나19) or telephone numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.amount import Amount, Figure, as_amount, printed
from claims.claim import Claim, Family, Judgement, Topic, Verdict
from claims.hedges import truth
from claims.quantity.printed import Printed
from claims.quantity.topic import Told, converts, told
from claims.quantity.units import Unit, named
from claims.reading import Reading
from claims.span import Language

_FOLD = re.compile(r"[\W_]+")
# Counters of things in general: 17개 기업 and 17개사 may be the same 17.
_GENERAL = frozenset(
    {"item", "case", "kind", "place", "company", "site", "institution", "building", "work", "time", "episode"}
)


def read(reading: Reading) -> Iterator[Claim]:
    """A claim for every amount of the text, in order."""
    text, language = reading.text, reading.language
    last: tuple[Printed, Told] | None = None
    for found in printed(text, language):
        around = told(text, found, language)
        if last is not None and converts(text, last[0], found):
            around = around._replace(counted=last[1].counted, scope=last[1].scope)
        last = found, around
        yield _claim(text, found, around, language)


def weigh(a: Claim, b: Claim) -> Judgement:
    """UNRELATED unless both count the same thing in the same scope; CONFLICT where the two cannot both be true."""
    if not _comparable(a.topic, b.topic):
        return Judgement(Verdict.UNRELATED)
    one, other = a.value, b.value
    if one.direction and other.direction and one.direction != other.direction:
        return Judgement(Verdict.CONFLICT, "claims.figure.direction")
    if not can_both_be_true(one, other):
        return Judgement(Verdict.CONFLICT, "claims.figure.amount")
    if (one.low, one.high, one.amount.unit) == (other.low, other.high, other.amount.unit):
        return Judgement(Verdict.AGREE)
    return Judgement(Verdict.COMPATIBLE, "claims.figure.rounding")


def can_both_be_true(a: Figure, b: Figure) -> bool:
    """Whether one truth fits both figures, whatever they count: for copies of one sentence.

    2천억원 and 1,987억원 fit; 300명 and 3,000명 do not, nor 5% and 5%p. Different numbers in units that do not convert
    are taken to tell different things, and fit.
    """
    one, other = named(a.amount.unit), named(b.amount.unit)
    if one is None or other is None or one.measure == other.measure or _alike(one, other):
        factors = _factors(one, other)
        return _overlap(_scaled(a, factors[0]), _scaled(b, factors[1]))
    return (a.amount.low, a.amount.high) != (b.amount.low, b.amount.high)


def _alike(one: Unit, other: Unit) -> bool:
    return one.counter and other.counter and (one.measure in _GENERAL or other.measure in _GENERAL)


def _factors(one: Unit | None, other: Unit | None) -> tuple[Decimal, Decimal]:
    if one is None or other is None or one.measure != other.measure or one.measure == "money":
        return Decimal(1), Decimal(1)
    return one.factor, other.factor


def _scaled(figure: Figure, factor: Decimal) -> tuple[Decimal | None, Decimal | None]:
    return (
        None if figure.low is None else figure.low * factor,
        None if figure.high is None else figure.high * factor,
    )


def _overlap(a: tuple[Decimal | None, Decimal | None], b: tuple[Decimal | None, Decimal | None]) -> bool:
    """Whether two half-open ranges share a value."""
    return (a[0] is None or b[1] is None or a[0] < b[1]) and (b[0] is None or a[1] is None or b[0] < a[1])


def _comparable(a: Topic, b: Topic) -> bool:
    known = a.subject is not None and a.measure is not None
    return known and (a.subject, a.measure, a.scope) == (b.subject, b.measure, b.scope)


def _claim(text: str, found: Printed, around: Told, language: Language) -> Claim:
    amount = as_amount(text, found)
    low, high = truth(found.low, found.high, found.place, found.hedges)
    counted = text[slice(*around.counted)] if around.counted else None
    figure = Figure(
        amount=amount,
        low=low,
        high=high,
        hedge=found.hedges[0].word if found.hedges else None,
        direction=around.direction,
        counted=counted,
        counted_span=around.counted,
    )
    topic = Topic(
        subject=_FOLD.sub("", counted.lower()) or None if counted else None,
        measure=_measure(amount, found),
        scope=around.scope,
        spans=(around.counted,) if around.counted else (),
    )
    return Claim("figure", amount.span, amount.quote, topic, figure, language)


def _measure(amount: Amount, found: Printed) -> str | None:
    """What the unit measures; money by its currency, which no rate converts here."""
    if found.unit is None:
        return None
    if found.ordinal:
        return "ordinal"
    return amount.unit if found.unit.measure == "money" else found.unit.measure


FAMILY = Family("figure", read, weigh)
