"""What an English figure counts, from the words beside it: 99 companies, 15% of revenue, revenue rose 15%."""

from __future__ import annotations

import re

from claims.quantity.directions import MOVES
from claims.quantity.printed import Printed
from claims.regex import regex
from claims.span import Span

_WORD = regex(r"[A-Za-z][A-Za-z'’&-]*")
STOP = regex(
    r"(?:an?|the|of|in|on|at|by|for|from|to|with|and|or|but|as|than|that|which|who|whose|will|would|has|have|had|is|are|was"
    r"|were|be|been|this|these|those|its|their|his|her|over|under|about|per|each|it|they|we|you|he|she|not|no|into|during"
    r"|after|before|through|across|while|since|until|between|among|more|less|most|least|other|also|only|up|down|still|now|then|just|even|already"
    r"|often|never|always|so|if|when|where|how|what|why)$",
    re.IGNORECASE,
)
_PLURAL = regex(r"(?:[^sui]s|people|men|women|children|staff)$", re.IGNORECASE)
_VERB = regex(r"(?:ed|ing|does|says|plans|offers|includes|comes|goes|helps|makes|remains|has|is|was)$", re.IGNORECASE)
_OF = regex(r"\s+of\s+(?:(?:the|its|their|all|our|an?y?|this|these|those)\s+)?")
# Words that may follow a noun phrase; behind any other word it is not known where the noun ends: revenue came from.
_AFTER_NOUN = regex(
    r"\s*(?:[.,;:)!?\n—–-]|$)|\s(?:in|at|for|as|per|and|or|to|this|last|with|by|on|is|are|was|were|will|has|have|had)\b"
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
        if gap != " " or STOP.match(word[0]) or _VERB.search(word[0]) or len(words) == 4:
            return None
        words.append(word)
        if _PLURAL.search(word[0]):
            return Span(words[0].start(), word.end())
    return None


def _noun(text: str, start: int, right: int) -> Span | None:
    """extensive experience, the current share price, adults in 15% of adults: to the first plural, or a sure end."""
    end = start
    for word in list(_WORD.finditer(text, start, right))[:4]:
        if word.start() != end + (end > start) or text[end : word.start()].strip() or STOP.match(word[0]):
            break
        end = word.end()
        if _PLURAL.search(word[0]) or text.startswith(("'s", "’s"), end):
            break
    known = end > start and (_PLURAL.search(text[start:end]) or _AFTER_NOUN.match(text, end))
    cut = end == right and text[right : right + 1].isalpha()
    return Span(start, end) if known and not cut else None


def _bracketed(text: str, bracket: int, left: int) -> Span | None:
    """individual booths (85)."""
    words = list(_WORD.finditer(text, left, bracket))[-2:]
    if not words or text[words[-1].end() : bracket].strip() or not _PLURAL.search(words[-1][0]):
        return None
    first = words[0] if not STOP.match(words[0][0]) and words[0].end() + 1 == words[-1].start() else words[-1]
    return Span(first.start(), words[-1].end())


def _subject(text: str, found: Printed, left: int, right: int) -> Span | None:
    """15% of revenue; revenue rose 15%."""
    if of := _OF.match(text, found.end, right):
        return _noun(text, of.end(), right)
    moves = list(MOVES["en"].finditer(text, left, found.start))
    words = list(_WORD.finditer(text, left, moves[-1].start())) if moves else []
    if (
        not words
        or STOP.match(words[-1][0])
        or _VERB.search(words[-1][0])
        or text[words[-1].end() : moves[-1].start()] != " "
        or len(words[-1][0]) < 3
        or (len(words) > 1 and words[-2][0].lower() in ("a", "an"))  # a sequential increase of 3%
    ):
        return None
    return Span(*words[-1].span())
