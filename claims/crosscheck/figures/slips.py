"""A figure that is one slip of the keyboard away from what every other text of the story prints in its place.

215만407주 where the others have 215만4007주, 1043만552주 for 104만3552주, 4125원 for 4125억원. A rare figure is weighed
against a frequent one only where both have digits enough to be no coincidence and stand among the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from claims.crosscheck.figures.numbers import (
    apart,
    differ_in_rounding,
    digits,
    one_stroke_apart,
    shifted,
    significant,
)
from claims.crosscheck.figures.spots import Key, Number, numbers_of
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold

# 1,234 and 1,243 may both be on a page; 6.5 and 6.6 surely are. Round numbers say little, whatever their length.
_MIN_DIGITS = 4
_MIN_COMMON_WORDS = 2
# Of 6.14 and 6.41 a story may hold both: three digits are a slip only among the same three names, in one place.
_FEW_DIGITS = 3
_MIN_COMMON_OF_FEW = 3
# 21원 for 21만원 is off by a whole word, which no rounding and no other minute explains: two digits are enough.
_WHOLE_WORD = 3  # orders of magnitude
# 약 1,230 may be 1,243; 약 51.2% is not 약 15.2%.
_GUESS = Decimal("0.1")
# 51.37% beside 51.34%: rates come out of sums, counts do not.
_RECKONED = {"percent", "percentage_point"}
_CLOSE = Decimal("0.003")
# One text against another is a riddle; one against three that do not copy one another is a slip.


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each rare figure that is a slip of a frequent one, the rare one suspected."""
    if len(story) <= MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    told = numbers_of(story)
    weights = {key: voices(number.mentions, witnesses) for key, number in told.items()}
    found = []
    for key, other in _neighbours(told, weights):
        if outvotes(weights[other], weights[key]) and _differ_by_a_slip(told[key], told[other]):
            rare, frequent = told[key], told[other].beside(told[key])
            if outvotes(voices(frequent.mentions, witnesses), weights[key]) and _stand_together(rare, frequent):
                found.append(_disagreement(rare, frequent, witnesses))
    return found


def _neighbours(told: Mapping[Key, Number[K]], weights: Mapping[Key, int]) -> Iterator[tuple[Key, Key]]:
    """A value and a frequent one of its unit, their digits the same but for zeros at the ends or one struck out."""
    struck: dict[tuple[str, str], dict[Key, None]] = {}
    for key, number in told.items():
        for whole in sorted({digits(key[1]), *number.printed}):
            cut = range(len(whole)) if len(whole) >= _FEW_DIGITS else ()
            for stub in {whole.strip("0"), whole, *(whole[:i] + whole[i + 1 :] for i in cut)}:
                struck.setdefault((key[0], stub), {})[key] = None
    pairs = {(a, b): None for keys in struck.values() for b in keys if weights[b] >= MAJORITY for a in keys if a != b}
    yield from pairs


def _differ_by_a_slip(rare: Number[K], frequent: Number[K]) -> bool:
    one, other = rare.value, frequent.value
    if (one < 0) != (other < 0) or not apart(one, other):
        return False
    if rare.guessed and abs(one - other) <= _GUESS * max(one, other):
        return False
    if _loses_a_word(rare, frequent) or shifted(one, other):
        return True
    close = differ_in_rounding(one, other) or _reckoned_otherwise(rare, frequent)
    return not close and _one_stroke_apart(rare, frequent)


def _stand_together(rare: Number[K], frequent: Number[K]) -> bool:
    """Whether both stand among the same names, the more of them the less their digits prove."""
    # A text that prints both means both: this year's 1,234 and last year's 1,243.
    if {m.source for m in rare.mentions} & {m.source for m in frequent.mentions}:
        return False
    if _loses_a_word(rare, frequent):
        return _most_common(rare, frequent) >= _MIN_COMMON_WORDS
    least = min(len(significant(rare.value)), len(significant(frequent.value)))
    if least < _MIN_DIGITS:
        return least == _FEW_DIGITS and not rare.moves and _most_common(rare, frequent) >= _MIN_COMMON_OF_FEW
    return _all_common(rare, frequent) >= _MIN_COMMON_WORDS


def _loses_a_word(rare: Number[K], frequent: Number[K]) -> bool:
    """Whether 만, 억 or 조 alone is lost: 21원 for 21만원, 3조2500원 for 3조2500억원."""
    one, other = rare.value, frequent.value
    if shifted(one, other):
        return abs(one.adjusted() - other.adjusted()) >= _WHOLE_WORD
    return any(len(row) >= _FEW_DIGITS for row in rare.printed & frequent.printed)


def _one_stroke_apart(rare: Number[K], frequent: Number[K]) -> bool:
    rows = [(digits(rare.value), digits(frequent.value)), *product(rare.printed, frequent.printed)]
    return any(one_stroke_apart(one, other) for one, other in rows)


def _reckoned_otherwise(rare: Number[K], frequent: Number[K]) -> bool:
    """Whether two rates lie so close that each may come of its own sum: 44.36 and 6.98 or 7 make 51.34 or 51.36."""
    one, other = rare.value, frequent.value
    turned = sorted(digits(one)) == sorted(digits(other))
    return rare.unit in _RECKONED and not turned and abs(one - other) <= _CLOSE * max(one, other)


def _most_common(rare: Number[K], frequent: Number[K]) -> int:
    """The most names that one place of each has in common, where both may be told of one holder."""
    pairs = product(set(rare.spots), set(frequent.spots))
    return max((len(one.names & other.names) for one, other in pairs if one.may_tell_of(other)), default=0)


def _all_common(rare: Number[K], frequent: Number[K]) -> int:
    """The names that stand around some place of both."""
    here, there = (frozenset().union(*(spot.names for spot in number.spots)) for number in (rare, frequent))
    return len(here & there)


def _disagreement(rare: Number[K], frequent: Number[K], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    sides = tuple(_side(number, witnesses) for number in (rare, frequent))
    # One number does not correct a range, nor a range one number.
    meant = sides[1].value if rare.in_range == frequent.in_range else None
    return Disagreement("claims.figure.slip", Grade.ERROR, fold(sides[1].value), sides, suspect=0, correction=meant)


def _side(number: Number[K], witnesses: Mapping[K, Witness[K]]) -> Side[K]:
    mentions = tuple(number.mentions)
    source, span = mentions[0]
    return Side(witnesses[source].text[span.start : span.end], mentions)
