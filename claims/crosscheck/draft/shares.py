"""A part of a whole and the per cent it is said to be, anywhere in two sentences that follow one another.

Of the 12,000 votes cast, 9,000 were against, which means that 60 percent said no · 900 people … cut 300 jobs, half of
its workforce
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.crosscheck.draft.counts import RATE, Count
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation
from claims.crosscheck.fit.shared import in_percent
from claims.regex import regex
from claims.senses import are_akin, is_person

_SHARE = "claims.figure.share"
_LEAST = 10  # seven in ten is a figure of speech
_HUNDRED = Decimal(100)
# A rate that tells how far something moved, or lies from another.
_MOVED = regex(
    r"\b(?:rose|risen|fell|fallen|increase[ds]?|decrease[ds]?|up|down|more|less|fewer|higher|lower|growth|grew|drop\w*|declin\w*|gain\w*|jump\w*"
    r"|than|from|by|interest|rate\sof|discount|off|turnout|target|unemployment)\b|대비|보다|비해|증가|감소|상승|하락|늘|줄|올|오른|내린|높|낮"
    r"|지난해|작년|전년|목표|할인|금리|인상|투표율",
    re.IGNORECASE,
)
_NEAR = 28  # characters around a rate
_OF = regex(
    r"\b(?:of|from|among)\s(?:(?:the|its|their|our|his|her|all|some|a\stotal\sof|a\sgroup\sof)\s){0,3}$", re.IGNORECASE
)
_OF_KO = regex(r"[^\d.,]{0,14}(?:중(?:에서?)?|가운데)[\s,]|의\s")
_BACK = regex(
    r"\b(?:of\s(?:them|these|those|whom|which)|that\sis|that's|which\s(?:is|was|means|makes|meant)|equal\sto|equivalent\sto)\b|이\s?(?:중|가운데)|그\s?(?:중|가운데)|전체의",
    re.IGNORECASE,
)
_TAKES_UP = regex(
    r"(?:That|This|It|Which|So|In\sother\swords)\b|(?:The|Their|Its)\s(?:share|proportion|percentage|rate)\b(?!\s(?:of|for|among|in))"
    r"|이는|즉|전체의|[가-힣\s]{0,8}(?:비율|비중|[가-힣]율)[은이]\s"
)
# What the rate is of: 60 percent of those voting.
_OF_WHAT = regex(r"\sof\s(?:(?:the|its|their|all|our|his|her|total)\s){0,2}(?P<noun>[a-z]+)(?:\s(?P<who>who|that)\b)?")
_ANYBODY = frozenset({"those", "them", "total", "people", "all", "workforce", "it", "staff", "everyone"})
_TELLS_PART = regex(
    r",\s(?:or\s)?(?:(?:about|just|over|nearly|almost|more\sthan)\s){0,2}$|\(\s?$|,?\s(?:or|which\s(?:is|means|was|makes|meant)(?:\sthat)?|that\sis|meaning(?:\sthat)?|equal\sto)\s(?:[a-z]+\s){0,3}$"
)


def read(told: Sequence[Count]) -> Iterator[Equation]:
    """Every share of a draft that is none of its part and its whole, nor what is left."""
    for rate in told:
        if rate.kind == RATE:
            found = _pair(rate, told)
            if found is not None and not _fits(rate, told):
                whole, part = found
                yield Equation(_SHARE, (whole.term, part.term, in_percent(rate.term)), (equation.SHARE,), 2, ending="%")


def _pair(rate: Count, told: Sequence[Count]) -> tuple[Count, Count] | None:
    """The whole and the part that the words before a rate tell of."""
    near = re.sub(r"^\w+", "", rate.left[-_NEAR:]) + rate.right[: _NEAR // 2]
    if _MOVED.search(near):
        return None
    before = [one for one in told if 0 <= rate.sentence - one.sentence <= 1 and one.term.span < rate.term.span]
    if any(one.kind == RATE for one in before if one.sentence == rate.sentence):
        return None
    if any(one.sentence < rate.sentence for one in before) and not _goes_on(rate, before):
        return None
    those = [one for one in before if one.kind != RATE]
    if len(those) != 2 or those[0].kind != those[1].kind:
        return None
    whole, part = sorted(those, key=lambda one: -one.number)
    if whole.number <= _LEAST or part.number == whole.number or part.number <= 0:
        return None
    words = rate.here.text[min(whole.here.span.start, part.here.span.start) : rate.here.span.end]
    gap = rate.here.text[part.term.span.end : rate.term.span.start]
    said = _is_of(whole, part) or _BACK.search(words) is not None
    apposed = _TELLS_PART.search(gap) is not None and _OF_WHAT.match(rate.right) is not None
    return (whole, part) if (said or apposed) and _is_of_whole(rate, whole, part) else None


def _goes_on(rate: Count, before: Sequence[Count]) -> bool:
    """Whether the sentence of a rate tells of the counts before: its part stands in it, or it takes them up."""
    if any(one.sentence == rate.sentence for one in before):
        return True
    words = rate.here.text[rate.here.span.start : rate.term.span.start]
    return _TAKES_UP.match(words) is not None or "셈" in rate.right[:20]


def _is_of(whole: Count, part: Count) -> bool:
    if whole.here.language == "ko":
        return _OF_KO.match(whole.right) is not None
    return _OF.search(whole.left) is not None


def _is_of_whole(rate: Count, whole: Count, part: Count) -> bool:
    """Whether the rate is one of the whole, and not of the women among them."""
    found = _OF_WHAT.match(rate.right)
    if found is None or found["noun"] in _ANYBODY:
        return True
    noun = found["noun"]
    # Voters cast votes: a person's name for what is counted begins as that does.
    stem = whole.noun[:4]
    return are_akin(noun, whole.noun) or (bool(stem) and noun.startswith(stem)) or (is_person(noun) and not whole.noun)


def _fits(rate: Count, told: Sequence[Count]) -> bool:
    """Whether the rate is the share of any two figures of the draft, or what is left of one."""
    room = in_percent(rate.term).room
    numbers = [(one.kind, one.number) for one in told if one.kind != RATE and one.number > 0]
    for kind, a in numbers:
        for other, b in numbers:
            if kind == other and a < b:
                share = a / b * _HUNDRED
                if any(room.low <= x <= room.high for x in (share, _HUNDRED - share)):
                    return True
    return False
