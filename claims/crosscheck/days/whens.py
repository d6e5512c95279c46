"""When a text says that something happens: its days, months, years, clock times, parts of day and lengths.

Each with the stage it belongs to (opened, closed, arrested, charged), and without those that tell nothing of the event.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Literal

from claims.calendar.jubilees import Jubilee, jubilees
from claims.calendar.lengths import Length, lengths
from claims.calendar.parts_of_day import parts_of_day
from claims.calendar.seasons import Season, seasons
from claims.crosscheck.days.hour_of_day import halves, minutes
from claims.crosscheck.days.idle import is_idle, is_of_counting, names_a_zone
from claims.crosscheck.days.stages import asides, is_by_hour, role_of_hour, stage_of
from claims.crosscheck.statement import K, Part, Witness
from claims.crosscheck.values.kinds import CALENDAR
from claims.crosscheck.values.said import Said, said, said_at
from claims.period import Partial
from claims.regex import regex
from claims.span import Span

Family = Literal["day", "year", "hour", "length", "jubilee"]
# 이달 말, 3월 말일, the end of June, early July: a month cut to one of its ends.
_EDGE_KO = regex(
    r"\s?(?:\([^)]{1,6}\)|\))?\s?(?:(?P<last>말|마지막\s?날)|(?P<late>하순)|(?P<early>초|상순)|(?P<mid>중순)|(?P<first>첫\s?(?:째\s?)?(?:주(?!년)|날))"
    r"|(?P<second>둘째\s?주)|(?P<third>셋째\s?주)|(?P<fourth>(?:넷째|다섯째|마지막)\s?주))"
)
_EDGE_EN = regex(
    r"(?P<last>end of|last day)|(?P<late>late)|(?P<early>early|beginning of|start of)|(?P<mid>mid)"
    r"|(?P<first>first (?:day|(?:full )?week))|(?P<second>second week)|(?P<third>third week)"
    r"|(?P<fourth>(?:fourth|last|final) (?:full )?week)",
    re.IGNORECASE,
)
_EDGES = {
    "early": (1, 12), "mid": (8, 23), "late": (18, 31), "last": (24, 31), "first": (1, 10), "second": (5, 17),
    "third": (12, 24), "fourth": (19, 31),
}  # fmt: skip
_BESIDE = 14  # characters from a day to the clock time or part of day that belongs to it

_NOTHING = Partial()


@dataclass(frozen=True)
class When(Generic[K]):
    """One time where a text prints it, and what it can be compared with.

    `role` is start, end or on; `stage` what happens then; `days` the days of the month that a part of it may be,
    `months` those of a season; `hours` the minutes of the day it may be, half-open stretches, for a day those of the
    time beside it. The `first` of an hour is its day. `stretch` are the days that a length may have, the years of what
    has existed so long.
    """

    said: Said[K]
    family: Family
    role: str = "on"
    stage: str | None = None
    first: Partial = _NOTHING
    days: tuple[int, int] | None = None
    hours: tuple[tuple[int, int], ...] = ()
    months: frozenset[int] | None = None
    stretch: tuple[float, float] = (0.0, 0.0)

    @property
    def aside(self) -> bool:
        return self.stage in asides()


def whens(witness: Witness[K]) -> tuple[When[K], ...]:
    """Every time of a text that tells when something happens, in order."""
    return tuple(one for part in witness.parts for one in whens_in(witness, part))


def whens_in(witness: Witness[K], part: Part) -> tuple[When[K], ...]:
    """The times of one part, in order; read once for each."""
    return witness.memo(
        f"whens {part.span.start}", lambda: tuple(sorted(_whens(witness, part), key=lambda one: one.said.span))
    )


def _whens(witness: Witness[K], part: Part) -> Iterator[When[K]]:
    told = said(witness)
    first, last = (bisect_left(told, offset, key=lambda one: one.span.start) for offset in part.span)
    times = [one for one in told[first:last] if one.kind in (*CALENDAR, "clock")]
    hours = list(_hours(witness, times))
    yield from (one for one in hours if not is_of_counting(witness, one.said) and not is_idle(witness, one.said))
    for number, one in enumerate(times):
        behind = times[number + 1] if number + 1 < len(times) else None
        if one.kind in CALENDAR and not is_idle(witness, one) and not _is_gloss(witness, one, behind):
            yield from _of_day(witness, one, times, hours)
    yield from _of_form(witness, part, times, hours)
    runs = [When(one, "day") for one in times if one.kind == "period"]
    yield from (replace(one, family="length", stretch=run) for one in runs if (run := run_of(one)) is not None)


def _is_gloss(witness: Witness[K], one: Said[K], behind: Said[K] | None) -> bool:
    """Whether a day only says which one the next is: 금요일인 17일, 이달(3월)."""
    between = witness.text[one.span.end : behind.span.start] if behind is not None else ""
    return between.lstrip(" ") in ("인 ", "(")


def _of_day(witness: Witness[K], one: Said[K], times: Sequence[Said[K]], hours: Sequence[When[K]]) -> Iterator[When[K]]:
    assert one.claim is not None
    value, role = one.claim.value, str(one.claim.topic.measure)
    family: Family = "year" if one.kind == "year" else "day"
    if one.kind == "period":
        last = value.last._replace(month=value.last.month or value.first.month)
        for end, point in (("start", value.first), ("end", last)):
            yield When(one, family, end, stage_of(witness, one, times, end)[0], point)
        return
    role = role if role in ("start", "end") else "on"
    near = range(one.span.end, min(one.sentence.end, one.span.end + _BESIDE))
    left = range(max(one.sentence.start, one.span.start - _BESIDE), one.span.start + 1)
    beside = next((hour.hours for hour in hours if hour.said.span.start in near), ())
    # Early on Monday, at 6 p.m. on the 3rd
    beside = beside or next((o.hours for o in hours if o.said.span.end in left and o.first == value.first), ())
    gloss = next((o for o in times if o is not one and _is_gloss(witness, o, one)), None)
    first = value.first
    if gloss is not None and gloss.claim is not None:
        first = first._replace(weekday=gloss.claim.value.first.weekday)
    stage, role = stage_of(witness, one, times, "end" if is_by_hour(witness, one, times) else role)
    yield When(one, family, role, stage, first, _edge(witness.text, one) if one.kind == "month" else None, beside)


def _hours(witness: Witness[K], times: Sequence[Said[K]]) -> Iterator[When[K]]:
    """The clock times, and the parts of day that stand beside a day: 3일 새벽, Sunday morning."""
    for one in times:
        if one.kind == "clock":
            stage, role = stage_of(witness, one, times, role_of_hour(witness, one))
            yield When(one, "hour", role, stage, _day_of(one, times), hours=minutes(one))
    clocks = [one.span for one in times if one.kind == "clock"]
    for one in times:
        if one.kind != "day" or is_idle(witness, one) or names_a_zone(witness):
            continue
        for span, stretch in halves(witness.text, one.span, one.sentence, one.part.language):
            if not any(_meet(clock, span) for clock in clocks):
                half = replace(one, span=span, kind="half", claim=None, fact=None)
                yield When(half, "hour", "on", stage_of(witness, one, times)[0], _day_of(half, times), hours=stretch)


def _day_of(hour: Said[K], times: Sequence[Said[K]]) -> Partial:
    """The day of its sentence that stands nearest to a clock time; nothing where none does."""
    days = [one for one in times if one.kind == "day" and one.sentence == hour.sentence and one.claim is not None]
    day = min(days, key=lambda one: abs(one.span.start - hour.span.start), default=None)
    return day.claim.value.first if day is not None and day.claim is not None else _NOTHING


def _of_form(witness: Witness[K], part: Part, times: Sequence[Said[K]], hours: Sequence[When[K]]) -> Iterator[When[K]]:
    """The times that are read by their form alone: lengths, parts of day, seasons, how long something has existed."""
    text = witness.text
    taken = [one.said.span for one in hours] + [one.span for one in times]
    read: dict[Span, tuple[str, object]] = {}
    for sentence in witness.sentences_within(part.span):
        old = {one.span: one for one in jubilees(text, sentence, part.language)}
        read |= {span: ("jubilee", one) for span, one in old.items()}
        for length in lengths(text, sentence, part.language):
            if not any(_meet(length.span, span) for span in old):
                read[length.span] = "lasting", length
        for season in seasons(text, sentence, part.language):
            read[season.span] = "season", season
        if not names_a_zone(witness):
            for span, stretch in parts_of_day(text, sentence, part.language):
                if not any(_meet(span, other) for other in taken):
                    read[span] = "half", stretch
    if not read:
        return
    for one in said_at(witness, [(span, kind, None, None) for span, (kind, _) in read.items()], witness.parts):
        _, found = read[one.span]
        stage, role = stage_of(witness, one, times)
        if isinstance(found, Jubilee):
            yield When(one, "jubilee", stage="running" if found.running else None, stretch=(found.low, found.high + 1))
        elif isinstance(found, Length):
            yield When(one, "length", stage="term" if found.given else None, stretch=(found.low, found.high))
        elif isinstance(found, Season):
            role = found.role if found.role != "on" else role
            yield When(one, "day", role, stage, Partial(years=found.years), months=found.months)
        elif isinstance(found, tuple) and not is_of_counting(witness, one):
            yield When(one, "hour", role, stage, _day_of(one, times), hours=found)


def run_of(one: When[K]) -> tuple[float, float] | None:
    """The days from the first to the last of a period, its first day counted or not; None for other times."""
    value = one.said.claim.value if one.said.kind == "period" and one.said.claim is not None else None
    if value is None or None in (value.first.day, value.last.day):
        return None
    month = value.first.month or value.last.month
    last = value.last.month or month
    days = value.last.day - value.first.day
    if month != last:
        if None in (month, last) or (last - month) % 12 != 1 or not 1 <= month <= 12:
            return None
        days += monthrange(value.first.year or 2023, month)[1]
    return (days - 0.1, days + 1.1) if days > 0 else None


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _edge(text: str, one: Said[K]) -> tuple[int, int] | None:
    """The days of a month that 말, 초, the end of, early leave of it."""
    if one.part.language == "ko":
        match = _EDGE_KO.search(one.quote) or _EDGE_KO.match(text, one.span.end)
    else:
        match = _EDGE_EN.match(one.quote)
    return _EDGES[str(match.lastgroup)] if match else None
