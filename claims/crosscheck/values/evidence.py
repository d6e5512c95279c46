"""How much speaks for two values being told of one thing: the features of a pair, and its score."""

from __future__ import annotations

import re
from math import log1p, log10
from typing import NamedTuple

from claims.crosscheck.figures.numbers import digits, one_stroke_apart, shifted, significant
from claims.crosscheck.once import once
from claims.crosscheck.statement import K
from claims.crosscheck.values.frames import is_point_and_length, of_two_moods, of_two_times
from claims.crosscheck.values.kinds import CALENDAR
from claims.crosscheck.values.part_of import PARTS
from claims.crosscheck.values.said import Said
from claims.crosscheck.weights import weights
from claims.quantity.fact import Slot
from claims.quantity.measures import of_people
from claims.quantity.qualifiers import is_grouped
from claims.quantity.units import named
from claims.regex import regex
from claims.senses import are_akin, is_person, noun_kinds

# 41 and 47 are one key apart, and so is every tenth pair of two digits.
_DIGITS = 3
# Nobody takes 52 for 5,200: scales of words go by ten, a thousand and ten thousand.
_HUNDREDFOLD = 2
# The values of a short text.
_USUAL = 5
# Who votes or sits is a person: 3천714명이 찬성, 찬성 3천714표.
_PEOPLE = frozenset({"person", "vote", "seat"})
# What 곳 counts besides places, and 개 besides things by the piece.
_PLACES = frozenset({"place", "item", "site", "institution", "building", "company", "school", "room", "home", "zone"})
_PERSONS = regex(r"\b(?:people|persons|men|women|boys|girls|children)$", re.IGNORECASE)
_ITEMS = frozenset(
    "item place bag bottle box bunch bundle can dose drum machine pack sheet tree work".split()  # noqa: SIM905
)
_HOLDER = regex(r"([가-힣A-Za-z0-9]{2,}?)(?:(?:은|는|이|가|에서|의|에)(?=\s)|,)")
_NAME = regex(r"(?<=[a-z,] )[A-Z][\w'-]+|^[A-Z][a-z]+(?= [A-Z])")
# Days and months are written like names.
_DAY_NAME = regex(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\b"
)


class Setting(NamedTuple):
    """What is known of a pair beyond the two places: rivals of each that the other text does not bear out either."""

    rivals: int  # other values of the kind, in either text, that found no counterpart
    values: int  # how many values both texts print in all
    alone: bool  # both are the only value of their kind in their text
    settled: frozenset[str]  # values both texts print
    sole: bool = False  # both are the only value of their kind that is told with the measure they have in common


FEATURES = (
    "near_words", "around", "noun", "other_noun", "behind", "beside", "rivals", "last", "crowd", "alone",
    "slip", "stroke", "ratio", "far", "duration", "role", "other_time",
    "other_subject", "other_base", "other_way", "measure", "sole", "other_measure", "people", "narrowed", "part_of",
    "strangers", "across", "calendar", "clock", "mark", "hedged", "two_times", "two_moods", "point",
)  # fmt: skip


def features(one: Said[K], other: Said[K], setting: Setting) -> tuple[float, ...]:
    """The numbers that the score weighs, in the order of FEATURES."""
    a, b = one.fact, other.fact
    around = one.around & other.around
    nouns = _nouns(one, other)
    ratio, far = _ratio(one, other)
    unknown = strangers(one, other)
    narrowing = one.qualified ^ other.qualified
    return (
        min(len(one.near & other.near), 4),
        len(around) / max(1, min(len(one.around), len(other.around))),
        nouns > 0,
        nouns < 0,
        one.behind == other.behind != "",
        min(len(one.beside & other.beside & setting.settled), 2),
        log1p(setting.rivals),
        setting.rivals == 0,
        log1p(setting.values / _USUAL),
        setting.alone,
        is_slip(one, other),
        _one_stroke(one, other),
        ratio,
        far,
        one.kind == "duration",
        a is not None and b is not None and a.role != b.role,
        _slots(a.time if a else None, b.time if b else None) < 0,
        _slots(a.subject if a else None, b.subject if b else None) < 0,
        bool(a and b and a.base and b.base and a.base.head != b.base.head),
        a is not None and b is not None and {a.direction, b.direction} == {"up", "down"},
        bool(one.measures & other.measures),
        setting.sole,
        _other_measure(one, other),
        bool(one.people & other.people),
        any(map(is_grouped, narrowing)),
        not narrowing.isdisjoint(PARTS),
        unknown,
        one.part.language != other.part.language,
        one.kind in CALENDAR,
        one.kind == "clock",
        one.kind in ("score", "odds"),
        _hedged(one) != _hedged(other),
        of_two_times(one, other),
        of_two_moods(one, other),
        is_point_and_length(one, other),
    )


def score(one: Said[K], other: Said[K], setting: Setting) -> float:
    """The log odds that both values are told of one thing."""
    w = weights("values")
    return w["bias"] + sum(w[name] * x for name, x in zip(FEATURES, features(one, other, setting), strict=True) if x)


def _nouns(one: Said[K], other: Said[K]) -> int:
    """1 where both count the same noun, -1 where they count two, 0 where one does not say or both may be meant."""
    nouns = [
        str(said.claim.value.counted)
        for said in (one, other)
        if said.claim is not None and said.claim.family == "figure" and said.claim.value.counted
    ]
    if len(nouns) < 2 or one.part.language != other.part.language:
        return 0
    heads = [noun.split()[-1].lower() for noun in nouns]
    if heads[0].rstrip("s") == heads[1].rstrip("s") or heads[0].endswith(heads[1]) or heads[1].endswith(heads[0]):
        return 1
    if one.part.language == "en" and (are_akin(*heads) or all(map(is_person, heads))):
        return 0  # pupils and children, workers and builders: nobody says that they are not the same
    return -1


def of_one_class(one: Said[K], other: Said[K]) -> bool:
    """Whether 명 and 인, 개 and 팩 can count one thing; 명 and 곳 cannot. A bare number may count anything."""
    classes = {_class(one), _class(other)}
    if one.kind != "count" or other.kind != "count" or None in classes or len(classes) == 1 or classes <= _PEOPLE:
        return True
    return ("place" in classes and classes <= _PLACES) or ("item" in classes and classes <= _ITEMS)


# What is told by those who have it: 300 jobs, 300 workers.
_HELD = frozenset({"seats", "beds", "tickets", "places", "berths", "rooms", "cases", "posts"})
_THINGS = frozenset({"artifact", "location", "animal", "food", "plant", "object", "substance"})


def count_two_sorts(one: Said[K], other: Said[K]) -> bool:
    """Whether one counts people and the other things, by their English nouns: 45 helpers, ten homes."""
    nouns = [
        str(said.claim.value.counted).split()[-1].lower()
        for said in (one, other)
        if said.kind == "count" and said.part.language == "en" and said.claim is not None and said.claim.value.counted
    ]
    if len(nouns) < 2 or not _HELD.isdisjoint(nouns):
        return False
    persons = [is_person(noun) for noun in nouns]
    return (
        persons[0] != persons[1]
        and noun_kinds(nouns[persons.index(False)])[:1] != ()
        and (noun_kinds(nouns[persons.index(False)])[0] in _THINGS)
    )


@once
def _class(one: Said[K]) -> str | None:
    """The class of things a counter counts; people where the words tell of them: three were killed."""
    unit = named(one.unit)
    if unit is not None:
        return unit.measure
    counted = one.claim.value.counted if one.claim is not None and one.claim.family == "figure" else None
    return "person" if of_people(one.measures) or _PERSONS.search(str(counted or "")) else None


def tell_of_two_things(one: Said[K], other: Said[K]) -> bool:
    """Whether what two values count or measure is named by words that exclude each other."""
    return not of_one_class(one, other) or _nouns(one, other) < 0 or _other_measure(one, other)


def _other_measure(one: Said[K], other: Said[K]) -> bool:
    return bool(one.measures and other.measures and not one.measures & other.measures)


def _slots(one: Slot | None, other: Slot | None) -> int:
    if one is None or other is None:
        return 0
    if one.head == other.head:
        return 1
    return -1 if one.sure and other.sure and one.head[:2] != other.head[:2] else 0


def is_slip(one: Said[K], other: Said[K]) -> bool:
    """Whether one number is one key, a turn of digits or a scale away from the other, or only its unit differs.

    Round numbers prove little: 2 and 20, 500 and 700 are two figures, 4125원 and 4125억원 one.
    """
    if one.kind == "clock" or one.number is None or other.number is None:
        return False
    if one.printed == other.printed and one.kind != "count":
        return True  # 18 miles and 18 kilometers, $35 million and 35 million euros
    a, b = (one.printed, other.printed) if one.unit == other.unit else (one.number, other.number)
    if a is None or b is None or (one.unit != other.unit and one.kind == "duration"):
        return False  # half an hour is 1,800 seconds, and 18 seconds no slip of it
    x, y = significant(a), significant(b)
    if shifted(a, b):
        return len(x) > (2 if abs(a.adjusted() - b.adjusted()) == _HUNDREDFOLD else 1)
    turned = len(x) > 1 and sorted(x) == sorted(y) and a.adjusted() == b.adjusted()
    return turned or (min(len(x), len(y)) >= _DIGITS and one_stroke_apart(x, y))


def _one_stroke(one: Said[K], other: Said[K]) -> bool:
    """Whether a digit is struck out, put in or exchanged: 3㎞ and 13㎞, 17명 and 27명. Alone it proves little."""
    if one.printed is None or other.printed is None or one.unit != other.unit or one.kind == "clock":
        return False
    x, y = digits(abs(one.printed)), digits(abs(other.printed))
    return len(x) + len(y) > _DIGITS - 1 and x != y and one_stroke_apart(x, y)


def _ratio(one: Said[K], other: Said[K]) -> tuple[float, float]:
    """How many powers of ten, up to 2, part two numbers, and whether more than threefold; 0 where a slip tells why."""
    a, b = one.number, other.number
    if is_slip(one, other) or a is None or b is None or a <= 0 or b <= 0:
        return 0.0, 0.0
    # The ratio is exact: 3 to 1 and 0.3 to 0.1 are as far apart.
    far = log10(max(a, b) / min(a, b))
    return min(far, 2.0), float(far > 0.5)


def strangers(one: Said[K], other: Said[K]) -> float:
    """How many holders each sentence names that the other text nowhere prints; the lesser of both, up to 2."""
    if one.part.language != other.part.language or one.people & other.people:
        return 0.0
    return float(min(_unknown(one, other), _unknown(other, one), 2))


def _unknown(one: Said[K], other: Said[K]) -> int:
    return sum(1 for name in _holders(one) if name not in other.witness.text)


@once
def _holders(one: Said[K]) -> list[str]:
    pattern = _HOLDER if one.part.language == "ko" else _NAME
    return [name for name in pattern.findall(one.witness.text, *one.sentence) if not _DAY_NAME.match(name)]


def _hedged(one: Said[K]) -> bool:
    return one.claim is not None and one.claim.family == "figure" and one.claim.value.hedge is not None
