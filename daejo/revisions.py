"""Which articles of a git repository are new: those that changed since a branch parted from a revision."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from daejo.errors import UsageError


class Changed(NamedTuple):
    """The articles that changed, and the folders or files they are to be held against."""

    new: tuple[Path, ...]
    against: tuple[Path, ...]


def compared_paths(
    new: Sequence[Path], against: Sequence[Path], since: str | None, *, with_release: bool = False
) -> tuple[list[Path], list[Path]]:
    """The articles to check and what to hold them against: since a revision, the changed ones against the others.

    Raises UsageError where there is nothing to check, or nothing to hold it against but a release.
    """
    if since is not None:
        found = changed(since, new)
        return [*found.new], [*(against or found.against)]
    if not new:
        raise UsageError("usage.missing_one", names="NEW, --since", help="daejo check")
    if not against and not with_release:
        raise UsageError("usage.missing_one", names="--against, --release", help="daejo check")
    return [*new], [*against]


def changed(revision: str, paths: Sequence[Path]) -> Changed:
    """The articles under `paths` (here, where none are named) that differ from where HEAD parted from a revision.

    Files count as they lie on the disk, which while a commit hook runs is what is staged; files that git does not
    know are left out. The rest under `paths` is what they are held against.
    Raises UsageError outside a repository, for a revision that is unknown, and where a shallow clone hides it.
    """
    from daejo.ingest.readers import SUFFIXES  # for which `daejo --help` waits not

    here = [path for path in paths if str(path)] or [Path()]
    if revision.startswith("-"):  # git would take it for an option
        raise UsageError("since.unknown", revision=revision)
    base = _asked("merge-base", revision, "HEAD", revision=revision)
    names = _asked("diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", "--relative", base, "--",
                   *map(str, here), revision=revision)  # fmt: skip
    new = tuple(Path(name) for name in names.split("\0") if name.lower().endswith(SUFFIXES))
    return Changed(new, tuple(here))


def _asked(*arguments: str, revision: str) -> str:
    """What git answers, without its last line end."""
    command = ["git", "-c", "core.quotepath=off", *arguments]
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
