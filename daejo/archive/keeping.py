"""What is made of articles when an archive keeps them, and unmade when it forgets them: rows and what finds them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from sqlite3 import Connection
from typing import NamedTuple

import numpy as np

from claims import Claim
from claims.crosscheck.likeness import units_of
from daejo.archive import rows, sketches, stories
from daejo.archive.sentences import telling
from daejo.archive.vocabulary import Vocabulary, numbered
from daejo.article import Article
from daejo.composed import composed
from daejo.copies import CopyMap
from daejo.testimony import testify

# A story falls apart where what held it together goes. One that thousands tell seldom does, and to join it anew takes
# minutes: it stays as it is until the archive is rebuilt: of so many the nearest are weighed, wherever its bounds lie.
_MOST_PARTED = 1000

NO_COPIES = CopyMap((), {}, ())


class Reading(NamedTuple):
    """An article with what is read of it: as it is kept, what it is found by, in words, and what may be copied."""

    article: Article
    told: bytes
    near: stories.Near
    sentences: list[str]


def reading(article: Article, claims: tuple[Claim, ...] | None = None) -> Reading:
    """An article with what is read of it; its claims need not be read again where they are given."""
    (read,), _ = composed([article])
    witness = testify(read, 0, NO_COPIES, {}, claims)
    day = read.published.toordinal() if read.published else None
    near = stories.Near(day, read.language == "ko", units_of(witness))
    return Reading(article, rows.told(article, witness.claims), near, telling(read))


def keep(connection: Connection, readings: Sequence[Reading]) -> None:
    """Keep articles that were not there."""
    _find({rows.inserted(connection, one.article, one.told): one for one in readings}, connection)


def renew(connection: Connection, readings: Mapping[int, Reading]) -> None:
    """Keep articles that are there as they are read now."""
    _lose(connection, readings.keys())
    for number, one in readings.items():
        rows.renewed(connection, number, one.told)
    _find(readings, connection)


def remove(connection: Connection, keys: Collection[str]) -> None:
    """Forget articles."""
    gone = [row[0] for key in keys for row in connection.execute("SELECT id FROM article WHERE key = ?", (key,))]
    if not gone:
        return
    _lose(connection, gone)
    parted = [stories.members(connection, [story]) for story in stories.stories_of(connection, gone)]
    connection.executemany("DELETE FROM article WHERE id = ?", [(number,) for number in gone])
    lost, small = {*gone}, set[int]()
    for story in parted:
        left = [number for number in story if number not in lost]
        if len(left) > _MOST_PARTED:  # a story is called by one of its articles
            connection.executemany("UPDATE article SET story = ? WHERE id = ?", [(left[0], number) for number in left])
        else:
            small.update(left)
    connection.executemany("UPDATE article SET story = id WHERE id = ?", [(number,) for number in small])
    stories.join(connection, stories.kept(connection, small), Vocabulary(connection).counts(), count(connection))


def count(connection: Connection) -> int:
    """How many articles there are."""
    (number,) = connection.execute("SELECT count(*) FROM article").fetchone()
    return int(number)


def _find(readings: Mapping[int, Reading], connection: Connection) -> None:
    """Let articles be found, and put them into the stories they are part of."""
    vocabulary = Vocabulary(connection)
    numbers = vocabulary.learnt(unit for one in readings.values() for unit in one.near.units.counted)
    found = {number: one.near._replace(units=numbered(one.near.units, numbers)) for number, one in readings.items()}
    for number, near in found.items():
        stories.keep(connection, number, near)
    vocabulary.count(near.units for near in found.values())
    owners = [number for number, one in readings.items() for _ in one.sentences]
    sketched = sketches.sketched([*chain.from_iterable(one.sentences for one in readings.values())])
    sketches.add(connection, sketched, np.array(owners, dtype=np.int64))
    stories.join(connection, found, vocabulary.counts(), count(connection))


def _lose(connection: Connection, numbers: Collection[int]) -> None:
    """Let articles no longer be found."""
    kept = stories.kept(connection, numbers)
    if not kept:
        return
    Vocabulary(connection).count((one.units for one in kept.values()), -1)
    connection.executemany("DELETE FROM units WHERE article = ?", [(number,) for number in kept])
    sketches.forget(connection, kept.keys())
