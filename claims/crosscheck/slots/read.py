"""What a reader of a slot gives back."""

from __future__ import annotations

from typing import NamedTuple

from claims.span import Span


class Found(NamedTuple):
    """A filler as a reader finds it; see `Filler`."""

    slot: str
    about: frozenset[str]
    core: Span
    wide: Span
    head: str
    names: tuple[str, ...]
    works: tuple[str, ...]
    hedged: bool = False
