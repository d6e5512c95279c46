"""A figure beside the same other figure: what most texts of a story print there, and one of them does not.

87만4210주(5.3%) in three texts and 87만4210주(전체의 약 5.8%) in one: a figure in brackets tells the one before it
again, so beside the same number only one is right. In a row (24.6%와 31.2%) the neighbour shows the place and how many
decimals are told there: 24% is a decimal dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise, product
from typing import Generic, Literal, NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.leads import names_around
from claims.crosscheck.numbers import apart, digits, one_stroke_apart, printed_digits, shifted, significant
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support

# One text against three that do not copy one another is a slip, one against one a riddle.
_MIN_MAJORITY = 3
# 5.31% and 31.2% mark a place; 5% and 3조원 stand beside anything.
_MIN_DIGITS = 3
# Nothing but 2,154,007 has its digits, whatever stands around it: two digits beside it are enough to see a slip.
_SURE_DIGITS, _SURELY = 5, 2
_IN_BRACKETS = re.compile(r"(?:\s[A-Za-z]+){0,2}\s*[(（\[][^()（）\[\]\d.,\n]{0,14}")
_HEDGES = r"(?:약|최대|최소|각각|총|about|some|nearly)?\s*"
_IN_A_ROW = re.compile(rf"\s*(?:,|·|[와과]|및|and)\s*{_HEDGES}")

_Numbers = tuple[Decimal, ...]  # one number, or both ends of a range
_Tie = Literal["brackets", "row"]


class _Key(NamedTuple):
    """How a figure stands to the figure beside it, what that one is, and in which unit the figure itself is told."""

    tie: _Tie
    before: bool
    unit: str
    anchor: _Numbers
    own_unit: str


class _Place(NamedTuple, Generic[K]):
    witness: Witness[K]
    claim: Claim
    beside: Claim

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.claim.span)


_Told = dict[_Numbers, list[_Place[K]]]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each rare figure that is a slip of what the story prints beside the same figure, suspecting it."""
    if len(story) <= _MIN_MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    beside: dict[_Key, _Told[K]] = {}
    for witness in story:
        for key, place in _places(witness):
            beside.setdefault(key, {}).setdefault(_numbers(place.claim), []).append(place)
    return [found for key, told in beside.items() if len(told) > 1 for found in _slips(key, told, witnesses)]


def _places(witness: Witness[K]) -> Iterator[tuple[_Key, _Place[K]]]:
    figures = [claim for claim in witness.claims if claim.family == "figure" and _is_measured(claim)]
    for one, other in pairwise(figures):
        between = witness.text[one.span.end : other.span.start]
        tie = _tie(between, one, other)
        if tie is not None and witness.part_at(one.span.start) is not None:
            for claim, beside in ((one, other), (other, one)):
                anchor = _numbers(beside)
                if max(len(significant(number)) for number in anchor) >= _MIN_DIGITS:
                    units = str(beside.value.amount.unit), str(claim.value.amount.unit)
                    yield _Key(tie, claim is one, units[0], anchor, units[1]), _Place(witness, claim, beside)


def _is_measured(claim: Claim) -> bool:
    """Whether a figure has a unit; in English a noun will do, 874,210 shares."""
    return claim.value.amount.unit is not None or (claim.language == "en" and claim.value.counted is not None)


def _tie(between: str, one: Claim, other: Claim) -> _Tie | None:
    if _IN_BRACKETS.fullmatch(between):
        return "brackets"
    same = one.value.amount.unit == other.value.amount.unit
    return "row" if same and _IN_A_ROW.fullmatch(between) else None


def _numbers(claim: Claim) -> _Numbers:
    amount = claim.value.amount
    return tuple(sorted({end for end in (amount.low, amount.high) if end is not None}))


def _slips(
    key: _Key, told: Mapping[_Numbers, list[_Place[K]]], witnesses: Mapping[K, Witness[K]]
) -> Iterator[Disagreement[K]]:
    voices = {numbers: _voices(places, witnesses) for numbers, places in told.items()}
    # 5.3 and 5.31 speak for each other; neither is a slip of the other.
    agreeing = {
        one: _voices([place for other in told if _agree(one, other) for place in told[other]], witnesses)
        for one in told
    }
    for rare, places in told.items():
        known = [other for other in told if agreeing[other] >= max(_MIN_MAJORITY, voices[rare] * _MIN_MAJORITY)]
        known = [other for other in known if not _agree(rare, other)]
        # Whatever can be a rounding or the beginning of the longest is none of their slips.
        longest = [other for other in known if not any(_longer(other, than) for than in known)]
        if any(_compatible(places[0], told[other][0]) for other in longest):
            continue
        for frequent in sorted(known, key=lambda other: -voices[other]):
            if _is_slip(key, places, told[frequent]):
                yield _disagreement(places, told[frequent])
                break


def _voices(places: Sequence[_Place[K]], witnesses: Mapping[K, Witness[K]]) -> int:
    return support((place.mention for place in places), witnesses).voices


def _agree(one: _Numbers, other: _Numbers) -> bool:
    """Whether the two are the same numbers to more or fewer digits."""
    return len(one) == len(other) and not any(apart(a, b) for a, b in zip(one, other, strict=True))


def _longer(short: _Numbers, long: _Numbers) -> bool:
    """Whether the second is the first to more digits."""
    lengths = ([len(significant(number)) for number in numbers] for numbers in (short, long))
    return _agree(short, long) and any(a < b for a, b in zip(*lengths, strict=True))


def _compatible(rare: _Place[K], frequent: _Place[K]) -> bool:
    """Whether every end of the rare figure may be the frequent one, rounded or cut off.

    24% beside 31.2% is not cut off where others print 24.6% there: the row is told to one decimal.
    """
    ends, others = _numbers(rare.claim), _numbers(frequent.claim)
    if len(ends) != len(others):
        return True
    dropped = _decimals(rare.claim) < _decimals(rare.beside) and _decimals(frequent.claim) >= _decimals(frequent.beside)
    return all(_may_be(rare.claim, a, frequent.claim, b, not dropped) for a, b in zip(ends, others, strict=True))


def _may_be(rare: Claim, a: Decimal, frequent: Claim, b: Decimal, cut: bool) -> bool:
    if not apart(a, b) or _cut_off(frequent, b, rare, a):
        return True
    return cut and _cut_off(rare, a, frequent, b)


def _cut_off(short: Claim, a: Decimal, long: Claim, b: Decimal) -> bool:
    """Whether the first number is the second, which may itself be rounded, without its last digits."""
    half = _place(long) / 2
    return a <= b + half and b - half < a + _place(short)


def _place(claim: Claim) -> Decimal:
    """What the last printed digit counts."""
    low, high = claim.value.stated
    ends = _numbers(claim)
    return Decimal(high - low) - (ends[-1] - ends[0])


def _decimals(claim: Claim) -> int:
    return sum(character.isdigit() for character in claim.quote.partition(".")[2])


def _is_slip(key: _Key, rare: list[_Place[K]], frequent: list[_Place[K]]) -> bool:
    sure = key.tie == "brackets" and max(map(len, map(significant, key.anchor))) >= _SURE_DIGITS
    here, there = ([place.claim for place in places] for places in (rare, frequent))
    if not _alike(here, there, least=_SURELY if sure else _MIN_DIGITS):
        return False
    if sure:
        return True
    # Another firm, another month may have the same neighbour; a text that prints both means both.
    if {place.witness.key for place in rare} & {place.witness.key for place in frequent}:
        return False
    words = frozenset().union(*(names_around(p.witness.text, p.claim.span) for p in frequent))
    return any(names_around(place.witness.text, place.claim.span) & words for place in rare)


def _alike(rare: Sequence[Claim], frequent: Sequence[Claim], *, least: int) -> bool:
    """Whether one number is told by another word, or by one digit more, less or other; of a range, one end of it."""
    pairs = list(zip(_numbers(rare[0]), _numbers(frequent[0]), strict=True))
    differing = [(a, b) for a, b in pairs if a != b]
    if len(differing) != 1:
        return False
    one, other = differing[0]
    if shifted(one, other):
        return len(significant(one)) >= _MIN_DIGITS
    if max(len(digits(one)), len(digits(other))) < least:
        return False
    printed = ({printed_digits(claim.quote) for claim in claims} for claims in (rare, frequent))
    return one_stroke_apart(digits(one), digits(other)) or any(one_stroke_apart(a, b) for a, b in product(*printed))


def _disagreement(rare: list[_Place[K]], frequent: list[_Place[K]]) -> Disagreement[K]:
    sides = tuple(_side(places) for places in (rare, frequent))
    return Disagreement(
        "claims.figure.slip", Grade.ERROR, fold(sides[1].value), sides, suspect=0, correction=sides[1].value
    )


def _side(places: list[_Place[K]]) -> Side[K]:
    printed = Counter(place.claim.quote for place in places)
    return Side(printed.most_common(1)[0][0], tuple(place.mention for place in places))
