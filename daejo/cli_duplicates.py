"""The command that finds copies: daejo duplicates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from daejo.arguments import Fail, Formats, Lang, Most, Outputs, Paths, Threshold
from daejo.help import Command
from daejo.running import run
from daejo.settings_file import settings
from daejo.telling import told

app = typer.Typer()


@app.command(cls=Command)
def duplicates(
    paths: Paths,
    formats: Formats = None,
    output: Outputs = None,
    fail_on: Fail = "never",
    lang: Lang = None,
    most: Most = None,
    threshold: Threshold = None,
    workers: Annotated[int | None, typer.Option("--workers", min=1)] = None,
    cluster: Annotated[str | None, typer.Option("--cluster")] = None,
    work: Annotated[Path | None, typer.Option("--work")] = None,
    column: Annotated[str | None, typer.Option("--column")] = None,
) -> None:
    """Text that stands in several places: copies, near-copies, quotations."""
    with told(lang):
        how = settings(threshold=threshold)
        if workers or cluster or work or column:  # texts by the line, and pairs instead of a report
            from daejo.pairs import Where, pairs

            pairs(paths, Where(workers, cluster, work), column or "text", formats, output, lang, how.threshold, most)
        run("duplicates", paths, [], formats, output, fail_on, lang, how, most)
