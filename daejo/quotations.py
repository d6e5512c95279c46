"""Quotations that stand in other paragraphs, and sentences that were taken, whole or in part, into others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

import dedup
from claims.fold import fold
from claims.regex import regex
from claims.span import Span
from daejo.finding import Kind
from daejo.likeness import held
from daejo.passages import Folded
from daejo.places import Copy, Place, weight
from daejo.sentences import Sentence, Sentences
from dedup.arrays import halves
from dedup.deep import sharing
from dedup.normalize import letters

_MIN_QUOTE_LETTERS = 25
_QUOTED = regex(r"[“\"]([^“”\"\n]+)[”\"]")
_MIN_SHARE = 0.8
# A sentence inside another was taken from it when next to all of it stands there: of a shorter one, such as "과태료를
# 부과하기로 했다", as much is a set phrase.
_MIN_WEIGHT = 25
_MIN_HELD = 0.9
# A part of a sentence is a copy where so much stands in the other next to letter for letter: a long name with the
# office before it is shorter.
_MIN_CLAUSE = 28
# Rare windows of eight letters that a sentence leaves in the longer one it stands in: a name and its title leave fewer.
_WINDOWS = 6


class Needle(NamedTuple):
    """Words that may stand elsewhere: where they stand here, and in which paragraph."""

    place: Place
    home: Place
    words: str
    kind: Kind


def quotations(paragraphs: Mapping[Place, str]) -> list[Needle]:
    """The quotations of these paragraphs that are long enough to be known again."""
    return [
        Needle(Place(place.article, place.start + m.start(1), place.start + m.end(1)), place, m[1], "quote")
        for place, text in paragraphs.items()
        for m in _QUOTED.finditer(text)
        if len(letters(m[1])) >= _MIN_QUOTE_LETTERS
    ]


def taken_in(free: Sequence[Sentence], known: Sentences, texts: Folded) -> list[Needle]:
    """The sentences, of those that no row of copied sentences has, that stand in a longer one; else clauses of them."""
    ordered = sorted(free)
    left, right = halves(sharing([texts[one] for one in ordered], np.arange(len(ordered)), least=_WINDOWS))
    whole: dict[Sentence, Needle] = {}
    clauses: dict[Sentence, Needle] = {}
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        one, other = sorted((ordered[i], ordered[j]), key=lambda sentence: len(texts[sentence]))
        if one in whole:
            continue
        share, size, text = held(texts[one], texts[other]), weight(texts[one]), known.texts[one]
        if share >= _MIN_HELD and size >= _MIN_WEIGHT:
            whole[one] = _needle(one, Span(0, len(text)), known)
        elif share * size >= _MIN_CLAUSE and one not in clauses and one.article != other.article:
            clause = _clause(known.texts[other], text)
            if clause is not None:
                clauses[one] = _needle(one, clause, known)
    return [*{**clauses, **whole}.values()]


def _needle(one: Sentence, part: Span, known: Sentences) -> Needle:
    start = known.spans[one].start
    place = Place(one.article, start + part.start, start + part.end)
    return Needle(place, Place(one.article, *known.paragraphs[one]), known.texts[one][slice(*part)], "contained")


def _clause(source: str, target: str) -> Span | None:
    """The longest stretch of the target that is taken from the source to the letter, where it is long enough."""
    taken = [_words(target, one.target) for one in dedup.reuse(source, target) if one.similarity >= _MIN_HELD]
    longest = max(taken, key=lambda span: weight(target[slice(*span)]), default=None)
    return longest if longest is not None and weight(target[slice(*longest)]) >= _MIN_CLAUSE else None


def _words(text: str, span: dedup.Span) -> Span:
    """The whole words of a stretch: a clause begins behind the particle of the word before it, 군은 지난여름."""
    start, end = span
    while 0 < start < end and text[start - 1].isalnum():
        start += 1
    while start < end < len(text) and text[end].isalnum():
        end -= 1
    inner = text[start:end]
    return Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))


def found_again(
    needles: Sequence[Needle], paragraphs: Mapping[Place, str], groups: Mapping[Place, Place]
) -> Iterator[Copy]:
    """Needles that stand in paragraphs which are no copies of their own; quotations first, the longest of each."""
    ordered = sorted(needles, key=lambda one: (one.kind != "quote", -len(one.words), one.place))
    # Reprints repeat their quotations: each is looked for once.
    once: dict[str, Needle] = {}
    for needle in ordered:
        once.setdefault(fold(needle.words), needle)
    hits: dict[Needle, list[dedup.Containment[Needle, Place]]] = {}
    for hit in dedup.contained({one: one.words for one in once.values()}, paragraphs, threshold=_MIN_SHARE):
        hits.setdefault(hit.needle, []).append(hit)
    told: dict[int, list[Place]] = {}
    for needle in once.values():
        others = [hit for hit in hits.get(needle, ()) if hit.text != needle.home]
        again = any(map(needle.place.same, told.get(needle.place.article, ())))
        if again or all(groups[hit.text] == groups[needle.home] for hit in others):
            continue
        places = (needle.place, *sorted({_place(hit) for hit in others}))
        for place in places:
            told.setdefault(place.article, []).append(place)
        yield Copy(needle.kind, min(hit.containment for hit in others), places)


def _place(hit: dedup.Containment[Needle, Place]) -> Place:
    start, end = hit.passage.target
    return Place(hit.text.article, hit.text.start + start, hit.text.start + end)
