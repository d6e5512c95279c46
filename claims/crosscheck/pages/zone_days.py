"""A day in a headline, a summary or a caption that the body prints nowhere, where it tells the same of another day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from claims.crosscheck.pages.zone_pairs import Told, common, words
from claims.crosscheck.statement import K
from claims.families import date
from claims.regex import regex

_BARE_DAY = regex(r"[0-9]{1,2}일")
_NUMBER = regex(r"[0-9]+")
_LAST_DAY = 31
_THIS_DAY = ("이날", "같은 날")
_WEEKDAY = regex(r"[A-Z][a-z]+day|[월화수목금토일]요일")
# A deadline beside the day of the news: 15일 밝혔다 tells nothing of 31일까지 납부.
_TERM = regex(r"\s*(?:까지|부터|[~∼-]|(?:[가-힣]+ )?(?:밝혔|말했|전했|알렸|발표했|발표하|\(현지|자로|기준))")
# The mayor in her office on Monday and at City Hall on Wednesday: office, name and city alone are no event.
_WORDS_OF_A_PICTURE = 4
_WORDS_OF_A_DAY = 3
_SHARE_OF_A_DAY = Decimal("0.7")


def other_days(one: Told[K], body: Sequence[Told[K]]) -> list[Told[K]]:
    """The dates of the body that give another day in the same words; none where it prints this one too."""
    here = _day(one)
    if here is None or _printed(one, here, body):
        return []
    # 18일 of a caption is a day of this month's news, and 기념촬영을 하고 있다 stands in captions alone.
    if one.part.role == "caption" and _BARE_DAY.fullmatch(one.claim.quote):
        enough = Decimal(_WORDS_OF_A_PICTURE)
    else:
        enough = max(Decimal(_WORDS_OF_A_DAY), _SHARE_OF_A_DAY * len(words(one)))
    days = [(other, _day(other)) for other in body if common(one, other) >= enough]
    return [other for other, day in days if day is not None and here.isdigit() == day.isdigit()]


def _printed(one: Told[K], day: str, body: Sequence[Told[K]]) -> bool:
    if any(day == _day(other) or _resolved_alike(one, other) for other in body):
        return True
    # 6.1.기준 is read as no day, and prints it all the same.
    printed = re.compile(rf"(?<![0-9]){day}(?:일|\.(?![0-9]))")
    return any(printed.search(other.witness.text, *other.part.span) for other in body)


def _day(told: Told[K]) -> str | None:
    """18 of 12월 18일 and of December 18, 2025, or the name of a weekday; None for the end of a term."""
    if told.claim.value.grain != "day" or _TERM.match(told.witness.text, told.claim.span.end):
        return None
    start = told.claim.value.start
    if told.claim.quote in _THIS_DAY:
        return str(start.day) if start is not None else None
    numbers = [number for number in _NUMBER.findall(told.claim.quote) if int(number) <= _LAST_DAY]
    return next(iter(numbers[-1:] or _WEEKDAY.findall(told.claim.quote)), None)


def _resolved_alike(one: Told[K], other: Told[K]) -> bool:
    a, b = one.claim.value, other.claim.value
    return a.start is not None and a.grain == b.grain and b.start is not None and date.can_both_be_true(a, b)
