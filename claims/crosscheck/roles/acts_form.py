"""How a deed is told: a printed form of the table, and what a reader finds around it."""

from __future__ import annotations

from typing import NamedTuple

from claims.regex import regex
from claims.span import Span

HARM = "harm"  # the deed of all violence: who hit is told in one word, and that he stabbed in the other
_AGE = regex(
    r"\(([1-9][0-9]?)(?:세|살)?[,)]|\b([1-9][0-9]?)[- ]year[- ]old|\b(?:aged\s|[A-Za-z],\s)([1-9][0-9]?)(?=[,.;])"
)


def age(stretch: str) -> frozenset[str]:
    """The age that stands beside a name, as one more word for whoever bears it: #47; in both languages alike."""
    return frozenset(f"#{next(g for g in m.groups() if g)}" for m in _AGE.finditer(stretch))


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
