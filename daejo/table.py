"""A report as six tidy tables, which join by their keys; docs/guide.md says what every column holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

import pandas as pd

from claims import Language
from daejo import facts, values
from daejo.article import Article, ZoneKind
from daejo.finding import FactKind, Kind, Report
from daejo.messages import messages, reason, rules
from daejo.notebook import Frames

Row = Mapping[str, Any]

_ZONE = pd.CategoricalDtype([zone.value for zone in ZoneKind])
_LANGUAGE = pd.CategoricalDtype([*get_args(Language)])
_GRADE = pd.CategoricalDtype(["note", "warning", "error"], ordered=True)
_COPY = pd.CategoricalDtype([*get_args(Kind)])
_FACT = pd.CategoricalDtype([*get_args(FactKind)])
# All that there are, and not those of one report: the tables of two can be put together and keep them.
_RULE = pd.CategoricalDtype([*rules()])
_FAMILY = pd.CategoricalDtype([key.partition(".")[2] for key in messages("en") if key.startswith("family.")])

# Where a thing stands; `article` and `paragraph` are the key of the paragraph that holds it.
_PLACE = {"article": "str", "paragraph": "Int64", "line": "Int64", "zone": _ZONE, "start": "Int64", "end": "Int64"}
_VALUES = {name: pd.CategoricalDtype([*one]) if isinstance(one, tuple) else one for name, one in values.COLUMNS.items()}

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
        "event": "Int64",
    },
    "paragraphs": {**_PLACE, "text": "str"},
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
        "family": _FAMILY,
        "language": _LANGUAGE,
        **dict.fromkeys(["about", "measure", "scope"], "str"),
        **{
            name: pd.CategoricalDtype([*one]) if isinstance(one, tuple) else one for name, one in values.COLUMNS.items()
        },
    },
    "findings": {
        "finding": "str",
        "rule": _RULE,
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
        "kind": _FACT,
        **dict.fromkeys(["about", "value"], "str"),
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
    events = {key: number for number, group in enumerate(report.compared.groups, 1) for key in group}
    rows: Mapping[str, Iterable[Row]] = {
        "articles": ({**_article(article), "event": events.get(article.key)} for article in report.articles),
        "paragraphs": (row for article in report.articles for row in _paragraphs(article)),
        "duplicates": _duplicates(report, articles),
        "claims": _claims(report, articles),
        "findings": _standing(_findings(report, lang), articles),
        "facts": _standing(facts.rows(report), articles),
    }
    return Frames({name: _frame(rows[name], columns) for name, columns in COLUMNS.items()})


def _frame(rows: Iterable[Row], columns: Mapping[str, Any]) -> pd.DataFrame:
    cells: dict[str, list[Any]] = {name: [] for name in columns}
    for row in rows:
        for name, column in cells.items():
            column.append(_storable(row[name]))
    return pd.DataFrame({name: pd.Series(cells[name], dtype=_wide(columns[name], cells[name])) for name in columns})


def _wide(dtype: Any, cells: Iterable[Any]) -> Any:
    """The type of a column; categories that only this report has, as a rule of one's own, come behind the others."""
    if not isinstance(dtype, pd.CategoricalDtype):
        return dtype
    others = {cell for cell in cells if cell is not None}.difference(dtype.categories)
    return pd.CategoricalDtype([*dtype.categories, *sorted(others)], dtype.ordered) if others else dtype


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
        yield {**_place(article, zone.start, zone.end, zone.kind), "paragraph": number}


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


def _standing(rows: Iterable[Row], articles: Mapping[str, Article]) -> Iterator[Row]:
    """The rows of places, each with the number of its paragraph; none in an article that the report does not hold."""
    for row in rows:
        article = articles.get(row["article"])
        yield {**row, "paragraph": None if article is None else article.paragraph_at(row["start"])}


def _place(article: Article, start: int, end: int, zone: str | None) -> Row:
    return {
        "article": article.key,
        "paragraph": article.paragraph_at(start),
        "line": article.line_at(start),
        "zone": zone,
        "start": start,
        "end": end,
        "text": article.text[start:end],
    }
