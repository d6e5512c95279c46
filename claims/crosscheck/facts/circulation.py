"""What is in circulation, event by event."""

from __future__ import annotations

from claims.crosscheck.events import Events
from claims.crosscheck.facts.entry import Entry, sorted_entries
from claims.crosscheck.facts.people import people
from claims.crosscheck.facts.values import values
from claims.crosscheck.statement import K


def circulation(told: Events[K]) -> list[tuple[Entry[K], ...]]:
    """For each group of the events, in order, its people and facts; of a text by itself, who has two titles in it."""
    by_key = {witness.key: witness for witness in told.witnesses}
    found = []
    for group in told.groups:
        facts = values(group, told, by_key) if len(group) > 1 else ()
        found.append(sorted_entries([*people(group, by_key), *facts]))
    return found
