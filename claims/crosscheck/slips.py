"""A figure that is one slip of the keyboard away from what every other text of the story prints in its place.

215만407주 where the others have 215만4007주, 1043만552주 for 104만3552주, 7318원 for 7318억원. A rare figure is weighed
against a frequent one only where both have digits enough to be no coincidence and stand among the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.leads import names
from claims.crosscheck.numbers import apart
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.span import Span

# 1,234 and 1,243 may both be on a page; 6.5 and 6.6 surely are. Round numbers say little, whatever their length.
_MIN_DIGITS = 4
# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_MAJORITY = 3
_BEFORE, _AFTER = 24, 12
_MIN_COMMON_WORDS = 2

_Key = tuple[str, Decimal]  # unit, number


@dataclass
class _Value(Generic[K]):
    """One value of a story and every place that prints it; `in_range`: the first of them prints a range."""

    number: Decimal
    in_range: bool = False
    mentions: list[Mention[K]] = field(default_factory=list)
    words: set[str] = field(default_factory=set)


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each rare figure that is a slip of a frequent one, the rare one suspected."""
    if len(story) <= _MIN_MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    values = _values(story)
    weights = {key: support(value.mentions, witnesses).voices for key, value in values.items()}
    found = []
    for rare, frequent in _neighbours(values):
        if weights[frequent] < _MIN_MAJORITY or weights[rare] * _MIN_MAJORITY > weights[frequent]:
            continue
        if _is_slip(values[rare], values[frequent]):
            found.append(_disagreement(values[rare], values[frequent], witnesses))
    return found


def _values(story: Sequence[Witness[K]]) -> dict[_Key, _Value[K]]:
    """The values of the story that are told exactly and at length, by unit and number."""
    values: dict[_Key, _Value[K]] = {}
    for witness in story:
        for claim in witness.claims:
            if claim.family == "figure" and witness.part_at(claim.span.start) is not None:
                ranged = None not in (claim.value.amount.low, claim.value.amount.high) and (
                    claim.value.amount.low != claim.value.amount.high
                )
                for number in _numbers(claim):
                    value = values.setdefault((str(claim.value.amount.unit), number), _Value(number, ranged))
                    value.mentions.append(Mention(witness.key, claim.span))
                    value.words |= _words(witness.text, claim.span)
    return values


def _numbers(claim: Claim) -> list[Decimal]:
    """Each end of the figure that is told exactly and at length: 215만4007∼311만2658주 has two."""
    amount = claim.value.amount
    ends = {end for end in (amount.low, amount.high) if end is not None}
    exact = amount.unit is not None and not amount.approximate
    return sorted(end for end in ends if exact and len(_digits(end).strip("0")) >= _MIN_DIGITS)


def _digits(number: Decimal) -> str:
    """All digits of a number, whatever its notation: 215만4천7 and 2,154,007 are 2154007."""
    return "".join(filter(str.isdigit, format(number.normalize(), "f")))


def _words(text: str, span: Span) -> frozenset[str]:
    """The names around a figure, on its line: 29.9% of one firm is no slip of 29.8% of another."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    end = text.find("\n", span.end)
    after = text[span.end : min(span.end + _AFTER, end if end >= 0 else len(text))]
    return names(text[start : span.start]) | names(after)


def _neighbours(
    values: Mapping[_Key, _Value[K]],
) -> Iterator[tuple[_Key, _Key]]:
    """Ordered pairs of one unit whose digits are the same but for zeros at the ends, or for one struck out of each."""
    struck: dict[tuple[str, str], list[_Key]] = {}
    for key in values:
        unit, digits = key[0], _digits(key[1])
        for stub in {digits.strip("0"), digits, *(digits[:i] + digits[i + 1 :] for i in range(len(digits)))}:
            struck.setdefault((unit, stub), []).append(key)
    pairs = {(a, b): None for keys in struck.values() for a in keys for b in keys if a != b}
    yield from pairs


def _is_slip(rare: _Value[K], frequent: _Value[K]) -> bool:
    from rapidfuzz.distance import OSA

    one, other = _digits(rare.number), _digits(frequent.number)
    shifted = one.strip("0") == other.strip("0")
    if not shifted and (OSA.distance(one, other, score_cutoff=1) > 1 or _rounded(one, other)):
        return False
    if not apart(rare.number, frequent.number):
        return False
    # A text that prints both means both: this year's 1,234 and last year's 1,243.
    if {m.source for m in rare.mentions} & {m.source for m in frequent.mentions}:
        return False
    return len(rare.words & frequent.words) >= _MIN_COMMON_WORDS


def _rounded(one: str, other: str) -> bool:
    """Whether only the last digit differs, by one: 41.26% and 41.27% come out of other rounding, not of a slip."""
    return len(one) == len(other) and one[:-1] == other[:-1] and abs(int(one[-1]) - int(other[-1])) == 1


def _disagreement(rare: _Value[K], frequent: _Value[K], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    sides = tuple(_side(value, witnesses) for value in (rare, frequent))
    # One number does not correct a range, nor a range one number.
    meant = sides[1].value if rare.in_range == frequent.in_range else None
    return Disagreement("claims.figure.slip", Grade.ERROR, fold(sides[1].value), sides, suspect=0, correction=meant)


def _side(value: _Value[K], witnesses: Mapping[K, Witness[K]]) -> Side[K]:
    mentions = tuple(value.mentions)
    source, span = mentions[0]
    return Side(witnesses[source].text[span.start : span.end], mentions)
