"""Clock times, scores and odds, which are no amounts: 오후 2시 30분, at 9:05 p.m., 3-1, 12.4대 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from claims.calendar.clocks import clocks
from claims.calendar.en_numbers import pattern
from claims.crosscheck.values.kinds import FRACTION
from claims.native import counting_to
from claims.quantity.graded import graded
from claims.regex import regex
from claims.span import Span

_NATIVE = counting_to(12)
_SCORE = regex(
    r"(?<![0-9.,\-–:])(?P<one>[0-9]{1,3})\s?(?:-|–|대|:)\s?(?P<two>[0-9]{1,3})(?![0-9.,]*[0-9%]|\s?[-–:~]|[월일시분년개명원])"
)
_ODDS = regex(r"(?<![0-9.])(?P<odds>[0-9]{1,4}(?:\.[0-9]+)?)\s?(?:대|:|to)\s?1(?![0-9])")
# 10명 중 7명, 다섯 곳 중 두 곳, 네 명 가운데 한 명꼴: a share. Four passengers of whom one died are counted.
_UNITS = "명|곳|집|가구|사람|개|대|건|마리"
_PROPORTION = regex(
    rf"(?<![가-힣0-9,.])(?P<all>[0-9]{{1,3}}|백|{pattern(_NATIVE)})\s?(?P<unit>{_UNITS})\s(?:중|가운데)\s(?:약\s)?"
    rf"(?P<some>[0-9]{{1,2}}|[가-힣]{{1,2}})\s?(?P=unit)(?P<rate>꼴)?"
)
_ROUND = (10, 100)
_PLACES = ("곳", "집", "가구")
_NOT_SCORE = regex(r"[A-Za-z가-힣]-?$|제\s?$|\(0?$")


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
    found = list(clocks(text, start, end))
    times = [clock.span for clock in found]
    for clock in found:
        yield Mark(clock.span, "clock", (Decimal(clock.minutes), Decimal(clock.sure)))
    yield from _shares(text, start, end)
    for told in graded(text, start, end):
        yield Mark(*told)
    odds = [
        (*match.span(), Decimal(match["odds"]))
        for match in _ODDS.finditer(text, start, end)
        if "." in match["odds"] or ":" not in match[0]
    ]
    for match in _SCORE.finditer(text, start, end):
        taken = [*times, *(Span(begin, stop) for begin, stop, _ in odds)]
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
