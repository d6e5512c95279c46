"""The words of this engine: a span, a claim, what it is about, and how two claims are weighed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from claims.reading import Reading
from claims.span import Language, Span


@dataclass(frozen=True, slots=True)
class Topic:
    """What a claim is about. Two claims are weighed only where their topics can be the same.

    `subject` is folded for comparison (no spaces or punctuation, lower case): the person of a title, the thing
    counted by a figure, the event of a date. `measure` is what is told of it (a unit's dimension, a date's role);
    `scope` the words that narrow it, sorted. None or empty where the text does not say: an unknown
    topic matches nothing.
    """

    subject: str | None = None
    measure: str | None = None
    scope: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion: `text[span.start:span.end] == quote`."""

    family: str
    span: Span
    quote: str
    topic: Topic
    value: Any  # the family's own value type: Appointment, Figure, DateRange, ...
    language: Language


class Verdict(StrEnum):
    """How two claims stand to each other."""

    AGREE = "agree"
    COMPATIBLE = "compatible"  # both can be true, though they do not say the same
    CONFLICT = "conflict"  # they cannot both be true
    UNRELATED = "unrelated"  # no comparable key: nothing is said


class Judgement(NamedTuple):
    """A verdict with the rule that gave it, such as "claims.title.rank_and_position"; "" for AGREE and UNRELATED."""

    verdict: Verdict
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of claim: how it is read from a text, and how two of its claims weigh against each other."""

    name: str
    read: Callable[[Reading], Iterable[Claim]]
    weigh: Callable[[Claim, Claim], Judgement]
