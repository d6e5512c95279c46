"""Articles as witnesses: what each of them asserts, in which part of the page, with whose voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from claims import Claim, Language, read
from claims.crosscheck import Part, Witness
from claims.reading import language_of, sentences, with_newlines
from claims.span import Span
from daejo.article import CONTENT, RELEASE, Article, Zone, blanked
from daejo.copies import CopyMap
from daejo.pipelines import named_beside
from daejo.places import Place

_NO_VOICE = -1
# Paragraphs of the news have 12,000 characters at most: a transcript.
_LONGEST = 20_000


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
        part for zone in article.zones if zone.kind in CONTENT for part in _parts(article, number, zone, copies)
    )
    claims = read_claims(article) if claims is None else claims
    candidates = tuple(named_beside(blanked(article, CONTENT), claims, pipelines)) if parts else ()
    text, taken = with_newlines(article.text), copies.taken.get(article.key, ())
    authority = article.source == RELEASE
    return Witness(article.key, text, parts, claims, article.published, candidates, taken, authority)


def _parts(article: Article, number: int, zone: Zone, copies: CopyMap) -> Iterator[Part]:
    """A zone as a part, or as several where it is a page without an end of a line: each of whole sentences."""
    language = language_of(article.text[zone.start : zone.end])
    voice = copies.voices.get(Place(number, zone.start, zone.end), _NO_VOICE)
    starts = [zone.start]
    if zone.end - zone.start > _LONGEST:
        for sentence in sentences(article.text, zone.start, zone.end):
            if sentence.end - starts[-1] > _LONGEST:
                starts.append(sentence.start)
    for start, end in pairwise([*starts, zone.end]):
        yield Part(Span(start, end), zone.kind.value, language, voice)


def read_claims(article: Article) -> tuple[Claim, ...]:
    """The claims of an article, without those of its page furniture; spans are into `article.text`."""
    return tuple(read(blanked(article, CONTENT), published=article.published))
