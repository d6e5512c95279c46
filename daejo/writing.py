"""A file that is whole or not there: written beside its place and moved into it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A stream whose text stands at `path` when the block ends; where the block fails, what stood there stays.

    UTF-8 with \\n as line end, so that one report has the same bytes on every system. Raises OSError.
    """
    with (
        replacing_file(path) as beside,
        beside.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out,
    ):
        yield out
        out.flush()


@contextmanager
def replacing_file(path: Path) -> Iterator[Path]:
    """A path beside `path`, moved onto it when the block ends; removed where the block fails.

    A link is followed: what it points to is replaced, the link stays. A device or a pipe is written as it is.
    """
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file():
        yield place
        return
    beside = place.with_name(f".{place.name[:80]}.{os.getpid()}.part")
    try:
        yield beside
        if place.exists():
            with suppress(OSError):  # who may write the file may not always give it its old rights
                beside.chmod(place.stat().st_mode)
        beside.replace(place)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
