"""Which body belongs to which, told both ways: 가람그룹이 속한 누리전자, 누리전자가 속한 가람그룹.

A belongs to B, or B to A: 자회사, 모회사, 산하, 최대주주, and in English subsidiary, parent and unit. Two texts that
say the opposite cannot both be right; which of them is wrong only the majority says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, NamedTuple

from claims.crosscheck.roles.parties import is_party, parties
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.crosscheck.voices import ballot
from claims.fold import fold
from claims.lexicon import table
from claims.regex import regex
from claims.span import Span
from claims.titles.organizations import is_ending, is_organization

_KO = r"[가-힣A-Za-z0-9&]{2,20}"
_EN = r"[A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&-]*){0,3}"
# 가람그룹 핵심 계열사, 누리전자의 단일 최대주주
_KIND = r"(?:(?:핵심|주력|주요|단일|완전|비상장|상장|해외|국내|현지|직속|대표)\s)?"
_GROUP = regex(r"(?:그룹|group)$")


class _Tie(NamedTuple, Generic[K]):
    """One body that belongs to another, and the words that say so."""

    kind: str
    part: str
    whole: str
    mention: Mention[K]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A disagreement for each two bodies of which each is said to belong to the other."""
    witnesses = {witness.key: witness for witness in story}
    known = parties(story)
    ties: dict[tuple[str, str, str], list[_Tie[K]]] = {}
    for witness in story:
        for tie in _ties(witness, known):
            ties.setdefault((tie.kind, tie.part, tie.whole), []).append(tie)
    return [
        _disagreement(those, ties[kind, whole, part], witnesses)
        for (kind, part, whole), those in ties.items()
        if part < whole and (kind, whole, part) in ties
    ]


def _ties(witness: Witness[K], known: frozenset[str]) -> Iterator[_Tie[K]]:
    for part in witness.parts:
        for kind, inner, outer, span in _told(witness.text, part):
            bodies = part.language == "en" or all(_is_body(name, known) for name in (inner, outer))
            names = _canonical(inner), _canonical(outer)
            if bodies and names[0] != names[1]:
                yield _Tie(kind, *names, Mention(witness.key, span))


def _is_body(name: str, known: frozenset[str]) -> bool:
    return is_party(name, known) or (is_organization(name) and not is_ending(name))


def _told(text: str, part: Part) -> Iterator[tuple[str, str, str, Span]]:
    """The kind of tie, what belongs, what it belongs to, and where all that stands."""
    ties = _nouns(part.language)
    if _cue(part.language).search(text, *part.span) is None:
        return
    for pattern in _korean() if part.language == "ko" else _english():
        for match in pattern.finditer(text, *part.span):
            # 가람그룹이 속한: as if the other were its part. `one` has a part or a whole; `other` is it.
            of = ties[match["noun"].lower()] if "noun" in pattern.groupindex else "part"
            one, other = _bare(match, "one"), _bare(match, "other")
            # Two firms of one house are each other's 계열사.
            if of == "member" and not _GROUP.search(fold(one)):
                continue
            last = "one" if match.end("one") == match.end() else "other"
            end = match.end() - (len(match[last]) - len(_bare(match, last)))
            span = Span(match.start(), end)
            inner, outer = (one, other) if of in ("whole", "holder") else (other, one)
            yield ("holder" if of == "holder" else "part"), inner, outer, span


def _bare(match: re.Match[str], name: str) -> str:
    """A name of a match; the last word may bear a particle: 누리전자와."""
    return stem(match[name]) if match.end(name) == match.end() else match[name]


def _canonical(name: str) -> str:
    """누리그룹 and 누리 are one house: neither is said to belong to the other."""
    return _GROUP.sub("", fold(name))


@cache
def _nouns(language: str) -> dict[str, str]:
    rows = table("relations")
    if language == "ko":
        return {row["ko"]: row["of"] for row in rows}
    return {word: row["of"] for row in rows for word in row["en"]}


@cache
def _cue(language: str) -> re.Pattern[str]:
    """A word that ties, in whatever sentence: most paragraphs hold none."""
    return re.compile("|".join([*_nouns(language), *(("속한", "속해", "속하는") if language == "ko" else ())]))


@cache
def _korean() -> tuple[re.Pattern[str], ...]:
    noun = "|".join(sorted(_nouns("ko"), key=len, reverse=True))
    return (
        # 누리전자가 속한 가람그룹, 가람그룹에 속한 누리전자
        re.compile(rf"(?<![가-힣A-Za-z0-9])(?P<other>{_KO}?)(?:이|가)\s속한\s(?P<one>{_KO})"),
        re.compile(rf"(?<![가-힣A-Za-z0-9])(?P<one>{_KO}?)에\s속(?:한|해\s있는|하는)\s(?P<other>{_KO})"),
        # 가람그룹의 자회사인 누리전자, 누리전자 모회사 가람그룹
        re.compile(
            rf"(?<![가-힣A-Za-z0-9])(?P<one>{_KO}?)(?:의)?\s{_KIND}(?P<noun>{noun})(?:인|이자)?\s(?P<other>{_KO})"
        ),
        # 누리전자는 가람그룹의 자회사다
        re.compile(
            rf"(?<![가-힣A-Za-z0-9])(?P<other>{_KO}?)(?:은|는)\s(?P<one>{_KO}?)(?:의)?\s{_KIND}(?P<noun>{noun})"
            r"(?:다|이다|이며|로서|이고|였다|입니다)(?![가-힣])"
        ),
    )


@cache
def _english() -> tuple[re.Pattern[str], ...]:
    noun = "|".join(sorted(_nouns("en"), key=len, reverse=True))
    return (
        # Nuri Electronics, a subsidiary of Garam Group; Nuri Electronics is the parent of Garam
        re.compile(rf"(?P<other>{_EN}),? (?:(?:is|was) )?(?:an?|the) (?:[a-z]+ )?(?P<noun>{noun}) of (?P<one>{_EN})"),
        # Garam Group's subsidiary Nuri Electronics
        re.compile(rf"(?P<one>{_EN})['’]s? (?P<noun>{noun}),? (?P<other>{_EN})"),
    )


def _disagreement(one: list[_Tie[K]], other: list[_Tie[K]], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    sides = tuple(_side(those, witnesses) for those in (one, other))
    suspect = ballot((side.mentions for side in sides), witnesses).suspect
    grade = Grade.WARNING if suspect is None else Grade.ERROR
    about = " ".join(sorted((one[0].part, one[0].whole)))
    return Disagreement("claims.name.relation", grade, about, sides, suspect=suspect)


def _side(ties: list[_Tie[K]], witnesses: Mapping[K, Witness[K]]) -> Side[K]:
    source, span = ties[0].mention
    return Side(witnesses[source].text[slice(*span)], tuple(dict.fromkeys(tie.mention for tie in ties)))
