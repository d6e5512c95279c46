"""English points of the calendar: October 25, 2024; the 25th; last November; Q3 2024; the first Monday of May."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claims.calendar_en_pieces import piece
from claims.calendar_numbers_en import CARDINALS, ORDINALS, number, pattern, spelled_year
from claims.calendar_point import Point, Shift, Unit, full_year, in_whole_weeks
from claims.calendar_words import fold, holidays, shifts
from claims.span import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SEASONS = {"spring": "spring", "summer": "summer", "fall": "autumn", "autumn": "autumn", "winter": "winter"}
_PARTS = {
    "early": "early", "earlier": "early", "start": "early", "beginning": "early", "late": "late", "later": "late",
    "end": "late", "mid": "mid", "middle": "mid", "weekend": "weekend", "rest": "rest", "remainder": "rest",
}  # fmt: skip
_TOWARD = {"this past": -1, "past": -1, "this coming": 1, "coming": 1, "upcoming": 1, "this": 0, "current": 0}
_WEEKS = {"last": -1, "previous": -1, "next": 1, "following": 1}
_DECADES = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")
_MANY = {"a": 1, "an": 1, "few": 3, "a few": 3, "several": 3, "a couple of": 2, "couple": 2}
_UNITS: dict[str, Unit] = {
    "day": "day", "night": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
}  # fmt: skip
_NUMBER = re.compile("[0-9]+")
_NAME = re.compile("[a-z]{3,}")
_DAY = re.compile(rf"[0-9]+|(?:{pattern(ORDINALS)}|{pattern(CARDINALS)})(?![a-z])")
_COUNT = re.compile(rf"(?<![a-z])(?:[0-9]+|few|several|couple|{pattern(CARDINALS)})(?![a-z])")
_LENGTH = re.compile(
    rf"((?:a )?few|a couple of|several|an?|[0-9]+|{pattern(CARDINALS)})\s(?:business )?"
    r"(day|night|week|fortnight|month|quarter|year|decade)"
)
_GLUE = re.compile(r"(?:,?\s|\s,\s|\s?-\s?|'s\s|’s\s)(?:(?:of|in|on|the)\s){0,2}|,?\s?", re.ASCII)
# May, March, Sun and the like are other words too: alone they are read only after a word that asks for a time.
_AMBIGUOUS = re.compile(r"(?:may|march|mar|sun|sat|mon|wed|dec|jan|second)\.?")
_WITH_WEEKDAY = {"run", "weekday", "weekday_span", "toward", "whole_weeks", "away", "needs_base"}
_ASKS = re.compile(r"(?:in|of|on|this|next|last|since|by|until|till|through|from|to|during|for|early|late|mid)[\s-]$")
_ASKS_MONTH = re.compile(r"(?:in|of|since|until|next|last|early|late|mid)[\s-]$")
_DATED = re.compile(r",?\s(?:the\s)?(?:[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9:%])|[a-z]{3,9}\.?\s[0-9]{1,2}(?![0-9:%]))")
# Named after the days, but not those days: Black Friday, the Sunday Times.
_NAMED_DAY = re.compile(r"(?:black|cyber|good|giving|super|ash|palm|easter|manic|casual)\s$")


def points(text: str) -> Iterator[tuple[Point, Point | None]]:
    """Every expression in order: its point, and its last point where it names a range by itself (May 3-5)."""
    low = lowered(text)
    chain: list[tuple[Span, dict[str, Any], dict[str, Any]]] = []
    for match in piece().finditer(low):
        kind = match.lastgroup or ""
        span = Span(*match.span())
        if not _plausible(kind, match[0], low, text, span):
            continue
        first, last = _fields(kind, match[0], span)
        if chain and (("weekday" in chain[-1][1] and last) or not _continues(chain, first, span, low)):
            yield from _built(chain)
            chain = []
        if kind == "the_unit" and not (chain and chain[-1][1].keys() & {"part", "nth"}):
            continue  # the end of the year, not the year alone
        chain.append((span, first, last))
    yield from _built(chain)


def lowered(text: str) -> str:
    """The text in lower case, character for character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _plausible(kind: str, word: str, low: str, text: str, span: Span) -> bool:
    before = low[max(0, span.start - 12) : span.start]
    if kind == "weekday":
        if _NAMED_DAY.search(before):
            return False
        return len(word) > 5 or _ASKS.search(before) is not None or _DATED.match(low, span.end) is not None
    if kind == "month" and _AMBIGUOUS.fullmatch(word):
        if not text[span.start].isupper():
            return _ASKS_MONTH.search(before) is not None
        following = low[span.end : span.end + 6].lstrip(" ,")
        return bool(_ASKS.search(before)) or following[:2] in ("19", "20")
    if kind == "dmy" and not _NAME.search(word):
        one, other, *_ = (int(figure) for figure in _NUMBER.findall(word))
        return 1 <= min(one, other) <= 12 and max(one, other) <= 31
    if kind == "slash":
        low_one, high_one = sorted(int(figure) for figure in _NUMBER.findall(word))
        asked = _ASKS.search(before) is not None or before.endswith("day ")
        return (
            1 <= low_one <= 12 and high_one <= 31 and (asked or (high_one > 12 and not word.startswith(str(high_one))))
        )
    return True


def _continues(
    chain: list[tuple[Span, dict[str, Any], dict[str, Any]]], fields: dict[str, Any], span: Span, low: str
) -> bool:
    """Whether a piece belongs to the expression before it: near enough, and saying what is not said yet."""
    end = chain[-1][0].end
    if fields.get("part") in ("early", "mid", "late", "rest"):
        return False
    if span.start - end > 9 or not _GLUE.fullmatch(low, end, span.start):
        return False
    said: dict[str, Any] = {}
    for _, first, _ in chain:
        said |= first
    return _compatible(said, fields)


def _compatible(said: dict[str, Any], new: dict[str, Any]) -> bool:
    both = said | new
    clash = said.keys() & new.keys() - {"weekday_span"}
    if clash or ("year" in both and "shift" in both) or new.keys() & {"unplaced", "away", "run"}:
        return False
    if "run" in said and "needs_base" not in said:
        return False
    unit = both["shift"].unit if "shift" in both else None
    if unit == "day":
        return "needs_base" in said
    if "weekday" in both and "day" not in both and "nth" not in both:
        return unit == "week" or both.keys() <= _WITH_WEEKDAY
    if "holiday" in both and both.keys() & {"month", "day", "nth"}:
        return False
    if "part" in both and both["part"][0] in "qh":
        return not both.keys() & {"month", "day", "weekday"}
    if "day" in both and "month" not in both and ("year" in both or unit in ("year", "quarter")):
        return False  # on the 27th, next year
    if unit == "week":
        return "month" not in both and "day" not in both
    return True


def _built(chain: list[tuple[Span, dict[str, Any], dict[str, Any]]]) -> Iterator[tuple[Point, Point | None]]:
    fields: dict[str, Any] = {}
    last: dict[str, Any] = {}
    for _, mine, to in chain:
        fields |= mine
        last |= to
    vague = fields.keys() <= {"toward", "whole_weeks", "unplaced", "nth", "part", "nth_week", "week_of"}
    if not chain or (vague and fields.get("part", "")[:1] not in ("q", "h", "w") and fields.get("nth", 0) < 6):
        return
    if fields.pop("needs_base", False) and len(chain) == 1:
        fields = {"unplaced": True}  # two weeks after the vote
    point = Point(Span(chain[0][0].start, chain[-1][0].end), **in_whole_weeks(fields))
    yield point, replace(point, **last) if last else None


def _fields(kind: str, word: str, span: Span) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of a point that a piece fills, and those of the last point where it names two."""
    if kind in ("ymd", "dmy", "word_dmy", "month_year", "slash"):
        return _written(kind, word), {}
    if kind == "days_of":
        first, last = _NUMBER.findall(word)
        return {"day": int(first)}, {"day": int(last)}
    if kind in ("days_month", "day_month", "month_day"):
        month = _month(word)
        days = [number(day) for day in _DAY.findall(word)]
        return {"month": month, "day": days[0]}, {"day": days[1]} if len(days) > 1 else {}
    if kind == "year":
        years = [int(year) for year in _NUMBER.findall(word)]
        return {"year": years[0]}, {"year": years[1]} if len(years) > 1 else {}
    if kind == "weekday":
        return {"weekday": _WEEKDAYS.index(word[:3]), "weekday_span": span}, {}
    if kind == "run":
        back = -1 if re.search("last|past|previous", word) else 1
        many = _COUNT.search(word)
        return {"run": _shift(many[0] if many else "a", word.rpartition(" ")[2], back)}, {}
    if kind == "run_from":
        [(many, unit)] = _LENGTH.findall(word)
        return {"run": _shift(many, unit, 1), "needs_base": True}, {}
    if kind == "within":
        many, unit = _LENGTH.findall(word)[0]
        return {"run": _shift(many, unit, 1), "shift": Shift("day", 0)}, {}
    if kind == "away":
        back = -1 if re.search(r"(?:ago|before|prior to)$", word) else 1
        away = tuple(_shift(many, unit, back) for many, unit in _LENGTH.findall(word))
        return {"away": away, "needs_base": re.search("(?:before|after|from|since|to)$", word) is not None}, {}
    return _named(kind, word), {}


def _written(kind: str, word: str) -> dict[str, Any]:
    """The fields of a date in figures; month before day, unless there is no such month."""
    numbers = [int(figure) for figure in _NUMBER.findall(word)]
    name = _NAME.search(word)
    if kind == "month_year":
        return {"month": _month(word) if name else numbers[0], "year": numbers[-1]}
    if kind == "ymd":
        return {"year": numbers[0], "month": _month(word) if name else numbers[1], "day": numbers[-1]}
    if name:
        return {"month": _month(word), "day": numbers[0], "year": full_year(numbers[1])}
    month, day = (numbers[1], numbers[0]) if numbers[0] > 12 else (numbers[0], numbers[1])
    return {"month": month, "day": day} | ({"year": full_year(numbers[2])} if kind == "dmy" else {})


def _named(kind: str, word: str) -> dict[str, Any]:
    if kind == "month":
        return {"month": _month(word.removeprefix("month of "))}
    if kind == "word":
        return {"shift": shifts("en")[fold(word)]}
    if kind == "the_unit":
        return {"shift": Shift(_UNITS[word.removeprefix("the ")], 0)}
    if kind == "now":
        return {"shift": Shift("day", 0)}
    if kind == "nth_month":
        return {"month": number(word.removesuffix(" month"))}
    if kind == "holiday":
        return {"holiday": holidays("en")[fold(word)]}
    if kind == "toward":
        return {"toward": _TOWARD[word]} if word in _TOWARD else {"toward": _WEEKS[word], "whole_weeks": True}
    if kind == "decade":
        return {"decade": _decade(word)}
    if kind == "anaphor":
        first = word.partition(" ")[0]
        return {
            "anaphoric": 0 if first in ("same", "that") else -1 if first == "previous" or word.endswith("before") else 1
        }
    if kind == "eight":
        return {"year": int(word[:4]), "month": int(word[4:6]), "day": int(word[6:])}
    if kind == "century":
        return {"century": number(word)}
    if kind == "spelled_year":
        return {"year": spelled_year(word)}
    if kind == "the_day":
        return {"day": number(word)}
    if kind in ("half_year", "quarter", "half"):
        count = next((int(digit) for digit in _NUMBER.findall(word)), None) or number(
            re.split(r"[\s-]", word, maxsplit=1)[0]
        )
        return {"part": ("q" if "q" in word else "h") + str(count)}
    if kind in ("nth", "nth_week"):
        nth = -1 if word.startswith("last") else number(word.partition(" ")[0])
        return {"nth": nth, "nth_week": kind == "nth_week"}
    if kind == "week":
        return {"nth": number(word.partition(" ")[2]), "nth_week": True}
    if kind == "week_of":
        return {"week_of": True}
    if kind == "season":
        return {"part": _SEASONS[word]}
    return {"part": _PARTS[word.partition(" ")[0]]} if kind in ("part", "weekend") else {"unplaced": True}


def _month(word: str) -> int:
    return next(_MONTHS.index(name[:3]) + 1 for name in _NAME.findall(word) if name[:3] in _MONTHS)


def _decade(word: str) -> int:
    if digits := _NUMBER.search(word):
        return int(digits[0]) if len(digits[0]) == 4 else 1900 + int(digits[0])
    named = next(
        (10 * tens for tens, name in enumerate(_DECADES, 2) if f"nineteen {name}ties" == " ".join(word.split())), 100
    )
    return 1900 + named


def _shift(many: str, unit: str, sign: int) -> Shift:
    count = _MANY.get(many) or number(many)
    unit = unit.removesuffix("s")
    if unit == "fortnight":
        return Shift("week", 2 * count * sign)
    if unit == "decade":
        return Shift("year", 10 * count * sign)
    return Shift(_UNITS[unit], count * sign)
