"""The report as one HTML file that people open, forward and print: no request leaves it, and it needs no script."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claims import Language
from daejo.finding import Report
from daejo.messages import text
from daejo.printable import printable
from daejo.report import Part
from daejo.report._shown import counted
from daejo.report.html.page import Page

_MAX_IN_NOTEBOOK = 20  # findings


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write the page: the counts, then findings, copies, people and facts, and articles, each in a view of its own."""
    pieces = (
        _environment()
        .get_template("page.html")
        .generate(
            page=Page(report, lang, part=part, most=most),
            text=lambda key, **details: text(key, lang, **details),
            style=_asset("page.css"),
            script=_asset("page.js"),
        )
    )
    stream.writelines(pieces)


def notebook(report: Report, lang: Language) -> str:
    """What a notebook shows of a report: the verdict, the counts, and the first findings with their sides.

    No script and no style sheet, which notebooks drop; no colour of ink or paper, as their themes have their own.
    """
    page = Page(report, lang, part="report", most=_MAX_IN_NOTEBOOK)
    rest = [finding for _, finding in page.headed[len(page.cards) :]]
    more = text("notebook.more", lang, grades=counted(rest, lang)) if rest else ""
    template = _environment().get_template("notebook.html")
    return template.render(page=page, more=more, text=lambda key, **details: text(key, lang, **details))


class Asset(str):
    """What stands in the page between <style> or <script> and its end, as it is."""

    __slots__ = ()

    @property
    def source(self) -> Markup:
        return Markup(self)

    @property
    def digest(self) -> str:
        """Its name in a Content-Security-Policy: the page runs this and nothing else."""
        return f"sha256-{b64encode(sha256(self.encode()).digest()).decode()}"


def _asset(name: str) -> Asset:
    return Asset((files(__package__) / "templates" / name).read_text(encoding="utf-8"))


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("daejo.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )


def _shown(value: object) -> object:
    """What an expression of a template shows: text without what would turn the direction of a line."""
    return printable(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
