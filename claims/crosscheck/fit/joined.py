"""How many there were, how many came or left, how many there are then, in a sentence or two.

six towns joined the nine that already formed the league, which then had 15 · 기존 9곳에 6곳이 새로 가입해 모두 15곳
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.figures.equation import Equation, Term, difference
from claims.crosscheck.fit.sentence import Sentence
from claims.regex import regex
from claims.span import Language

_GROWTH = "claims.figure.growth"


class _Cues:
    """The words right before and behind a figure that say what it is."""

    def __init__(self, left: str, right: str) -> None:
        self._left, self._right = regex(rf"(?:{left})$", re.IGNORECASE), regex(right, re.IGNORECASE)

    def fit(self, here: Sentence, term: Term) -> bool:
        return bool(self._left.search(here.left(term, 24)) or self._right.match(_until_next(here, term)))


_WAS: dict[Language, _Cues] = {
    "en": _Cues(
        r"\bjoin(?:ed|ing)?\s(?:the\s)?|\bexisting\s|\bpreviously\s(?:had\s)?|\balready\shad\s",
        r"(?:\s\w+){0,3}?\s(?:that\s|who\s|which\s)?(?:already|existing|previously)\b",
    ),
    "ko": _Cues(r"(?:기존|이미|원래|종전)(?:의|에)?\s(?:[가-힣]{1,5}\s)?", r"(?:[이가]\s)?(?:이미|원래)\s"),
}
_CAME: dict[Language, _Cues] = {
    "en": _Cues(
        r"\badd(?:ed|ing|s)?\s(?:another\s)?",
        r"(?:\s\w+){0,2}?\s(?:new\s)?(?:\w+\s)?(?:joined|were\sadded|have\sjoined|came\sin|signed\sup)\b",
    ),
    "ko": _Cues(
        r"(?:새로|추가로|신규)\s(?:[가-힣]{1,5}\s)?",
        r"[이가을를]\s(?:[^\d,]{1,10}\s)?(?:새로\s|추가로\s)?(?:가입|합류|늘어|더해|추가)",
    ),
}
_LEFT: dict[Language, _Cues] = {
    "en": _Cues(r"\b(?:lost|losing)\s", r"(?:\s\w+){0,2}?\s(?:left|quit|withdrew|resigned)\b"),
    "ko": _Cues(r"(?!x)x", r"[이가을를]\s(?:[^\d,]{1,8}\s)?(?:탈퇴|빠져|빠지|그만)"),
}
_IS: dict[Language, _Cues] = {
    "en": _Cues(
        r"\b(?:then|now)\s(?:had|has|have)\s|\bleaving\s|\bmaking\s(?:it\s)?|\bthe\stotal\sto\s|\ba\stotal\sof\s|\b(?:has|had)\sgrown\sto\s",
        r"(?:\s\w+){0,2}?\s(?:now|remain)\b",
    ),
    "ko": _Cues(r"(?:모두|총|현재)\s(?:[가-힣]{1,5}\s)?", r"(?:으로|로)\s(?:늘|줄)|[이가]\s(?:됐|되|남)"),
}


def read(here: Sentence) -> Iterator[Equation]:
    """Who was there, who came or went, and who is there then; silent unless each is told once."""
    found = _roles(here, here.small if here.language == "en" else here.terms)
    if found is not None:
        was, moved, now, sign = found
        if was.unit == moved.unit == now.unit and was.room.low > 0:
            yield Equation(_GROWTH, (was, moved, now), (difference(sign),), 1)


def _roles(here: Sentence, terms: Sequence[Term]) -> tuple[Term, Term, Term, int] | None:
    roles: dict[str, list[Term]] = {"was": [], "came": [], "left": [], "is": []}
    for term in terms:
        for name, cues in (("was", _WAS), ("came", _CAME), ("left", _LEFT), ("is", _IS)):
            if cues[here.language].fit(here, term):
                roles[name].append(term)
                break
    moved = roles["came"] + roles["left"]
    if [len(roles["was"]), len(moved), len(roles["is"])] != [1, 1, 1]:
        return None
    return roles["was"][0], moved[0], roles["is"][0], 1 if roles["came"] else -1


def _until_next(here: Sentence, term: Term) -> str:
    after = [other.span.start for other in here.small if other.span.start > term.span.start]
    return here.text[term.span.end : min([*after, here.span.end, term.span.end + 50])]
