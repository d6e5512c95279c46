"""How much speaks for two values being told of one thing: the features of a pair, and its score."""

from __future__ import annotations

import re
from decimal import Decimal
from math import log1p
from typing import NamedTuple

from claims.crosscheck.figures.numbers import one_stroke_apart, shifted, significant
from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.crosscheck.weights import weights
from claims.quantity.fact import Slot

# 41 and 47 are one key apart, and so is every tenth pair of two digits.
_DIGITS = 3
# The values of a short text.
_USUAL = 5
# Sentences that share this much of their words and name two holders tell the same of both.
_ALIKE = 0.6
_HOLDER = re.compile(r"([가-힣A-Za-z0-9]{2,}?)(?:(?:은|는|이|가|에서|의|에)(?=\s)|,)")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w'-]+|^[A-Z][a-z]+(?= [A-Z])")
# Days and months are written like names.
_DAY_NAME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\b"
)


class Setting(NamedTuple):
    """What is known of a pair beyond the two places: rivals of each that the other text does not bear out either."""

    rivals: int  # other values of the kind, in either text, that found no counterpart
    values: int  # how many values both texts print in all
    alone: bool  # both are the only value of their kind in their text
    settled: frozenset[str]  # values both texts print


FEATURES = (
    "near", "near_words", "around", "noun", "other_noun", "before", "behind", "beside", "rivals", "crowd", "alone",
    "slip", "ratio", "far", "other_unit", "role", "other_time", "other_subject", "measure", "other_measure",
    "qualified", "part", "lead", "strangers", "strangers_alike", "across", "calendar", "clock", "mark", "hedged",
)  # fmt: skip


def features(one: Said[K], other: Said[K], setting: Setting) -> tuple[float, ...]:
    """The numbers that the score weighs, in the order of FEATURES."""
    a, b = one.fact, other.fact
    near, around = one.near & other.near, one.around & other.around
    nouns = _nouns(one, other)
    ratio, far = _ratio(one, other)
    unknown = strangers(one, other)
    units = [_unit(one), _unit(other)]
    return (
        len(near) / max(1, min(len(one.near), len(other.near))),
        min(len(near), 4),
        len(around) / max(1, min(len(one.around), len(other.around))),
        nouns > 0,
        nouns < 0,
        one.before == other.before != "",
        one.behind == other.behind != "",
        min(len(one.beside & other.beside & setting.settled), 2),
        log1p(setting.rivals),
        log1p(setting.values / _USUAL),
        setting.alone,
        is_slip(one, other),
        ratio,
        far,
        None not in units and units[0] != units[1],
        a is not None and b is not None and a.role != b.role,
        _slots(a.time if a else None, b.time if b else None) < 0,
        _slots(a.subject if a else None, b.subject if b else None) < 0,
        bool(one.measures & other.measures),
        bool(one.measures and other.measures and not one.measures & other.measures),
        min(len(one.qualified ^ other.qualified), 2),
        a is not None and b is not None and a.part != b.part,
        one.lead and other.lead,
        unknown,
        unknown if tell_of_two_holders(one, other) else 0.0,
        one.part.language != other.part.language,
        one.kind in ("day", "month", "year", "period"),
        one.kind == "clock",
        one.kind in ("score", "odds"),
        _hedged(one) != _hedged(other),
    )


def score(one: Said[K], other: Said[K], setting: Setting) -> float:
    """The log odds that both values are told of one thing."""
    w = weights("values")
    return w["bias"] + sum(w[name] * x for name, x in zip(FEATURES, features(one, other, setting), strict=True) if x)


def _nouns(one: Said[K], other: Said[K]) -> int:
    """1 where both count the same noun, -1 where they count two, 0 where one does not say."""
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
    return -1


def _slots(one: Slot | None, other: Slot | None) -> int:
    if one is None or other is None:
        return 0
    if one.head == other.head:
        return 1
    return -1 if one.sure and other.sure and one.head[:2] != other.head[:2] else 0


def is_slip(one: Said[K], other: Said[K]) -> bool:
    """Whether one number is one key, a turn of digits or a scale away from the other.

    Round numbers prove little: 2 and 20, 500 and 700 are two figures, 4125원 and 4125억원 one.
    """
    a, b = one.number, other.number
    if a is None or b is None or one.kind == "clock":
        return False
    x, y = significant(a), significant(b)
    if shifted(a, b):
        return len(x) > 1
    if len(x) > 1 and sorted(x) == sorted(y) and a.adjusted() == b.adjusted():
        return True
    return min(len(x), len(y)) >= _DIGITS and one_stroke_apart(x, y)


def _unit(one: Said[K]) -> str | None:
    return one.claim.value.amount.unit if one.claim is not None and one.claim.family == "figure" else None


def _ratio(one: Said[K], other: Said[K]) -> tuple[float, float]:
    """How far apart two numbers are, in powers of ten up to 2; and whether they differ more than threefold.

    Nothing where a slip explains the distance.
    """
    a, b = one.number, other.number
    if is_slip(one, other) or a is None or b is None or a <= 0 or b <= 0:
        return 0.0, 0.0
    far = abs((a / b).log10())
    return float(min(far, Decimal(2))), float(far > Decimal("0.5"))


def strangers(one: Said[K], other: Said[K]) -> float:
    """How many holders each sentence names that the other text nowhere prints; the lesser of both, up to 2."""
    if one.part.language != other.part.language:
        return 0.0
    return float(min(_unknown(one, other), _unknown(other, one), 2))


def tell_of_two_holders(one: Said[K], other: Said[K]) -> bool:
    """Whether two sentences tell in the same words of two holders: 도림군이 … 12억원을, 은골군이 … 9억원을."""
    enough = _ALIKE * max(1, min(len(one.around), len(other.around)))
    return len(one.around & other.around) >= enough and strangers(one, other) > 0


def _unknown(one: Said[K], other: Said[K]) -> int:
    pattern = _HOLDER if one.part.language == "ko" else _NAME
    names = pattern.findall(one.witness.text, *one.sentence)
    return sum(1 for name in names if name not in other.witness.text and not _DAY_NAME.match(name))


def _hedged(one: Said[K]) -> bool:
    return one.claim is not None and one.claim.family == "figure" and one.claim.value.hedge is not None
