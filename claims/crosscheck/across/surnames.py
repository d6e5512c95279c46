"""Somebody of whom only the family name is told, another one in each language: 표모 씨, a man surnamed Park."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.across.halves import Half, told_twice
from claims.crosscheck.events import Events
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.fold import fold
from claims.regex import regex
from claims.romanization import surname_readings, surname_spellings
from claims.span import Span

_KO = regex(r"(?<![가-힣])(?P<name>[가-힣]{1,2})모(?:\s?\([^)]{1,12}\))?(?=\s?(?:씨|군|양|[은는이가의을를]))")
_EN = regex(
    r"\b(?:surnamed|(?:only\s)?by\s(?:(?:his|her|their|the)\s)?(?:family\sname|surname|last\sname)s?(?:\sof)?(?:\sonly)?,?|"
    r"(?:whose\s)?(?:family\sname|surname|last\sname)s?(?:\s(?:is|was|of|only|as))*|"
    r"(?:named|(?:identified|known)\s(?:by\s\w+\s)?(?:only\s)?(?:as|by))(?:\sonly)?(?:\s(?:Mr|Ms|Mrs|Miss)\.?)?)\s(?P<name>[A-Z][a-z]{1,8})(?![\w-]|\s[A-Z])"
)


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning where each language leaves one family name that stands for no other one."""
    found = []
    for korean, english in told_twice(events):
        here, there = list(_told(korean, _KO)), list(_told(english, _EN))
        settled = [(a, b) for a in here for b in there if _is_one(a[0], b[0])]
        lost = {a[0]: a for a in here if not any(a[0] == one[0] for one, _ in settled)}
        strange = {b[0]: b for b in there if not any(b[0] == other[0] for _, other in settled)}
        if len(lost) == len(strange) == 1:
            one, other = next(iter(lost.values())), next(iter(strange.values()))
            if other[0].lower() in surname_readings():
                sides = (
                    Side(korean.text[slice(*one[1])], (korean.mention(one[1]),)),
                    Side(other[0], (english.mention(other[1]),)),
                )
                found.append(Disagreement("claims.name.person_near_miss", Grade.WARNING, fold(one[0]), sides))
    return found


def _told(half: Half[K], pattern: re.Pattern[str]) -> Iterator[tuple[str, Span]]:
    for part in half.parts:
        for match in pattern.finditer(half.text, *part.span):
            # 표모(27): the age is no part of the name.
            yield match["name"], Span(match.start("name"), match.end("name") + (half.text[match.end("name")] == "모"))


def _is_one(hangul: str, latin: str) -> bool:
    return latin.lower() in surname_spellings(hangul)
