"""Which files a run reads, and under which keys."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from daejo.finding import Problem
from daejo.ingest.files import unreadable
from daejo.ingest.readers import SUFFIXES


def gather(paths: Iterable[Path]) -> tuple[list[tuple[str, Path]], list[Problem]]:
    """Every file to read as (key, path), in the order given, and the folders that could not be listed.

    A folder is walked in order of name; hidden files and suffixes no reader knows are left out. A file that is named
    is always tried. The key is the path below the folder, or the file's name; the second of two equal keys gets the
    name of its folder in front, or a number. A file reached twice is read once.
    """
    found: list[tuple[str, Path]] = []
    problems: list[Problem] = []
    for path in paths:
        if is_folder(path):
            files, missed = _walk(path)
            found += [(file.relative_to(path).as_posix(), file) for file in files]
            problems += missed
            if not files and not missed:
                problems.append(Problem(str(path), "ingest.no_articles", {"suffixes": ", ".join(SUFFIXES)}))
        else:
            found.append((path.name or str(path), path))
    return _unique(found), problems


def passed_over(folder: Path) -> Counter[str]:
    """How many files of a folder no reader knows, by suffix; hidden files are not counted."""
    count: Counter[str] = Counter()
    for _, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        count.update(
            Path(name).suffix.lower()
            for name in names
            if not name.startswith(".") and not name.lower().endswith(SUFFIXES)
        )
    return count


def is_folder(path: Path) -> bool:
    """Whether a path is a folder, as far as anybody can tell."""
    try:
        return path.is_dir()
    except OSError:  # in a folder we may not search, or too long a name: reading it will say so
        return False


def _walk(folder: Path) -> tuple[list[Path], list[Problem]]:
    problems: list[Problem] = []

    def missed(error: OSError) -> None:
        why = unreadable(error)
        problems.append(Problem(str(error.filename or folder), why.reason, why.details))

    files = []
    for root, folders, names in os.walk(folder, onerror=missed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files += [Path(root, name) for name in names if not name.startswith(".") and name.lower().endswith(SUFFIXES)]
    return sorted(files, key=lambda file: file.relative_to(folder).parts), problems


def _unique(found: list[tuple[str, Path]]) -> list[tuple[str, Path]]:
    taken: dict[str, Path] = {}
    seen: set[str] = set()
    for key, path in found:
        place = _place(path)
        if place in seen:
            continue
        seen.add(place)
        taken[next(name for name in _names(key, path) if name not in taken)] = path
    return list(taken.items())


def _place(path: Path) -> str:
    try:
        return os.path.realpath(path)  # unlike Path.resolve it gives something for a link to itself
    except OSError:  # a relative path where the folder we stand in is gone: reading it will say so
        return str(path)


def _names(key: str, path: Path) -> Iterator[str]:
    yield key
    folder = path.absolute().parent.name
    if folder:
        yield f"{folder}/{key}"
    number = 2
    while True:
        yield f"{key} ({number})"
        number += 1
