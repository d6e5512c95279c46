"""What a stretch tells of, in concepts that both languages have words for: 학교가 and the school are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from claims.lexicon import table
from claims.regex import regex
from claims.span import Language
from claims.words import stem_of, without_particle

# Tables whose rows name one thing in both languages; posts and directions are weighed by others.
_TABLES = ("everyday", "figure_measures", "event_nouns", "relations", "regions")
_HANGUL = regex(r"[가-힣]+")
_LATIN = regex(r"[A-Za-z]+(?:-[a-z]+)*")
_LONGEST = 6
# 초미세먼지, 신공항, 대지진: what leads a word of three syllables and more.
_LEADS, _LED = "초신대총최고저구", 2
# What every other text between the two languages names.
_EVERYWHERE = frozenset(("한국", "대한민국", "서울"))


def concepts(text: str, start: int, end: int, language: Language) -> frozenset[str]:
    """The concepts of a stretch, each by the first Korean word of its row."""
    found: set[str] = set()
    for match in (_HANGUL if language == "ko" else _LATIN).finditer(text, start, end):
        found |= _of_korean(match[0]) if language == "ko" else _of_english(match[0].lower())
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _of_korean(word: str) -> frozenset[str]:
    """The concepts that the longest beginnings of a word name, one behind another; one syllable is all of it."""
    known, found = _korean(), set[str]()
    at = 1 if word[0] in _LEADS and len(word) > _LED and word[:2] not in known else 0
    while at < len(word):
        ends = range(min(len(word), at + _LONGEST), at + 1, -1)
        end = next((end for end in ends if word[at:end] in known), at)
        if end == at:
            break
        found |= known[word[at:end]]
        at = end
    if found:
        return frozenset(found)
    stem = without_particle(word)
    bare = stem if len(stem) == 1 else word[:1] if re.fullmatch(r".[은는이가을를의에도와과로만]", word) else word
    return known.get(bare, frozenset())


@lru_cache(maxsize=1 << 14)
def _of_english(word: str) -> frozenset[str]:
    return _english().get(word, frozenset()) or _english().get(stem_of(word) or word, frozenset())


@cache
def _korean() -> dict[str, frozenset[str]]:
    return _index("ko")


@cache
def _english() -> dict[str, frozenset[str]]:
    return _index("en")


def _index(language: Language) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in _TABLES:
        for row in table(name):
            key = _list(row["ko"])[0]
            if key in _EVERYWHERE:
                continue
            for word in _list(row[language]):
                if language == "ko":
                    found.setdefault(word, set()).add(key)
                elif " " not in word:
                    found.setdefault(word.lower(), set()).add(key)
                    found.setdefault(stem_of(word) or word.lower(), set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}


def _list(cell: Any) -> list[str]:
    return [cell] if isinstance(cell, str) else list(cell) if isinstance(cell, Iterable) else []
