"""Things of one kind that each of two short texts tells, and those that are left when what both tell is taken off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic

from claims import senses
from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.roles.clause_likeness import kindred
from claims.crosscheck.spellings.named import CALENDAR
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.regex import regex
from claims.span import Span
from claims.words import words

_SLIP = 0.75
_VERB = regex(r"[a-z]{4,}")
_NUMBER = regex(r"(?<![0-9.,])[0-9][0-9.,]*[0-9]|(?<![0-9])[0-9](?![0-9])")


@dataclass(frozen=True, eq=False)
class Item(Generic[K]):
    """One thing that a text tells: its `kind`, its `value`, and the sentence that tells it."""

    witness: Witness[K]
    part: Part
    sentence: Span
    span: Span
    kind: str
    value: str

    @property
    def text(self) -> str:
        return self.witness.text[slice(*self.span)]

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)


def left_over(
    here: Sequence[Item[K]], there: Sequence[Item[K]], may_be_one: Callable[[Item[K], Item[K]], bool]
) -> tuple[Item[K], Item[K]] | None:
    """The first of the one value that each side has left; None where a side has none left, or several."""
    ours = [a for a in here if not any(may_be_one(a, b) or one_spelling(a.value, b.value) for b in there)]
    theirs = [b for b in there if not any(may_be_one(a, b) or one_spelling(a.value, b.value) for a in here)]
    for side in (ours, theirs):
        if not side or any(not may_be_one(side[0], other) for other in side[1:]):
            return None
    return ours[0], theirs[0]


def anchors(one: Item[K], other: Item[K]) -> int:
    """How much the sentences of two things have in common besides them: words, figures, names, deeds of one meaning."""
    sides = [_bare(item) for item in (one, other)]
    if one.part.language != other.part.language:
        told = [
            concepts(text, 0, len(text), item.part.language) for text, item in zip(sides, (one, other), strict=True)
        ]
        return len(told[0] & told[1]) + len(_figures(sides[0]) & _figures(sides[1]))
    stems = [
        {w.stem for w in words(text, 0, len(text)) if text[slice(*w.span)].lower() not in CALENDAR} for text in sides
    ]
    met = sum(any(kindred(a, b) for b in stems[1]) for a in stems[0])
    figures = len(_figures(sides[0]) & _figures(sides[1]))
    return met + figures + (one.part.language == "en" and not met and one_deed(*sides))


def _bare(item: Item[K]) -> str:
    """The sentence of a thing without it."""
    text = item.witness.text
    return text[item.sentence.start : item.span.start] + " " + text[item.span.end : item.sentence.end]


def _figures(text: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(text))


def one_spelling(one: str, other: str) -> bool:
    """Whether two names may be one with a slip: Corrisdale, Corrisdell."""
    return SequenceMatcher(None, one, other).ratio() >= _SLIP


def one_deed(one: str, other: str) -> bool:
    """Whether a verb of one sentence means what one of the other does: capsized, overturned."""
    verbs = [{m[0] for m in _VERB.finditer(text) if senses.lemmas(m[0], "verb")} for text in (one, other)]
    return any(senses.are_synonyms(a, b) for a in verbs[0] for b in verbs[1])
