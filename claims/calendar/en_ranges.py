"""English periods: two points joined, and the length said of them: from May 3 to 5, between 2015 and 2018."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.calendar.en import lowered, points
from claims.calendar.en_numbers import CARDINALS, number, pattern
from claims.calendar.en_pieces import in_line
from claims.calendar.point import Bound, Expression, Length, Point, Unit
from claims.regex import regex
from claims.span import Span

_CLOCK = r"(?:,?\s(?:at\s)?[0-9]{1,2}(?::[0-9]{2})?\s?(?:a\.?m\.?|p\.?m\.?))?"
_TO = regex(in_line(rf"{_CLOCK}(?:,?\s(?:to|through|thru|until|till)\s|\s?[-–—~]\s?)(?:(?:on|the)\s){{0,2}}"))
_AND = regex(in_line(rf"{_CLOCK},?\sand\s(?:the\s)?"))
_LISTED = regex(in_line(r",?\s(?:and|or)\s|,\s"))
_BETWEEN = regex(r"between\s(?:the\s)?$")
_BARE = regex(r"(?:from|between)\s(?:the\s)?([0-9]{1,2})(?:st|nd|rd|th)?\s?(?:to|and|until|through|-)\s?$")
_BOUNDS: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (
        regex(r"(?:since|starting|beginning|as\searly\sas|no\s(?:earlier|sooner)\sthan)\s(?:on\s)?(?:the\s)?$"),
        "after",
    ),
    (regex(r"(?:no\slater\sthan|on\sor\sbefore|as\slate\sas)\s(?:the\s)?$"), "by"),
    (regex(r"(?:later\sthan|after)\s(?:the\s)?$"), "past"),
    (regex(r"(?:before|prior\sto)\s(?:the\s)?$"), "before"),
    (regex(r"(?:until|till|by|through)\s(?:the\s)?$"), "until"),
)
_PRESENT = ("now", "date", "current date")  # they end a period, and say nothing alone
_OR_LATER = regex(r"\s(?:or\slater|onwards?|and\s(?:beyond|onwards?|thereafter|greater|above))(?![a-z])")
_OR_EARLIER = regex(r"\s(?:or|and)\searlier(?![a-z])")
_LESS = regex(r"(?:less\sthan|fewer\sthan)\s$")
_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_LENGTH = regex(
    rf",?\s(?:\(|for\s|lasting\s|(?:and|which)\s(?:lasts?|lasted|will\slast)\s|an?\s)(?:a\stotal\sof\s)?([0-9]{{1,3}}|{pattern(CARDINALS)})[\s-](day|week|month|year)s?(?![a-z])"
)

# Five days from May 1 ends where "to May 5" follows: the days are the length of what begins there.
_COUNTED_FROM = regex(
    in_line(rf"([0-9]{{1,3}}|{pattern(CARDINALS)})\s(day|week|month|year)s?,?\s(?:starting\s)?from\s")
)


def expressions(text: str) -> list[Expression]:
    """Every expression of the text, in order."""
    low = lowered(text)
    found: list[Expression] = []
    for first, last in points(text):
        before = found[-1] if found else None
        joined = _joined(before, first, last, low) if before else None
        if before and not joined:
            found[-1] = _as_listed(before, first, low)
        if joined:
            found[-1] = joined
        elif low[first.span.start : first.span.end] not in _PRESENT:
            found.append(_opened(Expression(first.span, first, last), low))
    return [_closed(expression, low) for expression in found]


def _joined(before: Expression, first: Point, last: Point | None, low: str) -> Expression | None:
    """The range from the expression before to this point, where "to" or "between … and" joins them."""
    if before.last is not None or last is not None or first.span.start - before.span.end > 24:
        return None
    gap = (before.span.end, first.span.start)
    between = _BETWEEN.search(low, max(0, before.span.start - 12), before.span.start)
    counted = _COUNTED_FROM.match(low, *before.span)
    if counted and _TO.fullmatch(low, *gap):
        length = Length(Span(counted.start(1), counted.end(2)), number(counted[1]), _UNITS[counted[2]])
        start = Span(counted.end(), before.span.end)
        base = replace(before.first, span=start, away=(), run=None, further=())
        return Expression(Span(start.start, first.span.end), base, first, length)
    if _TO.fullmatch(low, *gap) or (between and _AND.fullmatch(low, *gap)):
        return replace(before, span=Span(before.span.start, first.span.end), last=first, bound="")
    return None


def _as_listed(before: Expression, point: Point, low: str) -> Expression:
    """The expression before with the year printed after the last of a list: in August and October 2022."""
    day = before.first
    takes = day.month and not (day.year or day.shift or day.toward is not None or before.last)
    if not takes or not point.year or not point.month or (day.day is None) != (point.day is None):
        return before
    if not _LISTED.fullmatch(low, before.span.end, point.span.start) or (day.month or 0) > point.month:
        return before
    return replace(before, first=replace(day, year=point.year))


def _opened(expression: Expression, low: str) -> Expression:
    """With the word that bounds it, or the day that its range begins with: from 4 to 22 this month."""
    start = expression.first.span.start
    before = low[max(0, start - 24) : start]
    if (bare := _BARE.search(before)) and expression.last is None and expression.first.day is None:
        return expression
    if bare and expression.last is None:
        at = start - len(before) + bare.start(1)
        first = replace(expression.first, span=Span(at, at + len(bare[1])), day=int(bare[1]), weekday=None)
        return replace(expression, span=Span(at, expression.span.end), first=first, last=expression.first)
    if expression.first.away and before.endswith("more than "):
        return replace(expression, bound="after" if expression.first.away[0].by > 0 else "before")
    if expression.first.away and _LESS.search(before):
        run, *further = expression.first.away
        return replace(expression, first=replace(expression.first, away=(), run=run, further=tuple(further)))
    bounds: list[Bound] = [bound for words, bound in _BOUNDS if words.search(before)]
    return replace(expression, bound=bounds[0]) if bounds else expression


def _closed(expression: Expression, low: str) -> Expression:
    """With the length that follows a period, or "or later" that opens a year."""
    end = expression.span.end
    if expression.length is not None:
        return expression
    if expression.last is None:
        if _OR_EARLIER.match(low, end):
            return replace(expression, bound="by")
        return replace(expression, bound="after") if _OR_LATER.match(low, end) else expression
    length = _LENGTH.match(low, end)
    if not length:
        return expression
    return replace(expression, length=Length(Span(length.start(1), length.end()), number(length[1]), _UNITS[length[2]]))
