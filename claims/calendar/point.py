"""What the words of a calendar expression fix, before any anchor: points, periods, lengths."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

from claims.period import Grain, Partial
from claims.span import Span

Unit = Literal["day", "week", "month", "quarter", "half", "year"]
Bound = Literal["", "from", "until", "after", "past", "before", "by"]


class Shift(NamedTuple):
    """So many units away from the anchor: 지난해 is ("year", -1), 내달 ("month", 1)."""

    unit: Unit
    by: int


class Holiday(NamedTuple):
    """What a named day is reckoned from: month and day, solar or lunar; days from Easter; month, nth, weekday;
    an Islamic month and day."""

    kind: Literal["solar", "lunar", "easter", "weekday", "islamic", "diwali"]
    first: int
    second: int = 0
    third: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """What the words of one expression fix; None where they do not say.

    `toward` is -1 for 지난 (the last such), 1 for 오는 (the next), 0 for 이번. `part` narrows or widens: q1..q4,
    h1, h2, early, mid, late, earlier, later, rest, ten1..ten3 (상순, 중순, 하순), weekend, spring..winter. `nth`
    counts a weekday or a week within its month or year; -1 is the last. `weekday` counts from Monday 0.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: Shift | None = None
    toward: int | None = None
    part: str | None = None
    nth: int | None = None
    nth_week: bool = False
    decade: int | None = None
    century: int | None = None
    week_of: bool = False  # the week of April 10
    away: tuple[Shift, ...] = ()  # three weeks from tomorrow: so far from what else is printed, or from the anchor
    run: Shift | None = None  # the last three months: so much before or after the anchor
    further: tuple[Shift, ...] = ()  # of a run: within five years and a month
    edge: Shift | None = None  # the first nine months of the year: so much of its beginning, or of its end
    working: bool = False  # of a run or a distance: business days
    whole: bool = False  # of a run: whole weeks and months, 지난 두 달
    same_year: int | None = None  # 같은 해 0, 이듬해 1: from the year named before
    same_month: bool = False  # 같은 달: the month named before
    holiday: Holiday | None = None
    unplaced: bool = False  # every March, for three years: nowhere in the calendar
    anaphoric: int | None = None  # 이날 0, 전날 -1, 다음 날 1: from a day named before
    weekday_span: Span | None = None

    @property
    def partial(self) -> Partial:
        unit, by = self.shift or (None, None)
        years, months = by if unit == "year" else None, by if unit == "month" else None
        return Partial(self.year, self.month, self.day, self.weekday, years, months)


class Length(NamedTuple):
    """A printed length: 4일간, 2박3일. `nights` where nights are counted beside the days."""

    span: Span
    amount: int
    unit: Unit
    nights: int | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A point, or a period from `first` to `last`, with the length printed beside it.

    `bound` is "from" or "until" where only one end is printed (25일부터); "after", "past" or "before" where the words
    open a period: 2018년 이후 and since 2018 take the year in, after 2018 begins past it; "by" takes
    the last day in, "before" does not.
    """

    span: Span
    first: Point
    last: Point | None = None
    length: Length | None = None
    bound: Bound = ""


class Days(NamedTuple):
    """The days meant; `sure` where the words leave one reading beside the anchor."""

    start: date | None
    end: date | None
    grain: Grain
    sure: bool = True


class Context(NamedTuple):
    """What was fixed before in the sentence: 올해 2월 …, 4월에는. A year alone is weak: 2021년 귀속분을 4월에."""

    year: int | None = None
    month: int | None = None
    day: date | None = None
    last_year: int | None = None  # the last one named, in whatever sentence
    last_month: date | None = None  # the first day of the last month named

    @property
    def weak(self) -> bool:
        return self.month is None


NOTHING = Context()


def grain(point: Point) -> Grain:
    """The grain of the printed expression."""
    if point.run is not None or point.edge is not None:
        return "interval"
    if point.week_of:
        return "week"
    if point.away or point.anaphoric is not None or point.holiday or point.day is not None or point.weekday is not None:
        return "day"
    if point.part and point.part[0] in "qh":
        return "quarter" if point.part.startswith("q") else "half"
    if point.part is not None or point.century is not None:
        return "interval"
    if point.nth_week:
        return "week"
    if point.month is not None or point.same_month:
        return "month"
    if point.same_year is not None:
        return "year"
    if point.decade is not None:
        return "decade"
    return point.shift.unit if point.shift else "year"


def full_year(short: int) -> int:
    """The year of two digits, 00 to 49 of this century; a year of more digits as it is."""
    return short if short > 99 else short + (2000 if short < 50 else 1900)


def in_whole_weeks(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with 다음 금요일 and next Friday as the Friday of next week, 오는 주말 as this week's end."""
    whole = fields.pop("whole_weeks", False) or fields.get("toward") == 0
    if "toward" not in fields or fields.keys() & {"holiday", "month", "day", "nth", "shift", "year"}:
        return fields
    if fields.get("part") == "weekend":
        return fields | {"shift": Shift("week", fields["toward"] if whole or fields["toward"] < 0 else 0)}
    return fields | {"shift": Shift("week", fields["toward"])} if whole and "weekday" in fields else fields


def as_last(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of the last point of a list such as 28~3일: a day alone takes its month from the first's day."""
    return fields | {"year": None, "month": None, "shift": None, "toward": None} if fields.keys() == {"day"} else fields
