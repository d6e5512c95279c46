"""Two figures and the words that say which is more, or by how much they lie apart.

매출은 300억원으로 지난해 250억원을 웃돌았다 · 81-75로 6점 차 승리 · 5,200 votes to 4,900, a margin of 300 votes
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.figures.equation import Equation, Formula, Term, difference
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence, word
from claims.regex import regex

_ORDER, _GAP = "claims.figure.order", "claims.figure.growth"
_ABOVE_KO = regex(
    r"[을를보다]{1,2}\s?(?:크게\s|훌쩍\s)?(?:(?P<up>웃돌|넘어[서섰]|넘겼|넘는|초과|상회|앞질)|(?P<down>밑돌|하회))|에\s?(?:크게\s)?(?P<short>못\s?미[치쳤]|미치지\s?못)"
)
_ABOVE_EN = regex(
    r"(?:\s(?!and|or|but|while)[a-z]+){0,2}?\s(?:easily\s|well\s|far\s)?(?:(?P<up>(?:was|were|is|are)\s(?:more|higher|larger)\sthan|topp?(?:ed|ing|s)|exceed(?:ed|ing|s)|surpass(?:ed|ing|es)|beat(?:ing|s)?|above|well\sabove)|(?P<down>(?:was|were|is|are)\s(?:fewer|less|lower|smaller)\sthan|(?:fell|falling|falls)\sshort\sof|below|missed|missing|trail(?:ed|ing|s)))\s(?:(?:the|its|their|a|last\s\w+'s|an?\s\w+|previous|target|goal|record|of)\s){0,4}$"
)
_IS_KO = regex(r"(?:\s?[가-힣]{1,4}(?=으로|로))?(?:으로|로|은|는|이|가)[,\s]\s?(?:[^\d.,]{0,24}\s)?$")
_SCORE = regex(r"\s?(?:[-–:]|대)\s?")
_POINTS_KO = regex(r"\s?(?:포인트\s)?차(?:[로의이,\s]|[^가-힣])")
# 일교차가 14도, 격차는 3만 명: how far apart the two before it lie, in their own unit.
_APART_KO = regex(r"(?:교차|격차|편차|차이|차액)[은는이가]\s(?:약\s)?(?:[가-힣]{1,4}\s)?$")
_APART_AFTER_KO = regex(r"\s?(?:[가-힣]{1,2}\s)?(?:차이|격차)(?:[가로는를,.\s]|$)")
_APART_EN = regex(r"\b(?:a|the)\s(?:difference|gap|spread|swing|margin|majority)\sof\s$")
_APART_AFTER_EN = regex(r"[\s-](?:[a-z]+\s)?(?:gap|difference|spread)\b|\sapart\b")
_MARGIN_EN = regex(r"\b(?:margin|lead|difference|gap)\sof\s$|\bby\s$")
_MARGIN_AFTER_EN = regex(r"[\s-](?:points?|votes?|goals?|runs?)\b(?:\s(?:margin|lead|difference|gap|win|victory))?")
_DEGREES = {"degree": "degC"}  # 영하 3도, 12도
_NO_LEVEL = frozenset({"위", "day", "month", "year", "hour", "minute", "second", "age", "회", "차", "번"})


def read(here: Sentence) -> Iterator[Equation]:
    """Figures of one sentence that are said to lie above, below or apart from one another."""
    for one, other in zip(here.terms, here.terms[1:], strict=False):
        sign, said = _above(here, one, other)
        apart = not (one.room.low <= other.room.high and other.room.low <= one.room.high)
        if (
            sign
            and one.unit == other.unit not in _NO_LEVEL
            and apart
            and one.room.low > 0
            and (one.middle - other.middle) * sign < 0
        ):
            yield Equation(_ORDER, (one, other), (_order(sign),), 1, word=said)
    terms = here.terms if here.language == "ko" else here.small
    if here.open:  # 아침 최저 4도, 낮 최고 18도
        terms = tuple(sorted((*terms, *here.open), key=lambda term: term.span))
    for one, other, gap in zip(terms, terms[1:], terms[2:], strict=False):
        if _is_gap(here, one, other, gap):
            size = Range(gap.middle, gap.middle)
            high, low = (one, other) if one.middle > other.middle else (other, one)
            yield Equation(_GAP, (low, gap._replace(room=size) if gap.unit == "점" else gap, high), (difference(1),), 1)


def _above(here: Sentence, one: Term, other: Term) -> tuple[int, str]:
    """1 where the first figure is said to lie above the second, -1 below, with the word; 0 where nothing is said."""
    between = here.between(one, other)
    if here.language == "ko":
        match, read_at = _ABOVE_KO.match(here.right(other, 20)) if _IS_KO.fullmatch(between) else None, other.span.end
    else:
        match, read_at = _ABOVE_EN.fullmatch(between), one.span.end
    if match is None:
        return 0, ""
    return 1 if match.groupdict().get("up") else -1, word(here.text, match, read_at)


def _order(sign: int) -> tuple[Formula, ...]:
    return (lambda other: other + sign, lambda one: one - sign)


def _is_gap(here: Sentence, one: Term, other: Term, gap: Term) -> bool:
    """Whether the third figure is how far the first two lie apart."""
    score = _SCORE.fullmatch(here.between(one, other)) is not None and one.unit is None
    between = here.between(other, gap)
    units = {_DEGREES.get(term.unit or "", term.unit) for term in (one, other, gap)}
    if len(units) == 1 and gap.unit is not None and _apart(here, one, other, gap):
        return True
    if here.language == "ko":
        said = _POINTS_KO.match(here.right(gap, 8)) is not None
        rates = one.unit == other.unit == "percent" and gap.unit == "percentage_point"
        return (
            said
            and len(between) < 30
            and ((score and gap.unit == "점") or rates or (one.unit == other.unit == gap.unit == "표"))
        )
    said = _MARGIN_EN.search(here.left(gap, 14)) is not None and _MARGIN_AFTER_EN.match(here.right(gap, 12)) is not None
    said = said or re.search(r"\b(?:majority|margin)\sof\s$", here.left(gap, 14)) is not None
    votes = re.search(r"\bto\b|\bagainst\b|\bfor\b", here.between(one, other)) is not None and one.unit == other.unit
    return said and len(between) < 50 and (score or votes)


def _apart(here: Sentence, one: Term, other: Term, gap: Term) -> bool:
    """Whether a noun of distance says what the third figure is: 최저 4도, 최고 18도로 일교차가 14도."""
    near = len(here.between(one, other)) < 40 and len(here.between(other, gap)) < 60
    before, behind = (_APART_KO, _APART_AFTER_KO) if here.language == "ko" else (_APART_EN, _APART_AFTER_EN)
    return near and bool(before.search(here.left(gap, 24)) or behind.match(here.right(gap, 20)))
