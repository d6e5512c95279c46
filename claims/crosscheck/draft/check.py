"""The equations that a short text claims by its own words, however far apart their figures stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.crosscheck.draft import again, apiece, fractions, margins, parts, products, shares, steps, times, ways
from claims.crosscheck.draft.counts import counts
from claims.crosscheck.figures.equation import Equation
from claims.crosscheck.fit.sentence import Sentence, told
from claims.crosscheck.statement import K, Witness
from claims.reading import begins_item


def read(witness: Witness[K]) -> Iterator[Equation]:
    """Every equation of a draft; a long text tells of many things, and nothing is read of it."""
    if not witness.is_draft:
        return
    for sentences in _by_subject(told(witness)):
        found = counts(witness, sentences)
        for reader in (parts, again, apiece, products, shares, steps):
            yield from reader.read(found)
        for other in (ways, times, fractions):
            yield from other.read(sentences, found)
        yield from margins.read(sentences)


def _by_subject(those: Sequence[Sentence]) -> list[list[Sentence]]:
    """The sentences of running text, and those of each item of a list, which tells of a subject of its own."""
    items: dict[int, list[Sentence]] = {}
    for one in those:
        line = one.text.rfind("\n", 0, one.span.start) + 1
        items.setdefault(line if begins_item(one.text, line) else -1, []).append(one)
    return list(items.values())
