"""What is in circulation about each event, and what was compared with what."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from daejo.article import Article
from daejo.evidence import evidence
from daejo.finding import Compared, Fact, Finding, Report

if TYPE_CHECKING:
    from claims.crosscheck.events import Events
    from claims.crosscheck.facts.entry import Entry


def facts(
    told: Events[str], known: Sequence[Sequence[Entry[str]]], articles: Sequence[Article], new: Collection[str]
) -> tuple[tuple[Fact, ...], Compared]:
    """What is `known` of each event that a new article tells, its people and facts, by event; and the events."""
    by_key = {article.key: article for article in articles}
    groups, found = [], []
    for group, entries in zip(told.groups, known, strict=True):
        if any(witness.key in new for witness in group):
            groups.append(tuple(witness.key for witness in group))
            found += [_fact(len(groups), entry, by_key) for entry in entries]
    return tuple(found), Compared(tuple(groups))


def untold(facts: Sequence[Fact], findings: Sequence[Finding]) -> list[Fact]:
    """The facts with several values that no finding tells already."""
    told: dict[str, list[tuple[int, int, int]]] = {}
    for number, finding in enumerate(findings):
        for one in finding.evidence:
            told.setdefault(one.article, []).append((one.start, one.end, number))

    def is_told(fact: Fact) -> bool:
        sides: dict[int, set[int]] = {}
        for one in fact.evidence:
            for start, end, number in told.get(one.article, ()):
                if start < one.end and one.start < end:
                    sides.setdefault(number, set()).add(one.side)
        return any(len(touched) > 1 for touched in sides.values())

    return [fact for fact in facts if len(fact.values) > 1 and not is_told(fact)]


def rows(report: Report) -> Iterator[Mapping[str, object]]:
    """A row of the table "facts" for each place."""
    for fact in report.facts:
        for place in fact.evidence:
            side = place.side
            shared = {"event": fact.event, "kind": fact.kind, "about": fact.about, "value": fact.values[side]}
            yield {**shared, "articles": fact.articles(side), "voices": fact.voices[side], **place._asdict()}


def _fact(event: int, entry: Entry[str], articles: Mapping[str, Article]) -> Fact:
    return Fact(
        event,
        entry.kind,
        entry.about,
        tuple(side.value for side in entry.sides),
        tuple(side.voices for side in entry.sides),
        evidence(entry.sides, articles),
    )
