"""An archive of articles on disk: what was published, what it claims, and what a new text is to be held against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from types import TracebackType
from typing import NamedTuple, Self

import numpy as np

from claims import Claim
from claims.crosscheck.likeness import Units, units_of
from daejo.archive import rows, sketches, stories
from daejo.archive.errors import ArchiveError, in_our_words
from daejo.archive.schema import LAYOUT
from daejo.archive.sentences import telling
from daejo.archive.vocabulary import Vocabulary, numbered
from daejo.article import Article
from daejo.composed import composed
from daejo.copies import CopyMap
from daejo.testimony import testify
from dedup.index.database import Database

# Told of each article that is read: how many are done, of how many.
Told = Callable[[int, int], None]
NO_COPIES = CopyMap((), {}, ())


class Added(NamedTuple):
    """The keys that were new, those whose article had changed, and those whose article was there already."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]


class _Reading(NamedTuple):
    """An article with what is read of it."""

    article: Article
    read: Article
    claims: tuple[Claim, ...]
    units: Units


class Archive:
    """An open archive; every call is one transaction, and what it wrote is durable when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.path = database.path

    @classmethod
    def open(cls, path: Path, *, create: bool = True, mending: bool = False) -> Self:
        """The archive in this file; `mending` opens one that was made by other rules.

        Raises ArchiveError for a file that is absent, unless it may be created, or that cannot be used.
        """
        if not create and not path.exists():
            raise ArchiveError("archive.absent", path=str(path))
        with in_our_words():
            return cls(Database.open(path, LAYOUT, mending=mending))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection, which shows one state throughout."""
        with in_our_words(), self._database.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The connection in a transaction of its own: all of it is kept, or nothing where it raises."""
        with in_our_words(), self._database.writing() as connection:
            yield connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __len__(self) -> int:
        with self.reading() as connection:
            return _count(connection)

    def add(self, articles: Iterable[Article], tell: Told | None = None) -> Added:
        """Keep articles; one of a known key replaces what the key held, which is kept as an older version."""
        given = {article.key: article for article in articles}
        with self.reading() as connection:
            known = _digests(connection, given)
        wanted = [one for key, one in given.items() if known.get(key) != rows.digest(one)]
        readings = []
        for number, one in enumerate(wanted):
            if tell is not None:
                tell(number, len(wanted))
            readings.append(_read(one))
        if not readings:
            return Added((), (), tuple(given))
        with self.writing() as connection:
            known = _digests(connection, given)  # another writer may have come first
            new = [one for one in readings if known.get(one.article.key) != rows.digest(one.article)]
            changed = tuple(one.article.key for one in new if one.article.key in known)
            for key in changed:
                _keep_version(connection, key)
            _removed(connection, changed)
            _kept(connection, new)
        added = tuple(one.article.key for one in new if one.article.key not in known)
        return Added(added, changed, tuple(given.keys() - {*added, *changed}))

    def remove(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Forget articles with their older versions; the keys that were there."""
        with self.writing() as connection:
            known = tuple(_digests(connection, dict.fromkeys(keys)))
            _removed(connection, known)
            connection.executemany("DELETE FROM version WHERE key = ?", [(key,) for key in known])
        return known

    def rebuild(self, tell: Told | None = None) -> int:
        """Read everything again and make all that was made of it by the rules of today; how many articles there are."""
        with self.writing() as connection:
            articles = [one.article for one in rows.every(connection)]
            readings = []
            for number, article in enumerate(articles):
                if tell is not None:
                    tell(number, len(articles))
                readings.append(_read(article))
            for table in ("article", "unit", "held", "units", "sketch"):
                connection.execute(f"DELETE FROM {table}")
            _kept(connection, readings)
            self._database.agree(connection, LAYOUT)
        return len(articles)


def _read(article: Article) -> _Reading:
    (read,), _ = composed([article])
    witness = testify(read, 0, NO_COPIES, {}, None)
    return _Reading(article, read, witness.claims, units_of(witness))


def _kept(connection: Connection, readings: Sequence[_Reading]) -> None:
    """Keep what was read: the rows, what they are found by, and the stories they are part of."""
    if not readings:
        return
    vocabulary = Vocabulary(connection)
    numbers = vocabulary.learnt(unit for one in readings for unit in one.units.counted)
    added: dict[int, stories.Near] = {}
    found: list[np.ndarray] = []
    owners: list[int] = []
    for one in readings:
        number = rows.inserted(connection, one.article, one.read, one.claims)
        units = numbered(one.units, numbers)
        day = one.read.published.toordinal() if one.read.published else None
        added[number] = stories.Near(day, one.read.language == "ko", units)
        stories.keep(connection, number, added[number])
        told = sketches.sketched(telling(one.read))
        found.append(told)
        owners += [number] * len(told)
    vocabulary.count(one.units for one in added.values())
    sketches.add(connection, np.concatenate(found), np.array(owners, dtype=np.int64))
    stories.join(connection, added, vocabulary.counts(), _count(connection))


def _removed(connection: Connection, keys: Iterable[str]) -> None:
    gone = [row[0] for key in keys for row in connection.execute("SELECT id FROM article WHERE key = ?", (key,))]
    if not gone:
        return
    vocabulary = Vocabulary(connection)
    vocabulary.count((one.units for one in stories.kept(connection, gone).values()), -1)
    touched = stories.members(connection, stories.stories_of(connection, gone))
    for table, column in (("article", "id"), ("units", "article")):
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(number,) for number in gone])
    left = {*touched} - {*gone}
    connection.executemany("UPDATE article SET story = id WHERE id = ?", [(number,) for number in left])
    if left:
        stories.join(connection, stories.kept(connection, left), vocabulary.counts(), _count(connection))


def _keep_version(connection: Connection, key: str) -> None:
    """Put what a key holds among its older versions."""
    seen = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(
        "INSERT INTO version SELECT key, (SELECT count(*) + 1 FROM version WHERE key = ?), digest, ?, told"
        " FROM article WHERE key = ?",
        (key, seen, key),
    )


def _digests(connection: Connection, keys: Iterable[str]) -> dict[str, bytes]:
    found = {}
    for key in keys:
        row = connection.execute("SELECT digest FROM article WHERE key = ?", (key,)).fetchone()
        if row is not None:
            found[key] = bytes(row[0])
    return found


def _count(connection: Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM article").fetchone()
    return int(count)
