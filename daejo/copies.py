"""What is copied in a set of articles: paragraphs for the report, sentences for the crosscheck."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, NamedTuple

import dedup
from claims.crosscheck import Copies
from claims.crosscheck.fold import fold
from claims.span import Span
from daejo.article import Article, ZoneKind
from daejo.finding import Duplicate, Member
from daejo.sentences import copied_sentences

# Zones that hold what the article says; furniture is the same on every page of a site and copies nothing.
CONTENT = frozenset(ZoneKind) - {
    ZoneKind.DATELINE,
    ZoneKind.NOTICE,
    ZoneKind.COPYRIGHT,
    ZoneKind.COMMENTS,
    ZoneKind.FURNITURE,
}
# "사진=연합뉴스" and "이상입니다." are shared by articles that share nothing else.
_MIN_LETTERS = 20
_MIN_QUOTE_LETTERS = 25
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")


class Place(NamedTuple):
    """A stretch of one article, by the article's number in the run."""

    article: int
    start: int
    end: int


@dataclass(frozen=True)
class CopyMap:
    """Who copies whom: `voices` gives every paragraph the number of its group, `sentences` the copied sentences."""

    duplicates: tuple[Duplicate, ...]
    voices: Mapping[Place, int]
    sentences: tuple[Copies[str], ...]


def find_copies(articles: Sequence[Article], *, threshold: float) -> CopyMap:
    """Copied paragraphs, quotes and sentences of these articles. `threshold` is the Jaccard of a copied paragraph."""
    paragraphs = dict(_paragraphs(articles))
    groups = _groups(paragraphs, threshold)
    numbers = {place: number for number, place in enumerate(dict.fromkeys(groups.values()))}
    return CopyMap(
        (*_duplicates(articles, paragraphs, groups), *_quotes(articles, paragraphs, groups)),
        {place: numbers[first] for place, first in groups.items()},
        copied_sentences(articles, _stretches(paragraphs)),
    )


def _paragraphs(articles: Sequence[Article]) -> Iterator[tuple[Place, str]]:
    for number, article in enumerate(articles):
        for zone in article.zones:
            if zone.kind in CONTENT:
                yield Place(number, zone.start, zone.end), article.text[zone.start : zone.end]


def _stretches(paragraphs: Mapping[Place, str]) -> dict[int, list[Span]]:
    stretches: dict[int, list[Span]] = {}
    for place in paragraphs:
        stretches.setdefault(place.article, []).append(Span(place.start, place.end))
    return stretches


def _duplicates(
    articles: Sequence[Article], paragraphs: Mapping[Place, str], groups: Mapping[Place, Place]
) -> Iterator[Duplicate]:
    for first, members in _members(groups).items():
        if len(members) > 1 and _letters(paragraphs[first]) >= _MIN_LETTERS:
            likeness = min(_jaccard(paragraphs[first], paragraphs[other]) for other in members[1:])
            kind: Literal["exact", "near"] = "exact" if likeness == 1 else "near"
            yield _duplicate(articles, kind, likeness, members, paragraphs[first])


def _quotes(
    articles: Sequence[Article], paragraphs: Mapping[Place, str], groups: Mapping[Place, Place]
) -> Iterator[Duplicate]:
    """Quotations that stand in paragraphs which are otherwise no copies of one another."""
    needles = {
        Place(place.article, place.start + m.start(1), place.start + m.end(1)): (place, m[1])
        for place, text in paragraphs.items()
        for m in _QUOTED.finditer(text)
        if _letters(m[1]) >= _MIN_QUOTE_LETTERS
    }
    # Reprints repeat their quotations: each is looked for once.
    first_of: dict[str, Place] = {}
    for needle, (_, words) in needles.items():
        first_of.setdefault(fold(words), needle)
    found = dedup.contained({needle: needles[needle][1] for needle in first_of.values()}, paragraphs, threshold=0.8)
    by_article: dict[int, list[Place]] = {}
    for needle in needles:  # in order, and none over another
        by_article.setdefault(needle.article, []).append(needle)
    seen: set[Place] = set()
    for first, hits in _by_needle(found).items():
        home = needles[first][0]
        others = {
            Place(
                hit.text.article, hit.text.start + hit.passage.target.start, hit.text.start + hit.passage.target.end
            ): hit
            for hit in hits
            if groups[hit.text] != groups[home]
        }
        if others and first not in seen:
            seen.update(needle for other in others for needle in _overlapped(by_article.get(other.article, []), other))
            share = min(hit.containment for hit in others.values())
            yield _duplicate(articles, "quote", share, [first, *others], needles[first][1])


def _by_needle(found: Sequence[dedup.Containment[Place, Place]]) -> dict[Place, list[dedup.Containment[Place, Place]]]:
    grouped: dict[Place, list[dedup.Containment[Place, Place]]] = {}
    for hit in found:
        grouped.setdefault(hit.needle, []).append(hit)
    return grouped


def _groups(texts: Mapping[Place, str], threshold: float) -> dict[Place, Place]:
    """Every place with the first of its group: itself, where nothing copies it."""
    joined = dedup.groups(texts, threshold=threshold)
    return {place: joined.get(place, place) for place in texts}


def _members(groups: Mapping[Place, Place]) -> dict[Place, list[Place]]:
    members: dict[Place, list[Place]] = {}
    for place, first in groups.items():
        members.setdefault(first, []).append(place)
    return members


def _duplicate(
    articles: Sequence[Article],
    kind: Literal["exact", "near", "contained", "quote"],
    similarity: float,
    places: Sequence[Place],
    text: str,
) -> Duplicate:
    members = (Member(articles[p.article].key, p.start, p.end, articles[p.article].zone_at(p.start)) for p in places)
    # Named after its words, so that a run over more articles keeps the name.
    name = sha256("".join(c for c in text.casefold() if c.isalnum()).encode()).hexdigest()[:12]
    return Duplicate(name, kind, round(similarity, 4), tuple(members))


def _jaccard(one: str, other: str) -> float:
    a, b = dedup.shingles(one), dedup.shingles(other)
    return len(a & b) / len(a | b) if a | b else 1.0


def _letters(text: str) -> int:
    return sum(c.isalnum() for c in text)


def _overlapped(places: Sequence[Place], place: Place) -> Iterator[Place]:
    """Those of an article's places, sorted and apart, that share a character with another place in it."""
    for one in places[bisect_right(places, place.start, key=lambda one: one.end) :]:
        if one.start >= place.end:
            return
        yield one
