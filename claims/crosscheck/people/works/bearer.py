"""A person as a text names one."""

from __future__ import annotations

from typing import NamedTuple


class Bearer(NamedTuple):
    """A whole name, and the family name by which the text goes on."""

    name: str
    family: str
    shown: bool  # whether the text shows that it is a person's
