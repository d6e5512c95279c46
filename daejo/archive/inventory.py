"""What is in an archive, and whether it is whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

import numpy as np

from daejo.archive import rows, stories
from daejo.archive.schema import reader
from daejo.archive.store import Archive, Told
from daejo.archive.vocabulary import Vocabulary
from daejo.article import RELEASE


class Info(NamedTuple):
    """What an archive holds: `first` and `last` are days as 2025-03-05, `stale` articles that another version read."""

    articles: int
    korean: int
    undated: int
    first: str | None
    last: str | None
    stories: int
    largest: int
    versions: int
    releases: int
    stale: int
    bytes: int


class Fault(NamedTuple):
    """Something that is not whole: a message key under "archive.fault" with what it names."""

    reason: str
    name: str


def info(archive: Archive) -> Info:
    """What an archive holds."""
    with archive.reading() as connection:

        def asked(sql: str, *values: str) -> tuple[int, ...]:
            found: tuple[int, ...] = connection.execute(sql, values).fetchone()
            return found

        articles, korean, dated = asked("SELECT count(*), total(language = 'ko'), count(published) FROM article")
        first, last = connection.execute("SELECT min(published), max(published) FROM article").fetchone()
        groups = [row[0] for row in connection.execute("SELECT count(*) FROM article GROUP BY story")]
        (versions,) = asked("SELECT count(*) FROM version")
        (releases,) = asked("SELECT count(*) FROM article WHERE source = ?", RELEASE)
        (stale,) = asked("SELECT count(*) FROM article WHERE reader != ?", reader())
    size = sum(file.stat().st_size for file in _files(archive.path))
    return Info(
        articles,
        int(korean),
        articles - dated,
        first,
        last,
        sum(size > 1 for size in groups),
        max(groups, default=0),
        versions,
        releases,
        stale,
        size,
    )


def _files(path: Path) -> Iterator[Path]:
    for suffix in ("", "-wal"):
        file = path.with_name(path.name + suffix)
        if file.is_file():
            yield file


def verify(archive: Archive, tell: Told | None = None) -> list[Fault]:
    """What in an archive is not as it was written, or does not go together; empty for one that is whole."""
    with archive.reading() as connection:
        faults = [Fault("pages", row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        if faults:
            return faults
        numbers = [row[0] for row in connection.execute("SELECT id FROM article ORDER BY id")]
        for done, number in enumerate(numbers):
            if tell is not None:
                tell(done, len(numbers))
            faults += _article(connection, number)
        return [*faults, *_counts(connection, numbers)]


def _article(connection: Connection, number: int) -> Iterator[Fault]:
    key, digest, story = connection.execute("SELECT key, digest, story FROM article WHERE id = ?", (number,)).fetchone()
    try:
        (kept,) = rows.loaded(connection, [number])
    except (ValueError, zlib.error, IndexError, KeyError):  # msgspec's errors are ValueErrors
        yield Fault("unreadable", key)
        return
    if rows.digest(kept.article) != digest:
        yield Fault("changed", key)
    if not stories.kept(connection, [number]):
        yield Fault("unfound", key)
    if connection.execute("SELECT 1 FROM article WHERE id = ? AND story = id", (story,)).fetchone() is None:
        yield Fault("story", key)


def _counts(connection: Connection, numbers: list[int]) -> Iterator[Fault]:
    vocabulary = Vocabulary(connection)
    counts = np.zeros(len(vocabulary), dtype=np.int64)
    for one in stories.kept(connection, numbers).values():
        counts[[int(unit) for unit in one.units.counted]] += 1
    if not np.array_equal(counts, vocabulary.counts()):
        yield Fault("counts", str(int((counts != vocabulary.counts()).sum())))
