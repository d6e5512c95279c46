"""The command that writes tables: daejo export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from daejo.arguments import Fail, Jobs, Lang, Paths, Pipelines
from daejo.help import Command
from daejo.lang import language
from daejo.messages import text
from daejo.outputs import standard_output
from daejo.printable import inert, printable
from daejo.running import examined, status
from daejo.settings_file import settings
from daejo.telling import say, told

if TYPE_CHECKING:
    from daejo.finding import Report
    from daejo.progress import ProgressBar

app = typer.Typer()


@app.command(cls=Command)
def export(
    paths: Paths,
    to: Annotated[Path, typer.Option("--to")],
    kind: Annotated[
        Literal["csv", "jsonl", "parquet", "xlsx"], typer.Option("--as", metavar="csv|jsonl|parquet|xlsx")
    ] = "csv",
    force: Annotated[bool, typer.Option("--force")] = False,
    fail_on: Fail = "never",
    lang: Lang = None,
    pipeline: Pipelines = None,
    jobs: Jobs = None,
) -> None:
    """Write articles, paragraphs, duplicates, claims, findings and facts as six tables."""
    with told(lang):
        from daejo.saving import require, save
        from daejo.table import COLUMNS

        require(to, kind, force=force)

        def write(found: Report, progress: ProgressBar) -> None:
            here = language(lang)
            paths = save(found, to, kind, lang=here, progress=progress)
            progress.end()
            print(*(inert(printable(str(path))) for path in paths), sep="\n", file=standard_output())
            counts = {name: len(value) for name, value in vars(found).items() if isinstance(value, tuple)}
            say(text("closing.export", here, tables=len(COLUMNS), folder=str(to), **counts))

        found = examined(paths, [], lang, settings(pipelines=pipeline, jobs=jobs), write)
        raise SystemExit(status(found, fail_on, lang, on_screen=False))
