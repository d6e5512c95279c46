"""The words of a text by what they share with other words: Korean without particles and endings, English by its stem.

No analyser: a stem only has to be the same for 축제가, 축제는 and 축제를, opened and opens, in two texts of one event.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claims.lexicon import table
from claims.regex import regex
from claims.span import Span

_WORD = regex(r"[가-힣]+|[A-Za-z][A-Za-z'’&-]*[A-Za-z]|[A-Za-z]")
_PARTICLE = regex(
    r"(?<=[가-힣]{2})(?:에서는|에서도|에게서|에게는|으로는|으로도|으로서|으로써|이라고|이라는|이라며|라고|라는|라며|에서|에게|에는|에도|에선|에만"
    r"|으로|까지|부터|보다|처럼|만큼|마다|이나|이며|이자|이다|이었다|였다|입니다|은|는|이|가|을|를|의|에|도|와|과|로|만|나|며)$"
)
# 참가했다, 개막한다, 개막해 and 개막되는 all tell of 참가 and 개막.
_ENDING = regex(r"(?<=[가-힣]{2})(?:하|했|한|할|합|함|해|되|됐|된|될|됩|됨|돼|시키|시켰|시킨|시킬)(?:[가-힣]{0,5})$")
_ENGLISH = regex(r"(?:'s|’s|s'|s’|'|’)$")
_SUFFIX = regex(
    r"(?<=[a-z]{3})(?:ations?|ings?|ed|es|s|ly|ers?|ors?|ments?|ness|ions?|ive|al|e)$",
)
_DOUBLED = regex(r"([bdglmnprt])\1$")
# Words that stand in every other article of any subject, and prove nothing of two.
_COMMON_KO = frozenset(word for row in table("common_words") for word in row["ko"])
_COMMON_EN = frozenset(word for row in table("common_words") for word in row["en"])


class Word(NamedTuple):
    """A word of a text: where it stands, and the stem by which words of other texts are compared with it."""

    span: Span
    stem: str


def words(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of `text[start:end]` that may tell something, in order; digits and common words are left out."""
    # Millions are made in a large run: a tuple takes half the time of what the names of its places take.
    new = tuple.__new__
    for match in _WORD.finditer(text, start, end):
        stem = stem_of(match[0])
        if stem:
            yield new(Word, (new(Span, match.span()), stem))


def stems(text: str, start: int, end: int) -> list[str]:
    """The stems of these words in order, where nobody asks where they stand."""
    return [stem for word in _WORD.findall(text, start, end) if (stem := stem_of(word))]


def telling(text: str, start: int, end: int) -> set[str]:
    """The words of `text[start:end]` that may tell something, as printed, each once."""
    return {word for word in _WORD.findall(text, start, end) if stem_of(word)}


@lru_cache(maxsize=1 << 16)
def stem_of(word: str) -> str:
    """The stem of one word in lower case; "" for a word that every text holds."""
    if word[0] >= "가":
        return _korean(word)
    plain = _ENGLISH.sub("", word.lower())
    if plain in _COMMON_EN or len(plain) < 2:
        return ""
    stem = _SUFFIX.sub("", plain)
    return _DOUBLED.sub(r"\1", stem)


def _korean(word: str) -> str:
    bare = _PARTICLE.sub("", word)
    stem = _ENDING.sub("", bare)
    if stem in _COMMON_KO or bare in _COMMON_KO or word in _COMMON_KO or len(stem) < 2:
        return ""
    return stem


def without_particle(word: str) -> str:
    """A Korean word without the particle behind it: 축제 for 축제가; a word of one syllable stays."""
    return _PARTICLE.sub("", word)
