"""The letters of a text: NFKC, lower case, everything that is not a letter or a digit dropped.

`letters` is the definition; `pack` and `located` give the same letters through one lookup table, for many texts at
once and with the offset of every letter. Most characters fold to one letter or to none whatever stands beside them.
The others (㎡ is m2, ᄀ and ᅡ are 가) are marked in the table, and a text that holds one takes the definition.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_NOT_LETTER = re.compile(r"[\W_]+")
_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")
_SPECIAL = 0xFFFF  # a noncharacter: no letter folds to it
# Canonical ordering takes quadratic time in a run of marks: 16 s for 100,000 of them, 6 ms for 2,000. Thirty is the
# bound of Unicode's stream-safe format (UAX 15); no word has more, and marks are no letters.
_MARKS_IN_A_RUN = 30
_BEARABLE = 2_000
# The table takes 15 ms to make, the definition 40 ns a character. Below this many characters none is made.
_TABLE_PAYS = 100_000


class Letters(NamedTuple):
    """Letters of texts, one after another: text i is codes[ends[i - 1]:ends[i]].

    codes (letters,) uint32 code points, ends (texts,) int64.
    """

    codes: NDArray[np.uint32]
    ends: NDArray[np.int64]


class Located(NamedTuple):
    """The letters of one text and the code points each comes from: letter i is in text[starts[i]:ends[i]]."""

    codes: NDArray[np.uint32]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @property
    def text(self) -> str:
        """The letters as a string."""
        return self.codes.tobytes().decode("utf-32-le", "surrogatepass")


def letters(text: str) -> str:
    """The letters and digits of a text in NFKC and lower case: "㈜대조, ３조" is "주대조3조"."""
    if text.isascii():
        return _NOT_LETTER.sub("", text.lower())
    return _NOT_LETTER.sub("", unicodedata.normalize("NFKC", _bounded(text)).lower())


def pack(texts: Sequence[str]) -> Letters:
    """The letters of many texts in one array."""
    if not table.cache_info().currsize and sum(map(len, texts)) < _TABLE_PAYS:
        return _joined([letters(text) for text in texts])
    folded, ends = _looked_up(texts)
    if len(texts) == 1 and not (folded == _SPECIAL).any():  # it may be very long, and positions take most memory
        codes = folded[folded != 0].astype(np.uint32)
        return Letters(codes, np.array([len(codes)]))
    odd = np.unique(np.searchsorted(ends, np.flatnonzero(folded == _SPECIAL), side="right")).tolist()
    for i in odd:
        folded[ends[i] - len(texts[i]) : ends[i]] = 0
    kept = np.flatnonzero(folded != 0)
    packed = Letters(folded.take(kept).astype(np.uint32), np.searchsorted(kept, ends))
    return _inserted(packed, {i: letters(texts[i]) for i in odd}) if odd else packed


def _inserted(packed: Letters, odd: dict[int, str]) -> Letters:
    """The letters of odd texts put in their places, which are empty so far."""
    longer = np.fromiter(map(len, odd.values()), np.int64, len(odd))
    added = np.zeros(len(packed.ends), np.int64)
    added[list(odd)] = longer
    places = np.repeat(packed.ends[list(odd)], longer)
    codes = np.insert(packed.codes, places, _code_points("".join(odd.values())))
    return Letters(codes, packed.ends + np.cumsum(added))


def located(text: str) -> Located:
    """The letters of one text, each with its place in the text."""
    folded, _ = _looked_up([text])
    if (folded == _SPECIAL).any():
        return _located_by_segment(text)
    starts = np.flatnonzero(folded != 0)
    return Located(folded[starts].astype(np.uint32), starts, starts + 1)


def _located_by_segment(text: str) -> Located:
    """Letters of a text whose characters act on one another, placed at the segment that yields them."""
    cuts = [i for i, character in enumerate(text) if not _joins_the_one_before(character)]
    cuts = [0, *cuts] if text and (not cuts or cuts[0]) else cuts
    segments = [
        unicodedata.normalize("NFKC", _bounded(text[a:b])) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)
    ]
    whole = "".join(segments)
    owner = np.repeat(np.arange(len(segments)), [len(segment) for segment in segments])
    lowered = whole.lower()  # whole, since Σ depends on its word
    if len(lowered) != len(whole):  # İ becomes two characters
        owner = np.repeat(owner, [len(character.lower()) for character in whole])
    kept = np.fromiter((character.isalnum() for character in lowered), bool, len(lowered))
    owner = owner[kept]
    bounds = np.array([*cuts, len(text)], np.int64)
    return Located(_code_points(lowered)[kept], bounds[owner], bounds[owner + 1])


def units(texts: Sequence[str]) -> NDArray[np.uint16]:
    """Every character of the texts as one number of 16 bits, a lone surrogate for one beyond the BMP."""
    joined = "".join(texts)
    encoded = joined.encode("utf-16-le", "surrogatepass")
    if len(encoded) != 2 * len(joined):
        encoded = _BEYOND_BMP.sub("\ud800", joined).encode("utf-16-le", "surrogatepass")
    return np.frombuffer(encoded, np.uint16)


def spelled(text: str) -> str:
    """The text with every character that is several letters wherever it stands put as these: "12㎡" is "12m2".

    Its letters are the same, and most often the table can say them: the definition takes five times as long.
    """
    return _several_letters().sub(lambda found: letters(found[0]), text)


@cache
def _several_letters() -> re.Pattern[str]:
    special = map(chr, np.flatnonzero(table() == _SPECIAL).tolist())
    return re.compile(f"[{''.join(one for one in special if not _depends_on_neighbours(one))}]")


def _looked_up(texts: Sequence[str]) -> tuple[NDArray[np.uint16], NDArray[np.int64]]:
    """Table entry of every character, and where each text ends."""
    return table().take(units(texts)), np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)))


@cache
def table() -> NDArray[np.uint16]:
    """(65536,) uint16: the letter a character folds to, 0 for none, _SPECIAL where its neighbours or a table decide."""
    folds = np.zeros(1 << 16, np.uint16)
    for first, last in ((0x4E00, 0xA000), (0xAC00, 0xD7A4)):  # Han and Hangul are letters that fold to themselves
        folds[first:last] = np.arange(first, last)
    folds[0xD800:0xE000] = _SPECIAL
    for first, last in ((0, 0x4E00), (0xA000, 0xAC00), (0xD7A4, 0xD800), (0xF900, 1 << 16)):
        folds[first:last] = [_entry(chr(code)) for code in range(first, last)]
    return folds


def _entry(character: str) -> int:
    """Table entry of one character."""
    if _depends_on_neighbours(character):
        return _SPECIAL
    if unicodedata.decomposition(character):
        folded = letters(character)
    else:
        folded = character.lower() if character.isalnum() else ""
    return _SPECIAL if len(folded) > 1 or folded > "\uffff" else ord(folded or "\0")


def _depends_on_neighbours(character: str) -> bool:
    # Σ, which Ϲ is in NFKC, ends a word as ς; a surrogate is half a character or alone.
    return character in "ΣϹ" or "\ud800" <= character <= "\udfff" or _joins_the_one_before(character)


def _joins_the_one_before(character: str) -> bool:
    """Whether normalising can merge or reorder the character with what stands before it."""
    if character < "\u0300":
        return False
    decomposed = unicodedata.decomposition(character)
    first = unicodedata.normalize("NFKD", character)[0] if decomposed else character
    return unicodedata.combining(first) != 0 or first in _second_halves()


@cache
def _second_halves() -> frozenset[str]:
    """Every starter that composes with the starter before it: vowels and finals of Hangul, some Indic vowel signs."""
    halves = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    for code in (*range(0xA0, 0x3400), *range(0x11000, 0x12000)):
        parts = unicodedata.decomposition(chr(code)).split(" ")
        if len(parts) == 2 and not parts[0].startswith("<"):
            halves.add(chr(int(parts[1], 16)))
    return frozenset(halves)


def _bounded(text: str) -> str:
    """The text with every run of combining marks cut to a length that normalising can bear."""
    return text if len(text) <= _BEARABLE else _long_run().sub(r"\1", text)


@cache
def _long_run() -> re.Pattern[str]:
    marks = "".join(chr(code) for code in range(0x300, 0x1E950) if unicodedata.combining(chr(code)))
    return re.compile(f"([{marks}]{{{_MARKS_IN_A_RUN}}})[{marks}]+")


def _joined(texts: list[str]) -> Letters:
    ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)))
    return Letters(_code_points("".join(texts)), ends)


def _code_points(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
