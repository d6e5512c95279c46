"""Two things that are said of one person and cannot both be."""

from __future__ import annotations

from typing import Generic, NamedTuple

from claims.crosscheck.statement import K, Side


class Two(NamedTuple, Generic[K]):
    """The rule that tells it, the person, and where each of the two is said."""

    rule: str
    person: str
    sides: tuple[Side[K], ...]
