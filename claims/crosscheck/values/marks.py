"""Clock times, scores and odds, which are no amounts: 오후 2시 30분, at 9:05 p.m., 3-1, 12.4대 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from claims.crosscheck.values.graded import graded
from claims.crosscheck.values.kinds import FRACTION
from claims.span import Span

_NATIVE = {
    word: hour
    for hour, word in enumerate(
        ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두"), 1
    )
}
_CLOCK = re.compile(
    r"(?P<half>오전|오후|새벽|아침|낮|저녁|밤|자정|정오)?\s?(?<![0-9])(?P<hour>[01]?[0-9]|2[0-4])시(?!간|[가-힣]*[즌장민군])(?:\s?(?P<minute>[0-5]?[0-9])분|\s?(?P<thirty>반))?"
    rf"|(?P<half2>오전|오후|새벽|아침|낮|저녁|밤)\s(?P<native>{'|'.join(_NATIVE)})\s?시(?!간)(?:\s?(?P<minute3>[0-5]?[0-9])분|\s?(?P<thirty2>반))?"
    r"|\b(?P<hour2>1[0-2]|[1-9])(?:[:.](?P<minute2>[0-5][0-9]))?\s?(?P<ampm>[ap])\.?m\b\.?"
    r"|(?<=\bat\s)(?P<hour3>2[0-3]|[01]?[0-9]):(?P<minute4>[0-5][0-9])(?![0-9:])"
    r"|(?P<noon>\b(?:noon|midnight)\b|정오|자정)"
)
_LATE = ("오후", "저녁", "밤", "p")
_SCORE = re.compile(
    r"(?<![0-9.,\-–:])(?P<one>[0-9]{1,3})\s?(?:-|–|대|:)\s?(?P<two>[0-9]{1,3})(?![0-9.,]*[0-9%]|\s?[-–:~]|[월일시분년개명원])"
)
_ODDS = re.compile(r"(?<![0-9.])(?P<odds>[0-9]{1,4}(?:\.[0-9]+)?)\s?(?:대|:|to)\s?1(?![0-9])")
# 10명 중 7명, 다섯 곳 중 두 곳, 네 명 가운데 한 명꼴: a share. Four passengers of whom one died are counted.
_UNITS = "명|곳|집|가구|사람|개|대|건|마리"
_PROPORTION = re.compile(
    rf"(?<![가-힣0-9,.])(?P<all>[0-9]{{1,3}}|백|{'|'.join(_NATIVE)})\s?(?P<unit>{_UNITS})\s(?:중|가운데)\s(?:약\s)?"
    rf"(?P<some>[0-9]{{1,2}}|[가-힣]{{1,2}})\s?(?P=unit)(?P<rate>꼴)?"
)
_ROUND = (10, 100)
_PLACES = ("곳", "집", "가구")
_NOT_SCORE = re.compile(r"[A-Za-z가-힣]-?$|제\s?$|\(0?$")


class Mark(NamedTuple):
    """What is told in numbers that are no amount: minutes of the day, the two sides of a score, so many to one.

    The second value of a clock time is 1 where its half of the day is told.
    """

    span: Span
    kind: Literal["clock", "score", "odds", "share", "rank", "magnitude"]
    value: tuple[Decimal, ...]

    @property
    def range(self) -> tuple[Decimal, Decimal]:
        """The half-open range of a share in per cent, or of a rank; (0, 0) for what is compared as it is printed."""
        if self.kind in ("rank", "magnitude"):
            return self.value[0], self.value[0] + (1 if self.kind == "rank" else Decimal("0.05"))
        part = self.value[0] if self.kind == "share" else Decimal(0)
        return part * (1 - FRACTION), part * (1 + FRACTION)


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks in `text[start:end]`, in order of place within their kind."""
    clocks: list[Span] = []
    for match in _CLOCK.finditer(text, start, end):
        clocks.append(Span(*match.span()))
        if (minutes := _minutes(match)) is not None:
            sure = match["half"] or match["half2"] or match["ampm"] or match["noon"]
            yield Mark(Span(*match.span()), "clock", (Decimal(minutes), Decimal(bool(sure))))
    yield from _shares(text, start, end)
    for told in graded(text, start, end):
        yield Mark(*told)
    odds = [
        (*match.span(), Decimal(match["odds"]))
        for match in _ODDS.finditer(text, start, end)
        if "." in match["odds"] or ":" not in match[0]
    ]
    for match in _SCORE.finditer(text, start, end):
        taken = [*clocks, *(Span(begin, stop) for begin, stop, _ in odds)]
        if any(match.start() < other.end and other.start < match.end() for other in taken):
            continue
        if not _NOT_SCORE.search(text[max(0, match.start() - 2) : match.start()]):
            one, two = sorted((Decimal(match["one"]), Decimal(match["two"])), reverse=True)
            yield Mark(Span(*match.span()), "score", (one, two))
    for begin, stop, number in odds:
        yield Mark(Span(begin, stop), "odds", (number,))


def _shares(text: str, start: int, end: int) -> Iterator[Mark]:
    for match in _PROPORTION.finditer(text, start, end):
        some, whole = _number(match["some"]), _number(match["all"])
        if some is None or whole is None or not 0 < some < whole:
            continue
        if whole in _ROUND or match["rate"] or match["unit"] in _PLACES:
            yield Mark(Span(*match.span()), "share", (Decimal(100 * some) / whole,))


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else 100 if word == "백" else _NATIVE.get(word)


def _minutes(match: re.Match[str]) -> int | None:
    """Minutes since midnight."""
    if match["noon"]:
        return 0 if match["noon"] in ("midnight", "자정") else 720
    half = match["half"] or match["half2"] or match["ampm"] or ""
    hour = int(match["hour"] or match["hour2"] or match["hour3"] or _NATIVE[match["native"]])
    minute = int(
        match["minute"]
        or match["minute2"]
        or match["minute3"]
        or match["minute4"]
        or (30 if match["thirty"] or match["thirty2"] else 0)
    )
    if match["hour"] and not half and not match["minute"]:
        return None  # 5시 by itself may be morning or evening, and 3시 of a name
    late = half in _LATE and hour < 12 and not (half == "밤" and hour < 6)
    if late or (half == "낮" and hour < 6):
        hour += 12
    elif half in ("a", "오전", "새벽") and hour == 12:
        hour = 0
    return hour * 60 + minute
