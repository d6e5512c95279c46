"""What can go wrong for reasons a user can mend. Anything else that is raised is a defect of ours."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb
from typing import Any

_HOME = Path(__file__).parent.parent


class DaejoError(Exception):
    """Names the place, what was found and what was expected, as a message key with its details.

    `daejo.messages.text(error.key, lang, **error.details)` says it to the user; `str(error)` says it in English.
    """

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key, details)
        self.key = key
        self.details = details

    def __str__(self) -> str:
        from daejo.messages import text

        return text(self.key, "en", **self.details)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (type(self), self.key, self.details)


def _rebuilt(kind: type[DaejoError], key: str, details: dict[str, str]) -> DaejoError:
    """The same error in another process, whatever its class asks for when it is made."""
    error = kind.__new__(kind)
    DaejoError.__init__(error, key, **details)
    return error


class SettingsError(DaejoError):
    """A setting outside its range. Settings never fall back silently."""


class MissingPartError(DaejoError):
    """An optional part that is asked for and not installed."""


class Unreadable(DaejoError):  # noqa: N818 - it names a state of the input, not a failure of ours
    """An input that could not be read: `reason` is a message key such as "ingest.empty"."""

    def __init__(self, reason: str, details: dict[str, str] | None = None) -> None:
        super().__init__(reason, **(details or {}))

    @property
    def reason(self) -> str:
        return self.key


class UsageError(DaejoError):
    """A command that cannot be carried out as it was given."""


class Again(SystemExit):
    """A command that is to be begun anew, its settings having changed; no error."""


def defect(error: Exception) -> dict[str, str]:
    """What is told of a defect of ours: its cause, and the last line of ours that ran.

    A library's own line says little about our defect.
    """
    frames = extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_HOME)]
    last = (ours or frames)[-1]
    path = Path(last.filename)
    place = f"{path.relative_to(_HOME).as_posix() if ours else path.name}:{last.lineno}"
    return {"cause": f"{type(error).__name__}: {error}".split("\n", maxsplit=1)[0], "place": place}
