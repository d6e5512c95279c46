"""`read`, every claim of a text, family by family; `people`, every person it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import localcontext

from claims.candidates import candidates
from claims.claim import Claim
from claims.families import FAMILIES
from claims.numerals import CONTEXT
from claims.person import Person
from claims.reading import Reading, language_of, with_newlines
from claims.span import Language, Span
from claims.titles.people import names


def read(text: str, *, language: Language | None = None, published: date | None = None) -> list[Claim]:
    """The claims of a text, sorted by span; every span is into `text`.

    Without a language each line is read in its own, so that a page may hold both.
    """
    with localcontext(CONTEXT):
        found = [
            claim for reading in readings(text, language, published) for f in FAMILIES for claim in f.read(reading)
        ]
    if with_newlines(text) != text:  # what stands on two lines is quoted with the line end that is printed
        found = [replace(claim, quote=text[slice(*claim.span)]) for claim in found]
    return sorted(found, key=lambda claim: (claim.span, claim.family))


def people(text: str, *, language: Language | None = None, pipeline: str | None = None) -> list[Person]:
    """The people a text names, in order, each place once.

    `pipeline` names an installed spaCy pipeline whose people are added where they overlap none of ours and the
    lexicons do not know them for something else.
    """
    spans: set[Span] = set()
    for reading in readings(text, language):
        found = names(reading)
        if pipeline is not None:
            found |= {one.span for one in candidates(reading, pipeline, found) if one.kind == "person"}
        spans |= found
    return [Person(span, text[slice(*span)]) for span in sorted(spans)]


def readings(text: str, language: Language | None, published: date | None = None) -> Iterator[Reading]:
    """The text as one reading for each language in it, the lines of the other blanked so that offsets stay."""
    text = with_newlines(text)
    if language is not None:
        yield Reading(text, language, published)
        return
    lines = text.split("\n")
    languages = [language_of(line) for line in lines]
    for one in ("ko", "en"):
        kept = [line if of == one else " " * len(line) for line, of in zip(lines, languages, strict=True)]
        if any(line.strip() for line in kept):
            yield Reading("\n".join(kept), one, published)
