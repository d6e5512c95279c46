"""Differences of spelling inside one witness and between witnesses that tell one story."""

from __future__ import annotations

from collections.abc import Sequence

from claims.crosscheck import heads, naming, near_miss, near_miss_en, spacing
from claims.crosscheck.statement import Disagreement, K, Witness
from claims.crosscheck.terms import terms


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """One name spelled in two ways: slips of a letter, doubtful last words, and differences no reader hears."""
    named = [tuple(terms(witness)) for witness in witnesses]
    return [
        *near_miss.check(witnesses),
        *near_miss_en.check(witnesses),
        *naming.check(witnesses),
        *heads.check(witnesses, named),
        *spacing.check(named),
    ]
