"""The parts of day a sentence tells by themselves: shortly after dawn, in the evening rush, 점심시간 무렵, 해 질 녘."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.lexicon import table
from claims.regex import regex
from claims.span import Language, Span

Stretch = tuple[tuple[int, int], ...]
# What comes every day is no time of an event.
_EVERY = regex(r"매일|매주|날마다|마다|평소|\b(?:every|each|usually|daily|nightly|often|always)\b", re.IGNORECASE)


def parts_of_day(text: str, sentence: Span, language: Language) -> Iterator[tuple[Span, Stretch]]:
    """The parts of day that a sentence tells without a day beside them, with their minutes; the longest of each."""
    if not _any(language).search(text, *sentence):
        return
    found = [
        (Span(*match.span()), stretch)
        for pattern, stretch in _patterns(language)
        for match in pattern.finditer(text, *sentence)
    ]
    if _EVERY.search(text, *sentence):
        return
    taken: list[Span] = []
    for span, stretch in sorted(found, key=lambda one: (one[0].start - one[0].end, one[0])):
        if not any(other.start < span.end and span.start < other.end for other in taken):
            taken.append(span)
            yield span, stretch


@cache
def _any(language: Language) -> re.Pattern[str]:
    """Any part of day: hardly a sentence tells one, and one pattern passes over it in a tenth of the time of all."""
    return re.compile("|".join(pattern.pattern for pattern, _ in _patterns(language)), re.IGNORECASE)


@cache
def _patterns(language: Language) -> tuple[tuple[re.Pattern[str], Stretch], ...]:
    bound = r"\b" if language == "en" else ""
    return tuple(
        (
            re.compile(rf"{bound}(?:{'|'.join(row[language])}){bound}", re.IGNORECASE),
            tuple((low, high) for low, high in row["minutes"]),
        )
        for row in table("parts_of_day")
        if row[language]
    )
