"""Days and periods as printed, resolved against the day of publication where there is one."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date
from typing import NamedTuple

from claims.calendar.days import days
from claims.calendar.due import is_older, opened
from claims.calendar.en_ranges import expressions as english
from claims.calendar.ko_ranges import expressions as korean
from claims.calendar.months import month_on, moved
from claims.calendar.point import NOTHING, Context, Days, Expression, Length, Point, Shift, grain
from claims.period import DateRange, Grain
from claims.reading import language_of
from claims.regex import regex
from claims.span import Language

_GRAMMARS = {"ko": korean, "en": english}
_BREAK = regex(r"(?:다\.|[.!?][\"'”’)]*(?=\s))\s*|\n\s*")
# 연말, 올해 말 and the end of 2024; 2024년 후반 and late 2024 are wider.
_EDGE = regex(r"[초말](?:께|쯤)?$|\b(?:end|beginning|start) of\b|\beoy\b", re.IGNORECASE)
_BACK = 3  # sentences from 이날 back to the day it means: 16일 열었다. 강연은 세 번째다. 이날 행사에는


class Dated(NamedTuple):
    """An expression with the days of its two ends; `sure` where the words leave one reading beside the anchor."""

    expression: Expression
    first: Days
    last: Days

    @property
    def sure(self) -> bool:
        return self.first.sure and self.last.sure


def dates(text: str, *, language: Language | None = None, published: date | None = None) -> list[DateRange]:
    """Every day and period printed in the text, in order; start and end None where nothing anchors them."""
    return [as_range(text, dated) for dated in read(text, language or language_of(text), published)]


def read(text: str, language: Language, published: date | None) -> list[Dated]:
    """Every expression with the days it means, in order."""
    anchor = usable(published)
    found: list[Dated] = []
    said = _Said(anchor)
    at = 0
    expressions = list(_GRAMMARS[language](text))
    if language == "ko" and anchor is not None:
        older = is_older(expressions, anchor)
        expressions = [opened(expression, anchor, older=older) for expression in expressions]
    for expression in expressions:
        said.pass_over(text, at, expression.span.start)
        at = expression.span.end
        dated = resolve(expression, anchor, said.context())
        said.hear(dated)
        found.append(dated)
    return found


def usable(published: date | None) -> date | None:
    """The day of publication; None where the calendar ends too near it for a year before or after (1, 9999)."""
    return published if published and MINYEAR + 9 < published.year < MAXYEAR - 9 else None


def as_range(text: str, dated: Dated, *, bounded: bool = False) -> DateRange:
    """The printed period as this engine hands it out.

    `bounded` keeps 25일부터 the 25th instead of an open period, and 연말 within the last quarter of its year.
    """
    expression, first, last = dated
    if bounded:
        first, last = _nearer(text, expression.first, first), _nearer(text, expression.last or expression.first, last)
    start, end = (first.start, last.end) if first.start and last.end else (None, None)
    if start and expression.bound == "from" and expression.length:
        end, bounded = moved(start, Shift(expression.length.unit, expression.length.amount)), True
    if start and end and start >= end:
        start = end = None  # a period that ends before it begins has no days
    if start and end and not (bounded and expression.bound == "from"):
        opened = {
            "from": (start, None),
            "after": (start, None),
            "past": (start if expression.first.part == "early" else end, None),
            "before": (None, end if expression.first.part == "late" else start),
            "by": (None, end),
        }
        start, end = opened.get(expression.bound, (start, end))
    final = expression.last or expression.first
    return DateRange(
        expression.span,
        text[expression.span.start : expression.span.end],
        start,
        end,
        _grain(expression),
        expression.first.partial,
        final.partial,
    )


def _nearer(text: str, point: Point, meant: Days) -> Days:
    """연말 and 내년 초 as a quarter: half a year is how wide they can be meant, and July is no end of a year."""
    edge = point.part in ("early", "late") and _EDGE.search(text, *point.span) is not None
    if not edge or meant.start is None or meant.end is None or meant.end != month_on(meant.start, 6):
        return meant
    middle = month_on(meant.start, 3)
    return meant._replace(start=middle) if point.part == "late" else meant._replace(end=middle)


def _grain(expression: Expression) -> Grain:
    return (
        "interval" if expression.last or (expression.bound == "from" and expression.length) else grain(expression.first)
    )


class _Said:
    """What the sentences before have fixed: a year and month for this one, a day for 이날."""

    def __init__(self, anchor: date | None) -> None:
        self.anchor = anchor
        self.year: int | None = None
        self.month: int | None = None
        self.last_year: int | None = None
        self.last_month: date | None = None
        # Of this sentence and those before it; None stands for a day that is not certain.
        self.days: deque[set[date | None]] = deque([set()], maxlen=_BACK + 1)

    def pass_over(self, text: str, start: int, end: int) -> None:
        for _ in _BREAK.finditer(text, start, end):
            self.year = self.month = None
            self.days.append(set())

    def context(self) -> Context:
        named = set[date | None]().union(*self.days)
        return Context(
            self.year, self.month, next(iter(named)) if len(named) == 1 else None, self.last_year, self.last_month
        )

    def hear(self, dated: Dated) -> None:
        point, meant = dated.expression.last or dated.expression.first, dated.last
        in_year = point.year or (point.shift and point.shift.unit == "year") or point.same_year is not None
        if meant.start and (in_year or point.month or (point.shift and point.shift.unit == "month")):
            self.year, self.month = meant.start.year, meant.start.month if point.month else None
            if point.month or (point.shift and point.shift.unit == "month"):
                self.last_month = meant.start.replace(day=1)
            self.last_year = meant.start.year if in_year else self.last_year
        # 이날 carries its day on to the sentence after, 전날 does not.
        single = dated.expression.last is None and meant.grain == "day" and not point.anaphoric
        if single and meant.start and dated.expression.bound != "until":  # a deadline is not the day told of
            # Of a day to come (결제일은 다음 달 10일이다. 회사는 이날 …) nobody can tell whether it is meant.
            told = meant.sure and (self.anchor is None or meant.start <= self.anchor)
            self.days[-1].add(meant.start if told else None)


def resolve(expression: Expression, anchor: date | None, context: Context = NOTHING) -> Dated:
    """An expression with the days it means beside an anchor and what the sentence fixed before it."""
    first, last = expression.first, expression.last
    if last is None:
        meant = days(first, anchor, context)
        return Dated(expression, meant, meant)
    if last.year and not first.year and not first.shift:
        later = first.month and last.month and first.month > last.month
        first = replace(first, year=last.year - 1 if later else last.year)
    start = days(first, anchor, context)
    end = _last(last, first, start, anchor)
    if first.anaphoric is not None and start.start and not _lasts(expression.length, start, end):
        start = days(first, anchor)  # 이날부터 10월 4일까지 22일간: another day was meant
        end = _last(last, first, start, anchor)
    return Dated(expression, start, end)


def _lasts(length: Length | None, start: Days, end: Days) -> bool:
    """Whether a period has the days that are printed beside it."""
    if length is None or length.unit != "day" or start.start is None or end.end is None:
        return True
    return (end.end - start.start).days == length.amount


def _last(last: Point, first: Point, start: Days, anchor: date | None) -> Days:
    """The days of the last point, which takes from the first what it does not print."""
    if last.year or last.shift or start.start is None:
        return days(last, anchor)
    if last.month or last.part:
        context = start.start.year
        end = days(replace(last, year=context, toward=None), anchor)
        if end.start and end.start < start.start:
            end = days(replace(last, year=context + 1, toward=None), anchor)
        return end._replace(sure=start.sure)
    if last.day:
        turns = last.day < start.start.day and first.day is not None  # 28일부터 3일까지 runs into the next month
        month = month_on(start.start.replace(day=1), 1 if turns else 0)
        end = days(replace(last, year=month.year, month=month.month, toward=None), anchor)
        return end._replace(sure=start.sure and not turns)
    return days(last, start.start)._replace(sure=False)
