"""A person as a clause names one: 박서연은, 박서연(1970년~)은, 박서연 씨가, 박서연 대표는, 도널드 트럼프를."""

from __future__ import annotations

from typing import NamedTuple

from claims.hangul import is_hangul
from claims.regex import regex
from claims.span import Span
from claims.titles import names_foreign
from claims.titles.names_ko import LIKELY, has_surname, is_ordinary, name_before_particle, name_score
from claims.titles.tokens import Token
from claims.titles.words import title_word

SUBJECT, OBJECT = ("은", "는", "이", "가"), ("을", "를")
_HANJA = regex(r"[一-鿿]{2,4}")
_STYLE = regex(r"씨(은|는|이|가|을|를)")
_LONGEST_BRACKET = 16


class Subject(NamedTuple):
    """A name with its particle; `first` is its first token, `titled` that a title stands between the two."""

    span: Span
    first: int
    particle: str
    titled: bool = False


def subject_at(line: list[Token], at: int) -> Subject | None:
    """The person named by the word at this token; None where it names nobody."""
    token = line[at]
    titled = _titled(line, at)
    if titled is not None:
        return titled
    name = name_before_particle(token.text) or _with_hanja(line, at)
    if name:
        return Subject(Span(token.start, token.start + len(name)), at, _particle(line, at, name))
    foreign = names_foreign.name_ending(line, at)
    if foreign is None:
        return None
    first, name = foreign
    return Subject(Span(line[first].start, token.start + len(name)), first, _particle(line, at, name))


def _titled(line: list[Token], at: int) -> Subject | None:
    """박서연 대표는."""
    word = title_word(line[at].text)
    if (
        word is None
        or word.start > 0
        or word.tail not in SUBJECT + OBJECT
        or at == 0
        or name_score(line[at - 1].text) < LIKELY
    ):
        return None
    return Subject(Span(line[at - 1].start, line[at - 1].end), at - 1, word.tail, True)


def _with_hanja(line: list[Token], at: int) -> str:
    """최팔근(崔八根): the characters in brackets say that a rare word is a name."""
    text = line[at].text
    closed = at + 3 < len(line) and line[at + 1].kind == "o" and line[at + 3].kind in "ec"
    plain = 2 <= len(text) <= 4 and is_hangul(text) and has_surname(text) and not is_ordinary(text)
    if not (closed and plain and title_word(text) is None):
        return ""
    hanja = _HANJA.fullmatch(line[at + 2].text)
    return text if hanja is not None and len(hanja.group()) == len(text) else ""


def _particle(line: list[Token], at: int, name: str) -> str:
    """The particle on a name, also behind brackets: 박서연(1970년~)은, 박서연 씨는."""
    if line[at].text != name or at + 1 == len(line):
        return line[at].text[len(name) :]
    style = _STYLE.fullmatch(line[at + 1].text)
    if style is not None:
        return style[1]
    if line[at + 1].kind != "o":
        return ""
    last = min(at + _LONGEST_BRACKET, len(line))
    close = next((k for k in range(at + 1, last) if line[k].kind == "e"), len(line))
    return line[close + 1].text if close + 1 < len(line) else ""
