"""Which minutes of a day a clock time or a part of day can be: 오후 3시 10분께, about 3 p.m., 새벽, Sunday night.

Half-open stretches of minutes since midnight. A full hour and a time called about may be off by half an hour; a night
runs on past midnight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.regex import regex
from claims.span import Language, Span

_DAY = 1440
_LOOSE, _TIGHT = 30, 5  # minutes
_ABOUT = regex(r"\s?(?:께|쯤|경|무렵|즈음|가량|전후)|\s(?:or so|or thereabouts)")
_ABOUT_BEFORE = regex(
    r"(?:약|\babout|\baround|\bshortly\s(?:after|before)|\bjust\s(?:after|before)|\bnearly|\bsoon\safter|\bapproximately|\bpast|\bafter|\bbefore)\s?$",
    re.IGNORECASE,
)
_H = 60
_PARTS: dict[str, tuple[tuple[int, int], ...]] = {
    "dawn": ((0, 8 * _H),),
    "daybreak": ((4 * _H, 9 * _H),),
    "morning": ((5 * _H, 12 * _H),),
    "forenoon": ((0, 12 * _H),),
    "noon": ((10 * _H, 16 * _H),),
    "afternoon": ((12 * _H, 18 * _H),),
    "after noon": ((12 * _H, _DAY),),
    "evening": ((16 * _H, _DAY),),
    "night": ((18 * _H, _DAY), (0, 4 * _H)),
    "small hours": ((0, 6 * _H),),
    "early": ((0, 11 * _H),),
    "late": ((15 * _H, _DAY),),
}
_WORDS = {
    "새벽": "dawn", "동틀 녘": "dawn", "아침": "morning", "오전": "forenoon", "한낮": "noon", "대낮": "noon",
    "낮": "noon", "점심": "noon", "정오": "noon", "오후": "after noon", "저녁": "evening", "한밤": "night",
    "심야": "night", "밤": "night",
    "early hours": "small hours", "small hours": "small hours", "early morning": "dawn", "dawn": "daybreak",
    "daybreak": "daybreak", "morning": "forenoon", "noon": "noon", "midday": "noon", "lunchtime": "noon",
    "afternoon": "afternoon", "evening": "evening", "night": "night", "dusk": "evening", "midnight": "night",
    "early": "early", "late": "late",
}  # fmt: skip
_KO = "|".join(word for word in _WORDS if not word.isascii())
_EN = r"early\smorning|morning|noon|midday|lunchtime|afternoon|evening|night|dawn|daybreak|dusk|midnight"
# The day of the week between a day and its part: 3일(화) 새벽, March 3, in the morning.
_BEHIND: dict[Language, re.Pattern[str]] = {
    "ko": regex(rf"\s?(?:\([월화수목금토일]\)\s?)?(?P<part>{_KO})(?![가-힣]*간|부터|샘|늦게까지)"),
    "en": regex(rf"(?:[\s-]|,?\s(?:in\sthe|at)\s|,?\s\d{{4}},?\s)(?P<part>{_EN})\b", re.IGNORECASE),
}
_BEFORE_EN = regex(
    rf"\b(?P<part>early\shours|small\shours|{_EN})\s(?:of|on|hours\sof)\s(?:the\s)?$|\b(?P<edge>early|late)\s(?:on\s)?$|\bat\s(?P<at>dawn|noon|midday|dusk|daybreak)\son\s$",
    re.IGNORECASE,
)


_EDGE = regex(r"(?:(?P<late>\blate|늦은)|\bearly|이른)\s(?:in\sthe\s|that\s|this\s)?$", re.IGNORECASE)


def minutes(one: Said[K]) -> tuple[tuple[int, int], ...]:
    """The minutes that a clock time can mean; of both halves of the day where it names none."""
    text, (start, end) = one.witness.text, one.span
    at = int(one.value[0])
    about = at % 60 == 0 or _ABOUT.match(text, end) or _ABOUT_BEFORE.search(text, max(0, start - 20), start)
    off = _LOOSE if about else _TIGHT
    hours = (at,) if one.value[1] else (at, (at + 720) % _DAY)
    return tuple(stretch for hour in hours for stretch in _around(hour, off))


def _around(at: int, off: int) -> Iterator[tuple[int, int]]:
    for low in (at - _DAY, at, at + _DAY):
        start, end = max(0, low - off), min(_DAY, low + off)
        if start < end:
            yield start, end


def halves(
    text: str, day: Span, sentence: Span, language: Language
) -> Iterator[tuple[Span, tuple[tuple[int, int], ...]]]:
    """The part of day that stands beside a day, and its minutes; one at most."""
    match = _BEHIND[language].match(text, day.end, sentence.end)
    name = "part"
    if match is None and language == "en":
        match = _BEFORE_EN.search(text, max(sentence.start, day.start - 24), day.start)
        name = next((name for name in ("part", "edge", "at") if match is not None and match[name]), "at")
    if match is not None:
        part = Span(*match.span(name))
        stretch = _PARTS[_WORDS[re.sub(r"\s", " ", match[name].lower())]]
        edge = _EDGE.search(text, max(sentence.start, part.start - 14), part.start)
        if edge is not None and name == "part":
            part, stretch = Span(edge.start(), part.end), tuple(_cut(edge["late"] is not None, *one) for one in stretch)
        yield part, stretch


def _cut(late: bool, low: int, high: int) -> tuple[int, int]:
    """The half of a stretch, and a little more, that its late or early part is."""
    middle = (low + high) // 2
    return (middle - _LOOSE, high) if late else (low, middle + _LOOSE)
