"""Words as data: one TOML table a file, an array `row` whose rows each hold the columns `ko` and `en`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import tomli


@cache
def table(name: str) -> tuple[dict[str, Any], ...]:
    """The rows of `claims/lexicon/<name>.toml`, in file order. Raises FileNotFoundError for an unknown name."""
    text = (files(__package__) / f"{name}.toml").read_text(encoding="utf-8")
    return tuple(tomli.loads(text)["row"])
