"""Movements told by the words around each figure, in any order: what was, what is, how far it moved, how many times.

요금이 5천원에서 7천원으로 2천원 오른다 · 방문객은 60만명이다. 지난해 50만명보다 20% 늘었다 · doubled from 40 tons to 80
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.crosscheck.draft.ways import way_of
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Formula, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.carried import (
    both_above,
    both_before,
    ended_before,
    of,
    place,
    rate_before,
    stands_at,
    started_before,
    told_before,
    up_from,
    way,
)
from claims.crosscheck.fit.cues import RATES, Cue, role
from claims.crosscheck.fit.sentence import Sentence, word
from claims.crosscheck.statement import Grade
from claims.regex import regex
from claims.span import Span

_GROWTH, _ORDER = "claims.figure.growth", "claims.figure.order"
# Below this nobody rounds a price: 5천원 is 5,000 won.
_PRICES = {"KRW": Decimal(10_000), "USD": Decimal(100), "EUR": Decimal(100), "GBP": Decimal(100)}
_TIMES = regex(
    r"\b(?:(?P<two>doubl(?:e|ed|es))|(?P<three>tripl(?:e|ed|es))|(?P<half>halv(?:e|ed|es)|(?:in|by)\shalf))\b|(?P<half2>절반(?:으로|\s수준|\s가까이)|반\s?토막)|(?P<two2>갑절|곱절)"
)
_WORTH = {
    "two": Range(Decimal("1.8"), Decimal("2.4")),
    "three": Range(Decimal("2.7"), Decimal("3.5")),
    "half": Range(Decimal("0.42"), Decimal("0.56")),
}
_BASE = regex(r"대비|보다|비해|전년|동월|동기|\b(?:than|from|over|compared)\b")
# A drop of five points from 54 percent.
_POINTS = {("percentage_point", "percent"), ("point", "percent")}
_TIGHT = Decimal("0.3")
_MOST = 10  # times: what falls from 3조원 to 66만원 is two things
_LOSS = regex(r"적자|손실|순위|\b(?:loss|deficit|rank|place)", re.IGNORECASE)


def read(here: Sentence) -> Iterator[Equation]:
    """The movements that end in this sentence, with what the sentence before tells of them."""
    parts = [(term, role(here.left(term), here.right(term), term.unit, here.language)) for term in here.terms]
    was, now = of(parts, "was"), of(parts, "is")
    if len(was) == 1:  # A dozen eggs are $3.50, up from $3
        now = [term for term in now if term.unit == was[0].unit]
    moved = [(term, cue) for term, cue in parts if cue.role == "moved" and not _of_another(here, term, was, now)]
    if was and stands_at(here, was[0], now or [term for term, _ in moved]):
        was = []
    if len(was) > 1 or len(now) > 1 or not (was or moved):
        return
    yield from _movement(here, was, now, moved)


def _of_another(here: Sentence, term: Term, was: list[Term], now: list[Term]) -> bool:
    """Whether a change starts from a base of its own: 140.5로, 전년 동월 대비 20.7% 상승."""
    # In Korean a change follows its base.
    levels = [level for level in (*was, *now) if level.span < term.span]
    if here.language == "ko" and was and was[0] not in levels:
        return True
    return bool(levels) and _BASE.search(here.between(max(levels, key=place), term), 3) is not None


def _movement(here: Sentence, was: list[Term], now: list[Term], moved: list[tuple[Term, Cue]]) -> Iterator[Equation]:
    if not was and not now:
        was, now = both_before(here, moved)
    if not was and not now:
        was, now = both_above(here, moved)
    if was and not now:
        now = up_from(here, was[0])
    if was and not now:
        now = told_before(here, was[0], moved)
    elif not was:
        was = started_before(here, now, moved)
    if was and not now and not moved and here.before is not None:
        now, moved = ended_before(here.before, was[0])
    if len(was) != 1:
        return
    moved = moved or rate_before(here, was[0], now)
    if len(now) == 1 and _alone(here, was[0], now[0]):
        yield from _between(here, was[0], now[0], moved)
    elif not now and len(moved) == 1:
        yield from _rate_of_start(here, was[0], moved[0])


def _alone(here: Sentence, was: Term, now: Term) -> bool:
    """Whether no third level stands between or beside them: then nobody knows which two belong together."""
    levels = [term for term in here.terms if term.unit == was.unit and term.unit not in RATES]
    return was.unit == now.unit and (now not in here.terms or len(levels) <= 3)


def _between(here: Sentence, was: Term, now: Term, moved: list[tuple[Term, Cue]]) -> Iterator[Equation]:
    """What lies between two levels: each change and rate, and the way that the words say it went."""
    if was.room.low <= 0 or now.room.low <= 0:
        return
    signs = {cue.sign for _, cue in moved if cue.sign} or {sign for sign in [way(here, was, now)] if sign}
    sign = signs.pop() if len(signs) == 1 else 0
    turned = (
        sign * (now.middle - was.middle) < 0 and not _meet(was, now) and _MOST > was.middle / now.middle > 1 / _MOST
    )
    if turned and now in here.terms and not _LOSS.search(here.words):
        yield Equation(_ORDER, (_exact(was), _exact(now)), (_order(sign),), 1, word=_said(here, sign))
        return
    ways = (sign,) if sign else (1, -1)
    for term, _ in moved:
        yield from _change(was, term, now, ways)
    times = _TIMES.search(here.text, *here.span)
    if times is not None and not moved:
        room = next(_WORTH[name.rstrip("2")] for name, word in times.groupdict().items() if word)
        yield Equation(_GROWTH, (was, Term(Span(*times.span()), room), now), (equation.PRODUCT,), 1, ending="x")


def _said(here: Sentence, sign: int) -> str:
    """The last word of the sentence that says it went this way."""
    ways = way_of(here.text, here.span, here.language)
    return next((word(here.text, one) for one in reversed([*ways]) if bool(one["up"]) == (sign > 0)), here.words)


def _meet(one: Term, other: Term) -> bool:
    """Whether rounding may likely have made one level of the two: hardly ever is it all of it, both ways."""
    return abs(one.middle - other.middle) <= _TIGHT * (one.room.high - one.room.low + other.room.high - other.room.low)


def _order(sign: int) -> tuple[Formula, ...]:
    """Before, now: no equation, but the way it went."""
    return (lambda now: now - sign, lambda was: was + sign)


def _change(was: Term, moved: Term, now: Term, ways: tuple[int, ...]) -> Iterator[Equation]:
    if moved.unit is None and moved.middle < 1:
        # A third, a half: told roughly.
        low, high = moved.room
        moved = moved._replace(room=Range(low * 90, high * 110), unit="percent", number=moved.middle * 100)
    if moved.unit == "배":
        if was.unit == "percent":
            return  # 35.3%에서 35.6%로, 비수도권의 3배: of another rate
        moved = moved._replace(room=Range(moved.room.low * Decimal("0.9"), moved.room.high * Decimal("1.1")))
        yield Equation(_GROWTH, (was, moved, now), (equation.PRODUCT, equation.TIMES_MORE), 1, ending="배")
    elif moved.unit == "percent":
        if was.unit == "percent":
            return  # 5%에서 4%로 1% 줄었다 is told either way
        was, now = _as_fine(was, now), _as_fine(now, was)
        made = Equation(
            _GROWTH, (was, moved, now), tuple(equation.growth(sign) for sign in ways), 1, ending="%", strict=True
        )
        yield made
        if equation.fits(made) and _wrong_base(was, moved, now):
            yield made._replace(terms=tuple(_exact(term) for term in made.terms), grade=Grade.WARNING)
    elif moved.unit == was.unit or (moved.unit, was.unit) in _POINTS:
        was, now = _as_fine(was, now), _as_fine(now, was)
        terms = (was, moved, now)
        limit = _PRICES.get(was.unit or "", Decimal(0))
        if all(term.middle < limit for term in terms):
            terms = (_exact(was), _exact(moved), _exact(now))
        ending = "%p" if moved.unit == "percentage_point" else ""
        yield Equation(
            _GROWTH, terms, tuple(equation.difference(sign) for sign in ways), 1, ending=ending, strict=bool(ending)
        )


def _as_fine(one: Term, other: Term) -> Term:
    """A level as fine as the one beside it: 3억원 beside 2억7천만원 is told to the ten million."""
    half = min(one.room.high - one.room.low, other.room.high - other.room.low) / 2
    return one._replace(room=Range(max(one.room.low, one.middle - half), min(one.room.high, one.middle + half)))


def _exact(term: Term) -> Term:
    return term._replace(room=Range(term.middle, term.middle))


def _wrong_base(was: Term, rate: Term, now: Term) -> bool:
    """Whether the rate is that of the change in the new level to the digit, and not that in the old one."""
    off = abs(now.middle - was.middle)
    place = (rate.room.high - rate.room.low) / 2
    right, wrong = off / was.middle * 100, off / now.middle * 100
    return abs(wrong - rate.middle) <= place / 10 and abs(right - rate.middle) > 2 * place


def _rate_of_start(here: Sentence, was: Term, moved: tuple[Term, Cue]) -> Iterator[Equation]:
    """The rate that the change of the sentence before is of the old level."""
    rate = moved[0]
    if here.before is None or rate.unit != "percent" or was not in here.before.terms:
        return
    before = here.before
    changes = [
        term
        for term in before.terms
        if term.unit == was.unit
        and role(before.left(term), before.right(term), term.unit, before.language).role == "moved"
    ]
    levels = [term for term in before.terms if term.unit == was.unit]
    if len(changes) == 1 and len(levels) == 2:
        yield Equation(
            _GROWTH,
            (was, rate, changes[0]),
            ((equation.SHARE[0], lambda a, c: c / a * 100, lambda a, r: a * r / 100),),
            1,
            ending="%",
        )
