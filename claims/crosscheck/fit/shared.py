"""A part, its whole and the share it is said to be, in one sentence or two, in any order.

전체 1,500가구 중 450가구가 신청해 신청률은 30%다 · 민원은 320건이다. 이 가운데 소음이 96건으로 전체의 30%다 ·
Of the 400 shops inspected, 120, or 30 percent, failed · 150 of the 3,000 parcels were checked, or 5 percent
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.regex import regex
from claims.span import Language

_SHARE = "claims.figure.share"
_FIGURE_OF_SPEECH = 10  # 10명 중 7명(69.8%)꼴: seven in ten
_FAR = 90  # characters between a part and its whole
_MOVED: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"대비|보다|비해|증가|감소|상승|하락|늘|줄|오른|오르|내린|내리|높|낮|지난해|작년|전년|목표|평균|이상|각각|당\s"
    ),
    "en": regex(
        r"\b(?:rose|fell|increase[ds]?|decrease[ds]?|up|down|more|less|fewer|than|from|average|per|each|compared)\b",
        re.IGNORECASE,
    ),
}
# What stands between a part and its share: 84명으로 전체의 35%, 84명(35%), 120, or 30 percent.
_PART_RATE: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"(?:\s?[가-힣]{1,6})?\s?[(（]\s?(?:전체의\s|약\s)?"
        r"|(?:\s?[가-힣]{1,4})?(?:으로|로|이며|이고|이어서|인데|,)\s(?:이는\s)?(?:전체(?:의|에서)?\s|[가-힣]{2,6}의\s)?(?:약\s)?"
        r"|[^\d.()]{0,40}?(?:[율률]|비율|비중)(?:은|는|이)?\s(?:약\s)?"
    ),
    "en": regex(
        r"[^\d.;:()]{0,60}?,\s(?:or|that\sis|which\sis)\s(?:(?:about|just|over|under|nearly|some|roughly|only)\s){0,2}"
        r"|(?:\s[a-z'’-]+){0,4}\s?\((?:about\s|or\s)?|(?:\s[a-z'’-]+){0,3}\s?[–—]\s?(?:about\s)?"
    ),
}
_RATE_PART: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"\s?[(（]\s?(?:약\s)?|(?:인|에\s?해당하는|에\s?달하는|에\s?이르는)\s"),
    "en": regex(r"(?:\s[a-z'’-]+){0,3}?,?\s(?:or|\()\s?(?:about\s)?"),
}
# 전체의 35%, 35%를 차지, (35%): it is told as a share; 84명으로, 35% 늘어 is none.
_IS_SHARE: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"\s?[)）]|[를을]\s차지|에\s(?:해당|달|그|이르|이른|이릅|불과)|(?:였|이었|이)?다|로\s?나타|로\s?집계|[가-힣]{0,4}인?\s?셈|인\s|\(|[이가]\s"
    ),
    "en": regex(r"[),.;]|\sof\s|\s(?:were|was|are|had|have|said|did|did\snot|failed|passed)\b|\s[–—]|\s?$"),
}
_OF_KO = regex(r"(?:\s?[가-힣]{1,8}){0,3}(?:\s?\([^()]{1,20}\))?\s?(?:중(?:에서)?|가운데)(?:는|은)?[,\s]|의\s")
_OF_THESE_KO = regex(r"(?:^|[\s,])(?:[이그]\s?(?:중|가운데)|이들\s?(?:중|가운데))")
_OF_EN = regex(r"\s(?:out\s)?of\s(?:(?:the|its|their|all|more\sthan|about|nearly|some|a\stotal\sof)\s){0,2}$")
_LEAD_EN = regex(r"\b(?:of|among)\s(?:the\s|its\s|their\s|our\s|all\s|some\s){0,2}$", re.IGNORECASE)
_ALONE = regex(
    r"(?:이는\s|비율로는\s|비율로\s따지면\s)?(?:전체(?:의|에서)\s|(?:[가-힣]{1,4}[율률]|비율|비중)[은이]\s)(?:약\s)?|(?:비율로는|비율로\s(?:따지면|치면|보면)|백분율로는)\s(?:약\s)?"
    r"|(?:That|This|It|Which)\s(?:is|was|makes|amounts\sto|works\sout\s(?:at|to)|means|represents)\s(?:(?:about|just|over|some|only|a\sshare\sof|a\srate\sof)\s){0,2}"
)
_OF_THEM_EN = regex(r"\bof\s(?:them|these|those|whom|which)\b", re.IGNORECASE)


def read(here: Sentence) -> Iterator[Equation]:
    """Every share of a sentence that is told with its part and its whole."""
    yield from _alone_behind(here)
    pairs = [*pairwise(here.terms)]
    if here.language == "en":
        pairs += zip(here.terms, here.terms[2:], strict=False)  # 104 of the 250 graduates (56%)
    for one, other in pairs:
        for part, rate in ((one, other), (other, one)):
            if not _is_rate(rate) or _is_rate(part) or not _says_share(here, part, rate):
                continue
            whole = _whole(here, part, rate)
            if (
                whole is not None
                and not _shares_too(here, whole)
                and _FIGURE_OF_SPEECH < whole.middle >= part.middle > 0
            ):
                yield Equation(_SHARE, (whole, part, in_percent(rate)), (equation.SHARE,), 2, ending="%")
                return


def _alone_behind(here: Sentence) -> Iterator[Equation]:
    """A share that is a sentence of its own, of the part and the whole in the one before: 전체의 65%다."""
    before = here.before
    if before is None or len(here.terms) != 1 or not _is_rate(here.terms[0]):
        return
    rate, told = here.terms[0], [term for term in before.terms if not _is_rate(term)]
    if (
        len(told) != 2
        or len(before.terms) != 2
        or told[0].unit != told[1].unit
        or not _ALONE.fullmatch(here.left(rate))
    ):
        return
    one, other = told
    gap = before.between(one, other)
    if before.language == "en" and _OF_EN.fullmatch(gap):
        one, other = other, one
    elif not _is_of(before, one, other, gap):
        return
    if _FIGURE_OF_SPEECH < one.middle >= other.middle > 0 and not _MOVED[here.language].search(here.words):
        yield Equation(_SHARE, (one, other, in_percent(rate)), (equation.SHARE,), 2, ending="%")


def _is_rate(term: Term) -> bool:
    return term.unit == "percent" or (term.unit is None and 0 < term.middle < 1)


def _says_share(here: Sentence, part: Term, rate: Term) -> bool:
    """Whether the words between and behind say that the rate is the share of the part."""
    first, last = sorted((part, rate), key=lambda term: term.span)
    between = here.between(first, last)
    pattern = (_PART_RATE if first is part else _RATE_PART)[here.language]
    if first is rate and here.language == "en":
        # Forty percent of the 500 workers, or 200 people: the whole stands between, and is looked for there.
        return False
    if here.language == "en":
        # 104 of the 250 graduates (56%): the whole stands between the part and its share.
        between = re.sub(r"\sof\s(?:(?:the|its|their|all|some)\s){0,2}[\d.,]+(?=\s)", " of", between)
    closed = first is rate or _IS_SHARE[here.language].match(here.right(rate, 16)) is not None
    told = between + (here.right(rate, 12) if here.language == "ko" else "")
    return pattern.fullmatch(between) is not None and closed and not _MOVED[here.language].search(told)


def _whole(here: Sentence, part: Term, rate: Term) -> Term | None:
    """What the part is of: told in the sentence, or alone of its unit in the one before that this one goes back to."""
    first = min(part, rate, key=lambda term: term.span)
    alike = [term for term in here.terms if term.unit == part.unit and term is not part]
    before = [term for term in alike if term.span < first.span]
    if before:
        gap = here.between(before[-1], first)
        return before[-1] if len(gap) < _FAR and _is_of(here, before[-1], part, gap) else None
    if here.language == "en":
        behind = [term for term in alike if part.span < term.span]
        if behind and _OF_EN.search(here.between(part, behind[0])):
            return behind[0]
    if here.before is None or not _goes_back(here, part, rate):
        return None
    told = [term for term in here.before.terms if term.unit == part.unit and term.middle > _FIGURE_OF_SPEECH]
    return told[0] if len(told) == 1 else None


def _shares_too(here: Sentence, whole: Term) -> bool:
    """Whether the whole has a share of its own: 3만주(15%), 이 중 2만주(10%) are both of all there are."""
    behind = [term for term in here.terms if whole.span < term.span]
    return bool(behind) and _is_rate(behind[0]) and here.between(whole, behind[0]).strip() in ("(", "（")


def _is_of(here: Sentence, whole: Term, part: Term, gap: str) -> bool:
    if here.language == "ko":
        clause = _OF_THESE_KO.search(gap)
        return (_OF_KO.match(gap) or clause) is not None and not _MOVED["ko"].search(gap)
    return bool(_OF_EN.search(gap) or _LEAD_EN.search(here.left(whole, 24))) and not _MOVED["en"].search(gap)


def _goes_back(here: Sentence, part: Term, rate: Term) -> bool:
    if here.language == "ko":
        between = here.text[min(part.span.end, rate.span.end) : max(part.span.start, rate.span.start)]
        return _OF_THESE_KO.search(here.left(part)) is not None or "전체의" in between
    return _OF_THEM_EN.search(here.words) is not None


def in_percent(rate: Term) -> Term:
    """A quarter as a percentage, which is told roughly."""
    if rate.unit is not None:
        return rate
    room = Range(rate.room.low * 95, rate.room.high * 105)
    return rate._replace(room=room, unit="percent", number=rate.middle * 100)
