"""What the page shows, in the order it shows it: names, counts and views, ready for the templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from claims import Language
from daejo.beside import Row
from daejo.finding import Finding, Report
from daejo.messages import text
from daejo.report import WHOLE, Part
from daejo.report._beside import counted, rows_of
from daejo.report._facts import compared
from daejo.report._known import known_by, nothing_found
from daejo.report._release import took
from daejo.report._shown import closing, first, headings, left_out
from daejo.report.html.articles import ArticleView, articles
from daejo.report.html.circulation import EventView, events
from daejo.report.html.claimed import ClaimedView, claimed
from daejo.report.html.copies import CopyView, copy_view
from daejo.report.html.findings import Card, card
from daejo.report.html.made import Made, made
from daejo.report.html.places import Places
from daejo.shares import taken_from_releases

# What findings stand under, the gravest first: errors with a suspect, errors where either side may be wrong, warnings,
# notes, what was published before, and what is known.
HEADINGS = ("own", "open", "warning", "note", "archive", "known")


class Count(NamedTuple):
    """A number of the first screen, under the name of a heading or a view."""

    name: str
    label: str
    number: int


class Page:
    """One report in one language."""

    def __init__(self, report: Report, lang: Language, *, part: Part, most: int | None) -> None:
        self.report, self.lang, self.part = report, lang, part
        self.closing = closing(report, lang, part)
        self._most = most
        self._places = Places(report.articles, lang, report.new)

    @cached_property
    def headed(self) -> list[tuple[str, Finding]]:
        """All findings, gravest first, each with what it stands under."""
        found = [(_heading(heading, finding), finding) for heading, finding in headings(self.report)]
        return sorted(found, key=lambda one: HEADINGS.index(one[0]))

    @cached_property
    def cards(self) -> list[Card]:
        """The findings as they are shown, as many as are asked for."""
        known = known_by(self.report, self.lang)
        return [
            card(finding, heading, number, self._places, known.get(id(finding), ""))
            for number, (heading, finding) in enumerate(first(self.headed, self._most), 1)
        ]

    @property
    def nothing_found(self) -> str:
        return nothing_found(self.report, self.lang)

    @cached_property
    def made(self) -> Made:
        return made(self.report, self.lang, self.part, self._most)

    @property
    def left_out(self) -> str:
        """How many findings are not shown; nothing where all are."""
        rest = [finding for _, finding in self.headed[len(self.cards) :]]
        return left_out(rest, self.lang) if rest else ""

    @cached_property
    def counts(self) -> list[Count]:
        """What the first screen counts: findings under each heading, and copies; zero is said, too. Nothing where
        findings are not asked for."""
        if self.part not in WHOLE:
            return []
        found = Counter(heading for heading, _ in self.headed)
        told = [name for name in HEADINGS if found[name] or name not in ("archive", "known")]
        counts = [Count(name, text(f"html.heading.{name}", self.lang), found[name]) for name in told]
        return [*counts, Count("copies", text("html.copies", self.lang), len(self.report.duplicates))]

    @property
    def state(self) -> str:
        """What the verdict comes to: stop, look or free; none where findings are not asked for."""
        if self.part not in WHOLE:
            return "none"
        found = {heading for heading, _ in self.headed}
        if not found.isdisjoint(("own", "open")):
            return "stop"
        return "look" if self.report.problems or "warning" in found else "free"

    @property
    def verdict(self) -> str:
        """Whether the page may be closed, in one sentence; what there is where findings are not asked for."""
        if self.part not in WHOLE:
            return self.closing
        found = Counter(heading for heading, _ in self.headed)
        if errors := found["own"] + found["open"]:
            return text("html.not_yet", self.lang, count=errors)
        if self.report.problems:
            return text("html.not_all_read", self.lang, count=len(self.report.problems))
        if found["warning"]:
            return text("html.verify", self.lang, count=found["warning"])
        return text("html.may_close", self.lang)

    @property
    def rules(self) -> list[tuple[str, str]]:
        """The rules of the findings that are shown, with what they are called."""
        return sorted({(one.rule, one.title) for one in self.cards}, key=lambda one: one[1])

    @property
    def inputs(self) -> list[list[str]]:
        """What was compared with what, and how much each article took from the release; what comes first is enough
        for whoever is in a hurry."""
        taken = [took(one, self.lang) for one in taken_from_releases(self.report)]
        told = [list(compared(self.report, self.lang)), [text("report.taken_from", self.lang), *taken] if taken else []]
        return [lines for lines in told if lines]

    @cached_property
    def copies(self) -> CopyView:
        return copy_view(self.report, self._places)

    @cached_property
    def beside(self) -> list[Row]:
        """The two articles beside each other, where that is what is asked for."""
        return rows_of(self.report) if self.part == "diff" else []

    @property
    def beside_counts(self) -> str:
        return counted(self.beside, self.lang)

    @property
    def views(self) -> list[str]:
        """The views of the page, the one it opens with first."""
        if self.part not in WHOLE:
            return ["copies" if self.part == "duplicates" else self.part, "articles"]
        return [*(["beside"] if self.beside else []), "findings", "copies", "facts", "articles"]

    @property
    def claims(self) -> Iterator[ClaimedView]:
        """What each article asserts, as much as is asked for."""
        return claimed(self.report, self._most, self._places)

    @property
    def events(self) -> Iterator[EventView]:
        """The people and facts in circulation, by event."""
        return events(self.report, self._places)

    @cached_property
    def articles(self) -> list[ArticleView]:
        report = self.report if self.part in WHOLE else replace(self.report, findings=())
        return articles(report, self._places)

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """What could not be read, and what else is noticed: the name of the list, the place, the reason."""
        lists = (("problems", self.report.problems), ("notices", self.report.notices))
        return [(name, one.path, text(one.reason, self.lang, **one.details)) for name, all_ in lists for one in all_]


def _heading(heading: str, finding: Finding) -> str:
    return heading if heading != "error" else "open" if finding.suspect is None else "own"
