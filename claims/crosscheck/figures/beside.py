"""Figures that stand right beside another: told again in brackets, or next in a row.

87만4210주(5.3%) is one figure in two units; 24.6%와 31.2% are two of one kind, told to as many decimals.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Generic, Literal, NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures.numbers import significant
from claims.crosscheck.statement import K, Mention, Witness
from claims.regex import regex

# 5.31% and 31.2% mark a place; 5% and 3조원 stand beside anything.
_MIN_DIGITS = 3
_IN_BRACKETS = regex(r"(?:\s[A-Za-z]+){0,2}\s*[(（\[][^()（）\[\]\d.,\n]{0,14}")
# 87만4210주(의결권 기준 6.1%) is a share of something else.
_BASIS = regex(r"기준|대비|의결권|보통주|우선주|유통|희석|voting|diluted|float|basis")
_HEDGES = r"(?:약|최대|최소|각각|총|about|some|nearly)?\s*"
_IN_A_ROW = regex(rf"\s*(?:,|·|[와과]|및|and)\s*{_HEDGES}")

Numbers = tuple[Decimal, ...]  # one number, or both ends of a range
Tie = Literal["brackets", "row"]


class Key(NamedTuple):
    """How a figure stands to the one beside it and on which basis, that one, and the unit of the figure itself."""

    tie: Tie
    basis: str
    before: bool
    unit: str
    anchor: Numbers
    own_unit: str


class Place(NamedTuple, Generic[K]):
    """A figure and the one beside it."""

    witness: Witness[K]
    claim: Claim
    beside: Claim

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.claim.span)


def places_beside(witness: Witness[K]) -> Iterator[tuple[Key, Place[K]]]:
    """Each figure beside one of at least three digits, in order; both of a pair where both have as many."""
    figures = [claim for claim in witness.claims if claim.family == "figure" and _is_measured(claim)]
    for one, other in pairwise(figures):
        between = witness.text[one.span.end : other.span.start]
        tie = _tie(between, one, other)
        if tie is not None and witness.part_at(one.span.start) is not None:
            basis = " ".join(_BASIS.findall(between))
            for claim, beside in ((one, other), (other, one)):
                anchor = ends_of(beside)
                if max(len(significant(number)) for number in anchor) >= _MIN_DIGITS:
                    units = str(beside.value.amount.unit), str(claim.value.amount.unit)
                    yield Key(tie, basis, claim is one, units[0], anchor, units[1]), Place(witness, claim, beside)


def ends_of(claim: Claim) -> Numbers:
    """The ends of a figure that are told, in order."""
    amount = claim.value.amount
    return tuple(sorted({end for end in (amount.low, amount.high) if end is not None}))


def _is_measured(claim: Claim) -> bool:
    """Whether a figure tells a number of a unit; in English a noun will do, 874,210 shares."""
    unit = claim.value.amount.unit is not None or (claim.language == "en" and claim.value.counted is not None)
    return unit and bool(ends_of(claim))


def _tie(between: str, one: Claim, other: Claim) -> Tie | None:
    if _IN_BRACKETS.fullmatch(between):
        return "brackets"
    same = one.value.amount.unit == other.value.amount.unit
    return "row" if same and _IN_A_ROW.fullmatch(between) else None
