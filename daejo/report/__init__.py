"""A report as a file: one module per output format, each with `write(report, *, lang, stream, part)`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TextIO

if TYPE_CHECKING:
    from claims import Language
    from daejo.finding import Report

# What of a report is wanted: `report` is copies, findings, facts and problems; the others are one list and the
# problems; `diff` is the report over two articles, which are laid beside each other before it.
Part = Literal["report", "diff", "duplicates", "claims", "facts"]
WHOLE: tuple[Part, ...] = ("report", "diff")  # the parts with findings
_ALL: tuple[Part, ...] = (*WHOLE, "duplicates", "claims", "facts")


class Write(Protocol):
    """Writes a report to a text stream, which stays open.

    `most` is how many findings, or things of the list that `part` names, are written; the rest is counted. 0 writes all
    of them, None as many as the format is good for.
    """

    def __call__(
        self, report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None
    ) -> None: ...


class Writer(NamedTuple):
    """An output format: its name on the command line, the suffixes that name it too, in lower case with their dot, and
    the module that writes it, imported when it is asked for. `parts` are those it can hold: one for builds holds the
    findings and problems alone. One that is `binary` writes to the bytes behind the stream.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    parts: tuple[Part, ...] = _ALL
    binary: bool = False


WRITERS: tuple[Writer, ...] = (
    Writer("terminal", "daejo.report.terminal", ("", ".txt", ".text", ".log")),
    Writer("json", "daejo.report.json", (".json",)),
    Writer("jsonl", "daejo.report.jsonl", (".jsonl",)),
    Writer("markdown", "daejo.report.markdown", (".md", ".markdown")),
    Writer("html", "daejo.report.html", (".html", ".htm")),
    Writer("sarif", "daejo.report.sarif", (".sarif", ".sarif.json"), parts=WHOLE),
    Writer("github", "daejo.report.github", (), parts=WHOLE),
    Writer("gitlab", "daejo.report.gitlab", (), parts=WHOLE),
    Writer("junit", "daejo.report.junit", (".xml",), parts=WHOLE),
    Writer("rdjson", "daejo.report.rdjson", (".rdjson",), parts=WHOLE),
    Writer("spacy", "daejo.report.spacy", (".spacy",), parts=("claims",), binary=True),
)


def writer(name: str) -> Write:
    """The function that writes a format. Raises StopIteration for a name that is not in WRITERS."""
    module = next(one.module for one in WRITERS if one.name == name)
    write: Write = import_module(module).write
    return write
