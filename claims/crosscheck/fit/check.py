"""All that must fit inside one text, read and weighed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from claims.crosscheck.draft import check as draft
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation
from claims.crosscheck.fit import (
    added,
    averaged,
    ballots,
    closed,
    compared,
    directed,
    each,
    in_order,
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
from claims.regex import regex
from claims.span import Span

_REST = regex(
    r"[^.\n]{0,120}[.;]\s(?:(?:The|Its|Their)\s(?:remaining|other|rest)\b|Another\b|(?:All\s)?[Oo]thers\b|나머지)"
)
_ONE = regex(r"\b(?:[Oo]ne|[Aa]nother|[Aa]n?\s(?:\w+\s)?(?:wo)?man)\b|(?:다른|나머지)?\s?(?:한|1)\s?명")
_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "age", "percent", "percentage_point"})
_MANY = 3  # figures
_BEHIND = 160  # characters in which the text may go on to what a sum leaves out


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A disagreement for each equation of a text that does not fit, in order."""
    numbers: dict[Decimal, list[Span]] = {}
    for here in told(witness):
        for term in here.small:
            if term.unit in _TIME:
                continue  # the fire was out in one hour
            numbers.setdefault(term.middle, []).append(term.span)
    found = (one for one in _read(witness) if not _goes_on(witness, one, numbers))
    return list(_once(equation.told(witness, found)))


def _goes_on(witness: Witness[K], one: Equation, told: Mapping[Decimal, Sequence[Span]]) -> bool:
    """Whether the text goes on to the parts that a sum leaves out: The remaining six are still empty; one was freed."""
    if one.rule != "claims.figure.sum":
        return False
    end = max(term.span.end for term in one.terms)
    left = one.terms[0].middle - sum((term.middle for term in one.terms[1:]), Decimal(0))
    if left > 0 and any(end <= span.start <= end + _BEHIND for span in told.get(left, ())):
        return True
    every = sum((term.middle for term in one.terms), Decimal(0))
    if any(span.start < one.terms[0].span.start for span in told.get(every, ())):
        return True  # nine vehicles: five cars, two vans and another two, all of them parts
    if left == 1 and _ONE.search(witness.text, end, end + _BEHIND):
        return True
    return len(one.terms) >= _MANY and left > 0 and _REST.match(witness.text, end) is not None


def _once(found: Iterable[Disagreement[K]]) -> Iterator[Disagreement[K]]:
    """Each disagreement of the same figures once: two readers may see it, or one of them a part of it."""
    known: list[frozenset[Span]] = []
    for one in found:
        spans = frozenset(mention.span for side in one.sides for mention in side.mentions)
        if not any(spans <= other for other in known):
            known.append(spans)
            yield one


def _read(witness: Witness[K]) -> Iterator[Equation]:
    yield from in_order.read(witness)
    for here in told(witness):
        if here.terms:
            for reader in (moved, parted, made_of, added, shared, rated, each, averaged, compared, directed, ratios):
                yield from reader.read(here)
        yield from closed.read(here)
        yield from ballots.read(here)
        yield from joined.read(here)
        yield from sets.read(here)
        yield from records.read(here)
        yield from listed.read_sums(here)
    yield from draft.read(witness)
