"""What a sentence tells as done once, with its day: 12일 계약을 체결했다, signed the contract on September 12.

Where no day is named, the one year is taken: 1974년 설립했다. What is said to have been done (체결했다고 밝혔다) is
kept, and never sure: the day may be that of the speaking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Generic

from claims.claim import Claim
from claims.crosscheck.days.own_day import Told, days_told, single_days
from claims.crosscheck.statement import K, Mention, Witness
from claims.fold import fold
from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span

_OBJECT_KO, _OBJECT_EN = 2, 6  # words
# Of 이 씨 and 김 씨 the surname tells.
_WORD = regex(r"(?<![가-힣])[가-힣]\s(?:모\s)?(?:씨|군|양)|[가-힣A-Za-z]{2,}")
# The second shop opens on another day than the first.
_ORDINAL = regex(r"([0-9]+)\s?(?:호|차|회|공장|단계|심|기|번|부|동|구역|라인)|\b(?:[Pp]hase|[Rr]ound|No\.) ([0-9]+)")
_END = r"(?:다|습니다|으며|고|는데|지만)"
_DONE = rf"(?:을|를|이|가)?\s?(?:(?:했|하였|됐|되었|시켰|이뤄졌|열렸){_END}|(?P<which>한|된)(?=\s[가-힣]))"
_WHICH = 30  # characters from its day to a verb before its noun: 12일 체결한 계약
_REPORTED = regex(r"\s?(?:고|며|면서|는|던|라)")
_SUBJECT = regex(r"[가-힣A-Za-z]{2,}?(?=[은는이가](?![가-힣]))")
_ACCORDING = regex(r".{0,20}(?:따르면|의하면)")
_SAYS = regex(r"\b(?:said|says|announced|according|reported|told)\b", re.IGNORECASE)
_QUOTED = regex(r"[“\"‘][^“”\"‘’\n]{2,300}[”\"’]")


@dataclass(frozen=True)
class Deed(Generic[K]):
    """A deed with its day; `sure` where the sentence itself tells it on that day and nobody else does."""

    witness: Witness[K]
    told: Told
    sure: bool
    order: tuple[str, ...]  # the beginnings of its words but for the verb
    objects: frozenset[str]  # the words right before the verb
    subjects: frozenset[str]
    ordinals: frozenset[tuple[str, str]]
    sentence: str  # folded

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.order)

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.told.span)


def deeds_told(witness: Witness[K]) -> Iterator[tuple[str, Deed[K]]]:
    """Each deed that a sentence tells on one day, with the noun of its verb."""
    named = single_days(witness)
    for sentence in witness.sentences:
        part = witness.part_at(sentence.start)
        if part is None:
            continue
        for match in _verbs(part.language).finditer(witness.text, *sentence):
            days = days_told(witness, named, sentence) or []
            told = _day_of(witness, sentence, match, days)
            if told is not None:
                yield _kind(part.language, match), _deed(witness, sentence, match, told)
            elif not days and (told := _year_of(witness, sentence, match)) is not None:
                yield _kind(part.language, match) + ":year", _deed(witness, sentence, match, told)


def _year_of(witness: Witness[K], sentence: Span, verb: re.Match[str]) -> Told | None:
    """The first day of the one year that a sentence names, before its verb in Korean: 1974년 설립했다."""
    high = sentence.end if verb[0].isascii() else verb.start()
    claims = [c for c in witness.claims if c.family == "date" and sentence.start <= c.span.start < high]
    named = [c for c in claims if c.value.start is not None and c.value.grain in ("year", "month") and _names_year(c)]
    if len(claims) != len(named) or len({c.value.start.year for c in named}) != 1:
        return None
    one = named[-1]
    return Told(one.span, date(one.value.start.year, 1, 1), sure=True) if one.topic.measure == "on" else None


def _names_year(claim: Claim) -> bool:
    return claim.value.first.year is not None or claim.value.first.years is not None


def _day_of(witness: Witness[K], sentence: Span, verb: re.Match[str], told: Sequence[Told]) -> Told | None:
    """The one day of a sentence, or the one right before the verb: 13일 체결했다. In Korean it stands before it."""
    korean = not verb[0].isascii()
    before = [one for one in told if not korean or one.span.end <= verb.start()]
    left = [one for one in before if not _ACCORDING.match(witness.text, one.span.end, sentence.end)]
    near = _WHICH if _describes(verb) else 1
    right = [one for one in before if 0 <= verb.start() - one.span.end <= near][-1:]
    if not right and _describes(verb):
        return None
    those = right or left
    return those[-1] if len({one.day for one in those}) == 1 else None


def _deed(witness: Witness[K], sentence: Span, match: re.Match[str], told: Told) -> Deed[K]:
    text = witness.text
    quoted = any(m.start() < match.start() < m.end() for m in _QUOTED.finditer(text, *sentence))
    reported = quoted or _REPORTED.match(text, match.end()) is not None or _SAYS.search(text, *sentence) is not None
    before = [*_words(witness, Span(sentence.start, match.start()))]
    after = [*_words(witness, Span(match.end(), sentence.end))]
    # What is done stands before a Korean verb and behind an English one.
    objects = after[:_OBJECT_EN] if match[0].isascii() else before[-_OBJECT_KO:]
    if _describes(match):
        objects = [*objects, *after[:_OBJECT_KO]]
    order = (*before, *after)
    subjects = frozenset(_beginning(m[0]) for m in _SUBJECT.finditer(text, sentence.start, match.start()))
    sure = told.sure and not reported
    ordinals = frozenset(_ORDINAL.findall(text, *sentence))
    return Deed(
        witness, told, sure, order, frozenset(objects), subjects & {*order}, ordinals, fold(text[slice(*sentence)])
    )


def _words(witness: Witness[K], clause: Span) -> Iterator[str]:
    """The beginnings of the words of a clause, without its days."""
    days = [c.span for c in witness.claims if c.family == "date"]
    for match in _WORD.finditer(witness.text, *clause):
        if not any(start < match.end() and match.start() < end for start, end in days):
            yield _beginning(match[0])


def _beginning(word: str) -> str:
    """What of a word stays the same whatever particle follows: 계약을 and 계약에 are 계약."""
    word = "".join(word.split()).lower()
    return word[:5] if word.isascii() else word[: 2 if len(word) <= 3 else 3]


@cache
def _verbs(language: Language) -> re.Pattern[str]:
    rows = table("deeds")
    if language == "ko":
        nouns, past, which = (
            alternation(forms)
            for forms in (
                [row["ko"] for row in rows if "past" not in row],
                [row["past"] for row in rows if "past" in row],
                [row["which"] for row in rows if "which" in row],
            )
        )
        verbs = rf"(?P<past>{past}){_END}|(?P<describing>{which})(?=\s[가-힣])"
        return re.compile(rf"(?P<noun>{nouns}){_DONE}|{verbs}")
    phrases = sorted((phrase for row in rows for phrase in row["en"]), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?P<noun>{'|'.join(phrases)})\b(?! by\b)", re.IGNORECASE)


@cache
def _forms() -> dict[str, str]:
    rows = [row for row in table("deeds") if "past" in row]
    return {row[form]: row["ko"] for row in rows for form in ("past", "which")}


def _describes(verb: re.Match[str]) -> bool:
    """Whether a Korean verb stands before the noun it tells of: 12일 체결한 계약."""
    return not verb[0].isascii() and (verb["which"] or verb["describing"]) is not None


def _kind(language: Language, match: re.Match[str]) -> str:
    noun = match["noun"]
    return f"{language}:{noun.lower() if noun else _forms()[match['past'] or match['describing']]}"
