"""One person of one event who is two things at once: finance director and transport director, farmer and teacher.

Two readings of a text say what people are. `callings` are the words that stand right beside a name; `said_of` holds all
phrases, wherever they stand, that say what somebody does.
"""

from __future__ import annotations

from collections.abc import Iterable

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.people.whole_names import tells_of_namesakes
from claims.crosscheck.people.works import two_callings, two_works
from claims.crosscheck.people.works.two import Two
from claims.crosscheck.statement import Disagreement, Grade, K
from claims.fold import fold


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person of whom two texts of a handful, or two places of one, say what nobody is at once."""
    handful = is_handful(told.texts)
    found: dict[str, Disagreement[K]] = {}
    for witness in told.witnesses:
        if witness.is_draft:
            _tell(found, two_callings.within(witness))
            _tell(found, two_works.within(witness) if handful else ())
    for here, there in told.of_one_event() if handful else ():
        if not tells_of_namesakes(here, there):
            _tell(found, two_callings.between(here, there))
            _tell(found, two_works.between(here, there))
    return list(found.values())


def _tell(found: dict[str, Disagreement[K]], those: Iterable[Two[K]]) -> None:
    for rule, person, sides in those:
        found.setdefault(fold(person), Disagreement(rule, Grade.WARNING, person, sides))
