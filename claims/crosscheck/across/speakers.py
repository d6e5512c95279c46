"""One quotation in two languages: credited to two people, or turned into its opposite by a "not".

Two quotations are one by the words both languages have for what they say; a text that quotes each of two people tells
which is whose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.across.halves import Half, told_twice
from claims.crosscheck.across.names import met
from claims.crosscheck.across.posts import is_one_person
from claims.crosscheck.events import Events
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.fold import fold
from claims.regex import regex
from claims.span import Language, Span

# So many concepts in common of the fewer, and at least one.
_SHARE = 0.5
_SURE = 2
# The only quotations of two short texts, of about one length: a Korean letter stands for so many English ones.
_LETTERS, _OFF = 2.6, 1.8
_ABOUT = 24
_NOT = {
    "ko": regex(r"않|못\s?[하한할했]|[가-힣]지\s?(?:말|마)|(?<![가-힣])(?:안|못)\s|없|아니|아닌|아닙"),
    "en": regex(r"\b(?:not|never|no|nothing|nobody|none|neither|nor|cannot|without)\b|n['’]t\b", re.IGNORECASE),
}
# 위험하다 may be rendered as not safe: only of one verb.
_RHETORIC = {"ko": regex(r"[?]|뿐|밖에"), "en": regex(r"[?]|\bonly\b|\bbut\b", re.IGNORECASE)}


class _Said(NamedTuple):
    claim: Claim
    concepts: frozenset[str]
    denies: bool
    rhetoric: bool
    letters: int
    amounts: frozenset[Decimal | None]


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each quotation that the languages credit to two people, or render by its opposite."""
    found: list[Disagreement[K]] = []
    for korean, english in told_twice(events):
        here, there = _quotations(korean, "ko"), _quotations(english, "en")
        pairs = list(_paired(here, there))
        if (
            not pairs
            and korean.witness is english.witness
            and len(here) == len(there) == 1
            and _of_one_length(*here, *there)
        ):
            pairs = [(here[0], there[0])]  # the only words of a text and of its translation
        for one, other in pairs:
            a, b = one.claim.value, other.claim.value
            name, span = _speaker(korean, one, english)
            if name and span and b.speaker and b.is_person and b.speaker_span and not is_one_person(name, b.speaker):
                found.append(_told("claims.quote.speaker", korean, english, (span, b.speaker_span), a.text))
            elif _reversed(one, other):
                found.append(_told("claims.event.direction", korean, english, (a.words, b.words), a.text))
    return found


def _reversed(one: _Said, other: _Said) -> bool:
    """Whether one says it with a "not" and the other without, in one mouth as far as they tell."""
    a, b = one.claim.value, other.claim.value
    of_one = not a.speaker or not b.speaker or a.is_person == b.is_person
    return one.denies != other.denies and not (one.rhetoric or other.rhetoric) and of_one


def _speaker(korean: Half[K], one: _Said, english: Half[K]) -> tuple[str | None, Span | None]:
    """Who says it, by full name: as it was read, else the only name of the sentence that the English half spells."""
    said = one.claim.value
    if said.speaker is not None and said.is_person:
        pronoun = said.speaker_span is None or korean.text[slice(*said.speaker_span)] in ("그", "그녀")
        return (None, None) if pronoun else (said.speaker, said.speaker_span)
    sentence = korean.sentence_at(said.words.start)
    near = [
        (name, span)
        for name, spans in met(korean, english).items()
        for span in spans
        if sentence is not None
        and sentence.start <= span.start < sentence.end
        and not said.words.start <= span.start < said.words.end
    ]
    return near[0] if len(near) == 1 and said.speaker is None else (None, None)


def _told(rule: str, korean: Half[K], english: Half[K], spans: tuple[Span, Span], about: str) -> Disagreement[K]:
    sides = tuple(
        Side(half.text[slice(*span)], (half.mention(span),))
        for half, span in zip((korean, english), spans, strict=True)
    )
    return Disagreement(rule, Grade.WARNING, fold(about)[:_ABOUT], sides)


def _quotations(half: Half[K], language: Language) -> list[_Said]:
    return [
        _Said(
            claim,
            concepts(half.text, claim.value.words.start, claim.value.words.end, language),
            bool(_NOT[language].search(half.text, *claim.value.words)),
            bool(_RHETORIC[language].search(half.text, *claim.value.words)),
            sum(letter.isalpha() for letter in claim.value.text),
            frozenset(f.value.amount.low for f in half.claims("figure") if _within(f.span, claim.value.words)),
        )
        for claim in half.claims("quote")
        if claim.value.marked
    ]


def _paired(here: list[_Said], there: list[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Quotations that render one another: each the other's best by their concepts."""
    scores = {(i, j): _alike(a, b) for i, a in enumerate(here) for j, b in enumerate(there)}
    for (i, j), points in scores.items():
        rivals = [p for (k, m), p in scores.items() if (k == i) != (m == j)]
        if points > 0 and all(points > p for p in rivals):
            yield here[i], there[j]


def _alike(one: _Said, other: _Said) -> float:
    # Four metres here and there: hardly two people name one figure.
    alike = _SURE * len(one.amounts & other.amounts)
    shared = len(one.concepts & other.concepts) + alike
    fewer = min(len(one.concepts), len(other.concepts)) + alike
    if not shared or shared < _SHARE * fewer or not _of_one_length(one, other):
        return 0.0
    return float(shared) if shared >= min(_SURE, fewer) else 0.0


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < outer.end


def _of_one_length(one: _Said, other: _Said) -> bool:
    """Whether a translation may be of this length: several quotations of one text are told in pieces."""
    ratio = other.letters / max(1.0, one.letters * _LETTERS)
    return 1 / _OFF <= ratio <= _OFF
