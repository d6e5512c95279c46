"""Every phrase of a text that says what somebody does, under that person's name."""

from __future__ import annotations

import re
from typing import Generic, NamedTuple

from claims.crosscheck.people.whole_names import people
from claims.crosscheck.people.works import english, korean
from claims.crosscheck.people.works.bearer import Bearer
from claims.crosscheck.people.works.deputies import title_places, titles_of
from claims.crosscheck.people.works.meant import called, meant
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.regex import regex
from claims.span import Language, Span
from claims.titles.trades import Work, is_over, places, work_of

# Do Yu-ra, Bong Ha-neul: a romanised name shows its given name by the hyphen.
_ROMANISED = regex(
    r"\b(?:(?P<family>[A-Z][a-z]+) [A-Z][a-z]+-[A-Za-z]?[a-z]+"
    r"|[A-Z][a-z]+-[A-Za-z]?[a-z]+ (?P<last>[A-Z][a-z]+))\b(?!-)"
)


_NEAR = 14  # characters
# Who stands in for a mayor is none, and who was a deputy before is none now.
_STANDS_IN = regex(r"\b(?:acting|interim|caretaker|stand-in)\b|대행|(?:권한|직무)\s?대리", re.IGNORECASE)
_BEFORE = regex(r"\b(?:previously|formerly|once|ex|former|until)(?:\s[a-z]+)?[\s-]", re.IGNORECASE)


class SaidOf(NamedTuple, Generic[K]):
    """A phrase and what it says of whom."""

    bearer: str
    witness: Witness[K]
    part: Part
    span: Span
    work: Work
    titles: frozenset[str]

    @property
    def phrase(self) -> str:
        return self.witness.text[slice(*self.span)]

    @property
    def language(self) -> Language:
        return self.part.language

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)


def said_of(witness: Witness[K]) -> list[SaidOf[K]]:
    """The phrases of a text in order of its people."""
    return witness.memo("works", lambda: _said_of(witness))


def bearers(witness: Witness[K]) -> dict[Language, list[Bearer]]:
    """The people whom a text names in each language, with the short form of their name."""
    return witness.memo("bearers", lambda: _bearers(witness))


def _bearers(witness: Witness[K]) -> dict[Language, list[Bearer]]:
    found: dict[Language, dict[str, Bearer]] = {"ko": {}, "en": {}}
    for person in people(witness):
        if person.part.language == "ko":
            if person.shown:
                found["ko"].setdefault(person.name, Bearer(person.name, person.name[0], True))
        else:
            found["en"].setdefault(person.key, Bearer(person.key, person.family, person.shown))
    for part in witness.parts:
        if part.language == "en":
            for match in _ROMANISED.finditer(witness.text, *part.span):
                family = match["family"] or match["last"]
                found["en"].pop(match[0].rpartition("-")[0], None)
                found["en"].setdefault(match[0], Bearer(match[0], family, True))
    return {"ko": list(found["ko"].values()), "en": list(found["en"].values())}


def _said_of(witness: Witness[K]) -> list[SaidOf[K]]:
    found: list[SaidOf[K]] = []
    told: Language
    for told, reader in (("ko", korean.phrases), ("en", english.phrases)):
        named = bearers(witness)[told]
        for bearer in named:
            alone = not any(other.shown and other.family != bearer.family for other in named)
            for part in witness.parts:
                if part.language == told:
                    spans = dict.fromkeys(reader(witness, part, bearer, alone=alone))
                    if part.is_around and meant(witness, part, named, alone=bearer if alone else None) == bearer:
                        first = called(witness, part) if told == "en" else None
                        spans[first or part.span] = None  # Deputy Mayor Quits
                    found += filter(None, (_said(witness, part, bearer, span) for span in spans))
    return found


def _is_not_his(text: str, part: Part, span: Span) -> bool:
    """Whether the post that a phrase names is held for another, or was held before: acting director, 시장 권한대행."""
    start, end = max(part.span.start, span.start - _NEAR), min(part.span.end, span.end + _NEAR)
    return bool(_STANDS_IN.search(text, start, end) or _BEFORE.search(text, start, span.end))


def _said(witness: Witness[K], part: Part, bearer: Bearer, span: Span) -> SaidOf[K] | None:
    phrase = witness.text[slice(*span)]
    over = is_over(phrase, part.language) or _is_not_his(witness.text, part, span)
    titles = frozenset[str]() if over else titles_of(phrase, part.language)
    # A headline without the name tells of several people as often as not.
    work = Work() if span == part.span else work_of(phrase, part.language)
    if part.language == "en" and english.DOES.match(phrase) is not None:  # sells heavy things
        work = work._replace(nouns=frozenset())
    core = [*places(phrase, part.language), *title_places(phrase, part.language)]
    if part.language == "ko" and span != part.span and (worker := korean.worker(phrase, bearer.name)) is not None:
        work = work._replace(nouns=frozenset({phrase[slice(*worker)]}))
        core.append(worker)
    if not (work.tells or titles):
        return None
    start, end = min((one.start for one in core), default=0), max((one.end for one in core), default=len(phrase))
    return SaidOf(bearer.name, witness, part, Span(span.start + start, span.start + end), work, titles)
