"""Findings as annotations in a build of GitHub Actions; the whole report in the summary of its step."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from claims import Language
from daejo.article import Article
from daejo.finding import Problem, Report
from daejo.messages import text, title
from daejo.printable import printable
from daejo.report import Part
from daejo.report._alerts import Alert, alerts, message, trouble
from daejo.report._columns import stretch
from daejo.report._paths import Root
from daejo.report._room import Room
from daejo.report._shown import closing, counted
from daejo.report.markdown import RESERVE, fill

# What is told as which; what the archive is at fault for fails no check.
_COMMANDS = {"error": ("error",), "warning": ("warning",), "notice": ("note", "archive")}
# GitHub drops what a step prints beyond ten of each, in the order of printing, and says nothing of it.
_MOST = 10
_MOST_PROBLEMS = 3  # of the ten errors
_SUMMARY = 1024 * 1024  # bytes; a longer one is dropped whole


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write annotations, the gravest first, then the counts; append the report to the file $GITHUB_STEP_SUMMARY.

    Ten errors, ten warnings and ten notices, the last of which counts the others; with `most` as many as it says, and
    one more that counts.
    """
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    unwritten = _summarise(Path(summary), report, lang, most) if summary else None
    more = "alert.more_in_summary" if summary and not unwritten else "alert.more"
    root = Root(checked_out=True)
    articles = {article.key: article for article in report.articles}
    lines = _problems(report, root, lang)
    found = alerts(report, most)
    for command, names in _COMMANDS.items():
        here = [one for one in found.shown if one.heading in names]
        taken = len(lines) if command == "error" else 0
        cut = _MOST - taken - 1 if most is None and taken + len(here) > _MOST else None
        lines += [_annotation(command, one, articles, root, lang) for one in here[:cut]]
        if left := [one.finding for one in here[cut:]] if cut is not None else []:
            lines.append(_command(command, {"title": "daejo"}, text(more, lang, counts=counted(left, lang))))
    if found.left:
        lines.append(_command("notice", {"title": "daejo"}, text(more, lang, counts=counted(found.left, lang))))
    if unwritten:
        lines.append(_command("warning", {"title": "daejo"}, text("alert.no_summary", lang, cause=unwritten)))
    stream.writelines(f"{line}\n" for line in [*lines, closing(report, lang, part)])


def _problems(report: Report, root: Root, lang: Language) -> list[str]:
    told = [_problem(one, root, lang) for one in report.problems[:_MOST_PROBLEMS]]
    if left := len(report.problems) - len(told):
        told.append(_command("error", {"title": "daejo"}, text("alert.more_problems", lang, count=left)))
    return told


def _problem(problem: Problem, root: Root, lang: Language) -> str:
    path, why = trouble(problem, lang)
    properties = {"file": root.named(path).path} if path else {}
    return _command("error", {**properties, "title": "daejo"}, f"{problem.path}: {why}" if path else why)


def _annotation(name: str, alert: Alert, articles: Mapping[str, Article], root: Root, lang: Language) -> str:
    place = alert.place
    article = articles.get(place.article)
    properties: dict[str, str | int] = {"file": root.of(article, place.article).path, "line": place.line}
    if article is not None:
        at = stretch(article, place.start, place.end, "characters")
        properties |= {"line": at.line, "endLine": at.end_line}
        if at.line == at.end_line:  # columns of a longer stretch are not heeded
            properties |= {"col": at.column, "endColumn": at.end_column}
    properties["title"] = title(alert.finding.rule, lang)
    return _command(name, properties, "\n".join(message(alert, articles, lang)))


def _command(name: str, properties: Mapping[str, str | int], words: str) -> str:
    """A line that a runner reads; none of the words in it can end it or begin another."""
    told = ",".join(f"{key}={_property(printable(str(value)))}" for key, value in properties.items())
    return f"::{name} {told}::{_data(chr(10).join(map(printable, words.splitlines())))}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def _summarise(path: Path, report: Report, lang: Language, most: int | None) -> str | None:
    """Append the report as Markdown, as far as there is room; the cause where it could not be."""
    try:
        room = _SUMMARY - (path.stat().st_size if path.exists() else 0) - RESERVE
        if room < RESERVE:
            return text("alert.summary_full", lang)
        page = Room(room, lambda line: len(line.encode("utf-8", "backslashreplace")))
        fill(page, report, lang=lang, most=most)
        with path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            out.writelines(f"{line}\n" for line in page.lines)
    except OSError as error:
        return error.strerror or str(error)
    return None
