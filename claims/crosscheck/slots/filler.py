"""What fills a slot, and whether two fillers can be one: by name, by noun, and by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Generic

from claims import senses
from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.roles.clause_likeness import alike
from claims.crosscheck.slots import persons
from claims.crosscheck.slots.read import Found
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.lexicon import table
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.span import Language, Span
from claims.words import stem_of, words

_WORD = regex(r"[가-힣]+|[A-Za-z][A-Za-z'’-]*")
_SHORT = 2


@dataclass(frozen=True, eq=False)
class Filler(Generic[K]):
    """One filler of a slot: `core` is what is quoted, `wide` what hangs on it, too; `about` narrows the slot.

    `head` is the noun of an English one; `names` are people, places or bodies, `works` what stands in marks.
    """

    witness: Witness[K]
    part: Part
    sentence: Span
    slot: str
    about: frozenset[str]
    core: Span
    wide: Span
    head: str = ""
    names: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    hedged: bool = False

    @property
    def text(self) -> str:
        return self.witness.text[slice(*self.core)]

    @property
    def language(self) -> Language:
        return self.part.language

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.core)

    def stems(self, where: Span) -> frozenset[str]:
        """The telling stems of a stretch, without vague words."""
        return frozenset(
            w.stem for w in words(self.witness.text, *where) if not is_vague(self.witness.text[slice(*w.span)])
        )

    def concepts(self, where: Span) -> frozenset[str]:
        """What a stretch names in both languages, and what causes it names."""
        text = self.witness.text
        found = {word[0] for word in _WORD.finditer(text, *where)}
        return concepts(text, *where, self.language) | frozenset(c for word in found for c in causes_of(word))

    def causes(self) -> frozenset[str]:
        """The causes that the filler names, vague ones apart."""
        return frozenset(c for word in _WORD.findall(self.text) for c in causes_of(word))


def fillers_of(witness: Witness[K], read: Callable[[str, Span, Language], Iterator[Found]]) -> Iterator[Filler[K]]:
    """The fillers that one reader finds in a text, in order."""
    for part in witness.parts:
        if part.role.endswith("byline"):
            continue
        for sentence in witness.sentences_within(part.span):
            for one in read(witness.text, sentence, part.language):
                yield Filler(witness, part, sentence, *one)


def apart(one: Filler[K], other: Filler[K]) -> bool:
    """Whether two fillers name two things, by names, nouns or kinds that exclude each other."""
    if one.works and other.works and one.language == other.language:
        return not any(_same_work(a, b) for a in one.works for b in other.works)
    if one.slot in PERSONAL:
        verdict = persons.apart(one, other)
        if verdict is not None:
            return verdict
    if bool(one.works) != bool(other.works) or (one.names and other.names and _named_alike(one.names, other.names)):
        return False
    mine, theirs = one.stems(one.core), other.stems(other.core)
    if one.language == other.language and (
        not mine or not theirs or _meet(mine, other.stems(other.wide)) or _meet(theirs, one.stems(one.wide))
    ):
        return False
    if one.concepts(one.core) & other.concepts(other.wide) or other.concepts(other.core) & one.concepts(one.wide):
        return False
    if one.language != other.language:
        # 신호 and signal: what no list has in both languages may be the other's translation.
        known = [f.causes() if f.slot == "cause" else f.concepts(f.core) for f in (one, other)]
        return bool(known[0]) and bool(known[1])
    if one.slot == "cause" and one.causes() and other.causes():
        return True
    return one.language == "ko" or _nouns_apart(one, other)


PERSONAL = frozenset(("winner", "doer", "about"))


def printed(one: Filler[K], other: Witness[K]) -> bool:
    """Whether a text prints a filler's names, works, or the noun of it anywhere."""
    text = other.text
    if any(name in text or _telling(name) in text for name in (*one.names, *one.works)):
        return True
    if one.names or one.works:
        return False
    nouns = [one.head] if one.head else [m[0] for m in _WORD.finditer(one.text)][-1:]
    held = other.memo("stems", lambda: frozenset(w.stem for p in other.parts for w in words(other.text, *p.span)))
    return any(stem in held for noun in nouns if not is_vague(noun) and (stem := stem_of(noun)))


def _telling(name: str) -> str:
    """The word of a name that tells it: Frisk of Lena Frisk, Ferris of Ferris College."""
    words_ = name.split()
    return words_[0] if len(words_) > 1 and senses.noun_kinds(words_[-1]) else words_[-1]


def _meet(ones: Iterable[str], others: frozenset[str]) -> bool:
    return any(alike(a, b) for a in ones for b in others)


def _same_work(one: str, other: str) -> bool:
    a, b = ("".join(w.lower() for w in _WORD.findall(work)) for work in (one, other))
    return a in b or b in a


def _named_alike(ones: Iterable[str], others: Iterable[str]) -> bool:
    return any(
        same_name(a, b) >= MAY_BE_ONE or set(a.split()) & set(b.split()) or a in b or b in a
        for a in ones
        for b in others
    )


def _nouns_apart(one: Filler[K], other: Filler[K]) -> bool:
    """Whether no noun of either phrase can name what one of the other's names."""
    mine, theirs = _nouns(one), _nouns(other)
    return bool(mine and theirs) and not any(senses.are_akin(a, b) for a in mine for b in theirs)


def _nouns(one: Filler[K]) -> list[str]:
    found = [one.head] if one.head and not is_vague(one.head) else []
    return found or [w for w in _WORD.findall(one.text.lower()) if senses.noun_kinds(w) and not is_vague(w)]


@lru_cache(maxsize=1 << 13)
def causes_of(word: str) -> frozenset[str]:
    """The causes that a word names, by the first Korean word of each row."""
    return frozenset(key for key, entries in _causes() if _begins(word, entries))


@lru_cache(maxsize=1 << 13)
def is_vague(word: str) -> bool:
    """Whether a word speaks against no cause: fault, accident; 고장."""
    return bool(word) and _begins(word, _vague())


def _begins(word: str, entries: tuple[str, ...]) -> bool:
    if word[0] >= "가":
        return any(
            word.startswith(entry) and (len(entry) >= _SHORT or len(word) <= len(entry) + 1) for entry in entries
        )
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    return any(plain == entry or stem_of(plain) == (stem_of(entry) or entry) for entry in entries if entry[0] < "가")


@cache
def _causes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((row["ko"][0], tuple(_entries(row))) for row in table("causes") if not row.get("vague"))


@cache
def _vague() -> tuple[str, ...]:
    return tuple(entry for row in table("causes") if row.get("vague") for entry in _entries(row))


def _entries(row: Any) -> Iterator[str]:
    yield from (*row["ko"], *row["en"])
