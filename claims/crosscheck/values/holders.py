"""Two holders in one place of two sentences: 은물지점 직원이 and 달빛지점 직원이, Alder County's and Birch County's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.words import stem_of, without_particle

_WORD = re.compile(r"[가-힣A-Za-z0-9]+")
# One letter apart, two names are one that somebody misspelled.
_MISSPELLED = 1
_SYLLABLES = 3
# Sentences that share this much of their words and name two holders tell the same of both.
_ALIKE = 0.6


class _Name(NamedTuple):
    """A word that may name a holder: what kind of thing its end tells, and the stem of the word behind it."""

    word: str
    head: str
    behind: str


def tell_of_two_holders(one: Said[K], other: Said[K]) -> bool:
    """Whether two sentences tell in the same words of two names of one kind, each unknown to the other text.

    물안군이 도서관을 and 샛별군이 도서관을: both end in 군, and 도서관 follows.
    """
    alike = len(one.around & other.around) >= _ALIKE * max(1, min(len(one.around), len(other.around)))
    if not alike or one.part.language != other.part.language:
        return False
    names = [name for name in _names(one) if name.word not in other.witness.text]
    others = [name for name in _names(other) if name.word not in one.witness.text] if names else []
    return any(
        a.head == b.head and a.behind == b.behind and OSA.distance(a.word, b.word) > _MISSPELLED
        for a in names
        for b in others
    )


def _names(one: Said[K]) -> Iterator[_Name]:
    words = list(_WORD.finditer(one.witness.text, *one.sentence))
    for match, after in pairwise(words):
        word, behind = without_particle(match[0]), stem_of(after[0])
        if not behind:
            continue
        if one.part.language == "en":
            if word[0].isupper() and after[0][0].isupper():
                yield _Name(word, behind, behind)
        elif len(word) >= _SYLLABLES and word[-1] >= "가":
            yield _Name(word, word[-1], behind)
