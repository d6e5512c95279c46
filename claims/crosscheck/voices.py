"""How many independent texts stand behind a side: reprints of one text are one voice, and so is one article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from claims.crosscheck.statement import Disagreement, K, Mention, Witness
from claims.crosscheck.union import Union


class Support(NamedTuple):
    """What stands behind one wording, compared in this order: independent texts, then paragraphs that differ."""

    voices: int
    paragraphs: int


def support(mentions: Iterable[Mention[K]], witnesses: Mapping[K, Witness[K]]) -> Support:
    """The independent texts among these places, and the paragraphs that do not copy one another.

    Two places are one text when they stand in one witness, or in paragraphs that copy one another.
    """
    texts = Union()
    paragraphs: set[int] = set()
    for source, span in mentions:
        part = witnesses[source].part_at(span.start)
        texts.find(("witness", source))
        if part is not None and part.voice >= 0:
            texts.join(("witness", source), ("voice", part.voice))
            paragraphs.add(part.voice)
    return Support(len(texts), len(paragraphs))


def counted(one: Disagreement[K], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    """The disagreement with the independent texts of every side."""
    sides = (replace(side, voices=support(side.mentions, witnesses).voices) for side in one.sides)
    return replace(one, sides=tuple(sides))
