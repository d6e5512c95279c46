"""Every phrase of a text that says what somebody does, under that person's name."""

from __future__ import annotations

import re
from typing import Generic, NamedTuple

from claims.crosscheck.people.whole_names import people
from claims.crosscheck.people.works import english, korean
from claims.crosscheck.people.works.bearer import Bearer
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.romanization import surname_readings
from claims.span import Language, Span
from claims.titles.trades import Work, work_of

# Do Yu-ra, Bong Ha-neul: a romanised name shows its given name by the hyphen.
_ROMANISED = re.compile(
    r"\b(?:(?P<family>[A-Z][a-z]+) [A-Z][a-z]+-[A-Za-z]?[a-z]+|[A-Z][a-z]+-[A-Za-z]?[a-z]+ (?P<last>[A-Z][a-z]+))\b(?!-)"
)


class SaidOf(NamedTuple, Generic[K]):
    """A phrase and what it says of whom."""

    bearer: str
    witness: Witness[K]
    part: Part
    span: Span
    work: Work

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
                if family.lower() in surname_readings():
                    found["en"].pop(match[0].rpartition("-")[0], None)
                    found["en"].setdefault(match[0], Bearer(match[0], family, True))
    return {"ko": list(found["ko"].values()), "en": list(found["en"].values())}


def _said_of(witness: Witness[K]) -> list[SaidOf[K]]:
    found: list[SaidOf[K]] = []
    told: Language
    for told, reader in (("ko", korean.phrases), ("en", english.phrases)):
        named = bearers(witness)[told]
        for bearer in named:
            for part in witness.parts:
                if part.language != told:
                    continue
                for span in reader(witness, part, bearer, alone=not any(other.shown for other in named if other is not bearer)):
                    work = work_of(witness.text[slice(*span)], told)
                    if work.tells:
                        found.append(SaidOf(bearer.name, witness, part, span, work))
    return found
