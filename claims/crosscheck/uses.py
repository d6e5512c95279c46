"""Every Hangul word of some texts where it stands, and which words are one letter apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import permutations
from typing import Generic

from claims.crosscheck.statement import K, Witness
from claims.crosscheck.terms import Word, stem, words
from claims.hangul import is_hangul, letter_differences

_LONGEST = 20  # syllables; what is longer has lost its spaces
_REACH = 2  # neighbours on each side
_ONE_SCRIPT = re.compile(r"[가-힣0-9]+|[A-Za-z]+")

# Three words in order, "_" where the word in question stands.
Place = tuple[str, str, str]


@dataclass(frozen=True, eq=False)
class Use(Generic[K]):
    """One word where it stands: `words[index]` of its paragraph."""

    witness: Witness[K]
    voice: int
    words: Sequence[Word]
    index: int

    @property
    def word(self) -> Word:
        return self.words[self.index]

    @cached_property
    def before(self) -> tuple[Word, ...]:
        """Up to two words that a joint of a name ties to it from the left."""
        first = self.index
        while first > max(0, self.index - _REACH) and self.words[first].joined:
            first -= 1
        return tuple(self.words[first : self.index])

    @cached_property
    def after(self) -> tuple[Word, ...]:
        """Up to two words that a joint of a name ties to it from the right."""
        last = self.index + 1
        while last < min(len(self.words), self.index + 1 + _REACH) and self.words[last].joined:
            last += 1
        return tuple(self.words[self.index + 1 : last])

    @cached_property
    def places(self) -> frozenset[Place]:
        """The gaps the word fills: between two words, before two, after two."""
        before = [word.text for word in self.before]
        after = [word.text for word in self.after]
        places: set[Place] = set()
        if len(after) == _REACH:
            places.add(("_", after[0], stem(after[1])))
        if len(before) == _REACH:
            places.add((before[0], before[1], "_"))
        if before and after:
            places.add((before[-1], "_", stem(after[0])))
        return frozenset(places)

    def phrase(self, text: str) -> str:
        """The word among its neighbours, with another text in its place."""
        return " ".join([*(w.text for w in self.before), text, *(w.text for w in self.after)])


def uses_by_stem(witnesses: Sequence[Witness[K]]) -> dict[str, list[Use[K]]]:
    """Every Hangul word of two syllables and more, without its particle -> where it stands, in order."""
    by_stem: dict[str, list[Use[K]]] = {}
    for witness in witnesses:
        for part in witness.parts:
            if part.language != "ko":
                continue
            run = [piece for word in words(witness.text, part.span) for piece in _pieces(word)]
            for i, word in enumerate(run):
                if 1 < len(word.text) <= _LONGEST and is_hangul(word.text):
                    by_stem.setdefault(stem(word.text), []).append(Use(witness, part.voice, run, i))
    return by_stem


def _pieces(word: Word) -> Iterator[Word]:
    """The word cut where its script changes: KD누리전자 is KD and 누리전자."""
    for match in _ONE_SCRIPT.finditer(word.text):
        joined = word.joined or match.start() > 0
        yield Word(match[0], word.start + match.start(), word.start + match.end(), joined)


def independent(uses: Sequence[Use[K]]) -> int:
    """How often a word is printed, the copies of one paragraph counted once."""
    if len(uses) == 1:
        return 1
    counts = Counter((use.voice, use.witness.key) for use in uses)
    once: dict[int, int] = {}
    for (voice, _), count in counts.items():
        once[voice] = once.get(voice, 0) + count if voice < 0 else max(once.get(voice, 0), count)
    return sum(once.values())


def neighbours(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Pairs of words one letter apart, the rarer first, found by leaving out one syllable at a time."""
    alike: dict[tuple[int, str], list[str]] = {}
    for word in counts:
        for i in range(len(word)):
            alike.setdefault((i, word[:i] + word[i + 1 :]), []).append(word)
    for (i, _), group in alike.items():
        for one, other in permutations(group, 2):
            if counts[other] >= max(2, counts[one]) and _one_letter(one[i], other[i]):
                yield one, other


@lru_cache(maxsize=1 << 16)
def _one_letter(one: str, other: str) -> bool:
    return letter_differences(one, other) == 1
