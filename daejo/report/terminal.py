"""The report for a person at a terminal: 80 columns or a little more, colours only where they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from rich.cells import cell_len
from rich.text import Text

from claims import Language
from daejo.finding import Duplicate, Finding, Report, Reported
from daejo.messages import reason, text, title
from daejo.printable import inert, printable
from daejo.report import Part
from daejo.report._blocks import Block, Passage, blocks, letter, pieces
from daejo.report._console import console
from daejo.report._facts import Table, compared, lines, section, tables
from daejo.report._shown import GRADES, beginning, closing, likeness, said, taken, zone_name
from daejo.shares import shared

_MAX_PLACES = {"error": 3, "warning": 3, "note": 1}  # of one side; the JSON report lists all of them
_MAX_GROUPS = 10  # of copies told one by one in the report; `daejo duplicates` lists all of them
_MAX_NAMES = 3  # of articles that share texts
_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
# Around a quote, so that it stands out on paper and without colours too. Korean prose has no use for 「」 of its own.
_MARKS: dict[Language, tuple[str, str]] = {"ko": ("「", "」"), "en": ("«", "»")}


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report") -> None:
    """Write findings by grade, errors first, then copies, then what could not be read, then one line of counts."""
    page = _Page(report, lang, stream)
    if part == "report":
        page.findings()
        page.table(section(report, lang))
    if part == "claims":
        page.claims()
    elif part == "facts":
        page.facts()
    else:
        page.duplicates(brief=part == "report")
    page.problems()
    page.line(closing(report, lang, part), style="bold")


class _Page:
    """A stream being filled with lines, for one report in one language."""

    def __init__(self, report: Report, lang: Language, stream: TextIO) -> None:
        self.report = report
        self.lang = lang
        self.articles = {article.key: article for article in report.articles}
        self.console = console(stream)

    def line(self, words: str | Text, *, indent: int = 0, hanging: int = 0, style: str = "") -> None:
        """Print words, wrapped under their own indent (`hanging` deeper) and without white space at the end."""
        whole = Text(words, style=style) if isinstance(words, str) else words
        for number, piece in enumerate(whole.wrap(self.console, self.console.width - indent - hanging)):
            piece.rstrip()
            if (start := inert(piece.plain)) != piece.plain:
                at = start.index(":") + 1
                piece = Text.assemble(piece[:at], " ", piece[at:])  # noqa: PLW2901
            space = " " * (indent + hanging * bool(number))
            self.console.print(Text(space).append_text(piece), soft_wrap=True)

    def heading(self, words: str, style: str = "bold") -> None:
        """Print a heading with a rule to the right edge."""
        rest = self.console.width - cell_len(words) - 4
        self.line(Text.assemble(("─ ", "dim"), (words, style), (" " + "─" * max(rest, 0), "dim")))

    def findings(self) -> None:
        number = 0
        for grade in GRADES:
            here = [finding for finding in self.report.findings if finding.grade == grade]
            if not here:
                continue
            meaning = text(f"grade_meaning.{grade}", self.lang)
            self.heading(f"{text(f'grade.{grade}', self.lang)} ({len(here)}): {meaning}", _STYLES[grade])
            for finding in here:
                number += 1
                self.line("")
                self.finding(number, finding)
            self.line("")
        if not number and self.report.articles:
            self.line(text("report.no_findings", self.lang))
            self.compared()
            self.line("")

    def finding(self, number: int, finding: Finding) -> None:
        name = title(finding.rule, self.lang)
        head = Text.assemble(f"{number}. ", (name, "bold"))
        if name != finding.rule:
            head.append(f"  {finding.rule}", "dim")
        self.line(head, hanging=3)
        self.line(reason(finding, self.lang), indent=3)
        for block in blocks(finding, self.articles):
            self.block(finding, block)
        if finding.correction:
            likely = text("report.likely_right", self.lang, correction=finding.correction)
            self.line(likely, indent=3, style="green")

    def block(self, finding: Finding, block: Block) -> None:
        """Print where its sides stand, and what is printed there: once, where several places print the same words."""
        places = len(block.passages)
        head = Text(f"{' '.join(map(letter, block.sides))}  ", "bold")
        if places > 1:
            voices = max((finding.voices[side] for side in block.sides if side < len(finding.voices)), default=1)
            head.append(text("report.voices", self.lang, voices=voices, places=places), "dim")
        else:
            head.append(self.place_of(block.passages[0]), "dim")
        if finding.suspect in block.sides:
            which = f": {letter(finding.suspect)}" if len(block.sides) > 1 else ""
            head.append("  ").append(f"{text('report.suspect', self.lang)}{which}", "bold red")
        self.line(head, indent=3, hanging=3)
        alike: dict[str, list[Passage]] = {}
        for passage in block.passages:
            alike.setdefault(self.quoted(passage).plain, []).append(passage)
        for same in list(alike.values())[: _MAX_PLACES[finding.grade]]:
            if len(block.passages) > 1:
                self.line(self.place_of(same[0], more=len(same) - 1), indent=6, hanging=2, style="dim")
            self.line(self.quoted(same[0]), indent=8)
            places -= len(same)
        if places > 0 and len(alike) > 1:
            self.line(text("report.more_places", self.lang, count=places), indent=6, style="dim")

    def place_of(self, passage: Passage, *, more: int = 0) -> str:
        first = passage[0]
        where = self.place(first.article, first.line, first.zone)
        return f"{where}  {text('report.same_text', self.lang, count=more)}" if more else where

    def place(self, article: str, line: int, zone: str | None) -> str:
        where = text("report.place", self.lang, article=article, line=line)
        return f"{where}  {zone_name(zone, self.lang)}".rstrip()

    def quoted(self, passage: Passage) -> Text:
        """The quotes between their marks, in what fits beside them on two lines; named where there are several."""
        article = self.articles.get(passage[0].article)
        words = Text()
        opening, closing_mark = _MARKS[self.lang]
        for piece in pieces(article, passage, cells=2 * (self.console.width - 18)) if article else ():
            if piece.side is None:
                words.append(piece.words)
            else:
                name = letter(piece.side) if len(passage) > 1 else ""
                words.append(f"{name}{opening}{piece.words}{closing_mark}", "bold")
        return words

    def duplicates(self, *, brief: bool) -> None:
        groups = self.report.duplicates
        if groups:
            self.heading(f"{text('report.duplicates', self.lang)} ({len(groups)})")
        elif not brief:
            self.line(text("report.no_duplicates", self.lang))
        if brief and len(groups) > _MAX_GROUPS:
            self.sharing()
        else:
            for one in shared(self.report):
                # Two are named where their shares are told.
                names = f"{self.names(one.articles)}: " if len(one.articles) > 2 else ""
                self.line(f"{names}{taken(one, self.lang)}", hanging=3)
            for duplicate in groups:
                self.duplicate(duplicate)
        if groups or not brief:
            self.line("")

    def sharing(self) -> None:
        """Who shares how many texts with whom: forty reprints of a release share each of its paragraphs."""
        holders = [{member.article for member in duplicate.members} for duplicate in self.report.duplicates]
        alone = Counter(name for names in holders if len(names) == 1 for name in names)
        told = shared(self.report, most=_MAX_GROUPS)
        for one in told:
            count = text("report.shared", self.lang, count=one.texts)
            self.line(Text.assemble((count, "bold"), f"  {self.names(one.articles)}"), hanging=3)
            self.line(taken(one, self.lang), indent=3, style="dim")
        rest = len(holders) - alone.total() - sum(one.texts for one in told)
        if rest:
            self.line(text("report.more_groups", self.lang, count=rest), style="dim")
        if alone:
            self.line(text("report.repeated", self.lang, count=alone.total(), articles=len(alone)), hanging=3)

    def names(self, articles: Sequence[str]) -> str:
        told = ", ".join(map(printable, articles[:_MAX_NAMES]))
        if len(articles) > _MAX_NAMES:
            told += f" {text('report.more_articles', self.lang, count=len(articles) - _MAX_NAMES)}"
        return told

    def duplicate(self, duplicate: Duplicate) -> None:
        first = duplicate.members[0]
        words = f"{likeness(duplicate, self.lang)}  "
        source = self.articles.get(first.article)
        text_of = printable(source.text[first.start : first.end]) if source else ""
        room = self.console.width - cell_len(words) - 1
        self.line(Text.assemble((words, "bold"), beginning(text_of, max(room, 20))))
        for member in duplicate.members:
            article = self.articles.get(member.article)
            line = article.line_at(member.start) if article else 0
            self.line(self.place(member.article, line, member.zone), indent=3, style="dim")

    def claims(self) -> None:
        if not self.report.claims:
            self.line(text("report.no_claims", self.lang))
        else:
            self.heading(f"{text('report.claims', self.lang)} ({len(self.report.claims)})")
        for reported in self.report.claims:
            self.claim(reported)
        self.line("")

    def claim(self, reported: Reported) -> None:
        claim = reported.claim
        line = self.articles[reported.article].line_at(claim.span.start)
        family = text(f"family.{claim.family}", self.lang)
        self.line(Text.assemble((f"{family}  ", "bold"), printable(claim.quote)), hanging=3)
        self.line(
            f"{self.place(reported.article, line, reported.zone)}  {said(claim.value, self.lang)}",
            indent=3,
            style="dim",
        )

    def facts(self) -> None:
        for one in tables(self.report, self.lang):
            self.table(one)
        if not self.report.facts:
            self.line(text("report.no_facts", self.lang))
        self.compared()
        self.line("")

    def compared(self) -> None:
        for words in compared(self.report, self.lang):
            self.line(words, hanging=2)

    def table(self, one: Table | None) -> None:
        if one is not None:
            self.heading(beginning(one.heading, self.console.width - 4))
            for words, indent in lines(one):
                self.line(words, indent=indent, hanging=3)
            self.line("")

    def problems(self) -> None:
        if not self.report.problems:
            return
        self.heading(f"{text('report.problems', self.lang)} ({len(self.report.problems)})", "bold red")
        for problem in self.report.problems:
            why = text(problem.reason, self.lang, **problem.details)
            self.line(f"{printable(problem.path)}: {why}", indent=2, hanging=2)
        self.line("")
