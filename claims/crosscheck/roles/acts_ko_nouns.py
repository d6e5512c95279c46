"""The nouns of a Korean sentence that do a deed or suffer it: each with its particle, without titles, with its age.

입주민 김모(47) 씨가 -> {입주민, 김모, #47} by 가
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claims.crosscheck.roles.acts_form import Form, age
from claims.regex import regex
from claims.span import Span
from claims.titles.names_ko import LIKELY, name_score
from claims.titles.organizations import is_organization
from claims.titles.words import is_region, title_word

_WORD = regex(r"[가-힣A-Za-z0-9&.·]*[가-힣A-Za-z0-9]")
_PARTICLE = regex(r"(?P<noun>.+?)(?P<by>께서|에게서|에게|한테|으로부터|과의|와의|로부터|은|는|이|가|도|을|를|의|에)$")
SUBJECT, OBJECT, DATIVE = (
    ("은", "는", "이", "가", "도", "께서"),
    ("을", "를"),
    ("에게", "한테", "에", "과의", "와의"),
)
SOURCE = ("에게서", "으로부터", "로부터")
# 신호를 기다리던 | 화물차를: a verb ends what belongs to a name.
_ENDS_NAME = regex(
    r"(?:[은는이가을를에의로와과도만고며서던]|[한된린긴낸건할될진난인온본]|[0-9]|께|열려|따라|위해|통해|대해|관해|맞아|이날|오전|오후|지난|당시|현재|최근)$"
)
_HONORIFIC = frozenset(["씨", "전", "현", "군", "양", "님", "측", "등"])
_VERBAL = "라다자하되있없지려"
_AGAINST = regex(r"\s상대로")
_LONGEST_NAME = 3  # words
# 김모(47) 씨: what stands in brackets behind a name.
_ASIDE = regex(r"\([^()\n]{1,16}\)")


class Noun(NamedTuple):
    """A name or a noun with its particle: `stems` without titles."""

    span: Span
    stems: frozenset[str]
    by: str
    against: bool

    @property
    def is_person(self) -> bool:
        """Whether something says that it is a person: an age, or a family name alone, 김모."""
        return any(stem[0] == "#" or (len(stem) == _SURNAME and stem[-1] == "모") for stem in self.stems)


_SURNAME = 2


def before(text: str, start: int, end: int) -> list[Noun]:
    """The nouns with a particle before a verb, in order."""
    asides = [m.span() for m in _ASIDE.finditer(text, start, end)]
    words = [m for m in _WORD.finditer(text, start, end) if not any(a <= m.start() < b for a, b in asides)]
    found = []
    for at, word in enumerate(words):
        match = None if is_region(word[0]) else _PARTICLE.fullmatch(word[0])  # 노르웨이 is no 노르웨 with a particle
        if match is None or (len(match["noun"]) < 2 and match["noun"] not in _HONORIFIC):
            continue
        if _is_title(word[0]) or (match["by"] == "는" and match["noun"][-1] in _VERBAL):
            continue  # 작곡가 두정임, 돈을 달라는 소송
        noun = noun_of(text, words, at, match["noun"])
        if noun:
            first, stems = noun
            against = _AGAINST.match(text, word.end()) is not None
            found.append(Noun(Span(first, word.start() + len(match["noun"])), stems, match["by"], against))
    return found


def noun_of(text: str, words: list[re.Match[str]], at: int, last: str) -> tuple[int, frozenset[str]] | None:
    """Where the name that ends in this word begins, and its words without titles."""
    parts, first, whole = [last], words[at].start(), at
    while at and len(parts) < _LONGEST_NAME:
        former = words[at - 1]
        if _ASIDE.sub("", text[former.end() : first]) != " " or (_ENDS_NAME.search(former[0]) and len(former[0]) > 1):
            break
        at -= 1
        parts.insert(0, former[0])
        first = former.start()
    # 9단, 3위 and 4일 are no names; a firm may end as a title does, 새벽대표, where nothing else stands.
    telling = [part for part in parts if len(part) > 1 and part not in _HONORIFIC and not part[0].isdigit()]
    stems = frozenset(part for part in telling if not _is_title(part)) or frozenset(telling[-1:])
    stems |= age(text[first : words[whole].end() + 6])
    return (first, stems) if stems else None


@cache
def _is_title(word: str) -> bool:
    found = title_word(word)
    return found is not None and found.end == len(word)


def is_party(noun: Noun) -> bool:
    """Whether a noun is a person or a body: 수출이 성장을 견인했다 and 성장이 수출을 견인했다 are both right."""
    return any(is_organization(stem) or name_score(stem) >= LIKELY for stem in noun.stems)


def last(nouns: list[Noun], particles: tuple[str, ...]) -> Noun | None:
    return next((noun for noun in reversed(nouns) if noun.by in particles), None)


def patient(nouns: list[Noun], verb: str, forms: Mapping[str, Form]) -> Noun | None:
    """Whom it is done to: the object, else the one it is given to; 소송을 of 소송을 냈다 is part of the verb."""
    objects = [n for n in nouns if n.by in OBJECT and "소송" not in n.stems]
    if objects and "소송" not in verb:
        return objects[-1]
    return last(nouns, DATIVE) if verb in forms else None


def receiver(nouns: list[Noun]) -> Noun | None:
    """Whom a thing goes to: 지분을 다온포장에 310억원에 판다."""
    return last([n for n in nouns if not any(stem[0].isdigit() for stem in n.stems)], DATIVE)


def sources(nouns: list[Noun], thing: Noun | None) -> Iterator[Noun]:
    """Whom a thing comes from, and whose it is: 새벽은행으로부터, 새벽은행의 지분을."""
    for noun in nouns:
        owns = thing is not None and noun.by == "의" and 0 < thing.span.start - noun.span.end <= 2
        if noun.by in SOURCE or owns:
            yield noun


def behind(text: str, start: int, end: int) -> Noun | None:
    """The name that begins here, up to its particle: 피고 | 모노캡이, 제기한 | 작곡가 두정임 씨는."""
    words: list[re.Match[str]] = []
    asides = [m.span() for m in _ASIDE.finditer(text, start, end)]
    for word in _WORD.finditer(text, start, end):
        if any(a <= word.start() < b for a, b in asides):
            continue
        if len(words) == _LONGEST_NAME or _ASIDE.sub(
            "", text[words[-1].end() if words else start : word.start()]
        ).strip(" "):
            break
        words.append(word)
        match = _PARTICLE.fullmatch(word[0])
        if match is not None and (len(match["noun"]) > 1 or match["noun"] in _HONORIFIC):
            noun = noun_of(text, words, len(words) - 1, match["noun"])
            return (
                None
                if noun is None
                else Noun(Span(noun[0], word.start() + len(match["noun"])), noun[1], match["by"], False)
            )
    # A caption ends in its noun: 해솔구청을 꺾은 누리시청 선수들.
    alone = noun_of(text, words, 0, words[0][0]) if words and words[-1].end() >= end - 1 else None
    return None if alone is None else Noun(Span(*words[0].span()), alone[1], "", False)
