"""Findings as programs show them that read code: one place, a message, and other places beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claims import Language
from daejo.article import Article
from daejo.finding import Evidence, Finding, Problem, Report
from daejo.messages import joined, reason, text
from daejo.report._shown import GRADES, first, where, zone_name

# A check that failed is known by its name, everything else that could not be done by its path.
_OF_A_CHECK = "error.check"


class Alert(NamedTuple):
    """A finding at the first place of its suspect side, or of the side told first where nobody is suspected.

    `others` are the first places of the other sides, then every other place. Two findings may have one id, as the same
    slip in two drafts: `number` counts them from 1.
    """

    finding: Finding
    number: int
    place: Evidence
    others: tuple[Evidence, ...]

    @property
    def against(self) -> tuple[Evidence, ...]:
        """The first place of every other side."""
        return self.others[: len({one.side for one in self.finding.evidence}) - 1]


class Alerts(NamedTuple):
    """As many as are asked for, the gravest first, and the findings that are left out."""

    shown: Sequence[Alert]
    left: Sequence[Finding]


def alerts(report: Report, most: int | None, usual: int | None = None) -> Alerts:
    """The findings of a report, no more than `most` of them (0: all; None: as many as are usual)."""
    seen: Counter[str] = Counter()
    found = []
    for finding in report.findings:
        seen[finding.id] += 1
        found.append(_alert(finding, seen[finding.id]))
    found.sort(key=lambda one: GRADES.index(one.finding.grade))
    shown = first(found, most, usual)
    return Alerts(shown, [one.finding for one in found[len(shown) :]])


def for_each(alert: Alert) -> Iterator[Alert]:
    """The same finding at the first place of every article it suspects, or concerns where nobody is suspected."""
    for article in dict.fromkeys(one.article for one in _concerned(alert.finding)):
        yield _alert(alert.finding, alert.number, article)


def _concerned(finding: Finding) -> Sequence[Evidence]:
    return [one for one in finding.evidence if one.side == finding.suspect] or finding.evidence


def _alert(finding: Finding, number: int, article: str | None = None) -> Alert:
    places = _concerned(finding)
    place = next((one for one in places if one.article == article), places[0])
    heads: dict[int, Evidence] = {}
    for one in finding.evidence:
        if one.side != place.side:
            heads.setdefault(one.side, one)
    rest = [one for one in finding.evidence if one is not place and one is not heads.get(one.side)]
    return Alert(finding, number, place, (*heads.values(), *rest))


def message(alert: Alert, articles: Mapping[str, Article], lang: Language) -> list[str]:
    """What is wrong, what is likely right, and what stands against it where: lines without an escape of any format."""
    lines = said(alert, lang)
    for one in alert.against:
        lines.append(f"{place_in_words(one, articles, lang)}: {joined([one.quote], lang)}")
    left = len(alert.others) - len(alert.against)
    return [*lines, text("report.more_places", lang, count=left)] if left else lines


def said(alert: Alert, lang: Language) -> list[str]:
    """What is wrong, which place is suspected, and what is likely right."""
    lines = [reason(alert.finding, lang)]
    if alert.finding.suspect is not None:
        lines.append(text("alert.suspect", lang, quote=alert.place.quote))
    if alert.finding.correction:
        lines.append(text("report.likely_right", lang, correction=alert.finding.correction))
    return lines


def place_in_words(place: Evidence, articles: Mapping[str, Article], lang: Language) -> str:
    """news/a.txt:12 caption."""
    return f"{where(articles.get(place.article), place.article, place.line)} {zone_name(place.zone, lang)}".rstrip()


def trouble(problem: Problem, lang: Language) -> tuple[str | None, str]:
    """The path of what could not be read, None where a check failed, and why."""
    why = text(problem.reason, lang, **problem.details)
    if problem.reason == _OF_A_CHECK:
        return None, text("alert.check", lang, check=problem.path, why=why)
    return problem.path, why
