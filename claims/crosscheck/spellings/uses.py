"""Every word of some texts where it stands, Hangul and names in Latin letters, by the form that a slip would spoil."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, NamedTuple
from unicodedata import combining, normalize

from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import K, Part, Witness
from claims.crosscheck.voices import independent
from claims.regex import regex
from claims.span import Span
from claims.words import words as telling_words

_REACH = 1000  # characters; what goes on for longer is a list
_LONGEST = 20  # syllables; what is longer has lost its spaces
_LONGEST_LATIN = 30
# 한빛300 is one name; 9일 and 오전10 are not.
_TOKEN = regex(
    r"(?<![0-9])[가-힣]{2,}[0-9]{3,}(?![0-9,.]|[만천억조년원])|[가-힣]+|[^\W\d_가-힣]+(?:[’'-][^\W\d_가-힣]+)*|[0-9]+"
)
_ADDRESS = regex(r"\S*[@/]\S*|www\.\S+", re.ASCII)
_JOINT = regex(r"[ \u00a0]{0,2}[-‐‑–&·ㆍ‧・∙]?[ \u00a0]{0,2}")
_POSSESSIVE = regex(r"[’']s$|[’']$")
_OPENING, _CLOSING = "‘'“\"「『《〈<", "’'”\"」』》〉>"
_RUN = 24  # bits for the tokens of one paragraph
_LATIN = 4
_HONORIFICS = frozenset("씨양군")
_HONORIFIC = regex(r"[씨양군](?:은|는|이|가|을|를|의|과|와|도|에게)?")


class Token(NamedTuple):
    """A run of letters or of digits, and whether nothing but a space or a joint parts it from the token before."""

    form: str
    start: int
    end: int
    joined: bool
    capital: bool

    @property
    def tells(self) -> bool:
        """Whether it says something to stand beside it: "등" and "of" stand beside everything."""
        return self.form in _HONORIFICS or len(self.form) >= (_LATIN if self.form < "가" and not self.capital else 2)


@dataclass(frozen=True, eq=False)
class Use(Generic[K]):
    """One word where it stands: `run[index]` of its paragraph."""

    witness: Witness[K]
    part: Part
    run: Sequence[Token]
    index: int

    @property
    def token(self) -> Token:
        return self.run[self.index]

    @property
    def span(self) -> Span:
        """The word as printed, without its particle or possessive."""
        return bare(self.witness.text, self.token)

    @property
    def printed(self) -> str:
        return self.witness.text[slice(*self.span)]

    @property
    def whole(self) -> str:
        """The word as printed, with its particle."""
        return self.witness.text[self.token.start : self.token.end]

    def text_at(self, step: int) -> str:
        """The token so many steps away in its paragraph as printed, tied or not; "" beyond its ends."""
        at = self.index + step
        return self.witness.text[self.run[at].start : self.run[at].end] if 0 <= at < len(self.run) else ""

    @property
    def is_called(self) -> bool:
        """Whether it is called as people are: 김민소 씨."""
        return self.text_at(1)[:1] in _HONORIFICS and _HONORIFIC.fullmatch(self.text_at(1)) is not None

    def beside(self, step: int) -> Token | None:
        """The token so many steps away, where joints lead to it."""
        at = self.index + step
        if not 0 <= at < len(self.run):
            return None
        ties = range(at + 1, self.index + 1) if step < 0 else range(self.index + 1, at + 1)
        return self.run[at] if all(self.run[i].joined for i in ties) else None

    @property
    def gaps(self) -> Iterator[tuple[int, str, str]]:
        """The gaps between two telling neighbours, before two and after two that the word fills."""
        for place, steps in enumerate(((-1, 1), (-2, -1), (1, 2))):
            one, other = (self.beside(step) for step in steps)
            if one is not None and other is not None and one.tells and other.tells:
                yield place, one.form, other.form

    @cached_property
    def quoted(self) -> bool:
        """Whether the word stands in quotes, alone or first or last of a short name."""
        text, (start, end) = self.witness.text, self.span
        return (start > 0 and text[start - 1] in _OPENING) or (end < len(text) and text[end] in _CLOSING)

    @cached_property
    def sentence(self) -> Span:
        at = self.span.start
        return self.witness.sentence_at(at) or self.part.span

    @cached_property
    def around(self) -> frozenset[str]:
        """The stems of the telling words of its sentence, of a very long one those near it, without its own."""
        start, end = self.span
        first, last = max(self.sentence.start, start - _REACH), min(self.sentence.end, end + _REACH)
        found = telling_words(self.witness.text, first, last)
        return frozenset(word.stem for word in found if word.span.end <= start or word.span.start >= end)


class Vocabulary(Generic[K]):
    """Every Hangul word and every Latin name of some witnesses, and where it stands, in order.

    Most words of a story interest nobody: their uses are made when they are asked for.
    """

    def __init__(self, witnesses: Iterable[Witness[K]]) -> None:
        self._runs: list[tuple[Witness[K], Part, tuple[Token, ...]]] = []
        # A place is one number, run and token: a story holds hundreds of thousands.
        self._where: dict[str, list[int]] = {}
        self._uses: dict[str, list[Use[K]]] = {}
        self._voices: dict[str, int] = {}
        self.small: set[str] = set()  # Latin words printed in small letters: no names
        for witness in witnesses:
            for part in witness.parts:
                self._add(witness, part)

    def _add(self, witness: Witness[K], part: Part) -> None:
        first = len(self._runs) << _RUN
        run = tokens(witness.text, part.span)
        self._runs.append((witness, part, run))
        for place, token in enumerate(run, first):
            form = token.form
            if len(form) > 1 and not form.isdigit() and not (token.joined and _counts(run, place - first)):
                if form[0] < "가" and not token.capital:
                    self.small.add(form)
                else:
                    self._where.setdefault(form, []).append(place)

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

    def printed(self, word: str) -> int:
        """How often the word is printed, copies and all."""
        return len(self._where[word])

    def voices(self, word: str) -> int:
        """How many independent texts print the word."""
        if word not in self._voices:
            self._voices[word] = voices(self[word])
        return self._voices[word]


# Texts of several events are read once.
@lru_cache(maxsize=1 << 12)
def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of a stretch in order, without addresses."""
    piece = text[slice(*span)]
    if "@" in piece or "/" in piece or "www." in piece:
        piece = _ADDRESS.sub(lambda m: " " * len(m[0]), piece)
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(piece):
        start, end = match.span()
        gap = piece[last:start] if last >= 0 else "\n"
        joined = gap in (" ", "") or (len(gap) < 6 and _JOINT.fullmatch(gap) is not None)
        found.append(Token(_form(match[0]), span.start + start, span.start + end, joined, match[0][0].isupper()))
        last = end
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _form(word: str) -> str:
    """A Hangul word without its particle, a Latin one in small letters without accents, hyphens and possessive."""
    if word[0] >= "가":
        if _HONORIFIC.fullmatch(word):
            return word[0]
        return stem(word) if len(word) <= _LONGEST else ""
    if word.isdigit() or len(word) > _LONGEST_LATIN:
        return word if word.isdigit() else ""
    bare = _POSSESSIVE.sub("", word)
    plain = bare if bare.isascii() else "".join(c for c in normalize("NFKD", bare) if not combining(c))
    return "".join(c for c in plain if c.isalpha()).lower()


def _counts(run: Sequence[Token], index: int) -> bool:
    """Whether the token stands glued to a number: 8000원을 is no name."""
    before = run[index - 1] if index else None
    return before is not None and before.end == run[index].start and before.form.isdigit()


def bare(text: str, token: Token) -> Span:
    """A token as printed, without its particle or possessive."""
    if token.form[:1] >= "가":
        return Span(token.start, token.start + len(token.form))
    return Span(token.start, token.start + len(_POSSESSIVE.sub("", text[token.start : token.end])))


def voices(uses: Iterable[Use[K]]) -> int:
    """How many independent texts print the word."""
    # What several texts print is no slip of one hand, though they took the sentence from one another.
    return independent((use.witness.key, use.part.voice, None) for use in uses)
