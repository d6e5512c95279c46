"""The few numbers by which evidence is weighed, from `weights.toml`, where their origin is told."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import tomli


@cache
def weights(name: str) -> Mapping[str, float]:
    """The weights of one score, by the name of what they weigh."""
    tables = tomli.loads(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"))
    return {key: float(value) for key, value in tables[name].items() if key != "origin"}
