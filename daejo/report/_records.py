"""The records of schema daejo.report/1, shared by the formats that machines read.

Fields may be added without a new version; none is renamed, removed or given another meaning.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from claims import Language
from daejo.article import Article
from daejo.beside import Row, Told
from daejo.correction import corrections
from daejo.finding import Compared, Duplicate, Fact, Finding, Problem, Report, Reported, Suppressed
from daejo.messages import LANGUAGES, reason, text, title
from daejo.report import WHOLE, Part
from daejo.shares import Shared, Taken

SCHEMA = "daejo.report/1"

Record = dict[str, Any]


def capped(report: Report, part: Part, most: int | None) -> tuple[Report, int]:
    """The report with no more of the list that a part is about than asked for, and how many are left out."""
    name = "findings" if part in WHOLE else part
    whole = getattr(report, name)
    kept = whole[: most or None]
    return replace(report, **{name: kept}), len(whole) - len(kept)


def article_record(article: Article, new: Collection[str] = ()) -> Record:
    return {
        "key": article.key,
        "path": article.key if article.path is None else str(article.path),
        "headline": article.headline,
        "published": plain(article.published),
        "language": article.language,
        "source": article.source,
        **({"new": article.key in new} if new else {}),
    }


def duplicate_record(duplicate: Duplicate) -> Record:
    return {
        "id": duplicate.id,
        "kind": duplicate.kind,
        "similarity": round(duplicate.similarity, 4),
        "members": [plain(member._asdict()) for member in duplicate.members],
        "shares": list(duplicate.shares),
    }


def shared_record(one: Shared) -> Record:
    return {"articles": list(one.articles), "texts": one.texts, "shares": list(one.shares)}


def taken_record(one: Taken) -> Record:
    return dict(one._asdict())


def finding_record(
    finding: Finding, lang: Language, articles: Mapping[str, Article], new: Collection[str] = ()
) -> Record:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "grade": finding.grade.value,
        "title": title(finding.rule, lang),
        "reason": reason(finding, lang),
        "about": finding.about,
        "suspect": finding.suspect,
        "correction": finding.correction,
        "corrections": _corrections(finding, articles),
        **({"standing": finding.standing(new)} if new else {}),
        "values": list(finding.values),
        "voices": list(finding.voices),
        **({"releases": list(finding.releases)} if finding.releases else {}),
        "evidence": [plain(evidence._asdict()) for evidence in finding.evidence],
    }


def _corrections(finding: Finding, articles: Mapping[str, Article]) -> list[Record]:
    """The lines to print, article by article, in every language: an article is corrected in its own."""
    lines = {lang: corrections(finding, articles, lang) for lang in LANGUAGES}
    return [{"article": key, **{lang: lines[lang][key] for lang in LANGUAGES}} for key in lines[LANGUAGES[0]]]


def suppressed_record(
    one: Suppressed, lang: Language, articles: Mapping[str, Article], new: Collection[str] = ()
) -> Record:
    return {"by": one.by, "reason": one.reason or None, "finding": finding_record(one.finding, lang, articles, new)}


def fact_record(fact: Fact) -> Record:
    return {
        "event": fact.event,
        "kind": fact.kind,
        "about": fact.about,
        "values": [
            {
                "value": value,
                "articles": fact.articles(side),
                "voices": fact.voices[side],
                "evidence": [plain(one._asdict()) for one in fact.evidence if one.side == side],
            }
            for side, value in enumerate(fact.values)
        ],
    }


def compared_record(compared: Compared) -> Record:
    return {
        "articles": compared.articles,
        "events": compared.events,
        "alone": compared.alone,
        "groups": [list(group) for group in compared.groups],
        **({"archive": compared.archive, "left": compared.left} if compared.archive else {}),
    }


def beside_record(row: Row) -> Record:
    sides = {name: None if told is None else _told(told) for name, told in (("left", row.left), ("right", row.right))}
    return {"kind": row.kind, "moved": row.moved, **sides}


def _told(told: Told) -> Record:
    """A sentence with the stretches of it, from its own start, that the other article has not."""
    differs, at = [], 0
    for words, is_other in told.words:
        differs += [[at, at + len(words)]] if is_other else []
        at += len(words)
    span = {"start": told.span.start, "end": told.span.end, "line": told.line, "zone": plain(told.zone)}
    return {**span, "quote": "".join(one.words for one in told.words), "differs": differs}


def problem_record(problem: Problem, lang: Language) -> Record:
    return {"path": problem.path, "reason": text(problem.reason, lang, **problem.details), "key": problem.reason}


def claim_record(reported: Reported, article: Article) -> Record:
    claim = reported.claim
    return {
        "article": reported.article,
        "start": claim.span.start,
        "end": claim.span.end,
        "line": article.line_at(claim.span.start),
        "quote": claim.quote,
        "zone": plain(reported.zone),
        "family": claim.family,
        "language": claim.language,
        "about": claim.topic.subject,
        "measure": claim.topic.measure,
        "scope": list(claim.topic.scope),
        "value": plain(claim.value),
    }


def plain(value: Any) -> Any:
    """A value as JSON holds it: records by field name, numbers that must stay exact and days as text."""
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return plain(value._asdict())
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in (sorted(value, key=repr) if isinstance(value, set | frozenset) else value)]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return str(value)  # an enum's member becomes its text
    if value is None or isinstance(value, bool | int | float):
        return value
    return format(value, "f") if isinstance(value, Decimal) else str(value)
