"""The command line: commands and exit statuses. The only module that prints.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 the job could not be done whole, which wins over 1;
130 interrupted. Nothing here is kept between two calls of `main`, and nothing heavy is imported before a command runs.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from daejo.arguments import (
    Accepted,
    Against,
    Baseline,
    Fail,
    Formats,
    Jobs,
    Lang,
    ListKnown,
    Most,
    Outputs,
    Paths,
    People,
    Pipelines,
    Releases,
    Threshold,
    command_first,
    spoken,
    spread,
)
from daejo.cli_about import app as about
from daejo.cli_archive import app as archive
from daejo.cli_baseline import app as baselines
from daejo.cli_diff import app as differences
from daejo.cli_duplicates import app as copies
from daejo.cli_export import app as tables
from daejo.cli_people import app as people_commands
from daejo.errors import Again, UsageError
from daejo.help import Command, Group
from daejo.lang import language
from daejo.messages import text
from daejo.outputs import standard_error
from daejo.revisions import compared_paths
from daejo.running import Listing, run
from daejo.settings_file import defaults, project_language, settings
from daejo.telling import say, told
from daejo.usage import misused, no_arguments

if TYPE_CHECKING:
    pass

app = typer.Typer(
    name="daejo",
    cls=Group,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(about)
app.add_typer(archive)
app.add_typer(copies)
app.add_typer(differences)
app.add_typer(tables)
app.add_typer(people_commands)
app.add_typer(baselines)


def main() -> NoReturn:
    """Run the command line in sys.argv. Always ends by SystemExit."""
    while True:
        with suppress(Again):
            _begun()


def _begun() -> NoReturn:
    """Run it once, with the settings as they are now."""
    lang = spoken(sys.argv[1:]) or project_language()
    arguments = spread(command_first(sys.argv[1:]))
    with told(lang):
        if "" in arguments:  # Path("") is the working folder, which nobody named
            raise UsageError("usage.empty", help="daejo")
        try:
            program = typer.main.get_command(app)
            given = defaults(program, arguments, lang)
            ended = program.main(arguments, prog_name="daejo", standalone_mode=False, obj=lang, default_map=given)
        except typer.TyperException as error:
            if page := no_arguments(error):
                print(page, file=standard_error())
                raise SystemExit(2) from error
            raise misused(error, language(lang)) from error
        except Again:
            raise
        except SystemExit as ended_early:
            if isinstance(ended_early.__context__, BrokenPipeError):  # typer ends --help into a closed pipe with 1
                raise ended_early.__context__ from None
            raise
        raise SystemExit(ended or 0)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"daejo {version('daejo')}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
    lang: Lang = None,
) -> None:
    pass


@app.command(cls=Command)
def report(
    paths: Paths,
    formats: Formats = None,
    output: Outputs = None,
    fail_on: Fail = "never",
    lang: Lang = None,
    most: Most = None,
    threshold: Threshold = None,
    pipeline: Pipelines = None,
    release: Releases = None,
    people: People = None,
    jobs: Jobs = None,
    baseline: Baseline = None,
    accepted: Accepted = None,
    list_known: ListKnown = False,
) -> None:
    """Consistency report over a set of articles."""
    with told(lang):
        wanted = settings(threshold=threshold, pipelines=pipeline, jobs=jobs).measured_by(release, people)
        listing = Listing(baseline, accepted, list_known)
        run("report", paths, [], formats, output, fail_on, lang, wanted, most, listing=listing)


@app.command(cls=Command)
def check(
    new: Annotated[list[Path] | None, typer.Argument()] = None,
    against: Against = None,
    since: Annotated[str | None, typer.Option("--since")] = None,
    tracked: Annotated[bool, typer.Option("--tracked")] = False,
    watch: Annotated[bool, typer.Option("--watch")] = False,
    timings: Annotated[bool, typer.Option("--timings")] = False,
    formats: Formats = None,
    output: Outputs = None,
    fail_on: Fail = "error",
    lang: Lang = None,
    most: Most = None,
    threshold: Threshold = None,
    pipeline: Pipelines = None,
    release: Releases = None,
    people: People = None,
    jobs: Jobs = None,
    baseline: Baseline = None,
    accepted: Accepted = None,
    list_known: ListKnown = False,
) -> None:
    """Compare new articles with those of an archive; only what touches a new article is reported."""
    with told(lang):
        wanted = settings(threshold=threshold, pipelines=pipeline, jobs=jobs).measured_by(release, people)
        listing = Listing(baseline, accepted, list_known)
        lines, others = compared_paths(
            new or [], against or [], since, with_release=bool(wanted.release), tracked=tracked
        )
        if since is not None and not lines:
            say(text("since.none", language(lang), revision=since))
            raise SystemExit(0)
        run(
            "report",
            [*lines],
            others,
            formats,
            output,
            fail_on,
            lang,
            wanted,
            most,
            listing=listing,
            timings=timings,
            watch=watch,
            lines=lines,
        )


@app.command(cls=Command)
def claims(
    paths: Paths,
    formats: Formats = None,
    output: Outputs = None,
    fail_on: Fail = "never",
    lang: Lang = None,
    most: Most = None,
    pipeline: Pipelines = None,
) -> None:
    """What the articles assert: who holds which title, which figures, which days."""
    with told(lang):
        run("claims", paths, [], formats, output, fail_on, lang, settings(pipelines=pipeline), most)


@app.command(cls=Command)
def facts(
    paths: Paths,
    formats: Formats = None,
    output: Outputs = None,
    fail_on: Fail = "never",
    lang: Lang = None,
    most: Most = None,
    pipeline: Pipelines = None,
    jobs: Jobs = None,
) -> None:
    """Who has which title and which values are told of each event, and how many independent texts say so."""
    with told(lang):
        run("facts", paths, [], formats, output, fail_on, lang, settings(pipelines=pipeline, jobs=jobs), most)
