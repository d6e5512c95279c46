"""The bytes of a file, or one clear reason why there are none."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from daejo.errors import Unreadable

# A saved page is some hundred kilobytes; 64 MB is the text of thirty million Korean characters in one article.
MAX_BYTES = 64 * 1024 * 1024

_ADDRESS = re.compile(r"(?:https?|ftp|file):/", re.IGNORECASE)  # a path has one slash where an address has two


def content_of(path: Path) -> bytes:
    """Everything in the file. Raises Unreadable; a pipe or a device is refused before it can block."""
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise Unreadable("ingest.directory")
        if not stat.S_ISREG(state.st_mode):
            raise Unreadable("ingest.not_a_file")
        if state.st_size > MAX_BYTES:
            raise too_large()
        # Between the look and the opening the file may become a pipe: never wait for one.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        if isinstance(error, FileNotFoundError) and _ADDRESS.match(str(path)):
            raise Unreadable("ingest.address") from error
        raise unreadable(error) from error


def unreadable(error: OSError | ValueError) -> Unreadable:
    """The reason an operating system gave, as a message key."""
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Unreadable("ingest.missing")
    if isinstance(error, PermissionError):
        return Unreadable("ingest.permission")
    return Unreadable("ingest.failed", {"cause": error.strerror or type(error).__name__})


def too_large() -> Unreadable:
    """The reason for not reading more than MAX_BYTES."""
    return Unreadable("ingest.too_large", {"megabytes": str(MAX_BYTES // 1024 // 1024)})
