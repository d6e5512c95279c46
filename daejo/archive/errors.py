"""What can be wrong with an archive, in the words of our messages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from daejo.errors import DaejoError
from dedup.index.errors import (
    DamagedError,
    ForeignError,
    FullError,
    HeldError,
    MismatchError,
    ReadOnlyError,
    StoreError,
)

_KEYS: dict[type[StoreError], str] = {
    HeldError: "archive.held",
    FullError: "archive.full",
    ReadOnlyError: "archive.read_only",
    DamagedError: "archive.damaged",
    ForeignError: "archive.foreign",
    MismatchError: "archive.mismatch",
}


class ArchiveError(DaejoError):
    """An archive that cannot be used as asked; it is as it was."""


@contextmanager
def in_our_words() -> Iterator[None]:
    """A trouble of the store below is told as one of ours."""
    try:
        yield
    except StoreError as error:
        key = _KEYS.get(type(error), "archive.failed")
        if isinstance(error, HeldError) and error.details:
            key = "archive.held_by"
        if isinstance(error, MismatchError) and error.details["name"] == "schema" and _is_newer(error):
            key = "archive.newer"
        details = {"path": str(error.path), "cause": error.reason} | error.details
        raise ArchiveError(key, **details) from error


def _is_newer(error: MismatchError) -> bool:
    return int(error.details["found"]) > int(error.details["expected"])
