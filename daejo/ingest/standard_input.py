"""An article that another program hands in: `-` among the paths."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from daejo.article import Article
from daejo.errors import Unreadable, UsageError
from daejo.finding import Problem
from daejo.ingest.files import MAX_BYTES, too_large
from daejo.ingest.readers import reader_for

NAME = "-"


def from_standard_input(*several: Sequence[Path]) -> tuple[list[list[Path | Article]], list[Problem]]:
    """Each list of paths with the article of standard input in place of `-`, and why it could not be read.

    Raises UsageError where `-` stands twice: what was read is gone.
    """
    times = sum(str(path) == NAME for paths in several for path in paths)
    if times > 1:
        raise UsageError("error.stdin_twice")
    read: list[Path | Article] = []
    problems: list[Problem] = []
    if times:
        try:
            read.append(_article())
        except Unreadable as error:
            problems.append(Problem(NAME, error.reason, error.details))
    return [[one for path in paths for one in (read if str(path) == NAME else [path])] for paths in several], problems


def _article() -> Article:
    """The article on standard input, decoded as a file is. Raises Unreadable."""
    if not sys.stdin:
        raise Unreadable("ingest.no_stdin")
    try:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:  # a folder, as in `daejo report - < news`
        raise Unreadable("ingest.failed", {"cause": error.strerror or str(error)}) from error
    if len(content) > MAX_BYTES:
        raise too_large()
    if not content.strip():
        raise Unreadable("ingest.empty_stdin")
    text, labels = reader_for("").read(content)
    return Article(NAME, text, labels.zones, labels.headline, labels.published, labels.language)
