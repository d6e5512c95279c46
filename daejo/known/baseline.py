"""A baseline: the findings that a project has decided to live with for now, one a line, by id.

An id is a fingerprint of rule, entity and values, so that a line stays as it is when files move or are edited.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from daejo.errors import SettingsError
from daejo.finding import Finding
from daejo.messages import LANGUAGES, reason
from daejo.printable import encoded
from daejo.writing import replacing
from daejo.written import text_of

if TYPE_CHECKING:
    from claims import Language

_SCHEMA = "daejo.baseline/1"
_FIELDS = ("id", "rule", "about", "reason")

Entry = dict[str, str]


class Baseline(NamedTuple):
    """The known findings of a file, and the language that they are told in."""

    entries: list[Entry]
    lang: Language

    @property
    def ids(self) -> set[str]:
        return {entry["id"] for entry in self.entries}


def of(findings: Iterable[Finding], lang: Language) -> Baseline:
    """The baseline that these findings make."""
    entries = [dict(zip(_FIELDS, (one.id, one.rule, one.about, reason(one, lang)), strict=True)) for one in findings]
    return Baseline(entries, lang)


def read(path: Path) -> Baseline:
    """The baseline of a file. Raises SettingsError where there is none."""
    if not path.exists():
        raise SettingsError("baseline.absent", path=str(path))
    content = text_of(path)
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise SettingsError("baseline.foreign", path=str(path), expected=_SCHEMA) from error
    if not isinstance(whole, dict) or whole.get("schema") != _SCHEMA or whole.get("lang") not in LANGUAGES:
        raise SettingsError("baseline.foreign", path=str(path), expected=_SCHEMA)
    entries: Any = whole.get("findings")
    for number, entry in enumerate(entries if isinstance(entries, list) else [None], 1):
        if not isinstance(entry, dict) or not all(isinstance(entry.get(name), str) for name in _FIELDS):
            raise SettingsError("baseline.entry", path=str(path), number=str(number), expected=", ".join(_FIELDS))
    return Baseline(entries, whole["lang"])


def write(path: Path, baseline: Baseline) -> int:
    """Write it sorted, one finding a line, each once; how many there are. Raises SettingsError."""
    entries = {entry["id"]: {name: entry[name] for name in _FIELDS} for entry in baseline.entries}
    ordered = sorted(entries.values(), key=lambda entry: (entry["rule"], entry["about"], entry["id"]))
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in ordered)
    head = f'{{"schema": "{_SCHEMA}", "lang": "{baseline.lang}", "findings": ['
    try:
        with replacing(path) as stream:
            stream.write(encoded(f"{head}\n{lines}\n]}}\n" if ordered else f"{head}]}}\n"))
    except OSError as error:
        raise SettingsError("error.unwritable", path=str(path), cause=error.strerror or str(error)) from error
    return len(ordered)
