"""The words around a figure that may name what it is said of."""

from __future__ import annotations

import re

from claims.span import Span

_BEFORE, _AFTER = 24, 12
_WORD = re.compile(r"[가-힣A-Za-z]{2,}")
# Words of every market report: what is left names the share or the index.
_MARKET = re.compile(
    r"전날|전일|전장|전거래|거래|주가|종가|주식|기준|현재|대비|오전|오후|시각|같은|이날|시간|지수|가격|시장|이보다|보다"
    r"|한국거래소|따르면|오른|올라|상승|급등|내린|하락|급락|뛴|높은|낮은"
)


def names(words: str) -> frozenset[str]:
    """The beginnings of the words that may be names: 누리전자는 and 누리전자의 are 누리전, 누리정밀 is another."""
    return frozenset(word[:3] for word in _WORD.findall(words) if not _MARKET.match(word))


def names_around(text: str, span: Span) -> frozenset[str]:
    """The names around a figure, on its line: 29.9% of one firm is no slip of 29.8% of another."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    end = text.find("\n", span.end)
    after = text[span.end : min(span.end + _AFTER, end if end >= 0 else len(text))]
    return names(text[start : span.start]) | names(after)
