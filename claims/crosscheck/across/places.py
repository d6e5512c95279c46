"""One thing at two places, told in two languages: 목포에 and in Pohang, 카자흐스탄과 and with Uzbekistan.

Places are countries, Korean towns, and whatever stands behind the word for a capital or a second city. Where the lead
of each text names one of a kind that the other text prints nowhere, both are told of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.crosscheck.across.halves import Half, told_twice
from claims.crosscheck.events import Events
from claims.crosscheck.roles.sounds import heard
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.lexicon import table
from claims.names import romanises
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span

_LEAD = 3  # sentences, the headline among them
_HOME = "한국"
_NO_TOWN = frozenset(("서울", "서울시"))
# Behind a Korean place of its own; 인도적 and 가나다 are none.
_BEHIND_KO = (
    r"(?=(?:에서?|의|과|와|에서의|으로|로|은|는|이|가|을|를|도|산|인|군|측|정부|대표팀"
    r"|시|구|[남북동서]부)?(?![가-힣]))"
)
_ROLE_KO = regex(
    r"(?P<role>제2의?\s?도시|수도|항구\s?도시|휴양지)(?:인|이자)?\s"
    r"(?P<name>[가-힣]{2,8}?)(?=(?:에서?|의|을|를|이|가|은|는|과|와|로|으로)?(?![가-힣]))"
)
_ROLE_EN = regex(
    r"(?P<prep>in |of |at |to )?(?:the |its |[A-Z][a-z]+['’]s )?"
    r"(?P<role>capital(?: city)?|second[- ](?:largest |biggest )?city|port city|resort)"
    r"(?: of(?= [A-Z][a-z]+(?:[.,;]|\s[a-z])))?,? (?P<name>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)"
)
_ROLES = {"수도": "capital", "제2": "second", "항구": "port", "휴양": "resort", "capi": "capital", "seco": "second"}
_ROLES |= {"port": "port", "reso": "resort"}


class _Place(NamedTuple):
    span: Span
    key: str
    kind: str


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each place that the two languages name otherwise."""
    found: list[Disagreement[K]] = []
    for korean, english in told_twice(events):
        for one, other in [*_nations(korean, english), *_by_role(korean, english), *_towns(korean, english)]:
            sides = tuple(_side(half, place) for half, place in ((korean, one), (english, other)))
            found.append(Disagreement("claims.event.place", Grade.WARNING, one.key, sides))
    return found


def _side(half: Half[K], place: _Place) -> Side[K]:
    """The place with everything else in the half that names it."""
    read = {"nation": nations_of, "town": _towns_of}.get(place.kind)
    spans = [p.span for p in read(half) if p.key == place.key] if read is not None else [place.span]
    return Side(half.text[slice(*place.span)], tuple(map(half.mention, spans)))


def _nations(korean: Half[K], english: Half[K]) -> Iterator[tuple[_Place, _Place]]:
    here, there = list(nations_of(korean)), list(nations_of(english))
    if not ({p.key for p in here} & {p.key for p in there}) - {_HOME}:  # of a third country much is told
        yield from _odd(here, there, _lead(korean), _lead(english), {_HOME})


def _odd(
    here: list[_Place], there: list[_Place], lead: int, other_lead: int, home: set[str]
) -> Iterator[tuple[_Place, _Place]]:
    """The one place of each text that the other does not name, where both stand in the lead."""
    ours, theirs = {p.key for p in here} - home, {p.key for p in there} - home
    lost, strange = ours - theirs, theirs - ours
    if len(lost) == len(strange) == 1:
        one = next(p for p in here if p.key in lost)
        other = next(p for p in there if p.key in strange)
        if one.span.end <= lead and other.span.end <= other_lead:
            yield one, other


def _lead(half: Half[K]) -> int:
    """Where the lead ends."""
    return half.sentences[min(_LEAD, len(half.sentences)) - 1].end if half.sentences else 0


def nations_of(half: Half[K]) -> Iterator[_Place]:
    """The countries of a half, by name, by what is theirs and by their capitals."""
    words, pattern = _nation_words(half.language)
    for part in half.parts:
        for match in pattern.finditer(half.text, *part.span):
            yield _Place(Span(*match.span()), words[match[0]], "nation")


@cache
def _nation_words(language: Language) -> tuple[dict[str, str], re.Pattern[str]]:
    words: dict[str, str] = {}
    for row in table("nations"):
        names = [*row[language], *(row.get("of_en", ()) if language == "en" else ())]
        for word in (*names, row.get(f"capital_{language}", "")):
            if len(word) > 1:
                words[word] = row["ko"][0]
    if language == "ko":
        return words, re.compile(rf"(?<![가-힣A-Za-z])(?:{alternation(words)}){_BEHIND_KO}")
    return words, re.compile(rf"(?<![\w-])(?:{alternation(words)})(?![\w-])")


def _by_role(korean: Half[K], english: Half[K]) -> Iterator[tuple[_Place, _Place]]:
    """The capital and the second city by their names; the capital of one text is not the second city of the other."""
    here = [m for part in korean.parts for m in _ROLE_KO.finditer(korean.text, *part.span)]
    there = [m for part in english.parts for m in _ROLE_EN.finditer(english.text, *part.span)]
    if len(here) != 1 or len(there) != 1:
        return
    one, other = here[0], there[0]
    if _heard(one["name"], other["name"]) or _heard_anywhere(one["name"], english):
        return
    yield (
        _Place(Span(*one.span()), one["name"], _ROLES[one["role"][:2]]),
        _Place(Span(*other.span()), other["name"], _ROLES[other["role"][:4]]),
    )


def _heard(hangul: str, latin: str) -> bool:
    return bool(heard([hangul], latin.split())) or romanises(hangul, latin)


def _heard_anywhere(hangul: str, english: Half[K]) -> bool:
    names = re.compile(r"\b[A-Z][a-z]{2,}")
    return any(_heard(hangul, m[0]) for part in english.parts for m in names.finditer(english.text, *part.span))


def _towns(korean: Half[K], english: Half[K]) -> Iterator[tuple[_Place, _Place]]:
    here, there = list(_towns_of(korean)), list(_towns_of(english))
    yield from _odd(here, there, _lead(korean), _lead(english), set())


def _towns_of(half: Half[K]) -> Iterator[_Place]:
    words, pattern = _town_words(half.language)
    for part in half.parts:
        for match in pattern.finditer(half.text, *part.span):
            name = match["name"]
            yield _Place(Span(match.start("name"), match.end("name")), words[name], "town")


@cache
def _town_words(language: Language) -> tuple[dict[str, str], re.Pattern[str]]:
    """Korean cities and counties with their full names; by their bare names where something is done there."""
    words: dict[str, str] = {}
    for row in table("municipalities"):
        korean, english = str(row["ko"]), row["en"] if isinstance(row["en"], str) else row["en"][0]
        bare = korean[:-1]
        if korean in _NO_TOWN or korean[-1] == "구" or len(bare) < 2:
            continue
        for word in (korean, bare) if language == "ko" else (english,):
            words.setdefault(word, bare)
    for korean, english in _METROPOLITAN.items():
        words[korean if language == "ko" else english] = korean
    if language == "ko":
        return words, re.compile(rf"(?<![가-힣])(?P<name>{alternation(words)})(?=(?:에서?|의|에서는)?(?:\s|,))")
    return words, re.compile(rf"\b(?:in|at|near|of|from|to)\s(?P<name>{alternation(words)})(?![\w-]|\s[A-Z])")


_METROPOLITAN = {
    "부산": "Busan",
    "대구": "Daegu",
    "인천": "Incheon",
    "광주": "Gwangju",
    "대전": "Daejeon",
    "울산": "Ulsan",
    "세종": "Sejong",
    "제주": "Jeju",
}
