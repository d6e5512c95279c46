"""What may stand where a file is looked for: links, pipes, folders, names, and many of them."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.hostile.case import EN, KO, Case

NAMES = {
    "a space": "오 세준.txt", "a newline": "a\nb.txt", "an option": "--output.txt", "a percent sign": "%s{0}%n.txt",
    "quotes": "\"'`$(x).txt", "an emoji": "🙂.txt", "decomposed": "\u1112\u1162.txt", "255 bytes": "가" * 83 + "a.txt",
    "a terminal's orders": "\x1b[2J.txt", "a workflow's orders": "::error::x.txt", "a capital suffix": "A.TXT",
    "right to left": "\u202etxt.a.txt", "markup": "<b>[x](y).txt", "a backslash": "a\\b.txt",
}  # fmt: skip


def _good(folder: Path, name: str = "good.txt") -> None:
    (folder / name).write_text(KO, encoding="utf-8")


def _named(name: str) -> Callable[[Path], Sequence[str]]:
    def prepare(folder: Path) -> Sequence[str]:
        _good(folder, name)
        return ["report", f"./{name}"]

    return prepare


def _with(make: Callable[[Path], object], *paths: str) -> Callable[[Path], Sequence[str]]:
    """A report over a good file and what is made beside it, or over these paths alone."""

    def prepare(folder: Path) -> Sequence[str]:
        _good(folder)
        make(folder)
        return ["report", *(paths or ["."])]

    return prepare


def _bytes_name(folder: Path) -> Sequence[str | bytes]:
    Path(os.fsdecode(bytes(folder) + b"/\xff\xfe.txt")).write_text(KO, encoding="utf-8")
    return ["report", b"\xff\xfe.txt"]


def _socket(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(folder)
        made.bind("a.txt")
        os.chdir(here)


def _deep(folder: Path) -> None:
    for _ in range(40):
        folder /= "깊은 곳에 있는 폴더"
    folder.mkdir(parents=True)
    _good(folder, "deep.txt")


def _many(folder: Path) -> None:
    for n in range(300):
        (folder / f"{n}").mkdir()
        (folder / f"{n}" / "a.txt").write_text(f"{n}번째 마을은 {n}일 길을 {n * 3}m 넓혔다.", encoding="utf-8")


def _equal(folder: Path) -> None:
    for n in range(300):
        (folder / f"{n}.txt").write_text(KO, encoding="utf-8")


def _link(target: str, name: str = "a.txt") -> Callable[[Path], None]:
    return lambda folder: (folder / name).symlink_to(target)


def _file(name: str, content: str = EN) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(content, encoding="utf-8")


def cases() -> list[Case]:
    """Every place with how many articles and problems a report over it tells."""
    places: list[tuple[str, int, Callable[[Path], Sequence[str | bytes]], int | None, int | None]] = [
        ("missing", 2, _with(lambda folder: None, "good.txt", "none.txt"), 1, 1),
        ("below a file", 2, _with(lambda folder: None, "good.txt/none.txt"), 0, 1),
        ("a folder for a file", 0, _with(lambda folder: (folder / "a.txt").mkdir()), 1, 0),
        ("an empty folder", 2, _with(lambda folder: (folder / "empty").mkdir(), "empty"), 0, 1),
        ("hidden files alone", 2, _with(lambda folder: (folder / "good.txt").rename(folder / ".good.txt")), 0, 1),
        ("a pipe", 2, _with(lambda folder: os.mkfifo(folder / "a.txt")), 1, 1),
        ("a socket", 2, _with(_socket), 1, 1),
        ("/dev/null", 2, _with(lambda folder: None, "/dev/null", "good.txt"), 1, 1),
        ("/dev/zero", 2, _with(lambda folder: None, "/dev/zero"), 0, 1),
        ("/proc/self/mem", 2, _with(lambda folder: None, "/proc/self/mem"), 0, 1),
        ("a link to itself", 2, _with(_link("a.txt")), 1, 1),
        ("a link to nothing", 2, _with(_link("none.txt")), 1, 1),
        ("a link to the folder", 0, _with(_link(".", "loop")), 1, 0),
        ("a link to a file that is read", 0, _with(_link("good.txt")), 1, 0),
        ("one file three times", 0, _with(lambda folder: None, "good.txt", "./good.txt", "."), 1, 0),
        ("an empty path", 2, _with(lambda folder: None, ""), None, None),
        ("a path of 5,000 letters", 2, _with(lambda folder: None, "x" * 5000), 0, 1),
        ("a web address", 2, _with(lambda folder: None, "https://example.com/a.txt"), 0, 1),
        ("a glob that nobody spread", 2, _with(lambda folder: None, "*.text"), 0, 1),
        ("a suffix that is not read", 2, _with(_file("a.html"), "a.html"), 0, 1),
        ("a suffix nobody knows", 0, _with(_file("a.qqq"), "a.qqq"), 1, 0),
        ("no suffix", 0, _with(_file("README"), "README"), 1, 0),
        ("40 folders deep", 0, _with(_deep), 2, 0),
        ("300 files of one name", 0, _with(_many), 301, 0),
        ("300 equal files", 0, _with(_equal), 301, 0),
        ("a name in no encoding", 0, _bytes_name, 1, 0),
    ]
    if os.geteuid():
        places.append(("a file we may not read", 2, _with(lambda f: (f / "good.txt").chmod(0)), 0, 1))
        places.append(("a folder we may not list", 2, _with(lambda f: (f / "shut").mkdir(0)), 1, 1))
    return [
        *(
            Case("places", name, status, prepare, articles, problems)
            for name, status, prepare, articles, problems in places
        ),
        *(Case("names", name, 0, _named(file), 1, 0) for name, file in NAMES.items()),
    ]
