"""How the texts that print a word stand to those that print another one: one against one, outvoted, in one text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Literal

from claims.crosscheck.events import Events
from claims.crosscheck.spellings.uses import Use, voices
from claims.crosscheck.statement import K

Standing = Literal["alone", "even", "outvoted", "within"]

MAJORITY = 3


def standing_of(here: Sequence[Use[K]], there: Sequence[Use[K]]) -> Standing | None:
    """How the texts that print a word stand to those that print the other one; None where nothing can be said."""
    if not there:
        return None
    keys = {use.witness.key for use in here}
    own = [use for use in there if use.witness.key in keys]
    against = voices(there)
    if not own:
        return "outvoted" if against >= MAJORITY else "alone"
    if voices(own) > 1:
        return None  # what two texts print beside the other word is another word
    times = ratio(here, there)
    once = sum(1 for use in here if use.witness.key == own[0].witness.key) == 1
    return "within" if times >= 2 or against >= MAJORITY else "even" if times == 1 and once else None


def ratio(here: Sequence[Use[K]], there: Sequence[Use[K]]) -> float:
    """How many times oftener than the one word the other is printed in the text that prints both; 0 without one."""
    keys = {use.witness.key for use in here}
    own = [use for use in there if use.witness.key in keys]
    inside = sum(1 for use in here if own and use.witness.key == own[0].witness.key)
    return sum(1 for use in own if use.witness.key == own[0].witness.key) / inside if own else 0.0


class Partners(Generic[K]):
    """Which texts tell one event with which; without events all of them do."""

    def __init__(self, events: Events[K] | None) -> None:
        self._of = None if events is None else events.partners

    def of(self, here: Sequence[Use[K]], there: Sequence[Use[K]]) -> Sequence[Use[K]]:
        """The places whose texts tell one event with a text of these."""
        if self._of is None:
            return there
        keys = {use.witness.key for use in here}
        told = keys.union(*(self._of.get(key, frozenset()) for key in keys))
        return [use for use in there if use.witness.key in told]
