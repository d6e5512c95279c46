"""The commands about daejo itself: daejo explain, doctor."""

from __future__ import annotations

from typing import Annotated

import typer

from daejo.arguments import Lang
from daejo.help import Command
from daejo.lang import language
from daejo.messages import LANGUAGES, text
from daejo.outputs import standard_output
from daejo.printable import printable
from daejo.telling import told

app = typer.Typer()


@app.command(cls=Command)
def explain(
    rule: Annotated[str | None, typer.Argument()] = None,
    lang: Lang = None,
) -> None:
    """Say what a rule sees, with an example that fires and one that stays silent."""
    with told(lang):
        from daejo.explain import explained

        # Whoever names no language reads both: an editor's and a developer's words stand side by side.
        languages = [lang] if lang else sorted(LANGUAGES, key=lambda one: one != language(None))
        print("\n".join(explained(rule, languages)), file=standard_output())


@app.command(cls=Command)
def doctor(lang: Lang = None) -> None:
    """Look at the installation: versions, optional parts, packages that overwrote ours."""
    with told(lang):
        from daejo.doctor import checks

        here = language(lang)
        found = checks(here)
        for check_ in found:
            state = text(f"doctor.{check_.state}", here)
            line = f"{check_.name:<20} {state:<6} {printable(check_.found)}"
            print(line if not check_.advice else f"{line}\n{'':<20} {check_.advice}", file=standard_output())
        bad = any(check_.state == "bad" for check_ in found)
        print(text("doctor.some_bad" if bad else "doctor.good", here), file=standard_output())
        raise SystemExit(2 if bad else 0)
