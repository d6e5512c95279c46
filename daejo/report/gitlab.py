"""Findings as GitLab shows them in a merge request: a Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, TextIO

from claims import Language
from daejo.finding import Report
from daejo.printable import encoded
from daejo.report import Part
from daejo.report._alerts import alerts, message, trouble
from daejo.report._paths import Root
from daejo.report._shown import left_out

_SEVERITY = {"error": "major", "warning": "minor", "note": "info", "archive": "info"}


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write one JSON array, what could not be read before the findings; all of them, unless `most` says otherwise."""
    entries = [_entry(*one) for one in _told(report, lang, most)]
    stream.write(encoded(json.dumps(entries, ensure_ascii=False, indent=2)) + "\n")


def _told(report: Report, lang: Language, most: int | None) -> Iterator[tuple[str, str, str, str, int, str]]:
    """What each entry is about, its severity, name, path, line and words."""
    root = Root(checked_out=True)
    articles = {article.key: article for article in report.articles}
    for problem in report.problems:
        path, why = trouble(problem, lang)
        name = root.named(path).path if path else problem.path
        yield f"{problem.reason} {problem.path}", "blocker", problem.reason, name, 1, why
    found = alerts(report, most)
    for alert in found.shown:
        # Entries of one fingerprint are shown once, and one slip in two drafts has one id.
        name = root.of(articles.get(alert.place.article), alert.place.article).path
        grade = _SEVERITY[alert.heading]
        words = " · ".join(message(alert, articles, lang))
        yield f"{alert.finding.id}:{alert.number}", grade, alert.finding.rule, name, alert.place.line, words
    if found.left:
        place = found.left[0].evidence[0]
        name = root.of(articles.get(place.article), place.article).path
        yield "more", "info", "daejo.more", name, place.line, left_out(found.left, lang)


def _entry(about: str, severity: str, name: str, path: str, line: int, words: str) -> dict[str, Any]:
    return {
        "description": words,
        "check_name": name,
        "fingerprint": sha256(f"{path}\x00{about}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
