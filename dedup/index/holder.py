"""Who writes: a note beside the store, for those who wait. The lock itself is SQLite's and dies with its process."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from dedup.index.errors import HeldError


def signed(path: Path) -> str:
    """The note of this process, which holds the lock from now on."""
    import socket  # with what it imports a hundredth of a second, which those who only read need not spend

    since = datetime.now(UTC).isoformat(timespec="seconds")
    note = json.dumps({"pid": str(os.getpid()), "host": socket.gethostname(), "since": since})
    with suppress(OSError):
        _beside(path).write_text(note, encoding="utf-8")
    return note


def unsigned(path: Path, note: str) -> None:
    """Remove the note, unless the next writer has signed already."""
    with suppress(OSError):
        if _beside(path).read_text(encoding="utf-8") == note:
            _beside(path).unlink()


def held(path: Path, waited: float) -> HeldError:
    """That somebody holds the lock, and who."""
    note: dict[str, str] = {}
    with suppress(OSError, ValueError):
        note = json.loads(_beside(path).read_text(encoding="utf-8"))
    who = "another process holds the lock"
    if note:
        who = f"another writer holds the lock: process {note['pid']} on {note['host']}, since {note['since']}"
    return HeldError(path, f"{who}; waited {waited:g} s", **note)


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}-writer")
