"""Quotations that stand in other paragraphs, and sentences that were taken into longer ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

import dedup
from claims.crosscheck.fold import fold
from daejo.finding import Kind
from daejo.likeness import held
from daejo.passages import Folded
from daejo.places import Copy, Place, weight
from daejo.sentences import Sentence, Sentences
from dedup.arrays import halves
from dedup.deep import sharing
from dedup.normalize import letters

_MIN_QUOTE_LETTERS = 25
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
_MIN_SHARE = 0.8
# A sentence inside another was taken from it when next to all of it stands there: of a shorter one, such as "과태료를
# 부과하기로 했다", as much is a set phrase.
_MIN_WEIGHT = 25
_MIN_HELD = 0.9
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
    """The sentences, of those that no row of copied sentences has, that stand in a longer one."""
    ordered = sorted(free)
    left, right = halves(sharing([texts[one] for one in ordered], np.arange(len(ordered)), least=_WINDOWS))
    found: dict[Sentence, Needle] = {}
    for i, j in zip(left.tolist(), right.tolist(), strict=True):
        one = min(ordered[i], ordered[j], key=lambda sentence: len(texts[sentence]))
        if one in found or weight(texts[one]) < _MIN_WEIGHT:
            continue
        if held(texts[ordered[i]], texts[ordered[j]]) >= _MIN_HELD:
            span, home = known.spans[one], known.paragraphs[one]
            found[one] = Needle(Place(one.article, *span), Place(one.article, *home), known.texts[one], "contained")
    return list(found.values())


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
