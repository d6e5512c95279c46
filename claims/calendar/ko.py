"""Korean points of the calendar: 지난해 11월, 이달 22일, 25일(금), 3~5일, 10월 첫째 주."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claims.calendar.ko_pieces import (
    ANAPHORS,
    DASH,
    DAYS,
    NTH,
    PARTS,
    QUARTERS,
    RANK,
    SEASONS,
    TOWARD,
    WEEKDAYS,
    S,
    piece,
)
from claims.calendar.point import Holiday, Point, Shift, Unit, as_last, full_year, in_whole_weeks
from claims.calendar.words import holidays, shifts
from claims.regex import regex
from claims.span import Span

_PARTED = ("word", "year", "yy", "decade", "century", "month", "year_month", "week_nth")
_GLUE = regex(rf"{S}(?:의{S}|,{S})?")
_LETTER = regex(f"[{WEEKDAYS}](?:요일)?")
_UNITS: dict[str, Unit] = {
    "일": "day", "주": "week", "주일": "week", "개월": "month", "달": "month", "년": "year", "해": "year",
    "분기": "quarter", "영업일": "day",
}  # fmt: skip
_COUNTS = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10, "몇": 3, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "십": 10,
}  # fmt: skip
_AMOUNT = regex(rf"({'|'.join(DAYS)})|(?:([0-9]+)|({'|'.join(_COUNTS)})){S}(개월|주일|분기|영업일|[일주달년해])")
_DASH = regex(DASH)
_HOLDS_WEEKS = {"word", "year", "yy", "year_bare", "month", "year_month", "same_year", "same_month"}
_SINCE = regex("(?:부터|후|뒤|이후|날|때|시점|에서) ?$")  # a time from something else than the publication
_LUNAR = regex(r"음력(?:으로는?|상|은)?\s?(?:[가-힣]{1,5}[인은]\s)?(?:매년\s)?$")
_LUNAR_BEHIND = regex(r"\s?[(（]음력[)）]")
_NUMBER = regex("[0-9]+")
_ITEM = regex("([0-9]+)(?: ?(?:일|월|분기|년))?")


def points(text: str) -> Iterator[tuple[Point, Point | None]]:
    """Every expression in order: its point, and its last point where it names a range by itself (3~5일)."""
    chain: list[tuple[str, Span]] = []
    for match in piece().finditer(text):
        kind = match.lastgroup or ""
        if chain and not _continues(chain[-1], kind, match.start(), text):
            yield from _built(chain, text)
            chain = []
        chain.append((kind, Span(*match.span())))
    yield from _built(chain, text)


def _continues(last: tuple[str, Span], kind: str, start: int, text: str) -> bool:
    before, span = last
    if kind == "part":
        return start - span.end <= 1 and before in _PARTED
    if before == "away":
        return kind in ("weekday", "bracket") and _GLUE.fullmatch(text, span.end, start) is not None
    rising = RANK.get(before, 9) < RANK.get(kind, -1)
    return rising and start - span.end <= 3 and _GLUE.fullmatch(text, span.end, start) is not None


def _built(chain: list[tuple[str, Span]], text: str) -> Iterator[tuple[Point, Point | None]]:
    if not chain or chain[0][0] == "bracket":
        return
    fields: dict[str, Any] = {}
    last: dict[str, Any] = {}
    kinds = {kind for kind, _ in chain}
    if kinds & {"week_no", "edge", "rest", "workdays"} and not kinds & _HOLDS_WEEKS:
        return  # 교육 3주차, 대회 마지막 날
    for kind, span in chain:
        mine, to = _fields(kind, text[span.start : span.end], span)
        fields |= mine
        last |= to
    if kinds == {"within"} and _SINCE.search(text[max(0, chain[0][1].start - 8) : chain[0][1].start]):
        fields = {"unplaced": True}  # 계약일로부터 30일 이내
    if "away" in fields:
        fields = _weekday_away(fields)
    if kinds <= {"toward", "recurring", "nth", "part"} and fields.get("part") != "weekend":
        return  # 말 without a month, 지난 without a day
    if not 1 <= fields.get("day", 1) <= 31 and "month" not in fields:
        return  # 40일: a count
    if not 1 <= fields.get("month", 1) <= 12 and "day" not in fields:
        return  # 32월; with a day, 13월 5일, it is a date, and a wrong one
    span = Span(chain[0][1].start, chain[-1][1].end)
    if {"month", "day"} <= fields.keys() and _is_lunar(text, span):
        fields |= {"unplaced": True} if last or "apart" in fields else {}
        fields["holiday"] = Holiday("lunar", fields.pop("month"), fields.pop("day"))
    apart = fields.pop("apart", None)
    point = Point(span, **in_whole_weeks(fields))
    if apart:
        yield from ((one, None) for one in _apart(point, apart, chain, text))
    else:
        yield point, replace(point, **as_last(last)) if last else None


def _is_lunar(text: str, span: Span) -> bool:
    """Whether a day is said to be one of the lunar year: 음력 5월 5일, 음력으로는 5월 5일, 5월 5일(음력)."""
    before = _LUNAR.search(text, max(0, span.start - 12), span.start)
    return before is not None or _LUNAR_BEHIND.match(text, span.end) is not None


def _weekday_away(fields: dict[str, Any]) -> dict[str, Any]:
    """2주 뒤 월요일 is the Monday of the week after next; 3일 뒤 금요일 names one day twice."""
    weeks = len(fields["away"]) == 1 and fields["away"][0].unit == "week" and "weekday" in fields
    if weeks:
        return {name: value for name, value in fields.items() if name != "away"} | {"shift": fields["away"][0]}
    return {name: value for name, value in fields.items() if not name.startswith("weekday")}


def _apart(point: Point, unit: str, chain: list[tuple[str, Span]], text: str) -> Iterator[Point]:
    """A point for each number of a list, with its own unit where it has one: 11월 3·10·17일; 11월 3일, 10일."""
    [piece_span] = [span for kind, span in chain if kind == unit]
    numbers = list(_ITEM.finditer(text, *piece_span))
    for at, number in enumerate(numbers):
        start = point.span.start if at == 0 else number.start()
        end = point.span.end if at == len(numbers) - 1 else number.end()
        mine: dict[str, Any] = {"span": Span(start, end), unit: int(number[1])}
        yield replace(point, **mine)


def _fields(kind: str, word: str, span: Span) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of a point that a piece fills, and those of the last point where it names two."""
    numbers = [int(number) for number in _NUMBER.findall(word)]
    if kind in ("month", "quarter", "day", "year"):
        return _counted(kind, word, numbers)
    if kind in ("yy", "yy_month"):
        return {"year": full_year(numbers[0])}, {}
    if kind == "year_bare":
        return {"year": numbers[0]}, {"year": full_year(numbers[-1])} if len(numbers) > 1 else {}
    if kind == "named_day":
        return {"month": numbers[0], "day": numbers[1], "unplaced": True}, {}
    if kind == "western":
        return _western(*numbers), {}
    if kind == "year_month":
        return {"year": full_year(numbers[0]), "month": numbers[1]}, {}
    if kind in ("iso", "short"):
        year, month, day = numbers
        return {"year": full_year(year), "month": month, "day": day}, {}
    if kind == "day_bare":
        return {"day": numbers[0]}, {}
    if kind in ("month_day", "month_day_last"):
        return {"month": numbers[0], "day": numbers[1]}, {}
    if kind == "school_year":
        return {"year": numbers[0], "part": "school"}, {}
    if kind == "decade":
        return {"decade": numbers[0] if numbers[0] > 99 else 1900 + numbers[0]}, {}
    if kind == "century":
        return {"century": numbers[0]}, {}
    if kind in ("weekday", "bracket"):
        letter = _LETTER.search(word)
        assert letter
        place = Span(span.start + letter.start(), span.start + letter.end())
        return {"weekday": WEEKDAYS.index(letter[0][0]), "weekday_span": place}, {}
    if kind in ("run", "away", "within", "stretch"):
        return _measured(kind, word), {}
    if kind in ("rest", "workdays"):
        return {"part": kind}, {}
    if kind == "edge":
        sign = -1 if word.startswith("마지막") else 1
        lengths = [(count * sign, unit) for count, unit in _amounts(word)] or [(sign, "일")]
        return {"edge": Shift(_UNITS[lengths[0][1]], lengths[0][0])}, {}
    if kind == "week_no":
        return {"nth": numbers[0], "nth_week": True}, {}
    return _named(kind, word), {}


def _counted(kind: str, word: str, numbers: list[int]) -> tuple[dict[str, Any], dict[str, Any]]:
    if kind == "quarter":
        numbers = [int(digit) for digit in _NUMBER.findall(word.replace("/4", ""))] or [QUARTERS[word[0]]]
        first, last = f"q{numbers[0]}", f"q{numbers[-1]}"
        return {"part": first}, {"part": last} if last != first else {}
    if len(numbers) == 1:
        return {kind: numbers[0]}, {}
    consecutive = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    if not consecutive and not (len(numbers) == 2 and _DASH.search(word)):
        return {kind: numbers[0], "apart": kind}, {}
    return {kind: numbers[0]}, {kind: numbers[-1]}


def _western(first: int, second: int, year: int) -> dict[str, Any]:
    """Month and day in either order; nowhere in the calendar where both orders are possible."""
    month, day = (second, first) if first > 12 else (first, second)
    ambiguous = first <= 12 and second <= 12 and first != second
    return {"year": year, "unplaced": True} if ambiguous else {"year": year, "month": month, "day": day}


def _measured(kind: str, word: str) -> dict[str, Any]:
    """So much time: before or after the anchor, or nowhere in the calendar."""
    if kind == "stretch":
        return {"unplaced": True}
    back = -1 if re.match("지난|최근", word) or word.endswith("전") else 1
    shifts = tuple(Shift(_UNITS[unit], count * back) for count, unit in _amounts(word))
    # 사흘 안에 and 2년 내 set a day by which it is due; 3년 안에 is the time from now until then.
    if kind == "within" and word.endswith("안") and shifts[0].unit in ("month", "year"):
        return {"run": shifts[0], "further": shifts[1:], "shift": Shift("day", 0)}
    working = "영업일" in word
    whole = word.startswith(("지난", "다음"))
    measured = {"run": shifts[0], "whole": whole} if kind == "run" else {"away": shifts}
    return measured | ({"working": True} if working else {})


def _amounts(word: str) -> Iterator[tuple[int, str]]:
    for days, digits, native, unit in _AMOUNT.findall(word):
        yield (DAYS[days], "일") if days else (int(digits) if digits else _COUNTS[native], unit)


def _named(kind: str, word: str) -> dict[str, Any]:
    folded = "".join(word.split())
    if kind == "word":
        return {"shift": shifts("ko")[folded.removesuffix("도")]}
    if kind == "anaphor":
        return {"anaphoric": ANAPHORS[folded]}
    if kind == "holiday":
        return {"holiday": holidays("ko")[folded]}
    if kind == "toward":
        return {"toward": TOWARD[folded], "whole_weeks": folded in ("저번", "이번", "다음")}
    if kind == "half":
        return {"part": "h1" if folded[0] == "상" else "h2"}
    if kind == "season":
        return {"part": SEASONS[folded.removesuffix("철")]}
    if kind == "same_year":
        return {"same_year": 1 if folded == "이듬해" else 0}
    if kind == "same_month":
        return {"same_month": True}
    if kind == "same_week":
        return {"unplaced": True}
    if kind == "weekend":
        return {"part": "weekend"}
    if kind in ("year_part", "month_part", "week_part"):
        unit: Unit = "year" if kind == "year_part" else "month" if kind == "month_part" else "week"
        return {"shift": Shift(unit, 0), "part": PARTS[folded[1:]]}
    if kind in ("week_nth", "nth"):
        nth = next(count for name, count in NTH.items() if folded.startswith(name))
        return {"nth": nth, "nth_week": kind == "week_nth"}
    return {"part": PARTS[folded]} if kind == "part" else {"unplaced": True}
