"""What a phrase says that somebody does for a living, as a value that both languages share: trades and functions.

geography teacher, 체육을 가르치는     -> teaching
finance director, 최고재무책임자       -> finance, as a function
runs a launderette, 세탁소를 꾸려 온   -> laundry
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.hangul import is_hangul
from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.senses import are_akin
from claims.span import Language, Span
from claims.titles.fields import of_one_field
from claims.titles.workers_en import sections, workers

# Who heads something, or serves a section: beside these a function is one.
_HEADS = {
    "en": regex(
        r"\b(?:director|head|heads|headed|heading|chief|officer|manager|boss|leads?|leading|led|runs?|running|ran|"
        r"president|executive|manage[sd]?|directs|directed|oversaw|"
        r"department|division|desk|secretary|minister|ministry|portfolio|partner|treasurer|general|responsible\sfor|"
        r"commissioner|supervisor|superintendent|coordinator|co-ordinator|controller|c[a-z]o|"
        r"in\scharge\sof|oversees|chairs)\b"
    ),
    "ko": regex(
        r"책임자|본부장|부문장|부장|실장|팀장|국장|과장|처장|단장|센터장|소장|담당|총괄|임원|이사|상무|전무|사장|계장|c[a-z]o|"
        r"이끄|이끌|맡"
    ),
}
# Who does it for the love of it does something else for a living.
_UNPAID = {
    "en": regex(r"\b(?:amateur|keen|hobby|weekend|volunteer|part-time|unpaid|self-taught|budding)\b"),
    "ko": regex(r"아마추어|취미|자원봉사|의용|명예|지망"),
}
_PAST = {
    "en": regex(
        r"\b(?:former|ex|retired|incoming|late|onetime|one-time|previously|formerly|once|was|used\sto|would-be|aspiring)\b"
    ),
    "ko": regex(r"(?<![가-힣])(?:전|전직|옛|은퇴한|퇴직한)\s(?!뒤|후)|출신|지낸|지냈|였던|이었던|하던|하다|꿈꾸"),
}
# How far from a Korean word of a trade stands what says that it is over: what a clause before tells is of more.
_NEAR = 6
# What may stand behind 의사: 의사소통 is another word.
_BEHIND_KO = r"(?=(?:인|이자|이다|이었|였|로|으로|은|는|이|가|을|를|의|들|와|과|에서|출신|씨|님)?(?![가-힣]))"


# Goalkeeper and captain Jane Roe is both.
_JOINED = regex(r",|\band\b|\bturned\b|/")
# Before an English word for a section that stands in no table, and has no Korean one.
_UNHEARD, _UNHEARD_KO = "en:", "ko:"
# 도시재생과장, 청년정책팀장
_SECTION_KO = regex(r"(?<![가-힣])([가-힣]{2,8})(?:과|국|부|팀|실|처|단|센터|본부|부문)장")


class Work(NamedTuple):
    """The trades and functions of a phrase, whether it tells of heading something, and of what is past."""

    trades: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()
    heads: bool = False
    past: bool = False
    nouns: frozenset[str] = frozenset()  # English words for who works, known to no table
    chiefs: frozenset[str] = frozenset()  # the trades of whose people it tells of heading them: chief nurse

    @property
    def tells(self) -> bool:
        """Whether the phrase says what somebody does."""
        return bool(self.trades or self.functions or self.nouns)

    @property
    def tells_of_more(self) -> bool:
        """Whether it tells of more than words for who works."""
        return bool(self.trades or self.functions or self.heads)

    def in_any_language(self) -> Work:
        """What both languages have words for."""
        heard = frozenset(one for one in self.functions if not one.startswith((_UNHEARD, _UNHEARD_KO)))
        return self._replace(functions=heard, nouns=frozenset())

    def with_all_of(self, other: Work) -> Work:
        """What both say of one person, who is something of the past if both say so."""
        return Work(
            self.trades | other.trades,
            self.functions | other.functions,
            self.heads or other.heads,
            self.past and other.past,
            self.nouns | other.nouns,
            self.chiefs | other.chiefs,
        )


class Word(NamedTuple):
    """A word of a trade where it stands."""

    start: int
    end: int
    trade: str
    is_function: bool


def work_of(phrase: str, language: Language) -> Work:
    """What a phrase says that somebody does."""
    found, text = words(phrase, language), phrase.lower()
    if _UNPAID[language].search(text) is not None:
        return Work()
    heads = _HEADS[language].search(text) is not None
    trades = frozenset(word.trade for word in found if not word.is_function)
    functions = frozenset(word.trade for word in found if word.is_function) if heads else frozenset()
    if language == "en" and heads and not found:
        # The director of Acme heads it all.
        own = (word for word in sections(text) if not re.search(rf"\bof\s(?:the\s)?{word.capitalize()}\b", phrase))
        functions = frozenset(f"{_UNHEARD}{word}" for word in own)
    if language == "ko" and heads and not found:
        functions = frozenset(f"{_UNHEARD_KO}{match[1]}" for match in _SECTION_KO.finditer(text))
    nouns = frozenset(n for part in _JOINED.split(text) for n in workers(part)) if language == "en" else frozenset()
    chiefs = trades if heads and not functions else frozenset()
    return Work(trades, functions, heads, is_over(phrase, language), nouns, chiefs)


def is_over(phrase: str, language: Language) -> bool:
    """Whether the phrase says that it is over."""
    found, text = words(phrase, language), phrase.lower()
    if language == "ko" and found:
        text = text[max(0, found[0].start - _NEAR) : found[-1].end + _NEAR]
    return _PAST[language].search(text) is not None


def places(phrase: str, language: Language) -> list[Span]:
    """Where a phrase says it: its words of trades, and of heading something."""
    found = [Span(word.start, word.end) for word in words(phrase, language)]
    unheard = language == "en" and bool(sections(phrase.lower()))
    heads = [Span(*match.span()) for match in _HEADS[language].finditer(phrase.lower())] if found or unheard else []
    if not found and not heads and language == "en":
        text = phrase.lower()
        return [Span(*m.span()) for word in workers(text) for m in re.finditer(rf"\b{re.escape(word)}\b", text)]
    return sorted([*found, *heads])


def go_together(one: str, other: str, language: Language) -> bool:
    """Whether two callings are of trades that one person has in a breath: curator and art historian."""
    ours, theirs = (work_of(word, language) for word in (one, other))
    return ours.tells and theirs.tells and not apart(ours, theirs)


@lru_cache(maxsize=1 << 12)
def words(phrase: str, language: Language) -> tuple[Word, ...]:
    """The words of trades and functions in a phrase, the longest at each place."""
    known, pattern = _known(language)
    found = []
    for match in pattern.finditer(phrase.lower()):
        for trade, is_function in known[match["word"]]:
            found.append(Word(match.start("word"), match.end("word"), trade, is_function))
    return tuple(found)


def apart(one: Work, other: Work) -> bool:
    """Whether nobody would be expected to do both: nurse and taxi driver, finance director and head of marketing."""
    if one.past != other.past:
        return False
    # A captain is a captain, and heads the one section or the other.
    if one.heads and other.heads and one.functions and other.functions:
        return not any(_go_together(a, b) for a in one.functions for b in other.functions)
    all_of = one.trades | one.functions, other.trades | other.functions
    if any(_go_together(a, b) for a in all_of[0] for b in all_of[1]):
        return False
    if one.nouns & other.nouns:  # a captain in both, and a dentist besides in one
        return False
    if one.trades and other.trades:
        return True
    if one.nouns and other.nouns:
        return not any(_are_akin(a, b) for a in one.nouns for b in other.nouns)
    for mine, theirs in ((one, other), (other, one)):
        if mine.trades and theirs.nouns and not theirs.tells_of_more:
            return not any(_may_do(noun, trade) for noun in theirs.nouns for trade in mine.trades)
    # Who heads a section may be of any trade; a chief nurse heads no other one.
    return bool((one.chiefs and other.functions) or (one.functions and other.chiefs))


def _are_akin(one: str, other: str) -> bool:
    """Whether two nouns may name one work: farmer and grower, 기사 and 택배기사."""
    return are_akin(one, other) or of_one_field(one, other) or one.endswith(other) or other.endswith(one)


def _go_together(one: str, other: str) -> bool:
    if one.startswith(_UNHEARD_KO) and other.startswith(_UNHEARD_KO):
        short, long = sorted((one, other), key=len)
        return long.endswith(short.removeprefix(_UNHEARD_KO)) or long.startswith(short)
    return one == other or other in _beside().get(one, ())


@lru_cache(maxsize=1 << 12)
def _may_do(noun: str, trade: str) -> bool:
    """Whether a word for who works that stands in no table may name who is of a trade: groundsman and gardening."""
    if is_hangul(noun):
        return True
    known = [word for row in table("trades") if row["trade"] == trade for word in row["en"]]
    return any(_are_akin(noun, word) for word in known)


@cache
def _beside() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("trades"):
        for other in row.get("beside", ()):
            found.setdefault(row["trade"], set()).add(other)
            found.setdefault(other, set()).add(row["trade"])
    return {one: frozenset(others) for one, others in found.items()}


@cache
def _known(language: Language) -> tuple[dict[str, list[tuple[str, bool]]], re.Pattern[str]]:
    known: dict[str, list[tuple[str, bool]]] = {}
    by_function: dict[str, bool] = {}
    for row in table("trades"):
        for word in row[language]:
            known.setdefault(word, []).append((row["trade"], row.get("function", False)))
            by_function[word] = row.get("function", False)
    if language == "en":
        return known, re.compile(rf"(?<![\w-])(?P<word>{alternation(known)})(?:e?s)?(?![\w-])")
    short, long = ([w for w in known if (len(w) < 3 and not by_function[w]) == is_short] for is_short in (True, False))
    # 중학교 교사, 개인택시 기사: a longer word may begin before it; what goes on behind 의사 is 의사소통.
    return known, re.compile(rf"(?P<word>{alternation(long)}|(?:{alternation(short)}){_BEHIND_KO})")
