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
from claims.crosscheck.people.whole_names import tells_of_namesakes
from claims.crosscheck.people.works.deputies import divided
from claims.crosscheck.people.works.said_of import SaidOf, said_of
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.hangul import is_hangul
from claims.titles.trades import Work, apart

_CALLINGS, _POSTS = "claims.title.two_occupations", "claims.title.two_positions"


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person of whom two texts of a handful, or two zones of a page, say what nobody is at once."""
    found: dict[str, Disagreement[K]] = {}
    for witness in told.witnesses if is_handful(len(told.witnesses)) else ():
        for one, other in _within(witness) if witness.is_draft else ():
            _tell(found, _POSTS, one, other)
    for here, there in told.of_one_event() if is_handful(len(told.witnesses)) else ():
        if not tells_of_namesakes(here, there):
            for one, other in _between(said_of(here), said_of(there)):
                rule = _POSTS if one.work.functions and other.work.functions else _CALLINGS
                _tell(found, rule, one, other)
    return list(found.values())


def _tell(found: dict[str, Disagreement[K]], rule: str, one: SaidOf[K], other: SaidOf[K]) -> None:
    sides = (Side(one.phrase, (one.mention,)), Side(other.phrase, (other.mention,)))
    found.setdefault(one.bearer, Disagreement(rule, Grade.WARNING, fold(one.bearer), sides))


def _within(witness: Witness[K]) -> Iterator[tuple[SaidOf[K], SaidOf[K]]]:
    """What the headline or a caption, or the other language of a page, calls somebody, and what the body does."""
    said = said_of(witness)
    around, body = ([one for one in said if one.part.is_around is zone] for zone in (True, False))
    yield from _between(around, body, within=True)
    korean, english = ([one for one in said if one.language == language] for language in ("ko", "en"))
    yield from _between(korean, english)


def _between(
    here: Sequence[SaidOf[K]], there: Sequence[SaidOf[K]], *, within: bool = False
) -> Iterator[tuple[SaidOf[K], SaidOf[K]]]:
    ours, theirs = _by_bearer(here), _by_bearer(there)
    for name, told in ours.items():
        for other, others in theirs.items():
            if not _is_one(name, other):
                continue
            one, two = _all(told), _all(others)
            if is_hangul(name) != is_hangul(other):
                one, two = one.in_any_language(), two.in_any_language()
            if not within and apart(one, two):
                yield _first(told, work=True), _first(others, work=True)
            elif divided(*(frozenset().union(*(one.titles for one in side)) for side in (told, others))):
                yield _first(told, work=False), _first(others, work=False)


def _first(told: Sequence[SaidOf[K]], *, work: bool) -> SaidOf[K]:
    return next(one for one in told if (one.work.tells if work else one.titles))


def _by_bearer(said: Sequence[SaidOf[K]]) -> dict[str, list[SaidOf[K]]]:
    found: dict[str, list[SaidOf[K]]] = {}
    for one in said:
        found.setdefault(one.bearer, []).append(one)
    return found


def _is_one(one: str, other: str) -> bool:
    if is_hangul(one) == is_hangul(other):
        return one == other
    return is_one_person(one, other) if is_hangul(one) else is_one_person(other, one)


def _all(told: Sequence[SaidOf[K]]) -> Work:
    """All that is said of a person, as one value."""
    return reduce(Work.with_all_of, (one.work for one in told))
