"""The commands that keep a baseline: daejo baseline write, prune."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from daejo.arguments import Accepted, Against, Jobs, Lang, Paths, People, Pipelines, Releases, Threshold
from daejo.errors import UsageError
from daejo.help import Command, Group
from daejo.lang import language
from daejo.messages import text
from daejo.outputs import standard_output
from daejo.printable import printable
from daejo.running import Listing, examined, status
from daejo.settings_file import settings
from daejo.telling import told

if TYPE_CHECKING:
    from daejo.finding import Report
    from daejo.progress import ProgressBar

app = typer.Typer(name="baseline", cls=Group, no_args_is_help=True, add_completion=False)

BaselineFile = Annotated[Path, typer.Argument()]


@app.command(cls=Command)
def write(
    file: BaselineFile,
    paths: Paths,
    against: Against = None,
    accepted: Accepted = None,
    lang: Lang = None,
    threshold: Threshold = None,
    pipeline: Pipelines = None,
    release: Releases = None,
    people: People = None,
    jobs: Jobs = None,
) -> None:
    """Write down all findings but those accepted or ignored; a file that is no baseline is not overwritten."""
    with told(lang):
        from daejo.known import baseline

        spoken = baseline.read(file).lang if file.exists() else language(lang)
        how = settings(threshold=threshold, pipelines=pipeline, jobs=jobs).measured_by(release, people)
        found = examined(paths, against or [], lang, how, _nothing, listing=Listing(accepted=accepted))
        _require_all(found, file, lang)
        count = baseline.write(file, baseline.of(found.findings, spoken))
        print(text("baseline.written", language(lang), path=printable(str(file)), count=count), file=standard_output())


@app.command(cls=Command)
def prune(
    file: BaselineFile,
    paths: Paths,
    against: Against = None,
    lang: Lang = None,
    threshold: Threshold = None,
    pipeline: Pipelines = None,
    release: Releases = None,
    people: People = None,
    jobs: Jobs = None,
) -> None:
    """Take out of a baseline what is found no more."""
    with told(lang):
        from daejo.known import baseline

        known = baseline.read(file)
        how = settings(threshold=threshold, pipelines=pipeline, jobs=jobs).measured_by(release, people)
        found = examined(paths, against or [], lang, how, _nothing, listing=None)
        _require_all(found, file, lang)
        ids = {finding.id for finding in found.findings}
        kept = known._replace(entries=[entry for entry in known.entries if entry["id"] in ids])
        count = baseline.write(file, kept)
        gone = len(known.ids) - count
        told_ = text("baseline.pruned", language(lang), path=printable(str(file)), gone=gone, count=count)
        print(told_, file=standard_output())


def _nothing(found: Report, progress: ProgressBar) -> None:
    progress.end()


def _require_all(found: Report, file: Path, lang: Lang) -> None:
    """End with 2 where an article could not be read: what is found in it would be forgotten."""
    if status(found, "never", lang, on_screen=False):
        raise UsageError("baseline.not_all", path=str(file), count=str(len(found.problems)))
