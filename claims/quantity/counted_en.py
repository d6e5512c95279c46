"""What an English figure counts, from the words beside it: 99 companies, 15% of revenue, revenue rose 15%."""

from __future__ import annotations

import re

from claims.quantity.directions import MOVES
from claims.quantity.printed import Printed
from claims.span import Span

_WORD = re.compile(r"[A-Za-z][A-Za-z'’&-]*")
_STOP = re.compile(
    r"(?:an?|the|of|in|on|at|by|for|from|to|with|and|or|but|as|than|that|which|who|whose|will|would|has|have|had|is|are|was"
    r"|were|be|been|this|these|those|its|their|his|her|over|under|about|per|each|it|they|we|you|he|she|not|no|into|during"
    r"|after|before|through|across|while|since|until|between|among|more|less|most|least|other|also|only|up|down)$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:[^s]s|people|men|women|children|staff)$", re.IGNORECASE)
_VERB = re.compile(
    r"(?:ed|ing|does|says|plans|offers|includes|comes|goes|helps|makes|remains|has|is|was)$", re.IGNORECASE
)
_SHARE_OF = re.compile(
    r"\s+of\s+(?:the\s+|its\s+|their\s+|all\s+|our\s+)?((?:[A-Za-z-]+['’]s\s)?[A-Za-z-]+(?:\s[a-z]+s\b)?)"
)


def counted(text: str, found: Printed, left: int, right: int) -> Span | None:
    """The noun counted, within `left`..`right`; None where the words do not say."""
    if found.ordinal:
        return None
    if found.unit is not None:
        return _subject(text, found, left, right)
    if text[found.start - 1 : found.start] == "(":
        return _bracketed(text, found.start - 1, left)
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, found.end, right):
        gap = text[words[-1].end() if words else found.end : word.start()]
        if gap != " " or _STOP.match(word[0]) or _VERB.search(word[0]) or len(words) == 4:
            return None
        words.append(word)
        if _PLURAL.search(word[0]):
            return Span(words[0].start(), word.end())
    return None


def _bracketed(text: str, bracket: int, left: int) -> Span | None:
    """individual booths (85)."""
    words = list(_WORD.finditer(text, left, bracket))[-2:]
    if not words or text[words[-1].end() : bracket].strip() or not _PLURAL.search(words[-1][0]):
        return None
    first = words[0] if not _STOP.match(words[0][0]) and words[0].end() + 1 == words[-1].start() else words[-1]
    return Span(first.start(), words[-1].end())


def _subject(text: str, found: Printed, left: int, right: int) -> Span | None:
    """15% of revenue; revenue rose 15%."""
    if match := _SHARE_OF.match(text, found.end, right):
        return Span(*match.span(1))
    moves = list(MOVES["en"].finditer(text, left, found.start))
    words = list(_WORD.finditer(text, left, moves[-1].start())) if moves else []
    if (
        not words
        or _STOP.match(words[-1][0])
        or _VERB.search(words[-1][0])
        or text[words[-1].end() : moves[-1].start()] != " "
    ):
        return None
    return Span(*words[-1].span())
