"""Two levels of one thing, before and now, and a sentence that says they lie the other way round.

sold fewer cars. … delivered 48,200 vehicles, compared with 41,900 a year earlier · 판매가 줄었다. … 4만8200대로 지난해
4만1900대
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.crosscheck.draft.counts import Count, counts
from claims.crosscheck.figures.equation import Equation, Formula
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit import cues
from claims.crosscheck.fit.sentence import Sentence, told, word
from claims.crosscheck.statement import Grade, K, Witness
from claims.quantity.moves_en import FELL, ROSE
from claims.regex import regex
from claims.senses import are_akin
from claims.span import Language, Span

_ORDER = "claims.figure.order"
_MOST = 10  # times
_BACK = 2  # sentences
_WAS: dict[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "en": (
        regex(
            r"\b(?:compared\s(?:to|with)|against|versus|from|than|up\son|down\son)\s(?:[a-z'’-]+\s){0,4}$",
            re.IGNORECASE,
        ),
        regex(
            r"(?:\s(?!and\b|but\b)[a-z]+){0,3}?\s(?:last\s(?:year|month|week|season|summer|winter|spring|autumn"
            r"|time)|(?:a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:year|month|week|quarter|season|decade)s?\s(?:earlier|ago|before)"
            r"|the\s(?:year|month|week|season|summer|winter|spring|autumn)\sbefore|(?:in|during)\sthe\ssame\s(?:period|months?|quarter)|previously|the\sprevious)\b"
        ),
    ),
    "ko": (
        regex(r"(?:지난해|작년|전년|전월|지난달|1년\s전|이전|종전|한\s해\s전)(?:\s?\d{1,2}(?:분기|월))?[^\d,.]{0,16}$"),
        regex(r"(?:에서|보다|이?던(?=\s)|이었던|였던|에\s?비해|[와과]\s비교|[을를]\s)"),
    ),
}
_OF_LAST_YEAR = regex(r"(?:지난해|작년|전년|1년\s전)[^\d,]{0,16}$|\blast\syear", re.IGNORECASE)
_UP = rf"{ROSE}|risen|grown|more(?!\sthan\s\d)|higher|larger|bigger|longer|dearer|busier|rise|rises|rising|growing"
r"|increas(?:e|es|ing)|growth|climb(?:s|ing)?|jump(?:s|ing)?|record\shigh|improved?|up"
_DOWN = rf"{FELL}|fallen|shrunk|shrank|fewer|less(?!\sthan\s\d)|lower|smaller|shorter|cheaper|falls?|falling"
r"|drop(?:s|ping)?|declin(?:e|es|ing)|decreas(?:e|es|ing)|shrink(?:s|ing)?|down"
_WAY: dict[Language, re.Pattern[str]] = {
    "en": regex(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE),
    "ko": regex(
        r"(?P<up>늘(?:었|어|린|렸|며|고|자)|증가|상승|올랐|올라|오른|오름세|많아[졌지]|급증|급등|커졌|높아[졌지])|(?P<down>줄(?:었|어|인|였|며|고|자)|감소|하락|내렸|내린|내림세"
        r"|떨어[졌지진]|적어[졌지]|급감|급락|작아[졌지]|낮아[졌지])"
    ),
}
_NOT = regex(
    r"\b(?:not|never|no|slow\w*|pace|rate\sof|expect\w*|forecast|hop\w+|will|could|may|might|should|plan\w*|target"
    r"|aim\w*)\b|n't\b|전망|예상|목표|계획|둔화|않|못|폭"
)
_TURNED = regex(r"\b(?:loss|losses|deficit|debt|rank\w*)\b|적자|손실|부채|순위")
_IT = regex(
    r"^(?:It|They|He|She|The\s(?:figure|number|total|rate|level|index|average|price|count|company|firm|club)|In\s(?:all|total)|Some|A\stotal|About|Only"
    r"|Just|\d)\b|^(?:이는|총|모두|올해)"
)
_WORDS = {"en": regex(r"[A-Za-z]{3,}"), "ko": regex(r"[가-힣]{2,}")}


def read(sentences: Sequence[Sentence], known: Sequence[Count]) -> Iterator[Equation]:
    """The levels of a draft that moved the other way than the words before them say."""
    for then, now in levels(known):
        found = _said(sentences, now)
        if found is None or _TURNED.search(now.here.words):
            continue
        sign, said = found
        if sign * (now.number - then.number) < 0:
            terms = tuple(one.term._replace(room=Range(one.number, one.number)) for one in (then, now))
            yield Equation(_ORDER, terms, (_order(sign),), 1, Grade.WARNING, word=said)


def levels(known: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Before and now, where one of two neighbours alone is said to be the earlier."""
    for one, other in pairwise(known):
        if other.sentence - one.sentence > 1 or not _alike(one, other) or _is_step(one) or _is_step(other):
            continue
        was = [_is_was(figure) for figure in (one, other)]
        if all(was):  # last month's, against that of the same month last year
            was = [_OF_LAST_YEAR.search(figure.left) is not None for figure in (one, other)]
        if (
            was[0] != was[1]
            and one.number != other.number
            and one.number < other.number * _MOST
            and other.number < one.number * _MOST
        ):
            yield (one, other) if was[0] else (other, one)


def _is_step(one: Count) -> bool:
    """Whether a figure is how far something moved: 3.3% 감소했다 is no level."""
    return cues.role(one.left, one.right, one.term.unit, one.here.language).role == "moved"


def _alike(one: Count, other: Count) -> bool:
    if one.kind != other.kind or one.number <= 0 or other.number <= 0:
        return False
    return not (one.noun and other.noun and one.here.language == "en") or are_akin(one.noun, other.noun)


def _is_was(one: Count) -> bool:
    left, right = _WAS[one.here.language]
    return bool(left.search(one.left) or right.match(one.right))


def _said(told: Sequence[Sentence], now: Count) -> tuple[int, str] | None:
    """The way that the nearest sentence before tells of what the levels count, and its word; None where it has none."""
    language = now.here.language
    for back in range(1, _BACK + 1):
        number = now.sentence - back
        if number < 0 or told[number].language != language:
            return None
        here = told[number]
        ways = {1 if match["up"] else -1: word(here.text, match) for match in way_of(here.text, here.span, language)}
        if not ways:
            continue
        if len(ways) > 1 or _NOT.search(here.words) or any(term.unit != "percent" for term in here.terms):
            return None
        return ways.popitem() if is_of_one(here, now) else None
    return None


def levels_of(witness: Witness[K]) -> list[tuple[Decimal, Decimal]]:
    """What was and what is, for every two levels of a text."""
    return [(then.number, now.number) for then, now in levels(counts(witness, told(witness)))]


def way_of(text: str, sentence: Span, language: Language) -> Iterator[re.Match[str]]:
    """The words of a sentence that say which way something went."""
    return _WAY[language].finditer(text, *sentence)


def is_of_one(here: Sentence, now: Count) -> bool:
    """Whether a sentence tells of what the levels of the next count: by a word of both, or a kind of it."""
    language = now.here.language
    mine, theirs = (
        {word.lower()[: 2 if language == "ko" else 5] for word in _WORDS[language].findall(one.words)} - _COMMON
        for one in (here, now.here)
    )
    if mine & theirs:
        return True
    if language == "ko":
        return False
    nouns = list(_WORDS["en"].findall(here.words))
    return any(are_akin(word.lower(), now.noun) for word in nouns if now.noun) or bool(_IT.match(now.here.words))


_COMMON = frozenset(
    (
        "the",
        "and",
        "year",
        "this",
        "last",
        "that",
        "than",
        "said",
        "with",
        "from",
        "for",
        "were",
        "was",
        "have",
        "month",
        "quart",
        "compa",
        "same",
        "perio",
        "its",
        "지난",
        "올해",
        "작년",
        "같은",
        "기간",
        "분기",
    )
)


def _order(sign: int) -> tuple[Formula, ...]:
    return (lambda now: now - sign, lambda was: was + sign)
