"""One equation between figures of a text: whether some truths behind them fit, and which one a single slip explains.

Readers say which figures belong together and how; all that is weighed, suspected and told comes from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures.mends import Range, suspect_of
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Span
from claims.wording import completed, like, printed

_HUNDRED = Decimal(100)
_TWICE = regex(r"중복|겹치|겸[하직]|\boverlap|\bboth\b|\bmore than one\b|\btwice\b|\bdouble-count")
_BEHIND = 20  # characters behind a sum
# Two figures that are both rounded lie one time in twenty-five so near the edge of their rooms, and on one side.
_STRAIN = Decimal("0.4")
# The writer knows the decimals: 2.6% where the rounded figures make 2.8% is right as often as not.
_NEAR = Decimal("0.15")
_MOST_PARTS = 6  # that a reason adds up before the reader's eyes
# Computes one figure from the others, in their order.
Formula = Callable[..., Decimal]


class Term(NamedTuple):
    """A printed figure and the closed range of truths it stands for."""

    span: Span
    room: Range
    unit: str | None = None
    number: Decimal | None = None

    @property
    def middle(self) -> Decimal:
        return (self.room.low + self.room.high) / 2 if self.number is None else self.number


class Equation(NamedTuple):
    """Figures that have to fit, in the order in which they are told.

    `ways` are the readings of the words; each computes every figure from the others. `made` is the figure that the
    reason says the others make, `ending` what is printed behind it. A `strict` one is told as a warning where it only
    just fits. `word` says which way the figures go, where that is what they contradict.
    """

    rule: str
    terms: tuple[Term, ...]
    ways: tuple[tuple[Formula, ...], ...]
    made: int
    grade: Grade = Grade.ERROR
    ending: str = ""
    about: str = ""
    strict: bool = False
    word: str = ""


def difference(sign: int) -> tuple[Formula, ...]:
    """Before, change, now."""
    return (lambda c, now: now - sign * c, lambda was, now: sign * (now - was), lambda was, c: was + sign * c)


def growth(sign: int) -> tuple[Formula, ...]:
    """Before, rate in percent, now."""
    return (
        lambda r, now: now / (1 + sign * r / _HUNDRED),
        lambda was, now: sign * (now / was - 1) * _HUNDRED,
        lambda was, r: was * (1 + sign * r / _HUNDRED),
    )


def change_and_rate(sign: int) -> tuple[Formula, ...]:
    """Change, rate in percent, now."""
    return (
        lambda r, now: now * r / (_HUNDRED + sign * r),
        lambda c, now: c / (now - sign * c) * _HUNDRED,
        lambda c, r: c / r * _HUNDRED + sign * c,
    )


# Whole, part, share in percent; also before, change, rate.
SHARE: tuple[Formula, ...] = (
    lambda part, rate: part / rate * _HUNDRED,
    lambda whole, rate: whole * rate / _HUNDRED,
    lambda whole, part: part / whole * _HUNDRED,
)
# How many, how much each, how much in all; also before, how many times, now.
PRODUCT: tuple[Formula, ...] = (
    lambda each, whole: whole / each,
    lambda number, whole: whole / number,
    lambda number, each: number * each,
)
# Times as much, and so many times more.
TIMES_MORE: tuple[Formula, ...] = (
    lambda x, now: now / (x + 1),
    lambda was, now: now / was - 1,
    lambda was, x: was * (x + 1),
)


def total(parts: int) -> tuple[Formula, ...]:
    """The whole, then so many parts of it."""
    return (lambda *those: sum(those, Decimal(0)), *[lambda whole, *those: whole - sum(those, Decimal(0))] * parts)


def strained(equation: Equation) -> bool:
    """Whether it fits only where nearly every figure is rounded as far as it can be: 3달러 of 100달러 as 2.5%."""
    made = equation.terms[equation.made]
    wanted = _made(equation)
    if wanted is None or abs(abs(wanted) - abs(made.middle)) <= _NEAR * abs(made.middle):
        return False
    tight = tuple(t if t.unit == "percent" else t._replace(room=_inner(t)) for t in equation.terms)
    return not fits(equation._replace(terms=tight))


def _inner(term: Term) -> Range:
    low, high = term.room
    return Range(low + (term.middle - low) * _STRAIN, high - (high - term.middle) * _STRAIN)


def fits(equation: Equation) -> bool:
    """Whether some truths behind the printed figures fit, in one of the ways the words can be read."""
    made = equation.terms[equation.made].room
    rooms = (_room(equation.terms, way, equation.made) for way in equation.ways)
    return any(room is None or (room.low <= made.high and made.low <= room.high) for room in rooms)


def told(witness: Witness[K], equations: Iterable[Equation]) -> Iterator[Disagreement[K]]:
    """A disagreement for each equation that does not fit.

    A figure that fits in another equation of these is vouched for: the one that is left is suspected.
    """
    known = [one for one in equations if not _counted_twice(witness, one)]
    vouched = {term.span for one in known if fits(one) for term in one.terms}
    for one in known:
        if not fits(one):
            yield disagreement(witness, one, vouched)
        elif one.strict and strained(one):
            yield disagreement(witness, one._replace(grade=Grade.WARNING))


def _counted_twice(witness: Witness[K], one: Equation) -> bool:
    """Whether the text says that the parts of a sum overlap: 총 32개(중복 제외)."""
    start, end = min(term.span.start for term in one.terms), max(term.span.end for term in one.terms)
    return one.rule == "claims.figure.sum" and _TWICE.search(witness.text, start, end + _BEHIND) is not None


def disagreement(witness: Witness[K], equation: Equation, vouched: Iterable[Span] = ()) -> Disagreement[K]:
    """What is told of an equation that does not fit."""
    spans = [term.span for term in equation.terms]
    sides = tuple(Side(witness.text[slice(*span)], (Mention(witness.key, span),)) for span in spans)
    sure = set(vouched)
    left = [number for number, span in enumerate(spans) if span not in sure]
    suspect = left[0] if len(left) == 1 else _suspect(equation)
    return Disagreement(
        equation.rule,
        equation.grade,
        equation.about or fold("".join(side.value for side in sides)),
        sides,
        suspect,
        details=_details(equation, [completed(witness.text, span) for span in spans]),
    )


def _details(equation: Equation, told: Sequence[str]) -> dict[str, str]:
    """What the reason prints: the figure that does not fit, what it would have to be, and how that is made."""
    expected = _expected(equation, told[equation.made])
    word = {"word": equation.word} if equation.word else {}
    return {"printed": told[equation.made], "expected": expected, "sum": _sum(equation, told, expected)} | word


def _sum(equation: Equation, told: Sequence[str], expected: str) -> str:
    """500명 × 20만원 = 1억원; the figure alone where it is made in a way that no sign tells."""
    others = [words for place, words in enumerate(told) if place != equation.made]
    if equation.ways[0] is PRODUCT and equation.made == 2:
        return f"{' × '.join(others)} = {expected}"
    if equation.ways[0] is PRODUCT or (equation.ways[0] is SHARE and equation.made == 2):
        return f"{others[1]} ÷ {others[0]} = {expected}"
    made, (first, *rest) = _made(equation), _middles(equation)
    if not rest or len(rest) > _MOST_PARTS or made not in (first + sum(rest), first - sum(rest)):
        return expected
    return f"{(' + ' if made != first - sum(rest) else ' − ').join(others)} = {expected}"


def _suspect(equation: Equation) -> int | None:
    printed = [term.room for term in equation.terms]
    mended = {
        suspect_of(printed, [_room(equation.terms, way, number) for number in range(len(printed))])
        for way in equation.ways
    }
    return mended.pop() if len(mended) == 1 else None


def _room(terms: Sequence[Term], way: tuple[Formula, ...], number: int) -> Range | None:
    """Where one figure lies for the others to be right; None where it follows from nothing (a rate of zero)."""
    others = [term.room for place, term in enumerate(terms) if place != number]
    if len(others) > 2:  # a sum: it grows or falls with every one of them
        edges: Iterable[tuple[Decimal, ...]] = (
            tuple(one.low for one in others),
            tuple(one.high for one in others),
            (others[0].low, *(one.high for one in others[1:])),
            (others[0].high, *(one.low for one in others[1:])),
        )
    else:
        edges = product(*others)
    values = []
    for edge in edges:
        try:
            values.append(way[number](*edge))
        except ArithmeticError:
            return None
    return Range(min(values), max(values))


def _made(equation: Equation) -> Decimal | None:
    """What the others make as they are printed."""
    try:
        return equation.ways[0][equation.made](*_middles(equation))
    except ArithmeticError:
        return None


def _middles(equation: Equation) -> list[Decimal]:
    return [term.middle for place, term in enumerate(equation.terms) if place != equation.made]


def _expected(equation: Equation, told: str) -> str:
    """What the figure would have to be, as the reason prints it: in the manner of what is printed."""
    made = _made(equation)
    if made is None:
        return "?"
    return f"{printed(made)}{equation.ending}" if equation.ending else like(made, told)


def endings(claim: Claim | None) -> str:
    """What is printed behind a rate."""
    unit = None if claim is None else claim.value.amount.unit
    return {"percent": "%", "percentage_point": "%p", "배": "배"}.get(unit or "", "")
