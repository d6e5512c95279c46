"""The line a newsroom prints when it corrects an article, from a finding's own values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims import Language
from daejo.article import Article, ZoneKind
from daejo.finding import Evidence, Finding
from daejo.messages import day, listed, sides_of, text

# Zones that a reader of the correction need not be told where nothing else prints it: where else should it stand?
_TEXT = (None, ZoneKind.BODY, ZoneKind.TRANSLATED_BODY)


def corrections(finding: Finding, articles: Mapping[str, Article], lang: Language) -> dict[str, str]:
    """A correction for each article that prints the suspect side, by its key, in the order of the evidence.

    None without a suspect, or where nobody can say what is right: a draft names no words that the finding does not.
    """
    if finding.suspect is None or not finding.correction:
        return {}
    wrong = sides_of(finding)[finding.suspect]
    if wrong == finding.correction:
        return {}
    printed: dict[str, list[Evidence]] = {}
    for one in finding.evidence:
        if one.side == finding.suspect and one.article in articles:
            printed.setdefault(one.article, []).append(one)
    return {
        key: _line(articles[key], _zones(places, lang), wrong, finding.correction, lang)
        for key, places in printed.items()
    }


def _line(article: Article, zones: str, wrong: str, right: str, lang: Language) -> str:
    when = "" if article.published is None else text("correction.day", lang, day=day(article.published, lang))
    where = text("correction.zone", lang, zone=zones) if zones else ""
    headline = article.headline or article.key
    return text("correction.line", lang, headline=headline, when=when, where=where, wrong=wrong, right=right)


def _zones(places: Sequence[Evidence], lang: Language) -> str:
    """Where in an article its wrong words stand, all zones together; nothing where its text alone prints them."""
    if all(one.zone in _TEXT for one in places):
        return ""
    return listed(list(dict.fromkeys(text(f"zone.{one.zone or ZoneKind.BODY}", lang) for one in places)), lang)
