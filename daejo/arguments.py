"""What the command line takes: the arguments and options that commands share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from daejo.printable import printable
from daejo.report import WRITERS
from daejo.settings import THRESHOLD

FailOn = Literal["error", "warning", "note", "never"]
# The grades that make a run fail, by --fail-on.
LOUDER: dict[FailOn, tuple[str, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "note": ("error", "warning", "note"),
    "never": (),
}
STANDARD_INPUT = "-"  # among the paths
_FORMATS = ", ".join(writer.name for writer in WRITERS)


def _known_formats(names: list[str] | None) -> list[str]:
    for name in names or []:
        if name not in {writer.name for writer in WRITERS}:
            raise typer.BadParameter(f"{name!r} is not one of {_FORMATS}.")
    return names or []


Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH...", help="Articles, or folders of them; - is the article on standard input.", show_default=False
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="NAME",
        callback=_known_formats,
        help=f"One of {_FORMATS}. Repeatable, each with its own --output.",
        show_default="terminal",
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option("--output", metavar="FILE", help="Where the format goes; - is standard output.", show_default="-"),
]
Fail = Annotated[FailOn, typer.Option("--fail-on", help="The mildest grade that makes the exit status 1.")]
Lang = Annotated[
    Literal["ko", "en"] | None, typer.Option("--lang", help="Language of the messages.", show_default="from the locale")
]
Pipelines = Annotated[
    list[str] | None,
    typer.Option(
        "--pipeline",
        metavar="NAME",
        help="A trained spaCy pipeline that finds names beside ours, such as ko_core_news_sm; one a language.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        help="Processes that share a run of 500 articles and more; the findings are the same.",
        show_default="1",
    ),
]
Threshold = Annotated[
    float | None,
    typer.Option(
        "--threshold",
        help="How alike two texts must be to count as copies: above 0, at most 1 (Jaccard).",
        show_default=str(THRESHOLD),
    ),
]


Most = Annotated[
    int | None,
    typer.Option(
        "--max",
        metavar="N",
        min=0,
        help="List N at most and count the rest; 0 lists all.",
        show_default="50 findings at a terminal, 60,000 characters of Markdown",
    ),
]


def spread(arguments: Sequence[str]) -> list[str]:
    """The arguments with --against repeated before each path that follows it.

    `check new.txt --against archive/*.txt` must not read all but the first archived article as new ones. When no new
    article stands before --against, it takes one path, as options do.
    """
    found: list[str] = []
    named = gathering = False
    for number, argument in enumerate(arguments):
        before = arguments[number - 1] if number else ""
        is_value = _is_option(before) and "=" not in before
        if _is_option(argument):
            gathering = False
        elif before == "--against" and named:
            gathering = True
        elif gathering:
            found.append("--against")
        elif not is_value and number:
            named = True  # number 0 is the command
        found.append(_printable(argument) if argument.startswith("--") else argument)
    return found


def _printable(argument: str) -> str:
    """An option with a name that can be printed: what is told of one that nobody knows steers no terminal."""
    name, equals, value = argument.partition("=")
    return f"{printable(name)}{equals}{value}"


def _is_option(argument: str) -> bool:
    return argument.startswith("-") and argument != STANDARD_INPUT
