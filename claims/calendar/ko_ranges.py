"""Korean periods: two points joined, and the length said of them: 22일부터 25일까지 4일간, 10월 22일∼11월 3일."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.calendar.ko import points
from claims.calendar.ko_pieces import DASH, DAYS, S
from claims.calendar.point import Bound, Expression, Length, Point, Unit, grain
from claims.regex import regex
from claims.span import Span

_CLOCK = rf"[0-9]{{1,2}}{S}(?:시|:[0-9]{{2}})(?:{S}[0-9]{{1,2}}분|{S}반)?"
_TIME = rf"(?:{S},?{S}(?:오전|오후|밤|새벽|낮|저녁|아침|정오|자정)?{S}(?:{_CLOCK})?)?[)）]?"
_FROM = regex(rf"{_TIME}{S}(?:부터|(에서)|{DASH}){S}")
_MOVED = regex(r"(?:으로|로)(?![가-힣])")  # 25일에서 22일로 앞당겨: a change, not a period
_AND = regex(rf"(?:와|과|{S}및|,|[·ㆍ]|이나|{S}또는){S}")
_UNTIL = regex(rf"{_TIME}{S}까지")
_BETWEEN = regex(rf"{S}사이")
_BOUND = regex(rf"{_TIME}{S}(?:(부터)|(까지)|((?:또는{S}그{S})?이후|이래)|(이전))")
_BOUNDS: tuple[Bound, ...] = ("from", "until", "after", "before")
_UNITS: dict[str, Unit] = {"일": "day", "주": "week", "주일": "week", "개월": "month", "달": "month", "년": "year"}
_WEEK_OF = regex(rf"[이가]{S}(?:있는|속한|포함된|들어{S}있는|낀){S}주(?=[^가-힣]|$|[에의는가를])")
_EXACT = [word for word in DAYS if word != "보름"]  # 보름 is a fortnight, more or less
_LENGTH = regex(
    rf"(?:{S}[(（,]?{S}(?:총|모두)?{S})(?:(?P<nights>[0-9]{{1,2}}){S}박{S}(?P<days>[0-9]{{1,2}}){S}일"
    rf"|(?P<count>[0-9]{{1,3}}){S}(?P<unit>일|주일|주|개월|달|년){S}(?:간|동안)(?![가-힣](?<!의))"
    # 하루 8시간, 하루 총 5차시: so much a day.
    rf"|(?P<word>(?:{'|'.join(_EXACT)})(?!{S}(?:총|평균|최대)?{S}[0-9])){S}(?:간|동안)?(?![가-힣](?<![의에])))"
)


def expressions(text: str) -> list[Expression]:
    """Every expression of the text, in order."""
    found: list[Expression] = []
    for first, last in points(text):
        before = found[-1] if found else None
        joined = _joined(before, first, last, text) if before else None
        if joined:
            found[-1] = joined
        elif before and _AND.fullmatch(text, before.span.end, first.span.start):
            found.append(
                Expression(first.span, _as_listed(before.first, first), last and _as_listed(before.first, last))
            )
        else:
            found.append(Expression(first.span, first, last))
    return _without_lengths([_closed(expression, text) for expression in found])


def _without_lengths(found: list[Expression]) -> list[Expression]:
    """Without the lengths that are said of a period before them."""
    lengths = {expression.length.span.start for expression in found if expression.length}
    return [expression for expression in found if expression.span.start not in lengths]


def _joined(before: Expression, first: Point, last: Point | None, text: str) -> Expression | None:
    """The range from the expression before to this point, where 부터, 에서 or a dash stands between them."""
    if before.last is not None or last is not None or first.span.start - before.span.end > 24:
        return None
    if first.run or (first.unplaced and first.weekday is None):
        return None  # 22일부터 나흘간
    end = first.span.end
    joint = _FROM.fullmatch(text, before.span.end, first.span.start)
    coarser = grain(before.first) == "day" and grain(first) in ("year", "interval")
    if joint and coarser and not _UNTIL.match(text, end):
        return None  # 22일부터 2026학년도 신청을 받는다
    if joint and not (joint[1] and _MOVED.match(text, end)):
        return replace(before, span=Span(before.span.start, end), last=first)
    if _AND.fullmatch(text, before.span.end, first.span.start) and _BETWEEN.match(text, end):
        return replace(before, span=Span(before.span.start, end), last=first)
    return None


def _closed(expression: Expression, text: str) -> Expression:
    """With 까지 or 사이 taken in, and the length that follows."""
    end = expression.span.end
    if expression.last is None:
        return _bounded(expression, text)
    if closing := _UNTIL.match(text, end) or _BETWEEN.match(text, end):
        end = closing.end()
    length = _LENGTH.match(text, end)
    return replace(expression, span=Span(expression.span.start, end), length=length and _length(length))


def _bounded(expression: Expression, text: str) -> Expression:
    """With 부터 or 까지, 이후 or 이전; 22일부터 나흘간 is a period by its length."""
    bound = _BOUND.match(text, expression.span.end)
    if bound is None:
        return _with_week(expression, text)
    if bound.start(bound.lastindex or 1) - expression.span.end > 1 and grain(expression.first) != "day":
        return expression  # 이번 주 오전 7시부터: the hour of each day, not the week, begins there
    bounded = replace(expression, bound=_BOUNDS[(bound.lastindex or 1) - 1])
    length = _LENGTH.match(text, bound.end()) if bound[1] else None
    if length is None:
        return bounded
    return replace(bounded, span=Span(expression.span.start, length.end()), length=_length(length))


def _with_week(expression: Expression, text: str) -> Expression:
    """4월 10일이 있는 주: the week of a day."""
    week = _WEEK_OF.match(text, expression.span.end) if grain(expression.first) == "day" else None
    if week is None:
        return expression
    return replace(
        expression,
        span=Span(expression.span.start, week.end()),
        first=replace(expression.first, week_of=True),
    )


def _length(match: re.Match[str]) -> Length:
    start = (
        match.start("nights") if match["nights"] else match.start("count") if match["count"] else match.start("word")
    )
    span = Span(start, match.end())
    if match["nights"]:
        return Length(span, int(match["days"]), "day", int(match["nights"]))
    if match["word"]:
        return Length(span, DAYS[match["word"]], "day")
    return Length(span, int(match["count"]), _UNITS[match["unit"]])


def _as_listed(before: Point, point: Point) -> Point:
    """The month of the day before it in a list: 11월 18일, 19일."""
    if before.day is None or point.day is None or point.month or point.shift or point.toward is not None:
        return point
    return replace(point, year=before.year, month=before.month, shift=before.shift, toward=before.toward)
