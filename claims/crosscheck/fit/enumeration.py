"""What a text names one by one to the end of a clause: Greer, Elm and Ash; 은행길, 종소리길, 달빛로, 우체국길이다.

A list that goes on (등, among others) is none: how many it names, nobody can say.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.span import Language, Span

_WORD = r"[A-Z0-9][\w'’.&/-]*"
# The Long Field, Ashby & Sons, University of Maine, St. Ives (Cornwall), Ada Lowe, 34,
_NAME = (
    rf"(?:[Tt]he\s)?{_WORD}(?:\s(?:(?:of|de|la|le|du|van|von|der|al|bin|in|on|at|the|&)\s(?:the\s)?)?{_WORD}){{0,5}}"
    r"(?:\s\([^()\n]{1,40}\)|,\s(?:aged\s)?\d{1,2}(?=,|\sand\s))?"
)
_LIST_EN = re.compile(rf"(?P<items>{_NAME}(?:,\s{_NAME}){{0,11}},?\sand\s{_NAME})(?=[.:,)\n]|\s[a-z–—-]|$)")
_PARTED = re.compile(r",\s(?:and\s)?(?!(?:aged\s)?\d{1,2}(?:,|\sand\s))|\sand\s")
# Behind the last item a list goes on, or its last name is no end of it.
_GOES_ON = re.compile(r",?\s(?:and\s(?:others|more|elsewhere)|among\sothers|as\swell\sas|plus)\b|,\s(?:and\s)?[A-Z]")
_ITEM_KO = r"[가-힣A-Za-z0-9‘’'·&-]{2,16}(?:\s(?!등)[가-힣A-Za-z0-9‘’'&-]{1,10}){0,2}(?:\([^()\n]{1,20}\))?"
_ITEM_DOT = r"[가-힣A-Za-z0-9]{2,12}"
_LIST_KO = re.compile(
    rf"(?P<items>{_ITEM_KO}(?:(?:,\s|[와과]\s){_ITEM_KO}){{1,11}}?|{_ITEM_DOT}(?:[·ㆍ]{_ITEM_DOT}){{2,11}}(?:\s[가-힣]{{1,8}}?)?)"
    r"(?P<end>\s(?:씨|선수|의원|교수|군|양|등)|)(?:이었다|이다|였다|다|입니다|이며|이고|으로\s구성\S*|로\s구성\S*|으로\s이[뤄루]\S*|로\s이[뤄루]\S*)(?=[,.\s]|$)"
)
_PARTED_KO = re.compile(r",\s|(?<=[가-힣]{2})[와과]\s")
_DOT = re.compile(r"[·ㆍ]")
# A clause is no name: 밝혔으며, 조사해 온.
_CLAUSE = re.compile(r"(?:[은는을를며]|[가-힣]고|에서|에게|으로|해|된|하는|했|한다|않는|없|있|[가-힣]의)$|\d")


_PERSON = 3  # syllables


class Enumeration(NamedTuple):
    """What stands one by one: where, and how many items."""

    span: Span
    items: int


def read(text: str, start: int, end: int, language: Language) -> Enumeration | None:
    """The list that begins at `start`; None where there is none, or it is left open."""
    return _korean(text, start, end) if language == "ko" else _english(text, start, end)


def _english(text: str, start: int, end: int) -> Enumeration | None:
    match = _LIST_EN.match(text, start, end)
    if match is None or _GOES_ON.match(text, match.end(), end):
        return None
    return Enumeration(Span(*match.span("items")), len([item for item in _PARTED.split(match["items"]) if item]))


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
