"""Two texts of one event: which values bear one another out, and which of the rest are told of one thing.

First every value that both texts can mean is settled. Of the rest, two values are a pair where each is the other's
best by score and plainly better than the next: nothing is paired by its unit alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Generic, NamedTuple

from claims.crosscheck.statement import K
from claims.crosscheck.values.evidence import Setting, is_slip, of_one_class, score, tell_of_two_things
from claims.crosscheck.values.fits import comparable, fits
from claims.crosscheck.values.holders import tell_of_two_holders
from claims.crosscheck.values.kinds import TIMES
from claims.crosscheck.values.reasons import both_may_be_right
from claims.crosscheck.values.said import Said
from claims.crosscheck.values.told_in_parts import is_bare, made_of
from claims.crosscheck.values.two_occasions import of_two_occasions
from claims.crosscheck.weights import weights
from claims.quantity.qualifiers import exclude_each_other

_COMPARABLE = 6  # times
# Lengths in days or weeks are weighed with what lasts; years are also counted since something happened.
_DAYS = range(86400, 300 * 86400)  # seconds
# Told of one of two values, these tell of another time: 2-0 at the break and 3-2, 서른에 and 52세, 4년 전 and 9년 만.
_OF_ANOTHER_TIME = {"score": "halftime", "age": "at the time", "duration": "ago"}

_EACH = "per person"
_SMALL = dict(
    enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 2)
)


class Pair(NamedTuple, Generic[K]):
    """Two values that are told of one thing and cannot both be right: every place of each text that prints them."""

    one: tuple[Said[K], ...]
    other: tuple[Said[K], ...]
    score: float


def tells_when(one: Said[K]) -> bool:
    """Whether a value is a time, or how many days something lasts; hours that it takes are figures."""
    if one.kind == "duration":
        return one.number is not None and _DAYS.start <= one.number < _DAYS.stop
    return one.kind in TIMES


def borne_out(one: Said[K], others: Sequence[Said[K]]) -> bool:
    """Whether some value of another text can be the same; a house of 5층 does not bear out 5명."""
    if one.printed is not None and any(is_bare(other) and other.printed == one.printed for other in others):
        return True  # 25 minutes, down from 40
    if _is_printed(one, others):
        return True
    return any(
        comparable(one, other)
        and of_one_class(one, other)
        and one.vague >= other.vague  # 셋 중 둘 bears out neither 65.2% nor 67.9%
        and fits(one, other)
        for other in others
    )


def _is_printed(one: Said[K], others: Sequence[Said[K]]) -> bool:
    """Whether the other text prints a small number by itself, which nobody reads: charged five with, all four."""
    if (
        not others
        or one.kind != "count"
        or one.printed is None
        or {one.part.language, others[0].part.language} != {"en"}
    ):
        return False
    word = _SMALL.get(int(one.printed)) if one.printed % 1 == 0 else None
    if word is None:
        return False
    found = re.finditer(rf"\b(?:{word}|{word.title()})\b(?!-)", others[0].witness.text)
    taken = [claim.span for claim in others[0].witness.claims]
    return any(not any(span.start < m.end() and m.start() < span.end for span in taken) for m in found)


def pairs(here: Sequence[Said[K]], there: Sequence[Said[K]], *, least: float, few: bool = False) -> Iterator[Pair[K]]:
    """The values of two texts that are told of one thing and differ, each in one pair at most.

    `least` are the log odds that a pair must reach. `few` texts were laid side by side by hand: what both tell alike is
    taken off, and the one value of a kind that is left in each stands against the other.
    """
    scored = [(score(a, b, setting), a, b) for a, b, setting in candidates(here, there, few=few)]
    if not scored:
        return
    margin = weights("values")["margin"]
    by_values: dict[tuple[str, str], float] = {}
    for points, a, b in scored:
        key = a.key, b.key
        by_values[key] = max(points, by_values.get(key, points))
    for (x, y), points in by_values.items():
        rivals = [p for (p_x, p_y), p in by_values.items() if ((p_x == x) != (p_y == y))]
        if points >= least and all(points >= rival + margin for rival in rivals):
            # What one place of a value leaves out another says: 6.1% of a headline, 전달보다 6.1% of the text.
            if any(of_two_occasions(a, b) for a in here if a.key == x for b in there if b.key == y):
                continue
            yield Pair(
                tuple(dict.fromkeys(a for _, a, b in scored if (a.key, b.key) == (x, y))),
                tuple(dict.fromkeys(b for _, a, b in scored if (a.key, b.key) == (x, y))),
                points,
            )


def candidates(
    here: Sequence[Said[K]], there: Sequence[Said[K]], *, few: bool = False
) -> Iterator[tuple[Said[K], Said[K], Setting]]:
    """Values of one kind that neither text bears out for the other, with what is known besides."""
    rest = [one for one in here if not tells_when(one) and not borne_out(one, there) and not made_of(one, there)]
    over = [one for one in there if not tells_when(one) and not borne_out(one, here) and not made_of(one, here)]
    if not rest or not over:
        return
    if any(tell_of_two_holders(*those) for those in sentences(rest, over)):
        return
    settled = frozenset(one.key for one in here) & frozenset(one.key for one in there)
    narrowed = _narrowed(here), _narrowed(there)
    for a in rest:
        for b in over:
            if not comparable(a, b) or fits(a, b) or not of_one_class(a, b):
                continue
            words = narrowed[0][a.key], narrowed[1][b.key]
            if exclude_each_other(*words) or _OF_ANOTHER_TIME.get(a.kind) in words[0] ^ words[1]:
                continue
            if any(one.number == 1 and _EACH in one.qualified for one in (a, b)):
                continue
            if both_may_be_right(a, b, here, there, words):
                continue
            sole = _sole(a, b, here, there)
            rivals = {
                o.key
                for texts, one, met in ((rest, a, b), (over, b, a))
                for o in texts
                if o.key == one.key
                or (_meant(o, one, met) and not (sole and o.measures.isdisjoint(a.measures & b.measures)))
            }
            alone = all(
                len({one.key, *(o.key for o in texts if _meant(o, one, met))}) == 1
                for texts, one, met in ((here, a, b), (there, b, a))
            )
            alone = alone or (few and len(rivals) == 2 and a.qualified == b.qualified)
            yield a, b, Setting(len(rivals) - 2, len(here) + len(there), alone, settled, sole)


def _sole(a: Said[K], b: Said[K], here: Sequence[Said[K]], there: Sequence[Said[K]]) -> bool:
    """Whether both are the only value of their text that is told with a measure they have in common."""
    return any(
        all(
            len({o.key for o in texts if measure in o.measures and _rival(o, one)}) == 1
            for texts, one in ((here, a), (there, b))
        )
        for measure in a.measures & b.measures
    )


def sentences(here: Sequence[Said[K]], there: Sequence[Said[K]]) -> Iterator[tuple[Said[K], Said[K]]]:
    """One value of each pair of sentences."""
    firsts = ({one.sentence: one for one in reversed(those)}.values() for those in (here, there))
    yield from product(*firsts)


def _rival(one: Said[K], other: Said[K]) -> bool:
    """Whether a value may stand in the place of another by what it counts and measures."""
    return comparable(one, other) and one.vague == other.vague and not tell_of_two_things(one, other)


def _meant(one: Said[K], other: Said[K], met: Said[K]) -> bool:
    """Whether a value may be meant in the place of `other` by a text that prints `met`: nobody takes 1km for 613km."""
    if not _rival(one, other):
        return False
    if one.number is None or met.number is None or min(one.number, met.number) <= 0:
        return True
    few, many = sorted((one.number, met.number))
    return many <= few * _COMPARABLE or is_slip(one, met)


def _narrowed(text: Sequence[Said[K]]) -> dict[str, frozenset[str]]:
    """The words that narrow each value of a text, wherever it prints it: 1심 of the headline holds in its body."""
    found: dict[str, frozenset[str]] = {}
    for one in text:
        found[one.key] = found.get(one.key, frozenset()) | one.qualified
    return found
