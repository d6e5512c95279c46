"""What new articles are held against: archives, folders that are kept as archives, and articles read with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from daejo.archive.errors import ArchiveError
from daejo.archive.folders import archive_of
from daejo.archive.store import Archive
from daejo.finding import Problem
from daejo.ingest.gather import gather, is_folder
from daejo.settings import Progress

_MAGIC = b"SQLite format 3\x00"
# So many articles are read and weighed in about the time it takes to look after an archive of them.
_FEW = 60


class Stored(NamedTuple):
    """Open archives, the paths of articles that are in none of them, and what of a folder could not be read."""

    archives: tuple[Archive, ...]
    loose: tuple[Path, ...]
    problems: tuple[Problem, ...]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the archives."""
        for archive in self.archives:
            archive.close()


def kept(against: Sequence[Path], tell: Progress) -> Stored:
    """What new articles are held against; a folder of a few articles, and one that cannot be kept, is read anew.

    Raises ArchiveError for an archive that cannot be used.
    """
    archives: list[Archive] = []
    loose: list[Path] = []
    problems: list[Problem] = []
    try:
        for path in against:
            if is_archive(path):
                archives.append(Archive.open(path))
            elif is_folder(path) and len(gather([path])[0]) > _FEW and (found := archive_of(path, tell)) is not None:
                archives.append(found.archive)
                problems += found.problems
            else:
                loose.append(path)
    except ArchiveError:
        Stored(tuple(archives), (), ()).close()
        raise
    return Stored(tuple(archives), tuple(loose), tuple(problems))


def is_archive(path: Path) -> bool:
    """Whether a file is an archive, or something else that SQLite keeps."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:  # absent, a folder, or not ours to read: reading it will say so
        return False
