"""The settings of a project: daejo.toml in the folder a command is run in, or [tool.daejo] in its pyproject.toml.

    [dedup]
    threshold = 0.7

    [check]
    against = ["published"]

Each stands for options of the command line, which win over it. `DECLARED` is all there is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from daejo.arguments import FailOn, Language
from daejo.errors import SettingsError
from daejo.lang import language
from daejo.messages import text
from daejo.report import WRITERS
from daejo.settings import Settings
from daejo.telling import say
from daejo.written import table

if TYPE_CHECKING:
    import claims

NAME = "daejo.toml"
_SHARED = "pyproject.toml"  # with other tools: [tool.daejo]
FILES = (NAME, _SHARED)  # those that may hold settings
_LONGEST = 60  # characters of what is told of a value
_FINDINGS = ("report", "check")  # the commands that are about findings
_MEASURED = (*_FINDINGS, "write", "prune")  # and those of a baseline, which is to hold the same


def _share(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 1


def _from(least: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= least


def _path(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _paths(value: Any) -> bool:
    return isinstance(value, list) and all(map(_path, value))


def _outputs(value: Any) -> bool:
    formats = {writer.name for writer in WRITERS}
    return isinstance(value, dict) and formats >= value.keys() and all(map(_path, value.values()))


class Declared(NamedTuple):
    """A setting: its name in the file, and the parameters of commands that it gives a value to.

    `expected` is what it must be, as an example, or the key of the message that says so.
    """

    name: str
    expected: str
    fits: Callable[[Any], bool]
    options: tuple[str, ...]
    commands: tuple[str, ...] = ()  # all that have the parameters, where none is named


def _choice(words: Sequence[str]) -> tuple[str, Callable[[Any], bool]]:
    return " | ".join(f'"{word}"' for word in words), lambda value: isinstance(value, str) and value in words


DECLARED = (
    Declared("dedup.threshold", "error.setting", _share, ("threshold",)),
    Declared("claims.pipelines", '["ko_core_news_sm"]', _paths, ("pipeline",)),
    Declared("run.jobs", "error.jobs", _from(1), ("jobs",)),
    Declared("run.lang", *_choice(get_args(Language)), ("lang",)),
    Declared("run.fail_on", *_choice(get_args(FailOn)), ("fail_on",), _FINDINGS),
    Declared("check.against", '["published"]', _paths, ("against",), ("check",)),
    Declared("check.release", '["release.txt"]', _paths, ("release",), _MEASURED),
    Declared("claims.people", '"people.toml"', _path, ("people",), _MEASURED),
    Declared("known.baseline", '"baseline.json"', _path, ("baseline",)),
    Declared("known.accepted", '"accepted.toml"', _path, ("accepted",)),
    Declared("report.output", '{terminal = "-", sarif = "daejo.sarif"}', _outputs, ("formats", "output"), _FINDINGS),
    Declared("report.max", "error.most", _from(0), ("most",), _FINDINGS),
)
_NAMES = [one.name for one in DECLARED]


def defaults(program: Any, arguments: Sequence[str], lang: claims.Language | None) -> dict[str, Any]:
    """What the parameters of each command are where its command line says nothing, as typer takes it.

    The file is read when the first of them is asked for, so that --help needs none. Whoever names a format or an output
    names all of them.
    """
    given = cache(lambda: chosen(language(lang)))
    named = any(argument.startswith(("--format", "--output")) for argument in arguments)

    def value(command: str, param: Any, setting: Declared) -> Any:
        if setting.name not in given() or (setting.commands and command not in setting.commands):
            return param.default
        return _of(setting, param.name, given()[setting.name])

    def of(command: Any) -> dict[str, Any]:
        if hasattr(command, "commands"):
            return {name: of(one) for name, one in command.commands.items()}
        return {
            param.name: lambda param=param, setting=setting: value(command.name, param, setting)
            for param in command.params
            for setting in DECLARED
            if param.name in setting.options and not (named and param.name in ("formats", "output"))
        }

    return of(program)


def project_language() -> claims.Language | None:
    """The language that the settings name; None where they name none, or cannot be read, which is told later."""
    with suppress(SettingsError):
        found: claims.Language | None = chosen().get("run.lang")
        return found
    return None


def settings(
    *, threshold: float | None = None, pipelines: Sequence[str] | None = None, jobs: int | None = None
) -> Settings:
    """The settings that these options are, or their defaults. Raises SettingsError that names the option."""
    given = {"threshold": threshold, "pipelines": pipelines, "jobs": jobs}
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except SettingsError as error:
        raise SettingsError(error.key, **(error.details | {"name": f"--{error.details['name']}"})) from error


class _Found(NamedTuple):
    """Settings as a file holds them; `place` is how its settings are told of."""

    file: str
    place: str
    table: Mapping[str, Any]


def _found(lang: claims.Language | None) -> _Found | None:
    """What the files hold: that of daejo.toml where both do, which is told in a language."""
    own = _Found(NAME, f"{NAME}: ", table(Path(NAME))) if Path(NAME).is_file() else None
    tool = table(Path(_SHARED)).get("tool", {}) if Path(_SHARED).is_file() else {}
    shared = tool.get("daejo") if isinstance(tool, dict) else None
    if shared is None:
        return own
    if own:
        if lang:
            say(text("error.two_settings", lang, used=NAME, unused=_SHARED))
        return own
    if not isinstance(shared, dict):
        raise SettingsError("error.setting_type", path=_SHARED, name="tool.daejo", found=_short(shared), expected="{…}")
    return _Found(_SHARED, f"{_SHARED}: tool.daejo.", shared)


def chosen(lang: claims.Language | None = None) -> dict[str, Any]:
    """The settings of the project by name. That two files hold some is told in `lang`.

    Raises SettingsError for a file that cannot be read, a setting that does not exist, and a value that will not do.
    """
    found = _found(lang)
    if found is None:
        return {}
    values = {
        f"{section}.{name}" if isinstance(inner, dict) else section: value
        for section, inner in found.table.items()
        for name, value in (inner.items() if isinstance(inner, dict) else [("", inner)])
    }
    for name in sorted(values.keys() - set(_NAMES)):
        near = "".join(get_close_matches(name, _NAMES, n=1))
        key = "error.unknown_setting_near" if near else "error.unknown_setting"
        raise SettingsError(key, path=found.file, name=_short(name), near=near, expected=", ".join(_NAMES))
    for one in DECLARED:
        if one.name in values:
            _expect(one, values[one.name], found)
    return values


def _expect(setting: Declared, value: Any, found: _Found) -> None:
    if setting.fits(value):
        return
    if setting.expected.startswith("error."):
        raise SettingsError(setting.expected, name=found.place + setting.name, found=_short(value))
    name = found.place.removeprefix(f"{found.file}: ") + setting.name
    raise SettingsError(
        "error.setting_type", path=found.file, name=name, found=_short(value), expected=setting.expected
    )


def _of(setting: Declared, option: str, value: Any) -> Any:
    if setting.name == "report.output":
        return list(value) if option == "formats" else list(value.values())
    return value


def _short(value: Any) -> str:
    words = str(value) or '""'
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
