"""What is in circulation, event by event."""

from __future__ import annotations

from typing import Generic, NamedTuple

from claims.crosscheck.events import Events
from claims.crosscheck.facts.entry import Entry, sorted_entries
from claims.crosscheck.facts.people import people
from claims.crosscheck.facts.values import values
from claims.crosscheck.statement import K


class Circulation(NamedTuple, Generic[K]):
    """One event: the texts that tell it, and what they say; no text stands in two events."""

    texts: tuple[K, ...]
    entries: tuple[Entry[K], ...]


def circulation(told: Events[K]) -> list[Circulation[K]]:
    """The events that at least two texts tell, and single texts that give one person two titles, in order."""
    by_key = {witness.key: witness for witness in told.witnesses}
    found = []
    for group in told.groups:
        entries = [*people(group, by_key)]
        if len(group) > 1:
            entries += values(group, told, by_key)
        if entries or len(group) > 1:
            found.append(Circulation(tuple(witness.key for witness in group), sorted_entries(entries)))
    return found
