"""Two movements of one share or index on one day that start from two bases, with too few voices to say which is right.

"158원 오른 1446원" starts from 1,288원, "22.37% 오른 1589원" from 1,299원.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.crosscheck.figures.based import Based, by_day, read, width
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import outvotes, voices
from claims.wording import like

_MAX_WIDTH = Decimal("0.002")
# What lies further apart is another share, or another day.
_MAX_OFF = Decimal("0.015")


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each share or index that starts one day from two bases, neither of which three texts know."""
    found = []
    for day in by_day(witnesses):
        by_key = {witness.key: witness for witness in day}
        named: dict[Hashable, list[Based[K]]] = {}
        for witness in day:
            for one in read(witness):
                if one.move.traded and one.base is not None and one.subject and width(one.base) <= _MAX_WIDTH:
                    named.setdefault((one.unit, one.subject, one.day), []).append(one)
        for those in named.values():
            found += list(_weighed(those, by_key))
    return found


def _weighed(those: list[Based[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Disagreement[K]]:
    for (low, one), (high, other) in pairwise(_bases(those)):
        apart = high.low - low.high
        if 0 < apart <= _MAX_OFF * low.low and not any(_known(group, witnesses) for group in (one, other)):
            sides = tuple(_side(group) for group in (one, other))
            details = {"base0": _shown(low, one[0]), "base1": _shown(high, other[0])}
            about = fold("".join(side.value for side in sides))
            yield Disagreement("claims.figure.two_bases", Grade.WARNING, about, sides, details=details)


def _bases(those: list[Based[K]]) -> Iterator[tuple[Range, list[Based[K]]]]:
    """The movements that can share a base, by the bases they share, the lowest first."""
    common: Range | None = None
    group: list[Based[K]] = []
    for base, one in sorted(((one.base, one) for one in those if one.base is not None), key=lambda pair: pair[0]):
        if common is not None and base.low > common.high:
            yield common, group
            common, group = None, []
        common = base if common is None else Range(base.low, min(common.high, base.high))
        group.append(one)
    if common is not None:
        yield common, group


def _known(group: list[Based[K]], witnesses: Mapping[K, Witness[K]]) -> bool:
    return outvotes(voices((one.mention(one.move.level) for one in group), witnesses), 1)


def _side(group: list[Based[K]]) -> Side[K]:
    return Side(group[0].shown(), tuple(Mention(one.witness.key, one.whole) for one in group))


def _shown(base: Range, one: Based[K]) -> str:
    """The middle of a base, as the level that started from it is printed."""
    middle = (base.low + base.high) / 2
    level = one.witness.text[slice(*one.move.level.span)]
    return like(round(middle, 0) if middle >= 10_000 else middle, level)
