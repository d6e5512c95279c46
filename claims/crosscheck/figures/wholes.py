"""Counts with their share, against the whole that the other texts of the story agree on.

"121만4000주(6.07%)" and "254만6000주(12.73%)" are both of 2,000만 shares. When independent texts share that whole,
254만6000주(12.37%) does not fit, though no text says of how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Generic, NamedTuple

from claims import wording
from claims.claim import Claim
from claims.crosscheck.figures.mends import Range, densest, mendable
from claims.crosscheck.figures.rooms import counted
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold
from claims.regex import regex

# A share of the votes is of another whole than a share of the stock, and lies a few percent off.
_MAX_OFF = Decimal("0.015")
# 7% leaves the whole open by a fourteenth and tells nothing of it; 12.73% by a thousandth.
_MAX_WIDTH = Decimal("0.002")
_MIN_COUNT = 1000
_IN_BRACKETS = regex(r"\s?[(（]\s?(?:[가-힣\s]{0,14}\s?)?")
_CLOSED = regex(r"\s?[)）]")


class _Told(NamedTuple, Generic[K]):
    """A count and its share, with the closed range of wholes they can be of."""

    witness: Witness[K]
    number: Claim
    rate: Claim
    whole: Range

    def mention(self, claim: Claim) -> Mention[K]:
        return Mention(self.witness.key, claim.span)


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each count and share that cannot be of the whole their story agrees on."""
    if len(story) <= MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    units: dict[str, list[_Told[K]]] = {}
    for witness in story:
        for told in _read(witness):
            units.setdefault(told.number.value.amount.unit, []).append(told)
    return [found for those in units.values() for found in _weighed(those, witnesses)]


def _read(witness: Witness[K]) -> Iterator[_Told[K]]:
    figures = [claim for claim in witness.claims if claim.family == "figure"]
    for one, other in pairwise(figures):
        count, rate = (other, one) if one.value.amount.unit == "percent" else (one, other)
        unit = count.value.amount.unit
        if (
            rate.value.amount.unit != "percent"
            or unit is None
            or unit.isupper()
            or unit in ("percent", "percentage_point")
        ):
            continue
        if not _IN_BRACKETS.fullmatch(witness.text, one.span.end, other.span.start):
            continue
        if not _CLOSED.match(witness.text, other.span.end) or witness.part_at(one.span.start) is None:
            continue
        counts, rates = counted(count), counted(rate)
        if counts is None or rates is None or counts.low < _MIN_COUNT or rates.low <= 0 or rates.high >= 100:
            continue
        yield _Told(witness, count, rate, Range(counts.low / rates.high * 100, counts.high / rates.low * 100))


def _weighed(those: list[_Told[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Disagreement[K]]:
    left = [one for one in those if (one.whole.high - one.whole.low) <= _MAX_WIDTH * one.whole.low]
    wholes: list[tuple[Range, list[_Told[K]]]] = []
    while left:
        best = densest([one.whole for one in left])
        kin = [one for one in left if one.whole.low <= best <= one.whole.high]
        # One count that all print with one share may be of anything: two counts of one whole are no coincidence.
        if not outvotes(voices((one.mention(one.rate) for one in kin), witnesses), 1):
            break
        if len({one.number.value.amount.low for one in kin}) > 1:
            wholes.append((Range(max(one.whole.low for one in kin), min(one.whole.high for one in kin)), kin))
        left = [one for one in left if not one.whole.low <= best <= one.whole.high]
    for one in those:
        if not any(one.whole.low <= whole.high and whole.low <= one.whole.high for whole, _ in wholes):
            near = [(whole, kin) for whole, kin in wholes if _gap(one.whole, whole) <= _MAX_OFF * whole.low]
            yield from (_disagreement(one, whole, kin) for whole, kin in near[:1])


def _gap(one: Range, other: Range) -> Decimal:
    return max(one.low - other.high, other.low - one.high)


def _disagreement(one: _Told[K], whole: Range, kin: list[_Told[K]]) -> Disagreement[K]:
    number = one.number.value.amount.low
    rates = Range(number / whole.high * 100, number / whole.low * 100)
    rate = one.rate.value.amount.low
    printed = counted(one.rate) or Range(rate, rate)
    counts = Range(whole.low * printed.low / 100, whole.high * printed.high / 100)
    # The same count elsewhere shows best what is meant.
    known = [other for other in kin if other.number.value.amount.low == number]
    slips = [i for i, (told, room) in enumerate(((rate, rates), (number, counts))) if mendable(told, room)]
    # Where others print the share, rounded or not, it is the count that a slip has changed.
    shared = any(abs(other.rate.value.amount.low - rate) <= (printed.high - printed.low) / 2 for other in kin)
    suspect = 0 if known else 1 if shared and 1 in slips else slips[0] if len(slips) == 1 else None
    text = one.witness.text
    sides = (
        Side(text[slice(*one.rate.span)], (one.mention(one.rate),)),
        Side(text[slice(*one.number.span)], (one.mention(one.number),)),
        Side(_shown((known or kin)[0]), tuple(other.mention(other.rate) for other in known or kin)),
    )
    middle = (whole.low + whole.high) / 2
    expected = f"{wording.printed((rates.low + rates.high) / 2)}%"
    details = {"expected": expected, "whole": wording.like(round(middle, 0), sides[1].value)}
    about = fold(sides[0].value + sides[1].value)
    return Disagreement("claims.figure.whole", Grade.ERROR, about, sides, suspect=suspect, details=details)


def _shown(told: _Told[K]) -> str:
    start, end = min(told.number.span, told.rate.span).start, max(told.number.span.end, told.rate.span.end)
    return " ".join(told.witness.text[start:end].split()) + ")"
