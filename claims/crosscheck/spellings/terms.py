"""Names of bodies, places and events as a text prints them: the words, and the stretches that end in a telling head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Generic, NamedTuple

from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.fold import fold
from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span

_WORD = regex(r"[가-힣A-Za-z0-9]+")
# What may stand between the words of one name: 누리-한빛 청년, A·B 센터, ICT & 청년창업.
_JOINT = regex(r"[ \u00a0]{0,2}[-‐‑–&·ㆍ‧・∙]?[ \u00a0]{0,2}")
_ENGLISH_JOINT = regex(r"[ \u00a0](?:and|&)[ \u00a0]|[ \u00a0]|-")
PARTICLE = (
    r"(?:에서(?:는|도|의)?|에게|으로(?:는|도|서|부터|써)?|로(?:는|도|서|부터|써)?|까지|부터|보다|처럼|만큼"
    r"|(?:이)?라(?:고|는|며)|이란|이다|이며|이자|이나|(?:에|과|와)(?:는|도|의)|은|는|이|가|을|를|의|에|와|과|도|만|란|며|나|등)"
)
_PARTICLE_AT_END = regex(rf"(?<=[가-힣A-Za-z0-9]{{2}}){PARTICLE}$")


class Word(NamedTuple):
    """A run of letters and digits, and whether a joint of a name leads to it from the word before."""

    text: str
    start: int
    end: int
    joined: bool


class Term(NamedTuple, Generic[K]):
    """A stretch of text that may be a name, without the particle after it."""

    witness: Witness[K]
    part: Part
    words: tuple[Word, ...]
    head: str

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def printed(self) -> str:
        return self.witness.text[self.span.start : self.span.end]

    @property
    def key(self) -> str:
        return fold("".join(word.text for word in self.words))

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)

    def last(self, count: int) -> Term[K]:
        """The last words of this term."""
        return self._replace(words=self.words[-count:])


# Several checks of one story look through its paragraphs in turn.
@lru_cache(maxsize=1 << 9)
def words(text: str, span: Span, language: Language = "ko") -> tuple[Word, ...]:
    """The words of a stretch in order."""
    found: list[Word] = []
    last = -1
    for match in _WORD.finditer(text, span.start, span.end):
        word = match[0]
        if word == "and":
            continue
        start, end = match.span()
        # Nearly every gap is one space.
        gap = text[last:start] if last >= 0 else "\n"
        found.append(Word(word, start, end, gap == " " or _is_joint(gap, language)))
        last = end
    return tuple(found)


@lru_cache(maxsize=1 << 12)
def _is_joint(gap: str, language: Language) -> bool:
    return (_JOINT if language == "ko" else _ENGLISH_JOINT).fullmatch(gap) is not None


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The word without a particle at its end, where at least two syllables are left: 포럼은 -> 포럼."""
    return _PARTICLE_AT_END.sub("", word)


def terms(witness: Witness[K], *, longest: int = 6) -> Iterator[Term[K]]:
    """Every stretch of up to `longest` words that ends in a head of the lexicon, at its longest, in order."""
    for part in witness.parts:
        korean = part.language == "ko"
        found = words(witness.text, part.span, part.language)
        for i, word in enumerate(found):
            head = _korean_head(word.text) if korean else _english_head(word.text)
            if head is None:
                continue
            run = _joined(found, i, longest)
            named = run if korean else _named(run)
            length = len(head.word)
            yield Term(witness, part, (*named[:-1], word._replace(text=head.word, end=word.start + length)), head.head)


def _joined(found: tuple[Word, ...], last: int, longest: int) -> tuple[Word, ...]:
    """The words up to the last one that joints tie to it, so many at most."""
    first = last
    while found[first].joined and first > max(0, last + 1 - longest):
        first -= 1
    return found[first : last + 1]


def phrases(witness: Witness[K], parts: Iterable[Part], *, length: int) -> Iterator[Term[K]]:
    """Every stretch of exactly `length` joined English words that ends in a head of the lexicon, capitals or not."""
    for part in parts:
        found = words(witness.text, part.span, "en")
        for i, word in enumerate(found):
            head = _english_head(word.text)
            if head is not None and len(run := _joined(found, i, length)) == length:
                yield Term(witness, part, run, head.head)


def head_of(word: str) -> str | None:
    """The head of the lexicon that a Korean word ends in: 홍보관 ends in 관; None for any other word."""
    found = _korean_head(word)
    return None if found is None else found.head


class _Head(NamedTuple):
    word: str
    head: str


@lru_cache(maxsize=1 << 16)
def _korean_head(word: str) -> _Head | None:
    match = _korean_pattern().match(word)
    return _Head(match[1], match[2]) if match else None


@lru_cache(maxsize=1 << 16)
def _english_head(word: str) -> _Head | None:
    head = word.lower().removesuffix("s")
    return _Head(word, head) if head in _english_heads() else None


def _named(run: tuple[Word, ...]) -> tuple[Word, ...]:
    """The capitalised words at the end of a run: "the Nuri Youth Forum" -> Nuri Youth Forum."""
    first = len(run) - 1
    while first > 0 and run[first].joined and run[first - 1].text[0].isupper():
        first -= 1
    return run[first:]


@cache
def _korean_pattern() -> re.Pattern[str]:
    heads = alternation(row["ko"] for row in table("name_heads"))
    # 센터장 and 위원회장 hold the name of what they head.
    return re.compile(rf"([가-힣A-Za-z0-9]*?({heads})(?:장(?=$|{PARTICLE}$))?){PARTICLE}?$")


@cache
def _english_heads() -> frozenset[str]:
    spellings = (row["en"] for row in table("name_heads"))
    return frozenset(
        s.split()[-1] for spelling in spellings for s in ([spelling] if isinstance(spelling, str) else spelling)
    )


@cache
def head_kind(head: str) -> str:
    """What a Korean head names: body, place, hall or event."""
    return next(str(row["kind"]) for row in table("name_heads") if row["ko"] == head)


@cache
def is_common_head(head: str) -> bool:
    """Whether a Korean head ends ordinary compounds as often as names: 시장, 기업, 서비스."""
    return any(row["ko"] == head and row.get("common", False) for row in table("name_heads"))
