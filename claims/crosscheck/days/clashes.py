"""Whether two times can both be right of one act: days, months, seasons, hours, lengths and numbers of years."""

from __future__ import annotations

from claims.crosscheck.days.idle import names_a_zone
from claims.crosscheck.days.whens import When
from claims.crosscheck.statement import K
from claims.period import Partial

_EVENING, _MORNING = 19 * 60, 7 * 60  # minutes of the day
_ZONE = 30  # minutes


def comparable(one: When[K], other: When[K]) -> bool:
    """Whether both print something that can be laid side by side."""
    if one.family not in ("day", "year") or (_months_of(one) and _months_of(other)):
        return True
    a, b = one.first, other.first
    known = [None not in pair for pair in zip(a[:4], b[:4], strict=True)]
    return any(known) or (one.days is not None and b.day is not None) or (other.days is not None and a.day is not None)


def clash(one: When[K], other: When[K]) -> bool:
    """Whether two times cannot both be right of one act."""
    if one.family == "hour":
        if any(names_a_zone(when.said.witness) for when in (one, other)) and _are_zones_apart(one, other):
            return False
        return not any(low < b and a < high for low, high in one.hours for a, b in other.hours)
    if one.family in ("length", "jubilee"):
        (low, high), (least, most) = one.stretch, other.stretch
        return high <= least or most <= low
    if one.months is not None or other.months is not None:
        years = one.first.years, other.first.years
        months = _months_of(one), _months_of(other)
        apart = all(months) and months[0].isdisjoint(months[1])
        return apart or (None not in years and years[0] != years[1])
    if _in_one_night(one, other) or _in_one_night(other, one):
        return False
    resolved = [w.said.claim.value.start for w in (one, other) if w.said.claim is not None and w.said.kind == "day"]
    if len(resolved) == 2 and None not in resolved and resolved[0] == resolved[1]:
        return False
    return days_clash(one.first, other.first) or _edges_clash(one, other) or _edges_clash(other, one)


def _are_zones_apart(one: When[K], other: When[K]) -> bool:
    """Whether two hours can be one in two time zones, which lie whole or half hours apart."""
    if one.said.kind != "clock" or other.said.kind != "clock":
        return True
    apart = int(one.said.value[0] - other.said.value[0]) % _ZONE
    return min(apart, _ZONE - apart) <= 1


def days_clash(one: Partial, other: Partial) -> bool:
    """Whether two days differ in what both print; a weekday beside two equal days is for the calendar to judge."""
    if any(None not in pair and pair[0] != pair[1] for pair in zip(one[:3], other[:3], strict=True)):
        return True
    return None not in (one.weekday, other.weekday) and None in (one.day, other.day) and one.weekday != other.weekday


def _in_one_night(one: When[K], other: When[K]) -> bool:
    """Whether a night runs from the first day into the small hours of the other: 6일 밤, 7일 새벽."""
    late = any(high > _EVENING for _, high in one.hours)
    early = any(low < _MORNING for low, _ in other.hours) and not any(high > _EVENING for _, high in other.hours)
    return late and early and is_next(one.first, other.first)


def is_next(one: Partial, other: Partial) -> bool:
    """Whether two days follow one on the other, either first."""
    days = None not in (one.day, other.day) and abs((one.day or 0) - (other.day or 0)) == 1
    weekdays = None not in (one.weekday, other.weekday) and ((one.weekday or 0) - (other.weekday or 0)) % 7 in (1, 6)
    return days or weekdays


def _edges_clash(one: When[K], other: When[K]) -> bool:
    if one.days is None:
        return False
    low, high = one.days
    if other.days is not None:
        return high < other.days[0] or other.days[1] < low
    return other.first.day is not None and not low <= other.first.day <= high


def _months_of(one: When[K]) -> frozenset[int]:
    """The months that a day or a season may fall in; none where no word tells."""
    if one.months is not None:
        return one.months
    return frozenset({one.first.month}) if one.first.month is not None else frozenset()


def apart_by(one: Partial, other: Partial) -> tuple[int, ...]:
    """How many days may lie between two days of one month, or two weekdays."""
    found: list[int] = []
    if one.day is not None and other.day is not None and (one.month == other.month or None in (one.month, other.month)):
        found.append(one.day - other.day)
    if one.weekday is not None and other.weekday is not None:
        apart = (one.weekday - other.weekday) % 7
        found += [apart, apart - 7, apart + 7]
    return tuple(found)
