"""Who speaks, and what carries a speaker on from one quotation to the next."""

from __future__ import annotations

from typing import NamedTuple

from claims.span import Span


class Speaker(NamedTuple):
    """What the text prints of a speaker; `name` is None where it names nobody, `carried` for a pronoun.

    `topic`: the words mark the theme of the sentence (은, 는), not only its subject.
    """

    span: Span
    name: str | None
    person: bool
    carried: bool = False
    topic: bool = True


class Spoken(NamedTuple):
    """The last quotation read: where its sentence has got to, who spoke, whether it leads on to another."""

    end: int
    speaker: Speaker | None
    goes_on: bool


class Link(NamedTuple):
    """How a quotation goes over into the sentence: where its verb ends, which verb, and who stands in between.

    `verbatim`: the words are those that were said; a headline shortens them.
    """

    end: int
    verb: str | None
    goes_on: bool
    speaker: Speaker | None = None
    verbatim: bool = True
