"""A report as a file: one module per output format, each with `write(report, *, lang, stream, part)`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TextIO

if TYPE_CHECKING:
    from claims import Language
    from daejo.finding import Report

# What of a report is wanted: `report` is copies, findings, facts and problems; the others are one list and the
# problems.
Part = Literal["report", "duplicates", "claims", "facts"]


class Write(Protocol):
    """Writes a report to a text stream, which stays open."""

    def __call__(self, report: Report, *, lang: Language, stream: TextIO, part: Part = "report") -> None: ...


class Writer(NamedTuple):
    """An output format: its name on the command line and the module that writes it, imported when it is asked for."""

    name: str
    module: str


WRITERS: tuple[Writer, ...] = (
    Writer("terminal", "daejo.report.terminal"),
    Writer("json", "daejo.report.json"),
    Writer("jsonl", "daejo.report.jsonl"),
    Writer("markdown", "daejo.report.markdown"),
)


def writer(name: str) -> Write:
    """The function that writes a format. Raises StopIteration for a name that is not in WRITERS."""
    module = next(one.module for one in WRITERS if one.name == name)
    write: Write = import_module(module).write
    return write
