"""The people and facts of a report as lines, for the formats that people read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.text import Text

from claims import Language
from daejo.article import Article
from daejo.facts import untold
from daejo.finding import Fact, Report
from daejo.messages import text
from daejo.printable import printable
from daejo.report._shown import first, where

# Rows of the section of a report, values of one row of it, and places of one value; `daejo facts` lists all of them.
_MAX_ROWS, _MAX_VALUES, _MAX_PLACES = 10, 6, 3
_MAX_NAMES = 8  # of articles that were compared
_MAX_GROUPS = 5  # of articles that were compared


class Line(NamedTuple):
    """Some words of a terminal, and how far they are moved in."""

    words: Text
    indent: int = 0


class Row(NamedTuple):
    """A person or a fact: its kind and what it is about, a line for each value, and what is left out."""

    kind: str
    about: str
    values: tuple[tuple[str, str], ...]  # the value; who says so and where
    rest: str = ""


class Table(NamedTuple):
    """Rows under a heading, with what is left out."""

    heading: str
    rows: tuple[Row, ...]
    rest: str = ""


def section(report: Report, lang: Language) -> Table | None:
    """What no finding tells and several articles tell in different ways; None where there is nothing of the kind."""
    facts = untold(report.facts, [*report.findings, *(one.finding for one in report.suppressed)])
    if not facts:
        return None
    articles = {article.key: article for article in report.articles}
    rows = tuple(_row(fact, articles, lang, brief=True) for fact in facts[:_MAX_ROWS])
    left, alike = len(facts) - len(rows), sum(len(fact.values) == 1 for fact in report.facts)
    rest = text("report.alike_facts", lang, count=alike) if alike else ""
    rest = text("report.more_facts", lang, count=left) if left else rest
    return Table(f"{text('report.untold_facts', lang)} ({len(facts)})", rows, rest)


def tables(report: Report, lang: Language, most: int | None = None) -> Iterator[Table]:
    """The people and facts of every event; those with several values come first."""
    articles = {article.key: article for article in report.articles}
    for event, facts in groupby(first(report.facts, most), key=lambda fact: fact.event):
        group = report.compared.groups[event - 1]
        name = articles[group[0]].headline or group[0]
        heading = text("report.event", lang, event=event, name=name, articles=len(group))
        yield Table(heading, tuple(_row(fact, articles, lang) for fact in facts))


def compared(report: Report, lang: Language) -> Iterator[str]:
    """What was compared with what: how many articles, which of them tell one event, which none was held against."""
    told = report.compared
    if told.archive:
        yield text("report.archive", lang, archive=told.archive)
    if told.left:
        yield text("report.left_aside", lang, left=told.left)
    if told.articles == 1 and not told.archive:
        yield text("report.only_one", lang)
    if told.articles < 2:
        return
    yield text("report.compared", lang, articles=told.articles, events=told.events)
    together = [group for group in told.groups if len(group) > 1]
    for group in together[:_MAX_GROUPS]:
        yield text("report.together", lang, names=_names(group, lang))
    if len(together) > _MAX_GROUPS:
        yield text("report.more_events", lang, count=len(together) - _MAX_GROUPS)
    if told.alone:
        alone = [group[0] for group in told.groups if len(group) == 1]
        yield text("report.alone", lang, names=_names(alone, lang))


def lines(table: Table) -> Iterator[Line]:
    """What stands under the heading of a table at a terminal."""
    for row in table.rows:
        yield Line(Text.assemble((f"{row.kind}  ", "dim"), (row.about, "bold")))
        for value, who in row.values:
            yield Line(Text.assemble(value, (f"  {who}", "dim")), 3)
        if row.rest:
            yield Line(Text(row.rest, "dim"), 3)
    if table.rest:
        yield Line(Text(table.rest, "dim"))


def _names(names: Sequence[str], lang: Language) -> str:
    told = ", ".join(map(printable, names[:_MAX_NAMES]))
    more = len(names) - _MAX_NAMES
    return f"{told} {text('report.more_articles', lang, count=more)}" if more > 0 else told


def _row(fact: Fact, articles: Mapping[str, Article], lang: Language, *, brief: bool = False) -> Row:
    sides = range(len(fact.values))[: _MAX_VALUES if brief else None]
    values = tuple((printable(fact.values[side]), _who(fact, side, articles, lang, brief=brief)) for side in sides)
    left = len(fact.values) - len(values)
    rest = text("report.more_values", lang, count=left) if left else ""
    return Row(text(f"fact.{fact.kind}", lang), printable(fact.about), values, rest)


def _who(fact: Fact, side: int, articles: Mapping[str, Article], lang: Language, *, brief: bool) -> str:
    """How many independent texts say so, and the first place of each article."""
    earliest = {one.article: one for one in reversed(fact.evidence) if one.side == side}
    places = [where(articles.get(one.article), one.article, one.line) for one in [*earliest.values()][::-1]]
    told = places[:_MAX_PLACES] if brief or len(places) > 2 * _MAX_PLACES else places
    more = len(places) - len(told)
    rest = f" {text('report.more_articles', lang, count=more)}" if more else ""
    return f"{text('report.fact_voices', lang, voices=fact.voices[side])}: {', '.join(told)}{rest}"
