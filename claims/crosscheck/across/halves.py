"""The Korean and the English half of what is told twice: two texts of a handful, or the two languages of one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic

from claims.claim import Claim
from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.span import Language, Span


@dataclass(frozen=True, eq=False)
class Half(Generic[K]):
    """What one text tells in one language."""

    witness: Witness[K]
    language: Language
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return self.witness.text

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the half, in order."""
        return tuple(s for s in self.witness.sentences if self.holds(s))

    def holds(self, span: Span) -> bool:
        """Whether a span begins in this half."""
        return any(part.span.start <= span.start < part.span.end for part in self.parts)

    def claims(self, family: str) -> list[Claim]:
        """The claims of a family, in order."""
        return [claim for claim in self.witness.claims if claim.family == family and self.holds(claim.span)]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence around an offset."""
        return next((s for s in self.sentences if s.start <= offset < s.end), None)

    def mention(self, span: Span) -> Mention[K]:
        return Mention(self.witness.key, span)


def told_twice(events: Events[K]) -> Iterator[tuple[Half[K], Half[K]]]:
    """Every Korean half with the English one of the same event, where the texts are a handful."""
    if not is_handful(events.texts):
        return
    halves = {witness.key: _halves(witness) for witness in events.witnesses}
    for mine in halves.values():
        if mine["ko"].parts and mine["en"].parts:
            yield mine["ko"], mine["en"]
    for one, other in events.of_one_event():
        for korean, english in ((halves[one.key], halves[other.key]), (halves[other.key], halves[one.key])):
            pure = not korean["en"].parts and not english["ko"].parts
            if pure and korean["ko"].parts and english["en"].parts:
                yield korean["ko"], english["en"]


def _halves(witness: Witness[K]) -> dict[Language, Half[K]]:
    def half(language: Language) -> Half[K]:
        parts = (p for p in witness.parts if p.language == language and not p.role.endswith("byline"))
        return Half(witness, language, tuple(parts))

    return {"ko": half("ko"), "en": half("en")}
