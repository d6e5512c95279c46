"""What the words around an amount say of it: the noun it counts, the words that narrow it, its direction."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.lexicon import table
from claims.quantity import counted_en, counted_ko
from claims.quantity.directions import Direction, direction
from claims.quantity.printed import Printed
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span

_LEFT, _RIGHT = 48, 28  # characters that may say what is counted: a dozen Korean words before, half as many after
_CLAUSE = regex(
    r"[.!?…](?=\s)|[;\n“”\"‘’'「」『』▶◆■○●◇□※]|[▲△](?![0-9])|,\s|(?:[하되이으였었했]며|[하되이였었았했있없받]고|지만|는데|으나|면서)\s"
)
_SCOPE = {
    "ko": regex(
        rf"{alternation(word for row in table('figure_scopes') for word in row['ko'])}"
        r"|(?<=\s)중(?=\s)|(?:주|시간|인|명|가구|평|대|건|톤|배럴|온스|리터|ℓ|㎡|마리|개)당(?=\s)|장중|(?:19|20)[0-9]{2}년|[0-9]{1,2}월"
    ),
    "en": regex(
        rf"\b(?:{alternation(word for row in table('figure_scopes') for word in row['en'])}"
        r"|(?:19|20)[0-9]{2}|quarter|half)\b",
        re.IGNORECASE,
    ),
}


class Told(NamedTuple):
    """What the words around an amount say of it."""

    counted: Span | None
    scope: tuple[str, ...]
    direction: Direction | None


def told(text: str, found: Printed, language: Language) -> Told:
    """The noun an amount counts, its scope words (sorted) and its direction, from the words of its clause."""
    left, right = clause_start(text, found.start), clause_end(text, found.end)
    counted = (counted_ko if language == "ko" else counted_en).counted(text, found, left, right)
    words = [match[0] for match in _SCOPE[language].finditer(text, left, found.start)]
    words += [match[0] for match in _SCOPE[language].finditer(text, found.end, right)]
    if text.startswith("씩", found.end):
        words.append("씩")  # 10만원씩 is each one's share
    scope = tuple(sorted({word.lower() for word in words}))
    return Told(counted, scope, direction(text, found, left, right, language))


def converts(text: str, before: Printed, found: Printed) -> bool:
    """Whether an amount in brackets tells the one before it again: 3만3000㎡(1만평), 5만4000원(13.5%)."""
    return text[before.end : found.start].strip() in ("(", "[", "（", "/") and text[found.end : found.end + 1] in ")]）"


def clause_start(text: str, start: int) -> int:
    low = max(0, start - _LEFT)
    ends = [match.end() for match in _CLAUSE.finditer(text, low, start)]
    if ends:
        return ends[-1]
    while 0 < low < start and not text[low - 1].isspace():
        low += 1  # never begin inside a word
    return low


def clause_end(text: str, end: int) -> int:
    match = _CLAUSE.search(text, end, end + _RIGHT)
    return match.start() if match else min(len(text), end + _RIGHT)


def clause(text: str, span: Span, within: Span) -> Span:
    """The clause of a stretch within a sentence, however long it is."""
    start = max((match.end() for match in _CLAUSE.finditer(text, within.start, span.start)), default=within.start)
    behind = _CLAUSE.search(text, span.end, within.end)
    return Span(start, behind.start() if behind else within.end)
