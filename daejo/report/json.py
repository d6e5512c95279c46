"""The report as one JSON object of schema daejo.report/1."""

from __future__ import annotations

import json
from typing import Any, TextIO

from claims import Language
from daejo.finding import Report
from daejo.printable import encoded
from daejo.report import WHOLE, Part
from daejo.report._beside import rows_of
from daejo.report._records import (
    SCHEMA,
    article_record,
    beside_record,
    capped,
    claim_record,
    compared_record,
    duplicate_record,
    fact_record,
    finding_record,
    problem_record,
    shared_record,
    suppressed_record,
    taken_record,
)
from daejo.shares import shared, taken_from_releases


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write every key of the schema; the list that was not asked for is empty. Nothing is left out but for `most`."""
    report, left = capped(report, part, most)
    articles = {article.key: article for article in report.articles}
    findings = report.findings if part in WHOLE else ()
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "articles": [article_record(article, report.new) for article in report.articles],
        "duplicates": [duplicate_record(one) for one in report.duplicates] if part in (*WHOLE, "duplicates") else [],
        "shared": [shared_record(one) for one in shared(report)] if part in (*WHOLE, "duplicates") else [],
        "findings": [finding_record(one, lang, articles, report.new) for one in findings],
        "problems": [problem_record(one, lang) for one in report.problems],
    }
    if part in WHOLE and (taken := taken_from_releases(report)):
        document["taken"] = [taken_record(one) for one in taken]
    if part == "claims":
        document["claims"] = [claim_record(one, articles[one.article]) for one in report.claims]
    if part in (*WHOLE, "facts"):
        document["facts"] = [fact_record(one) for one in report.facts]
        document["compared"] = compared_record(report.compared)
    if part == "diff":
        document["beside"] = [beside_record(row) for row in rows_of(report)]
    if part in WHOLE:
        document["suppressed"] = [suppressed_record(one, lang, articles, report.new) for one in report.suppressed]
    document["notices"] = [problem_record(one, lang) for one in report.notices]
    if left:
        document["left_out"] = left
    # Piece by piece, as json.dump does: a report over an archive is large.
    for piece in json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(document):
        stream.write(encoded(piece))
    stream.write("\n")
