"""A sentence that says who someone is or becomes: 박서연은 한빛재단 이사장이다, 박서연을 대표이사로 선임했다."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.span import Span
from claims.titles.left import Left, opening
from claims.titles.names_ko import name_before_particle
from claims.titles.place import place_between
from claims.titles.post import Post
from claims.titles.title_ko import Title
from claims.titles.tokens import Token
from claims.titles.words import title_word

_IS = frozenset({"이다", "다", "이며", "며", "이고", "이자", "로서", "으로서", "로", "으로"})
_WAS = frozenset({"였다", "이었다"})
_ENTERED = ("취임", "임명", "선출", "당선", "선임", "발탁", "올랐", "추대")
_HOLDS = ("맡",)
_LEFT_IT = ("역임", "지냈", "지낸")
_GIVEN = ("임명", "선출", "선임", "발탁", "추대", "위촉", "영입", "채용")
_SUBJECT, _OBJECT = ("은", "는", "이", "가"), ("을", "를")
_DATE = re.compile(r"\d{1,4}(?:년|월|일)")
# A claim is the words from the name to the title; over a longer way it would quote half a paragraph.
_MOST_SIGNS = 60
_QUOTES_AND_ENDS = frozenset('"“”‘’.!?')


class _Said(NamedTuple):
    """What the sentence says of the post: whether it is past, and the particles the name must bear."""

    former: bool
    particles: tuple[str, ...]


def predicated(line: list[Token], title: Title, left: Left) -> list[Post]:
    """The post of the person the sentence is about; none where another person stands between."""
    said = _said(line, title)
    person = None if said is None else _person(line, title, left, said.particles)
    if said is None or person is None:
        return []
    place = place_between(line, tuple(reversed(left.places())), title)
    former = said.former or title.former
    span = Span(person.start, title.end)
    return [
        Post(
            span, person, title.span, title.kind, place.organization, place.unit, former, title.acting, held=title.held
        )
    ]


def _said(line: list[Token], title: Title) -> _Said | None:
    """None where the sentence does not say that anybody holds the post."""
    follows = line[title.last + 1].text if title.last + 1 < len(line) else ""
    if title.tail in ("로", "으로") and follows.startswith(_GIVEN):
        passive = any(sign in follows for sign in ("됐", "되", "된", "돼"))
        return _Said(False, _SUBJECT if passive else _OBJECT)
    if title.tail in _IS | _WAS:
        return _Said(title.tail in _WAS, _SUBJECT)
    if title.tail in _OBJECT and follows.startswith(_HOLDS + _LEFT_IT):
        return _Said(follows.startswith(_LEFT_IT), _SUBJECT)
    return _Said(False, _SUBJECT) if title.tail == "에" and follows.startswith(_ENTERED) else None


def _person(line: list[Token], title: Title, left: Left, particles: tuple[str, ...]) -> Span | None:
    """The nearest name, where it bears one of the particles; as a subject it must open its clause."""
    at = title.first - 1
    while at >= 0:
        token = line[at]
        if title.end - token.start > _MOST_SIGNS or token.text in _QUOTES_AND_ENDS:
            return None
        name = name_before_particle(token.text) if token.kind == "w" else ""
        if name:
            fits = particles == _OBJECT or _opens_clause(line, at)
            return (
                Span(token.start, token.start + len(name)) if fits and _particle(line, at, name) in particles else None
            )
        if token.kind == "w" and title_word(token.text) is not None and at not in left.words:
            return None
        at = (opening(line, at) or at) - 1 if token.kind == "e" else at - 1
    return None


def _opens_clause(line: list[Token], at: int) -> bool:
    before = line[at - 1]
    return at == 0 or before.kind in "cx" or before.text == "따르면" or _DATE.fullmatch(before.text) is not None


def _particle(line: list[Token], at: int, name: str) -> str:
    """The particle on a name, also behind brackets: 박서연(1970년~)은."""
    if line[at].text != name or at + 1 == len(line) or line[at + 1].kind != "o":
        return line[at].text[len(name) :]
    close = next((k for k in range(at + 1, min(at + 16, len(line))) if line[k].kind == "e"), len(line))
    return line[close + 1].text if close + 1 < len(line) else ""
