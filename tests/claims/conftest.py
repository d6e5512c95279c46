"""A plain text as a witness, so that a test of a check reads as a short proof."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from zlib import crc32

import pytest

import claims
from claims.crosscheck.events import Events
from claims.crosscheck.fit import check as fit
from claims.crosscheck.statement import Disagreement, Part, Witness
from claims.reading import language_of
from claims.span import Span

_ROLE = re.compile(r"(?:(\w+): )?(.+)")
_ROLES = {"headline", "subhead", "byline", "caption", "alt", "summary", "body"}


def make_witness(text: str, key: str = "a", *, read: bool = False) -> Witness[str]:
    """Every line is a paragraph of the body, or of the role it starts with: `caption: ...`, `translated_body: ...`.

    Equal lines have one voice. With `read` the claims are read too.
    """
    parts = []
    for line in re.finditer(r"[^\n]+", text):
        role, words = _ROLE.fullmatch(line[0]).groups()
        known = role is not None and role.removeprefix("translated_") in _ROLES
        start = line.end() - len(words) if known else line.start()
        language = language_of(text[start : line.end()])
        parts.append(Part(Span(start, line.end()), role if known else "body", language, crc32(line[0].encode())))
    return Witness(key, text, tuple(parts), tuple(claims.read(text)) if read else ())


@pytest.fixture
def witness() -> Callable[..., Witness[str]]:
    return make_witness


@pytest.fixture
def independent() -> Callable[..., list[Witness[str]]]:
    """Texts of one day that do not copy one another, named by their number, with their claims."""

    def of(*texts: str, published: date | None = None) -> list[Witness[str]]:
        made = []
        for number, text in enumerate(texts):
            one = make_witness(text, str(number))
            parts = tuple(part._replace(voice=100 * number + i) for i, part in enumerate(one.parts))
            read = tuple(claims.read(text, published=published))
            made.append(replace(one, parts=parts, claims=read, published=published))
        return made

    return of


@pytest.fixture
def one_event() -> Callable[..., Events[str]]:
    """These witnesses as texts that all tell one event."""

    def of(witnesses: Sequence[Witness[str]]) -> Events[str]:
        return Events(tuple(witnesses), tuple(combinations(range(len(witnesses)), 2)))

    return of


@pytest.fixture
def story(independent) -> Callable[..., list[Witness[str]]]:
    """Independent texts that begin with the same line, which makes the parties known, and tell a sentence each."""

    def of(opening: str, *sentences: str) -> list[Witness[str]]:
        return independent(*(f"{opening}\n{sentence}" for sentence in sentences))

    return of


def make_event(*witnesses: Witness[str]) -> Events[str]:
    """The witnesses as texts of one event."""
    return Events(witnesses, tuple(combinations(range(len(witnesses)), 2)))


@pytest.fixture
def event() -> Callable[..., Events[str]]:
    return make_event


@pytest.fixture
def unfit_in() -> Callable[[str], list[Disagreement[str]]]:
    """What does not add up in a text by itself."""

    def of(text: str) -> list[Disagreement[str]]:
        return fit.check(make_witness(text, read=True))

    return of


@pytest.fixture
def quotes() -> Callable[..., list[list[str]]]:
    """For each side of a disagreement, what its mentions quote."""

    def of(disagreement, *witnesses):
        texts = {one.key: one.text for one in witnesses}
        return [[texts[m.source][m.span.start : m.span.end] for m in side.mentions] for side in disagreement.sides]

    return of
