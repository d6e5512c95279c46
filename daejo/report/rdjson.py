"""Findings as reviewdog reads them: its diagnostic format as one JSON object. Columns are bytes of UTF-8."""

from __future__ import annotations

import json
from typing import Any, TextIO

from claims import Language
from daejo.article import Article
from daejo.finding import Evidence, Report
from daejo.messages import joined
from daejo.printable import encoded
from daejo.report import Part
from daejo.report._alerts import Alert, alerts, message, trouble
from daejo.report._columns import stretch
from daejo.report._paths import Root
from daejo.report._shown import left_out

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "note": "INFO", "archive": "INFO"}
_MOST_PLACES = 20  # beside the first, of one finding: forty reprints are no help in a comment


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write what could not be read, then the findings; all of them, unless `most` says otherwise."""
    # It names files from the folder it is run in, and runs where we do.
    root = Root(checked_out=False)
    articles = {article.key: article for article in report.articles}
    found = alerts(report, most)
    diagnostics: list[dict[str, Any]] = []
    for problem in report.problems:
        path, why = trouble(problem, lang)
        name = root.named(path).path if path else problem.path
        diagnostics.append(_diagnostic(why, {"path": name}, "ERROR", problem.reason))
    diagnostics += [_of(alert, articles, root, lang) for alert in found.shown]
    if found.left:
        location = _location(found.left[0].evidence[0], articles, root)
        diagnostics.append(_diagnostic(left_out(found.left, lang), location, "INFO", "daejo.more"))
    document = {"source": {"name": "daejo"}, "diagnostics": diagnostics}
    stream.write(encoded(json.dumps(document, ensure_ascii=False, indent=2)) + "\n")


def _of(alert: Alert, articles: dict[str, Article], root: Root, lang: Language) -> dict[str, Any]:
    told = "\n".join(message(alert, articles, lang))
    finding = alert.finding
    found = _diagnostic(told, _location(alert.place, articles, root), _SEVERITY[alert.heading], finding.rule)
    found["related_locations"] = [
        {"message": joined([one.quote], lang), "location": _location(one, articles, root)}
        for one in alert.others[:_MOST_PLACES]
    ]
    return found


def _diagnostic(words: str, location: dict[str, Any], severity: str, rule: str) -> dict[str, Any]:
    return {"message": words, "location": location, "severity": severity, "code": {"value": rule}}


def _location(place: Evidence, articles: dict[str, Article], root: Root) -> dict[str, Any]:
    article = articles.get(place.article)
    span: dict[str, Any] = {"start": {"line": place.line}}
    if article is not None:
        at = stretch(article, place.start, place.end, "bytes")
        span = {
            "start": {"line": at.line, "column": at.column},
            "end": {"line": at.end_line, "column": at.end_column},
        }
    return {"path": root.of(article, place.article).path, "range": span}
