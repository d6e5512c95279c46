"""What a text quotes, sentence by sentence: the words that stand between marks, and who is said to have said them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.fold import fold
from claims.quotes.marks import marked, marked_en
from claims.reading import sentences
from claims.regex import regex
from claims.span import Span

_WORD = regex(r"[가-힣A-Za-z0-9]+(?:[.,'’-][가-힣A-Za-z0-9]+)*%?")
_FEWEST = 2  # words
# A quotation in a headline is cut to its gist; in a caption and a summary, too.


class Word(NamedTuple):
    """A word of a quotation: `stem` without a particle, `ending` the particle."""

    span: Span
    stem: str
    ending: str


@dataclass(frozen=True, eq=False)
class Utterance(Generic[K]):
    """One sentence of a quotation. `claim` says who speaks, where the text was understood."""

    witness: Witness[K]
    part: Part
    span: Span
    words: tuple[Word, ...]
    claim: Claim | None

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return tuple(word.stem for word in self.words)

    @cached_property
    def letters(self) -> str:
        return fold(self.witness.text[slice(*self.span)])

    @property
    def speaker(self) -> str | None:
        """The name of who speaks; None where nobody is named."""
        return self.claim.value.speaker if self.claim is not None else None

    @property
    def above(self) -> bool:
        """Whether it heads the text or stands under a picture."""
        return self.part.is_around

    def mention(self, word: Word) -> Mention[K]:
        return Mention(self.witness.key, word.span)


def utterances(witness: Witness[K]) -> list[Utterance[K]]:
    """The sentences of all quotations in double marks, in order, two words or more each; read once for each text."""
    return witness.memo("utterances", lambda: _read(witness))


def _read(witness: Witness[K]) -> list[Utterance[K]]:
    claims = [claim for claim in witness.claims if claim.family == "quote" and claim.value.marked]
    starts = [claim.value.words.start for claim in claims]
    return list(_utterances(witness, claims, starts))


def _utterances(witness: Witness[K], claims: list[Claim], starts: list[int]) -> Iterator[Utterance[K]]:
    text = witness.text
    for part in witness.parts:
        if part.role.endswith("byline"):
            continue
        for one in (marked if part.language == "ko" else marked_en)(text, *part.span):
            number = bisect_left(starts, one.words.start)
            known = number < len(claims) and starts[number] < one.words.end
            if not one.double and not known and not _is_said_above(text, part, one.words):
                continue
            for span in sentences(text, *one.words):
                words = tuple(_words(text, span))
                if len(words) >= _FEWEST:
                    yield Utterance(witness, part, span, words, claims[number] if known else None)


# A headline quotes in single marks what is said, and terms.
_SAID = regex(r"(?:[가-힣](?:다|요|까|죠|자|네)|[A-Za-z])[.!?…,]*$")


def _is_said_above(text: str, part: Part, words: Span) -> bool:
    above = part.is_around
    return above and " " in text[slice(*words)] and _SAID.search(text[slice(*words)]) is not None


def _words(text: str, span: Span) -> Iterator[Word]:
    for match in _WORD.finditer(text, *span):
        bare, ending = _cut(match[0])
        yield Word(Span(match.start(), match.start() + len(bare)), bare.lower(), ending)


@lru_cache(maxsize=1 << 14)
def _cut(word: str) -> tuple[str, str]:
    bare = stem(word) if word[0] >= "가" else word
    return bare, word[len(bare) :]
