"""The places that claims name, as places of articles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claims.crosscheck import Side
from claims.fold import fold
from claims.regex import regex
from claims.wording import completed
from daejo.article import Article
from daejo.finding import Evidence

# What a quotation reaches beyond what is said: 퇴짜를, “our milk,”.
_TAIL = regex(r"(?<=[가-힣]{2})(?<!마)(?<!가)(?<!노)(?<!고)[을를]$|(?<=\w)[,;:]$")


def evidence(sides: Sequence[Side[str]], articles: Mapping[str, Article]) -> tuple[Evidence, ...]:
    """Every place of every side, in order, as a place of its article."""
    found = []
    for number, side in enumerate(sides):
        for key, (start, end) in side.mentions:
            article = articles[key]
            zone, line = article.zone_at(start), article.line_at(start)
            found.append(Evidence(key, number, start, end, article.text[start:end], zone, line))
    return tuple(found)


def value(side: Side[str], articles: Mapping[str, Article]) -> str:
    """What a side says; a figure with the unit or the noun behind it."""
    if not side.mentions:
        return side.value
    key, span = side.mentions[0]
    text = articles[key].text
    return _TAIL.sub("", completed(text, span) if side.value == text[slice(*span)] else side.value)


def bearer(name: str, places: Sequence[Evidence], articles: Mapping[str, Article]) -> str:
    """A name as one of the articles prints it: Nell Harker, which rules compare as nellharker."""
    if not name or name != fold(name):
        return name
    printed = re.compile(r"[\W_]{0,3}".join(map(re.escape, name)), re.IGNORECASE)
    for key in dict.fromkeys(place.article for place in places):
        if match := printed.search(articles[key].text):
            return match[0]
    return name
