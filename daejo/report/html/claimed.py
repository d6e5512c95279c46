"""What each article asserts, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims import Claim, Language
from daejo.finding import Report
from daejo.messages import text
from daejo.report._lists import by_line
from daejo.report._shown import said
from daejo.report.html.places import Places, PlaceView


class Assertion(NamedTuple):
    """A claim: its family, the words that make it, and its value in words."""

    family: str
    quote: str
    said: str


class ClaimedView(NamedTuple):
    """An article's name, and its lines that claim something, each with its claims."""

    name: str
    lines: tuple[tuple[PlaceView, tuple[Assertion, ...]], ...]


def claimed(report: Report, most: int | None, places: Places) -> Iterator[ClaimedView]:
    """The articles that claim anything, in their order."""
    lang = places.lang
    for key, lines in by_line(report, most):
        told = []
        for line, here in lines:
            assertions = (_assertion(one.claim, lang) for one in here)
            told.append((places.place(key, line, here[0].zone), tuple(assertions)))
        yield ClaimedView(places.name(key), tuple(told))


def _assertion(claim: Claim, lang: Language) -> Assertion:
    return Assertion(text(f"family.{claim.family}", lang), claim.quote, said(claim.value, lang))
