"""One line of the table: what is told of, and every value of it in circulation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Literal

from claims.crosscheck.statement import K, Mention, Side, Witness
from claims.crosscheck.voices import support

Kind = Literal["title", "figure", "date", "time", "score"]
_KINDS: tuple[Kind, ...] = ("title", "figure", "date", "time", "score")


@dataclass(frozen=True, slots=True)
class Entry(Generic[K]):
    """A person with the titles in circulation, or a fact with the values: the one of most independent texts first.

    `about` is the person, or the words around a figure or a day that its texts share.
    """

    kind: Kind
    about: str
    sides: tuple[Side[K], ...]

    @property
    def voices(self) -> int:
        """How many independent texts say any of it, one that says two of it counted twice."""
        return sum(side.voices for side in self.sides)


def side(value: str, mentions: Iterable[Mention[K]], witnesses: Mapping[K, Witness[K]]) -> Side[K]:
    """A value with its places, each once, and the independent texts among them."""
    places = tuple(dict.fromkeys(mentions))
    return Side(value, places, support(places, witnesses).voices)


def in_order(sides: Iterable[Side[K]]) -> tuple[Side[K], ...]:
    """The values of an entry, those of most independent texts first."""
    return tuple(sorted(sides, key=lambda one: (-one.voices, -len(one.mentions))))


def sorted_entries(entries: Iterable[Entry[K]]) -> tuple[Entry[K], ...]:
    """The entries as an editor reads them: those with several values first, people before figures before days."""
    return tuple(sorted(entries, key=lambda one: (len(one.sides) == 1, _KINDS.index(one.kind), -one.voices, one.about)))
