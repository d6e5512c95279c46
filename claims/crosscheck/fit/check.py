"""All that must fit inside one text, read and weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation
from claims.crosscheck.fit import (
    averaged,
    ballots,
    closed,
    compared,
    directed,
    each,
    joined,
    listed,
    made_of,
    moved,
    parted,
    rated,
    ratios,
    records,
    sets,
    shared,
)
from claims.crosscheck.fit.sentence import told
from claims.crosscheck.statement import Disagreement, K, Witness

_PARTS = 3
_REST = re.compile(
    r"[^.\n]{0,120}[.;]\s(?:(?:The|Its|Their)\s(?:remaining|other|rest)\b|Another\b|(?:All\s)?[Oo]thers\b|나머지)"
)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A disagreement for each equation of a text that does not fit, in order."""
    return list(_once(equation.told(witness, (one for one in _read(witness) if not _goes_on(witness, one)))))


def _goes_on(witness: Witness[K], one: Equation) -> bool:
    """Whether the next sentence tells of the parts that a sum leaves out: The remaining six are still empty."""
    if one.rule != "claims.figure.sum" or len(one.terms) < _PARTS:
        return False
    rest = _REST.match(witness.text, max(term.span.end for term in one.terms))
    return rest is not None and one.terms[0].middle > sum(term.middle for term in one.terms[1:])


def _once(found: Iterable[Disagreement[K]]) -> Iterator[Disagreement[K]]:
    """Each disagreement of the same figures once: two readers may see it."""
    known = set()
    for one in found:
        key = one.rule, frozenset(mention.span for side in one.sides for mention in side.mentions)
        if key not in known:
            known.add(key)
            yield one


def _read(witness: Witness[K]) -> Iterator[Equation]:
    for here in told(witness):
        if here.terms:
            for reader in (moved, parted, made_of, shared, rated, each, averaged, compared, directed, ratios):
                yield from reader.read(here)
        yield from closed.read(here)
        yield from ballots.read(here)
        yield from joined.read(here)
        yield from sets.read(here)
        yield from records.read(here)
        yield from listed.read_sums(here)
