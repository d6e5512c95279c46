"""What can be wrong with a store: one class each, one sentence each, and the store is as it was."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class StoreError(Exception):
    """A store that cannot be used as asked; `details` holds what its sentence names, by name."""

    def __init__(self, path: Path, reason: str, **details: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.details = details


class HeldError(StoreError):
    """Another process writes and did not end in the time given; details: pid, host, since, where they are known."""


class FullError(StoreError):
    """The disk has no room left."""


class ReadOnlyError(StoreError):
    """The file or its folder cannot be written."""


class DamagedError(StoreError):
    """The file is a store, but parts of it are missing or overwritten."""


class ForeignError(StoreError):
    """The file is something else."""


class MismatchError(StoreError):
    """The store was made by other rules; details: name, found, expected, mend."""


_SENTENCES: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_FULL: (FullError, "the disk is full; nothing was changed"),
    sqlite3.SQLITE_READONLY: (ReadOnlyError, "cannot be written: the file or its folder is read-only"),
    sqlite3.SQLITE_PERM: (ReadOnlyError, "cannot be opened: permission denied"),
    sqlite3.SQLITE_CANTOPEN: (
        ReadOnlyError,
        "cannot be opened or created: see that its folder exists and may be written",
    ),
    sqlite3.SQLITE_CORRUPT: (DamagedError, "the file is truncated or damaged; restore it from a copy or make it anew"),
    sqlite3.SQLITE_NOTADB: (ForeignError, "the file is no store but something else; nothing was changed"),
    sqlite3.SQLITE_BUSY: (HeldError, "another process holds the lock; ask again when it has ended"),
}


def code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 where the error is not SQLite's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def translated(path: Path, error: sqlite3.Error) -> StoreError:
    """The error in our words."""
    kind, sentence = _SENTENCES.get(code(error), (StoreError, f"the disk or SQLite failed: {error}"))
    return kind(path, sentence)
