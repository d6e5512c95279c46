"""The order of a run: what is found depends on what the articles print, and is told in the order they were given in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TypeVar

from daejo.article import Article
from daejo.finding import Duplicate, Evidence, Fact, Finding, Report

_GRAVITY = {"error": 0, "warning": 1, "note": 2}
T = TypeVar("T", Finding, Fact)


def in_any_order(articles: Iterable[Article]) -> list[Article]:
    """The articles by day and by what they print, whatever order they come in: who looks at them finds the same.

    Which of several copies stands first decides which of them the others are laid beside.
    """

    def place(article: Article) -> tuple[date, bytes, str]:
        return (
            article.published or date.max,
            sha256(article.text.encode("utf-8", "surrogatepass")).digest(),
            article.key,
        )

    return sorted(articles, key=place)


def as_given(report: Report, articles: Sequence[Article]) -> Report:
    """The report with all it tells in the order of the articles, findings by grade first; sides stay as they are."""
    number = {article.key: n for n, article in enumerate(articles)}
    groups = [tuple(sorted(group, key=number.__getitem__)) for group in report.compared.groups]
    events = sorted(range(len(groups)), key=lambda n: number[groups[n][0]])
    event = {old: new for new, old in enumerate(events)}
    facts = (replace(_placed(one, number), event=event[one.event - 1] + 1) for one in report.facts)
    findings = (_placed(one, number) for one in report.findings)
    return replace(
        report,
        articles=tuple(articles),
        duplicates=duplicates_as_given(report.duplicates, articles),
        claims=tuple(sorted(report.claims, key=lambda one: number[one.article])),
        findings=tuple(sorted(findings, key=lambda f: (_GRAVITY[f.grade], _place(f.evidence[0], number), f.rule))),
        facts=tuple(sorted(facts, key=lambda fact: fact.event)),
        compared=report.compared._replace(groups=tuple(groups[n] for n in events)),
    )


def duplicates_as_given(duplicates: Iterable[Duplicate], articles: Sequence[Article]) -> tuple[Duplicate, ...]:
    """The duplicates and their members in the order of the articles."""
    number = {article.key: n for n, article in enumerate(articles)}
    ordered = []
    for one in duplicates:
        pairs = sorted(
            zip(one.members, one.shares, strict=True), key=lambda pair: (number[pair[0].article], pair[0][1:])
        )
        ordered.append(replace(one, members=tuple(m for m, _ in pairs), shares=tuple(share for _, share in pairs)))
    return tuple(sorted(ordered, key=lambda one: [(number[m.article], m.start, m.end) for m in one.members]))


def _placed(one: T, number: Mapping[str, int]) -> T:
    """The places of each side in order."""
    return replace(one, evidence=tuple(sorted(one.evidence, key=lambda e: (e.side, *_place(e, number)))))


def _place(one: Evidence, number: Mapping[str, int]) -> tuple[int, int, int]:
    return number[one.article], one.start, one.end
