"""accepted.toml: findings that somebody looked at and stands by, each with a reason and a day.

[[accepted]]
id = "0123456789abcdef"
reason = "Both posts are hers until the summer."
date = 2026-11-30
until = 2027-06-30  # may be left out
rule = "claims.title.two_posts"  # may be left out; for whoever reads this
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from daejo.comments import unknown_rule
from daejo.errors import SettingsError
from daejo.finding import Problem
from daejo.written import table

_TABLE = "accepted"
_ID = re.compile(r"[0-9a-f]{16}")


class Accepted(NamedTuple):
    """A finding that is accepted; `until` is its last day, None where it has none."""

    id: str
    reason: str
    until: date | None
    place: str  # accepted.toml: accepted 3

    def notice(self, key: str) -> Problem:
        """What is noticed of it, under a message's key."""
        return Problem(self.place, key, {"id": self.id, "reason": self.reason, "until": f"{self.until or ''}"})


def _is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


# What an entry holds: what is expected, as it is told, and whether a value is that.
_KEYS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "id": ('"0123456789abcdef"', lambda value: isinstance(value, str) and bool(_ID.fullmatch(value))),
    "reason": ('"…"', _is_text),
    "date": ("2026-11-30", _is_day),
    "until": ("2027-06-30", _is_day),
    "rule": ('"claims.figure.sum"', _is_text),
}
_NEEDED = ("id", "reason", "date")


def read(path: Path) -> list[Accepted]:
    """What a file says is accepted. Raises SettingsError that names the entry, what it holds and what was expected."""
    told = table(path)
    for name in sorted(told.keys() - {_TABLE}):
        raise _unknown(str(path), name, [_TABLE])
    entries = told.get(_TABLE, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise SettingsError(
            "error.setting_type", path=str(path), name=_TABLE, found=f"{entries}"[:60], expected="[[accepted]]"
        )
    found: dict[str, Accepted] = {}
    for number, entry in enumerate(entries, 1):
        one = _entry(entry, f"{path}: {_TABLE} {number}")
        if one.id in found:
            raise SettingsError("accepted.twice", path=one.place, id=one.id, other=found[one.id].place)
        found[one.id] = one
    return list(found.values())


def _entry(entry: dict[str, Any], place: str) -> Accepted:
    for name in sorted(entry.keys() - _KEYS.keys()):
        raise _unknown(place, name, list(_KEYS))
    for name, (expected, fits) in _KEYS.items():
        if name not in entry and name in _NEEDED:
            raise SettingsError("accepted.missing", path=place, name=name, expected=expected)
        if name in entry and not fits(entry[name]):
            raise SettingsError(
                "error.setting_type", path=place, name=name, found=f"{entry[name]}"[:60], expected=expected
            )
    if "rule" in entry and (wrong := unknown_rule(entry["rule"])):
        raise SettingsError(f"accepted.{wrong[0]}", path=place, **wrong[1])
    return Accepted(entry["id"], entry["reason"], entry.get("until"), place)


def _unknown(place: str, name: str, known: list[str]) -> SettingsError:
    near = "".join(get_close_matches(name, known, n=1))
    key = "error.unknown_setting_near" if near else "error.unknown_setting"
    return SettingsError(key, path=place, name=name[:60], near=near, expected=", ".join(known))
