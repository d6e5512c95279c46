"""Whether two sentences tell of another day, period, edition or group, apart from what they are weighed for."""

from __future__ import annotations

import re

from claims.claim import Claim
from claims.crosscheck.copies.same import meant
from claims.crosscheck.copies.tellings import Telling, beginning
from claims.crosscheck.statement import K, Witness
from claims.period import DateRange

EDITION = re.compile(r"제?\s?[0-9]+\s?(?:차|회|호|기|주차)(?![가-힣]*(?:례|원))|[0-9]+(?:st|nd|rd|th)\b")
# What a series is numbered by in its name; 3회 alone counts.
_NUMBERED = re.compile(
    r"제\s?[0-9]+\s?(?:차|회|호|기)(?![가-힣]*(?:례|원))|[0-9]+(?:st|nd|rd|th)(?= [A-Z])|fiscal [0-9]{4}"
)
# 30대 이하 농업인 and 신규 가입자 are fewer than 농업인 and 가입자.
_RESTRICTS = re.compile(
    r"(?<![가-힣])(이하|이상|미만|초과|이내|남성|여성|청년|노인|청소년|고령|중장년|아동|성인|신규|기존|국내|해외|외국인|내국인|개별|나머지|누적|단독"
    r"|수도권|비수도권|전국)\s([가-힣]{2})"
)


def other_scope(one: Telling[K], other: Telling[K], a: Claim, b: Claim) -> bool:
    """Whether anything but the claims `a` and `b` themselves says that the sentences tell of two occasions."""
    edition = one.witness.key != other.witness.key and other_edition(one.witness, other.witness)
    return edition or _other_time(one, other, a, b) or _narrowed(one, other) or _narrowed(other, one)


def _other_time(one: Telling[K], other: Telling[K], a: Claim, b: Claim) -> bool:
    """Whether the first alone tells a day or a period, or both tell some and none that fit: 올해 and 상반기."""
    here, there = ([c for c in told.claims if c.family == "date" and c not in (a, b)] for told in (one, other))
    if a.family == "date":
        return False  # a day weighed against a day: what else is dated, the longer sentence adds
    return bool(here) and not any(_fit(x.value, y.value) or meant(x) == meant(y) for x in here for y in there)


def _fit(one: DateRange, other: DateRange) -> bool:
    """Whether a day lies in the other's month or year. A half year is no year."""
    if None in (one.start, one.end, other.start, other.end) or "day" not in (one.grain, other.grain):
        return False
    assert one.start is not None
    assert one.end is not None
    assert other.start is not None
    assert other.end is not None
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


def other_edition(one: Witness[K], other: Witness[K]) -> bool:
    """Whether two texts number what they tell of, 제11회 and 제12회, and have no such number in common."""
    here, there = (set(_NUMBERED.findall(witness.text)) for witness in (one, other))
    return bool(here and there) and not here & there


def _narrowed(one: Telling[K], other: Telling[K]) -> bool:
    """Whether the other sentence narrows a noun of this one: 30대 이하 | 농업인, 신규 | 가입자."""
    text = one.witness.text[slice(*one.span)]
    matches = _RESTRICTS.finditer(other.witness.text, *other.span)
    return any(match[1] not in text and beginning(match[2]) in one.words for match in matches)
