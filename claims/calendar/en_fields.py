"""What an English piece fixes of a point: Oct. 25 its month and day, next week its distance, Q3 its part."""

from __future__ import annotations

import re
from typing import Any

from claims.calendar.en_numbers import CARDINALS, ORDINALS, number, pattern, spelled_year
from claims.calendar.point import Shift, Unit, full_year
from claims.calendar.words import fold, holidays, shifts
from claims.regex import regex
from claims.span import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SEASONS = {"spring": "spring", "summer": "summer", "fall": "autumn", "autumn": "autumn", "winter": "winter"}
_PARTS = {
    "early": "early", "earlier": "earlier", "start": "early", "beginning": "early", "late": "late", "later": "later",
    "end": "late", "mid": "mid", "middle": "mid", "weekend": "weekend", "rest": "rest", "remainder": "rest",
    "remaining": "rest",
}  # fmt: skip
_TOWARD = {"this past": -1, "past": -1, "this coming": 1, "coming": 1, "upcoming": 1, "this": 0, "current": 0}
_WEEKS = {"last": -1, "previous": -1, "next": 1, "following": 1}
_DECADES = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")
_MANY = {"a": 1, "an": 1, "few": 3, "a few": 3, "several": 3, "a couple of": 2, "couple": 2}
_UNITS: dict[str, Unit] = {
    "day": "day", "night": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
}  # fmt: skip
FIGURE = regex("[0-9]+")
NAME = regex("[a-z]{3,}")
_DAY = regex(rf"[0-9]+|(?:{pattern(ORDINALS)}|{pattern(CARDINALS)})(?![a-z])")
_LETTERS: dict[str, Unit] = {"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year"}
_COUNT = regex(rf"(?<![a-z])(?:[0-9]+|few|several|couple|{pattern(CARDINALS)})(?![a-z])")
_REACHES = ("run", "run_from", "within", "edge", "away", "weekday_away", "weekdays_away")
_LENGTH = regex(
    rf"((?:a )?few|a couple of|several|an?|[0-9]+|{pattern(CARDINALS)})\s(?:business )?"
    r"(day|night|week|fortnight|month|quarter|year|decade)"
)


def fields_of(kind: str, word: str, span: Span) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of a point that a piece fills, and those of the last point where it names two."""
    if kind in ("ymd", "spaced", "dmy", "word_dmy", "month_year", "slash"):
        return _written(kind, word), {}
    if kind == "days_of":
        first, last = FIGURE.findall(word)
        return {"day": int(first)}, {"day": int(last)}
    if kind in ("days_month", "day_month", "month_day"):
        month = _month(word)
        days = [number(day) for day in _DAY.findall(word)]
        return {"month": month, "day": days[0]}, {"day": days[1]} if len(days) > 1 else {}
    if kind == "year":
        years = [int(year) for year in FIGURE.findall(word)]
        return {"year": years[0]}, {"year": years[1]} if len(years) > 1 else {}
    if kind == "split_year":
        year = int(word[:4])
        return {"year": year}, {"year": year + 1}
    if kind == "weekday":
        return {"weekday": _WEEKDAYS.index(word[:3]), "weekday_span": span}, {}
    if kind == "day_list":
        return {"month": _month(word), "day": 0, "apart": True}, {}
    if kind in _REACHES:
        return _reaching(kind, word), {}
    return _named(kind, word), {}


def _reaching(kind: str, word: str) -> dict[str, Any]:
    """So much time, from the anchor or from what else is printed."""
    back = -1 if re.search(r"last|past|previous|final|(?:ago|before|prior to)$", word) else 1
    lengths = tuple(_shift(many, unit, back) for many, unit in _LENGTH.findall(word))
    working = {"working": True} if "business" in word else {}
    if kind == "run":
        many = _COUNT.search(word)  # 3 next weeks, past week
        first, *further = lengths or (_shift(many[0] if many else "a", word.rpartition(" ")[2], back),)
        return {"run": first, "further": tuple(further)} | working
    if kind == "run_from":
        return {"run": lengths[0], "needs_base": True} | working
    if kind == "within":
        return {"run": lengths[0], "further": lengths[1:], "shift": Shift("day", 0)} | working
    if kind == "edge":
        return {"edge": lengths[0] if lengths else _shift("a", "day", back)}
    if kind == "away":
        based = re.search("(?:before|after|from|since|to)$", word) is not None
        return {"away": lengths, "needs_base": based} | working
    many = _COUNT.search(word)
    count = back * (_MANY.get(many[0]) or number(many[0]) if many else 1)
    day = next(_WEEKDAYS.index(name[:3]) for name in NAME.findall(word) if name[:3] in _WEEKDAYS)
    if kind == "weekday_away":
        return {"weekday": day, "shift": Shift("week", count)}
    return {"weekday": day, "toward": back, "away": (Shift("week", count - back),)}


def _written(kind: str, word: str) -> dict[str, Any]:
    """The fields of a date in figures; month before day, unless there is no such month."""
    numbers = [int(figure) for figure in FIGURE.findall(word)]
    name = NAME.search(word)
    if kind == "month_year":
        return {"month": _month(word) if name else numbers[0], "year": numbers[-1]}
    if kind in ("ymd", "spaced"):
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
    if kind == "to_date":
        return {"shift": Shift(_LETTERS[word[0]], 0), "part": "to date"}
    if kind == "end_of":
        return {"shift": Shift("day", 0)} if word == "eod" else {"shift": Shift(_LETTERS[word[2]], 0), "part": "late"}
    if kind == "workweek":
        return {"shift": shifts("en")[fold(word.partition(" ")[0] + " week")], "part": "workdays"}
    if kind == "same":
        return {"same_year": 0} if word.endswith("year") else {"same_month": True}
    if kind == "fiscal":
        return {"year": full_year(int(FIGURE.findall(word)[0])), "unplaced": True}
    if kind == "part_year":
        first, *later = FIGURE.findall(word)
        part = ("q" if "q" in word else "h") + first[:1]
        return {"part": part, "year": full_year(int(later[-1] if later else first[1:]))}
    if kind in ("calendar_year", "short_year"):
        return {"year": full_year(int(FIGURE.findall(word)[0]))}
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
        count = next((int(digit) for digit in FIGURE.findall(word)), None) or number(
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
    return next(_MONTHS.index(name[:3]) + 1 for name in NAME.findall(word) if name[:3] in _MONTHS)


def _decade(word: str) -> int:
    if digits := FIGURE.search(word):
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
