"""A folder of articles as an archive of its own in the user's cache: only files that have changed are read again."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from daejo.archive.errors import ArchiveError
from daejo.archive.store import Archive
from daejo.article import Article
from daejo.errors import Unreadable
from daejo.finding import Problem
from daejo.ingest import gather, read_article
from daejo.settings import Progress


class Refreshed(NamedTuple):
    """The archive of a folder, and the files of the folder that could not be read."""

    archive: Archive
    problems: list[Problem]


def archive_of(folder: Path, tell: Progress) -> Refreshed | None:
    """The archive of a folder, as the folder is now; None where the cache cannot be written."""
    from platformdirs import user_cache_path

    place = os.path.realpath(folder)
    folder = folder.absolute()  # the next run may stand elsewhere
    name = blake2b(place.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    path = user_cache_path("daejo") / f"{name}.archive"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        archive = _opened(path)
    except (OSError, ArchiveError):
        return None
    try:
        return Refreshed(archive, refreshed(archive, folder, tell))
    except (OSError, ArchiveError):
        archive.close()
        return None


def _opened(path: Path) -> Archive:
    """The archive in a file of the cache; what cannot be used there is made anew."""
    try:
        return Archive.open(path)
    except ArchiveError as error:
        if error.key not in ("archive.damaged", "archive.foreign", "archive.mismatch"):
            raise
        for suffix in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                path.with_name(path.name + suffix).unlink()
        return Archive.open(path)


def refreshed(archive: Archive, folder: Path, tell: Progress) -> list[Problem]:
    """Make an archive hold what a folder holds, by size and time of its files; what could not be read."""
    files, problems = gather([folder])
    with archive.reading() as connection:
        seen = {row[0]: row[1:] for row in connection.execute("SELECT path, size, changed, key FROM seen")}
    marks: dict[str, tuple[int, int, str]] = {}
    articles: list[Article] = []
    for number, (key, path) in enumerate(files):
        mark = _mark(path, key)
        if mark is not None and seen.get(str(path)) == mark:
            marks[str(path)] = mark
            continue
        tell("read", number, len(files))
        try:
            articles.append(read_article(path, key=key))
        except Unreadable as error:
            problems.append(Problem(str(path), error.reason, error.details))
            continue
        if mark is not None:
            marks[str(path)] = mark
    kept = {mark[2] for mark in marks.values()}
    gone = [key for path, (_, _, key) in seen.items() if path not in marks and key not in kept]
    if gone:
        archive.remove(gone)
    if articles:
        archive.add(articles, _claims(tell))
    if marks != seen:
        with archive.writing() as connection:
            connection.execute("DELETE FROM seen")
            connection.executemany("INSERT INTO seen VALUES (?, ?, ?, ?)", [(p, *mark) for p, mark in marks.items()])
    return problems


def _mark(path: Path, key: str) -> tuple[int, int, str] | None:
    try:
        found = path.stat()
    except OSError:  # reading it will say so
        return None
    return found.st_size, found.st_mtime_ns, key


def _claims(tell: Progress) -> Callable[[int, int], None]:
    return lambda done, total: tell("claims", done, total)
