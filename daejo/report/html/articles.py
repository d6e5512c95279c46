"""Every article as it was read: its lines in their zones, what is found there marked, and what of it is copied."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from daejo.article import RELEASE, Article, Zone
from daejo.finding import Report
from daejo.report._shown import percent, zone_name
from daejo.report.html.places import Places
from daejo.shares import Letters, apart


class Segment(NamedTuple):
    """Some words of a line, the finding that quotes them ("" for none), and the copied texts they are of."""

    words: str
    finding: str
    copies: str  # numbers, as data-c of the page has them


class LineView(NamedTuple):
    """A line, under its anchor and the kind of its zone; `zone_name` is empty where the line above is of it, too."""

    anchor: str
    zone: str
    zone_name: str
    segments: tuple[Segment, ...]


class ArticleView(NamedTuple):
    """An article: `taken` is how much of it stands elsewhere, `strip` the stretches, in thousandths, that do."""

    number: int
    anchor: str
    name: str
    path: str
    published: str
    is_new: bool
    is_release: bool
    findings: int
    taken: str
    strip: tuple[tuple[int, int], ...]
    lines: tuple[LineView, ...]


class _Stretch(NamedTuple):
    """A stretch of an article that a finding quotes, or that is a copied text."""

    start: int
    end: int
    finding: str = ""
    copy: int = 0


def articles(report: Report, places: Places) -> list[ArticleView]:
    """The articles in their order."""
    stretches: dict[str, list[_Stretch]] = {article.key: [] for article in report.articles}
    for number, duplicate in enumerate(report.duplicates, 1):
        for member in duplicate.members:
            stretches[member.article].append(_Stretch(member.start, member.end, copy=number))
    for finding in report.findings:
        for one in finding.evidence:
            if one.article in stretches:
                stretches[one.article].append(_Stretch(one.start, one.end, finding.id))
    letters = Letters(report.articles)
    return [
        _article(article, sorted(set(stretches[article.key])), letters, number, places)
        for number, article in enumerate(report.articles)
    ]


def _article(
    article: Article, stretches: Sequence[_Stretch], letters: Letters, number: int, places: Places
) -> ArticleView:
    copied = [(one.start, one.end) for one in stretches if one.copy]
    whole = max(1, len(article.text))
    return ArticleView(
        number + 1,
        places.anchor(article.key),
        places.name(article.key),
        article.key if article.path is None else str(article.path),
        f"{article.published or ''}",
        article.key in places.new,
        article.source == RELEASE,
        len({one.finding for one in stretches if one.finding}),
        percent(letters.share(number, copied)) if copied else "",
        tuple((start * 1000 // whole, max(1, (end - start) * 1000 // whole)) for start, end in apart(copied)),
        tuple(_lines(article, stretches, places)),
    )


def _lines(article: Article, stretches: Sequence[_Stretch], places: Places) -> Iterator[LineView]:
    """The lines in order; `stretches` are sorted, so that each is looked at on its own lines alone."""
    waiting, here, above = deque(stretches), list[_Stretch](), None
    for zone in article.zones:
        while waiting and waiting[0].start < zone.end:
            here.append(waiting.popleft())
        here = [one for one in here if one.end > zone.start]
        line = article.line_at(zone.start)
        segments = tuple(_segments(article, zone, here))
        named = zone_name(zone.kind, places.lang) if zone.kind != above else ""
        yield LineView(places.anchor(article.key, line), zone.kind, named, segments)
        above = zone.kind


def _segments(article: Article, zone: Zone, stretches: Sequence[_Stretch]) -> Iterator[Segment]:
    edges = {edge for one in stretches for edge in (one.start, one.end) if zone.start < edge < zone.end}
    for start, end in pairwise([zone.start, *sorted(edges), zone.end]):
        here = [one for one in stretches if one.start <= start and end <= one.end]
        finding = next((one.finding for one in here if one.finding), "")
        copies = " ".join(f"{one.copy}" for one in here if one.copy)
        yield Segment(article.text[start:end], finding, copies)
