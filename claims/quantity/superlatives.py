"""Words that put something first or last among its like: 역대 최대, 국내 최고, 가장 많은; the largest, a record.

Read with a field or a kind beside them (세계 최대, 최대 규모, 사상 최고치). Not read: 최대 3조원 (a bound), 최대주주,
최고위원, 최저임금 (terms), at most, record label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from claims.fold import fold
from claims.lexicon import table
from claims.quantity.counted_ko import noun_after
from claims.quantity.fact import Slot
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span

Extreme = Literal["most", "least", "first", "worst"]


class Superlative(NamedTuple):
    """What is put first or last; `quality` is the word as printed.

    `field` is among what (the world, a country, its own past: "ever"), by one name in both languages; `of` is the noun
    that bears it. None where the words do not say.
    """

    span: Span
    extreme: Extreme
    quality: str
    field: str | None
    of: Span | None


_ROWS = table("superlatives")
_EXTREMES: dict[str, Extreme] = {
    word: row["extreme"] for row in _ROWS if "extreme" in row for column in ("ko", "en") for word in row[column]
}
_FIELDS: dict[str, str] = {
    word: row["en"][0] for row in _ROWS if "field" in row for column in ("ko", "en") for word in row[column]
}
_KO_WORDS = alternation(word for row in _ROWS if "extreme" in row for word in row["ko"])
_EN_WORDS = alternation(word for row in _ROWS if "extreme" in row for word in row["en"])
_KO_FIELDS = alternation(word for row in _ROWS if "field" in row for word in row["ko"])
_EN_FIELDS = alternation(word for row in _ROWS if "field" in row for word in row["en"])
_KIND = r"(?:\s?(?:규모|수준|기록|실적|폭|치|액|액수|인원))"
_KO = regex(
    rf"(?<![가-힣])(?:(?P<field>{_KO_FIELDS})(?:에서|서|의|\s내)?\s(?:단일\s)?(?P<one>{_KO_WORDS}){_KIND}?"
    rf"|(?P<two>{_KO_WORDS}){_KIND}|(?P<record>(?!))|(?P<three>가장\s(?:많|큰|크|큼|높|긴|길|빠|오래|넓|비싸|비싼|적|작|낮|짧|느린)[가-힣]{{0,6}}))"
    rf"(?![가-힣]*(?:주주|경영|위원|임금|한\b|책임자))"
)
_AMONG = r"\s(?:in|of|ever|since|among|to date|on record)\b"
# Bare, only what says among what: the largest port in the region; the first quarter and the most recent are none.
_EN_BARE = alternation(word for word in _EXTREMES if word.isascii() and word not in ("first", "most", "best", "oldest"))
_EN = regex(
    rf"\b(?:(?:the\s)?(?P<field>{_EN_FIELDS})(?:['’]s)?\s(?:single\s)?(?P<one>{_EN_WORDS})"
    rf"|(?P<owner>(?-i:[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+)?))['’]s\s(?P<three>{_EN_BARE})"
    rf"|the\s(?P<two>{_EN_BARE})(?=(?:\s[a-z-]+){{0,3}}{_AMONG})"
    r"|an?\s(?:all-time\s)?(?P<record>record)(?=\s(?:\$|[0-9]|high|low|number|year|profit|revenue|quarter)))"
    r"\b(?:\s(?P<of>[a-z-]+(?:\s[a-z-]+)?)"
    rf"(?={_AMONG}|\s(?:on|at|by|for|with|is|was|are|that|and|or)\b|[,.\n]|$))?",
    re.IGNORECASE,
)
BEFORE, AFTER = 28, 64  # characters around a cue: the field before it, the noun and what it is among behind it
CUE = {
    "ko": regex(r"최[고다단대소악장저초]|가장\s"),
    "en": regex(rf"\b(?:{_EN_WORDS}|record)\b", re.IGNORECASE),
}
_IS = regex(r"[가-힣]{2}(?<!외국)(?<!한국)(?<!법)(?<!경영)(인)(?=\s|$)")
_LEAST = regex(r"가장\s(?:적|작|낮|짧|느린)")
_PRAISE = regex(r"(?:possible\s)?(?:level|standard|qualit|degree|part|priorit|legacy|legacies|rating)", re.IGNORECASE)
_BOUND = regex(r"\s?[0-9]")


def superlatives(text: str, start: int, end: int, language: Language) -> Iterator[Superlative]:
    """Every superlative of a stretch of text, in order."""
    for match in (_KO if language == "ko" else _EN).finditer(text, start, end):
        groups = match.groupdict()
        word = groups["one"] or groups["two"] or groups["three"] or groups["record"]
        noun = _noun(text, match, end) if language == "ko" else _span(match, "of")
        if (groups["two"] and _BOUND.match(text, match.end("two"))) or (noun and _PRAISE.match(text, *noun)):
            continue  # 최대 3조원 is a bound, the highest standards of care are praise
        extreme = "least" if _LEAST.match(word) else _EXTREMES.get(word.lower(), "most")
        span = Span(match.start(), max(match.end(), noun.end) if noun else match.end())
        yield Superlative(span, extreme, word, _field(groups), noun)


def _noun(text: str, match: re.Match[str], end: int) -> Span | None:
    """The noun behind a Korean superlative, up to the one it is the same as: 세계 최대 거래소인 한빛."""
    noun = None if match[0].endswith(("을", "이", "게")) else noun_after(text, match.end(), min(end, match.end() + 28))
    if noun is None:
        return None
    same = _IS.search(text, *noun)
    return Span(noun.start, same.start(1)) if same else noun


def _span(match: re.Match[str], group: str) -> Span | None:
    return Span(*match.span(group)) if match[group] else None


def _field(groups: dict[str, str | None]) -> str | None:
    if groups["record"]:
        return "ever"
    if groups["field"]:
        return _FIELDS[groups["field"].lower()]
    owner = groups.get("owner")
    return None if owner is None else fold(owner)


def beside(text: str, figure: Span, left: int, right: int, language: Language) -> Slot | None:
    """The superlative told of a figure: 역대 최대인 3조원, 3조원으로 역대 최대, a record $3 billion."""
    low, high = max(left, figure.start - 24), min(right, figure.end + 24)
    for one in superlatives(text, low, high, language):
        if one.span.start >= figure.start and one.span.end <= figure.end:
            continue
        near = text[one.span.end : figure.start] if one.span.end <= figure.start else text[figure.end : one.span.start]
        words = tuple(word for word in (one.field,) if word)
        return Slot(one.extreme, one.span, words, sure=near.count(" ") <= 2)
    return None
