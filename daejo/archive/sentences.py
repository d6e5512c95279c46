"""What of an article may be found again in another: its sentences, and the words of its longer quotations."""

from __future__ import annotations

from claims.reading import sentences
from daejo.article import CONTENT, Article
from daejo.places import Place, is_telling
from daejo.quotations import quotations


def telling(article: Article) -> list[str]:
    """The sentences and quotations of an article that are so long that two articles do not both hold them by chance."""
    places = {
        Place(0, zone.start, zone.end): article.text[zone.start : zone.end]
        for zone in article.zones
        if zone.kind in CONTENT
    }
    told = [article.text[slice(*span)] for place in places for span in sentences(article.text, place.start, place.end)]
    told += [needle.words for needle in quotations(places)]
    return [one for one in dict.fromkeys(told) if is_telling(one)]
