"""The commands that keep an archive: daejo archive add, remove, info, verify, rebuild."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from daejo.arguments import STANDARD_INPUT, Lang, Releases
from daejo.errors import UsageError
from daejo.help import Command, Group
from daejo.lang import language
from daejo.messages import text
from daejo.outputs import standard_output
from daejo.printable import printable
from daejo.progress import ProgressBar, seldom_collected
from daejo.telling import say, tell_passed_over, told

if TYPE_CHECKING:
    from claims import Language
    from daejo.finding import Problem

app = typer.Typer(name="archive", cls=Group, no_args_is_help=True, add_completion=False)

ArchiveFile = Annotated[Path, typer.Argument()]
Keys = Annotated[list[str], typer.Argument()]


@app.command(cls=Command)
def add(
    archive: ArchiveFile,
    files: Annotated[list[Path] | None, typer.Argument()] = None,
    release: Releases = None,
    lang: Lang = None,
) -> None:
    """Keep articles in an archive, which is made when absent; unchanged ones cost nothing."""
    with told(lang):
        from daejo.archive.store import Archive
        from daejo.inputs import articles_of

        here = language(lang)
        if not files and not release:
            raise UsageError("usage.missing_one", names="PATH, --release", help="daejo archive add")
        if STANDARD_INPUT in map(str, [*(files or []), *(release or [])]):
            raise UsageError("archive.no_name")
        with seldom_collected(), ProgressBar(here) as progress, Archive.open(archive) as kept:
            named = [path for path in files or [] if path.absolute() != archive.absolute()]
            tell_passed_over([*named, *(release or [])], here)
            given = articles_of(named, [], progress, release=release or [])
            done = kept.add(given.articles, lambda n, total: progress("claims", n, total))
        _say("added", here, archive, new=len(done.new), changed=len(done.changed), unchanged=len(done.unchanged))
        _end(given.problems, here)


@app.command(cls=Command)
def remove(archive: ArchiveFile, keys: Keys, lang: Lang = None) -> None:
    """Forget articles, by their keys, with their older versions."""
    with told(lang):
        from daejo.archive.store import Archive

        here = language(lang)
        with Archive.open(archive, create=False) as kept:
            gone = kept.remove(keys)
        _say("removed", here, archive, count=len(gone))
        missing = [key for key in dict.fromkeys(keys) if key not in gone]
        for key in missing:
            say(text("archive.no_key", here, name=key, path=str(archive)))
        raise SystemExit(2 if missing else 0)


@app.command(cls=Command)
def info(archive: ArchiveFile, lang: Lang = None) -> None:
    """Say what an archive holds."""
    with told(lang):
        from daejo.archive.inventory import info as info_of
        from daejo.archive.store import Archive

        here = language(lang)
        with Archive.open(archive, create=False) as kept:
            found = info_of(kept)
        days = f"{found.first} – {found.last}" if found.first else "-"
        values = found._asdict() | {"days": days, "english": found.articles - found.korean}
        for line in text("archive.info", here, **values, kilobytes=-(-found.bytes // 1024)).splitlines():
            print(line, file=standard_output())


@app.command(cls=Command)
def verify(archive: ArchiveFile, lang: Lang = None) -> None:
    """Look whether everything in an archive is as it was written; the exit status is 1 where it is not."""
    with told(lang):
        from daejo.archive.inventory import verify as verified
        from daejo.archive.store import Archive

        here = language(lang)
        with ProgressBar(here) as progress, Archive.open(archive, create=False) as kept:
            faults = verified(kept, lambda n, total: progress("read", n, total))
        for fault in faults:
            print(text(f"archive.fault.{fault.reason}", here, name=printable(fault.name)), file=standard_output())
        _say("faulty" if faults else "whole", here, archive, count=len(faults))
        raise SystemExit(int(bool(faults)))


@app.command(cls=Command)
def rebuild(archive: ArchiveFile, lang: Lang = None) -> None:
    """Read all articles of an archive again and make everything else anew."""
    with told(lang):
        from daejo.archive.store import Archive

        here = language(lang)
        with (
            seldom_collected(),
            ProgressBar(here) as progress,
            Archive.open(archive, create=False, mending=True) as kept,
        ):
            count = kept.rebuild(lambda n, total: progress("claims", n, total))
        _say("rebuilt", here, archive, count=count)


def _say(key: str, lang: Language, archive: Path, **details: object) -> None:
    print(text(f"archive.{key}", lang, path=printable(str(archive)), **details), file=standard_output())


def _end(problems: list[Problem], lang: Language) -> None:
    for problem in problems:
        say(f"{problem.path}: {text(problem.reason, lang, **problem.details)}")
    raise SystemExit(2 if problems else 0)
