"""When a text says that something happens: its days, months, years, clock times, parts of day and lengths.

Each with the stage it belongs to (opened, closed, arrested, charged). Left out is what says nothing of the event: the
day on which somebody spoke, the weekday of every week, a time as of which was counted, another zone's time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Generic

from claims.crosscheck.days.hour_of_day import halves, minutes
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.kinds import CALENDAR
from claims.crosscheck.values.said import Said, said
from claims.lexicon import table
from claims.period import Partial
from claims.quantity.topic import clause_end, clause_start
from claims.span import Language, Span

_SAYS = re.compile(
    r"\b(?:said|says|saying|told|tells|announced|announces|reported|according|confirmed|added|explained|warned"
    r"|statement|interview|press\s(?:conference|briefing|release))\b",
    re.IGNORECASE,
)
_SAYING = 60  # characters around an English day in which a verb of saying takes it
# 12일 … 바꾼다고 밝혔다: a bare day before somebody else's words is the day of the saying.
_QUOTES = re.compile(r"[다자라냐]고\s(?:[가-힣]+\s){0,3}?[가-힣]*[혔했였렸었]다|에\s?따르면|에\s?의하면")
_BARE = re.compile(r"[0-9]{1,2}일")
_MEANT = re.compile(r"(?:오는|지난|내달|다음\s?달|이달|올해|월|[년])\s?$")
_EVERY = re.compile(r"(?:매주|매달|매월|매년|매일|마다|평일|격주|each|every|weekly|on)\s?$", re.IGNORECASE)
_ZONE = re.compile(
    r"현지\s?시[간각]|한국\s?시[간각]|우리\s?시[간각]|협정\s?세계시|표준시"
    r"|\b(?:[Ll]ocal|[Kk]orean?|[Ee]astern|[Pp]acific|[Cc]entral)\s[Tt]ime\b|\b(?:UTC|GMT|KST|EST|EDT|PST|PDT|BST|CET|CEST|JST)\b"
    r"|Coordinated Universal"
)
_AS_OF = re.compile(r"\s?(?:께|쯤)?\s?(?:현재|기준)|\s(?:as of|so far)")
_AS_OF_BEFORE = re.compile(r"\b(?:as of|as at|by)\s(?:about\s|around\s)?$", re.IGNORECASE)
# 이달 말, 3월 말일, the end of June, early July: a month cut to one of its ends.
_EDGE_KO = re.compile(r"\s?(?:\([^)]{1,6}\)\s?)?(?P<late>말일?|하순)|\s?(?P<early>초순?|상순)|\s?(?P<mid>중순)")
_EDGE_EN = re.compile(
    r"(?:(?P<late>\bend\sof|\blate)|(?P<early>\bbeginning\sof|\bstart\sof|\bearly)|(?P<mid>\bmiddle\sof|\bmid-?))\s?(?:the\s)?$",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s?만(?:에|의|이|이다)|\s(?:ago|later|earlier|after|before|since)\b|\s?(?:전|후|뒤|이후|이내|안에)(?![가-힣])")
_LONG = 86400  # seconds: hours of an operation are measured anew by whoever counts them
_EDGES: dict[str, tuple[int, int]] = {"early": (1, 12), "mid": (8, 23), "late": (19, 31)}


@dataclass(frozen=True)
class When(Generic[K]):
    """One time where a text prints it: `family` is what it can be compared with, "day", "year", "hour" or "length".

    `stage` is what happens then, where a word says so; `role` start, end or on; `days` the days of the month it may be;
    `hours` the minutes of the day, half-open stretches, one after another.
    """

    said: Said[K]
    family: str
    role: str
    stage: str | None
    first: Partial = Partial()
    days: tuple[int, int] | None = None
    hours: tuple[tuple[int, int], ...] = ()

    @property
    def aside(self) -> bool:
        return self.stage in _asides()


def whens(witness: Witness[K]) -> tuple[When[K], ...]:
    """Every time of a text that tells when something happens, in order; read once for each text."""
    return witness.memo("whens", lambda: tuple(_whens(witness)))


def _whens(witness: Witness[K]) -> Iterator[When[K]]:
    told = said(witness)
    times = [one for one in told if one.kind in (*CALENDAR, "clock")]
    for one in told:
        if one.kind in CALENDAR and not _is_idle(witness, one):
            yield from _of_day(witness, one, times)
        elif one.kind == "clock" and not _is_moment_of_counting(witness, one):
            yield When(one, "hour", "on", stage_of(witness, one, times), hours=minutes(one))
        elif one.kind == "duration" and one.number is not None and one.number >= _LONG and not _AGO.match(
            witness.text, one.span.end
        ):
            yield When(one, "length", "on", None)
    yield from _halves(witness, [one for one in times if one.kind == "day"], times)


def _of_day(witness: Witness[K], one: Said[K], times: list[Said[K]]) -> Iterator[When[K]]:
    assert one.claim is not None
    value, role = one.claim.value, str(one.claim.topic.measure)
    stage = stage_of(witness, one, times)
    family = "year" if one.kind == "year" else "day"
    if one.kind == "period":
        yield When(one, family, "start", stage, value.first)
        yield When(one, family, "end", stage, value.last._replace(month=value.last.month or value.first.month))
        return
    role = role if role in ("start", "end") else "on"
    days = _edge(witness.text, one) if one.kind == "month" else None
    yield When(one, family, role, stage, value.first, days)


def _halves(witness: Witness[K], days: list[Said[K]], times: list[Said[K]]) -> Iterator[When[K]]:
    """The parts of day that stand beside a day: 3일 새벽, Sunday morning."""
    for day in days:
        for span, hours in halves(witness.text, day.span, day.sentence, day.part.language):
            if not any(one.kind == "clock" and one.span.start < span.end and span.start < one.span.end for one in times):
                half = replace(day, span=span, kind="half", claim=None, fact=None)
                if not _is_idle(witness, day) and not _ZONE.search(witness.text, *day.sentence):
                    yield When(half, "hour", "on", stage_of(witness, day, times), hours=hours)


def _is_moment_of_counting(witness: Witness[K], one: Said[K]) -> bool:
    text, (start, end) = witness.text, one.span
    return bool(
        _ZONE.search(text, *one.sentence)
        or _AS_OF.match(text, end)
        or (one.part.language == "en" and _AS_OF_BEFORE.search(text, max(0, start - 20), start))
    )


def _is_idle(witness: Witness[K], one: Said[K]) -> bool:
    """Whether a day says nothing of the event: somebody spoke on it, or it comes every week."""
    text, (start, end) = witness.text, one.span
    before = text[max(one.sentence.start, start - _SAYING) : start]
    if _ZONE.search(text, *one.sentence):
        return True
    if one.part.language == "ko":
        later = _QUOTES.search(text, end, one.sentence.end)
        bare = _BARE.fullmatch(one.quote) is not None and not _MEANT.search(before)
        # 14일 경찰에 따르면, and what is told on a day that stands beside the speaker.
        return bool(_EVERY.search(before)) or (bare and later is not None and one.claim is not None and _role(one) == "on")
    if text.startswith("s", end) or (_EVERY.search(before) and not before.endswith(("on ", "On "))):
        return True
    low, high = max(one.sentence.start, clause_start(text, start)), min(one.sentence.end, end + 20)
    spoken = [m.end() for m in _SAYS.finditer(text, low, start)]
    return bool(spoken and start - spoken[-1] < 25 and not _stages("en").search(text, spoken[-1], start)) or bool(
        re.compile(r"[,\s]+(?:in\sa\s)?(?:said|announced|told|reported|confirmed|statement|that)\b").match(text, end, high)
    )


def _role(one: Said[K]) -> str:
    return str(one.claim.topic.measure) if one.claim is not None else "on"


def _edge(text: str, one: Said[K]) -> tuple[int, int] | None:
    """The days of a month that 말, 초, the end of, early leave of it."""
    if one.part.language == "ko":
        match = _EDGE_KO.match(text, one.span.end) or _EDGE_KO.search(one.quote)
    else:
        match = _EDGE_EN.search(text, max(0, one.span.start - 24), one.span.start)
    found = match and match.lastgroup
    return _EDGES[found] if found else None


def stage_of(witness: Witness[K], one: Said[K], times: list[Said[K]]) -> str | None:
    """What happens then: in Korean the first stage named behind it, in English the last before it; else beside it."""
    text, (start, end) = witness.text, one.span
    language = one.part.language
    near = [other.span for other in times if other.sentence == one.sentence and other is not one]
    low = max([one.sentence.start, *(span.end for span in near if span.end <= start)])
    high = min([one.sentence.end, *(span.start for span in near if span.start >= end)])
    left, right = max(low, min(clause_start(text, start), start)), min(high, max(clause_end(text, end), end))
    before = list(_stages(language).finditer(text, left, start))
    after = next(_stages(language).finditer(text, end, high if language == "ko" else right), None)
    # 신청 마감은 3월 20일이다 ends in a copula: its predicate stands before.
    match = (after or (before and before[-1])) if language == "ko" else ((before and before[-1]) or after)
    return _name(language, match) if match else None


def _name(language: Language, match: re.Match[str]) -> str:
    assert match.lastgroup is not None
    return match.lastgroup


@cache
def _asides() -> frozenset[str]:
    return frozenset(row["name"] for row in table("stages") if row.get("aside"))


@cache
def _stages(language: Language) -> re.Pattern[str]:
    rows = [rf"(?P<{row['name']}>{'|'.join(row[language])})" for row in table("stages")]
    if language == "ko":
        return re.compile(rf"(?<![가-힣])(?:{'|'.join(rows)})")
    return re.compile(rf"\b(?:{'|'.join(rows)})", re.IGNORECASE)


def stretch(one: When[K]) -> Span:
    """Where it stands."""
    return one.said.span
