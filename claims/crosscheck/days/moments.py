"""The times of two texts, or of two places of one, that are told of one thing and cannot both be right.

Every time that the other text bears out is settled. Of the rest, two are a pair where enough speaks for one act: its
stage, words in common, that each is the only one its text has, that both stand where news tells its main act.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.crosscheck.days.clashes import clash, comparable
from claims.crosscheck.days.one_act import WHOLE, follows, may_be_one
from claims.crosscheck.days.to_come import is_to_come
from claims.crosscheck.days.twins import concepts_of, is_printed, is_slip, is_turned, lie_far_apart
from claims.crosscheck.days.whens import When
from claims.crosscheck.residue.left import one_deed
from claims.crosscheck.statement import K
from claims.crosscheck.values.frames import of_two_moods
from claims.crosscheck.values.pairs import Pair
from claims.period import Partial

_WORDS = 2
# What speaks for one act, in points: a text's only day, both in the lead, are enough for a handful of texts.
_STAGE, _ONLY, _LEAD, _ROLE, _BOTH, _SLIP, _AHEAD = 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0
# Of a time of its kind by itself there is nothing else that the other text could mean.
_ONLY_ONE = {"hour": 2.0, "jubilee": 2.0}
# Years are told of much that is long past, so that one by itself proves nothing.
_OF_A_YEAR = 1.0
# What speaks against one act: two days far apart, one to come and one on which something came.
_FAR, _MOODS = 3.0, 3.0
TIME_WORDS = frozenset(
    ("morn", "even", "night", "noon", "afternoon", "day", "week", "month", "year", "am", "pm", "early", "lat", "end")
)


def moments(
    here: Sequence[When[K]], there: Sequence[When[K]], *, least: float, rendered: bool = False
) -> Iterator[Pair[K]]:
    """The times of one act that clash, each in one pair at most; `least` are the points that a pair must reach.

    In what is `rendered` in the other language a day that was moved, or the day after, is rendered too.
    """
    rest = [one for one in here if not _borne_out(one, there) and not follows(one, there)]
    over = [one for one in there if not _borne_out(one, here) and not follows(one, here)]
    points: dict[tuple[str, str], float] = {}
    places: dict[tuple[str, str], list[tuple[When[K], When[K]]]] = {}
    called: dict[str, When[K]] = {}
    for a in rest:
        for b in over:
            if a.family == b.family and clash(a, b) and may_be_one(a, b, rendered=rendered):
                key = _key(_met(a, called)), _key(_met(b, called))
                points[key] = max(points.get(key, 0.0), weigh(a, b, rest, over))
                places.setdefault(key, []).append((a, b))
    told: set[str] = set()
    for (x, y), most in sorted(points.items(), key=lambda point: -point[1]):
        rivals = [
            points[other]
            for other, those in places.items()
            if (other[0] == x) != (other[1] == y) and any(_are_two(one, those[0]) for one in places[x, y])
        ]
        if most >= least and all(most > rival for rival in rivals) and told.isdisjoint((f"0 {x}", f"1 {y}")):
            told |= {f"0 {x}", f"1 {y}"}
            those = places[x, y]
            yield Pair(
                tuple(dict.fromkeys(a.said for a, _ in those)), tuple(dict.fromkeys(b.said for _, b in those)), most
            )


def tell_of_two_days(here: Sequence[When[K]], there: Sequence[When[K]]) -> bool:
    """Whether two texts begin with two acts on two days: a boat capsizes on the 22nd, bodies are found on the 23rd."""
    firsts = [[one for one in those if one.family == "day" and one.said.lead] for those in (here, there)]
    if any(follows(one, those) for lead, those in ((firsts[0], there), (firsts[1], here)) for one in lead):
        return True
    rest, over = (
        [one for one in lead if one.stage is not None and one.role == "on" and not _borne_out(one, those)]
        for lead, those in ((firsts[0], there), (firsts[1], here))
    )
    return bool(rest and over) and all(a.stage != b.stage and clash(a, b) for a in rest for b in over)


def _are_two(pair: tuple[When[K], When[K]], other: tuple[When[K], When[K]]) -> bool:
    """Whether two pairs tell two times of one of the texts: 7:30 that evening and Tuesday night are one."""
    return any(clash(one, two) or not comparable(one, two) for one, two in zip(pair, other, strict=True))


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


def weigh(a: When[K], b: When[K], rest: Sequence[When[K]], over: Sequence[When[K]]) -> float:
    """How many points speak for two times being told of one act."""
    one, other = a.said, b.said
    same = a.stage is not None and a.stage == b.stage
    # Until Sunday nothing is said to end, and on Monday shops stay shut.
    found = (_STAGE if a.role == b.role or a.stage != "end" else _STAGE / 2) if same else 0.0
    shared = words_in_common(a, b)
    found += min(shared, _WORDS) + (_BOTH if len((one.around & other.around) - TIME_WORDS) > shared else 0.0)
    found += _ONLY_ONE.get(a.family, _ONLY) if all(_alone(x, those) for x, those in ((a, rest), (b, over))) else 0.0
    if one.part.language != other.part.language:
        found += min(len(concepts_of(one) & concepts_of(other)), _WORDS)
    if a.family == "year" and is_slip(a, b):
        found += _SLIP * (1 + is_turned(a, b))
    found += _LEAD if one.lead and other.lead else 0.0
    found += _ROLE if a.role == b.role != "on" else 0.0
    # Closed for six weeks, shut for ten.
    sentences = [said.witness.text[slice(*said.sentence)] for said in (one, other)]
    lasts = a.family == "length" and one.part.language == other.part.language == "en" and not shared
    found += _BOTH if lasts and one_deed(*sentences) else 0.0
    # Nobody announces anything in days to come: these are the days of what is announced.
    found += _AHEAD if a.family == "day" and is_to_come(a) and is_to_come(b) else 0.0
    found += _BOTH if one.beside & other.beside or one.measures & other.measures else 0.0
    found -= _FAR * lie_far_apart(a, b) + _MOODS * of_two_moods(one, other)
    # Of what is told of one act and left open of the other are mostly two years, and two days of an act of its own.
    known = {a.stage, b.stage} - {None}
    open_ = len(known) == 1 and a.stage != b.stage and (a.family == "year" or not known & WHOLE)
    return found - (_OF_A_YEAR if a.family == "year" else 0.0) - (_OF_A_YEAR if open_ else 0.0)


def words_in_common(a: When[K], b: When[K]) -> int:
    """How many words the clauses of two times share, times left out."""
    return len((a.said.near & b.said.near) - TIME_WORDS)


def _alone(one: When[K], those: Sequence[When[K]]) -> bool:
    rest = [other for other in those if other.family == one.family and not other.aside]
    return len({other.said.quote for other in rest}) <= 1 or not any(clash(one, other) for other in rest)


def _borne_out(one: When[K], others: Sequence[When[K]]) -> bool:
    """Whether some time of the other text agrees, or holds it within."""
    return any(_meets(one, other) for other in others) or _within(one, others) or is_printed(one, others)


def _meets(one: When[K], other: When[K]) -> bool:
    # June does not bear out June 20, which bears out June; nor does a morning 4:15 a.m.
    coarser = one.first.day is not None and other.first.day is None and other.first.weekday is None
    coarser = coarser or (one.months is None and other.months is not None)
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
