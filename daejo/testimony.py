"""Articles as witnesses: what each of them asserts, in which part of the page, with whose voice."""

from __future__ import annotations

from claims import Claim, read
from claims.crosscheck import Part, Witness
from claims.reading import language_of
from claims.span import Span
from daejo.article import Article, blanked
from daejo.copies import CONTENT, CopyMap, Place

_NO_VOICE = -1


def testify(article: Article, number: int, copies: CopyMap) -> Witness[str]:
    """The witness an article is: its claims, read from the zones that say something, and its parts."""
    parts = tuple(
        Part(
            Span(zone.start, zone.end),
            zone.kind.value,
            language_of(article.text[zone.start : zone.end]),
            copies.voices.get(Place(number, zone.start, zone.end), _NO_VOICE),
        )
        for zone in article.zones
        if zone.kind in CONTENT
    )
    return Witness(article.key, article.text, parts, read_claims(article), article.published)


def read_claims(article: Article) -> tuple[Claim, ...]:
    """The claims of an article, without those of its page furniture; spans are into `article.text`."""
    return tuple(read(blanked(article, CONTENT), published=article.published))
