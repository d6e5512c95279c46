"""A movement and the level it led to, against the base that the other texts of the story agree on.

"25% 오른 50만원" and "20.5% 오른 48만2000원" both start from 40만원. When independent texts share a base, a rate and a
level that start from 39만8000원 do not fit, though neither is wrong by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal
from typing import Generic, NamedTuple

from claims import wording
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.based import Based, by_day, read, width
from claims.crosscheck.figures.mends import Range, densest, mendable
from claims.crosscheck.figures.sizes import Sized, base_of, sized
from claims.crosscheck.fit import in_order
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold
from claims.span import Span

# Another share may cost about as much: what lies further off than this is not the same base misprinted.
_MAX_OFF = Decimal("0.02")
# A rate without decimals leaves the base open by half a percent and tells nothing.
_MAX_WIDTH = Decimal("0.002")


class Base(NamedTuple, Generic[K]):
    """A base with the movements that start from it."""

    value: Decimal
    those: list[Based[K]]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each movement that cannot start from the base its story agrees on."""
    return list(_checked(story, lambda one: one.unit))


def check_markets(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """The same of shares and indices by their names: what 누리전자 closed at is no matter of one story."""
    together = [day for day in by_day(witnesses) if len(day) > MAJORITY]
    return [found for day in together for found in _checked(day, lambda one: (one.unit, one.subject), traded=True)]


def _checked(
    together: Sequence[Witness[K]], key: Callable[[Based[K]], Hashable], *, traded: bool = False
) -> Iterator[Disagreement[K]]:
    if len(together) <= MAJORITY:
        return
    witnesses = {witness.key: witness for witness in together}
    groups: dict[Hashable, list[Based[K]]] = {}
    for witness in together:
        for one in read(witness):
            if one.move.traded >= traded:
                groups.setdefault(key(one), []).append(one)
    for those in groups.values():
        yield from _weighed(those, witnesses)


def _weighed(those: list[Based[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Disagreement[K]]:
    sharp = [one for one in those if one.base is not None and width(one.base) <= _MAX_WIDTH]
    bases = list(agreed(sharp, witnesses))
    for one in those:
        if one.base is None:
            if (mended := _mended(one, bases)) is not None:
                yield mended
        elif width(one.base) <= _MAX_WIDTH and not any(_starts(one, base.value) for base in bases):
            near = ((base, kin) for base in bases if _near(one, base.value) and (kin := _kin(one, base)))
            yield from (_disagreement(one, base.value, kin) for base, kin in [*near][:1])


def _starts(one: Based[K], base: Decimal) -> bool:
    return one.base is not None and one.base.low <= base <= one.base.high


def _near(one: Based[K], base: Decimal) -> bool:
    assert one.base is not None
    return abs((one.base.low + one.base.high) / 2 - base) <= _MAX_OFF * base


def _kin(one: Based[K], base: Base[K]) -> list[Based[K]]:
    """The movements from a base that share a name with this one and tell of the same day."""
    return [kin for kin in base.those if kin.words & one.words and (None in (kin.day, one.day) or kin.day == one.day)]


def agreed(left: list[Based[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Base[K]]:
    """The bases that enough independent texts agree on, the best supported first, each with its movements."""
    found: list[tuple[Decimal, int]] = []
    while left:
        best = densest([one.base for one in left if one.base is not None])
        those = [one for one in left if _starts(one, best)]
        told = voices((one.mention(one.move.level) for one in those), witnesses)
        if told < MAJORITY:
            return
        # Three slips may meet by chance beside a base that twenty texts share.
        if not any(abs(best - base) <= _MAX_OFF * base and outvotes(more, told) for base, more in found):
            ranges = [one.base for one in those if one.base is not None]
            yield Base(_roundest(max(r.low for r in ranges), min(r.high for r in ranges)), those)
            found.append((best, told))
        left = [one for one in left if not _starts(one, best)]


def _roundest(low: Decimal, high: Decimal) -> Decimal:
    """The number of fewest digits inside a range: between 399,976 and 400,006 a price closed at 400,000."""
    for place in range(high.adjusted(), -4, -1):
        step = Decimal(1).scaleb(place)
        number = ((low / step).to_integral_value(ROUND_FLOOR) + 1) * step
        if number < high:
            return number
    return low


def _mended(one: Based[K], bases: Sequence[Base[K]]) -> Disagreement[K] | None:
    """The error of figures that do not fit together, its suspect the one that alone does not fit a known base."""
    size = sized(one.move)
    if size is None or size.change is None or size.rate is None:
        return None
    for base in bases:
        if any(kin.words & one.words for kin in base.those):
            wrong = {i for sign in size.signs if (i := _odd_one(size, base.value, sign)) is not None}
            if len(wrong) == 1:
                (odd,) = in_order.equations(one.move, size)
                return replace(equation.disagreement(one.witness, odd), suspect=wrong.pop())
    return None


def _odd_one(size: Sized, base: Decimal, sign: int) -> int | None:
    """Which of change, rate and level alone does not fit the base; None where two do not, or each two would."""
    assert size.change is not None
    assert size.rate is not None
    low, high = base_of(size.level, size.change, sign)
    rate = sorted(sign * (edge / base - 1) * 100 for edge in size.level)
    # Without the change, without the rate, without the level.
    fitting = [
        rate[0] <= size.rate.high and size.rate.low <= rate[1],
        low <= base <= high,
        size.change.low <= base * size.rate.high / 100 and base * size.rate.low / 100 <= size.change.high,
    ]
    return fitting.index(True) if fitting.count(True) == 1 else None


def _disagreement(one: Based[K], base: Decimal, kin: list[Based[K]]) -> Disagreement[K]:
    level, rate, change = (
        None if claim is None else abs(Decimal(claim.value.amount.low))
        for claim in (one.move.level, one.move.rate, one.move.change)
    )
    assert level is not None
    wanted = abs(level - base) if rate is None else abs(level - base) / base * 100
    told = rate or change
    assert told is not None
    # The level stands elsewhere with a rate that fits, or one digit mends the rate: then the rate is the odd one out.
    # A level that nobody else prints may be that of another minute.
    suspect = 0 if any(other.move.level.value.amount.low == level for other in kin) else None
    if suspect is None and rate is not None and change is not None:
        # Change and rate agree with one another: one digit may mend the level.
        suspect = 1 if mendable(level, _about(base + (change if level > base else -change))) else None
    elif suspect is None and wanted:
        suspect = 0 if mendable(told, _about(wanted)) else None
    sides = (
        Side(_quoted(one, one.moved), (Mention(one.witness.key, one.moved),)),
        Side(_quoted(one, one.move.level.span), (one.mention(one.move.level),)),
        Side(kin[0].shown(), tuple(Mention(other.witness.key, other.moved) for other in kin)),
    )
    moved = one.move.rate or one.move.change
    assert moved is not None
    expected = f"{wording.printed(wanted)}%" if rate is not None else wording.like(wanted, _quoted(one, moved.span))
    details = {"expected": expected, "base": wording.like(base, sides[1].value)}
    about = fold(sides[0].value + sides[1].value)
    return Disagreement("claims.figure.base", Grade.ERROR, about, sides, suspect=suspect, details=details)


def _quoted(one: Based[K], span: Span) -> str:
    return one.witness.text[slice(*span)]


def _about(number: Decimal) -> Range:
    return Range(number, number)
