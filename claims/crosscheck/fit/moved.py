"""Movements told by the words around each figure, in any order: what was, what is, how far it moved, how many times.

요금이 5천원에서 7천원으로 2천원 오른다 · 방문객은 60만명이다. 지난해 50만명보다 20% 늘었다 · doubled from 40 tons to 80
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Formula, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.cues import RATES, Cue, role, verb
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.span import Span

_GROWTH, _ORDER = "claims.figure.growth", "claims.figure.order"
# A place in a row falls when it grows; how long and how late a thing is, nobody calls it a rise.
_NO_LEVEL = frozenset(
    {"위", "호", "등", "번", "회", "차", "day", "month", "year", "week", "hour", "minute", "second", "age"}
)
# Below this nobody rounds a price: 5천원 is 5,000 won.
_PRICES = {"KRW": Decimal(10_000), "USD": Decimal(100), "EUR": Decimal(100), "GBP": Decimal(100)}
_TIMES = re.compile(r"\b(?:(?P<two>doubl(?:ed|es|ing))|(?P<three>tripl(?:ed|es|ing))|(?P<half>halv(?:ed|es|ing)))\b")
_WORTH = {
    "two": Range(Decimal("1.8"), Decimal("2.4")),
    "three": Range(Decimal("2.7"), Decimal("3.5")),
    "half": Range(Decimal("0.42"), Decimal("0.56")),
}
_BASE = re.compile(r"대비|보다|비해|전년|동월|동기|\b(?:than|from|over|compared)\b")
_PARTICLE = re.compile(r"^(?:으로|로|보다)\s?(?:소폭|크게|더)?\s?")
_FROM_KO = re.compile(r"[)대선\s]{0,2}[가-힣]{0,2}에서")
_MOST = 10  # times: what falls from 3조원 to 66만원 is two things
_NOW = re.compile(r"\bnow\b|이제|지금|현재")
_IT = re.compile(r"(?:It|They|This|That|이는|이로써)\b")
_WORD = re.compile(r"[a-z]{4,}|[가-힣]{2,}")
_LOSS = re.compile(r"적자|손실|순위|\b(?:loss|deficit|rank|place)", re.IGNORECASE)


def read(here: Sentence) -> Iterator[Equation]:
    """The movements that end in this sentence, with what the sentence before tells of them."""
    parts = [(term, role(here.left(term), here.right(term), term.unit, here.language)) for term in here.terms]
    was, now = _of(parts, "was"), _of(parts, "is")
    moved = [(term, cue) for term, cue in parts if cue.role == "moved" and not _of_another(here, term, was, now)]
    if was and _at(here, was[0], now or [term for term, _ in moved]):
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
    return bool(levels) and _BASE.search(here.between(max(levels, key=_place), term), 3) is not None


def _place(term: Term) -> Span:
    return term.span


def _at(here: Sentence, was: Term, now: list[Term]) -> bool:
    """Whether 에서 says where something is: 68만원에서 거래된다. It starts a movement where the new level follows."""
    if here.language == "en" or not _FROM_KO.match(here.right(was, 10)):
        return False
    return not now or not 0 < len(here.between(was, now[0])) < 24


def _of(parts: list[tuple[Term, Cue]], name: str) -> list[Term]:
    return [term for term, cue in parts if cue.role == name and term.unit not in _NO_LEVEL]


def _movement(here: Sentence, was: list[Term], now: list[Term], moved: list[tuple[Term, Cue]]) -> Iterator[Equation]:
    if was and not now:
        now = _told_before(here, was[0], moved)
    elif not was:
        was = _started_before(here, now, moved)
    if was and not now and not moved and here.before is not None:
        now, moved = _ended_before(here.before, was[0])
    if len(was) != 1:
        return
    moved = moved or _rate_before(here, was[0], now)
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
    signs = {cue.sign for _, cue in moved if cue.sign} or {sign for sign in [_verb(here, was, now)] if sign}
    sign = signs.pop() if len(signs) == 1 else 0
    turned = (
        sign * (now.middle - was.middle) < 0 and not _meet(was, now) and _MOST > was.middle / now.middle > 1 / _MOST
    )
    if turned and now in here.terms and not _LOSS.search(here.words):
        yield Equation(_ORDER, (was, now), (_order(sign),), 1)
        return
    ways = (sign,) if sign else (1, -1)
    for term, _ in moved:
        yield from _change(was, term, now, ways)
    times = _TIMES.search(here.text, here.span.start, min(was.span.start, now.span.start))
    if times is not None and not moved:
        room = next(_WORTH[name] for name, word in times.groupdict().items() if word)
        yield Equation(_GROWTH, (was, Term(Span(*times.span()), room), now), (equation.PRODUCT,), 1, ending="x")


def _verb(here: Sentence, was: Term, now: Term) -> int:
    """The way that an English sentence says the level went, before its first level."""
    if here.language == "ko":
        last = max(was, now, key=_place)
        after = _PARTICLE.sub("", here.right(last, 14))
        return role("", after, None, "ko").sign
    first = min(was.span.start, now.span.start)
    return verb(here.text[max(here.span.start, first - 25) : first])


def _meet(one: Term, other: Term) -> bool:
    return one.room.low <= other.room.high and other.room.low <= one.room.high


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
        made = Equation(
            _GROWTH, (was, moved, now), tuple(equation.growth(sign) for sign in ways), 1, ending="%", strict=True
        )
        yield made
        if equation.fits(made) and _wrong_base(was, moved, now):
            yield made._replace(terms=tuple(_exact(term) for term in made.terms), grade=Grade.WARNING)
    elif moved.unit == was.unit or (moved.unit, was.unit) == ("percentage_point", "percent"):
        terms = (was, moved, now)
        limit = _PRICES.get(was.unit or "", Decimal(0))
        if all(term.middle < limit for term in terms):
            terms = (_exact(was), _exact(moved), _exact(now))
        ending = "%p" if moved.unit == "percentage_point" else ""
        yield Equation(
            _GROWTH, terms, tuple(equation.difference(sign) for sign in ways), 1, ending=ending, strict=bool(ending)
        )


def _exact(term: Term) -> Term:
    return term._replace(room=Range(term.middle, term.middle))


def _wrong_base(was: Term, rate: Term, now: Term) -> bool:
    """Whether the rate is that of the change in the new level to the digit, and not that in the old one."""
    off = abs(now.middle - was.middle)
    place = (rate.room.high - rate.room.low) / 2
    right, wrong = off / was.middle * 100, off / now.middle * 100
    return abs(wrong - rate.middle) <= place / 10 and abs(right - rate.middle) > 2 * place


def _ended_before(before: Sentence, was: Term) -> tuple[list[Term], list[tuple[Term, Cue]]]:
    """The level and what led to it, told in the sentence before: profit rose 15% to $230 million. A year earlier ..."""
    parts = [(term, role(before.left(term), before.right(term), term.unit, before.language)) for term in before.terms]
    now = [term for term in _of(parts, "is") if term.unit == was.unit]
    moved = [(term, cue) for term, cue in parts if cue.role == "moved"]
    return (now, moved) if len(now) == len(moved) == 1 and len(before.terms) == 2 else ([], [])


def _told_before(here: Sentence, was: Term, moved: list[tuple[Term, Cue]]) -> list[Term]:
    """The level of the sentence before that this one compares: 60만명이다. 지난해 50만명보다 20% 늘었다."""
    same = [
        term for term in here.terms if term.unit == was.unit and term is not was and term not in [m for m, _ in moved]
    ]
    if len(moved) == 1 and here.language == "en" and len(same) == 1 and same[0].span < moved[0][0].span < was.span:
        return same if not here.between(moved[0][0], was).count(",") else []
    beside = here.left(was, 2).strip() in ("(", "（")  # 매출 17억원(275t)보다: of the figure before the bracket
    if same or beside or not moved or here.before is None or was.span.start - here.span.start > 60:
        return []
    levels = [term for term in here.before.terms if term.unit == was.unit]
    return levels if len(levels) == 1 else []


def _started_before(here: Sentence, now: list[Term], moved: list[tuple[Term, Cue]]) -> list[Term]:
    """The old level told in the sentence before: 지난해 말 1200.5였던 지수는 300.2 올랐다. 상승률은 25%다."""
    if here.before is None or len(moved) != 1 or len(here.terms) > 2:
        return []
    before = here.before
    if now and _NOW.search(here.words) and len(before.terms) == 1 and before.terms[0].unit == now[0].unit:
        same = _WORD.findall(here.right(now[0], 16))[:1] == _WORD.findall(before.right(before.terms[0], 16))[:1]
        return [*before.terms] if same else []
    parts = [(term, role(before.left(term), before.right(term), term.unit, before.language)) for term in before.terms]
    starts = [term for term in _of(parts, "was") if not now or now[0].unit == term.unit]
    ended = any(term.unit == start.unit for start in starts for term in _of(parts, "is"))
    return [] if ended or (starts and _at(before, starts[0], [])) else starts


def _rate_before(here: Sentence, was: Term, now: list[Term]) -> list[tuple[Term, Cue]]:
    """The rate that the sentence before tells of the same thing: 정원을 50% 줄인다. 정원은 90명에서 60명으로 준다."""
    before = here.before
    if before is None or not now or len(here.terms) != 2 or len(before.terms) != 1 or before.terms[0].unit != "percent":
        return []
    rate = before.terms[0]
    cue = role(before.left(rate), before.right(rate), rate.unit, here.language)
    goes_on = _IT.match(here.words) is not None or bool(_nouns(before.words) & _nouns(here.words))
    return [(rate, cue)] if cue.role == "moved" and cue.sign == _verb(here, was, now[0]) != 0 and goes_on else []


def _nouns(words: str) -> set[str]:
    """The longer words of a sentence, without what may follow their stem."""
    return {word[:6] if word.isascii() else word[:2] for word in _WORD.findall(words)} - {
        "정부",
        "지난",
        "올해",
        "내년",
    }


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
