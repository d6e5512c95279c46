"""Which articles of a git repository are new: those that changed since a branch parted from a revision."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from daejo.errors import UsageError

# Stretches of lines, from 1.
Lines = tuple[range, ...]
# The hunk of a patch: @@ -12 +12,3 @@, with how many lines there are now, 1 where that is not said.
_HUNK = re.compile(r"(?m)^@@ -[0-9,]+ [+]([0-9]+)(?:,([0-9]+))? @@")


class Changed(NamedTuple):
    """The articles that changed with the lines that did, from 1, and what they are to be held against."""

    lines: Mapping[Path, Lines]
    against: tuple[Path, ...]

    @property
    def new(self) -> tuple[Path, ...]:
        return tuple(self.lines)


def compared_paths(
    new: Sequence[Path],
    against: Sequence[Path],
    since: str | None,
    *,
    with_release: bool = False,
    tracked: bool = False,
) -> tuple[Mapping[Path, Lines], list[Path]]:
    """The articles to check and what to hold them against: since a revision, the changed ones against the others.

    Which lines have changed is told where a revision is named. Raises UsageError where there is nothing to check, or
    nothing to hold it against but a release.
    """
    if since is not None:
        found = changed(since, new, tracked=tracked)
        return found.lines, [*(against or found.against)]
    if not new:
        raise UsageError("usage.missing_one", names="NEW, --since", help="daejo check")
    if not against and not with_release:
        raise UsageError("usage.missing_one", names="--against, --release", help="daejo check")
    return dict.fromkeys(new, ()), [*against]


def changed(revision: str, paths: Sequence[Path], *, tracked: bool = False) -> Changed:
    """The articles under `paths` (here, where none are named) that differ from where HEAD parted from a revision.

    Files count as they lie on the disk, which while a commit hook runs is what is staged, and so do those that git does
    not know yet, unless it ignores them or only `tracked` ones are asked for. The rest under `paths` is what they are
    held against.
    Raises UsageError outside a repository, for a revision that is unknown, and where a shallow clone hides it.
    """
    from daejo.ingest.readers import SUFFIXES  # for which `daejo --help` waits not

    here = [path for path in paths if str(path)] or [Path()]
    if revision.startswith("-"):  # git would take it for an option
        raise UsageError("since.unknown", revision=revision)
    asked = partial(_asked, revision=revision)
    (base,) = asked("merge-base", revision, "HEAD").split()
    known = asked(
        "diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", "--relative", base, "--", *map(str, here)
    )
    late = "" if tracked else asked("ls-files", "--others", "--exclude-standard", "-z", "--", *map(str, here))
    new: dict[Path, Lines] = {}
    for name in known.split("\0"):
        if name.lower().endswith(SUFFIXES):
            new[Path(name)] = tuple(
                _hunks(asked("diff", "--unified=0", "--no-ext-diff", "--relative", base, "--", name))
            )
    new |= {Path(name): (range(1, sys.maxsize),) for name in late.split("\0") if name.lower().endswith(SUFFIXES)}
    return Changed(dict(sorted(new.items())), tuple(here))


def _hunks(patch: str) -> Iterator[range]:
    """The lines that the hunks of a patch wrote."""
    for start, count in _HUNK.findall(patch):
        yield range(int(start), int(start) + int(count or 1))


def _asked(*arguments: str, revision: str) -> str:
    """What git answers, without its last line end."""
    command = ["git", "--literal-pathspecs", "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise UsageError("since.no_git") from error
    if done.returncode:
        raise _refused(revision, done.stderr.decode(errors="replace").strip())
    return done.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")


def _refused(revision: str, said: str) -> UsageError:
    """Why git did not answer."""
    if _says("rev-parse", "--is-inside-work-tree") != "true":
        return UsageError("since.no_repository", folder=str(Path.cwd()))
    if _says("rev-parse", "--is-shallow-repository") == "true":
        return UsageError("since.shallow", revision=revision)
    if not _says("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"):
        return UsageError("since.unknown", revision=revision)
    if not said:  # merge-base says nothing where there is none
        return UsageError("since.apart", revision=revision)
    return UsageError("since.failed", cause=said.splitlines()[-1])


def _says(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], capture_output=True, check=False, text=True).stdout.strip()
