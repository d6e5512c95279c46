"""A figure that is one slip of the keyboard away from what every other text of the story prints in its place.

215만407주 where the others have 215만4007주, 1043만552주 for 104만3552주, 7318원 for 7318억원. A rare figure is weighed
against a frequent one only where both have digits enough to be no coincidence and stand among the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from typing import Generic

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.leads import names_around
from claims.crosscheck.numbers import (
    apart,
    differ_in_rounding,
    digits,
    one_stroke_apart,
    printed_digits,
    shifted,
    significant,
)
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support

# 1,234 and 1,243 may both be on a page; 6.5 and 6.6 surely are. Round numbers say little, whatever their length.
_MIN_DIGITS = 4
_MIN_COMMON_WORDS = 2
# Of 1.58 and 1.85 a story may hold both: three digits are a slip only among the same three names, in one place.
_FEW_DIGITS = 3
_MIN_COMMON_OF_FEW = 3
# 66원 for 66만원 is off by a whole word, which no rounding and no other minute explains: two digits are enough.
_LEAST_DIGITS = 2
_WHOLE_WORD = 3  # orders of magnitude
# 약 1,230 may be 1,243; 약 81.7% is not 약 18.7%.
_GUESS = Decimal("0.1")
# 33.18% beside 33.13%: rates come out of sums, counts do not.
_RECKONED = {"percent", "percentage_point"}
_CLOSE = Decimal("0.003")
# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_MAJORITY = 3
# Prices of three digits are those of another minute.
_MOVING = re.compile(
    r"거래(?:되|를|량|일)|마감|장중|현재|개장|출발|오른|오르|내린|올라|내려|상승|하락|급등|급락|뛴|치솟|강세|약세|대비|보다"
    r"|trad(?:ed|ing)|clos(?:e|ing)|open(?:ed|ing)|\b(?:rose|fell|up|down|higher|lower|gained|lost)\b",
    re.IGNORECASE,
)
_AROUND = 30  # characters

_Key = tuple[str, Decimal]  # unit, number


@dataclass
class _Value(Generic[K]):
    """One value of a story and every place that prints it, each with the names around it and its digits as printed.

    `in_range`: the first of them prints a range. `guessed`: one of them says 약. `moves`: one of them tells a price of
    its moment.
    """

    unit: str
    number: Decimal
    in_range: bool = False
    guessed: bool = False
    moves: bool = False
    mentions: list[Mention[K]] = field(default_factory=list)
    names: list[frozenset[str]] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each rare figure that is a slip of a frequent one, the rare one suspected."""
    if len(story) <= _MIN_MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    values = _values(story)
    weights = {key: support(value.mentions, witnesses).voices for key, value in values.items()}
    found = []
    for rare, frequent in _neighbours(values, weights):
        if weights[rare] * _MIN_MAJORITY <= weights[frequent] and _is_slip(values[rare], values[frequent]):
            found.append(_disagreement(values[rare], values[frequent], witnesses))
    return found


def _values(story: Sequence[Witness[K]]) -> dict[_Key, _Value[K]]:
    """The values of the story that are told at some length, by unit and number."""
    values: dict[_Key, _Value[K]] = {}
    for witness in story:
        for claim in witness.claims:
            if claim.family == "figure" and witness.part_at(claim.span.start) is not None:
                ends = (claim.value.amount.low, claim.value.amount.high)
                unit = str(claim.value.amount.unit)
                ranged = None not in ends and ends[0] != ends[1]
                for number in _numbers(claim):
                    value = values.setdefault((unit, number), _Value(unit, number, ranged))
                    value.mentions.append(Mention(witness.key, claim.span))
                    value.names.append(names_around(witness.text, claim.span))
                    value.printed |= set() if ranged else {printed_digits(claim.quote)}
                    value.guessed = value.guessed or claim.value.amount.approximate
                    value.moves = value.moves or _moves(witness.text, claim)
    return values


def _numbers(claim: Claim) -> list[Decimal]:
    """Each end of the figure that is told at some length: 215만4007∼311만2658주 has two."""
    amount = claim.value.amount
    ends = {end for end in (amount.low, amount.high) if end is not None}
    return sorted(end for end in ends if amount.unit is not None and len(significant(end)) >= _LEAST_DIGITS)


def _moves(text: str, claim: Claim) -> bool:
    """Whether a figure is told as a movement, or where it led to."""
    start, end = claim.span.start - _AROUND, claim.span.end + _AROUND
    return claim.value.direction is not None or bool(_MOVING.search(text, max(0, start), end))


def _neighbours(values: Mapping[_Key, _Value[K]], weights: Mapping[_Key, int]) -> Iterator[tuple[_Key, _Key]]:
    """A value and a frequent one of its unit, their digits the same but for zeros at the ends or one struck out."""
    struck: dict[tuple[str, str], dict[_Key, None]] = {}
    for key, value in values.items():
        for whole in sorted({digits(key[1]), *value.printed}):
            for stub in {whole.strip("0"), whole, *(whole[:i] + whole[i + 1 :] for i in range(len(whole)))}:
                struck.setdefault((key[0], stub), {})[key] = None
    pairs = {
        (a, b): None for keys in struck.values() for b in keys if weights[b] >= _MIN_MAJORITY for a in keys if a != b
    }
    yield from pairs


def _is_slip(rare: _Value[K], frequent: _Value[K]) -> bool:
    one, other = rare.number, frequent.number
    if (one < 0) != (other < 0):
        return False
    lost = _loses_a_word(rare, frequent)
    if not (lost or shifted(one, other)) and (not _one_stroke_apart(rare, frequent) or differ_in_rounding(one, other)):
        return False
    if not apart(one, other) or (rare.guessed and abs(one - other) <= _GUESS * max(one, other)):
        return False
    if _reckoned_otherwise(rare, frequent):
        return False
    # A text that prints both means both: this year's 1,234 and last year's 1,243.
    if {m.source for m in rare.mentions} & {m.source for m in frequent.mentions}:
        return False
    if lost:
        return _most_common(rare.names, frequent.names) >= _MIN_COMMON_WORDS
    least = min(len(significant(one)), len(significant(other)))
    if least < _MIN_DIGITS:
        return (
            least == _FEW_DIGITS and not rare.moves and _most_common(rare.names, frequent.names) >= _MIN_COMMON_OF_FEW
        )
    return len(frozenset().union(*rare.names) & frozenset().union(*frequent.names)) >= _MIN_COMMON_WORDS


def _loses_a_word(rare: _Value[K], frequent: _Value[K]) -> bool:
    """Whether 만, 억 or 조 alone is lost: 66원 for 66만원, 1조9400원 for 1조9400억원."""
    one, other = rare.number, frequent.number
    if shifted(one, other):
        return abs(one.adjusted() - other.adjusted()) >= _WHOLE_WORD
    return any(len(row) >= _FEW_DIGITS for row in rare.printed & frequent.printed)


def _one_stroke_apart(rare: _Value[K], frequent: _Value[K]) -> bool:
    rows = [(digits(rare.number), digits(frequent.number)), *product(rare.printed, frequent.printed)]
    return any(one_stroke_apart(one, other) for one, other in rows)


def _reckoned_otherwise(rare: _Value[K], frequent: _Value[K]) -> bool:
    """Whether two rates lie so close that each may come of its own sum: 33.13 and 6.98 or 7 make 40.11 or 40.13."""
    one, other = rare.number, frequent.number
    turned = sorted(digits(one)) == sorted(digits(other))
    return rare.unit in _RECKONED and not turned and abs(one - other) <= _CLOSE * max(one, other)


def _most_common(here: Sequence[frozenset[str]], there: Sequence[frozenset[str]]) -> int:
    """The most names that one place of each side has in common."""
    return max(len(a & b) for a in set(here) for b in set(there))


def _disagreement(rare: _Value[K], frequent: _Value[K], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    sides = tuple(_side(value, witnesses) for value in (rare, frequent))
    # One number does not correct a range, nor a range one number.
    meant = sides[1].value if rare.in_range == frequent.in_range else None
    return Disagreement("claims.figure.slip", Grade.ERROR, fold(sides[1].value), sides, suspect=0, correction=meant)


def _side(value: _Value[K], witnesses: Mapping[K, Witness[K]]) -> Side[K]:
    mentions = tuple(value.mentions)
    source, span = mentions[0]
    return Side(witnesses[source].text[span.start : span.end], mentions)
