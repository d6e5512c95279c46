"""A name garbled in more than one place: 한빛캠퍼니 for 한빛앤컴퍼니, between the words that the name stands between.

Weighed only for what no lexicon holds, where another word of much the same letters fills its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claims.crosscheck.spellings.plausible import likelier
from claims.crosscheck.spellings.syllables import is_no_word, is_noun
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.spellings.uses import Use, Vocabulary, voices
from claims.crosscheck.statement import K
from claims.hangul import letters

_MIN_MAJORITY = 3
_SHORTEST = 4
_MIN_NEIGHBOUR = 2  # syllables: what stands between 이 and 등 may be anything
# 한빛캠퍼니 and 한빛앤컴퍼니 share three letters of four, 남문시장 and 북문시장 nearly as many: those are words.
_MIN_LIKENESS = 0.7
_MIN_LEAD = 2.0
_FEW = 16  # places of a word that are looked through sooner than the dictionary answers


def slips(vocabulary: Vocabulary[K]) -> Iterator[tuple[str, str]]:
    """The garbled word and the word that was meant, in order of the texts, each garbled word once."""
    for rare in vocabulary:
        # Few places may hold another word; the dictionary is asked about those alone.
        if len(rare) < _SHORTEST or not _may_have_rivals(vocabulary, slip := vocabulary.first(rare), rare):
            continue
        if is_no_word(rare) and voices(vocabulary[rare]) == 1:
            meant = [word for word in _in_its_place(vocabulary, slip, rare) if _is_meant(vocabulary, slip, rare, word)]
            if len(meant) == 1:
                yield rare, meant[0]


def _may_have_rivals(vocabulary: Vocabulary[K], slip: Use[K], rare: str) -> bool:
    """Whether the words on both sides are printed again, and around another word where that is soon seen."""
    if not slip.before or not slip.after:
        return False
    before, after = stem(slip.before[-1].text), stem(slip.after[0].text)
    if before not in vocabulary or vocabulary.printed(before) < 2:
        return False
    if after in vocabulary and vocabulary.printed(after) < 2:
        return False
    return vocabulary.printed(before) > _FEW or bool(_in_its_place(vocabulary, slip, rare))


def _in_its_place(vocabulary: Vocabulary[K], slip: Use[K], rare: str) -> list[str]:
    """Other words between the same two words, in order of the texts."""
    if not slip.before or not slip.after:
        return []
    before, after = slip.before[-1].text, stem(slip.after[0].text)
    if min(len(before), len(after)) < _MIN_NEIGHBOUR or stem(before) not in vocabulary:
        return []
    led = (use.after for use in vocabulary[stem(before)] if use.word.text == before)
    found = (stem(words[0].text) for words in led if len(words) > 1 and stem(words[1].text) == after)
    return [word for word in dict.fromkeys(found) if word != rare and word in vocabulary]


def _is_meant(vocabulary: Vocabulary[K], slip: Use[K], rare: str, word: str) -> bool:
    there = vocabulary[word]
    own = any(use.witness.key == slip.witness.key for use in there)
    if len(word) < _SHORTEST or not (own or voices(there) >= _MIN_MAJORITY):
        return False
    if vocabulary.printed(word) <= vocabulary.printed(rare) or _likeness(rare, word) < _MIN_LIKENESS:
        return False
    if not is_noun(word):
        return False
    return likelier(slip.phrase(slip.word.text), slip.phrase(slip.word.text.replace(rare, word, 1))) >= _MIN_LEAD


def _likeness(one: str, other: str) -> float:
    """The share of letters that two words have in common, 0..1."""
    from rapidfuzz.distance import Levenshtein

    return float(Levenshtein.normalized_similarity(_letters(one), _letters(other)))


@lru_cache(maxsize=1 << 12)
def _letters(word: str) -> str:
    return "".join("".join(letters(syllable)) for syllable in word)
