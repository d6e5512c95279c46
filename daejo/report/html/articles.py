"""Every article as it was read: its lines in their zones, what is found there marked, and what of it is copied."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from daejo.article import RELEASE, Article
from daejo.finding import Report
from daejo.report._shown import percent, zone_name
from daejo.report.html.places import Places
from daejo.shares import Letters


class Segment(NamedTuple):
    """Some words of a line, the finding that quotes them ("" for none), and whether they are copied."""

    words: str
    finding: str
    copied: bool


class LineView(NamedTuple):
    """A line, under its anchor and the kind of its zone."""

    anchor: str
    zone: str
    zone_name: str
    segments: tuple[Segment, ...]


class ArticleView(NamedTuple):
    """An article: `taken` is how much of it stands elsewhere, `strip` the stretches, in thousandths, that do."""

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


def articles(report: Report, places: Places) -> list[ArticleView]:
    """The articles in their order."""
    copied: dict[str, list[tuple[int, int]]] = {}
    for duplicate in report.duplicates:
        for member in duplicate.members:
            copied.setdefault(member.article, []).append((member.start, member.end))
    quoted: dict[str, list[tuple[int, int, str]]] = {}
    for finding in report.findings:
        for one in finding.evidence:
            quoted.setdefault(one.article, []).append((one.start, one.end, finding.id))
    letters = Letters(report.articles)
    found = []
    for number, article in enumerate(report.articles):
        spans = _joined(copied.get(article.key, ()))
        marks = sorted(set(quoted.get(article.key, ())))
        found.append(
            ArticleView(
                places.anchor(article.key),
                places.name(article.key),
                article.key if article.path is None else str(article.path),
                f"{article.published or ''}",
                article.key in report.new,
                article.source == RELEASE,
                len({mark[2] for mark in marks}),
                percent(letters.share(number, spans)) if spans else "",
                _strip(article, spans),
                tuple(_lines(article, spans, marks, places)),
            )
        )
    return found


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _strip(article: Article, spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    whole = max(1, len(article.text))
    return tuple((start * 1000 // whole, max(1, (end - start) * 1000 // whole)) for start, end in spans)


def _lines(
    article: Article, spans: Sequence[tuple[int, int]], marks: Sequence[tuple[int, int, str]], places: Places
) -> Iterator[LineView]:
    starts = [start for start, _ in spans]
    for zone in article.zones:
        edges = {zone.start, zone.end}
        for start, end, *_ in (*spans, *marks):
            edges |= {edge for edge in (start, end) if zone.start < edge < zone.end}
        ordered = sorted(edges)
        segments = []
        for start, end in zip(ordered, ordered[1:], strict=False):
            number = bisect_right(starts, start) - 1
            is_copied = number >= 0 and start < spans[number][1]
            finding = next((mark[2] for mark in marks if mark[0] <= start and end <= mark[1]), "")
            segments.append(Segment(article.text[start:end], finding, is_copied))
        line = article.line_at(zone.start)
        yield LineView(places.anchor(article.key, line), zone.kind, zone_name(zone.kind, places.lang), tuple(segments))
