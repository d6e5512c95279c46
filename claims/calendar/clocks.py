"""Clock times as either language tells them: 오후 2시 30분, 밤 열한 시 반, 14:30, half past seven, 7 tonight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS, pattern
from claims.native import counting_to
from claims.regex import regex
from claims.span import Span

_NATIVE = counting_to(12)
_HALF_KO = "오전|오후|새벽|아침|점심|낮|한낮|저녁|밤|한밤|심야|늦은 밤|이른 아침"
_HOUR_KO = rf"(?:(?<![0-9.:])(?:[01]?[0-9]|2[0-4])|{pattern(_NATIVE)})"
_KO = regex(
    rf"(?:(?P<half>{_HALF_KO})\s?|(?<![가-힣]))(?<![0-9])(?P<hour>{_HOUR_KO})\s?시(?!간|즌|장|민|군|리즈|계|절|도|점|대에)"
    r"(?:\s?(?P<minute>[0-5]?[0-9])분(?!의)|\s?(?P<thirty>반)(?![가-힣]*[장대]))?"
    r"|(?P<half2>오전|오후|새벽|아침|낮|저녁|밤)\s?(?P<hour2>[01]?[0-9]|2[0-3]):(?P<minute2>[0-5][0-9])(?![0-9:])"
    r"|(?P<noon>(?<![가-힣])(?:정오|자정)(?=[^가-힣]|[에의은이을를]|께|쯤|경|무렵|부터|까지|직))"
)
# 5시 by itself may be a place's or a name's end, but not where a particle or the like of it follows.
_ASKS_KO = regex(
    r"\s?(?:에(?![가-힣])|부터|까지|께|쯤|경(?![가-힣])|무렵|정각|이후|전후|직[전후]|현재|입장|시작|개막|출발|이다|[,~∼-])"
)
_LATE_KO = ("오후", "저녁", "밤", "늦은 밤", "한밤", "심야")
_ONE_TO_TWELVE = {word: n for word, n in CARDINALS.items() if n < 13}
_MINUTES = {word: n for word, n in CARDINALS.items() if n < 30} | {"quarter": 15, "a quarter": 15, "half": 30}
_HOUR_EN = rf"(?:1[0-2]|0?[1-9]|{pattern(_ONE_TO_TWELVE)})"
_WHEN_EN = (
    r"(?:\s(?:in\sthe\s(?:early\s|late\s)?(?P<{0}>morning|afternoon|evening)|at\s(?P<{1}>night)"
    r"|(?P<{2}>tonight|this\s(?:morning|afternoon|evening)|that\s(?:morning"
    r"|afternoon|evening|night)|tomorrow\snight)))?"
)
_PART_EN = r"(?:in\sthe\s(?:early\s|late\s)?(?:morning|afternoon|evening)\b|at\snight\b|tonight\b)"
# Each begins with a figure or a letter: a Korean sentence holds few.
_EN = regex(
    rf"(?=[0-9a-z])(?:\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))?\s?(?P<ampm>[ap])(?:\.\s?m\b\.?|m\b)"
    rf"|\b(?P<past>half|(?:a\s)?quarter|[0-9]{{1,2}}|{pattern(CARDINALS)})(?:\sminutes?)?\s(?P<way>past"
    rf"|to|till|before|after)\s(?P<base>{_HOUR_EN}|noon|midnight)\b(?!\s?(?:per"
    rf"|%|[a-z]+\s(?:years|days|weeks)))"
    + _WHEN_EN.format("d1", "d2", "d3")
    + rf"|\b(?:by|before|after|until|from|around|about|past|nearly)\s(?P<near>{_HOUR_EN})(?=\s{_PART_EN})"
    + _WHEN_EN.format("dg", "dh", "di")
    + rf"|\b(?:a\sfew|several|some)\sminutes\s(?:past|after)\s(?P<some>{_HOUR_EN})\b(?!\s[a-z]+s\b)"
    + _WHEN_EN.format("dj", "dk", "dl")
    + rf"|\b(?P<oclock>{_HOUR_EN})\so['’]clock\b"
    + _WHEN_EN.format("d4", "d5", "d6")
    + rf"|\b(?P<thirty>{pattern(_ONE_TO_TWELVE)})[\s-](?P<words>thirty|fifteen"
    rf"|forty[\s-]five|twenty|ten)\b(?=\s(?:in\sthe|a\.m|p\.m|that|on\s"
    rf"|when)|[.,])"
    + _WHEN_EN.format("d7", "d8", "d9")
    + rf"|(?<=\bat\s)(?P<bare>{_HOUR_EN})(?=\s(?:{_PART_EN}|this|that|sharp|on\s[A-Z]))"
    + _WHEN_EN.format("da", "db", "dc")
    + r"|(?<![0-9:.,])(?P<hour24>2[0-3]|[01]?[0-9])(?::|\.(?=[0-9]{2}\s(?:in\sthe\s(?:early\s"
    r"|late\s)?(?:morning|afternoon|evening)|at\snight|tonight)\b))(?P<minute24>[0-5][0-9])(?![0-9:]"
    r"|\.[0-9]|\s?(?:am|pm|a\.m|p\.m))"
    + _WHEN_EN.format("dd", "de", "df")
    + r"|\b(?P<noon>noon|midday|midnight)\b(?!\s(?:on|of)\s\w+\s(?:edition|mass)))",
    re.IGNORECASE,
)
# 3:1 is a score and 4:30 of a race a length: 24-hour times stand behind these.
_ASKS_24 = regex(
    r"\b(?:at|by|from|until|till|to|before|after|around|about|since|and"
    r"|between|shortly\safter|just\s(?:after|before))\s$|[-–]$|[0-9]일\S{0,6}\s$"
    r"|요일\S{0,2}\s$|\)\s$",
    re.IGNORECASE,
)


# Without these a text tells no clock time of the language, and need not be searched for all their forms.
_HINT_KO = regex(r"시|정오|자정|[0-9]:[0-9]")
_HINT_EN = regex(r"[A-Za-z]|[0-9]:[0-9]")


class Clock(NamedTuple):
    """A clock time where it is printed: minutes since midnight; `sure` where its half of the day is told."""

    span: Span
    minutes: int
    sure: bool


def clocks(text: str, start: int, end: int) -> Iterator[Clock]:
    """The clock times in `text[start:end]`, in order of place within their language."""
    for match in _KO.finditer(text, start, end) if _HINT_KO.search(text, start, end) else ():
        if (found := _korean(text, match)) is not None:
            yield found
    for match in _EN.finditer(text, start, end) if _HINT_EN.search(text, start, end) else ():
        if (found := _english(text, match)) is not None:
            yield found


def _korean(text: str, match: re.Match[str]) -> Clock | None:
    span = Span(*match.span())
    if match["noon"]:
        return Clock(span, 0 if match["noon"] == "자정" else 720, sure=True)
    half = match["half"] or match["half2"] or ""
    word = match["hour"] or match["hour2"]
    hour = _NATIVE.get(word) or int(word)
    minute = int(match["minute"] or match["minute2"] or (30 if match["thirty"] else 0))
    bare = not half and not match["minute"]
    if bare and not (_ASKS_KO.match(text, match.end()) and hour <= 24):
        return None
    late = half in _LATE_KO and hour < 12 and not (half in ("밤", "한밤", "심야") and hour < 6)
    if late or (half in ("낮", "한낮", "점심") and hour < 6):
        hour += 12
    elif half in ("오전", "새벽", "밤", "한밤", "심야") and hour == 12:
        hour = 0
    return Clock(span, hour % 24 * 60 + minute, sure=bool(half) or hour > 12)


def _english(text: str, match: re.Match[str]) -> Clock | None:
    span = Span(match.start("near") if match["near"] else match.start(), match.end())
    if match["noon"]:
        return Clock(span, 0 if match["noon"].lower() == "midnight" else 720, sure=True)
    if match["ampm"]:
        hour = int(match["hour"]) % 12 + (12 if match["ampm"].lower() == "p" else 0)
        return Clock(span, hour * 60 + int(match["minute"] or 0), sure=True)
    day = next((match[name] for name in _DAY_GROUPS if match[name]), "").lower().split()
    part = day[-1] if day else ""
    if match["hour24"]:
        hour, minute = int(match["hour24"]), int(match["minute24"])
        if not part and not _ASKS_24.search(text, max(0, match.start() - 16), match.start()):
            return None
        return _of_part(span, hour * 60 + minute, part, sure=hour > 12 or match["hour24"].startswith("0"))
    if match["past"]:
        off = _number(match["past"])
        base = {"noon": 720, "midnight": 0}.get(match["base"].lower())
        if off is None or off > 30 or (match["way"].lower() in ("before", "after") and base is None and off > 30):
            return None
        at = base if base is not None else 60 * (_number(match["base"]) or 0)
        minutes = (at + (off if match["way"].lower() in ("past", "after") else -off)) % 1440
        # Ten to twelve people, five to one: only words of an hour make a clock time of them.
        past = match["way"].lower() == "past" or part
        if base is None and not past and (match["base"].isdigit() or not _is_asked(text, match)):
            return None
        return _of_part(span, minutes, part, sure=base is not None)
    word = match["near"] or match["some"] or match["oclock"] or match["thirty"] or match["bare"]
    minute = _number(match["words"]) or 0 if match["words"] else 0
    return _of_part(span, 60 * ((_number(word) or 0) % 24) + minute, part, sure=False)


_DAY_GROUPS = tuple(f"d{name}" for name in "123456789abcdefghijkl")


def _is_asked(text: str, match: re.Match[str]) -> bool:
    before = re.search(r"\b(?:at|by|about|around|until|just|was)\s$", text[max(0, match.start() - 10) : match.start()])
    return bool(before) and not re.match(
        r"\s(?!in\b|on\b|when\b|that\b|and\b|at\b|as\b)[a-z]", text[match.end() : match.end() + 12]
    )


def _of_part(span: Span, minutes: int, part: str, *, sure: bool) -> Clock:
    """A clock time in the part of day that is told with it."""
    late = part in ("afternoon", "evening", "tonight") or (part == "night" and minutes % 720 >= 360)
    if part and minutes < 720 and late:
        minutes += 720
    elif part in ("morning", "night") and 720 <= minutes < 780 and not late:
        minutes -= 720
    return Clock(span, minutes, sure or bool(part))


def _number(word: str) -> int | None:
    folded = re.sub(r"[\s-]+", " ", word.lower())
    return int(folded) if folded.isdigit() else _MINUTES.get(folded) or CARDINALS.get(folded)
