"""The times of two texts, or of two places of one, that are told of one thing and cannot both be right.

Every time that the other text bears out is settled. Of the rest, two are a pair where enough speaks for one act: its
stage, words in common, that each is the only one its text has, that both stand where news tells its main act.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claims.crosscheck.days.idle import names_a_zone
from claims.crosscheck.days.twins import concepts_of, is_slip
from claims.crosscheck.days.whens import When
from claims.crosscheck.statement import K
from claims.crosscheck.values.holders import tell_of_two_holders
from claims.crosscheck.values.pairs import Pair
from claims.crosscheck.values.two_occasions import of_two_occasions
from claims.period import Partial
from claims.quantity.qualifiers import exclude_each_other

# A day that was moved stands beside the one it was moved from.
_MOVED = re.compile(
    r"연기[하됐된돼되]|미뤄|미룬|미뤘|늦[춰췄추춘]|앞당[겨겼기긴]|당초|변경|순연|연장|재공고"
    r"|\b(?:postpon\w*|reschedul\w*|put\sback|pushed\s(?:back|to)|brought\sforward|delayed\suntil|originally"
    r"|moved\s(?:up\s)?(?:to|from)\s(?:next|the\s\d|\d|[A-Z][a-z]+(?:day|\s\d))|had\sbeen\s(?:due|scheduled|set)|called\soff)\b",
    re.IGNORECASE,
)
# The eve and the day after are told of the same thing as the day.
_BESIDE = re.compile(
    r"전야|전날|이튿날|다음\s?날|둘째\s?날|셋째\s?날|마지막\s?날|첫날|하루\s?[앞전뒤]"
    r"|\b(?:eve|(?:day|night)\s(?:before|after)|following\s(?:day|night|morning)|(?:second|third|final|last|first)\s(?:day|night))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"전날|전일|어제|\byesterday\b|\b(?:day|night)\s(?:before|earlier)\b", re.IGNORECASE)
# Whatever happens begins.
_GENERAL = "begin"
_WORDS = 2
# What speaks for one act, in points: a text's only day, both in the lead, are enough for a handful of texts.
_STAGE, _ONLY, _LEAD, _ROLE, _BOTH, _SLIP = 2.0, 1.0, 1.0, 1.0, 1.0, 1.0
# Years are told of much that is long past, so that one by itself proves nothing.
_OF_A_YEAR = 1.0
_EVENING, _MORNING = 19 * 60, 7 * 60  # minutes of the day
_TIME_WORDS = frozenset(
    ("morn", "even", "night", "noon", "afternoon", "day", "week", "month", "year", "am", "pm", "early", "lat", "end")
)


def moments(
    here: Sequence[When[K]], there: Sequence[When[K]], *, least: float, rendered: bool = False
) -> Iterator[Pair[K]]:
    """The times of one act that clash, each in one pair at most; `least` are the points that a pair must reach.

    In what is `rendered` in the other language a day that was moved, or the day after, is rendered too.
    """
    rest = [one for one in here if not _borne_out(one, there)]
    over = [one for one in there if not _borne_out(one, here)]
    points: dict[tuple[str, str], float] = {}
    places: dict[tuple[str, str], list[tuple[When[K], When[K]]]] = {}
    called: dict[str, When[K]] = {}
    for a in rest:
        for b in over:
            if a.family == b.family and clash(a, b) and may_be_one(a, b, rendered=rendered):
                key = _key(_met(a, called)), _key(_met(b, called))
                points[key] = max(points.get(key, 0.0), weigh(a, b, rest, over))
                places.setdefault(key, []).append((a, b))
    for (x, y), most in points.items():
        rivals = [p for (p_x, p_y), p in points.items() if (p_x == x) != (p_y == y)]
        if most >= least and all(most > rival for rival in rivals):
            those = places[x, y]
            yield Pair(
                tuple(dict.fromkeys(a.said for a, _ in those)), tuple(dict.fromkeys(b.said for _, b in those)), most
            )


def _key(one: When[K]) -> str:
    return f"{one.family} {one.said.quote}"


def _met(one: When[K], called: dict[str, When[K]]) -> When[K]:
    """The first time of its text that prints the same day in more or fewer words: 21일 for 9월 21일."""
    days = one.family == "day" and one.said.kind == "day"
    for other in called.values() if days else ():
        same = one.said.witness is other.said.witness and one.first.day == other.first.day is not None
        if same and one.said.part.language == other.said.part.language and not clash(one, other):
            return other
    if days:
        called.setdefault(f"{id(one.said.witness)} {_key(one)}", one)
    return one


def _is_beside(one: When[K]) -> bool:
    """Whether the sentence tells of an eve or of the day after, or the next one of the day before."""
    text, lines = one.said.witness.text, one.said.witness.sentences
    number = bisect_right(lines, one.said.sentence)
    later = number < len(lines) and _BEFORE.search(text, *lines[number])
    return bool(_BESIDE.search(text, *one.said.sentence) or later)


def _moved(one: When[K]) -> bool:
    """Whether the sentence of a day, or one beside it, says that the day was moved."""
    lines = one.said.witness.sentences
    number = bisect_right(lines, one.said.sentence) - 1
    return any(_MOVED.search(one.said.witness.text, *line) for line in lines[max(0, number - 1) : number + 2])


def weigh(a: When[K], b: When[K], rest: Sequence[When[K]], over: Sequence[When[K]]) -> float:
    """How many points speak for two times being told of one act."""
    one, other = a.said, b.said
    found = _STAGE if a.stage is not None and a.stage == b.stage else 0.0
    shared = words_in_common(a, b)
    found += min(shared, _WORDS) + (_BOTH if len((one.around & other.around) - _TIME_WORDS) > shared else 0.0)
    found += _ONLY if all(_alone(x, those) for x, those in ((a, rest), (b, over))) else 0.0
    if one.part.language != other.part.language:
        found += min(len(concepts_of(one) & concepts_of(other)), _WORDS)
    found += _SLIP if a.family == "year" and is_slip(a, b) else 0.0
    found += _LEAD if one.lead and other.lead else 0.0
    found += _ROLE if a.role == b.role != "on" else 0.0
    found += _BOTH if one.beside & other.beside or one.measures & other.measures else 0.0
    return found - (_OF_A_YEAR if a.family == "year" else 0.0)


def words_in_common(a: When[K], b: When[K]) -> int:
    """How many words the clauses of two times share, times left out."""
    return len((a.said.near & b.said.near) - _TIME_WORDS)


def _alone(one: When[K], those: Sequence[When[K]]) -> bool:
    rest = [other for other in those if other.family == one.family and not other.aside]
    return len({other.said.quote for other in rest}) <= 1 or not any(clash(one, other) for other in rest)


def may_be_one(a: When[K], b: When[K], *, rendered: bool = False) -> bool:
    """Whether nothing shows that two times are told of two acts."""
    if a.family == "year" and is_slip(a, b):
        return not exclude_each_other(a.said.qualified, b.said.qualified)
    if not _of_one_stage(a, b) or of_two_occasions(a.said, b.said):
        return False
    # Until June and in June are told of one act where both say that it ends, or that applications do.
    ends = (a.role == "end") != (b.role == "end")
    if ends and not (a.stage == b.stage and (a.aside or a.stage == "end") and "start" not in (a.role, b.role)):
        return False
    # From the 20th on it is debated, and on the 12th somebody was given it.
    if "start" in (a.role, b.role) and a.role != b.role and (a.aside or None in (a.stage, b.stage)):
        return False
    if exclude_each_other(a.said.qualified, b.said.qualified) or tell_of_two_holders(a.said, b.said):
        return False
    if a.family == "length":
        return a.unit == b.unit
    if a.family == "hour" and days_clash(a.first, b.first):
        return False
    if _is_next(a.first, b.first) and any(names_a_zone(one.said.witness) for one in (a, b)):
        return False
    return a.family == "year" or rendered or not any(_is_beside(one) or _moved(one) for one in (a, b))


def _of_one_stage(a: When[K], b: When[K]) -> bool:
    """Whether two stages can be one: what departs again begins, and what is done by a day begins or ends."""
    stages = {a.stage, b.stage}
    if len(stages) == 1:
        return True
    # The hour at which a fire is out is not that at which it was seen; a festival that ends is the festival.
    if a.aside or b.aside or (a.family == "hour" and "end" in stages):
        return False
    return None in stages or (_GENERAL in stages and "end" not in stages) or a.role == b.role == "end"


def _borne_out(one: When[K], others: Sequence[When[K]]) -> bool:
    """Whether some time of the other text agrees, or holds it within."""
    return any(_meets(one, other) for other in others) or _within(one, others)


def _meets(one: When[K], other: When[K]) -> bool:
    # June does not bear out June 20, which bears out June; nor does a morning 4:15 a.m.
    coarser = one.first.day is not None and other.first.day is None and other.first.weekday is None
    if one.family == "hour":
        coarser = one.said.kind == "clock" and other.said.kind == "half"
    return one.family == other.family and not coarser and comparable(one, other) and not clash(one, other)


def _within(one: When[K], others: Sequence[When[K]]) -> bool:
    """Whether a day lies between the first and the last of a period of the other text: 12일 in 10일부터 19일까지."""
    if one.family != "day" or one.role != "on" or one.stage in ("begin", "end") or one.first.day is None:
        return False
    starts = [o for o in others if o.role == "start" and o.first.day is not None]
    ends = [o for o in others if o.role == "end" and o.first.day is not None]
    return any(_order(start.first, one.first) <= 0 <= _order(end.first, one.first) for start in starts for end in ends)


def _order(one: Partial, other: Partial) -> int:
    """-1, 0 or 1 as a day is before, on or after another; months are left out where one prints none."""
    months = (one.month, other.month) if None not in (one.month, other.month) else (0, 0)
    a, b = (months[0] or 0, one.day or 0), (months[1] or 0, other.day or 0)
    return (a > b) - (a < b)


def comparable(one: When[K], other: When[K]) -> bool:
    """Whether both print something that can be laid side by side."""
    if one.family in ("hour", "length"):
        return True
    a, b = one.first, other.first
    known = [None not in pair for pair in zip(a[:4], b[:4], strict=True)]
    return any(known) or (one.days is not None and b.day is not None) or (other.days is not None and a.day is not None)


def clash(one: When[K], other: When[K]) -> bool:
    """Whether two times cannot both be right of one act."""
    if one.family == "hour":
        return not any(low < b and a < high for low, high in one.hours for a, b in other.hours)
    if one.family == "length":
        if one.said.quote in other.said.quote or other.said.quote in one.said.quote:
            return False  # 9주간 is part of 9주간 360시간
        return one.said.low >= other.said.high or other.said.low >= one.said.high
    if _in_one_night(one, other) or _in_one_night(other, one):
        return False
    resolved = [w.said.claim.value.start for w in (one, other) if w.said.claim is not None and w.said.kind == "day"]
    if len(resolved) == 2 and None not in resolved and resolved[0] == resolved[1]:
        return False
    return days_clash(one.first, other.first) or _edges_clash(one, other) or _edges_clash(other, one)


def days_clash(one: Partial, other: Partial) -> bool:
    """Whether two days differ in what both print; a weekday beside two equal days is for the calendar to judge."""
    if any(None not in pair and pair[0] != pair[1] for pair in zip(one[:3], other[:3], strict=True)):
        return True
    return None not in (one.weekday, other.weekday) and None in (one.day, other.day) and one.weekday != other.weekday


def _in_one_night(one: When[K], other: When[K]) -> bool:
    """Whether a night runs from the first day into the small hours of the other: 6일 밤, 7일 새벽."""
    late = any(high > _EVENING for _, high in one.hours)
    early = any(low < _MORNING for low, _ in other.hours) and not any(high > _EVENING for _, high in other.hours)
    return late and early and _is_next(one.first, other.first)


def _is_next(one: Partial, other: Partial) -> bool:
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
