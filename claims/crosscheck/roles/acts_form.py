"""How a deed is told: a printed form of the table, and what a reader finds around it."""

from __future__ import annotations

from typing import NamedTuple

from claims.span import Span


class Form(NamedTuple):
    """A printed form: the deed, who does it ("subject" or "other"), and whether it is the name of a side (피고).

    `to`: the other is whom the thing goes to, not the thing: A sold the farm to B, A가 B에 지분을 팔았다.
    """

    act: str
    by: str
    side: bool
    to: bool = False


class Told(NamedTuple):
    """A deed in a sentence; a side that is not named is empty."""

    act: str
    span: Span
    doer: frozenset[str]
    other: frozenset[str]
    by_name: bool = False
