"""Findings as programs show them that read code: one place, a message, and other places beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from claims import Language
from daejo.article import Article
from daejo.finding import Evidence, Finding, Problem, Report, Suppressed
from daejo.messages import joined, reason, text
from daejo.report._release import right
from daejo.report._shown import first, headings, where, zone_name

# A check that failed is known by its name, everything else that could not be done by its path.
_OF_A_CHECK = "error.check"


class Alert(NamedTuple):
    """A finding at the first place of its suspect side, or of the side told first where nobody is suspected.

    Where new articles are held against others, a place in a new one comes first. `heading` is the grade, or "archive"
    where the fault is of what was published before. Two findings may have one id, as the same slip in two drafts:
    `number` counts them from 1. `others` are the first places of the other sides, then every other place.
    """

    finding: Finding
    heading: str
    number: int
    place: Evidence
    others: tuple[Evidence, ...]

    @property
    def against(self) -> tuple[Evidence, ...]:
        """The first place of every other side."""
        return self.others[: len({one.side for one in self.finding.evidence}) - 1]

    def at(self, articles: Container[str], report: Report | None = None) -> Alert:
        """The same finding at a place of the side it suspects (of any, where it suspects nobody) in these articles.

        Rather on a line that has changed, where the report knows of some.
        """
        places = _concerned(self.finding)
        place = min(places, key=lambda one: (one.article not in articles, not (report and report.is_changed(one))))
        heads: dict[int, Evidence] = {}
        for one in self.finding.evidence:
            if one.side != place.side:
                heads.setdefault(one.side, one)
        rest = [one for one in self.finding.evidence if one is not place and one is not heads.get(one.side)]
        return self._replace(place=place, others=(*heads.values(), *rest))


class Alerts(NamedTuple):
    """As many as are asked for, the gravest first, and the findings that are left out."""

    shown: Sequence[Alert]
    left: Sequence[Finding]


def alerts(report: Report, most: int | None, usual: int | None = None) -> Alerts:
    """The findings of a report, no more than `most` of them (0: all; None: as many as are usual).

    Of one heading those come first that stand on lines which have changed.
    """
    found = list(_numbered(headings(replace(report, lists_known=False)), Counter(), report))
    places = {heading: place for place, heading in enumerate(dict.fromkeys(one.heading for one in found))}
    found.sort(key=lambda one: (places[one.heading], not report.is_changed(one.place)))
    shown = first(found, most, usual)
    return Alerts(shown, [one.finding for one in found[len(shown) :]])


def known(report: Report) -> Iterator[tuple[Alert, Suppressed]]:
    """The findings that are known, where they are listed, numbered on from those that are not."""
    listed = report.suppressed if report.lists_known else ()
    seen = Counter(finding.id for finding in report.findings)
    told = ((one.finding.grade.value, one.finding) for one in listed)
    return zip(_numbered(told, seen, report), listed, strict=True)


def _numbered(told: Iterable[tuple[str, Finding]], seen: Counter[str], report: Report) -> Iterator[Alert]:
    for heading, finding in told:
        seen[finding.id] += 1
        yield Alert(finding, heading, seen[finding.id], finding.evidence[0], ()).at(report.new, report)


def for_each(alert: Alert, new: Collection[str]) -> Iterator[Alert]:
    """The same finding at the first place of every article it suspects, or concerns where nobody is suspected.

    Of new articles that are held against others only in those, unless the fault is not theirs.
    """
    articles = dict.fromkeys(one.article for one in _concerned(alert.finding))
    for article in [one for one in articles if one in new] or ([alert.place.article] if new else articles):
        yield alert.at({article})


def _concerned(finding: Finding) -> Sequence[Evidence]:
    return [one for one in finding.evidence if one.side == finding.suspect] or finding.evidence


def message(alert: Alert, articles: Mapping[str, Article], lang: Language) -> list[str]:
    """What is wrong, what is likely right, and what stands against it where: lines without an escape of any format."""
    lines = said(alert, lang)
    for one in alert.against:
        lines.append(f"{place_in_words(one, articles, lang)}: {joined([one.quote], lang)}")
    left = len(alert.others) - len(alert.against)
    return [*lines, text("report.more_places", lang, count=left)] if left else lines


def said(alert: Alert, lang: Language) -> list[str]:
    """What is wrong, whose fault it is, and what is likely right."""
    lines = [reason(alert.finding, lang)]
    if alert.heading == "archive":
        lines.append(f"{text('grade.archive', lang)}: {text('grade_meaning.archive', lang)}")
    if alert.finding.suspect is not None:
        lines.append(text("alert.suspect", lang, quote=alert.place.quote))
    if alert.finding.correction:
        lines.append(right(alert.finding, lang))
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
