"""Which paragraphs of a translation render which of the original, by order, numbers and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from claims.crosscheck.statement import K, Part, Witness
from claims.names import same_name
from claims.regex import regex
from claims.span import Span

_DIGITS = regex(r"\d+")
_LATIN = regex(r"[A-Za-z]{2,}")
_HANGUL_NAME = regex(r"(?<![가-힣])[가-힣]{3}(?=\s|[은는이가을를의와과도,(ㆍ·]|$)")
_ENGLISH_NAME = regex(r"\b[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+\b|\b[A-Z][a-z]+-[a-z]+ [A-Z][a-z]+\b")
_SAME = 0.7
# What a paragraph out of its place by the length of the whole text costs; a shared rare name outweighs a third of it.
_OUT_OF_PLACE = 6.0


class Pair(NamedTuple):
    """A paragraph of the translation with the paragraphs of the original it renders, in order."""

    translated: Part
    originals: tuple[Part, ...]


def paired(witness: Witness[K]) -> list[Pair]:
    """Each body paragraph of the translation with its originals; [] where the page holds no translation.

    The best assignment that keeps the order: every original goes to one paragraph of the translation, which may
    take several.
    """
    originals = [part for part in witness.parts if part.role == "body" and part.language == "ko"]
    translated = [part for part in witness.parts if part.role == "translated_body" and part.language == "en"]
    if not originals or not translated:
        return []
    assigned = _assign(_weights(witness, originals, translated))
    pairs = []
    for j, part in enumerate(translated):
        mine = tuple(original for i, original in enumerate(originals) if assigned[i] == j)
        if mine:
            pairs.append(Pair(part, mine))
    return pairs


def likeness(text: str, original: Span, translated: Span, *, rarity: Mapping[str, float] | None = None) -> float:
    """How many numbers, Latin words and names a Korean stretch shares with an English one, rare ones counting more."""
    here, there = text[original.start : original.end], text[translated.start : translated.end]
    shared = _plain(here) & _plain(there)
    names = {
        h for h in _HANGUL_NAME.findall(here) if any(same_name(h, e) >= _SAME for e in _ENGLISH_NAME.findall(there))
    }
    return sum((rarity or {}).get(feature, 1.0) for feature in shared | names)


@lru_cache(maxsize=1 << 12)
def _plain(text: str) -> frozenset[str]:
    return frozenset(_DIGITS.findall(text)) | {word.lower() for word in _LATIN.findall(text)}


def _weights(witness: Witness[K], originals: Sequence[Part], translated: Sequence[Part]) -> list[list[float]]:
    text = witness.text
    counts: Counter[str] = Counter()
    for part in originals:
        stretch = text[part.span.start : part.span.end]
        counts.update(_plain(stretch) | {*_HANGUL_NAME.findall(stretch)})
    rarity = {feature: log(1 + len(originals) / count) for feature, count in counts.items()}
    places, targets = _places(originals), _places(translated)
    return [
        [
            likeness(text, original.span, part.span, rarity=rarity) - _OUT_OF_PLACE * abs(places[i] - targets[j])
            for j, part in enumerate(translated)
        ]
        for i, original in enumerate(originals)
    ]


def _places(parts: Sequence[Part]) -> list[float]:
    """Where the middle of each paragraph lies in the whole, 0..1."""
    lengths = [part.span.end - part.span.start for part in parts]
    total = sum(lengths)
    return [(sum(lengths[:i]) + length / 2) / total for i, length in enumerate(lengths)]


def _assign(weights: list[list[float]]) -> list[int]:
    """For each row the column of the heaviest assignment whose columns never step back."""
    columns = range(len(weights[0]))
    best: list[list[float]] = []
    origin: list[list[int]] = []
    for row in weights:
        scores, origins = [], []
        peak = 0
        for j in columns:
            if best and best[-1][j] > best[-1][peak]:
                peak = j
            scores.append(row[j] + (best[-1][peak] if best else 0.0))
            origins.append(peak)
        best.append(scores)
        origin.append(origins)
    column = max(columns, key=lambda j: best[-1][j])
    path = [column]
    for origins in reversed(origin[1:]):
        column = origins[column]
        path.append(column)
    return path[::-1]
