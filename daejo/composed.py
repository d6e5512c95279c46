"""Text that is not printed as it reads: decomposed, as macOS and some editors write it, cut at a width, as in mails, or
with comments that speak to daejo.

Everything is read from the composed form (NFC, Unicode Standard Annex 15; 가 for ㄱ and ㅏ) with each paragraph on one
line and without those comments, and every offset that a report tells is put back into the text as it was given.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeVar

from claims import Appointment, Span
from daejo.article import Article, Zone
from daejo.comments import without_comments
from daejo.finding import Duplicate, Evidence, Fact, Finding, Member, Report, Reported
from daejo.page import label
from daejo.page.wrapped import Way, unwrapped

_VOWELS_AND_CODAS = range(0x1160, 0x1200)
_SPANS = ("person_span", "title_span", "organization_span", "unit_span")
T = TypeVar("T", Finding, Fact)
_Read = tuple[str, Way] | None


def composed(articles: Sequence[Article]) -> tuple[list[Article], dict[str, Way]]:
    """The articles as they are read, and by key the way back for those whose text is another one."""
    found: list[Article] = []
    back: dict[str, Way] = {}
    for article in articles:
        whole = _as_read(article)
        if whole is None:
            found.append(article)
            continue
        text, back[article.key] = whole
        labels = label(text)
        found.append(replace(article, text=text, zones=labels.zones, headline=labels.headline,
                             published=article.published or labels.published, language=labels.language))  # fmt: skip
    return found, back


def restored(report: Report, given: Sequence[Article], back: Mapping[str, Way]) -> Report:
    """The report with the articles as they were given, and every place where it stands in them."""
    if not back:
        return report
    texts = {article.key: article for article in given}
    read = {article.key: article for article in report.articles}
    return replace(
        report,
        articles=tuple(_as_given(article, read[article.key], back) for article in given if article.key in read),
        duplicates=tuple(_duplicate(one, back) for one in report.duplicates),
        claims=tuple(_claim(one, texts, back) for one in report.claims),
        findings=tuple(_quoting(one, texts, back) for one in report.findings),
        facts=tuple(_quoting(one, texts, back) for one in report.facts),
    )


def _as_read(article: Article) -> _Read:
    """The text as it is read, and the way back; None where it is read as it was given.

    Whoever gives zones of his own knows his lines.
    """
    read = None if unicodedata.is_normalized("NFC", article.text) else _compose(article.text)
    read = _changed(article, read, without_comments)
    return _changed(article, read, unwrapped)


def _changed(article: Article, read: _Read, change: Callable[[str], _Read]) -> _Read:
    """What a change makes of the text as it is read so far."""
    text, way = read or (article.text, None)
    changed = change(text)
    if changed is None or article.zones != label(article.text).zones:
        return read
    if way is None:
        return changed
    return changed[0], Way([way.starts[n] for n in changed[1].starts], [way.ends[n - 1] for n in changed[1].ends])


def _compose(text: str) -> tuple[str, Way] | None:
    """The composed text and the way back; None where pieces compose otherwise than the whole does."""
    begun = [n for n, character in enumerate(text) if n == 0 or _begins(character)]
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in zip(begun, [*begun[1:], len(text)], strict=True):
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        # What composes with nothing stands behind what does: of 2 and a stroke each is a character of its own.
        own = [start, *(max(start, end - left) for left in range(len(piece) - 1, 0, -1))] if piece else []
        starts += own
        ends += [*(max(one + 1, other) for one, other in pairwise(own)), end][: len(own)]
    whole = "".join(pieces)
    return (whole, Way(starts, ends)) if whole == unicodedata.normalize("NFC", text) else None


def _begins(character: str) -> bool:
    """Whether a character composes with nothing before it: no accent, no vowel or final consonant of a syllable."""
    return not unicodedata.combining(character) and ord(character) not in _VOWELS_AND_CODAS


def _as_given(article: Article, read: Article, back: Mapping[str, Way]) -> Article:
    if article.key not in back:
        return article
    way = back[article.key]
    zones = tuple(Zone(zone.kind, *way.back(zone.start, zone.end)) for zone in read.zones)
    return replace(read, text=article.text, zones=zones)


def _duplicate(one: Duplicate, back: Mapping[str, Way]) -> Duplicate:
    return replace(one, members=tuple(_member(m, back) for m in one.members))


def _member(one: Member, back: Mapping[str, Way]) -> Member:
    if one.article not in back:
        return one
    start, end = back[one.article].back(one.start, one.end)
    return one._replace(start=start, end=end)


def _claim(one: Reported, texts: Mapping[str, Article], back: Mapping[str, Way]) -> Reported:
    if one.article not in back:
        return one
    way = back[one.article]
    span = Span(*way.back(*one.claim.span))
    value = one.claim.value
    if isinstance(value, Appointment):
        spans: dict[str, Any] = {name: Span(*way.back(*place)) for name in _SPANS if (place := getattr(value, name))}
        value = replace(value, **spans)
    return one._replace(claim=replace(one.claim, span=span, value=value, quote=texts[one.article].text[slice(*span)]))


def _quoting(one: T, texts: Mapping[str, Article], back: Mapping[str, Way]) -> T:
    return replace(one, evidence=tuple(_place(place, texts, back) for place in one.evidence))


def _place(one: Evidence, texts: Mapping[str, Article], back: Mapping[str, Way]) -> Evidence:
    if one.article not in back:
        return one
    start, end = back[one.article].back(one.start, one.end)
    given = texts[one.article]
    return one._replace(start=start, end=end, quote=given.text[start:end], line=given.line_at(start))
