"""The command that lays two articles beside each other: daejo diff."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from daejo.arguments import Fail, Formats, Lang, Most, Outputs
from daejo.errors import UsageError
from daejo.help import Command
from daejo.running import run
from daejo.settings_file import settings
from daejo.telling import told

app = typer.Typer()


@app.command(cls=Command)
def diff(
    one: Annotated[Path, typer.Argument()],
    other: Annotated[Path, typer.Argument()],
    formats: Formats = None,
    output: Outputs = None,
    fail_on: Fail = "never",
    lang: Lang = None,
    most: Most = None,
) -> None:
    """Two articles beside each other, sentence by sentence, and what they contradict each other in."""
    with told(lang):
        from daejo.ingest.gather import is_folder

        for path in (one, other):
            if is_folder(path):
                raise UsageError("beside.folder", path=str(path))
        if str(one) == str(other) or (one.exists() and other.exists() and one.samefile(other)):
            raise UsageError("beside.twice", path=str(one))
        run("diff", [one, other], [], formats, output, fail_on, lang, settings(), most)
