"""The occasion that a sentence tells of: which instance or chamber decides, from what a change is counted, on what day.

    1심 · 항소심 · 상임위 · 본회의 · district court · planning committee · full council · 전년보다 · a year earlier
Two sentences of two occasions may both be right.
"""

from __future__ import annotations

import re

from claims.crosscheck.statement import K, Witness
from claims.regex import regex
from claims.span import Span

# Each stage with the words that name it; where a sentence names two, the later ones count: the appeals court reviews a
# district court's verdict, the council its committee's.
_STAGES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("supreme", regex(r"대법|상고심|파기환송|\bsupreme court\b|\bhigh court\b", re.I)),
    ("appeal", regex(r"항소심|항소부|2심|고법|고등법원|\bappeals?\b(?! for)|\bappellate\b", re.I)),
    (
        "first",
        regex(
            r"1심|지법|지방법원|\b(?:district|trial|crown|county|magistrates['’]?|lower) court\b|\bjur(?:y|ors)\b", re.I
        ),
    ),
    (
        "plenary",
        regex(
            r"본회의|총회|이사회|\bfull (?:council|house|senate|board|assembly|court)\b|\bplenary\b|\bfloor vote\b",
            re.I,
        ),
    ),
    (
        "committee",
        regex(
            r"소위|상임위|특위|심의위|[가-힣]{2,}위원회|\b(?:sub)?committee\b|\bcommission(?:ers)?\b|\bpanel\b", re.I
        ),
    ),
    (
        "preliminary",
        regex(r"예비|잠정안|초안|가처분|\bpreliminary\b|\btentative\b|\bdraft\b|\binjunction\b", re.I),
    ),
)
_COURTS, _CHAMBERS = ("supreme", "appeal", "first"), ("plenary", "committee")
# What was decided before is decided anew here.
_ANEW = regex(
    # A boat overturns too, and no ruling with it.
    r"(?:판결|결정|선고|원심|1심|처분|표결|의결|기각|투표|당락|결과)[^.]{0,40}뒤집|뒤집[^.]{0,30}(?:판결|결정|선고|처분)"
    r"|수정안|재신청|첫\s신청|번복|파기|재심|재의|재표결|재투표|다시\s(?:심의|표결|심사)|원심"
    r"|\b(?:rul(?:ing|ed)|verdict|decision|conviction|court|judges?|vote|veto|ban|sentence)\b[^.]{0,60}\boverturn"
    r"|\boverturn\w*\s[^.]{0,30}(?:ruling|verdict|decision|conviction|ban|sentence|vote)"
    r"|\b(?:throw\w*|threw|toss\w*|set(?:ting|s)?|quash\w*)\s(?:out\s|aside\s)?(?:the\s|a\s|an\s|his\s|her\s)"
    r"(?:[a-z]+\s)?(?:verdict|conviction|sentence|ruling)"
    r"|\b(?:overrid|revers|overrul|reconsider|revisit|retri|re-?vot|after all\b|on appeal\b"
    r"|(?:first|initial|original|previous|second|fresh|revised|amended|modified|scaled-(?:down|back))"
    r"\s(?:vote|try|attempt|application|bid|version|draft|proposal|plan|request|offer)\b"
    r"|last (?:month|week|year)['’]s\b|earlier (?:vote|decision|ruling|verdict|refusal|approval))",
    re.I,
)


# had been endorsed, two weeks earlier; 앞서 부결됐던: what was so before the story begins.
_BEFORE = regex(
    r"(?:^|\s)(?:앞서|애초|당초|그간)\s|[됐했렸]던\s|\bhad\s(?:been\s|already\s|once\s|\w+ly\s)*[a-z]+(?:ed|n|t)\b"
    r"|\b(?:weeks?|days?)\s(?:earlier|before)\b",
    re.I,
)


def was_before(text: str, start: int, end: int) -> bool:
    """Whether a stretch tells of what was before the story: had been endorsed."""
    return _BEFORE.search(text[start:end]) is not None


def stages(text: str, start: int, end: int) -> frozenset[str]:
    """The instances and chambers that decide in `text[start:end]`: the highest court, the highest chamber."""
    found = {name for name, pattern in _STAGES if pattern.search(text, start, end)}
    for ladder in (_COURTS, _CHAMBERS):
        named = [name for name in ladder if name in found]
        found -= set(named[1:])
    return frozenset(found)


def other_stage(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences name two instances of one ladder: a committee and the plenary, a court and the next."""
    if ("preliminary" in one) != ("preliminary" in other):
        return True
    return any(
        bool(one & set(ladder)) and bool(other & set(ladder)) and not one & other & set(ladder)
        for ladder in (_COURTS, _CHAMBERS)
    )


def decides_anew(text: str, start: int, end: int) -> bool:
    """Whether a stretch tells of a decision that changes one made before."""
    return _ANEW.search(text, start, end) is not None


def days(witness: Witness[K], sentence: Span) -> frozenset[tuple[int, int]]:
    """The days that a sentence prints, as month and day."""
    return frozenset(
        (claim.value.first.month, claim.value.first.day)
        for claim in witness.claims
        if claim.family == "date"
        and sentence.start <= claim.span.start < sentence.end
        and claim.value.first.day is not None
    )


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHEN = regex(
    r"(?=[0-9a-z월화수목금토일])(?:\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*day\b|(?<![가-힣])([월화수목금토일])요일|(?<![0-9])([1-9]|[12][0-9]|3[01])(?:일(?!간|\s?동안)|st\b|nd\b|rd\b|th\b)"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s([1-9]|[12][0-9]|3[01])\b(?!,?\s?[0-9])"
    r"|\b([1-9]|[12][0-9]|3[01])\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    re.I,
)


def whens(text: str, start: int, end: int) -> frozenset[str]:
    """The days that a stretch names, as days of the week and of the month, in both languages alike: thu, 15."""
    found = set()
    for match in _WHEN.finditer(text, start, end):
        english, korean, *days_ = match.groups()
        named = english or (korean and _WEEKDAYS["월화수목금토일".index(korean)])
        found.add(named.lower() if named else next(day for day in days_ if day))
    return frozenset(found)


def _base(ago: str, span: str, english: str) -> re.Pattern[str]:
    """전년보다, 전년 동기 대비, 1년 새, a year earlier, year-on-year, from the previous year."""
    than = "(?:보다|대비|비해|견줘|견주|비교)"
    return regex(
        rf"(?:{ago})[^,.]{{0,8}}?{than}|(?:{span})\s(?:새|사이|만에)"
        rf"|\b(?:{english})s?[\s-](?:earlier|ago|before|on-|over-|on\s|over\s)|\b(?:last|previous|prior)\s(?:{english})\b",
        re.IGNORECASE,
    )


_MONTH = _base("전월|전달|지난달|한 달 전", "(?:한|두|석|넉) 달|[0-9]+개월", "month")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# 전년보다, 한 달 전보다, from a quarter earlier, from February: what a rise is counted from.
_BASE = {
    "year": _base(
        "전년|작년|지난해|1년 전|한 해 전|열두 달 전|12개월 전|지난 시즌",
        "1년|한 해",
        "year|season|(?:12|twelve) month",
    ),
    "quarter": _base("전 ?분기|지난 ?분기|직전 ?분기|[1-4]분기", "한 분기", "quarter"),
    "month": regex(
        rf"(?<!\b12 )(?<!\btwelve )(?:{_MONTH.pattern})"
        rf"|\b(?:from|since|than in)\s(?:{_MONTHS})\b"
        r"|(?<!지난해 )(?<!작년 )(?<!전년 )(?<!년 )(?<![0-9])[0-9]{1,2}월"
        r"(?:보다|\s?대비|[과와에]\s(?:비해|견줘|견주|비교))",
        re.I,
    ),
    "week": _base("전주|지난주|일주일 전|한 주 전", "일주일|한 주", "week"),
    "day": _base("전날|전일|전 ?거래일|어제", "하루", "day|session"),
}


def bases(text: str, start: int, end: int) -> frozenset[str]:
    """The periods from which a clause counts a change."""
    return frozenset(base for base, pattern in _BASE.items() if pattern.search(text, start, end))
