"""How a deed is told: a printed form of the table, and what a reader finds around it."""

from __future__ import annotations

from typing import NamedTuple

from claims.span import Span


class Form(NamedTuple):
    """A printed form: the deed, who does it ("subject" or "other"), and whether it is the name of a side (피고)."""

    act: str
    by: str
    side: bool


class Told(NamedTuple):
    """A deed in a sentence; a side that is not named is empty."""

    act: str
    span: Span
    doer: frozenset[str]
    other: frozenset[str]
    by_name: bool = False
