"""Words that put something first or last among its like: 역대 최대, 국내 최고, 가장 많은; the largest, a record.

Read with a field or a kind beside them (세계 최대, 최대 규모, 사상 최고치). Not read: 최대 3조원 (a bound), 최대주주,
최고위원, 최저임금 (terms), at most, record label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from claims.lexicon import table
from claims.quantity.fact import Slot
from claims.quantity.units import alternation
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
_FIELDS = {word: row["en"][0] for row in _ROWS if "field" in row for column in ("ko", "en") for word in row[column]}
_KO_WORDS = alternation(word for row in _ROWS if "extreme" in row for word in row["ko"])
_EN_WORDS = alternation(word for row in _ROWS if "extreme" in row for word in row["en"])
_KO_FIELDS = alternation(word for row in _ROWS if "field" in row for word in row["ko"])
_EN_FIELDS = alternation(word for row in _ROWS if "field" in row for word in row["en"])
_AFTER_NOUN = r"(?:은|는|이|가|을|를|의|에|에서|로|으로|인|이다|다|도|만|과|와)?(?:[\s,.]|$)"
_OF_KO = rf"(?:\s(?P<of>(?:[가-힣A-Za-z0-9]+\s)?[가-힣A-Za-z0-9]{{2,20}}?)(?={_AFTER_NOUN}))?"
_KIND = r"(?:\s?(?:규모|수준|기록|실적|폭|치|액|액수|인원))"
_KO = re.compile(
    rf"(?<![가-힣])(?:(?P<field>{_KO_FIELDS})(?:에서|서|의|\s내)?\s(?:단일\s)?(?P<one>{_KO_WORDS}){_KIND}?"
    rf"|(?P<two>{_KO_WORDS}){_KIND}|(?P<record>(?!))|(?P<three>가장\s(?:많|큰|큼|높|긴|길|빠른|오래된|넓|비싼|적|작|낮|짧|느린)(?:은|이)?))"
    rf"(?![가-힣]*(?:주주|경영|위원|임금|한\b|책임자))(?:[의인로]|으로)?{_OF_KO}"
)
_AMONG = r"\s(?:in|of|ever|since|among|to date|on record)\b"
# Bare, only what says among what: the largest port in the region; the first quarter and the most recent are none.
_EN_BARE = alternation(word for word in _EXTREMES if word.isascii() and word not in ("first", "most", "best", "oldest"))
_EN = re.compile(
    rf"\b(?:(?:the\s)?(?P<field>{_EN_FIELDS})(?:['’]s)?\s(?:single\s)?(?P<one>{_EN_WORDS})"
    rf"|(?P<owner>(?-i:[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+)?))['’]s\s(?P<three>{_EN_BARE})"
    rf"|the\s(?P<two>{_EN_BARE})(?=(?:\s[a-z-]+){{0,3}}{_AMONG})"
    r"|an?\s(?:all-time\s)?(?P<record>record)(?=\s(?:\$|[0-9]|high|low|number|year|profit|revenue|quarter)))"
    r"\b(?:\s(?P<of>[a-z-]+(?:\s[a-z-]+)?)"
    rf"(?={_AMONG}|\s(?:on|at|by|for|with|is|was|are|that)\b|[,.\n]|$))?",
    re.IGNORECASE,
)
_LEAST = re.compile(r"가장\s(?:적|작|낮|짧|느린)")
_BOUND = re.compile(r"\s?[0-9]")


def superlatives(text: str, start: int, end: int, language: Language) -> Iterator[Superlative]:
    """Every superlative of a stretch of text, in order."""
    for match in (_KO if language == "ko" else _EN).finditer(text, start, end):
        groups = match.groupdict()
        word = groups["one"] or groups["two"] or groups["three"] or groups["record"]
        least = bool(_LEAST.match(word))
        extreme = "least" if least else _EXTREMES.get(word.lower(), "most")
        field = _FIELDS[match["field"].lower()] if match["field"] else groups.get("owner")
        field = "ever" if groups.get("record") and language == "en" else field
        if groups["two"] and _BOUND.match(text, match.end("two")):
            continue  # 최대 3조원 is a bound
        yield Superlative(Span(*match.span()), extreme, word, field, Span(*match.span("of")) if match["of"] else None)


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
