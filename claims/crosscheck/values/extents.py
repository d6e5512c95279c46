"""Over what time a sentence counts, and as of when: in March, the first quarter; 오전 10시 현재, by noon.

Sales of a month are not those of its quarter, and what had burnt by ten is not what had burnt by six.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claims.crosscheck.days.hour_of_day import halves, minutes
from claims.crosscheck.statement import K
from claims.crosscheck.values.fits import fits
from claims.crosscheck.values.said import Said, said
from claims.regex import regex
from claims.span import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
# A month as the time of a count, and not the month of a day or the end of a longer time: 3월 처리량은, in July.
_NO_VERB = r"(?![가-힣]*[한된난린친둔운온간]\s)"
_EXTENTS = {
    name: regex("|".join(forms), re.IGNORECASE)
    for name, forms in {
        "moment": (
            r"(?:연|월|분기|지난달|이달)\s?말\s(?:현재|기준)",
            r"\bon\sthe\s(?:night|day)\sof\sthe\s(?:count|census)",
        ),
        "day": (r"하루\s(?:동안|평균|만에)|일평균", r"\b(?:daily|a\sday|per\sday)\b"),
        "week": (
            r"(?:한|1)\s?주(?:일)?\s?(?:동안|간)",
            r"\b(?:(?:in|for|over)\sthe\s(?:past\s|last\s)?week|weekly|a\sweek)\b",
        ),
        "month": (
            r"(?<![~∼～-])(?<![0-9~∼-])(?:1[0-2]|[1-9])월\s?한\s?달",
            rf"(?<![~∼～-])(?<![0-9~∼-])(?:1[0-2]|[1-9])월의?\s{_NO_VERB}(?![0-9])(?=[가-힣])",
            rf"(?:지난달|이달)\s(?![0-9])|\b(?:in|for|during)\s{_MONTH}(?!\s[0-9]{{1,2}}\b)",
            r"\bmonthly\b|\b(?:last|this)\smonth\b",
        ),
        "quarter": (
            r"[1-4]\s?분기|석\s?달|3개월\s?(?:간|동안|누적)",
            r"\bquarter(?:ly)?\b(?![- ]?final)|\bthree\smonths\b",
        ),
        "half": (
            r"[상하]반기|6개월\s?(?:간|동안|누적)|\bsix\smonths\b|\bfirst[- ]half\s(?=[a-z])",
            r"\b(?:first|second)[- ]half\sof\s(?:the|this|last)\s(?:fiscal\s|financial\s)?year\b",
        ),
        "nine months": (r"1\s?[~∼-]\s?(?:9|10|11)월|9개월\s?(?:간|동안|누적)|\bnine\smonths\b",),
        "year": (
            r"연간|한\s해\s(?:동안|전체)|지난\s한\s해|1년\s?(?:간|동안)",
            r"\bfull[- ]year\b|\bannual(?:ly)?\b|\bwhole\syear|\b(?:12|twelve)\smonths\b",
            r"\b(?:for|in|over|during|throughout)\sthe\s(?:whole\s|full\s|past\s)?year\b(?!\sto\b)",
            r"\ba\syear\b(?!\s(?:ago|earlier|before|later|and))",
        ),
    }.items()
}
# The base of a change is no extent of what is counted: than in April, from March, 3월보다.
_BASES = regex(rf"\b(?:than|from|since|compared\s(?:with|to))\s(?:in\s)?{_MONTH}|[0-9]월(?:보다|\s대비)", re.IGNORECASE)
# 오전 10시 현재, 5일 오후 6시 기준, 8일까지 집계된; as of 6 p.m., by noon, by the evening of.
_AS_OF = regex(r"(?:\([^)]{1,6}\))?\s?(?:[0-9가-힣 ]{0,12}\s)?(?:현재|기준|까지\s(?:집계|파악|확인|접수))")
_AS_OF_EN = regex(
    r"\b(?:as\sof|by|until|up\sto)\s(?:about\s|around\s|early\s|late\s)?(?:(?:the\s)?\w+\s(?:of|on)\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_STILL = regex(r"\b(?:still|remain(?:s|ed)?|now|so\sfar)\b|여전히|아직", re.IGNORECASE)
_BACK = 30  # characters


class _Time(NamedTuple):
    """A day with the minutes of it that a count may be of."""

    day: Said[object] | None
    hours: tuple[tuple[int, int], ...]


def of_two_extents(one: Said[K], other: Said[K]) -> bool:
    """Whether two figures are counted over two lengths of time."""
    a, b = _extents(one), _extents(other)
    return bool(a) and bool(b) and not a & b


def _extents(one: Said[K]) -> frozenset[str]:
    text, sentence = one.witness.text, one.sentence
    bases = [match.span() for match in _BASES.finditer(text, *sentence)]
    return frozenset(
        name
        for name, pattern in _EXTENTS.items()
        if any(not any(a < m.end() and m.start() < b for a, b in bases) for m in pattern.finditer(text, *sentence))
    )


def as_of_two_times(one: Said[K], other: Said[K]) -> bool:
    """Whether each of two figures is told as of a time, and the two times are apart."""
    ours, theirs = _as_of(one), _as_of(other)
    if ours is None or theirs is None:
        return False
    if ours.day is not None and theirs.day is not None and not fits(ours.day, theirs.day):
        return True
    return bool(ours.hours and theirs.hours) and not any(
        a < d and c < b for a, b in ours.hours for c, d in theirs.hours
    )


def _as_of(one: Said[K]) -> _Time | None:
    """The time as of which the sentence of a figure counts, or else the one before it."""
    lines = one.witness.sentences
    number = bisect_right(lines, one.sentence) - 1
    for line in reversed(lines[max(0, number - 1) : number + 1]):
        told = [time for time in said(one.witness) if time.sentence == line and time.kind in ("day", "clock")]
        if any(_counts(time, line) for time in told):
            return _time(told)
    return None


def _counts(time: Said[K], line: Span) -> bool:
    text, (start, end) = time.witness.text, time.span
    if _AS_OF.match(text, end, line.end) or _AS_OF_EN.search(text, max(line.start, start - _BACK), start):
        return True
    return time.kind == "clock" and _STILL.search(text, *line) is not None


def _time(told: Sequence[Said[K]]) -> _Time:
    day = next((time for time in told if time.kind == "day"), None)
    hours = next((minutes(time) for time in told if time.kind == "clock"), ())
    if not hours and day is not None:
        hours = next((h for _, h in halves(day.witness.text, day.span, day.sentence, day.part.language)), ())
    return _Time(day, hours)  # type: ignore[arg-type]  # whose text it is says nothing of the time
