"""A name garbled in more than one place where others print another of much the same letters: 한빛캠퍼니."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claims.crosscheck.spellings.slips import Slip, between
from claims.crosscheck.spellings.uses import Vocabulary
from claims.crosscheck.statement import K
from claims.hangul import is_hangul, letters

_SHORTEST = 4
# 한빛캠퍼니 and 한빛앤컴퍼니 share three letters of four, Hanbit and Hanvyt two of three; more is another word.
_MIN_LIKENESS = 0.65
# Announces and Announcing, Africa's and African: words that begin so part in their endings.
_SAME = 5
# What stands between "of" and "in" in every text is no name.
_MOST = 8

Gap = tuple[int, str, str]


def garbled(vocabulary: Vocabulary[K], *, few: bool) -> Iterator[tuple[str, str, Slip]]:
    """Pairs of words that fill one gap in the same two words and look alike, but are more than one slip apart.

    Latin names, and in a `few` texts Hangul words, too: a large story fills every gap with many words.
    """
    filled: dict[Gap, dict[str, None]] = {}
    for word in vocabulary:
        if len(word) >= _SHORTEST and (few or not is_hangul(word)) and word not in vocabulary.small:
            for gap in {gap for use in vocabulary[word] for gap in use.gaps}:
                filled.setdefault(gap, {})[word] = None
    told: set[tuple[str, str]] = set()
    for words in filled.values():
        if 1 < len(words) <= _MOST:
            found = sorted(words, key=len)
            for i, one in enumerate(found):
                for other in found[i + 1 :]:
                    if (one, other) not in told and _alike(one, other):
                        told.add((one, other))
                        yield one, other, Slip("garbled", 1, len(other))


def _alike(one: str, other: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    if is_hangul(one) != is_hangul(other) or between(one, other) is not None:
        return False
    # 직접지불사업 and 직접지불제도 have much in common, and are two: a garbled name is garbled inside.
    if is_hangul(one) and (one[0], one[-1]) != (other[0], other[-1]):
        return False
    if not is_hangul(one) and one[:_SAME] == other[:_SAME]:
        return False
    return float(Levenshtein.normalized_similarity(_letters(one), _letters(other))) >= _MIN_LIKENESS


@lru_cache(maxsize=1 << 12)
def _letters(word: str) -> str:
    return "".join("".join(letters(c)) for c in word) if is_hangul(word) else word
