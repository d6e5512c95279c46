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
from daejo.report import WRITERS, Part, writer
from daejo.writing import replacing

if TYPE_CHECKING:
    from claims import Language
    from daejo.finding import Report
    from daejo.progress import ProgressBar

STANDARD_OUTPUT = "-"


class Output(NamedTuple):
    """One format and where it goes; `path` is None for standard output."""

    format: str
    path: Path | None


def outputs(formats: Sequence[str], paths: Sequence[str], part: Part = "report") -> list[Output]:
    """The n-th format with the n-th path; without formats, those that the suffixes of the paths name.

    Raises UsageError before any work is done, also for a format that does not hold the part of a report that is asked
    for. One format alone may leave its path out. Options lose their order on a
    command line, so with two formats and one path nobody could tell which of them goes there.
    """
    formats = formats or [_format_of(path) for path in paths] or ["terminal"]
    for one in WRITERS:
        if one.name in formats and part not in one.parts:
            holds = "findings" if "report" in one.parts else "claims"
            raise UsageError(f"error.format_of_{holds}", format=one.name, part=part)
    if not paths and len(formats) == 1:
        paths = [STANDARD_OUTPUT]
    if not paths:
        raise UsageError("error.two_on_stdout")
    if len(paths) != len(formats):
        raise UsageError("error.outputs", formats=str(len(formats)), outputs=str(len(paths)))
    from daejo.ingest.gather import is_folder

    found = [
        Output(name, None if path == STANDARD_OUTPUT else Path(path)) for name, path in zip(formats, paths, strict=True)
    ]
    if sum(output.path is None for output in found) > 1:
        raise UsageError("error.two_on_stdout")
    binary = {one.name for one in WRITERS if one.binary}
    for output in found:
        if output.path is None and output.format in binary and standard_output().isatty():
            raise UsageError("error.binary_at_terminal", format=output.format)
    places = Counter(os.path.realpath(output.path) for output in found if output.path is not None)
    for output in found:
        if output.path is not None and places[os.path.realpath(output.path)] > 1:
            raise UsageError("error.same_output", path=str(output.path))
    for output in found:
        if output.path is not None and not is_folder(output.path.absolute().parent):
            raise UsageError("error.no_folder", path=str(output.path), folder=str(output.path.parent))
        if output.path is not None and is_folder(output.path):
            raise UsageError("error.output_is_folder", path=str(output.path))
    return found


def _format_of(path: str) -> str:
    """The format whose suffix a path has. Raises UsageError for a suffix that names none."""
    suffix = Path(path).suffix
    suffixes = ["".join(Path(path).suffixes[-2:]).lower(), suffix.lower()]  # .sarif.json is no .json
    found = next((writer.name for one in suffixes for writer in WRITERS if one in writer.suffixes), None)
    if found is None:
        formats = ", ".join(writer.name for writer in WRITERS)
        raise UsageError("error.no_format", path=path, suffix=suffix, formats=formats)
    return found


def keep_inputs(found: Iterable[Output], inputs: Iterable[Path]) -> None:
    """Raises UsageError where an output is a file that is read, or would be read as an article by the next run."""
    from daejo.ingest.gather import gather, is_folder
    from daejo.ingest.readers import SUFFIXES

    paths = list(inputs)
    read = {os.path.realpath(path) for _, path in gather(paths)[0]}
    folders = [os.path.realpath(path) for path in paths if is_folder(path)]
    for output in found:
        if output.path is None:
            continue
        place = os.path.realpath(output.path)
        if place in read:
            raise UsageError("error.output_is_input", path=str(output.path))
        if place.lower().endswith(SUFFIXES) and any(Path(place).is_relative_to(folder) for folder in folders):
            raise UsageError("error.output_among_inputs", path=str(output.path))


def write_all(
    found: Sequence[Output], report: Report, *, lang: Language, part: Part, most: int | None, progress: ProgressBar
) -> None:
    """Write the report to every output. Raises UsageError for a file that cannot be written."""
    for number, output in enumerate(found):
        progress("write", number, len(found))
        write = writer(output.format)
        if output.path is None:
            stream = standard_output()
            if stream.isatty():
                progress.end()
            write(report, lang=lang, stream=stream, part=part, most=most)
            stream.flush()
            continue
        try:
            with replacing(output.path) as stream:
                write(report, lang=lang, stream=stream, part=part, most=most)
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
    return _writable(stream)


def standard_error() -> TextIO | None:
    """Standard error in the same way; None where there is none."""
    return _writable(sys.stderr) if sys.stderr else None


def _writable(stream: TextIO) -> TextIO:
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
