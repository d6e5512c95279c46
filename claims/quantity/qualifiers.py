"""Words that say of which occasion, stage or reckoning a value is told: 잠정, 현지시간, 전반, fiscal, final, so far."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span

_ROWS = table("qualifiers")
_HEADS = {word.lower(): row["en"][0] for row in _ROWS for word in (*row["ko"], *row["en"])}
_GROUPS = {row["en"][0]: row["group"] for row in _ROWS if "group" in row}
_WORDS = {
    "ko": regex(
        # 17일 하루 동안 is one day, and 하루 300명 each day
        rf"(?<![가-힣])(?!하루\s동안)(?:{alternation(word for row in _ROWS for word in row['ko'])})"
        r"(?!집|가족|회관|센터|병원)"
    ),
    "en": regex(rf"\b(?:{alternation(word.lower() for row in _ROWS for word in row['en'])})\b", re.IGNORECASE),
}


def qualifiers(text: str, span: Span, language: Language) -> frozenset[str]:
    """The qualifying words of a stretch, under one name in both languages."""
    return _found(text[slice(*span)], language)


@lru_cache(maxsize=1 << 12)
def _found(stretch: str, language: Language) -> frozenset[str]:
    return frozenset(_HEADS[match[0].lower()] for match in _WORDS[language].finditer(stretch))


def exclude_each_other(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of qualifiers cannot hold of one value: 잠정 and 최종, 현지시간 and 한국시간."""
    groups = [
        {_GROUPS[head]: head for head in sorted(heads) if head in _GROUPS} for heads in (one - other, other - one)
    ]
    return any(group in groups[1] for group in groups[0])


# What a text may leave out without telling of something else: who says 3년 after a trial says 징역.
_LEFT_OUT = frozenset({"sentence", "bargain", "grade", "trade", "way"})


def is_grouped(head: str) -> bool:
    """Whether a qualifier has others that exclude it and tells of a part: women, 잠정, target; not before, already."""
    return head in _GROUPS and _GROUPS[head] not in _LEFT_OUT
