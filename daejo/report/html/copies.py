"""Copied texts by the articles that share them: who came first, how much of whom stands in whom, and what else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from daejo.article import RELEASE, Article
from daejo.finding import Duplicate, Member, Report
from daejo.report._shown import likeness, percent
from daejo.report.html.places import Places, PlaceView
from daejo.report.html.timeline import Timeline, timeline
from daejo.shares import Letters

# How much of an article must stand in an earlier one for the two to be copies: one quote that thirty reporters heard
# makes no release of their articles.
_MIN_SHARE = 0.3
_MAX_FIRSTS = 20  # articles that printed a text first, which others may have it from
_LONGEST = 300  # characters of a copied text that are shown
_MAX_PLACES = 5  # of a copied text that are named; the others are folded


class Sharer(NamedTuple):
    """An article of a cluster: `of_it`, 0..1, stands in the first one, `of_first` of the first one in it."""

    number: int
    name: str
    anchor: str
    published: str
    is_release: bool
    of_it: float
    of_first: float
    percents: tuple[str, str]


class CopiedText(NamedTuple):
    """A text that stands in several places: its number in the marks of the articles, and its letters."""

    number: int
    likeness: str
    words: str
    letters: int
    open: tuple[PlaceView, ...]
    folded: tuple[PlaceView, ...]


class Cluster(NamedTuple):
    """Articles that are copies of the first of them, in the order they came out, and what they share."""

    sharers: tuple[Sharer, ...]
    texts: tuple[CopiedText, ...]
    timeline: Timeline | None
    is_first: bool  # whether the first of them came out on an earlier day than the others


class CopyView(NamedTuple):
    """The clusters, those of most articles first, and the texts that stand in articles of none."""

    clusters: tuple[Cluster, ...]
    others: tuple[CopiedText, ...]


def copy_view(report: Report, places: Places) -> CopyView:
    """Every copied text once."""
    order = {key: number for number, key in enumerate(sorted(places.articles, key=lambda key: _age(places, key)))}
    together = _together(report.duplicates, order)
    texts: dict[str | None, list[CopiedText]] = defaultdict(list)
    spans: dict[str, dict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    for number, one in enumerate(report.duplicates, 1):
        firsts = {together[member.article] for member in one.members}
        first = min(firsts, key=order.__getitem__)
        is_clustered = sum(together[member.article] == first for member in one.members) > 1
        texts[first if is_clustered else None].append(_text(number, one, places))
        by_article: dict[str, list[Member]] = defaultdict(list)
        for member in one.members:
            by_article[member.article].append(member)
        for key, members in by_article.items():
            if (head := together[key]) != key and head in by_article:
                spans[key][key] += members
                spans[key][head] += by_article[head]
    letters = Letters(report.articles)
    numbers = {article.key: number for number, article in enumerate(report.articles)}
    clusters = []
    for first, keys in _members(together, order).items():
        sharers = tuple(_sharers(first, keys, spans, letters, numbers, places))
        days = [(places.articles[key].published, places.name(key)) for key in keys]
        clusters.append(Cluster(sharers, tuple(texts[first]), timeline(days), _is_first(days)))
    clusters.sort(key=lambda cluster: -len(cluster.sharers))
    return CopyView(tuple(clusters), tuple(texts[None]))


def _is_first(days: Sequence[tuple[date | None, str]]) -> bool:
    known = [day for day, _ in days]
    return known[0] is not None and all(day is not None and known[0] < day for day in known[1:])


def _age(places: Places, key: str) -> tuple[str, bool, int]:
    """What came first: the earlier day, the release of that day, the order of the articles."""
    article = places.articles[key]
    return f"{article.published or '9999'}", article.source != RELEASE, places.number(key)


def _together(duplicates: Sequence[Duplicate], order: Mapping[str, int]) -> dict[str, str]:
    """The first article of the cluster of each: the one that most of it stands in, its own where that is too little."""
    shares: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one in duplicates:
        by_age = sorted(zip(one.members, one.shares, strict=False), key=lambda each: order[each[0].article])
        for member, share in by_age:
            for earlier in {other.article for other, _ in by_age[:_MAX_FIRSTS]}:
                if order[earlier] < order[member.article]:
                    shares[member.article][earlier] += share
    first: dict[str, str] = {}
    for key in order:  # by age, so that the earlier ones are known
        found = {one: share for one, share in shares[key].items() if first[one] == one and share >= _MIN_SHARE}
        first[key] = max(found, key=lambda one: (found[one], -order[one])) if found else key
    return first


def _members(together: Mapping[str, str], order: Mapping[str, int]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key in sorted(together, key=order.__getitem__):
        found[together[key]].append(key)
    return {first: members for first, members in found.items() if len(members) > 1}


def _sharers(
    first: str,
    members: Sequence[str],
    spans: Mapping[str, Mapping[str, Sequence[Member]]],
    letters: Letters,
    numbers: Mapping[str, int],
    places: Places,
) -> Iterator[Sharer]:
    for key in members:
        taken = spans.get(key, {})
        of_it, of_first = (
            letters.share(numbers[one], [(each.start, each.end) for each in taken.get(one, ())]) for one in (key, first)
        )
        article: Article = places.articles[key]
        yield Sharer(
            places.number(key),
            places.name(key),
            places.anchor(key),
            f"{article.published or ''}",
            article.source == RELEASE,
            of_it,
            of_first,
            (percent(of_it), percent(of_first)),
        )


def _text(number: int, one: Duplicate, places: Places) -> CopiedText:
    member = max(one.members, key=lambda each: each.end - each.start)
    words = places.articles[member.article].text[member.start : member.end]
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    where = [places.short(each.article, each.start, each.zone) for each in one.members]
    count = sum(map(str.isalnum, words))
    return CopiedText(
        number,
        likeness(one, places.lang),
        shown,
        count,
        tuple(where[:_MAX_PLACES]),
        tuple(where[_MAX_PLACES:]),
    )
