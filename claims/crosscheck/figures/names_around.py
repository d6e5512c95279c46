"""The words around a figure that may name what it is said of."""

from __future__ import annotations

import re

from claims.regex import regex
from claims.span import Span

# Characters; an English word is twice as long.
_BEFORE, _AFTER = 24, 12
_WORD = regex(r"[가-힣A-Za-z]{2,}")
# Words of every market report: what is left names the share or the index.
_MARKET = regex(
    r"전날|전일|전장|전거래|거래|주가|종가|주식|기준|현재|대비|오전|오후|시각|같은|이날|시간|지수|가격|시장|이보다|보다"
    r"|한국거래소|따르면|오른|올라|상승|급등|내린|하락|급락|뛴|높은|낮은"
)
# What every English clause holds.
_ENGLISH = regex(
    r"(?:the|and|for|that|this|with|from|ha(?:s|d|ve)|was|were|are|its?|sa(?:id|ys)|w(?:ill|ould)|which|about|more|less|than"
    r"|into|over|under|after|before|between|each|per|percent|million|billion|trillion|won|years?|months?|shares?|prices?"
    r"|of|to|in|on|at|by|as|is|be|an?|or|up|down|all|some|other|their|they|been|not|but|out|off)$",
    re.IGNORECASE,
)


def names(words: str) -> frozenset[str]:
    """The beginnings of the words that may be names: 누리전자는 and 누리전자의 are 누리전, 누리정밀 is another."""
    return frozenset(word[:3] for word in _WORD.findall(words) if not (_MARKET.match(word) or _ENGLISH.match(word)))


def names_around(text: str, span: Span) -> frozenset[str]:
    """The names around a figure, on its line: 29.9% of one firm is no slip of 29.8% of another."""
    before, after = _BEFORE, _AFTER
    if text[max(0, span.start - _BEFORE) : span.start].isascii():
        before, after = 2 * _BEFORE, 2 * _AFTER
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - before)
    end = text.find("\n", span.end)
    words = text[span.end : min(span.end + after, end if end >= 0 else len(text))]
    return names(text[start : span.start]) | names(words)
