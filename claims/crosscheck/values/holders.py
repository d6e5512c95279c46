"""Two holders in one place of two sentences: 은물지점 직원이 and 달빛지점 직원이, Alder County's and Birch County's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.regex import regex
from claims.words import stem_of, without_particle

_WORD = regex(r"[가-힣A-Za-z0-9]+")
_BRANCH_KO = regex(
    r"(?P<of>[가-힣A-Za-z0-9]{2,})['’\"”]?\s(?P<name>[가-힣]{2,6})(?:지점|직영점|본점|점|매장|캠퍼스|사업장|분원|휴게소|나들목)(?=[은는이가을를의에도과와]|[^가-힣]|$)"
)
_BRANCH_EN = regex(
    r"\b(?P<of>)(?P<name>[A-Z][a-z]+)\s(?:branch|store|shop|outlet|campus|site|plant|depot|restaurant|location)\b"
)
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
    if _of_two_branches(one, other):
        return True
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


def _of_two_branches(one: Said[K], other: Said[K]) -> bool:
    """Whether both sentences name a branch or a site, each unknown to the other text: 강릉점 and 속초점."""
    if one.part.language != other.part.language:
        return False
    pattern = _BRANCH_KO if one.part.language == "ko" else _BRANCH_EN
    here, there = (
        {(match["of"], match["name"]) for match in pattern.finditer(said.witness.text, *said.sentence)}
        for said in (one, other)
    )
    mine = {of for of, name in here if name not in other.witness.text}
    return not mine.isdisjoint(of for of, name in there if name not in one.witness.text)


def _names(one: Said[K]) -> Iterator[_Name]:
    words = list(_WORD.finditer(one.witness.text, *one.sentence))
    for match, after in pairwise(words):
        word, behind = without_particle(match[0]), stem_of(after[0])
        # 1천200명이 참가 is what is told of a holder.
        if not behind or (match.start() < one.span.end and one.span.start < match.end()):
            continue
        if one.part.language == "en":
            if word[0].isupper() and after[0][0].isupper():
                yield _Name(word, behind, behind)
        elif len(word) >= _SYLLABLES and word[-1] >= "가":
            yield _Name(word, word[-1], behind)
