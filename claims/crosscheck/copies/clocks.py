"""The clock times of a sentence, and those that hold for the sentence behind it."""

from __future__ import annotations

from claims.crosscheck.copies.lines import Line
from claims.crosscheck.statement import K
from claims.regex import regex
from claims.span import Span

_CLOCK = regex(
    r"[0-9]{1,2}\s?시(?!간)(?:\s?[0-9]{1,2}\s?분)?|[0-9]{1,2}(?:[:.][0-9]{2})?\s?[AaPp]\.?[Mm]\b|[0-9]{1,2}:[0-9]{2}"
)
_NEAR = 100  # characters


def clocks(text: str, span: Span) -> list[Span]:
    """The clock times a sentence states, in order."""
    return [Span(*match.span()) for match in _CLOCK.finditer(text, *span)]


def clock(text: str, span: Span) -> list[str]:
    """The same as printed: at 9시5분 and at 9시40분 a market report prints other figures."""
    return _CLOCK.findall(text, *span)


def other_moment(one: Line[K], other: Line[K]) -> bool:
    """Whether two copies state other clock times, or stand behind sentences that do: "세람철강(3.1%)도 올랐다"."""
    stated = [clock(line.witness.text, line.span) for line in (one, other)]
    if stated[0] or stated[1]:
        return stated[0] != stated[1]
    before = [_clock_before(line) for line in (one, other)]
    return bool(before[0]) and bool(before[1]) and before[0][-1] != before[1][-1]


def _clock_before(line: Line[K]) -> list[str]:
    """The clock times told close before a line; when the page was posted (입력 10:00) is none of them."""
    text, near = line.witness.text, Span(max(0, line.span.start - _NEAR), line.span.start)
    return [m[0] for m in _CLOCK.finditer(text, *near) if line.witness.part_at(m.start()) is not None]
