"""The sentences of a witness with the figures told in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from claims.calendar.en_numbers import CARDINALS
from claims.claim import Claim
from claims.crosscheck.figures.equation import Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.figures.rooms import counted
from claims.crosscheck.statement import K, Part, Witness
from claims.regex import regex
from claims.span import Language, Span

_WORDS = {word: number for word, number in CARDINALS.items() if 1 < number < 13}
_MOST = 80  # figures of a sentence; what holds more is a table without its lines
_BACK = 3  # sentences from a ballot back to the number of voters
# One digit or word that counts nothing a claim names: nine voted in favor.
_SMALL = regex(
    rf"(?<![\w.,$€£-])(?:{'|'.join(_WORDS)}|[1-9])(?![\w%]|[.,:-]\d|-\w)|(?<![\w.,-])(?:{'|'.join(_WORDS)}|\d{{1,3}})(?=-(?:member|seat|person|strong)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """A sentence with its figures in order; `before` is the one that the paragraph, or the one above, ends with."""

    text: str  # of the whole witness
    part: Part
    span: Span
    terms: tuple[Term, ...]
    before: Sentence | None = None
    open: tuple[Term, ...] = ()  # figures told as a bound: just over $2 billion

    @property
    def language(self) -> Language:
        return self.part.language

    @property
    def words(self) -> str:
        return self.text[slice(*self.span)]

    def left(self, term: Term, width: int = 60) -> str:
        """What stands before a figure in its sentence."""
        return self.text[max(self.span.start, term.span.start - width) : term.span.start]

    def right(self, term: Term, width: int = 40) -> str:
        """What stands behind a figure in its sentence."""
        return self.text[term.span.end : min(self.span.end, term.span.end + width)]

    def between(self, one: Term, other: Term) -> str:
        return self.text[one.span.end : other.span.start]

    @cached_property
    def small(self) -> tuple[Term, ...]:
        """All figures with the bare numbers below thirteen that English counts people by: nine voted in favor."""
        taken = [term.span for term in self.terms]
        found = [*self.terms]
        for match in _SMALL.finditer(self.text, *self.span):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                number = Decimal(_WORDS.get(match[0].lower()) or match[0])
                found.append(Term(Span(*match.span()), Range(number, number)))
        return tuple(sorted(found, key=lambda term: term.span))


def word(text: str, match: re.Match[str], offset: int = 0) -> str:
    """The whole words that a match says `up`, `down` or `short` with: 늘었다 of 늘었; `offset` is where it was read."""
    name = next(name for name in ("up", "down", "short") if match.groupdict().get(name))
    start, end = (offset + at for at in match.span(name))
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]


def told(witness: Witness[K]) -> Sequence[Sentence]:
    """Every sentence of the parts, with the figures that can be computed with; read once for each text."""
    return witness.memo("sentences with figures", lambda: tuple(_told(witness)))


def _told(witness: Witness[K]) -> Iterator[Sentence]:
    before: Sentence | None = None
    for part, figures in witness.figures_by_part():
        if before is not None and before.part.role != part.role:
            before = None
        first = 0
        for span in witness.sentences_within(part.span):
            terms: list[Term] = []
            bounds: list[Term] = []
            while first < len(figures) and figures[first].span.start < span.end:
                made = term(figures[first])
                if made is not None:
                    terms.append(made)
                elif (bound := _bound(figures[first])) is not None:
                    bounds.append(bound)
                first += 1
            if len(terms) > _MOST:
                terms, bounds = [], []
            before = Sentence(witness.text, part, span, tuple(terms), before and _cut(before, _BACK), tuple(bounds))
            yield before


def _cut(one: Sentence, depth: int) -> Sentence:
    """The sentence with no more than so many before it."""
    before = _cut(one.before, depth - 1) if one.before is not None and depth > 1 else None
    return Sentence(one.text, one.part, one.span, one.terms, before, one.open)


def _bound(claim: Claim) -> Term | None:
    """A figure told as a bound, as the number it is told with."""
    number = claim.value.stated[0] + (claim.value.stated[1] - claim.value.stated[0]) / 2
    return Term(claim.span, Range(*claim.value.stated), claim.value.amount.unit, number)


def term(claim: Claim) -> Term | None:
    """A figure to compute with; None where it is open, or a range of its own."""
    room = counted(claim)
    return None if room is None else Term(claim.span, room, claim.value.amount.unit, claim.value.amount.low)
