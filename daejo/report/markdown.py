"""The report as Markdown, for a pull request, a ticket or a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from claims import Language
from daejo.article import Article
from daejo.finding import Finding, Report
from daejo.messages import reason, text, title
from daejo.printable import printable
from daejo.report import Part
from daejo.report._blocks import Passage, blocks, letter, pieces
from daejo.report._facts import Table, compared, section, tables
from daejo.report._shown import GRADES, closing, likeness, taken, zone_name
from daejo.shares import shared

_MAX_NAMES = 3  # of articles that share texts
_CONTEXT = 120  # cells around a quote, the quote with them
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
# What makes a list, a line under a heading or a command of a build at the start of a line.
_FIRST = re.compile(r"^\d*(?=[-+=:.)])")
# What GitHub and GitLab make links and calls of, whatever is escaped: @name, #123, !123, GH-123, a bare address.
# A space of no width breaks it, as in the release notes that bots quote: @&#8203;name.
_CALLS = re.compile(r"[@#!](?=\w)|\bGH-(?=\d)|(?<=[a-z]):(?=//)|\bwww(?=\.)", re.IGNORECASE)
_NO_WIDTH = "\u200b"


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report") -> None:
    """Write findings by grade, copies, claims and problems under headings of their own."""
    stream.writelines(f"{line}\n" for line in _lines(report, lang, part))


def _lines(report: Report, lang: Language, part: Part) -> Iterator[str]:
    articles = {article.key: article for article in report.articles}
    yield f"# {text('report.title', lang)}"
    yield ""
    yield closing(report, lang, part)
    if part == "report":
        for grade in GRADES:
            here = [finding for finding in report.findings if finding.grade == grade]
            if here:
                yield from ("", f"## {text(f'grade.{grade}', lang)}: {text(f'grade_meaning.{grade}', lang)}")
            for finding in here:
                yield from _finding(finding, articles, lang)
        if not report.findings and report.articles:
            yield from ("", text("report.no_findings", lang), *map(_plain, compared(report, lang)))
        if (one := section(report, lang)) is not None:
            yield from _table(one)
    if part == "claims":
        yield from _claims(report, articles, lang)
    elif part == "facts":
        yield from _facts(report, lang)
    elif report.duplicates:
        yield from _duplicates(report, articles, lang)
    if report.problems:
        yield from ("", f"## {text('report.problems', lang)}", "")
        for problem in report.problems:
            yield f"- {_code(problem.path)}: {_plain(text(problem.reason, lang, **problem.details))}"


def _finding(finding: Finding, articles: dict[str, Article], lang: Language) -> Iterator[str]:
    yield from ("", f"### {_plain(title(finding.rule, lang))}", "")
    yield f"{_line(reason(finding, lang))} `{finding.rule}`"
    yield ""
    for block in blocks(finding, articles):
        voices = max((finding.voices[side] for side in block.sides if side < len(finding.voices)), default=1)
        name = " ".join(map(letter, block.sides))
        told = f"{name}: {text('report.voices', lang, voices=voices, places=len(block.passages))}"
        if finding.suspect in block.sides:
            which = f": {letter(finding.suspect)}" if len(block.sides) > 1 else ""
            told += f", <b>{text('report.suspect', lang)}{which}</b>"
        yield f"- {told}"
        for passage in block.passages:
            first = passage[0]
            where = _where(first.article, first.line, first.zone, lang)
            yield f"  - {where}: {_quoted(articles.get(first.article), passage)}"
    if finding.correction:
        yield from ("", text("report.likely_right", lang, correction=_plain(finding.correction)))


def _duplicates(report: Report, articles: dict[str, Article], lang: Language) -> Iterator[str]:
    yield from ("", f"## {text('report.duplicates', lang)}", "")
    for one in shared(report):
        names = ", ".join(map(_code, one.articles[:_MAX_NAMES]))
        if len(one.articles) > _MAX_NAMES:
            names += f" {text('report.more_articles', lang, count=len(one.articles) - _MAX_NAMES)}"
        # Two are named where their shares are told.
        yield f"- {f'{names}: ' if len(one.articles) > 2 else ''}{_plain(taken(one, lang))}"
    for duplicate in report.duplicates:
        yield f"- {likeness(duplicate, lang)}"
        for member in duplicate.members:
            article = articles[member.article]
            where = _where(member.article, article.line_at(member.start), member.zone, lang)
            yield f"  - {where}: {_plain(_short(article.text[member.start : member.end]))}"


def _claims(report: Report, articles: dict[str, Article], lang: Language) -> Iterator[str]:
    yield from ("", f"## {text('report.claims', lang)}", "")
    for reported in report.claims:
        claim = reported.claim
        line = articles[reported.article].line_at(claim.span.start)
        where = _where(reported.article, line, reported.zone, lang)
        yield f"- {text(f'family.{claim.family}', lang)} <b>{_plain(claim.quote)}</b> {where}"


def _facts(report: Report, lang: Language) -> Iterator[str]:
    for one in tables(report, lang):
        yield from _table(one)
    if not report.facts:
        yield from ("", text("report.no_facts", lang))
    yield from ("", *map(_plain, compared(report, lang)))


def _table(one: Table) -> Iterator[str]:
    yield from ("", f"## {_plain(one.heading)}", "")
    for row in one.rows:
        yield f"- {row.kind} <b>{_plain(row.about)}</b>"
        for value, who in row.values:
            yield f"  - {_plain(value)} ({_plain(who)})"
        if row.rest:
            yield f"  - {row.rest}"
    if one.rest:
        yield from ("", one.rest)


def _where(article: str, line: int, zone: str | None, lang: Language) -> str:
    return f"{_code(f'{article}:{line}')} {zone_name(zone, lang)}".rstrip()


def _quoted(article: Article | None, passage: Passage) -> str:
    words = ""
    for piece in pieces(article, passage, cells=_CONTEXT) if article else ():
        name = letter(piece.side) if piece.side is not None and len(passage) > 1 else ""
        # Not **: Markdown takes no emphasis between a bracket and a letter, as in **(주)**가.
        words += _plain(piece.words) if piece.side is None else f"{name}<b>{_plain(piece.words)}</b>"
    return words


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79]}…"


def _plain(words: str) -> str:
    """Words that Markdown shows as they are."""
    broken = _CALLS.sub(rf"\g<0>{_NO_WIDTH}", printable(words))
    return _SPECIAL.sub(r"\\\g<0>", broken).replace(_NO_WIDTH, "&#8203;")


def _line(words: str) -> str:
    """Words that Markdown shows as they are where they begin a line."""
    return _FIRST.sub(r"\g<0>\\", _plain(words))


def _code(words: str) -> str:
    # A backtick would end the code span; file names hold one so rarely that it may be shown as a quotation mark.
    return f"`{printable(words).replace('`', chr(39))}`"
