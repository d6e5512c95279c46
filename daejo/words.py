"""Which words of a quote the other side does not have: whole words, the longest common stretches first."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from claims.regex import regex

# A word with the space behind it; brackets and quotation marks stand alone, so that (주)전북 shares 전북, and a row of
# one mark is one.
_WORD = regex(r"[.,&+-]?\w+(?:[.,%&+-]\w+)*%?\s*|([^\w\s])\1*\s*|\s+")
_MARKS = regex(r"[\s\"'“”‘’«»‹›「」『』`´]+")


class Word(NamedTuple):
    """Some words, and whether the other side has others in their place."""

    words: str
    differs: bool


def differing(one: str, other: str) -> tuple[Word, ...]:
    """`one` in stretches, those marked that `other` has not; words that differ in spaces or quotation marks do not."""
    words = [match[0] for match in _WORD.finditer(one)]
    theirs = [bare(match[0]) for match in _WORD.finditer(other)]
    ours = [bare(word) for word in words]
    found: list[Word] = []
    for tag, start, end, *_ in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if start < end:
            is_other = tag != "equal" and any(ours[start:end])
            stretch = "".join(words[start:end])
            inked = stretch.rstrip()
            found += [Word(inked, is_other), Word(stretch[len(inked) :], False)]
    return tuple(word for word in found if word.words)


def same_but_marks(one: str, other: str) -> bool:
    """Whether nothing but spaces and quotation marks tells the two apart."""
    return one != other and bare(one) == bare(other)


def bare(words: str) -> str:
    """The words without spaces, quotation marks and capitals."""
    return _MARKS.sub("", words).casefold()
