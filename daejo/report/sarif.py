"""Findings as SARIF 2.1.0, for code scanning and for whatever else reads it. Columns are UTF-16 units."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any, TextIO

from claims import Language
from daejo.article import Article
from daejo.finding import Evidence, Problem, Report, Suppressed
from daejo.messages import joined, text
from daejo.printable import encoded, printable
from daejo.report import Part
from daejo.report._alerts import Alert, alerts, known, place_in_words, said, trouble
from daejo.report._columns import stretch
from daejo.report._descriptors import descriptor
from daejo.report._paths import Named, Root
from daejo.report._shown import left_out

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# GitHub refuses a file of more than 25,000 results and keeps 5,000 of fewer; it takes 10 MB, compressed.
_MOST = 5_000
_MOST_PLACES = 20  # beside the first, of one finding: forty reprints would be most of the file
# What paths are relative to, as others call it too: the checked-out folder, wherever it lies on another machine.
_BASE = "%SRCROOT%"

Json = dict[str, Any]


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write one run: 5,000 findings at most, the gravest first; what is left out and what could not be read is told."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, lang, part, most)]}
    for piece in json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(log):
        stream.write(encoded(piece))
    stream.write("\n")


def _run(report: Report, lang: Language, part: Part, most: int | None) -> Json:
    root = Root(checked_out=True)
    articles = {article.key: article for article in report.articles}
    found = alerts(report, most, _MOST)
    suppressed = list(known(report))[: max(_MOST - len(found.shown), 0)]
    shown = [*found.shown, *(alert for alert, _ in suppressed)]
    rules = list(dict.fromkeys(alert.finding.rule for alert in shown))
    told = [_notification(problem, root, lang, "error") for problem in report.problems]
    told += [_notification(notice, root, lang, "note") for notice in report.notices]
    if found.left:
        told.append({"level": "note", "message": {"text": left_out(found.left, lang)}})
    # What is read from no file: named by its key, and with its quotes in the log.
    unfiled = [article for article in report.articles if article.path is None]
    return {
        "tool": {"driver": {**_driver(), "rules": [descriptor(rule, lang) for rule in rules]}},
        # Two uploads of one id in one build fail; a matrix or a job of its own sets them apart.
        "automationDetails": {"id": f"daejo/{printable(os.environ.get('GITHUB_JOB') or part)}/"},
        "language": lang,
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [{"executionSuccessful": not report.problems, "toolExecutionNotifications": told}],
        "artifacts": [
            {"location": {"uri": root.of(article, article.key).uri}, "roles": ["memoryContents"]} for article in unfiled
        ],
        "results": [
            *(_result(alert, rules, articles, root, lang) for alert in found.shown),
            *(_result(alert, rules, articles, root, lang) | _suppressions(one) for alert, one in suppressed),
        ],
    }


def _driver() -> Json:
    try:
        return {"name": "daejo", "version": version("daejo"), "semanticVersion": version("daejo")}
    except PackageNotFoundError:  # run from where it is written
        return {"name": "daejo"}


def _suppressions(one: Suppressed) -> Json:
    told = {"kind": "inSource" if one.by == "inline" else "external", "status": "accepted"}
    return {"suppressions": [told | ({"justification": printable(one.reason)} if one.reason else {})]}


def _notification(problem: Problem, root: Root, lang: Language, level: str) -> Json:
    path, why = trouble(problem, lang)
    told: Json = {"level": level, "descriptor": {"id": problem.reason}, "message": {"text": _plain(why)}}
    if path is not None:
        told["locations"] = [{"physicalLocation": {"artifactLocation": _file(root.named(path))}}]
    return told


def _result(alert: Alert, rules: Sequence[str], articles: Mapping[str, Article], root: Root, lang: Language) -> Json:
    finding, others = alert.finding, alert.others[:_MOST_PLACES]
    words = [_plain(line) for line in said(alert, lang)]
    for number, one in enumerate(alert.against[:_MOST_PLACES], 1):
        place = _plain(place_in_words(one, articles, lang))
        words.append(f"{place}: [{_link(joined([one.quote], lang))}]({number})")
    if left := len(alert.others) - len(alert.against):
        words.append(text("report.more_places", lang, count=left))
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": "note" if alert.heading == "archive" else alert.heading,
        "message": {"text": "\n".join(words)},
        "locations": [{"physicalLocation": _physical(alert.place, articles, root)}],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": _plain(joined([one.quote], lang))},
                "physicalLocation": _physical(one, articles, root),
            }
            for number, one in enumerate(others, 1)
        ],
        # Without it GitHub hashes the line: of two findings of one rule in one paragraph one would vanish.
        "partialFingerprints": {"primaryLocationLineHash": f"{finding.id}:{alert.number}"},
    }


def _physical(place: Evidence, articles: Mapping[str, Article], root: Root) -> Json:
    article = articles.get(place.article)
    region: Json = {"startLine": place.line}
    if article is not None:
        at = stretch(article, place.start, place.end, "utf16")
        region = {
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
            "snippet": {"text": article.text[place.start : place.end]},
        }
    return {"artifactLocation": _file(root.of(article, place.article)), "region": region}


def _file(named: Named) -> Json:
    return {"uri": named.uri, "uriBaseId": _BASE} if named.inside else {"uri": named.uri}


def _plain(words: str) -> str:
    """Words that hold no link: `[words](1)` and `[words](https:...)` are links wherever they stand."""
    return printable(words).replace("](", "] (")


def _link(words: str) -> str:
    """The words of a link, which a bracket would end."""
    return _plain(words).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
