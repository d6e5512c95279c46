"""The equations that a short text claims by its own words, however far apart their figures stand."""

from __future__ import annotations

from collections.abc import Iterator

from claims.crosscheck.draft import again, parts, products, shares, steps, ways
from claims.crosscheck.draft.counts import counts
from claims.crosscheck.figures.equation import Equation
from claims.crosscheck.fit.sentence import told
from claims.crosscheck.statement import K, Witness


def read(witness: Witness[K]) -> Iterator[Equation]:
    """Every equation of a draft; a long text tells of many things, and nothing is read of it."""
    if not witness.is_draft:
        return
    sentences = told(witness)
    found = counts(witness, sentences)
    for reader in (parts, again, products, shares, steps):
        yield from reader.read(found)
    yield from ways.read(sentences, found)
