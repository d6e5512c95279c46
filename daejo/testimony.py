"""Articles as witnesses: what each of them asserts, in which part of the page, with whose voice."""

from __future__ import annotations

from collections.abc import Mapping

from claims import Claim, Language, read
from claims.crosscheck import Part, Witness
from claims.reading import language_of, with_newlines
from claims.span import Span
from daejo.article import CONTENT, Article, blanked
from daejo.copies import CopyMap
from daejo.pipelines import named_beside
from daejo.places import Place

_NO_VOICE = -1


def testify(
    article: Article,
    number: int,
    copies: CopyMap,
    pipelines: Mapping[Language, str],
    claims: tuple[Claim, ...] | None,
) -> Witness[str]:
    """The witness an article is: its claims, read from the zones that say something if not given, and its parts.

    `pipelines` add the names they find beside the claims as candidates.
    """
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
    claims = read_claims(article) if claims is None else claims
    candidates = tuple(named_beside(blanked(article, CONTENT), claims, pipelines)) if parts else ()
    return Witness(article.key, with_newlines(article.text), parts, claims, article.published, candidates)


def read_claims(article: Article) -> tuple[Claim, ...]:
    """The claims of an article, without those of its page furniture; spans are into `article.text`."""
    return tuple(read(blanked(article, CONTENT), published=article.published))
