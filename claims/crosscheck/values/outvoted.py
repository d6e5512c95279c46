"""A value that one text of a large event prints where the independent others print another: the odd one out.

215만407주 where the others have 215만4007주, 4125원 for 4125억원. It is a slip apart from a value that three
independent texts and more print, and the places elsewhere whose words are most like its own print that one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.figures.numbers import significant
from claims.crosscheck.figures.slip_form import SlipForm, slip_form
from claims.crosscheck.statement import Disagreement, Grade, K, Witness
from claims.crosscheck.values.between import disagreement, is_price
from claims.crosscheck.values.fits import comparable, fits
from claims.crosscheck.values.kinds import CALENDAR
from claims.crosscheck.values.nearest import Index, Near, index
from claims.crosscheck.values.pairs import Pair
from claims.crosscheck.values.said import Said, said
from claims.crosscheck.voices import MAJORITY
from claims.crosscheck.weights import weights

# Figures of an event move on: last month's are no slips of this month's.
_MAX_DAYS = 3
# No number of it can be a slip of another: days are weighed elsewhere, and every rank stands beside its neighbours.
APART = frozenset((*CALENDAR, "clock", "score", "odds", "rank"))
# So many of the likest places vote on what is printed in such words.
_VOTERS = 8
_DIGITS = 6
_WORDS = 2
_UNDATED = 1.5
# What a price moves in a few days, as a share of itself.
_MOVE = Decimal("0.1")


class Proposal(NamedTuple, Generic[K]):
    """A value of one text, at its places, which may be a slip of one that others print, at theirs."""

    places: tuple[Said[K], ...]
    meant: tuple[Said[K], ...]
    features: dict[str, float]
    apart: bool  # far from all that is printed in such words

    @property
    def points(self) -> float:
        """The log odds that this value was meant for that one."""
        w = weights("outvoted")
        return w["bias"] + sum(w[name] * value for name, value in self.features.items())


def check(events: Events[K]) -> list[Disagreement[K]]:
    """An error or a warning for each value of one text that the independent texts of its event print otherwise."""
    found: list[Disagreement[K]] = []
    for group in events.groups:
        if len(group) <= MAJORITY:
            continue
        by_day: dict[date | None, Index[K]] = {}
        # Within days of one day stand the same texts as within days of the next, as a rule.
        by_texts: dict[tuple[K, ...], Index[K]] = {}
        for witness in filter(events.asks, group):
            day = witness.published
            if day not in by_day:
                near = together(witness, group)
                texts = tuple(other.key for other in near)
                by_day[day] = by_texts[texts] = by_texts.get(texts) or index(near, APART)
            found += _odd(witness, by_day[day])
    return found


def together(witness: Witness[K], group: Sequence[Witness[K]]) -> list[Witness[K]]:
    """The texts of its group that were printed within days of it; an undated one may be of any day."""
    day = witness.published
    return [
        other
        for other in group
        if day is None or other.published is None or abs((other.published - day).days) <= _MAX_DAYS
    ]


def _odd(witness: Witness[K], told: Index[K]) -> Iterator[Disagreement[K]]:
    best: dict[tuple[Said[K], ...], Proposal[K]] = {}
    for one in proposals(witness, told):
        if one.places not in best or best[one.places].points < one.points:
            best[one.places] = one
    for one in best.values():
        # Undated texts of a pot tell of any day: each has its own 28도.
        yield from _told(one, 0.0 if witness.published or is_handful(len(told.witnesses)) else _UNDATED)


def proposals(witness: Witness[K], told: Index[K]) -> Iterator[Proposal[K]]:
    """Every value of a text that hardly another prints, with each value that it may be a slip of."""
    here: dict[str, list[Said[K]]] = defaultdict(list)
    for one in said(witness):
        if one.number is not None and one.kind not in APART:
            here[one.key].append(one)
    for value, those in here.items():
        places = tuple(those)
        elsewhere = [p for p in told.by_kind.get(places[0].kind, {}).get(value, ()) if p.witness.key != witness.key]
        if len({place.witness.key for place in elsewhere}) >= MAJORITY:
            continue
        candidates = [
            (form, meant)
            for form, meant in _candidates(places, told)
            if not _in_one_sentence(places, here.get(meant[0].key, ()))
        ]
        nearest = told.nearest(places) if candidates else []
        for form, meant in candidates:
            features = _features(places, meant, form, nearest, elsewhere) | {"known": meant[0].key in here}
            yield Proposal(places, meant, features, _apart(places[0], meant[0], nearest))


def _candidates(places: Sequence[Said[K]], told: Index[K]) -> Iterator[tuple[SlipForm, tuple[Said[K], ...]]]:
    """The frequent values a slip apart that independent texts print in words in common with these places."""
    one = places[0]
    assert one.number is not None
    for kind in told.kinds_of(one):
        for meant in told.near_digits(kind, one.number):
            number = meant[0].number
            form = slip_form(one.number, number) if number is not None else None
            if form is None or not comparable(one, meant[0]) or fits(one, meant[0]):
                continue
            others = tuple(m for m in meant if m.witness.key != one.witness.key)
            if told.voices(others) >= MAJORITY and any(_share(p, m) for m in others for p in places):
                yield form, others


def _share(one: Said[K], other: Said[K]) -> bool:
    return bool(one.near & other.near or one.beside & other.beside or len(one.around & other.around) >= _WORDS)


def _features(
    places: Sequence[Said[K]],
    meant: Sequence[Said[K]],
    form: SlipForm,
    nearest: Sequence[Near[K]],
    elsewhere: Sequence[Said[K]],
) -> dict[str, float]:
    one = places[0]
    assert one.number is not None
    for_it = [near.likeness for near in nearest if near.said.key == meant[0].key]
    voters = nearest[:_VOTERS]
    votes = sum(near.likeness for near in voters if near.said.key == meant[0].key or fits(near.said, meant[0]))
    return {
        "likest": for_it[0] if for_it else 0.0,
        "third": for_it[MAJORITY - 1] if len(for_it) >= MAJORITY else 0.0,
        "votes": votes / (sum(near.likeness for near in voters) or 1.0),
        "digits": min(len(significant(one.number)), _DIGITS),
        "scale": form == "scale",
        "turn": form == "turn",
        "stroke": form == "stroke",
        "elsewhere": len({place.witness.key for place in elsewhere}),
        "elsewhere_near": len({e.witness.key for e in elsewhere if any(e.near & p.near for p in places)}),
        "hedged": one.claim is not None and one.claim.family == "figure" and one.claim.value.hedge is not None,
        "decimal": "." in one.quote,
    }


def _told(one: Proposal[K], more: float) -> Iterator[Disagreement[K]]:
    w = weights("outvoted")
    if one.points - more < w["warning"]:
        return
    pair = Pair(one.places, one.meant, one.points)
    if is_price(pair) and not one.apart:
        yield disagreement(pair, Grade.NOTE)
    elif one.points - more >= w["error"] or one.features["turn"]:  # 3천900만 for 9천300만 is no second value
        yield disagreement(pair, Grade.ERROR, suspect=0, correction=one.meant[0].quote)
    else:
        yield disagreement(pair, Grade.WARNING, suspect=0)


def _apart(one: Said[K], meant: Said[K], nearest: Sequence[Near[K]]) -> bool:
    """Whether this value is far from one that hardly moves: a price goes from 2310 to 2325, never to 7310."""
    printed = [near.said.number for near in nearest[:_VOTERS] if near.said.number is not None]
    middle = meant.number
    assert one.number is not None
    assert middle is not None
    return not _moved(one.number, middle) and all(_moved(number, middle) for number in printed)


def _moved(number: Decimal, middle: Decimal) -> bool:
    return abs(number - middle) <= middle * _MOVE


def _in_one_sentence(places: Sequence[Said[K]], others: Sequence[Said[K]]) -> bool:
    """Whether a text prints two values side by side: then it means both."""
    return bool({place.sentence for place in places} & {other.sentence for other in others})
