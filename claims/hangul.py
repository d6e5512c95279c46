"""Hangul syllables taken apart into their letters (jamo), and how far two words lie apart in letters."""

from __future__ import annotations

from typing import NamedTuple

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST, _LAST = 0xAC00, 0xD7A3


class Syllable(NamedTuple):
    """The letters of one syllable; `coda` is "" for an open one."""

    onset: str
    vowel: str
    coda: str


def is_syllable(character: str) -> bool:
    """Whether this one character is a whole Hangul syllable (가 to 힣), not a lone letter."""
    return _FIRST <= ord(character) <= _LAST


def is_hangul(text: str) -> bool:
    """Whether the text is Hangul syllables throughout, and at least one."""
    return bool(text) and all(map(is_syllable, text))


def letters(syllable: str) -> Syllable:
    """The letters of one syllable. Raises ValueError for any other character."""
    if not is_syllable(syllable):
        raise ValueError(f"{syllable!r} is not a Hangul syllable")
    code = ord(syllable) - _FIRST
    return Syllable(ONSETS[code // 588], VOWELS[code % 588 // 28], CODAS[code % 28])


def letter_differences(left: str, right: str) -> int | None:
    """In how many letters two words of equally many syllables differ; None where lengths or scripts differ.

    A coda that is there against one that is not counts as one letter. Characters that are not Hangul must be equal.
    """
    if len(left) != len(right):
        return None
    differences = 0
    for a, b in zip(left, right, strict=True):
        if a == b:
            continue
        if not (is_syllable(a) and is_syllable(b)):
            return None
        differences += sum(x != y for x, y in zip(letters(a), letters(b), strict=True))
    return differences


def ends_in_consonant(text: str) -> bool:
    """Whether the last character is a Hangul syllable with a coda."""
    return bool(text) and is_syllable(text[-1]) and letters(text[-1]).coda != ""
