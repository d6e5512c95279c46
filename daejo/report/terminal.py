"""The report for a person at a terminal: 80 columns or a little more, colours only where they are shown."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from claims import Language
from daejo.article import Article
from daejo.finding import Duplicate, Evidence, Finding, Report, Reported
from daejo.messages import reason, text, title
from daejo.report import Part
from daejo.report._records import line_of
from daejo.report._shown import GRADES, closing, context, likeness, places, said, shown, zone_name

_WIDTH = 80
_MAX_WIDTH = 100  # longer lines are hard to follow, however wide the window is
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
    if part == "claims":
        page.claims()
    else:
        page.duplicates(brief=part == "report")
    page.problems()
    page.line(closing(report, lang, part), style="bold")


class _Console(Console):
    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704 - rich calls this while it handles the error; its own answer is to exit with status 1


class _Page:
    """A stream being filled with lines, for one report in one language."""

    def __init__(self, report: Report, lang: Language, stream: TextIO) -> None:
        self.report = report
        self.lang = lang
        self.articles = {article.key: article for article in report.articles}
        self.console = _Console(file=stream, highlight=False, markup=False, emoji=False, width=_width(stream))

    def line(self, words: str | Text, *, indent: int = 0, style: str = "") -> None:
        """Print words, wrapped under their own indent and without white space at the end."""
        whole = Text(words, style=style) if isinstance(words, str) else words
        for piece in whole.wrap(self.console, self.console.width - indent):
            piece.rstrip()
            self.console.print(Text(" " * indent).append_text(piece), soft_wrap=True)

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
            self.line("")

    def finding(self, number: int, finding: Finding) -> None:
        name = title(finding.rule, self.lang)
        head = Text.assemble(f"{number}. ", (name, "bold"))
        if name != finding.rule:
            head.append(f"  {finding.rule}", "dim")
        self.line(head)
        self.line(shown(reason(finding, self.lang)), indent=3)
        for side in sorted({evidence.side for evidence in finding.evidence}):
            self.side(finding, side)
        if finding.correction:
            likely = text("report.likely_right", self.lang, correction=shown(finding.correction))
            self.line(likely, indent=3, style="green")

    def side(self, finding: Finding, side: int) -> None:
        here = [finding.evidence[position] for position in places(finding, side)]
        voices = finding.voices[side] if side < len(finding.voices) else 1
        head = Text(f"{chr(ord('A') + side)}  ", "bold")
        head.append(text("report.voices", self.lang, voices=voices, places=len(here)), "dim")
        if finding.suspect == side:
            head.append("  ").append(text("report.suspect", self.lang), "bold red")
        self.line(head, indent=3)
        most = _MAX_PLACES[finding.grade]
        for evidence in here[:most]:
            self.evidence(evidence)
        if len(here) > most:
            self.line(text("report.more_places", self.lang, count=len(here) - most), indent=6, style="dim")

    def evidence(self, evidence: Evidence) -> None:
        self.line(self.place(evidence.article, evidence.line, evidence.zone), indent=6, style="dim")
        self.line(self.quoted(self.articles.get(evidence.article), evidence.start, evidence.end), indent=8)

    def place(self, article: str, line: int, zone: str | None) -> str:
        where = text("report.place", self.lang, article=shown(article), line=line)
        return f"{where}  {zone_name(zone, self.lang)}".rstrip()

    def quoted(self, article: Article | None, start: int, end: int) -> Text:
        """The quote between its marks, in what fits beside it on two lines."""
        if article is None:
            return Text("")
        before, quote, after = context(article, start, end, cells=2 * (self.console.width - 18))
        opening, closing_mark = _MARKS[self.lang]
        return Text.assemble(before, (f"{opening}{quote}{closing_mark}", "bold"), after)

    def duplicates(self, *, brief: bool) -> None:
        groups = self.report.duplicates
        if groups:
            self.heading(f"{text('report.duplicates', self.lang)} ({len(groups)})")
        elif not brief:
            self.line(text("report.no_duplicates", self.lang))
        if brief and len(groups) > _MAX_GROUPS:
            self.sharing()
        else:
            for duplicate in groups:
                self.duplicate(duplicate)
        if groups or not brief:
            self.line("")

    def sharing(self) -> None:
        """Who shares how many texts with whom: forty reprints of a release share each of its paragraphs."""
        sets = Counter(
            tuple(sorted({member.article for member in duplicate.members})) for duplicate in self.report.duplicates
        )
        for names, count in sets.most_common(_MAX_GROUPS):
            told = ", ".join(map(shown, names[:_MAX_NAMES]))
            if len(names) > _MAX_NAMES:
                told += f" {text('report.more_articles', self.lang, count=len(names) - _MAX_NAMES)}"
            self.line(Text.assemble((text("report.shared", self.lang, count=count), "bold"), f"  {told}"))
        rest = sum(count for _, count in sets.most_common()[_MAX_GROUPS:])
        if rest:
            self.line(text("report.more_groups", self.lang, count=rest), style="dim")

    def duplicate(self, duplicate: Duplicate) -> None:
        first = duplicate.members[0]
        words = f"{likeness(duplicate, self.lang)}  "
        source = self.articles.get(first.article)
        text_of = shown(source.text[first.start : first.end]) if source else ""
        room = self.console.width - cell_len(words) - 1
        sample = Text(text_of)
        sample.truncate(max(room, 20), overflow="ellipsis")
        self.line(Text.assemble((words, "bold"), sample))
        for member in duplicate.members:
            article = self.articles.get(member.article)
            line = line_of(article.text, member.start) if article else 0
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
        line = line_of(self.articles[reported.article].text, claim.span.start)
        family = text(f"family.{claim.family}", self.lang)
        self.line(Text.assemble((f"{family}  ", "bold"), shown(claim.quote)))
        self.line(
            f"{self.place(reported.article, line, reported.zone)}  {said(claim.value, self.lang)}",
            indent=3,
            style="dim",
        )

    def problems(self) -> None:
        if not self.report.problems:
            return
        self.heading(f"{text('report.problems', self.lang)} ({len(self.report.problems)})", "bold red")
        for problem in self.report.problems:
            why = text(problem.reason, self.lang, **problem.details)
            self.line(f"{shown(problem.path)}: {why}", indent=2)
        self.line("")


def _width(stream: TextIO) -> int:
    if not stream.isatty():
        return _WIDTH
    return max(min(Console(file=stream).width, _MAX_WIDTH), 40)
