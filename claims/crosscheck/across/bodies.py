"""A body or a place by two names of one kind in two languages: 가람대 and Dasan University, 두레군 and Nuri County.

Names that sound alike are settled, wherever the other text prints them. Of the rest each text must leave one of a
kind, and the Latin one must be no word of English: Unity Bridge may be translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claims.crosscheck.across.halves import Half, told_twice
from claims.crosscheck.events import Events
from claims.crosscheck.spellings.known import is_odd, towns
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.names import romanises
from claims.regex import regex
from claims.romanization import syllable_spellings
from claims.senses import lemmas
from claims.span import Span

_RULE = "claims.name.near_miss"
# Kind -> how it ends a name in Korean, and what stands before or behind the name in English.
_KINDS = (
    ("university", "대학교|대학|대", "University|College", ""),
    ("county", "군", "County|-gun", ""),
    ("city", "시", "City|-si", "City of"),
    ("district", "구", "District|-gu", ""),
    ("township", "읍|면", "Township|Town|-eup|-myeon", "Town of"),
    ("quarter", "동", "-dong|Neighborhood", ""),
    ("village", "리|마을", "Village|-ri", "Village of"),
    ("hospital", "병원|의료원", "Hospital|Medical Center|Medical Centre|Clinic", ""),
    ("high school", "고등학교|고교|여고|공고|고", "High School", ""),
    ("middle school", "중학교|여중|중", "Middle School", ""),
    ("primary school", "초등학교|초교|초", "Elementary School|Primary School|Elementary", ""),
    ("bank", "은행", "Bank", ""),
    ("airport", "공항", "Airport|International Airport", ""),
    ("station", "역", "Station", ""),
    ("port", "항", "Port|Harbor|Harbour", "Port of"),
    ("mountain", "산", "Mountain|-san", "Mount|Mt."),
    ("river", "강|천", "River|Stream|-gang|-cheon", ""),
    ("lake", "호|저수지", "Lake|Reservoir", "Lake"),
    ("island", "섬|도", "Island|-do", ""),
    ("bridge", "대교|교", "Bridge", ""),
    ("beach", "해수욕장|해변", "Beach", ""),
    ("tunnel", "터널", "Tunnel", ""),
    ("temple", "사", "Temple", ""),
    ("library", "도서관", "Library", ""),
    ("market", "시장", "Market", ""),
)
_BETWEEN = (
    r"(?:\s(?:National|International|Medical|Women['’]s|University|General|Metropolitan|Public|Central|"
    r"Boys['’]|Girls['’]))*"
)
_BEHIND = r"(?=(?:에서는?|에|의|은|는|이|가|을|를|와|과|도|으로|로|서|까지|부터|측|청|청장|병원)?(?![가-힣]))"


class _Body(NamedTuple):
    name: str
    span: Span


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each body or place that the two languages name otherwise."""
    found: list[Disagreement[K]] = []
    for korean, english in told_twice(events):
        for one, other in _pairs(korean, english):
            sides = tuple(
                Side(half.text[slice(*body.span)], (half.mention(body.span),))
                for half, body in ((korean, one), (english, other))
            )
            found.append(Disagreement(_RULE, Grade.WARNING, one.name, sides))
    return found


def _pairs(korean: Half[K], english: Half[K]) -> Iterator[tuple[_Body, _Body]]:
    hangul = {match[0] for part in korean.parts for match in _WORD.finditer(korean.text, *part.span)}
    latin = {match[0] for part in english.parts for match in _CAPITAL.finditer(english.text, *part.span)}
    for _, endings, behind, before in _KINDS:
        there = {body.name: body for body in _english(english, behind, before)}
        strange = [body for name, body in there.items() if not _is_printed(name, hangul)]
        if len(strange) != 1:
            continue
        here = {body.name: body for body in _korean(korean, endings, strange[0].name)}
        lost = [body for name, body in here.items() if not any(romanises(name, word) for word in latin)]
        if len(lost) == 1:
            yield lost[0], strange[0]


_WORD = regex(r"(?<![가-힣])[가-힣]{2,}")
_OWNED = regex(r"^(?:국|시|도|사)립")
_CAPITAL = regex(r"\b[A-Z][a-z]+")


def _is_printed(name: str, hangul: set[str]) -> bool:
    """Whether a Korean word begins with what the Latin letters spell."""
    bare = {_OWNED.sub("", word) for word in hangul}
    return any(romanises(word[:n], name) for word in bare for n in range(2, min(len(word), 5) + 1))


def _english(half: Half[K], behind: str, before: str) -> Iterator[_Body]:
    ends = "|".join(re.escape(end) if end.startswith("-") else rf"{_BETWEEN}\s{end}" for end in behind.split("|"))
    heads = "|".join(map(re.escape, before.split("|")))
    patterns = [re.compile(rf"\b(?P<name>[A-Z][a-z]+)(?:{ends})\b")]
    patterns += [re.compile(rf"\b(?:{heads})\s(?P<name>[A-Z][a-z]+)")] if heads else []
    for part in half.parts:
        for pattern in patterns:
            for match in pattern.finditer(half.text, *part.span):
                name = match["name"]
                if not lemmas(name, "noun") and not lemmas(name, "verb") and len(name) > 2:
                    yield _Body(name, Span(*match.span()))


def _korean(half: Half[K], endings: str, latin: str) -> Iterator[_Body]:
    pattern = re.compile(
        rf"(?:(?<![가-힣])|(?<=국립)|(?<=시립)|(?<=도립)|(?<=사립))(?!(?:국|시|도|사)립)(?P<name>[가-힣]{{2,5}}?)(?P<end>{endings}){_BEHIND}"
    )
    for part in half.parts:
        for match in pattern.finditer(half.text, *part.span):
            whole = match["name"] + match["end"]
            # 미르산 begins as Mirang does, whatever else the word may be.
            alike = latin.lower().startswith(tuple(syllable_spellings(match["name"][0])))
            if len(match["end"]) > 1 or alike or _is_proper(whole, match["name"]):
                yield _Body(match["name"], Span(match.start("name"), match.end("end")))


@lru_cache(maxsize=1 << 12)
def _is_proper(whole: str, name: str) -> bool:
    """Whether a word that ends in one syllable of a kind is a name: 두레군 and not 장군, 다시."""
    return whole in towns() or name in towns() or is_odd(whole) or (is_odd(name) and len(name) > 1)
