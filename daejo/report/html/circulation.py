"""People and facts in circulation: of each event, every value that is told, how many tell it, and where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from daejo.facts import untold
from daejo.finding import Fact, Report
from daejo.messages import text
from daejo.report.html.places import Places, PlaceView

_MAX_PLACES = 3  # of a value that are named; the others are folded


class Value(NamedTuple):
    """A value, how many independent texts tell it, and the first place of each article that does."""

    value: str
    voices: str
    open: tuple[PlaceView, ...]
    folded: tuple[PlaceView, ...]


class FactView(NamedTuple):
    """A person or a fact; `is_untold` where it has several values and no finding tells of them."""

    kind: str
    about: str
    values: tuple[Value, ...]
    is_untold: bool


class EventView(NamedTuple):
    """The people and facts of an event, under its name; those with several values come first."""

    name: str
    facts: tuple[FactView, ...]
    several: int  # facts with several values


def events(report: Report, places: Places) -> Iterator[EventView]:
    """The events of which anything is told twice, in their order."""
    findings = [*report.findings, *(one.finding for one in report.suppressed)]
    open_ = {id(fact) for fact in untold(report.facts, findings)}
    for event, facts in groupby(report.facts, key=lambda fact: fact.event):
        group = report.compared.groups[event - 1]
        name = text("report.event", places.lang, event=event, name=places.name(group[0]), articles=len(group))
        ordered = sorted(facts, key=lambda fact: (id(fact) not in open_, len(fact.values) == 1))
        shown = tuple(_fact(fact, places, is_untold=id(fact) in open_) for fact in ordered)
        yield EventView(name, shown, sum(len(fact.values) > 1 for fact in shown))


def _fact(fact: Fact, places: Places, *, is_untold: bool) -> FactView:
    values = []
    for side, value in enumerate(fact.values):
        first = {one.article: one for one in reversed(fact.evidence) if one.side == side}
        shown = [places.short(one.article, one.start, one.zone) for one in reversed(first.values())]
        voices = text("report.fact_voices", places.lang, voices=fact.voices[side])
        values.append(Value(value, voices, tuple(shown[:_MAX_PLACES]), tuple(shown[_MAX_PLACES:])))
    return FactView(text(f"fact.{fact.kind}", places.lang), fact.about, tuple(values), is_untold)
