"""Copied texts by the articles that share them: how much of each article they are, and where each text stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from daejo.finding import Duplicate, Report
from daejo.report._shown import likeness, percent
from daejo.report.html.places import Places, PlaceView
from daejo.shares import shared

_LONGEST = 400  # characters of a copied text that are shown


class Sharer(NamedTuple):
    """An article that shares texts: its name, its anchor, its day and how much of it stands in the others."""

    name: str
    anchor: str
    published: str
    share: float
    percent: str


class CopiedText(NamedTuple):
    """A text that stands in several places."""

    id: str
    likeness: str
    words: str
    places: tuple[PlaceView, ...]


class Cluster(NamedTuple):
    """Articles that share texts with one another and nobody else, in the order they came out, and the texts."""

    sharers: tuple[Sharer, ...]
    texts: tuple[CopiedText, ...]


def clusters(report: Report, places: Places) -> list[Cluster]:
    """The sets of articles that share texts: those with most texts first; within one article at the end."""
    of_articles: dict[frozenset[str], list[Duplicate]] = {}
    for one in report.duplicates:
        of_articles.setdefault(frozenset(member.article for member in one.members), []).append(one)
    found = [
        Cluster(_sharers(one.articles, one.shares, places), _texts(of_articles[frozenset(one.articles)], places))
        for one in shared(report)
    ]
    alone = [(next(iter(keys)), texts) for keys, texts in of_articles.items() if len(keys) == 1]
    return [*found, *(Cluster(_sharers((key,), (0.0,), places), _texts(texts, places)) for key, texts in alone)]


def _sharers(keys: Sequence[str], shares: Sequence[float], places: Places) -> tuple[Sharer, ...]:
    found = []
    for key, share in zip(keys, shares, strict=True):
        day = places.articles[key].published
        found.append(Sharer(places.name(key), places.anchor(key), f"{day or ''}", share, percent(share)))
    return tuple(sorted(found, key=lambda one: one.published or "9999"))


def _texts(duplicates: Sequence[Duplicate], places: Places) -> tuple[CopiedText, ...]:
    found = []
    for one in duplicates:
        member = one.members[0]
        words = places.articles[member.article].text[member.start : member.end]
        shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        where = (
            places.place(each.article, places.articles[each.article].line_at(each.start), each.zone)
            for each in one.members
        )
        found.append(CopiedText(one.id, likeness(one, places.lang), shown, tuple(where)))
    return tuple(found)
