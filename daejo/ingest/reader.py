"""What a reader of an input format is."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from daejo.page import PageLabels


class Page(NamedTuple):
    """A page as read: its text as decoded, and what its lines are."""

    text: str
    labels: PageLabels


class Reader(NamedTuple):
    """One input format. `suffixes` are lower case with their dot; `read` raises Unreadable."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Page]
