"""One person who does two things, in two texts of a handful: a dairy farmer here, a geography teacher there.

All that a text says of a person is one value: whoever is called nurse and mother in one and nurse and volunteer in
the other is settled. Words that the other text prints, too, tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from claims.crosscheck.across.posts import is_one_person
from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.fold import fold
from claims.crosscheck.people.works.said_of import SaidOf, said_of
from claims.crosscheck.people.whole_names import tells_of_namesakes
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.hangul import is_hangul
from claims.titles.trades import Work, apart

_CALLINGS, _POSTS = "claims.title.two_occupations", "claims.title.two_positions"


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person of whom two texts of a handful say things that nobody does at once."""
    if not is_handful(len(told.witnesses)):
        return []
    found: dict[str, Disagreement[K]] = {}
    for here, there in told.of_one_event():
        if not tells_of_namesakes(here, there):
            for one, other in _between(here, there):
                rule = _POSTS if one.work.functions and other.work.functions else _CALLINGS
                sides = (Side(one.phrase, (one.mention,)), Side(other.phrase, (other.mention,)))
                found.setdefault(one.bearer, Disagreement(rule, Grade.WARNING, fold(one.bearer), sides))
    return list(found.values())


def _between(here: Witness[K], there: Witness[K]) -> Iterator[tuple[SaidOf[K], SaidOf[K]]]:
    ours, theirs = _by_bearer(here), _by_bearer(there)
    for name, told in ours.items():
        for other, others in theirs.items():
            if _is_one(name, other) and apart(_all(told), _all(others)):
                yield told[0], others[0]


def _by_bearer(witness: Witness[K]) -> dict[str, list[SaidOf[K]]]:
    found: dict[str, list[SaidOf[K]]] = {}
    for one in said_of(witness):
        found.setdefault(one.bearer, []).append(one)
    return found


def _is_one(one: str, other: str) -> bool:
    if is_hangul(one) == is_hangul(other):
        return one == other
    return is_one_person(one, other) if is_hangul(one) else is_one_person(other, one)


def _all(told: Sequence[SaidOf[K]]) -> Work:
    """All that is said of a person, as one value."""
    return reduce(
        lambda a, b: Work(a.trades | b.trades, a.functions | b.functions, a.heads or b.heads, a.past and b.past),
        (one.work for one in told),
    )
