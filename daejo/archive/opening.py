"""What new articles are held against: an archive, a folder that is kept as one, or articles that are read with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from daejo.archive.errors import ArchiveError
from daejo.archive.folders import Refreshed, archive_of
from daejo.archive.store import Archive
from daejo.ingest.gather import gather, is_folder
from daejo.settings import Progress

_MAGIC = b"SQLite format 3\x00"
# So many articles are read and weighed in about the time it takes to look after an archive of them.
_FEW = 60


def kept(against: Sequence[Path], tell: Progress) -> Refreshed | None:
    """The archive that new articles are held against; None where there are but a few articles, or several folders.

    Raises ArchiveError where an archive is named beside something else.
    """
    archives = [path for path in against if is_archive(path)]
    if archives and len(against) > 1:
        raise ArchiveError("archive.beside", path=str(archives[0]))
    if archives:
        return Refreshed(Archive.open(archives[0]), [])
    if len(against) == 1 and is_folder(against[0]) and len(gather(against)[0]) > _FEW:
        return archive_of(against[0], tell)
    return None


def is_archive(path: Path) -> bool:
    """Whether a file is an archive, or something else that SQLite keeps."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:  # absent, a folder, or not ours to read: reading it will say so
        return False
