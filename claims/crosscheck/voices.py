"""The one vote counter: independent texts behind a side, and what their majority decides.

Reprints of one text are one voice, and so is one article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from claims.crosscheck.statement import Disagreement, K, Mention, Side, Witness
from claims.crosscheck.union import Union

# So many independent texts against one say which of two wordings is the slip.
MAJORITY = 3


class Support(NamedTuple):
    """What stands behind one wording, compared in this order: independent texts, then paragraphs that differ."""

    voices: int
    paragraphs: int


def independent(places: Iterable[tuple[K, int, int | None]]) -> int:
    """The independent texts among places: each a witness, the voice of its paragraph, and the text it was taken from.

    Two places are one text when they stand in one witness, or in paragraphs or sentences that copy one another.
    """
    texts = Union()
    voiced: dict[int, K] = {}  # the first text that prints a paragraph, or a sentence
    taken_by: dict[int, K] = {}
    for source, voice, taken in set(places):
        texts.find(source)
        if voice >= 0 and (first := voiced.setdefault(voice, source)) != source:
            texts.join(first, source)
        if taken is not None and (first := taken_by.setdefault(taken, source)) != source:
            texts.join(first, source)
    return len(texts)


def support(mentions: Iterable[Mention[K]], witnesses: Mapping[K, Witness[K]]) -> Support:
    """The independent texts among these places, and the paragraphs that do not copy one another."""
    places = []
    for source, span in mentions:
        part = witnesses[source].part_at(span.start)
        places.append((source, -1 if part is None else part.voice, witnesses[source].text_at(span.start)))
    return Support(independent(places), len({voice for _, voice, _ in places if voice >= 0}))


def voices(mentions: Iterable[Mention[K]], witnesses: Mapping[K, Witness[K]]) -> int:
    """The independent texts among these places."""
    return support(mentions, witnesses).voices


def outvotes(many: int, few: int) -> bool:
    """Whether so many independent texts stand against so few that the few are the slip."""
    return many >= MAJORITY * max(1, few)


class Ballot(NamedTuple):
    """The independent texts behind each of the sides, in the order of the sides."""

    voices: tuple[int, ...]

    @property
    def lone(self) -> bool:
        """Whether a side is told by one independent text alone: what several tell on both sides is no slip."""
        return min(self.voices) == 1

    @property
    def suspect(self) -> int | None:
        """The one of two sides that a single independent text tells against the majority; None where none is."""
        if len(self.voices) != 2 or not self.lone or not outvotes(max(self.voices), 1):
            return None
        return self.voices.index(1)


def ballot(sides: Iterable[Iterable[Mention[K]]], witnesses: Mapping[K, Witness[K]]) -> Ballot:
    """What the independent texts behind these sides decide."""
    return Ballot(tuple(voices(side, witnesses) for side in sides))


def behind(sides: Sequence[Side[K]], witnesses: Mapping[K, Witness[K]]) -> list[Support]:
    """What stands behind each side; paragraphs only count where one text prints every side, and so is at odds itself.

    Two paragraphs of one text against one of another are still one against one.
    """
    found = [support(side.mentions, witnesses) for side in sides]
    if set.intersection(*({mention.source for mention in side.mentions} for side in sides)):
        return found
    return [Support(voices, 0) for voices, _ in found]


def counted(one: Disagreement[K], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    """The disagreement with the independent texts of every side."""
    sides = (replace(side, voices=voices(side.mentions, witnesses)) for side in one.sides)
    return replace(one, sides=tuple(sides))
