"""A name in which a word has lost a syllable: 바이공학센터 for 바이오공학센터."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claims.crosscheck.plausible import likelier, parts_of
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.terms import terms
from claims.hangul import is_hangul
from claims.lexicon import table
from claims.span import Span

# A compound the language model cannot take apart is often a name of its own; one that a single syllable more makes
# plain is worth a query. 바이오공학센터 is 8 likelier than 바이공학센터, though it is longer.
_MIN_GAP = 5.0
_SHORTEST = 6  # syllables of a compound in which a loss can be told from another word


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each name of a body or place that one lost syllable would explain; it says nothing by itself."""
    mentions: dict[str, list[Mention[K]]] = {}
    for witness in witnesses:
        for term in terms(witness):
            word = term.words[-1]
            if len(word.text) >= _SHORTEST and is_hangul(word.text):
                mentions.setdefault(word.text, []).append(Mention(witness.key, Span(word.start, word.end)))
    found = []
    for name, places in mentions.items():
        whole = next((other for other in _mended(name) if _explains(name, other)), None)
        if whole is not None and whole not in mentions:
            side = Side(name, tuple(places))
            found.append(
                Disagreement("claims.name.lost_syllable", Grade.WARNING, name, (side,), suspect=0, correction=whole)
            )
    return found


@cache
def _losses() -> Mapping[str, list[str]]:
    """What is left of a word when one syllable inside or at its end is lost -> the words: 바이 -> 바이오."""
    losses: dict[str, list[str]] = {}
    for row in (*table("name_parts"), *table("name_heads")):
        word = row["ko"]
        if len(word) > 2:
            for i in range(1, len(word)):
                losses.setdefault(word[:i] + word[i + 1 :], []).append(word)
    return losses


def _mended(name: str) -> Iterator[str]:
    """The name with one of its words made whole."""
    for left, words in _losses().items():
        at = name.find(left)
        while at >= 0:
            for word in words:
                if not name.startswith(word, at):
                    yield name[:at] + word + name[at + len(left) :]
            at = name.find(left, at + 1)


def _explains(name: str, whole: str) -> bool:
    """Whether the model cannot take the name apart, and finds the whole one likelier and made of known words."""
    return (
        len(parts_of(name)) <= 2
        and likelier(name, whole) >= _MIN_GAP
        and len(parts_of(whole)) > 2
        and all(len(part) <= 4 for part in parts_of(whole))
    )
