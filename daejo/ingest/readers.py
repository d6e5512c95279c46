"""Every input format, in the order they are asked."""

from __future__ import annotations

from daejo.ingest import text
from daejo.ingest.reader import Reader

READERS: tuple[Reader, ...] = (text.READER,)

SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)


def reader_for(suffix: str) -> Reader:
    """The reader of a suffix; what no reader knows is read as text."""
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), text.READER)
