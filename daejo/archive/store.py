"""An archive of articles on disk: what was published, what it claims, and what a new text is to be held against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from types import TracebackType
from typing import Any, NamedTuple, Self

from daejo.archive import keeping, rows
from daejo.archive.errors import ArchiveError, in_our_words
from daejo.archive.memo import remembered
from daejo.archive.rows import Kept
from daejo.archive.schema import LAYOUT, reader
from daejo.article import Article
from dedup.index.database import Database

# Told of each article that is read: how many are done, of how many.
Told = Callable[[int, int], None]
BATCH = 2000  # articles whose readings take memory at once


class Added(NamedTuple):
    """The keys that were new, those whose article had changed, and those whose article was there already."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]


class Archive:
    """An open archive; every call is a transaction of its own, and what it wrote is durable when it returns."""

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
    def writing(self, wait: float | None = None) -> Iterator[Connection]:
        """The connection in a transaction of its own: all of it is kept, or nothing where it raises.

        `wait`: seconds to wait for another writer, if not as many as always.
        """
        with in_our_words(), self._database.writing(wait) as connection:
            yield connection

    def row(self, sql: str, *values: str) -> tuple[Any, ...] | None:
        """The first row that a question gives, also in the midst of a transaction; None where there is none."""
        with in_our_words():
            return self._database.row(sql, *values)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __len__(self) -> int:
        with self.reading() as connection:
            return keeping.count(connection)

    def add(self, articles: Iterable[Article], tell: Told | None = None) -> Added:
        """Keep articles; one of a known key replaces what the key held, which is kept as an older version.

        Of more than `BATCH` so many at a time are kept, each in a transaction.
        Where nobody says whose an article is, what was said before is kept: a release stays one.
        """
        given = {article.key: article for article in articles}
        with self.reading() as connection:
            known, sources = _digests(connection, given), _sources(connection, given)
        given |= {
            key: replace(given[key], source=source) for key, source in sources.items() if given[key].source is None
        }
        wanted = [one for key, one in given.items() if known.get(key) != rows.digest(one)]
        new: list[str] = []
        changed: list[str] = []
        for start in range(0, len(wanted), BATCH):
            readings = []
            with remembered(self):
                for number, one in enumerate(wanted[start : start + BATCH], start):
                    if tell is not None:
                        tell(number, len(wanted))
                    readings.append(keeping.reading(one))
            with self.writing() as connection:
                known = _digests(
                    connection, [one.article.key for one in readings]
                )  # another writer may have come first
                readings = [one for one in readings if known.get(one.article.key) != rows.digest(one.article)]
                replaced = [one.article.key for one in readings if one.article.key in known]
                for key in replaced:
                    _keep_version(connection, key)
                keeping.remove(connection, replaced)
                keeping.keep(connection, readings)
            changed += replaced
            new += [one.article.key for one in readings if one.article.key not in known]
        return Added(tuple(new), tuple(changed), tuple(given.keys() - {*new, *changed}))

    def remove(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Forget articles with their older versions; the keys that were there."""
        with self.writing() as connection:
            known = tuple(_digests(connection, dict.fromkeys(keys)))
            keeping.remove(connection, known)
            connection.executemany("DELETE FROM version WHERE key = ?", [(key,) for key in known])
        return known

    def renew(self, stale: Iterable[Kept]) -> None:
        """Keep what was read anew of articles, so that it need not be read again; where somebody writes, or we may
        not, it is left for another time.
        """
        readings = [keeping.reading(one.article, one.claims) for one in stale if one.stale]
        if not readings:
            return
        with suppress(ArchiveError), self.writing(wait=0) as connection:
            asked = "SELECT id FROM article WHERE key = ? AND digest = ? AND reader != ?"
            found = {}
            for one in readings:
                row = connection.execute(asked, (one.article.key, rows.digest(one.article), reader())).fetchone()
                if row is not None:
                    found[row[0]] = one
            keeping.renew(connection, found)

    def rebuild(self, tell: Told | None = None) -> int:
        """Read everything again and make all that was made of it by the rules of today; how many articles there are."""
        with remembered(self), self.writing() as connection:
            numbers = [row[0] for row in connection.execute("SELECT id FROM article ORDER BY id")]
            for table in ("unit", "held", "units", "sketch"):
                connection.execute(f"DELETE FROM {table}")
            connection.execute("UPDATE article SET story = id")
            for start in range(0, len(numbers), BATCH):
                readings = {}
                for done, (number, one) in enumerate(rows.given(connection, numbers[start : start + BATCH]), start):
                    if tell is not None:
                        tell(done, len(numbers))
                    readings[number] = keeping.reading(one)
                keeping.renew(connection, readings)
            self._database.agree(connection, LAYOUT)
        return len(numbers)


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


def _sources(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The source of those of the articles that have one."""
    told = "SELECT key, source FROM article WHERE key = ? AND source IS NOT NULL"
    return dict(row for key in keys for row in connection.execute(told, (key,)))
