"""A command that examines articles, from its paths to its exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from daejo.arguments import LOUDER, STANDARD_INPUT, FailOn
from daejo.errors import UsageError
from daejo.lang import language
from daejo.messages import text
from daejo.outputs import Output, abandon_standard_output, keep_inputs, outputs, write_all
from daejo.progress import ProgressBar, seldom_collected
from daejo.report import Part
from daejo.settings import Progress, Settings
from daejo.telling import say, tell_passed_over
from daejo.timings import Timings

if TYPE_CHECKING:
    from claims import Language
    from daejo.archive.opening import Stored
    from daejo.finding import Problem, Report
    from daejo.inputs import Input
    from daejo.known.suppress import Known
    from daejo.revisions import Lines


class Listing(NamedTuple):
    """Where it is listed what is known, and whether reports that people read list it, too."""

    baseline: Path | None = None
    accepted: Path | None = None
    wanted: bool = False


NOTHING_LISTED = Listing()


def run(
    part: Part,
    paths: Sequence[Path],
    against: Sequence[Path],
    formats: Sequence[str] | None,
    output: Sequence[str] | None,
    fail_on: FailOn,
    lang: Language | None,
    how: Settings,
    most: int | None,
    *,
    listing: Listing = NOTHING_LISTED,
    timings: bool = False,
    watch: bool = False,
    lines: Mapping[Path, Lines] | None = None,
) -> NoReturn:
    """Examine, write, and end with the exit status; with `watch` again and again, whenever one of the paths changes.

    `lines` are those that have changed of the files at these paths.
    """
    wanted = outputs(formats or [], output or [], part)
    keep_inputs(wanted, [*paths, *against, *how.release_paths])

    def write(found: Report, progress: ProgressBar) -> None:
        if found.articles or found.problems:
            changed = {one.key: lines[one.path] for one in found.articles if lines and one.path and one.path in lines}
            write_all(
                wanted, replace(found, changed=changed), lang=language(lang), part=part, most=most, progress=progress
            )

    on_screen = Output("terminal", None) in wanted
    if watch:
        from daejo.watching import watched

        for found in watched(paths, against, lang, how, write, listing=listing, timings=timings):
            status(found, fail_on, lang, on_screen=on_screen)
    # Who asks for copies alone and sets no grade to fail on need not wait for claims.
    only_copies = part == "duplicates" and fail_on == "never"
    found = examined(paths, against, lang, how, write, only_copies=only_copies, listing=listing, timings=timings)
    raise SystemExit(status(found, fail_on, lang, on_screen=on_screen))


def examined(
    paths: Sequence[Path],
    against: Sequence[Path],
    lang: Language | None,
    how: Settings,
    write: Callable[[Report, ProgressBar], None],
    *,
    only_copies: bool = False,
    listing: Listing | None = NOTHING_LISTED,
    timings: bool = False,
) -> Report:
    """The report over the paths, once it is written; without what is known, unless `listing` is None."""
    here = language(lang)
    known = known_of(listing)
    inputs, archive, problems = _inputs(paths, against, here)
    with seldom_collected(), ProgressBar(here) as progress:
        timed = Timings(progress)
        tell_passed_over([*paths, *against, *how.release_paths], here)
        if only_copies:
            from daejo.copied import copied

            found = copied(inputs, settings=how, progress=timed)
        else:
            stored = held_against(archive, timed)
            with stored or nullcontext():
                found = compared(inputs, archive, stored, how, timed, known)
        if problems:
            found = replace(found, problems=(*problems, *found.problems))
        timed("write", 0, 1)
        try:
            write(found, progress)
        except BrokenPipeError:
            abandon_standard_output()  # the reader has what it wanted, as in `daejo report … | head`
    if timings:
        timed.tell(here)
    return found


def known_of(listing: Listing | None) -> Known | None:
    """What is known before a run, read from the files that list it; None where nothing is to be left out."""
    if listing is None:
        return None
    from daejo.known.suppress import Known

    return Known(*listing, today=datetime.now().astimezone().date())


def held_against(against: Sequence[Input], tell: Progress) -> Stored | None:
    """The archives to hold the new articles against, and what is in none; None where everything is read as well."""
    paths = [one for one in against if isinstance(one, Path)]
    if not paths:
        return None
    from daejo.archive.opening import kept

    stored = kept(paths, tell)
    return stored if stored.archives else None


def compared(
    inputs: Sequence[Input],
    archive: Sequence[Input],
    stored: Stored | None,
    how: Settings,
    tell: Progress,
    known: Known | None,
) -> Report:
    """The report over the inputs, held against open archives where there are some, and against what is named.

    What is known is left out of its findings.
    """
    if stored is None:
        from daejo.examine import examine

        found = examine(inputs, settings=how, archive=archive, progress=tell)
    else:
        from daejo.archive.checking import check

        loose = [*stored.loose, *(one for one in archive if not isinstance(one, Path))]
        found = check(inputs, stored.archives, beside=loose, settings=how, progress=tell)
        found = replace(found, problems=(*stored.problems, *found.problems))
    return known.without(found) if known else found


def _inputs(
    paths: Sequence[Path], against: Sequence[Path], lang: Language
) -> tuple[Sequence[Input], Sequence[Input], list[Problem]]:
    """What to examine and what to hold it against: standard input read, before a line of ours moves on the screen."""
    if STANDARD_INPUT not in map(str, [*paths, *against]):
        return paths, against, []
    from daejo.ingest.standard_input import from_standard_input

    if sys.stdin and sys.stdin.isatty():
        say(text("ingest.waiting", lang))
    (inputs, archive), problems = from_standard_input(paths, against)
    return inputs, archive, problems


def status(found: Report, fail_on: FailOn, lang: Language | None, *, on_screen: bool) -> int:
    """The exit status; what could not be read goes to standard error where the report on the screen does not say it."""
    here = language(lang)
    if not on_screen:
        for problem in (*found.notices, *found.problems):
            say(f"{problem.path}: {text(problem.reason, here, **problem.details)}")
    if found.problems:
        return 2
    if not found.articles:
        raise UsageError("error.no_input")
    own = (finding for finding in found.findings if finding.standing(found.new) != "archive")
    return int(any(finding.grade in LOUDER[fail_on] for finding in own))
