"""All that must fit inside one text, read and weighed."""

from __future__ import annotations

from collections.abc import Iterator

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation
from claims.crosscheck.fit import ballots, compared, each, joined, listed, made_of, moved, parted, rated, sets, shared
from claims.crosscheck.fit.sentence import told
from claims.crosscheck.statement import Disagreement, K, Witness


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A disagreement for each equation of a text that does not fit, in order."""
    return list(equation.told(witness, _read(witness)))


def _read(witness: Witness[K]) -> Iterator[Equation]:
    for here in told(witness):
        if here.terms:
            for reader in (moved, made_of, parted, shared, rated, each, compared):
                yield from reader.read(here)
        yield from ballots.read(here)
        yield from joined.read(here)
        yield from sets.read(here)
        yield from listed.read_sums(here)
