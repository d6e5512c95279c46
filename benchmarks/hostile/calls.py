"""What may be handed over from Python: wrong types, odd keys, tables of all sorts. The programs are in calls.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

from benchmarks.hostile.case import EN, KO, Case

_HEAD = f"""import daejo, pandas as pd, daejo.pandas
from daejo import Article, examine
from daejo.errors import DaejoError
KO, EN = {KO!r}, {EN!r}
def look(table, **named):
    return table.daejo.examine(text="body", **named)
"""
_REFUSED = """try:
    {call}
except (TypeError, ValueError, DaejoError) as error:
    assert {said!r} in str(error), error
    print("ok")
"""


def cases() -> list[Case]:
    """Every program."""
    programs = tomllib.loads(Path(__file__).with_name("calls.toml").read_text(encoding="utf-8"))
    refused = ((one["name"], _REFUSED.format(call=one["call"], said=one["said"])) for one in programs["refused"])
    accepted = ((one["name"], f"{one['code']}print('ok')\n") for one in programs["accepted"])
    return [Case("calls", name, 0, said="ok", code=_HEAD + code) for name, code in (*refused, *accepted)]
