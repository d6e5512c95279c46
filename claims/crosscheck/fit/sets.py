"""The sets of a match against how it is said to have ended: straight sets, 6-3, 4-6, 7-5; 세트 스코어 3-1(25-20, …)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.crosscheck.figures.equation import Equation, Term, total
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.regex import regex
from claims.span import Span

_RULE = "claims.figure.sets"
_SET = r"\d{1,2}\s?[-–:대]\s?\d{1,2}(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_SETS = regex(rf"(?<![\d-])(?P<sets>{_SET}(?:(?:,\s?(?:and\s)?|\sand\s|\s){_SET}){{1,4}})(?![\d-])")
_ONE = regex(r"(\d{1,2})\s?[-–:대]\s?(\d{1,2})(?:\s?\([^)]*\))?")
_STRAIGHT = regex(
    r"\bstraight[\s-](?:sets?|games?)\b|\bwithout\s(?:dropping|losing|conceding)\s(?:a|one)\s(?:set|game)\b"
    r"|한\s(?:세트|게임)도\s(?:내주지|뺏기지|잃지|허용하지)\s?않[가-힣]*|스트레이트\s?(?:승|로)|무실\s?세트",
    re.IGNORECASE,
)
_SCORE = regex(
    r"(?:세트\s?(?:스코어|점수)\s?|게임\s?(?:스코어|점수)\s?|\b(?:won|win|beat|victory|winning)\b[^.\d]{0,60}?\s)"
    r"(?P<score>(?P<won>[2-4])\s?[-–:대]\s?(?P<lost>[0-3]))(?![\d-])(?=[^\d]{0,30}?[(,:]?\s?$)",
    re.IGNORECASE,
)
_LEAST = 4  # points of a set: 2-1, 3-2 are matches


def read(here: Sentence) -> Iterator[Equation]:
    """The sets lost against those that the words leave; of a match told from one side."""
    match = _SETS.search(here.text, *here.span)
    if match is None:
        return
    sets = [(int(one), int(other)) for one, other in _ONE.findall(match["sets"])]
    if any(max(one) < _LEAST or one[0] == one[1] for one in sets):
        return
    lost = min(sum(a < b for a, b in sets), sum(a > b for a, b in sets))
    listed = Span(*match.span("sets"))
    straight = _STRAIGHT.search(here.text, *here.span)
    score = _SCORE.search(here.text[here.span.start : match.start()])
    if straight is not None and lost:
        yield _equation(Span(*straight.span()), 0, listed, lost)
    elif score is not None:
        span = Span(here.span.start + score.start("score"), here.span.start + score.end("score"))
        if lost != int(score["lost"]):
            yield _equation(span, int(score["lost"]), listed, lost)


def _equation(said: Span, lost: int, listed: Span, made: int) -> Equation:
    """That the winner lost so many sets."""
    one, other = Decimal(lost), Decimal(made)
    return Equation(_RULE, (Term(said, Range(one, one)), Term(listed, Range(other, other))), (total(1),), 0)
