"""A report as six tidy tables. The one module that imports pandas; docs/guide.md says what every column holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from claims import Language
from daejo import facts, values
from daejo.article import Article, ZoneKind
from daejo.finding import Report
from daejo.messages import reason

Row = Mapping[str, Any]
Frames = dict[str, pd.DataFrame]

_ZONE = pd.CategoricalDtype([zone.value for zone in ZoneKind])
_LANGUAGE = pd.CategoricalDtype(["ko", "en"])
_GRADE = pd.CategoricalDtype(["note", "warning", "error"], ordered=True)
_COPY = pd.CategoricalDtype(["exact", "near", "contained", "quote"])

# Where a thing stands.
_PLACE = {"article": "str", "line": "Int64", "zone": _ZONE, "start": "Int64", "end": "Int64"}

COLUMNS: Mapping[str, Mapping[str, Any]] = {
    "articles": {
        "article": "str",
        "path": "str",
        "headline": "str",
        "published": values.DAY,
        "language": _LANGUAGE,
        "characters": "Int64",
        "lines": "Int64",
        "source": "str",
    },
    "paragraphs": {**_PLACE, "paragraph": "Int64", "text": "str"},
    "duplicates": {
        "duplicate": "str",
        "kind": _COPY,
        "similarity": "Float64",
        "member": "Int64",
        "share": "Float64",
        **_PLACE,
        "text": "str",
    },
    "claims": {
        **_PLACE,
        "quote": "str",
        "family": "str",
        "language": _LANGUAGE,
        **dict.fromkeys(["about", "measure", "scope"], "str"),
        **values.COLUMNS,
    },
    "findings": {
        "finding": "str",
        "rule": "str",
        "grade": _GRADE,
        **dict.fromkeys(["about", "reason", "correction"], "str"),
        "side": "Int64",
        "suspect": "boolean",
        "value": "str",
        "voices": "Int64",
        **_PLACE,
        "quote": "str",
    },
    "facts": {
        "event": "Int64",
        **dict.fromkeys(["kind", "about", "value"], "str"),
        "articles": "Int64",
        "voices": "Int64",
        **_PLACE,
        "quote": "str",
    },
}


def frames(report: Report, *, lang: Language = "en") -> Frames:
    """The tables "articles", "paragraphs", "duplicates", "claims", "findings", "facts", one row a thing.

    A duplicate has a row for each member, a finding and a fact one for each place they quote.
    Columns and their types are those of COLUMNS, in that order, also where a table is empty. `lang` is the language
    of the reasons.
    """
    articles = {article.key: article for article in report.articles}
    rows: Mapping[str, Iterable[Row]] = {
        "articles": map(_article, report.articles),
        "paragraphs": (row for article in report.articles for row in _paragraphs(article)),
        "duplicates": _duplicates(report, articles),
        "claims": _claims(report, articles),
        "findings": _findings(report, lang),
        "facts": facts.rows(report),
    }
    return {name: _frame(rows[name], columns) for name, columns in COLUMNS.items()}


def _frame(rows: Iterable[Row], columns: Mapping[str, Any]) -> pd.DataFrame:
    whole = list(rows)
    return pd.DataFrame(
        {name: pd.Series([_storable(row[name]) for row in whole], dtype=dtype) for name, dtype in columns.items()}
    )


def _storable(value: Any) -> Any:
    """The value; of a file name in another encoding, half characters become escapes, as no table can hold them."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "backslashreplace").decode()
    return value


def _article(article: Article) -> Row:
    return {
        "article": article.key,
        "path": None if article.path is None else str(article.path),
        "headline": article.headline,
        "published": article.published,
        "language": article.language,
        "characters": len(article.text),
        "lines": article.line_at(len(article.text)),
        "source": article.source,
    }


def _paragraphs(article: Article) -> Iterator[Row]:
    for number, zone in enumerate(article.zones):
        yield {"paragraph": number, **_place(article, zone.start, zone.end, zone.kind)}


def _duplicates(report: Report, articles: Mapping[str, Article]) -> Iterator[Row]:
    for duplicate in report.duplicates:
        for number, member in enumerate(duplicate.members):
            yield {
                "duplicate": duplicate.id,
                "kind": duplicate.kind,
                "similarity": duplicate.similarity,
                "member": number,
                "share": duplicate.shares[number] if number < len(duplicate.shares) else None,
                **_place(articles[member.article], member.start, member.end, member.zone),
            }


def _claims(report: Report, articles: Mapping[str, Article]) -> Iterator[Row]:
    for key, zone, claim in report.claims:
        yield {
            **_place(articles[key], claim.span.start, claim.span.end, zone),
            "family": claim.family,
            "quote": claim.quote,
            "language": claim.language,
            "about": claim.topic.subject,
            "measure": claim.topic.measure,
            "scope": " ".join(claim.topic.scope) or None,
            **values.columns(claim),
        }


def _findings(report: Report, lang: Language) -> Iterator[Row]:
    for finding in report.findings:
        shared = {
            "finding": finding.id,
            "rule": finding.rule,
            "grade": finding.grade.value,
            "about": finding.about,
            "reason": reason(finding, lang),
            "correction": finding.correction,
        }
        for evidence in finding.evidence:
            side = evidence.side
            yield {
                **shared,
                "side": side,
                "suspect": None if finding.suspect is None else finding.suspect == side,
                "value": finding.values[side] if side < len(finding.values) else None,
                "voices": finding.voices[side] if side < len(finding.voices) else None,
                **evidence._asdict(),
            }


def _place(article: Article, start: int, end: int, zone: str | None) -> Row:
    return {
        "article": article.key,
        "line": article.line_at(start),
        "zone": zone,
        "start": start,
        "end": end,
        "text": article.text[start:end],
    }
