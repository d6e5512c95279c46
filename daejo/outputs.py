"""Where a report goes: every --format with its own --output."""

from __future__ import annotations

import io
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from daejo.errors import UsageError
from daejo.report import Part, writer

if TYPE_CHECKING:
    from claims import Language
    from daejo.finding import Report

STANDARD_OUTPUT = "-"


class Output(NamedTuple):
    """One format and where it goes; `path` is None for standard output."""

    format: str
    path: Path | None


def outputs(formats: Sequence[str], paths: Sequence[str]) -> list[Output]:
    """The n-th format with the n-th path. Raises UsageError before any work is done.

    One format alone may leave its path out. Options lose their order on a command line, so with two formats and one
    path nobody could tell which of them goes there.
    """
    formats = formats or ["terminal"]
    if not paths and len(formats) == 1:
        paths = [STANDARD_OUTPUT]
    if not paths:
        raise UsageError("error.two_on_stdout")
    if len(paths) != len(formats):
        raise UsageError("error.outputs", formats=str(len(formats)), outputs=str(len(paths)))
    found = [
        Output(name, None if path == STANDARD_OUTPUT else Path(path)) for name, path in zip(formats, paths, strict=True)
    ]
    if sum(output.path is None for output in found) > 1:
        raise UsageError("error.two_on_stdout")
    for path, count in Counter(output.path for output in found if output.path is not None).items():
        if count > 1:
            raise UsageError("error.same_output", path=str(path))
    for output in found:
        if output.path is not None and not output.path.absolute().parent.is_dir():
            raise UsageError("error.no_folder", path=str(output.path), folder=str(output.path.parent))
        if output.path is not None and output.path.is_dir():
            raise UsageError("error.output_is_folder", path=str(output.path))
    return found


def write_all(found: Iterable[Output], report: Report, *, lang: Language, part: Part) -> None:
    """Write the report to every output. Raises UsageError for a file that cannot be written."""
    for output in found:
        write = writer(output.format)
        if output.path is None:
            stream = standard_output()
            write(report, lang=lang, stream=stream, part=part)
            stream.flush()
            continue
        try:
            # An editor on Windows opens UTF-8 too; line ends stay \n so that the same report has the same bytes.
            with output.path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
                write(report, lang=lang, stream=stream, part=part)
        except OSError as error:
            raise UsageError("error.unwritable", path=str(output.path), cause=error.strerror or str(error)) from error


def standard_output() -> TextIO:
    """Standard output as it is now: UTF-8 unless it is a terminal, and never at a loss for a character.

    A lone surrogate (half of a file name in another encoding) is written as its escape, which JSON reads back.
    Raises UsageError where there is no standard output.
    """
    stream = sys.stdout
    if not stream:  # closed by who started us, as in `daejo report … >&-`
        raise UsageError("error.no_stdout")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    return stream


def abandon_standard_output() -> None:
    """After the reader has closed the pipe: let what is still buffered go nowhere, without a complaint at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass  # standard output is no file: nothing is buffered behind it
