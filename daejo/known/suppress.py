"""A report without the findings that are known, which it carries apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from daejo.comments import Ignore, ignores
from daejo.finding import Evidence, Finding, Problem, Report, Suppressed
from daejo.known import accepted as accepted_file
from daejo.known import baseline as baseline_file


class Known:
    """What is known before a run, from a baseline and a list of what is accepted; `listed` is for reports.

    Raises SettingsError for a file that cannot be used.
    """

    def __init__(
        self, baseline: Path | None = None, accepted: Path | None = None, listed: bool = False, *, today: date
    ) -> None:
        self._listed = listed
        self._baseline = frozenset(baseline_file.read(baseline).ids) if baseline else frozenset()
        entries = accepted_file.read(accepted) if accepted else []
        self._expired = [one for one in entries if one.until is not None and one.until < today]
        self._accepted = {one.id: one for one in entries if one not in self._expired}

    def without(self, report: Report) -> Report:
        """The report with known findings under `suppressed`.

        A comment that cannot be understood is a problem; what is known of nothing that was found is a notice. Where
        new articles are held against others, the comments of the new ones alone are judged, and a list of what is
        accepted is mostly about others.
        """
        known, wrong = ignores(report.articles)
        wrong_here = [one for one in wrong if not report.new or _is_of(one, report)]
        suppressed: list[Suppressed] = []
        kept: list[Finding] = []
        used: set[Ignore] = set()
        for finding in report.findings:
            here = ignoring(finding, known, report.new)
            used.update(here)
            one = self._accepted.get(finding.id)
            if here:
                suppressed.append(Suppressed(finding, "inline", here[0].reason))
            elif one is not None:
                suppressed.append(Suppressed(finding, "accepted", one.reason))
            elif finding.id in self._baseline:
                suppressed.append(Suppressed(finding, "baseline", ""))
            else:
                kept.append(finding)
        found = {finding.id for finding in report.findings}
        unused = [one for one in self._accepted.values() if one.id not in found]
        return replace(
            report,
            findings=tuple(kept),
            suppressed=tuple(suppressed),
            lists_known=self._listed,
            problems=(*report.problems, *wrong_here),
            notices=(
                *report.notices,
                *(one.notice("accepted.expired") for one in self._expired),
                *(one.notice("accepted.unused") for one in unused if not report.new),
                *(one.unused for one in known if one not in used and (not report.new or one.article in report.new)),
            ),
        )


def ignoring(finding: Finding, known: Iterable[Ignore], new: frozenset[str]) -> list[Ignore]:
    """The comments that a finding is known by; none where they leave open whether it is.

    One comment is enough where nobody is suspected. An error needs one in every article that it is of: what is known of
    one draft is not known of the next. Where new articles are held against others, those are what it is about.
    """
    suspected = [one for one in finding.evidence if one.side == finding.suspect] or finding.evidence
    keys = {one.article for one in suspected}
    keys = (keys & new) or keys
    hits = [
        one
        for one in known
        if one.rule == finding.rule and one.article in keys and any(_is_in(place, one) for place in finding.evidence)
    ]
    covered = {one.article for one in hits}
    return hits if covered == keys or (covered and finding.suspect is None) else []


def _is_in(place: Evidence, one: Ignore) -> bool:
    return place.article == one.article and place.start < one.end and one.start < place.end


def _is_of(problem: Problem, report: Report) -> bool:
    return any(problem.path == str(one.path or one.key) for one in report.articles if one.key in report.new)
