"""What one hostile input is, and texts that are none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

KO = "해솔군, 온실 열어\n\n입력 2025-03-06 10:00\n\n오세준 한가람전자 전무는 6일 “온실에 3만7200㎡를 쓴다”고 밝혔다.\n"
EN = "Hangaram opens a plant\n\nOh Se-jun, vice president of Hangaram, said on Friday that 37,200 would work.\n"


class Case(NamedTuple):
    """One input: `prepare` fills a folder, in which the command runs, and returns its arguments.

    `status` is how the run must end; `articles` and `problems` are how many it must tell of, where it is a report;
    `said` must stand in what it says. A program in Python takes the place of a command where `code` is given.
    """

    kind: str
    name: str
    status: int
    prepare: Callable[[Path], Sequence[str | bytes]] = lambda folder: ()
    articles: int | None = None
    problems: int | None = None
    said: str = ""
    code: str = ""
    environment: Mapping[str, str] = {}
    setup: str = ""  # of the shell that starts it: what it closes, or where standard output goes


def written(content: str | bytes, name: str = "a.txt") -> Callable[[Path], Sequence[str]]:
    """A report over one file with this content."""

    def prepare(folder: Path) -> Sequence[str]:
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return ["report", name]

    return prepare
