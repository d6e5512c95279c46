"""A value that one text of a large event prints where the independent others print another: the odd one out.

215만407주 where the others have 215만4007주, 4125원 for 4125억원. An error with its suspect where three independent
texts and more stand against one, the two numbers are a slip apart, and no text prints both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from math import log
from typing import Generic

from claims.crosscheck.events import Events, at_one_time, least_odds
from claims.crosscheck.statement import Disagreement, Grade, K, Witness
from claims.crosscheck.values.between import disagreement, is_price
from claims.crosscheck.values.evidence import Setting, is_slip, one_digit_off, score
from claims.crosscheck.values.fits import fits
from claims.crosscheck.values.pairs import Pair, comparable
from claims.crosscheck.values.said import Said, said
from claims.crosscheck.voices import support

_MAJORITY = 3
# Figures of an event move on: last month's are no slips of this month's.
_MAX_DAYS = 3
# Where nothing but the words speaks for it, the score must be this much plainer than for a slip.
_SLIP, _NO_SLIP = -0.7, 1.5
# A text that prints the other value as well may mean both.
_KNOWN = 1.5
_MARGIN = 0.4
# What each doubling of the texts that agree adds, over three.
_VOICE = 0.7
# A range this wide bears out no number in it: 3000여 건, 350억달러 이상.
_WIDE = Decimal("1.1")
# So many places of a value show what words it stands among.
_PLACES = 12


@dataclass(frozen=True)
class _Told(Generic[K]):
    """What a group of texts prints: every value with its places, by kind."""

    witnesses: Mapping[K, Witness[K]]
    by_kind: Mapping[str, Mapping[str, tuple[Said[K], ...]]]

    @cached_property
    def frequent(self) -> dict[str, dict[str, tuple[Said[K], ...]]]:
        """The values that at least three independent texts print, by kind."""
        return {
            kind: {value: places for value, places in values.items() if self.voices(places) >= _MAJORITY}
            for kind, values in self.by_kind.items()
        }

    def voices(self, places: Sequence[Said[K]]) -> int:
        if len({place.witness.key for place in places}) < _MAJORITY:
            return 0
        return support((place.mention for place in places), self.witnesses).voices

    def kinds_of(self, one: Said[K]) -> Iterator[str]:
        """The kinds whose values can be compared with this one."""
        for kind, values in self.by_kind.items():
            if kind == one.kind or any(comparable(one, places[0]) for places in values.values()):
                yield kind


def check(events: Events[K]) -> list[Disagreement[K]]:
    """An error for each value of one text that at least three independent texts of its event print otherwise."""
    least = least_odds("values", len(events.witnesses))
    found: list[Disagreement[K]] = []
    for group in events.groups:
        for together in at_one_time(group, max_days=_MAX_DAYS):
            if len(together) > _MAJORITY:
                told = _told(together)
                for witness in together:
                    found += _odd(said(witness), told, least)
    return found


def _told(group: Sequence[Witness[K]]) -> _Told[K]:
    places: dict[str, dict[str, list[Said[K]]]] = defaultdict(lambda: defaultdict(list))
    for witness in group:
        for one in said(witness):
            places[one.kind][one.key].append(one)
    by_kind = {kind: {value: tuple(those) for value, those in values.items()} for kind, values in places.items()}
    return _Told({witness.key: witness for witness in group}, by_kind)


def _odd(here: Sequence[Said[K]], told: _Told[K], least: float) -> Iterator[Disagreement[K]]:
    by_value: dict[str, list[Said[K]]] = defaultdict(list)
    for one in here:
        by_value[one.key].append(one)
    lone = {value: places for value, places in by_value.items() if not _supported(places, told)}
    for places in lone.values():
        kind = places[0].kind
        rivals = sum(1 for other in lone.values() if other[0].kind == kind) - 1
        alone = sum(1 for other in by_value.values() if other[0].kind == kind) == 1
        best = sorted(_scores(places, told, Setting(rivals, len(here), alone, frozenset())), key=lambda pair: -pair[0])
        if not best or (len(best) > 1 and best[0][0] - best[1][0] < _MARGIN):
            continue
        points, meant = best[0]
        slip = is_slip(places[0], meant[0])
        if meant[0].key in by_value:
            points -= _KNOWN
        more = _SLIP if slip else 0.0 if one_digit_off(places[0], meant[0]) else _NO_SLIP
        if points >= least + more and not _printed_together(places, meant):
            pair = Pair(tuple(places), meant, points)
            if is_price(pair):
                yield disagreement(pair, Grade.NOTE)
            else:
                grade = Grade.ERROR if slip else Grade.WARNING
                yield disagreement(pair, grade, suspect=0, correction=meant[0].quote if slip else None)


def _scores(places: Sequence[Said[K]], told: _Told[K], setting: Setting) -> Iterator[tuple[float, tuple[Said[K], ...]]]:
    """How well each frequent value fits in the place of this one: the third best of its places."""
    one = places[0]
    for kind in told.kinds_of(one):
        for meant in told.frequent.get(kind, {}).values():
            if not comparable(one, meant[0]) or fits(one, meant[0]):
                continue
            near = [place for place in meant if any(p.near & place.near for p in places)]
            if len(near) < _MAJORITY:
                continue
            scores = sorted(
                (
                    max(score(p, place, setting._replace(settled=p.beside & place.beside)) for p in places)
                    for place in near[:_PLACES]
                ),
                reverse=True,
            )
            yield scores[_MAJORITY - 1] + _VOICE * log(len({p.witness.key for p in near}) / _MAJORITY), meant


def _supported(places: Sequence[Said[K]], told: _Told[K]) -> bool:
    """Whether another text prints the value of the same thing: exactly, or among words in common."""
    one = places[0]
    for kind in told.kinds_of(one):
        for value, others in told.by_kind[kind].items():
            same = value == one.key
            narrow = others[0].high <= others[0].low * _WIDE
            if not (same or narrow) or not comparable(one, others[0]) or not (same or fits(one, others[0])):
                continue
            if any(
                other.witness is not one.witness and any(p.near & other.near or p.around & other.around for p in places)
                for other in others
            ):
                return True
    return False


def _printed_together(places: Sequence[Said[K]], meant: Sequence[Said[K]]) -> bool:
    """Whether the text itself prints the other value in the sentence of this one: then it means both."""
    here = {(place.witness.key, place.sentence) for place in places}
    return any((other.witness.key, other.sentence) in here for other in meant)
