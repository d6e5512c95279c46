"""What is copied in a set of articles: paragraphs for the report, sentences for the crosscheck."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

import dedup
from claims.crosscheck import Copies
from claims.fold import fold
from claims.span import Span
from daejo.article import CONTENT, TOLD, Article, ZoneKind
from daejo.edited import edited
from daejo.finding import Duplicate
from daejo.listing import Listed
from daejo.order import duplicates_as_given, in_any_order
from daejo.passages import Folded, components, copied, copies, joining_paragraphs
from daejo.places import Copy, Place, fullest, is_telling
from daejo.quotations import found_again, quotations, taken_in
from daejo.sentences import copied_sentences, split


@dataclass(frozen=True)
class CopyMap:
    """Who copies whom: `voices` gives every paragraph the number of its group, `sentences` the copied sentences.

    `taken` are the sentences of each article, by its key and in order, that others print letter for letter, each with
    the number of its text.
    """

    duplicates: tuple[Duplicate, ...]
    voices: Mapping[Place, int]
    sentences: tuple[Copies[str], ...]
    taken: Mapping[str, tuple[tuple[Span, int], ...]] = field(default_factory=dict)


def find_copies(articles: Sequence[Article], *, threshold: float) -> CopyMap:
    """Copied paragraphs, stretches, quotes and sentences; `threshold` is the Jaccard of a copied paragraph."""
    paragraphs = dict(_paragraphs(articles, CONTENT))
    groups = _groups(paragraphs, threshold)
    sentences = copied_sentences(articles, split(articles, _stretches(paragraphs)))
    return CopyMap(
        duplicates_as_given(_duplicates(in_any_order(articles), threshold), articles),
        {place: _number(articles[first.article].key, *first[1:]) for place, first in groups.items()},
        sentences,
        _taken(sentences, {article.key: article.text for article in articles}),
    )


def _number(*first: object) -> int:
    """The number of a group, by what stands first in it: the same in every run that holds the same group."""
    return int.from_bytes(blake2b(repr(first).encode("utf-8", "surrogatepass"), digest_size=7).digest())


def _taken(sentences: Iterable[Copies[str]], texts: Mapping[str, str]) -> dict[str, tuple[tuple[Span, int], ...]]:
    found: dict[str, list[tuple[Span, int]]] = {}
    for members in sentences:
        for source, span in members:
            number = _number(members[0], fold(texts[source][slice(*span)]))
            found.setdefault(source, []).append((span, number))
    return {source: tuple(sorted(spans)) for source, spans in found.items()}


def _paragraphs(articles: Sequence[Article], kinds: Collection[ZoneKind]) -> Iterator[tuple[Place, str]]:
    for number, article in enumerate(articles):
        for zone in article.zones:
            if zone.kind in kinds:
                yield Place(number, zone.start, zone.end), article.text[zone.start : zone.end]


def _stretches(places: Iterable[Place]) -> dict[int, list[Span]]:
    """The paragraphs of each article."""
    stretches: dict[int, list[Span]] = {}
    for place in places:
        stretches.setdefault(place.article, []).append(Span(place.start, place.end))
    return stretches


def _groups(texts: Mapping[Place, str], threshold: float) -> dict[Place, Place]:
    """Every place with the first of its group: itself, where nothing copies it."""
    joined = dedup.groups(texts, threshold=threshold)
    return {place: joined.get(place, place) for place in texts}


def _duplicates(articles: Sequence[Article], threshold: float) -> tuple[Duplicate, ...]:
    """The copies of the report, whole paragraphs first: what a copy holds is not told once more."""
    told = dict(_paragraphs(articles, TOLD))
    known = split(articles, _stretches(told), zones_apart=True)
    listed = Listed(articles)
    homes: dict[Place, Place] = {}
    for members in _members(_groups(told, threshold)):
        copy = len(members) > 1 and is_telling(told[members[0]])
        homes.update((place, members[0] if copy else place) for place in members)
        if copy:
            listed.add([_whole(members, told)])
    paragraph = {one: Place(one.article, *span) for one, span in known.paragraphs.items()}
    texts = Folded(known.texts)
    symbols = copied(texts)
    joining = joining_paragraphs(symbols, {one: homes[place] for one, place in paragraph.items()})
    for runs in components(joining):
        listed.add(copies(runs, known, texts))
    free = [one for one, place in paragraph.items() if one not in symbols and homes[place] == place]
    for runs in components(edited(free, texts)):
        listed.add(copies(runs, known, texts))
    once = [one for one, first in symbols.items() if one == first and one not in joining]
    listed.add(found_again([*quotations(told), *taken_in([*free, *once], known, texts)], told, homes))
    return listed.duplicates()


def _members(groups: Mapping[Place, Place]) -> Iterable[list[Place]]:
    members: dict[Place, list[Place]] = {}
    for place, first in groups.items():
        members.setdefault(first, []).append(place)
    return members.values()


def _whole(places: Sequence[Place], texts: Mapping[Place, str]) -> Copy:
    said = [texts[place] for place in places]
    full = said[fullest(said)]
    likeness = min(_jaccard(full, text) for text in said)
    return Copy("exact" if likeness == 1 else "near", likeness, tuple(places))


def _jaccard(one: str, other: str) -> float:
    if one == other:
        return 1.0
    a, b = dedup.shingles(one), dedup.shingles(other)
    return len(a & b) / len(a | b) if a | b else 1.0
