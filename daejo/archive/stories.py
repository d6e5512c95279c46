"""Which articles of an archive hang together, and which of them a new text is to be held against."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from claims.crosscheck.events import MAX_DAYS, least_odds
from claims.crosscheck.likeness import Units
from claims.crosscheck.shelf import Shelf, packed, unpacked
from claims.crosscheck.union import Union

# Stories are kept while the archive grows and words become more common or rarer: what nearly tells one event is
# kept together, and weighed anew when it is asked for.
_DOUBT = 0.25
# So many articles in the other language are read to see whether they tell the same: by names, days and figures.
_MOST_ACROSS = 30


class Near(NamedTuple):
    """A text as what it is found by: its day as a number, whether it is Korean, its units as numbers."""

    day: int | None
    korean: bool
    units: Units


def keep(connection: sqlite3.Connection, number: int, one: Near) -> None:
    """Keep what an article is found by."""
    gaps, sizes = packed(one.units)
    row = (number, one.day, one.korean, sizes.astype("<u2").tobytes(), gaps.astype("<u2").tobytes())
    connection.execute("INSERT INTO units VALUES (?, ?, ?, ?, ?)", row)


def kept(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Near]:
    """What these articles are found by."""
    found = {}
    asked = "SELECT day, korean, gaps, sizes FROM units WHERE article = ?"
    for number in numbers:
        row = connection.execute(asked, (number,)).fetchone()
        if row is not None:
            units = unpacked(np.frombuffer(row[2], dtype="<u2"), np.frombuffer(row[3], dtype="<u2"))
            found[number] = Near(row[0], bool(row[1]), units)
    return found


_COLUMNS = "article, day, korean, sizes, gaps"
_Row = tuple[int, int | None, int, bytes, bytes]


class Shelved:
    """Articles by what they are found by, from the rows that `near_days` or `of_articles` give.

    `counts` and `texts` are of all of the archive, with what is asked about.
    """

    def __init__(self, rows: Sequence[_Row], counts: np.ndarray, texts: int) -> None:
        self.numbers = np.array([row[0] for row in rows], dtype=np.int64)
        self.days = np.array([np.nan if row[1] is None else row[1] for row in rows], dtype=np.float64)
        self._korean = np.array([row[2] for row in rows], dtype=bool)
        sizes = np.frombuffer(b"".join(row[3] for row in rows), dtype="<u2")
        gaps = np.frombuffer(b"".join(row[4] for row in rows), dtype="<u2")
        self._shelf = Shelf(gaps, sizes, counts, texts)
        self._least = least_odds("events", texts) - _DOUBT

    def sort(self) -> None:
        """Make ready to be asked about many articles."""
        self._shelf.sort()

    def partners(self, one: Near) -> dict[int, float]:
        """The articles that may tell one event with a text, by how likely it is (log odds)."""
        near = np.ones(len(self.days), dtype=bool) if one.day is None else ~(abs(self.days - one.day) > MAX_DAYS)
        places, odds = self._shelf.odds(one.units, near)
        likely = odds > self._least
        return dict(zip(self.numbers[places[likely]].tolist(), odds[likely].tolist(), strict=True))

    def words_in_common(self, words: Iterable[int]) -> np.ndarray:
        """The weight of the words, by their numbers, that each of these has in common with them, (texts,) float64."""
        return self._shelf.words_in_common(words)

    def translations(self, one: Near) -> list[int]:
        """The articles in the other language that may tell the same, those with most figures in common first: their
        words tell nothing.
        """
        other = np.flatnonzero(self._korean != one.korean)
        common = self._shelf.figures_in_common(one.units)[other]
        most = other[np.argsort(-common, kind="stable")[:_MOST_ACROSS]]
        return [int(number) for number in self.numbers[most]]


def join(connection: sqlite3.Connection, added: Mapping[int, Near], counts: np.ndarray, texts: int) -> None:
    """Put newly added articles into the stories of those that may tell one event with them."""
    if not added:
        return
    shelved = Shelved(near_days(connection, [one.day for one in added.values()]), counts, texts)
    shelved.sort()
    joined = Union()
    met: set[int] = set()
    for number, one in added.items():
        others = shelved.partners(one)
        for other in others:
            joined.join(number, other)
        met |= others.keys()
    groups: dict[object, list[int]] = {}
    for number in sorted(met):
        groups.setdefault(joined.find(number), []).append(number)
    for group in groups.values():
        united(connection, group)


def united(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Make one story of the stories of these articles."""
    stories = sorted(stories_of(connection, numbers))
    for story in stories[1:]:
        connection.execute("UPDATE article SET story = ? WHERE story = ?", (stories[0], story))


def stories_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> set[int]:
    """The stories that these articles are part of."""
    found = (connection.execute("SELECT story FROM article WHERE id = ?", (number,)).fetchone() for number in numbers)
    return {row[0] for row in found if row is not None}


def members(connection: sqlite3.Connection, stories: Iterable[int]) -> list[int]:
    """The articles of these stories, in the order they were added."""
    found: list[int] = []
    for story in stories:
        found += [row[0] for row in connection.execute("SELECT id FROM article WHERE story = ?", (story,))]
    return sorted(found)


def near_days(connection: sqlite3.Connection, days: Iterable[int | None]) -> list[_Row]:
    """The articles near one of these days; an undated text may be of any."""
    known = {*days}
    dated = [day for day in known if day is not None]
    if None in known:
        return connection.execute(f"SELECT {_COLUMNS} FROM units").fetchall()
    near = (min(dated) - MAX_DAYS, max(dated) + MAX_DAYS)
    query = f"SELECT {_COLUMNS} FROM units WHERE day IS NULL OR day BETWEEN ? AND ?"
    return connection.execute(query, near).fetchall()


def of_articles(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[_Row]:
    """These articles, in their order; those that are there."""
    query = f"SELECT {_COLUMNS} FROM units WHERE article = ?"
    return [row for number in numbers for row in connection.execute(query, (number,))]
