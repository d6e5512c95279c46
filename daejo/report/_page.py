"""A page at a terminal: lines, headings and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TextIO

from rich.cells import cell_len
from rich.text import Text

from claims import Language
from daejo.finding import Report
from daejo.messages import text
from daejo.printable import inert, printable
from daejo.report._console import console
from daejo.report._facts import Table, compared, lines
from daejo.report._shown import beginning, where, zone_name

_MAX_NAMES = 3  # of articles that share texts
# Around a quote, so that it stands out on paper and without colours too. Korean prose has no use for 「」 of its own.
MARKS: Mapping[Language, tuple[str, str]] = {"ko": ("「", "」"), "en": ("«", "»")}


class Page:
    """A stream being filled with lines, for one report in one language."""

    def __init__(self, report: Report, lang: Language, stream: TextIO) -> None:
        self.report = report
        self.lang = lang
        self.articles = {article.key: article for article in report.articles}
        self.console = console(stream)
        self.lines = 0  # printed so far
        self.blank = True  # nothing stands right above

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
            self.lines += 1
            self.blank = False

    def gap(self) -> None:
        """Leave one line empty, but none at the top."""
        if not self.blank:
            self.line("")
            self.blank = True

    def heading(self, words: str, style: str = "bold") -> None:
        """Print a heading with a rule to the right edge, below an empty line."""
        self.gap()
        rest = self.console.width - cell_len(words) - 4
        self.line(Text.assemble(("─ ", "dim"), (words, style), (" " + "─" * max(rest, 0), "dim")))

    def place(self, article: str, line: int, zone: str | None) -> str:
        """Where something stands, with what its line is: news/a.txt:12  caption."""
        return f"{where(self.articles.get(article), article, line)}  {zone_name(zone, self.lang)}".rstrip()

    def names(self, articles: Sequence[str]) -> str:
        """The first of the articles, and how many more there are."""
        told = ", ".join(map(printable, articles[:_MAX_NAMES]))
        if len(articles) > _MAX_NAMES:
            told += f" {text('report.more_articles', self.lang, count=len(articles) - _MAX_NAMES)}"
        return told

    def more(self, count: int, key: str) -> None:
        """Say how many more there are, where there are any."""
        if count > 0:
            self.line(text(key, self.lang, count=count), style="dim")

    def table(self, one: Table | None) -> None:
        """Print rows under their heading, if there are any."""
        if one is not None:
            self.heading(beginning(one.heading, self.console.width - 4))
            for words, indent in lines(one):
                self.line(words, indent=indent, hanging=3)

    def compared(self) -> None:
        """Say what was compared with what."""
        for words in compared(self.report, self.lang):
            self.line(words)
