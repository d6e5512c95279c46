"""Differences of spelling inside one witness and between witnesses that tell one story."""

from __future__ import annotations

from collections.abc import Sequence

from claims.crosscheck.events import Events
from claims.crosscheck.spellings import confused, forms, heads, naming, near_miss, spacing
from claims.crosscheck.spellings.terms import terms
from claims.crosscheck.statement import Disagreement, K, Witness


def check(witnesses: Sequence[Witness[K]], events: Events[K] | None = None) -> list[Disagreement[K]]:
    """One name in two spellings, or a word for another: slips, doubtful last words, differences no reader hears."""
    named = [tuple(terms(witness)) for witness in witnesses]
    return [
        *near_miss.check(witnesses, events),
        *naming.check(witnesses),
        *heads.check(witnesses, named),
        *(found for witness in witnesses for found in (*confused.check(witness), *forms.check(witness))),
        *spacing.check(named),
    ]
