"""What crosscheck takes in and gives back: texts with their claims, and disagreements between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from claims.claim import Claim
from claims.reading import sentences
from claims.span import Language, Span

if TYPE_CHECKING:
    from claims.quantity.moves import Move

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


_DRAFT = 12  # sentences
# A release of statistics has thirty in a dozen lines; a draft about one event has six.
_FIGURES = 16


# Roles of what stands around a body.
AROUND = ("headline", "subhead", "summary", "caption", "alt")


class Part(NamedTuple):
    """A paragraph of a witness: what it is on the page, and which copies of it speak with one voice.

    `role` is one of: headline subhead byline caption alt summary body translated_headline translated_subhead
    translated_byline translated_body. `voice` is equal for paragraphs that are copies of one text, in any witness.
    """

    span: Span
    role: str
    language: Language
    voice: int

    @property
    def translated(self) -> bool:
        return self.role.startswith("translated_")

    @property
    def is_around(self) -> bool:
        """Whether it stands around a body, in either language, and tells what the body tells."""
        return self.role.removeprefix("translated_") in AROUND


@dataclass(frozen=True)
class Witness(Generic[K]):
    """One text that testifies. `parts` are the paragraphs that may be weighed, in order, without page furniture.

    `candidates` are people whom only a trained pipeline finds; no finding rests on them alone. `taken` are the
    sentences that other texts print, too, each with the number of its text, in order. What a text of `authority` says
    is right by definition: see `claims.crosscheck.measure`.
    """

    key: K
    text: str
    parts: tuple[Part, ...]
    claims: tuple[Claim, ...]
    published: date | None = None
    candidates: tuple[Claim, ...] = ()
    taken: tuple[tuple[Span, int], ...] = ()
    authority: bool = False

    @cached_property
    def is_draft(self) -> bool:
        """Whether it is so short that what it tells of twice is one thing; a long page, or a table, tells of many."""
        figures = sum(claim.family in ("figure", "date") for claim in self.claims)
        return len(self.sentences) <= _DRAFT and figures <= _FIGURES

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of all parts, in order."""
        return tuple(span for part in self.parts for span in sentences(self.text, *part.span))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    def sentences_within(self, stretch: Span) -> tuple[Span, ...]:
        """The sentences that begin in a stretch, in order."""
        first, last = (bisect_left(self._sentence_starts, offset) for offset in stretch)
        return self.sentences[first:last]

    @cached_property
    def _taken_starts(self) -> list[int]:
        return [span.start for span, _ in self.taken]

    def text_at(self, offset: int) -> int | None:
        """The number of the text that the sentence at an offset was taken from; None where it is no copy."""
        number = bisect_right(self._taken_starts, offset) - 1
        return self.taken[number][1] if number >= 0 and offset < self.taken[number][0].end else None

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that covers an offset; None between sentences."""
        number = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[number] if number >= 0 and offset < self.sentences[number].end else None

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The movements that the parts tell, in order."""
        from claims.quantity.moves import told

        return tuple(told(self.text, ((part.span, part.language) for part in self.parts), self.claims))

    @cached_property
    def _memo(self) -> dict[str, Any]:
        return {}

    def memo(self, name: str, read: Callable[[], T]) -> T:
        """What `read` reads of this text, read once: several checks lay the same things side by side."""
        if name not in self._memo:
            self._memo[name] = read()
        found: T = self._memo[name]
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [part.span.start for part in self.parts]

    def figures_by_part(self) -> Iterator[tuple[Part, list[Claim]]]:
        """Every part with the figures that begin in it."""
        figures = [claim for claim in self.claims if claim.family == "figure"]
        starts = [claim.span.start for claim in figures]
        for part in self.parts:
            yield part, figures[bisect_left(starts, part.span.start) : bisect_left(starts, part.span.end)]

    def part_at(self, offset: int) -> Part | None:
        """The part that covers an offset; None between parts."""
        number = bisect_right(self._starts, offset) - 1
        return self.parts[number] if number >= 0 and offset < self.parts[number].span.end else None


class Grade(StrEnum):
    """error: at least one quoted span must change. warning: both may be true; stop and verify. note: harmonise."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Mention(NamedTuple, Generic[K]):
    """One place that says it: the claim itself, not the paragraph around it."""

    source: K
    span: Span


# Sentences or paragraphs that copy one another, in one witness or several, in order of appearance.
Copies = tuple[Mention[K], ...]


@dataclass(frozen=True, slots=True)
class Side(Generic[K]):
    """What is said on one side of a disagreement, and every place that says it, in order."""

    value: str
    mentions: tuple[Mention[K], ...]
    voices: int = 1  # independent texts; reprints of one text are one voice


@dataclass(frozen=True, slots=True)
class Disagreement(Generic[K]):
    """Sides that do not fit together, or one side alone that cannot be right by itself.

    `rule` names the reason ("claims.title.rank_and_position"); `about` the entity in dispute; `details` fill the
    reason's text; `suspect` is the index of the side that arithmetic, the calendar, a text of authority or the
    independent majority speaks against, else None. `measures` are the sides that a text of authority prints.
    """

    rule: str
    grade: Grade
    about: str
    sides: tuple[Side[K], ...]
    suspect: int | None = None
    correction: str | None = None
    details: dict[str, str] = field(default_factory=dict)
    measures: tuple[int, ...] = ()
