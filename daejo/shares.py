"""How much of each article stands in the others it shares text with: the share taken, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from daejo.article import RELEASE, TOLD, Article
from daejo.finding import Duplicate, Report


class Shared(NamedTuple):
    """Articles that share texts with one another alone.

    `shares`, 0..1: how much of each of them stands in the others, whoever else has it too.
    """

    articles: tuple[str, ...]
    texts: int
    shares: tuple[float, ...]


class Taken(NamedTuple):
    """What an article and a release have in common: how much of each, 0..1, stands in the other."""

    article: str
    release: str
    of_article: float
    of_release: float


class Letters:
    """How many letters and digits the articles tell: by-lines, datelines and furniture are not counted."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._totals: dict[int, int] = {}

    def share(self, number: int, spans: Iterable[tuple[int, int]]) -> float:
        """The share, 0..1, of an article, by its number, that stands in these spans, which may overlap."""
        text = self._articles[number].text
        copied = sum(map(str.isalnum, "".join(text[start:end] for start, end in apart(spans))))
        return round(min(1.0, copied / max(1, self._total(number))), 4)

    def _total(self, number: int) -> int:
        if number not in self._totals:
            article = self._articles[number]
            told = "".join(article.text[zone.start : zone.end] for zone in article.zones if zone.kind in TOLD)
            self._totals[number] = sum(map(str.isalnum, told or article.text))
        return self._totals[number]


def shared(report: Report, *, most: int | None = None) -> list[Shared]:
    """The sets of articles that share a text with one another and nobody else: those with most texts first."""
    number = {article.key: n for n, article in enumerate(report.articles)}
    of_article: dict[int, list[tuple[Duplicate, frozenset[int]]]] = {}
    texts: dict[frozenset[int], int] = {}
    for duplicate in report.duplicates:
        holders = frozenset(number[member.article] for member in duplicate.members)
        if len(holders) > 1:
            texts[holders] = texts.get(holders, 0) + 1
            for one in holders:
                of_article.setdefault(one, []).append((duplicate, holders))
    total = Letters(report.articles)
    found = []
    for holders, count in sorted(texts.items(), key=lambda one: (-one[1], sorted(one[0])))[:most]:
        ordered = sorted(holders)
        shares = []
        for one in ordered:
            key = report.articles[one].key
            with_others = (copy for copy, those in of_article[one] if len(those & holders) > 1)
            spans = [(m.start, m.end) for copy in with_others for m in copy.members if m.article == key]
            shares.append(total.share(one, spans))
        found.append(Shared(tuple(report.articles[one].key for one in ordered), count, tuple(shares)))
    return found


def taken_from_releases(report: Report) -> list[Taken]:
    """Of each article that is none and each release what they have in common, in the order of the articles."""
    number = {article.key: n for n, article in enumerate(report.articles)}
    releases = [article.key for article in report.articles if article.source == RELEASE]
    pairs = [(one, other) for one in number if one in report.new for other in releases]
    spans: dict[tuple[str, str], tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {
        pair: ([], []) for pair in pairs
    }
    for duplicate in report.duplicates:
        places: dict[str, list[tuple[int, int]]] = {}
        for member in duplicate.members:
            places.setdefault(member.article, []).append((member.start, member.end))
        for pair in ((one, other) for other in releases if other in places for one in places if (one, other) in spans):
            for known, key in zip(spans[pair], pair, strict=True):
                known.extend(places[key])
    total = Letters(report.articles)
    return [Taken(*pair, *(total.share(number[key], spans[pair][n]) for n, key in enumerate(pair))) for pair in pairs]


def apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, each without what one before it has."""
    apart: list[tuple[int, int]] = []
    end = 0
    for start, stop in sorted(spans):
        if stop > end:
            apart.append((max(start, end), stop))
            end = stop
    return apart
