"""The seasons, halves and quarters of a year in which something happens, as months: next spring, 내년 하반기, 초가을에.

A season may begin or end a month before or after what the calendar says, so each has its neighbours at its ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.regex import regex
from claims.span import Language, Span

_SPRING, _SUMMER, _AUTUMN, _WINTER = (
    frozenset({2, 3, 4, 5, 6}),
    frozenset({5, 6, 7, 8, 9}),
    frozenset({8, 9, 10, 11, 12}),
    frozenset({11, 12, 1, 2, 3}),
)
_MONTHS = {
    "봄": _SPRING, "여름": _SUMMER, "가을": _AUTUMN, "겨울": _WINTER,
    "spring": _SPRING, "summer": _SUMMER, "autumn": _AUTUMN, "fall": _AUTUMN, "winter": _WINTER,
    "상": frozenset(range(1, 7)), "하": frozenset(range(7, 13)),
    "first half": frozenset(range(1, 7)), "second half": frozenset(range(7, 13)),
}  # fmt: skip
_YEAR_KO = {
    "재작년": -2,
    "지난해": -1,
    "작년": -1,
    "지난": -1,
    "올해": 0,
    "올": 0,
    "이번": 0,
    "다음": 1,
    "오는": 1,
    "내년": 1,
    "이듬해": 1,
    "내후년": 2,
}
_KO = regex(
    rf"(?<![가-힣])(?:(?P<year>{'|'.join(sorted(_YEAR_KO, key=len, reverse=True))}"
    rf"|\d{{4}}년)\s?)?(?P<edge>초|늦|이른\s|늦은\s|한)?"
    r"(?:(?P<season>봄|여름|가을|겨울)(?:철|께|쯤)?|(?P<half>[상하])반기|(?P<quarter>[1-4])\s?(?:/4\s?)?분기)(?P<after>에(?![가-힣])"
    r"|부터|까지|께|쯤|[,.]|\s(?:중|초|말))?"
)
_EN = regex(
    r"\b(?P<lead>next|last|this|the\sfollowing|(?:in|by|until|since|from"
    r"|through|before|after|for|during|over)\s(?:the\s)?(?:early\s|late\s"
    r"|coming\s|following\s)?|early\s(?:in\s(?:the\s)?)?|late\s(?:in\s(?:the\s)?)?)"
    r"\s?(?:(?P<season>spring|summer|autumn|fall|winter)|(?P<half>(?:first"
    r"|second)\shalf)(?=\sof\s(?:the\s|next\s|this\s)?(?:year|20))|(?P<quarter>first"
    r"|second|third|fourth)\squarter(?=\sof\s(?:the\s|next\s|this\s)?(?:year"
    r"|20)))"
    r"(?=[.,;]|\s(?:of|and|or|after|as|at|by|for|from|on|to|when|with|but|in|because|while|that|which)\b|\s?$|\n)",
    re.IGNORECASE,
)
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


class Season(NamedTuple):
    """A part of a year where it is printed, its months, and how many years away the words put it, where they do."""

    span: Span
    months: frozenset[int]
    years: int | None
    role: str = "on"


def seasons(text: str, sentence: Span, language: Language) -> Iterator[Season]:
    """The parts of a year in which a sentence says that something happens."""
    for match in (_KO if language == "ko" else _EN).finditer(text, *sentence):
        name = (match["season"] or match["half"] or "").lower()
        quarter = match["quarter"]
        if language == "ko":
            # 가을 축제, 겨울 외투: the kind of a thing, and no time
            if not (match["year"] or match["after"]) or match["edge"] == "한":
                continue
            years = _YEAR_KO.get(match["year"] or "")
            end = match.end("after") if (match["after"] or "").startswith(" ") else match.start("after")
            span = Span(match.start(), end if match["after"] else match.end())
            number = int(quarter) if quarter else 0
        else:
            lead = match["lead"].lower()
            years = {"next": 1, "last": -1, "this": 0}.get(lead)
            span, number = Span(*match.span()), _QUARTERS[quarter.lower()] if quarter else 0
        months = frozenset(range(3 * number - 2, 3 * number + 1)) if number else _MONTHS[name]
        yield Season(span, months, years, _role(match, language))


def _role(match: re.Match[str], language: Language) -> str:
    """Whether something begins then or ends."""
    if language == "ko":
        return {"부터": "start", "까지": "end"}.get(match["after"] or "", "on")
    first = match["lead"].lower().split()[0]
    return {"since": "start", "from": "start", "by": "end", "until": "end", "through": "end"}.get(first, "on")
