"""The report as JSON lines: the records of schema daejo.report/1, each with what it is under "record"."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from claims import Language
from daejo.finding import Report
from daejo.printable import encoded
from daejo.report import WHOLE, Part
from daejo.report._beside import rows_of
from daejo.report._records import (
    SCHEMA,
    Record,
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
    """Write one record a line; the first says the schema."""
    for name, record in _records(report, lang, part, most):
        stream.write(encoded(json.dumps({"record": name, **record}, ensure_ascii=False)) + "\n")


def _records(report: Report, lang: Language, part: Part, most: int | None) -> Iterator[tuple[str, Record]]:
    report, left = capped(report, part, most)
    articles = {article.key: article for article in report.articles}
    yield "report", {"schema": SCHEMA, "part": part}
    for article in report.articles:
        yield "article", article_record(article, report.new)
    if part in (*WHOLE, "duplicates"):
        for duplicate in report.duplicates:
            yield "duplicate", duplicate_record(duplicate)
        for one in shared(report):
            yield "shared", shared_record(one)
    if part == "diff":
        for row in rows_of(report):
            yield "beside", beside_record(row)
    if part in WHOLE:
        for finding in report.findings:
            yield "finding", finding_record(finding, lang, articles, report.new)
        for suppressed in report.suppressed:
            yield "suppressed", suppressed_record(suppressed, lang, articles, report.new)
        for taken in taken_from_releases(report):
            yield "taken", taken_record(taken)
    if part == "claims":
        for reported in report.claims:
            yield "claim", claim_record(reported, articles[reported.article])
    if part in (*WHOLE, "facts"):
        for fact in report.facts:
            yield "fact", fact_record(fact)
        yield "compared", compared_record(report.compared)
    if left:
        yield "left_out", {"count": left}
    for notice in report.notices:
        yield "notice", problem_record(notice, lang)
    for problem in report.problems:
        yield "problem", problem_record(problem, lang)
