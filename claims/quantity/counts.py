"""How many of what a text counts, and the words that make it all of them or some: all seven victims, 자전거 540대 전체.

Also where English leaves the noun out: kills seven, six dead. Measures, money and shares are not counted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS
from claims.claim import Claim
from claims.quantity.units import ENGLISH, named
from claims.regex import regex
from claims.span import Language, Span
from claims.words import stem_of

_NUMBERS = "|".join(sorted((word.replace(" ", "[ -]") for word in CARDINALS), key=len, reverse=True))
_NUMBER = rf"(?P<number>(?i:{_NUMBERS})|[1-9]\d{{0,2}}(?:,\d{{3}})+|[1-9]\d{{0,4}})(?![.,]?\d|[-%])"
_LEFT = r"(?<![\w.,$€£#-])"
_WITH_NOUN = regex(
    rf"{_LEFT}(?:(?P<of>(?i:all|the|these|those|its|their))\s(?:of\sthe\s)?)?{_NUMBER}\s"
    r"(?P<adjectives>(?:(?!of\b|and\b|or\b|to\b|in\b|with\b)[a-z][a-z-]*\s){0,3}?)"
    r"(?P<noun>[a-z]+(?:[^suiaeo]s|es|os)|people|(?:wo)?men|children)\b(?!['’-])"
)
_BARE = regex(
    rf"\b(?P<verb>[a-z]{{3,}}(?:s|ed|ing))\s{_NUMBER}(?=\s(?:in|at|on|as|after|near|and|when|off)\b|[.,;]|\s*$)"
    rf"|{_LEFT}(?P<number2>(?i:{_NUMBERS})|[1-9]\d{{0,3}})\s(?P<state>(?:[a-z]+ed|dead|hurt|missing|held|lost|saved))\b(?!\s[a-z]+s\b)",
    re.IGNORECASE,
)
# Some of them: the other two men, the three remaining houses, three of the five.
_SOME_EN = regex(
    r"\b(?:other|others|another|remaining|first|second|third|last|next|previous|newest|more|further|additional|extra|fewer"
    r"|least|most|about|over|up\sto|average|each|every|some|former|existing|spare|surviving|best|top|youngest|oldest|largest"
    r"|smallest|biggest|main|key|only|different|separate|million|billion|thousand|hundred|dozen)\b|[a-z]{3,}est\b",
    re.IGNORECASE,
)
# A squad of four students is all of it, two of four students are not.
_OF_EN = regex(
    r"(?:(?<!team\s)(?<!squad\s)(?<!group\s)(?<!crew\s)(?<!party\s)(?<!panel\s)(?<!jury\s)(?<!band\s)(?<!total\s)(?<!convoy\s)(?<!fleet\s)\bof|\bfrom|\bthan|\bto|\bby"
    r"|\bbetween|[-–])\s$"
)
# The three men who fled: which of them.
_WHICH_EN = regex(r"\s(?:who|whose|that|which|from|with|in|on|at|under|aged|named|not|without|left)\b")
_PERSONS = regex(
    r"people|(?:wo)?men|children|victims|members|passengers|[a-z]+(?:ers|ors|ees|ists|ants|ents|ians|mates|boys|girls)"
)
_TOTAL_KO = regex(r"(?:모두|총|전체|도합|합계)\s(?:[가-힣]{1,6}\s)?$")
_TOTAL_AFTER_KO = regex(r"\s?(?:전체|전원|모두|전부)")
_HEAD_KO = regex(r"(?!모두|합계|도합|전체|나머지)[가-힣]{2,8}(?<![은는을를로서])")
_SOME_KO = regex(
    r"(?:가운데|중|[이그]\s?중|나머지|다른|추가로?|새로|신규|기존|현재|지금|당초|평균|최대|최소|하루|매년|매달|연간|각|약|또|우선|먼저|일부|이상의)\s?"
    r"(?:[가-힣]{1,8}\s){0,2}$"
)
_SOME_AFTER_KO = regex(
    r"\s?(?:[가-힣]{1,3}\s)?(?:씩|이상|이하|미만|초과|남짓|안팎|내외|가량|정도|중|가운데|더|추가|늘|줄|당|마다|규모|이내|째|차|만에)"
)


_NO_THINGS = frozenset({"multiple", "vote", "rank", "ordinal", "time", "round"})


class Count(NamedTuple):
    """A number of things: the stem of what is counted ("" where only a verb says it), and its unit in Korean.

    `persons` where people are counted, `all` where it is told to be all of them, `some` where it may be a part;
    `known` where the words point back to things told before: the seven victims.
    """

    span: Span
    number: Decimal
    noun: str
    unit: str
    persons: bool
    all: bool
    known: bool
    some: bool


def counts(text: str, start: int, end: int, language: Language, figures: Iterable[Claim]) -> Iterator[Count]:
    """The counts of a stretch, in order; `figures` are its claims of figures."""
    if language == "ko":
        yield from _korean(text, start, end, figures)
        return
    found = [*_english(text, start, end)]
    yield from sorted(found, key=lambda one: one.span)


def _english(text: str, start: int, end: int) -> Iterator[Count]:
    taken: list[Span] = []
    for match in _WITH_NOUN.finditer(text, start, end):
        if match["noun"] in ENGLISH or match["noun"] in ("times", "points", "percent", "degrees", "people's"):
            continue
        span = Span(*match.span("number"))
        left, of = text[max(start, match.start() - 12) : match.start()], (match["of"] or "").lower()
        which = of != "all" and _WHICH_EN.match(text, match.end(), end) is not None and of != ""
        partly = of != "all" and (which or _OF_EN.search(left) is not None)
        some = partly or bool(_SOME_EN.search(left) or _SOME_EN.search(match["adjectives"]))
        persons = _PERSONS.fullmatch(match["noun"]) is not None
        taken.append(span)
        yield Count(span, _value(match["number"]), stem_of(match["noun"]), "", persons, of == "all", of != "", some)
    for match in _BARE.finditer(text, start, end):
        group = "number" if match["number"] else "number2"
        span = Span(*match.span(group))
        if any(a.start < span.end and span.start < a.end for a in taken):
            continue
        if text[max(start, match.start() - 3) : match.start()].lower().endswith(("of ", "or ", "to ")):
            continue
        some = _SOME_EN.search(text[span.end : span.end + 12]) is not None
        yield Count(span, _value(match[group]), "", "", True, False, False, some)


def _korean(text: str, start: int, end: int, figures: Iterable[Claim]) -> Iterator[Count]:
    for claim in figures:
        amount, unit = claim.value.amount, named(claim.value.amount.unit)
        if (
            unit is None
            or not unit.counter
            or unit.measure in _NO_THINGS
            or amount.low is None
            or amount.low != amount.high
            or claim.value.hedge
        ):
            continue
        left, right = (
            text[max(start, claim.span.start - 24) : claim.span.start],
            text[claim.span.end : min(end, claim.span.end + 12)],
        )
        total = bool(_TOTAL_KO.search(left) or _TOTAL_AFTER_KO.match(right))
        some = bool(_SOME_KO.search(left) or _SOME_AFTER_KO.match(right))
        noun = [word for word in (claim.value.counted or "").split() if not _TOTAL_AFTER_KO.fullmatch(word)][-1:]
        before = [] if noun else [word for word in left.split()[-1:] if left.endswith(" ") and _HEAD_KO.fullmatch(word)]
        head = next(iter([*noun, *before]), "")
        yield Count(claim.span, amount.low, head, str(amount.unit), unit.measure == "person", total, total, some)


def _value(printed: str) -> Decimal:
    folded = " ".join(re.split(r"[ -]+", printed.lower()))
    return Decimal(CARDINALS[folded]) if folded in CARDINALS else Decimal(printed.replace(",", ""))
