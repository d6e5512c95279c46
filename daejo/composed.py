"""Decomposed text, as macOS writes file names and some editors whole files, read as what it says: 가 for ㄱ and ㅏ.

Everything is read from the composed form (NFC, Unicode Standard Annex 15), and every offset that a report tells is put
back into the text as it was given.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from claims import Span
from daejo.article import Article, Zone
from daejo.finding import Duplicate, Evidence, Fact, Finding, Report, Reported
from daejo.page import label

# For every offset of the composed text, and for its end, the offset in the text that was given.
Offsets = Sequence[int]
_VOWELS_AND_CODAS = range(0x1160, 0x1200)
T = TypeVar("T", Finding, Fact)


def composed(articles: Sequence[Article]) -> tuple[list[Article], dict[str, Offsets]]:
    """The articles with composed texts, and by key the way back for those that were not."""
    found: list[Article] = []
    back: dict[str, Offsets] = {}
    for article in articles:
        whole = None if unicodedata.is_normalized("NFC", article.text) else _compose(article.text)
        if whole is None:
            found.append(article)
            continue
        text, back[article.key] = whole
        labels = label(text)
        found.append(replace(article, text=text, zones=labels.zones, headline=labels.headline,
                             published=article.published or labels.published, language=labels.language))  # fmt: skip
    return found, back


def restored(report: Report, given: Sequence[Article], back: Mapping[str, Offsets]) -> Report:
    """The report with the articles as they were given, and every place where it stands in them."""
    if not back:
        return report
    texts = {article.key: article.text for article in given}
    read = {article.key: article for article in report.articles}
    return replace(
        report,
        articles=tuple(_as_given(article, read[article.key], back) for article in given if article.key in read),
        duplicates=tuple(_duplicate(one, back) for one in report.duplicates),
        claims=tuple(_claim(one, texts, back) for one in report.claims),
        findings=tuple(_quoting(one, texts, back) for one in report.findings),
        facts=tuple(_quoting(one, texts, back) for one in report.facts),
    )


def _compose(text: str) -> tuple[str, Offsets] | None:
    """The composed text and the way back; None where pieces compose otherwise than the whole does."""
    starts = [n for n, character in enumerate(text) if n == 0 or _begins(character)]
    pieces: list[str] = []
    offsets: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        # What composes with nothing stands behind what does: of 2 and a stroke each is a character of its own.
        offsets += [start, *(max(start, end - left) for left in range(len(piece) - 1, 0, -1))] if piece else []
    whole = "".join(pieces)
    return (whole, [*offsets, len(text)]) if whole == unicodedata.normalize("NFC", text) else None


def _begins(character: str) -> bool:
    """Whether a character composes with nothing before it: no accent, no vowel or final consonant of a syllable."""
    return not unicodedata.combining(character) and ord(character) not in _VOWELS_AND_CODAS


def _as_given(article: Article, read: Article, back: Mapping[str, Offsets]) -> Article:
    if article.key not in back:
        return article
    way = back[article.key]
    zones = tuple(Zone(zone.kind, way[zone.start], way[zone.end]) for zone in read.zones)
    return replace(read, text=article.text, zones=zones)


def _duplicate(one: Duplicate, back: Mapping[str, Offsets]) -> Duplicate:
    members = (
        m._replace(start=back[m.article][m.start], end=back[m.article][m.end]) if m.article in back else m
        for m in one.members
    )
    return replace(one, members=tuple(members))


def _claim(one: Reported, texts: Mapping[str, str], back: Mapping[str, Offsets]) -> Reported:
    if one.article not in back:
        return one
    way = back[one.article]
    span = Span(way[one.claim.span.start], way[one.claim.span.end])
    return one._replace(claim=replace(one.claim, span=span, quote=texts[one.article][slice(*span)]))


def _quoting(one: T, texts: Mapping[str, str], back: Mapping[str, Offsets]) -> T:
    return replace(one, evidence=tuple(_place(place, texts, back) for place in one.evidence))


def _place(one: Evidence, texts: Mapping[str, str], back: Mapping[str, Offsets]) -> Evidence:
    if one.article not in back:
        return one
    start, end = back[one.article][one.start], back[one.article][one.end]
    return one._replace(start=start, end=end, quote=texts[one.article][start:end])
