"""One slip of the hand between two words, in Hangul or in Latin letters, and which words of many are one slip apart.

A slip is a letter put for another, one left out or put in, two that changed places; in Hangul also a whole syllable,
and a part of two or three syllables left out of a long name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from claims.hangul import is_hangul, letter_differences, letters

Kind = Literal["letter", "syllable", "swap", "loss", "doubled", "part", "digit", "garbled"]

# Royal and Loyal, Heath and Health are words alike: a short Latin word says too little by itself.
_SHORTEST_LATIN = 4
_LONGEST = 30
# 해양연구소 for 해양과학연구소: shorter names lose a part as a matter of course (서울시, 서울특별시).
_SHORTEST_PARTED = 7
_SHORTEST_PARTLESS = 5
_LONGEST_PART = 3


class Slip(NamedTuple):
    """What parts two words: the kind, and the place in the longer of them where they part, of `length` characters."""

    kind: Kind
    at: int
    length: int

    @property
    def is_first(self) -> bool:
        return self.at == 0

    @property
    def is_last(self) -> bool:
        """Whether the last character is another one, or gone. A swap has both wrong."""
        return self.at == self.length - 1 and self.kind != "swap"


def one_slip_apart(words: Iterable[str], *, known: frozenset[str] = frozenset()) -> Iterator[tuple[str, str, Slip]]:
    """Each pair of words that are one slip apart, once, the shorter first, in order of the words.

    At the ends of a Hangul word a syllable put for another makes another word, and is told of `known` words alone.
    Linear in the letters of the words, but for the pairs themselves.
    """
    words = dict.fromkeys(words)
    left: dict[str, list[str]] = {}
    for word in words:
        for form in _forms(word) if word not in known else (*_forms(word), *_opened(word)):
            left.setdefault(form, []).append(word)
    told: set[tuple[str, str]] = set()
    for group in left.values():
        for i, one in enumerate(group):
            for other in group[i + 1 :]:
                pair = (one, other) if len(one) <= len(other) else (other, one)
                if pair not in told:
                    told.add(pair)
                    slip = between(*pair)
                    if slip is not None:
                        yield *pair, slip


@lru_cache(maxsize=1 << 13)
def _forms(word: str) -> tuple[str, ...]:
    """What a slip leaves of a word: words one slip apart have one of these in common."""
    if len(word) > _LONGEST:
        return (word,)
    if not is_hangul(word):
        return tuple(dict.fromkeys((word, *_without_one(word)))) if len(word) >= _SHORTEST_LATIN else ()
    inner = _opened(word)[1:-1]
    ends = [form for i in {0, len(word) - 1} for form in _letters_open(word, i)]
    swapped = ["".join(sorted(word))] if len(word) > 2 else []
    lost = [word, *_without_one(word)[1:-1]] if len(word) > 2 else []
    return tuple(dict.fromkeys([*inner, *ends, *lost, *swapped, *_without_part(word)]))


def _opened(word: str) -> list[str]:
    return [f"{word[:i]}_{word[i + 1 :]}" for i in range(len(word))]


def _letters_open(word: str, i: int) -> Iterator[str]:
    """The word with one letter of a syllable left open."""
    onset, vowel, coda = letters(word[i])
    for open_ in (f"_{vowel}{coda}", f"{onset}_{coda}", f"{onset}{vowel}_"):
        yield f"{word[:i]}<{open_}>{word[i + 1 :]}"


def _without_one(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


def _without_part(word: str) -> list[str]:
    if len(word) < _SHORTEST_PARTED:
        return []
    return [
        word[:i] + word[i + n :]
        for n in range(2, _LONGEST_PART + 1)
        for i in range(1, len(word) - n)
        if len(word) - n >= _SHORTEST_PARTLESS
    ]


def between(one: str, other: str) -> Slip | None:
    """The slip between two words, the shorter one first; None where they are equal or further apart."""
    if one == other or _script(one) != _script(other):
        return None
    length = len(other)
    if len(one) == length:
        apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(apart) == 1:
            return Slip(_exchanged(one[apart[0]], other[apart[0]]), apart[0], length)
        if len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]]:
            swapped = one[apart[1]] == other[apart[0]]
            return Slip("swap", apart[0], length) if swapped else None
        return None
    lost = length - len(one)
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if one[at:] != other[at + lost :]:
        return None
    if lost == 1:
        return Slip("doubled" if at and other[at - 1] == other[at] else "loss", at, length)
    inside = is_hangul(other) and lost <= _LONGEST_PART and 0 < at < len(one)
    return Slip("part", at, length) if inside and len(one) >= _SHORTEST_PARTLESS else None


def _script(word: str) -> str:
    return "ko" if is_hangul(word) else "en" if word.isalpha() else "digits"


def _exchanged(one: str, other: str) -> Kind:
    if one.isdigit() or other.isdigit():
        return "digit"
    return "letter" if not is_hangul(one) or letter_differences(one, other) == 1 else "syllable"
