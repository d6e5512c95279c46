"""What an abbreviation stands for: 소비자물가지수(PPI) where the other texts of the story print 생산자물가지수(PPI).

Short forms, translations and other orders of the words are ways to say it, so two readings are weighed only where both
end alike and most of the letters before that differ, or where the story gives one of them another abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, NamedTuple

from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold
from claims.regex import regex
from claims.span import Span

_GLOSS = regex(r"(?P<long>[가-힣]{2,20}(?:[ ·ㆍ][가-힣]{2,20}){0,3})\s?\((?P<short>[A-Z][A-Za-z&]{1,6})\)")
_SHORTEST = 4  # syllables: 소비자물가지수, 관세청
_HEAD = 2
# Two texts against one, and more than twice as many.


class _Gloss(NamedTuple, Generic[K]):
    """An abbreviation with the words before it; `word` is the last of them, `run` all that may belong to it."""

    word: str
    run: str
    mention: Mention[K]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A disagreement for each abbreviation that a text spells out otherwise than more others do."""
    if len(story) < MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    glosses: dict[str, dict[str, list[_Gloss[K]]]] = {}
    for witness in story:
        for short, gloss in _glosses(witness):
            glosses.setdefault(short, {}).setdefault(gloss.word, []).append(gloss)
    words = {short: set(by_word) for short, by_word in glosses.items()}
    return [
        found
        for short, by_word in glosses.items()
        if len(by_word) > 1
        for found in _outvoted(short, by_word, words, witnesses)
    ]


def _glosses(witness: Witness[K]) -> Iterator[tuple[str, _Gloss[K]]]:
    for part in witness.parts:
        if part.language == "ko":
            for match in _GLOSS.finditer(witness.text, *part.span):
                last = re.split(r"[ ·ㆍ]", match["long"])[-1]
                span = Span(match.end("long") - len(last), match.end("long"))
                if len(last) >= _SHORTEST:
                    yield match["short"], _Gloss(last, fold(match["long"]), Mention(witness.key, span))


def _outvoted(
    short: str,
    by_word: Mapping[str, list[_Gloss[K]]],
    words: Mapping[str, set[str]],
    witnesses: Mapping[K, Witness[K]],
) -> Iterator[Disagreement[K]]:
    known = {word: voices((g.mention for g in those), witnesses) for word, those in by_word.items()}
    meant = max(known, key=lambda word: known[word])
    for word, few in by_word.items():
        many = by_word[meant]
        if known[meant] <= known[word] or word[-_HEAD:] != meant[-_HEAD:] or _one(few, many):
            continue
        # 소비자물가지수 is the CPI of the same story: it cannot be its PPI as well.
        taken = any(word in those for other, those in words.items() if other != short)
        if taken or 2 * _common(word[:-_HEAD], meant[:-_HEAD]) < min(len(word), len(meant)) - _HEAD:
            sure = taken or outvotes(known[meant], known[word])
            suspect, correction = (0, meant) if sure else (None, None)
            grade = Grade.ERROR if taken else Grade.WARNING
            sides = tuple(Side(g[0].word, tuple(one.mention for one in g)) for g in (few, many))
            yield Disagreement("claims.name.abbreviation", grade, short, sides, suspect, correction)


def _one(few: Sequence[_Gloss[K]], many: Sequence[_Gloss[K]]) -> bool:
    """Whether one is the other with words or letters left out: 인수합병 and 기업 인수·합병."""
    return any(_within(a.word, b.run) or _within(b.word, a.run) for a in few for b in many)


def _within(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def _common(one: str, other: str) -> int:
    """How many letters both have in the same order."""
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(one, other))
