"""Whether two values can be compared, and whether one truth can stand behind both."""

from __future__ import annotations

from decimal import Decimal

from claims.claim import Verdict
from claims.crosscheck.statement import K
from claims.crosscheck.values.kinds import CALENDAR, SUM, two_currencies
from claims.crosscheck.values.said import Said
from claims.families import date as date_family
from claims.period import DateRange, Partial, compare

# A match is won by three sets, a set by eleven points and more.
_SETS = 3


def comparable(one: Said[K], other: Said[K]) -> bool:
    """Whether two values are of one kind; whether 명 and 표 count one thing is for the score to say."""
    if one.kind == other.kind:
        return one.kind != "score" or not _of_two_games(one, other)
    kinds = {one.kind, other.kind}
    if kinds == {"count", "points"}:  # 27점 of a game, 27 points
        return "점" in (one.unit, other.unit)
    if SUM in kinds:  # 4500억 of a headline is money of some currency
        return any(kind.isupper() for kind in kinds - {SUM})
    # 3500만 달러 and 35 million euros; other numbers may be an exchange.
    return two_currencies(one.kind, other.kind) and one.number is not None and one.number == other.number


def _of_two_games(one: Said[K], other: Said[K]) -> bool:
    """Whether one score counts what the other is made of: three sets to one, and the 22-25 of the first."""
    few, many = sorted(sum(said.value) for said in (one, other))
    return max(map(max, (one.value, other.value)), default=0) > _SETS and few * _SETS <= many


def fits(one: Said[K], other: Said[K]) -> bool:
    """Whether one truth can stand behind both values."""
    if one.value and other.value and one.kind != "share":
        return one.value == other.value or (one.kind == "clock" and _same_hour(one.value, other.value))
    if one.kind in CALENDAR:
        return _same_day(one, other)
    if two_currencies(one.kind, other.kind):
        return False
    if one.kind == other.kind == "age" and _of_two_reckonings(one, other):
        return True
    if one.low < other.high and other.low < one.high:
        return True
    # -2.68% and 2.68% 하락 are one; 9주간 360시간 begins with 9주간, but 1조 2140억 only ends in 2140억.
    return _mirrored(one, other) or _begins(one.quote, other.quote) or _begins(other.quote, one.quote)


def _of_two_reckonings(one: Said[K], other: Said[K]) -> bool:
    """Whether a Korean age, a year or two more, may stand beside the age by birthdays: 우리 나이로 아흔, 88."""
    korean = one.part.language != other.part.language or any("Korean age" in said.qualified for said in (one, other))
    return korean and one.number is not None and other.number is not None and abs(one.number - other.number) <= 2


def _begins(one: str, other: str) -> bool:
    return other.startswith(one) and other[len(one) : len(one) + 1] == " "


def _mirrored(one: Said[K], other: Said[K]) -> bool:
    return one.kind == "share" and -one.high < other.high and other.low < -one.low


def _same_hour(one: tuple[Decimal, ...], other: tuple[Decimal, ...]) -> bool:
    """9:05 without its half of the day may be 21:05."""
    return one[0] == other[0] or (abs(one[0] - other[0]) == 720 and not (one[1] and other[1]))


def _same_day(one: Said[K], other: Said[K]) -> bool:
    assert one.claim is not None
    assert other.claim is not None
    if one.kind == "period":
        return all(_agree(a, b) for a, b in zip(_ends(one.claim.value), _ends(other.claim.value), strict=True))
    return compare(one.claim.value, other.claim.value) in (Verdict.AGREE, Verdict.COMPATIBLE) or (
        date_family.can_both_be_true(one.claim.value, other.claim.value)
        and compare(one.claim.value, other.claim.value) is not Verdict.CONFLICT
    )


def _ends(value: DateRange) -> tuple[Partial, Partial]:
    return value.first, value.last


def _agree(one: Partial, other: Partial) -> bool:
    return all(a is None or b is None or a == b for a, b in zip(one[:4], other[:4], strict=True))
