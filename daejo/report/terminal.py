"""The report for a person at a terminal: 80 columns or a little more, colours only where they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from rich.text import Text

from claims import Language
from daejo.finding import Finding, Problem, Report
from daejo.messages import reason, text, title
from daejo.printable import printable
from daejo.report import WHOLE, Part
from daejo.report._beside import columns, rows_of
from daejo.report._blocks import Block, Passage, alike, blocks, letter, pieces
from daejo.report._facts import section
from daejo.report._known import known_by, nothing_found
from daejo.report._lists import claims, duplicates, facts, taken_from_release
from daejo.report._page import MARKS, Page
from daejo.report._release import released_sides, right
from daejo.report._shown import closing, first, headings, kinds, left_out

# Findings: some six hundred lines; who reads more of them asks for more, or for a file.
_MAX_FINDINGS = 50
_MAX_PLACES = {"error": 3, "warning": 3, "note": 1}  # of one side; the JSON report lists all of them
_SCREEN = 40  # lines; what comes first of a longer page has left the screen when it is done
_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan", "archive": "bold", "known": "bold"}


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write one line of counts, then findings by grade, errors first, then copies, then what could not be read.

    Where that is longer than a screen, the counts are told again at its end.
    """
    page = Page(report, lang, stream)
    page.line(closing(report, lang, part), style="bold")
    if part == "diff" and (rows := rows_of(report)):
        columns(page, rows)
    if part in WHOLE:
        for kind in kinds(report.findings, lang):
            page.line(kind, indent=2, hanging=3)
        _findings(page, most)
        page.table(section(report, lang))
        taken_from_release(page, most)
    if part == "claims":
        claims(page, most)
    elif part == "facts":
        facts(page, most)
    else:
        duplicates(page, brief=part in WHOLE, most=most if part == "duplicates" else None)
    _told(page, "notices", page.report.notices, "bold")
    _told(page, "problems", page.report.problems, "bold red")
    if page.lines > _SCREEN:
        page.gap()
        page.line(closing(report, lang, part), style="bold")


def _findings(page: Page, most: int | None) -> None:
    found = headings(page.report)
    told = first(found, most, _MAX_FINDINGS)
    counts = Counter(heading for heading, _ in found)
    why = known_by(page.report, page.lang)
    heading = None
    for number, (name, finding) in enumerate(told, 1):
        if name != heading:
            heading = name
            words = f"{text(f'grade.{name}', page.lang)} ({counts[name]}): {text(f'grade_meaning.{name}', page.lang)}"
            page.heading(words, _STYLES[name])
        page.gap()
        _finding(page, number, finding)
        if id(finding) in why:
            page.line(why[id(finding)], indent=3, style="dim")
    page.gap()
    if len(found) > len(told):
        page.line(left_out([finding for _, finding in found[len(told) :]], page.lang))
    if not found and page.report.articles:
        page.line(nothing_found(page.report, page.lang))
        page.compared()


def _finding(page: Page, number: int, finding: Finding) -> None:
    name = title(finding.rule, page.lang)
    head = Text.assemble(f"{number}. ", (name, "bold"))
    if name != finding.rule:
        head.append(f"  {finding.rule}", "dim")
    page.line(head, hanging=3)
    page.line(reason(finding, page.lang), indent=3)
    for block in blocks(finding, page.articles):
        _block(page, finding, block)
    if finding.correction:
        page.line(right(finding, page.lang), indent=3, style="green")


def _block(page: Page, finding: Finding, block: Block) -> None:
    """Print where its sides stand, and what is printed there: once, where several places print the same words."""
    places = len(block.passages)
    head = Text(f"{' '.join(map(letter, block.sides))}  ", "bold")
    if places > 1:
        voices = max((finding.voices[side] for side in block.sides if side < len(finding.voices)), default=1)
        head.append(text("report.voices", page.lang, voices=voices, places=places), "dim")
    else:
        head.append(_place_of(page, block.passages[0]), "dim")
    if finding.suspect in block.sides:
        which = f": {letter(finding.suspect)}" if len(block.sides) > 1 else ""
        head.append("  ").append(f"{text('report.suspect', page.lang)}{which}", "bold red")
    if released := released_sides(finding, block.sides, page.lang):
        head.append("  ").append(released, "bold green")
    page.line(head, indent=3, hanging=3)
    wordings = alike(block.passages, lambda passage: _quoted(page, passage).plain)
    for _, same in wordings[: _MAX_PLACES[finding.grade]]:
        if len(block.passages) > 1:
            page.line(_place_of(page, same[0], more=len(same) - 1), indent=6, hanging=2, style="dim")
        page.line(_quoted(page, same[0]), indent=8)
        places -= len(same)
    if places > 0 and len(wordings) > 1:
        page.line(text("report.more_places", page.lang, count=places), indent=6, style="dim")


def _place_of(page: Page, passage: Passage, *, more: int = 0) -> str:
    head = passage[0]
    where = page.place(head.article, head.line, head.zone)
    return f"{where}  {text('report.same_text', page.lang, count=more)}" if more else where


def _quoted(page: Page, passage: Passage) -> Text:
    """The quotes between their marks, in what fits beside them on two lines; named where there are several."""
    article = page.articles.get(passage[0].article)
    words = Text()
    opening, closing_mark = MARKS[page.lang]
    for piece in pieces(article, passage, cells=2 * (page.console.width - 18)) if article else ():
        if piece.side is None:
            words.append(piece.words)
        else:
            name = letter(piece.side) if len(passage) > 1 else ""
            words.append(f"{name}{opening}{piece.words}{closing_mark}", "bold")
    return words


def _told(page: Page, name: str, problems: Sequence[Problem], style: str) -> None:
    if not problems:
        return
    page.heading(f"{text(f'report.{name}', page.lang)} ({len(problems)})", style)
    for problem in problems:
        why = text(problem.reason, page.lang, **problem.details)
        page.line(f"{printable(problem.path)}: {why}", indent=2, hanging=2)
