"""What people are told of findings that are known."""

from __future__ import annotations

from claims import Language
from daejo.finding import Report
from daejo.messages import text


def nothing_found(report: Report, lang: Language) -> str:
    """What is said where there are no findings, or none but those that are known."""
    return text("report.no_other_findings" if report.suppressed else "report.no_findings", lang)


def known_by(report: Report, lang: Language) -> dict[int, str]:
    """By what the findings are known that are listed all the same, in words, by their identity."""
    suppressed = report.suppressed if report.lists_known else ()
    return {id(one.finding): text(f"known_by.{one.by}", lang, reason=one.reason) for one in suppressed}
