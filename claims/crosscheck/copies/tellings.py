"""Sentences that tell a figure or a day, and the rare words by which those told in the same words are found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.statement import K, Part, Witness
from claims.span import Span

WORD = re.compile(r"[가-힣A-Za-z]{2,}")
# 있다 and 있으며, 됐다 and 되어 tell nothing apart; nor do that, with and have.
LIGHT = re.compile(
    r"(?:있|없|하|했|되|됐|한|된|돼|해|않|않았|이)(?:다|는|던|게|고|며|어|여|은|을|음|었다|였다|았다|으며|으면|어야|습니다|었습니다|면서|지만)"
    r"|것[이은을도]?|등[은이을]|a[nst]|by|in|is|it|of|on|or|to|the|and|for|are|was|its|has|had|that|this|with|from|have|been|were"
    r"|will|which|their",
    re.IGNORECASE,
)
# Words of this few texts say what is told, but a table repeats its words in every row.
_RARE_TEXTS, _RARE_SENTENCES = 3, 100


class Telling(NamedTuple, Generic[K]):
    """A sentence with a figure or a day: its words outside claims, each by its beginning, and its figures and days."""

    witness: Witness[K]
    part: Part
    span: Span
    words: Mapping[str, str]
    claims: tuple[Claim, ...]

    @property
    def role(self) -> str:
        return self.part.role

    @property
    def figures(self) -> list[Claim]:
        """The figures that have a unit; in English a noun will do, 1,200 paintings."""
        figures = [claim for claim in self.claims if claim.family == "figure"]
        return [c for c in figures if c.value.amount.unit is not None or (c.language == "en" and c.value.counted)]


def tellings(witnesses: Sequence[Witness[K]]) -> list[Telling[K]]:
    """The sentences of all witnesses that hold a figure or a day, in order."""
    return [one for witness in witnesses for one in _sentences(witness)]


def by_rare_word(told: Sequence[Telling[K]], witnesses: Sequence[Witness[K]]) -> dict[str, list[int]]:
    """The numbers of the sentences that hold each beginning of a word that few texts and few sentences hold."""
    texts = Counter(word for witness in witnesses for word in _words_of(witness))
    holders: dict[str, list[int]] = {}
    for number, one in enumerate(told):
        for word in one.words:
            if texts[word] <= _RARE_TEXTS:
                holders.setdefault(word, []).append(number)
    return {word: numbers for word, numbers in holders.items() if len(numbers) <= _RARE_SENTENCES}


@lru_cache(maxsize=1 << 16)
def beginning(word: str) -> str:
    """The part of a word that its endings leave: two syllables tell a Korean word, four letters an English one."""
    return word[:4].lower() if word.isascii() else word[:2].lower()


@lru_cache(maxsize=1 << 16)
def _light(word: str) -> bool:
    return LIGHT.fullmatch(word) is not None


def _sentences(witness: Witness[K]) -> Iterator[Telling[K]]:
    claims = [claim for claim in witness.claims if claim.family in ("figure", "date")]
    starts = [claim.span.start for claim in claims]
    for span in witness.sentences:
        inside = tuple(claims[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        part = witness.part_at(span.start)
        if part is not None and inside:
            yield Telling(witness, part, span, dict(_words(witness.text, span, inside)), inside)


def _words_of(witness: Witness[K]) -> set[str]:
    return {beginning(word) for part in witness.parts for word in WORD.findall(witness.text, *part.span)}


def _words(text: str, span: Span, claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    for match in WORD.finditer(text, *span):
        inside = any(claim.span.start < match.end() and match.start() < claim.span.end for claim in claims)
        if not inside and not _light(match[0]):
            yield beginning(match[0]), match[0]
