"""Two things of one kind that a text names, of which the other text tells of one: 공학관과 기숙사, the Ashdown branch.

What is said of the one is not said of the other: 공학관은 6층 beside a text about the 12층 of the 기숙사.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.quantity.topic import clause_end, clause_start
from claims.span import Span
from claims.words import without_particle

_JOINED = {
    "ko": re.compile(
        r"(?<![가-힣A-Za-z0-9])(?P<one>[가-힣][가-힣A-Za-z0-9]+?)(?:[과와]\s|\s?[·,]\s?|\s및\s)(?P<other>[가-힣][가-힣A-Za-z0-9]+)"
    ),
    "en": re.compile(
        r"\b(?P<one>[A-Z][\w-]{2,}),?\sand\s(?:[A-Z][\w-]+\s)*(?P<other>[A-Z][\w-]{2,})"
        r"|\b(?:an?|the|its|their)\s(?:[\w-]+\s){0,2}?(?P<thing>[a-z][\w-]{2,})\sand\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,2}?(?P<thing2>[a-z][\w-]{2,})\b"
    ),
}  # fmt: skip
_DAY_NAME = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
                       r"|September|October|November|December")  # fmt: skip
# The Ashdown branch, 가람점: a name and what kind of thing bears it.
_NAMED = {
    "en": re.compile(rf"\b(?!(?:{_DAY_NAME.pattern})\b)(?P<name>[A-Z][a-z][\w-]+)\s(?P<head>[a-z]{{4,}})\b"),
    "ko": re.compile(
        r"(?<![가-힣])(?P<name>[가-힣]{2,}?)\s?(?P<head>지점|점|공장|캠퍼스|병원|사업장|발전소|호기|구장|체육관|분교|노선|구간|단지|매장|지사|본부|관|동)"
        r"(?=(?:은|는|이|가|을|를|의|에|에서|도|,)?[\s,.])"
    ),
}


def of_two_listed(one: Said[K], other: Said[K]) -> bool:
    """Whether the clause of a value is about one of two things, and the other text knows the other alone."""
    if one.part.language != other.part.language:
        return False
    return _about_another(one, other) or _about_another(other, one)


def _about_another(one: Said[K], other: Said[K]) -> bool:
    text, there = one.witness.text, other.witness.text
    sentence, clause = text[slice(*one.sentence)], text[slice(*_clause(one))]
    return any(
        x not in there and y in there and y in text and x in (near := clause if y in sentence else sentence) and y not in near
        for x, y in _pairs(one, other)
    )


def _clause(one: Said[K]) -> Span:
    text = one.witness.text
    return Span(max(one.sentence.start, clause_start(text, one.span.start)), min(one.sentence.end, clause_end(text, one.span.end)))


def _pairs(one: Said[K], other: Said[K]) -> Iterator[tuple[str, str]]:
    language = one.part.language
    for match in _JOINED[language].finditer(one.witness.text):
        a, b = (without_particle(name) for name in match.groups() if name)
        if min(len(a), len(b)) > 1:
            yield from ((a, b), (b, a))
    theirs = [*_NAMED[language].finditer(other.witness.text)]
    for mine in _NAMED[language].finditer(one.witness.text, *one.sentence) if theirs else ():
        yield from ((mine["name"], their["name"]) for their in theirs if their["head"] == mine["head"])
