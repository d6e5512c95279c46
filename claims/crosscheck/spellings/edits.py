"""One slip of the hand between two words: a letter, a syllable, one lost or doubled, or two that changed places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from claims.hangul import letter_differences


class Edit(NamedTuple):
    """What parts a printed word from the word that was meant.

    `at` is the first syllable of the meant word that is not printed in its place, of `length` syllables.
    """

    kind: Literal["letter", "syllable", "swap", "loss", "doubled"]
    at: int
    length: int

    @property
    def is_first(self) -> bool:
        return self.at == 0

    @property
    def is_last(self) -> bool:
        """Whether the last syllable is another one, or gone. A swap has both syllables wrong."""
        return self.at == self.length - 1


# Three checks open the words of one story in turn.
@lru_cache(maxsize=1 << 13)
def opened(word: str) -> tuple[str, ...]:
    """The word with one syllable left open, in order of the syllables."""
    return tuple(f"{word[:i]}_{word[i + 1 :]}" for i in range(len(word)))


class Meant:
    """Words that others may be slips of, found by what a slip leaves of them."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = dict.fromkeys(words)
        self._open: dict[str, list[str]] = {}
        self._lost: dict[str, list[tuple[str, int]]] = {}
        for word in self._words:
            for i, form in enumerate(opened(word)):
                self._open.setdefault(form, []).append(word)
                self._lost.setdefault(word[:i] + word[i + 1 :], []).append((word, i))

    def of(self, printed: str) -> Iterator[tuple[str, Edit]]:
        """The words that this one may be a slip of, each with what parts them."""
        length = len(printed)
        for i, form in enumerate(opened(printed)):
            for word in self._open.get(form, ()):
                if word != printed:
                    letter = letter_differences(printed[i], word[i]) == 1
                    yield word, Edit("letter" if letter else "syllable", i, length)
        for i in range(length - 1):
            one, other = printed[i], printed[i + 1]
            swapped = printed[:i] + other + one + printed[i + 2 :]
            if one != other and swapped in self._words:
                yield swapped, Edit("swap", i, length)
            if one == other and printed[:i] + printed[i + 1 :] in self._words:
                yield printed[:i] + printed[i + 1 :], Edit("doubled", i, length - 1)
        for word, i in self._lost.get(printed, ()):
            # 국민민원 without one of its 민 is found once.
            if i == 0 or word[i - 1] != word[i]:
                yield word, Edit("loss", i, length + 1)
