"""A stretch of a day with its length: 오전 10시부터 오후 2시까지 4시간 동안, from 2 to 5 p.m., lasting three hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from claims.calendar.en_numbers import CARDINALS
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Language, Span
from claims.wording import like

_DAY = timedelta(hours=24)
_HALF = timedelta(hours=12)
_COUNTS = "|".join(word for word, number in CARDINALS.items() if number < 13)
_AT_KO = (
    r"(?P<half{0}>오전|오후|낮|밤|저녁|아침|새벽)?\s?"
    r"(?P<hour{0}>\d{{1,2}})시(?:\s?(?P<minute{0}>\d{{1,2}})분|\s?(?P<past{0}>반))?"
)
_AT_EN = r"(?P<hour{0}>\d{{1,2}})(?::(?P<minute{0}>\d\d))?(?:\s?(?P<half{0}>[ap])\.?m\b\.?)?"
_TOLD: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        rf"(?P<stretch>{_AT_KO.format(1)}\s?(?:부터|에서|[~∼-])\s?(?P<next>다음\s?날\s)?{_AT_KO.format(2)}(?:까지)?)\s?[,(]?\s?(?:총|모두|약)?\s?"
        r"(?P<length>(?P<hours>\d{1,2})시간(?:\s?(?P<minutes>\d{1,2})분)?)\s?(?:간|동안|[)]|에\s걸쳐)"
    ),
    "en": regex(
        rf"(?P<stretch>{_AT_EN.format(1)}\s?(?:to|until|till|through|[-–])\s?(?P<next>(?!x)x)?{_AT_EN.format(2)})"
        rf"(?:,?\s(?:and\s)?(?:lasts?|lasting|lasted|for|will\slast)\s|,\sa\s|\s\()(?P<length>(?P<hours>\d{{1,2}}|{_COUNTS})[\s-]hours?)(?P<minutes>(?!x)x)?\b",
        re.IGNORECASE,
    ),
}


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each length that is not the time between its two ends."""
    return [found for part in witness.parts for found in _lengths(witness, part)]


def _lengths(witness: Witness[K], part: Part) -> Iterator[Disagreement[K]]:
    for match in _TOLD[part.language].finditer(witness.text, *part.span):
        first, last = _clock(match, 1), _clock(match, 2)
        if first is None or last is None or match["next"]:
            continue
        said = CARDINALS.get(match["hours"].lower())
        length = timedelta(hours=said or int(match["hours"]), minutes=int(match["minutes"] or 0))
        if not _fits(match, (last - first) % _DAY, length):
            sides = tuple(_side(witness, Span(*match.span(name))) for name in ("stretch", "length"))
            about = fold("".join(side.value for side in sides))
            passed = Decimal((last - first) % _DAY // timedelta(minutes=1)) / 60
            details = {"period": match["stretch"], "found": match["length"], "expected": like(passed, match["length"])}
            yield Disagreement("claims.date.period_length", Grade.ERROR, about, sides, details=details)


def _fits(match: re.Match[str], passed: timedelta, length: timedelta) -> bool:
    """Whether the length is that of the stretch; where a half of the day is not printed, of the other half too."""
    open_half = match["half1"] is None or match["half2"] is None
    found = {passed, (passed + _HALF) % _DAY} if open_half else {passed}
    # "3시간" is told of 2시간 50분, too.
    return any(abs(one - length) <= timedelta(minutes=20) for one in found)


def _clock(match: re.Match[str], number: int) -> timedelta | None:
    hour = int(match[f"hour{number}"])
    past = 30 if match.groupdict().get(f"past{number}") else 0
    minute = int(match[f"minute{number}"] or past)
    if hour > 24 or minute > 59:
        return None
    half = match[f"half{number}"] or ""
    late = half in ("오후", "저녁", "밤", "p", "P") or (half == "낮" and hour < 6)
    return timedelta(hours=hour % 12 + 12 * late if half else hour, minutes=minute)


def _side(witness: Witness[K], span: Span) -> Side[K]:
    return Side(witness.text[slice(*span)], (Mention(witness.key, span),))
