"""Files that a user writes for daejo: settings, sheets and lists, in UTF-8."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from daejo.errors import SettingsError


def text_of(path: Path, *, named: str | None = None) -> str:
    """What is written in a file; messages call it by its path if not `named`.

    Raises SettingsError where it cannot be read, or is in another encoding.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        cause = error.strerror or str(error)
        raise SettingsError("error.settings_file", path=named or str(path), cause=cause) from error
    except UnicodeDecodeError as error:
        raise SettingsError("error.settings_encoding", path=named or str(path)) from error


def table(path: Path, *, named: str | None = None) -> dict[str, Any]:
    """The TOML table in a file. Raises SettingsError as `text_of` does, and where it is no TOML."""
    try:
        return tomllib.loads(text_of(path, named=named))
    except RecursionError as error:
        raise SettingsError("error.settings_nested", path=named or str(path)) from error
    except ValueError as error:
        raise SettingsError("error.settings_file", path=named or str(path), cause=str(error)) from error
