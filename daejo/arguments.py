"""What the command line takes: the arguments and options that commands share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from daejo.errors import UsageError
from daejo.printable import printable
from daejo.report import WRITERS

Language = Literal["ko", "en"]
FailOn = Literal["error", "warning", "note", "never"]
# The grades that make a run fail, by --fail-on.
LOUDER: dict[FailOn, tuple[str, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "note": ("error", "warning", "note"),
    "never": (),
}
STANDARD_INPUT = "-"  # among the paths
FORMATS = ", ".join(writer.name for writer in WRITERS)


def _known_formats(names: list[str] | None) -> list[str]:
    for name in names or []:
        if name not in {writer.name for writer in WRITERS}:
            raise UsageError("usage.value", option="--format", found=name, expected=FORMATS)
    return names or []


# What each of them means stands in daejo/messages, by its name: see daejo.help.
Paths = Annotated[list[Path], typer.Argument()]
Against = Annotated[list[Path] | None, typer.Option("--against")]
Formats = Annotated[list[str] | None, typer.Option("--format", callback=_known_formats)]
Outputs = Annotated[list[str] | None, typer.Option("--output")]
Fail = Annotated[FailOn, typer.Option("--fail-on", metavar="|".join(get_args(FailOn)))]
Lang = Annotated[Language | None, typer.Option("--lang", metavar="|".join(get_args(Language)))]
Pipelines = Annotated[list[str] | None, typer.Option("--pipeline")]
Releases = Annotated[list[Path] | None, typer.Option("--release")]
People = Annotated[Path | None, typer.Option("--people")]
Jobs = Annotated[int | None, typer.Option("--jobs")]
Threshold = Annotated[float | None, typer.Option("--threshold")]
Baseline = Annotated[Path | None, typer.Option("--baseline")]
Accepted = Annotated[Path | None, typer.Option("--accepted")]
ListKnown = Annotated[bool, typer.Option("--list-known")]
Most = Annotated[int | None, typer.Option("--max", min=0)]


def spoken(arguments: Sequence[str]) -> Language | None:
    """The language that the arguments ask for, wherever they do: what is wrong with them is told in it, too."""
    pairs = [*pairwise(arguments), *(one.partition("=")[::2] for one in arguments)]
    return next((lang for lang in get_args(Language) for pair in pairs if pair == ("--lang", lang)), None)


_LANGUAGES = {("--lang", lang) for lang in get_args(Language)}


def command_first(arguments: Sequence[str]) -> list[str]:
    """The arguments as the commands take them: `help report` is `report --help`, `--lang ko report` names its language
    behind the command."""
    number = 1 if arguments and arguments[0].startswith("--lang=") else 2 if [*arguments[:1]] == ["--lang"] else 0
    given = [*arguments[number : number + 1], *arguments[:number], *arguments[number + 1 :]]
    if given[:1] == ["help"]:
        given = [*given[1:], "--help"]
    if "--help" in given:  # whose language is settled: no command need take the option
        pairs = zip(["", *given], given, strict=False)
        given = [one for before, one in pairs if not one.startswith("--lang") and (before, one) not in _LANGUAGES]
    return given


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
