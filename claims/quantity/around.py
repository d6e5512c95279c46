"""Where the words of a figure stand."""

from __future__ import annotations

from typing import NamedTuple

from claims.span import Span


class Around(NamedTuple):
    """Where a figure's words may stand: its sentence, and its clause from the figure before to the one after."""

    sentence: Span
    left: int
    right: int
