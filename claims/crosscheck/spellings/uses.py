"""Every Hangul word of some texts where it stands, and which words are one letter apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic

from claims.crosscheck.spellings.edits import opened
from claims.crosscheck.spellings.terms import Word, stem, words
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.union import Union
from claims.hangul import letter_differences

_LONGEST = 20  # syllables; what is longer has lost its spaces
_REACH = 2  # neighbours on each side
_RUN = 24  # bits for the words of one paragraph
_ONE_SCRIPT = re.compile(r"[가-힣0-9]+|[A-Za-z]+")
_HANGUL = re.compile(rf"[가-힣]{{2,{_LONGEST}}}")

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

    def text_at(self, step: int) -> str:
        """The word so many steps away in its paragraph, tied or not; "" beyond its ends."""
        at = self.index + step
        return self.words[at].text if 0 <= at < len(self.words) else ""

    @property
    def before(self) -> tuple[Word, ...]:
        """Up to two words that a joint of a name ties to it from the left."""
        first = self.index
        while first > max(0, self.index - _REACH) and self.words[first].joined:
            first -= 1
        return tuple(self.words[first : self.index])

    @property
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


class Vocabulary(Generic[K]):
    """Every Hangul word of two syllables and more, without its particle, and where it stands, in order.

    Most words of a story interest nobody: their uses are made when they are asked for.
    """

    def __init__(self, witnesses: Iterable[Witness[K]]) -> None:
        self._runs: list[tuple[Witness[K], int, list[Word]]] = []
        # A place is one number, run and word: a story holds hundreds of thousands.
        self._where: dict[str, list[int]] = {}
        self._uses: dict[str, list[Use[K]]] = {}
        for witness in witnesses:
            for part in witness.parts:
                if part.language == "ko":
                    self._add(witness, part.voice, _pieces(words(witness.text, part.span)))

    def _add(self, witness: Witness[K], voice: int, run: list[Word]) -> None:
        first = len(self._runs) << _RUN
        self._runs.append((witness, voice, run))
        for place, word in enumerate(run, first):
            if kept := _hangul_stem(word.text):
                self._where.setdefault(kept, []).append(place)

    def __iter__(self) -> Iterator[str]:
        return iter(self._where)

    def __contains__(self, word: object) -> bool:
        return word in self._where

    def __getitem__(self, word: str) -> list[Use[K]]:
        if word not in self._uses:
            self._uses[word] = [self._use(at) for at in self._where[word]]
        return self._uses[word]

    def _use(self, at: int) -> Use[K]:
        return Use(*self._runs[at >> _RUN], at & ((1 << _RUN) - 1))

    def first(self, word: str) -> Use[K]:
        """Where the word is printed first."""
        return self._use(self._where[word][0])

    def printed(self, word: str) -> int:
        """How often the word is printed, copies and all."""
        return len(self._where[word])


def _pieces(run: Iterable[Word]) -> list[Word]:
    """The words cut where their script changes: KD누리전자 is KD and 누리전자."""
    pieces: list[Word] = []
    for word in run:
        cuts = _cuts(word.text)
        if len(cuts) == 1:
            pieces.append(word)
        else:
            text, at = word.text, word.start
            pieces += [Word(text[a:b], at + a, at + b, word.joined or a > 0) for a, b in cuts]
    return pieces


# A story repeats its words: each is taken apart once.
@lru_cache(maxsize=1 << 16)
def _cuts(word: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _ONE_SCRIPT.finditer(word))


@lru_cache(maxsize=1 << 16)
def _hangul_stem(word: str) -> str:
    """The word without its particle; "" for what is no Hangul word."""
    return stem(word) if _HANGUL.fullmatch(word) else ""


def independent(uses: Sequence[Use[K]]) -> int:
    """How often a word is printed, the copies of one paragraph counted once."""
    if len(uses) == 1:
        return 1
    counts = Counter((use.voice, use.witness.key) for use in uses)
    once: dict[int, int] = {}
    for (voice, _), count in counts.items():
        once[voice] = once.get(voice, 0) + count if voice < 0 else max(once.get(voice, 0), count)
    return sum(once.values())


def voices(uses: Iterable[Use[K]]) -> int:
    """How many independent texts print the word: copies of a paragraph are one text, and so is one witness."""
    places = {(use.witness.key, use.voice) for use in uses}
    if len({witness for witness, _ in places}) == 1:
        return 1
    texts = Union()
    for witness, voice in places:
        texts.find(("witness", witness))
        if voice >= 0:
            texts.join(("witness", witness), ("voice", voice))
    return len(texts)


def neighbours(vocabulary: Vocabulary[K]) -> Iterator[tuple[str, str]]:
    """Pairs of words one letter apart, the rarer first, found by leaving out one syllable at a time."""
    counted: Callable[[str], int] = lru_cache(maxsize=None)(lambda word: independent(vocabulary[word]))
    alike: dict[str, list[str]] = {}
    for word in vocabulary:
        if vocabulary.printed(word) > 1:
            for form in opened(word):
                alike.setdefault(form, []).append(word)
    for word in vocabulary:
        for i, form in enumerate(opened(word)):
            for other in alike.get(form, ()):
                near = other != word and _one_letter(word[i], other[i])
                if near and counted(other) >= max(2, counted(word)):
                    yield word, other


@lru_cache(maxsize=1 << 16)
def _one_letter(one: str, other: str) -> bool:
    return letter_differences(one, other) == 1
