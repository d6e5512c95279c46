"""The line a newsroom prints when it corrects an article, from a finding's own values."""

from __future__ import annotations

from collections.abc import Mapping

from claims import Language
from daejo.article import Article, ZoneKind
from daejo.finding import Finding
from daejo.messages import day, sides_of, text

# Zones that a reader of the correction need not be told: where else should it stand?
_UNNAMED = (None, ZoneKind.BODY, ZoneKind.TRANSLATED_BODY)


def corrections(finding: Finding, articles: Mapping[str, Article], lang: Language) -> list[str]:
    """A correction for each article that prints the suspect side, in the order of the evidence.

    None without a suspect, or where nobody can say what is right: a draft names no words that the finding does not.
    """
    if finding.suspect is None or not finding.correction:
        return []
    wrong = sides_of(finding)[finding.suspect]
    if wrong == finding.correction:
        return []
    first = {one.article: one for one in reversed(finding.evidence) if one.side == finding.suspect}
    found = []
    for place in reversed(first.values()):
        article = articles.get(place.article)
        if article is None:
            continue
        when = "" if article.published is None else text("correction.day", lang, day=day(article.published, lang))
        zone = place.zone if place.zone not in _UNNAMED else None
        where = "" if zone is None else text("correction.zone", lang, zone=text(f"zone.{zone}", lang))
        headline = article.headline or article.key
        details = {"headline": headline, "when": when, "where": where, "wrong": wrong, "right": finding.correction}
        found.append(text("correction.line", lang, **details))
    return found
