"""The lists of a report at a terminal: copies, claims, and people and facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from rich.cells import cell_len
from rich.text import Text

from daejo.finding import Duplicate, Report, Reported
from daejo.messages import text
from daejo.printable import printable
from daejo.report._facts import tables
from daejo.report._page import Page
from daejo.report._release import took
from daejo.report._shown import beginning, first, likeness, said, taken
from daejo.shares import shared, taken_from_releases

_MAX_TAKEN = 50  # articles that are told what they took from a release
_MAX_GROUPS = 10  # of copies told one by one in the report; `daejo duplicates` lists all of them


def duplicates(page: Page, *, brief: bool, most: int | None = None) -> None:
    """Print the copies: who shares them where there are many in a report, else each with its places."""
    groups = page.report.duplicates
    if groups:
        page.heading(f"{text('report.duplicates', page.lang)} ({len(groups)})")
    elif not brief:
        page.gap()
        page.line(text("report.no_duplicates", page.lang))
    if brief and len(groups) > _MAX_GROUPS:
        _sharing(page)
    else:
        for one in shared(page.report, most=most or None):
            # Two are named where their shares are told.
            names = f"{page.names(one.articles)}: " if len(one.articles) > 2 else ""
            page.line(f"{names}{taken(one, page.lang)}", hanging=3)
        told = first(groups, most)
        for duplicate in told:
            _duplicate(page, duplicate)
        page.more(len(groups) - len(told), "report.more_listed")


def taken_from_release(page: Page, most: int | None) -> None:
    """Print of each article what it took from each release."""
    found = taken_from_releases(page.report)
    if found:
        page.heading(f"{text('report.taken_from', page.lang)} ({len(found)})")
    told = first(found, most, _MAX_TAKEN)
    for one in told:
        page.line(took(one, page.lang), hanging=3)
    page.more(len(found) - len(told), "report.more_listed")


def _sharing(page: Page) -> None:
    """Who shares how many texts with whom: forty reprints of a release share each of its paragraphs."""
    holders = [{member.article for member in duplicate.members} for duplicate in page.report.duplicates]
    alone = Counter(name for names in holders if len(names) == 1 for name in names)
    told = shared(page.report, most=_MAX_GROUPS)
    for one in told:
        count = text("report.shared", page.lang, count=one.texts)
        page.line(Text.assemble((count, "bold"), f"  {page.names(one.articles)}"), hanging=3)
        page.line(taken(one, page.lang), indent=3, style="dim")
    page.more(len(holders) - alone.total() - sum(one.texts for one in told), "report.more_groups")
    if alone:
        page.line(text("report.repeated", page.lang, count=alone.total(), articles=len(alone)), hanging=3)


def _duplicate(page: Page, duplicate: Duplicate) -> None:
    head = duplicate.members[0]
    words = f"{likeness(duplicate, page.lang)}  "
    source = page.articles.get(head.article)
    text_of = printable(source.text[head.start : head.end]) if source else ""
    room = page.console.width - cell_len(words) - 1
    page.line(Text.assemble((words, "bold"), beginning(text_of, max(room, 20))))
    for member in duplicate.members:
        article = page.articles.get(member.article)
        line = article.line_at(member.start) if article else 0
        page.line(page.place(member.article, line, member.zone), indent=3, style="dim")


def by_line(report: Report, most: int | None) -> Iterator[tuple[str, list[tuple[int, list[Reported]]]]]:
    """The claims of each article under its key, those of one line together under its number."""
    articles = {article.key: article for article in report.articles}
    for key, claims in groupby(first(report.claims, most), key=attrgetter("article")):
        lines = groupby(claims, key=lambda one: articles[one.article].line_at(one.claim.span.start))
        yield key, [(line, list(here)) for line, here in lines]


def claims(page: Page, most: int | None) -> None:
    """Print what each article asserts, line by line."""
    total = len(page.report.claims)
    if not total:
        page.gap()
        page.line(text("report.no_claims", page.lang))
    counts = Counter(reported.article for reported in page.report.claims)
    for key, lines in by_line(page.report, most):
        name = printable(page.articles[key].headline or key)
        page.heading(f"{beginning(name, page.console.width - 12)} ({counts[key]})")
        for line, here in lines:
            page.line(page.place(key, line, here[0].zone), style="dim")
            for one in here:
                _claim(page, one)
    page.more(total - len(first(page.report.claims, most)), "report.more_listed")


def _claim(page: Page, reported: Reported) -> None:
    claim = reported.claim
    family = text(f"family.{claim.family}", page.lang)
    told = said(claim.value, page.lang)
    words = Text.assemble((f"{family}  ", "bold"), printable(claim.quote), (f"  {told}" if told else "", "dim"))
    page.line(words, indent=3, hanging=3)


def facts(page: Page, most: int | None) -> None:
    """Print the people and facts of every event, and what was compared."""
    for one in tables(page.report, page.lang, most):
        page.table(one)
    page.gap()
    if not page.report.facts:
        page.line(text("report.no_facts", page.lang))
    page.more(len(page.report.facts) - len(first(page.report.facts, most)), "report.more_listed")
    page.compared()
