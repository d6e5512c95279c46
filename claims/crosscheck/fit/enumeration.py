"""What a text names one by one to the end of a clause: five passengers, its driver, and the two men in the lorry.

은행길, 종소리길, 달빛로, 우체국길이다. A list that goes on (등, among others) or whose items hold lists of their own
is none: how many it names, nobody can say.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS
from claims.regex import regex
from claims.span import Language, Span

_NUMBERS = {word: number for word, number in CARDINALS.items() if number < 21}
_NUMBER = rf"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|[1-9]\d{{0,2}})"
_WORD = r"[A-Z0-9][\w'’.&/-]*"
# The Long Field, Ashby & Sons, University of Maine, St. Ives (Cornwall), Ada Lowe, 34,
_NAME = (
    rf"(?:[Tt]he\s)?{_WORD}(?:\s(?:(?:of|de|la|le|du|van|von|der|al|bin|in|on|at|the|&)\s(?:the\s)?)?{_WORD}){{0,5}}"
    r"(?:\s\([^()\n]{1,40}\)|,\s(?:aged\s)?\d{1,2}(?=,|\sand\s))?"
)
_COUNTED = (
    rf"(?:(?:the\s|its\s|their\s|his\s|her\s|all\s|another\s)?(?i:{_NUMBER})|an?|the|its|his|her|their|one)\s"
    r"[a-z][a-z'’-]*(?:\s(?!and\b)[a-z][a-z'’-]*){0,6}"
)
_LISTS_EN = {
    "named": regex(rf"(?P<items>{_NAME}(?:,\s{_NAME}){{0,11}},?\sand\s{_NAME})(?=[.:,)\n]|\s[a-z–—-]|$)"),
    "counted": regex(rf"(?P<items>{_COUNTED}(?:,\s{_COUNTED}){{0,11}},?\sand\s{_COUNTED})(?=[.;,)\n]|\s[–—]|$)"),
}
_PARTED = regex(r",\s(?:and\s)?(?!(?:aged\s)?\d{1,2}(?:,|\sand\s))|\sand\s")
# Behind the last item a list goes on, or its last name is no end of it.
_GOES_ON = regex(r",?\s(?:and\s(?:others|more|elsewhere)|among\sothers|as\swell\sas|plus)\b|,\s(?:and\s)?[A-Z]")
# Who they are together is not how many they are: a crew, two families; three crew are three.
_GROUP = regex(
    r"\b(?:crew|family|couple|pair|group|team|staff|rest|series|set|number|range|host|half|trio|duo|quartet|band|crowd)\b"
)
_GROUPS = regex(r"\b(?:families|couples|pairs|groups|teams|crews|sets|dozens?|trios|bands|crowds|households)\b")
_HEAD = regex(r"\b(?:of|in|on|at|from|with|for|who|that|which|to|by|under|over)\b.*$")
_DETERMINED = regex(r"^(?:the|its|their|his|her|all|another)\s")
_PLURAL = regex(r"(?:[^sui]s|people|men|women|children|police)$")
_ITEM_KO = r"[가-힣A-Za-z0-9‘’'·&-]{2,16}(?:\s(?!등)[가-힣A-Za-z0-9‘’'&-]{1,10}){0,2}(?:\([^()\n]{1,20}\))?"
_ITEM_DOT = r"[가-힣A-Za-z0-9]{2,12}"
_LIST_KO = regex(
    rf"(?P<items>{_ITEM_KO}(?:(?:,\s|[와과]\s){_ITEM_KO}){{1,11}}?|{_ITEM_DOT}(?:[·ㆍ]{_ITEM_DOT}){{2,11}}(?:\s[가-힣]{{1,8}}?)?)"
    r"(?P<end>\s(?:씨|선수|의원|교수|군|양|등)|)(?:이었다|이다|였다|다|입니다|이며|이고|으로\s구성\S*|로\s구성\S*|으로\s이[뤄루]\S*|로\s이[뤄루]\S*)(?=[,.\s]|$)"
)
_PARTED_KO = regex(r",\s|(?<=[가-힣]{2})[와과]\s")
_DOT = regex(r"[·ㆍ]")
# A clause is no name: 밝혔으며, 조사해 온.
_CLAUSE = regex(r"(?:[은는을를며]|[가-힣]고|에서|에게|으로|해|된|하는|했|한다|않는|없|있|[가-힣]의)$|\d")


_PERSON = 3  # syllables


class Enumeration(NamedTuple):
    """What stands one by one: where, how many items, and how many things they count; None where they are names."""

    span: Span
    items: int
    made: int | None = None


def read(text: str, start: int, end: int, language: Language) -> Enumeration | None:
    """The list that begins at `start`; None where there is none, or it is left open."""
    return _korean(text, start, end) if language == "ko" else _english(text, start, end)


def _english(text: str, start: int, end: int) -> Enumeration | None:
    for kind, pattern in _LISTS_EN.items():
        match = pattern.match(text, start, end)
        if match is None or _GOES_ON.match(text, match.end(), end):
            continue
        items = [item for item in _PARTED.split(match["items"]) if item]
        span = Span(*match.span("items"))
        if kind == "named":
            return Enumeration(span, len(items))
        sizes = [_size(item) for item in items]
        if None not in sizes and any(size and size > 1 for size in sizes):
            return Enumeration(span, len(items), sum(size or 0 for size in sizes))
    return None


def _size(item: str) -> int | None:
    """How many an item counts: 2 of "the two men in the lorry", 1 of "its driver"; None where nobody can say."""
    bare = _DETERMINED.sub("", item)
    first, _, rest = bare.partition(" ")
    head = _HEAD.sub("", rest if first.lower() in _NUMBERS or first.isdigit() else bare).strip()
    numbered = first.lower() in _NUMBERS or first.isdigit()
    if (_GROUPS if numbered else _GROUP).search(head) or re.search(rf"\b(?i:{_NUMBER})\b", rest):
        return None
    if numbered:
        return _NUMBERS.get(first.lower()) or int(first)
    return None if _PLURAL.search(head) else 1


def _korean(text: str, start: int, end: int) -> Enumeration | None:
    match = _LIST_KO.match(text, start, end)
    if match is None or match["end"].strip() == "등":
        return None
    dotted = "," not in match["items"] and len(_DOT.findall(match["items"])) > 1
    items = (_DOT if dotted else _PARTED_KO).split(match["items"])
    if "," not in match["items"] and not dotted and len(items) > 2:
        return None
    # 남가을 is a name among names.
    people = all(len(item) == _PERSON for item in items)
    if (
        not people
        and not dotted
        and any(_CLAUSE.search(word) for item in items for word in re.sub(r"\([^()]*\)", "", item).split())
    ):
        return None
    return Enumeration(Span(*match.span("items")), len(items))
