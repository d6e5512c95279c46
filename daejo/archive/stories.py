"""Which articles of an archive hang together, and which of them a new text is to be held against."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from claims.crosscheck.events import MAX_DAYS, least_odds
from claims.crosscheck.likeness import Held, Unit, Units, likenesses
from claims.crosscheck.shelf import Shelf, packed, unpacked

# Stories are kept while the archive grows and words become more common or rarer: what nearly tells one event is
# kept together, and weighed anew when it is asked for.
_DOUBT = 0.25
# So many articles in the other language are read to see whether they tell the same: by names, days and figures.
_MOST_ACROSS = 30
_FIELDS = len(Units._fields)


class Near(NamedTuple):
    """A text as what it is found by: its day as a number, whether it is Korean, its units as numbers."""

    day: int | None
    korean: bool
    units: Units


def keep(connection: sqlite3.Connection, number: int, one: Near) -> None:
    """Keep what an article is found by."""
    numbers, sizes = packed(one.units)
    row = (number, one.day, one.korean, sizes.astype("<u2").tobytes(), numbers.astype("<u4").tobytes())
    connection.execute("INSERT INTO units VALUES (?, ?, ?, ?, ?)", row)


def units_of(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Units]:
    """The units of these articles."""
    found = {}
    for number in numbers:
        row = connection.execute("SELECT numbers, sizes FROM units WHERE article = ?", (number,)).fetchone()
        if row is not None:
            found[number] = unpacked(np.frombuffer(row[0], dtype="<u4"), np.frombuffer(row[1], dtype="<u2"))
    return found


def partners(connection: sqlite3.Connection, one: Near, counts: np.ndarray, texts: int) -> dict[int, float]:
    """The articles that may tell one event with a text, by how likely it is (log odds).

    `counts` and `texts` count the text among the others.
    """
    numbers, shelf = _shelf(connection, one, "TRUE")
    if not numbers:
        return {}
    least = least_odds("events", texts) - _DOUBT
    scores = ((numbers[like.left], like.score()) for like in shelf.likenesses(one.units, counts, texts))
    return {number: score for number, score in scores if score > least}


def translations(connection: sqlite3.Connection, one: Near, counts: np.ndarray, texts: int) -> list[int]:
    """The articles in the other language that may tell the same, those with most figures in common with a text first:
    their words tell nothing.
    """
    numbers, shelf = _shelf(connection, one, f"korean != {int(one.korean)}")
    if not numbers:
        return []
    common = shelf.figures_in_common(one.units, counts, texts)
    return [numbers[place] for place in np.argsort(-common, kind="stable")[:_MOST_ACROSS].tolist()]


def _shelf(connection: sqlite3.Connection, one: Near, which: str) -> tuple[list[int], Shelf]:
    """The articles near the day of a text, of those `which` are wanted, by their numbers and as a shelf."""
    numbers, sizes, blobs = [], [], []
    for number, size, data in connection.execute(*_window("article, sizes, numbers", [one.day], which)):
        numbers.append(number)
        sizes.append(size)
        blobs.append(data)
    table = np.frombuffer(b"".join(sizes), dtype="<u2").reshape(-1, _FIELDS)
    return numbers, Shelf(np.frombuffer(b"".join(blobs), dtype="<u4"), table)


def join(connection: sqlite3.Connection, added: Collection[int], counts: np.ndarray, texts: int) -> None:
    """Put newly added articles into the stories of those that may tell one event with them."""
    rows = connection.execute(*_window("article, day, sizes, numbers", _days(connection, added))).fetchall()
    units = [unpacked(np.frombuffer(row[3], dtype="<u4"), np.frombuffer(row[2], dtype="<u2")) for row in rows]
    held = Held(dict[Unit, int](enumerate(counts.tolist())), texts)
    new = {place for place, row in enumerate(rows) if row[0] in added}
    least = least_odds("events", texts) - _DOUBT
    for like in likenesses(units, held, of=new):
        one, other = rows[like.left], rows[like.right]
        near = one[1] is None or other[1] is None or abs(one[1] - other[1]) <= MAX_DAYS
        if near and like.score() > least:
            united(connection, [one[0], other[0]])


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


def _days(connection: sqlite3.Connection, articles: Iterable[int]) -> list[int | None]:
    days = (connection.execute("SELECT day FROM units WHERE article = ?", (number,)).fetchone() for number in articles)
    return [row[0] for row in days]


def _window(columns: str, days: Sequence[int | None], which: str = "TRUE") -> tuple[str, tuple[int, ...]]:
    """The query for what lies near one of these days, of those `which` are wanted; an undated text may be of any."""
    dated = [day for day in days if day is not None]
    if len(dated) < len(days):
        return f"SELECT {columns} FROM units WHERE {which}", ()
    near = (min(dated) - MAX_DAYS, max(dated) + MAX_DAYS)
    return f"SELECT {columns} FROM units WHERE {which} AND (day IS NULL OR day BETWEEN ? AND ?)", near
