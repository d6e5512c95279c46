"""Two articles beside each other, as the formats that people read show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from rich.table import Table
from rich.text import Text

from claims import Language
from daejo.beside import Kind, Row, Told, beside
from daejo.finding import Report
from daejo.messages import text
from daejo.printable import printable
from daejo.report._page import MARKS, Page

# What stands between the two columns: the same, changed, in the left or the right one alone.
SIGNS: Mapping[Kind, str] = {"same": " ", "changed": "≠", "left": "<", "right": ">"}
_MOVED = "↕"
_MAX_SAME = 2  # sentences in a row that are the same and shown; more of them are counted


def rows_of(report: Report) -> list[Row]:
    """The sentences of the two articles of a report; nothing where they could not both be read."""
    return beside(*report.articles) if len(report.articles) == 2 else []


def counted(rows: list[Row], lang: Language) -> str:
    """How many sentences are the same, changed, moved, and in one article alone."""
    kinds = Counter(row.kind for row in rows)
    moved = sum(row.moved for row in rows)
    return text("beside.counts", lang, moved=moved, **{str(kind): kinds[kind] for kind in SIGNS})


def folded(rows: list[Row]) -> Iterator[Row | int]:
    """The rows, and for the inner ones of many that are the same how many they are."""
    for is_same, group in groupby(rows, key=lambda row: row.kind == "same" and not row.moved):
        here = [*group]
        if not is_same or len(here) <= _MAX_SAME + 1:
            yield from here
        else:
            yield here[0]
            yield len(here) - _MAX_SAME
            yield here[-1]


def sign(row: Row) -> str:
    """What stands between the columns."""
    return f"{_MOVED if row.moved else ''}{SIGNS[row.kind]}".strip()


def columns(page: Page, rows: list[Row]) -> None:
    """Print two columns, each line's number before what it says; what differs stands between marks."""
    left, right = page.report.articles
    page.heading(counted(rows, page.lang))
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, width=page.console.width, show_header=True)
    table.add_column(printable(left.key), ratio=1, overflow="fold", header_style="bold")
    table.add_column("", width=2)
    table.add_column(printable(right.key), ratio=1, overflow="fold", header_style="bold")
    for row in folded(rows):
        if isinstance(row, int):
            table.add_row(Text(text("beside.same", page.lang, count=row), "dim"), "", "")
        else:
            style = "dim" if row.kind == "same" and not row.moved else ""
            table.add_row(_cell(row.left, page.lang, style), Text(sign(row)), _cell(row.right, page.lang, style))
    with page.console.capture() as captured:
        page.console.print(table)
    for line in captured.get().splitlines():
        page.line(Text.from_ansi(line))


def table_lines(report: Report, rows: list[Row], lang: Language, plain: Callable[[str], str]) -> Iterator[str]:
    """A Markdown table with a row for each sentence; `plain` escapes what Markdown reads."""

    def told_in(told: Told | None) -> str:
        if told is None:
            return ""
        words = "".join(f"<b>{plain(one.words)}</b>" if one.differs else plain(one.words) for one in told.words)
        return f"{told.line} {words}"

    left, right = report.articles
    yield f"| {plain(left.key)} | | {plain(right.key)} |"
    yield "|---|---|---|"
    for row in folded(rows):
        if isinstance(row, int):
            yield f"| {text('beside.same', lang, count=row)} | | |"
        else:
            yield f"| {told_in(row.left)} | {plain(sign(row))} | {told_in(row.right)} |"


def _cell(told: Told | None, lang: Language, style: str) -> Text:
    if told is None:
        return Text("")
    cell = Text(f"{told.line} ", "dim")
    for words, differs in told.words:
        opening, closing = MARKS[lang] if differs else ("", "")
        cell.append(f"{opening}{printable(words)}{closing}", "bold" if differs else style)
    return cell
