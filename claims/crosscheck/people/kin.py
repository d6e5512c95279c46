"""How somebody is related: the founder's daughter Jane Roe; Jane Roe, his younger sister; 창업주의 딸 박서연.

Two relations of one person that nobody has at once are told, unless the texts name two relatives: a daughter of the
one may be a niece of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.hangul import is_hangul
from claims.lexicon import table
from claims.names import SURELY_ONE, same_name
from claims.span import Span
from claims.titles.names_en import name_from, name_until
from claims.titles.names_ko import name_before_particle
from claims.titles.tokens_en import Token, is_capital, tokens
from claims.titles.words import title_word

_RULE = "claims.title.relation"
_MOST_WORDS = 5
_WORDS_BEFORE, _NEAR = 2, 20
_OWNERS = frozenset({"his", "her", "their", "whose", "the", "a", "my", "our"})
_POSSESSIVE = ("'s", "’s")
_STOPS = frozenset({"who", "said", "says", "is", "was", "has", "had", "and", "or", "but", "with", "by", "to", "that"})
_PLAIN_KO = r"(?<![가-힣A-Za-z0-9])"


class Related(NamedTuple, Generic[K]):
    """A relation printed beside a whole name; `to` is the relative where the text names one, else nothing."""

    person: str
    word: str
    may: frozenset[str]
    to: str
    witness: Witness[K]
    span: Span

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)


def check(told: Events[K]) -> list[Disagreement[K]]:
    """Disagreements about whose relative somebody is by which tie, between texts of one event and inside each."""
    people: dict[str, list[Related[K]]] = {}
    for witness in told.witnesses:
        for one in _told(witness):
            people.setdefault(fold(one.person), []).append(one)
    few = is_handful(len(told.witnesses))
    found = []
    for related in _across_scripts(people):
        pairs = combinations(related, 2)
        apart = next(
            (pair for pair in pairs if _differ(*pair, few=few) and told.together(*(p.witness.key for p in pair))), None
        )
        if apart is not None:
            sides = tuple(Side(one.word, (one.mention,)) for one in apart)
            found.append(Disagreement(_RULE, Grade.WARNING, apart[0].person, sides))
    return found


def _across_scripts(people: dict[str, list[Related[K]]]) -> Iterator[list[Related[K]]]:
    """The relations of every person; those of a romanised name with those of the Hangul name that it may stand for."""
    hangul = [person for person in people if is_hangul(person)]
    for person, related in people.items():
        told = related if is_hangul(person) else [one for one in related if "-" in one.person]
        meant = (
            [] if told is related else [one for one in hangul if told and same_name(one, told[0].person) >= SURELY_ONE]
        )
        yield [*related, *(one for other in meant for one in people[other])]


def _differ(one: Related[K], other: Related[K], *, few: bool) -> bool:
    """Whether nobody is both to one relative; whose it is goes without saying only in a handful of texts."""
    if one.may & other.may or not (few or (one.to and other.to)):
        return False
    if not (one.to and other.to) or same_name(one.to, other.to) >= SURELY_ONE:
        return True
    a, b = fold(one.to), fold(other.to)
    return a in b or b in a


def _told(witness: Witness[K]) -> Iterator[Related[K]]:
    for part in witness.parts:
        yield from _english(witness, part) if part.language == "en" else _korean(witness, part)


def _korean(witness: Witness[K], part: Part) -> Iterator[Related[K]]:
    """딸 박서연 씨, 조카인 박서연: nothing but the name follows."""
    words = _words()
    for match in _pattern().finditer(witness.text, *part.span):
        name = name_before_particle(match[2])
        if name:
            span = Span(match.start(1), match.start(2) + len(name))
            yield Related(
                name, match[1], words[match[1]], _before(witness.text, part.span.start, match.start()), witness, span
            )


def _before(text: str, start: int, end: int) -> str:
    """The relative named right before the word: 김도윤의 딸, 김도윤 명예회장 아들, 고 김도윤 씨의 조카."""
    words = [word.strip("“”‘’\"',.") for word in text[max(start, end - _NEAR) : end].split()[-_WORDS_BEFORE:]]
    names = (name_before_particle(word) for word in reversed(words) if title_word(word) is None)
    return next((name for name in names if name), "")


@cache
def _pattern() -> re.Pattern[str]:
    printed = sorted((word for row in table("kinship") for word in row["words"]), key=len, reverse=True)
    return re.compile(rf"{_PLAIN_KO}({'|'.join(printed)})(?:인|이자)?\s([가-힣]{{3,6}})")


def _english(witness: Witness[K], part: Part) -> Iterator[Related[K]]:
    words = _words()
    if not any(word in witness.text for word in words if word.isascii()):
        return
    line = tokens(witness.text, *part.span)
    for at, token in enumerate(line):
        if token.text in words:
            yield from _named(witness, line, at, words[token.text])


def _named(witness: Witness[K], line: list[Token], at: int, may: frozenset[str]) -> Iterator[Related[K]]:
    """Her niece, Jane Roe; Jane Roe, the potter's niece: the name stands behind the word or before its phrase."""
    first = at
    while first > 0 and at - first < _MOST_WORDS and _belongs(line[first - 1]):
        first -= 1
    comma = at + 1 < len(line) and line[at + 1].text == ","
    name = name_from(line, at + 1 + comma)
    before = name_until(line, first - 1) if first > 1 and line[first - 1].text == "," else None
    if before is not None and (name is None or not comma or name.short):
        name = before
    if name is None or name.short:
        return
    word, start = line[at], line[first if at > first else at].start
    span = Span(min(name.span.start, word.start), max(name.span.end, word.end))
    quoted = Span(min(start, span.start), span.end) if name.span.start > word.start else span
    person = " ".join(witness.text[slice(*name.span)].split())
    yield Related(person, word.text, may, _relative(line, first, at), witness, quoted)


def _belongs(token: Token) -> bool:
    small = token.text.islower() and token.text not in _STOPS
    return small or token.text.endswith(_POSSESSIVE) or token.text in ("'", "’") or token.text.lower() in _OWNERS


def _relative(line: list[Token], first: int, at: int) -> str:
    """The relative where one is named: Hugo Strand's niece, niece of the late Hugo Strand."""
    owner = next((k for k in range(at - 1, first - 2, -1) if k >= 0 and line[k].text.endswith(_POSSESSIVE)), None)
    if owner is not None and is_capital(line[owner]):
        return line[owner].text[:-2]
    k = at + 1
    if k < len(line) and line[k].text == "of":
        while k < len(line) and k - at < _MOST_WORDS and not is_capital(line[k]):
            k += 1
        name = name_from(line, k) if k < len(line) else None
        return " ".join(token.text for token in line[k : name.last + 1]) if name is not None else ""
    return ""


@cache
def _words() -> dict[str, frozenset[str]]:
    """Printed word -> the relations it may mean."""
    return {word: frozenset(row["may"]) for row in table("kinship") for word in (*row["words"], *row["en_words"])}
