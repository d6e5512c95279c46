"""The places that claims name, as places of articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.crosscheck import Side
from daejo.article import Article
from daejo.finding import Evidence


def evidence(sides: Sequence[Side[str]], articles: Mapping[str, Article]) -> tuple[Evidence, ...]:
    """Every place of every side, in order, as a place of its article."""
    found = []
    for number, side in enumerate(sides):
        for key, (start, end) in side.mentions:
            article = articles[key]
            zone, line = article.zone_at(start), article.line_at(start)
            found.append(Evidence(key, number, start, end, article.text[start:end], zone, line))
    return tuple(found)
