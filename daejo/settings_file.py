"""daejo.toml, the settings of a project, in the folder a command is run in.

    [dedup]
    threshold = 0.7

    [claims]
    pipelines = ["ko_core_news_sm"]

    [run]
    jobs = 2

An option on the command line wins over the file.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from daejo.errors import SettingsError
from daejo.settings import THRESHOLD, Settings

NAME = "daejo.toml"
_LONGEST = 60  # characters of what is told of a value
_KNOWN = {"dedup.threshold": "0.7", "claims.pipelines": '["ko_core_news_sm"]', "run.jobs": "2"}  # each with an example
_RANGES = {"dedup.threshold": "error.setting", "run.jobs": "error.jobs"}


def settings(
    *, threshold: float | None = None, pipelines: Sequence[str] | None = None, jobs: int | None = None
) -> Settings:
    """The settings of the file, or their defaults, with these options in place of what it says.

    Raises SettingsError for a file that cannot be read, an unknown setting, or a value that will not do.
    """
    path = Path(NAME)
    found = _read(path) if path.is_file() else {}
    names = {
        "threshold": "--threshold" if threshold is not None else f"{NAME}: dedup.threshold",
        "jobs": "--jobs" if jobs is not None else f"{NAME}: run.jobs",
    }
    if threshold is None:
        threshold = _threshold(found.get("dedup.threshold", THRESHOLD))
    if pipelines is None:
        pipelines = _pipelines(found.get("claims.pipelines", []))
    if jobs is None:
        jobs = _jobs(found.get("run.jobs", 1))
    try:
        return Settings(threshold=threshold, pipelines=tuple(pipelines), jobs=jobs)
    except SettingsError as error:  # named as whoever set it knows it
        raise SettingsError(error.key, **(error.details | {"name": names[error.details["name"]]})) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except RecursionError as error:
        raise SettingsError("error.settings_nested", path=NAME) from error
    except (OSError, ValueError) as error:  # no TOML, or not in UTF-8
        cause = error.strerror if isinstance(error, OSError) else None
        raise SettingsError("error.settings_file", path=NAME, cause=cause or str(error)) from error
    found = {
        f"{section}.{name}" if isinstance(values, dict) else section: value
        for section, values in table.items()
        for name, value in (values.items() if isinstance(values, dict) else [("", values)])
    }
    for name in found.keys() - _KNOWN.keys():
        raise SettingsError("error.unknown_setting", path=NAME, name=_short(name), expected=", ".join(_KNOWN))
    return found


def _threshold(value: Any) -> float:
    # A whole number of 400 digits is no float.
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > sys.float_info.max:
        raise _unfit("dedup.threshold", value)
    return float(value)


def _pipelines(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise _unfit("claims.pipelines", value)
    return value


def _jobs(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _unfit("run.jobs", value)
    return value


def _unfit(name: str, value: Any) -> SettingsError:
    """The error of a value of another type, told as that of one out of range is."""
    details = {"name": f"{NAME}: {name}", "found": _short(str(value))}
    if name in _RANGES:
        return SettingsError(_RANGES[name], **details)
    return SettingsError("error.setting_type", path=NAME, name=name, found=details["found"], expected=_KNOWN[name])


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
