"""A rate and the level it led to, against the base that the other texts of the story agree on.

"25% 오른 50만원" and "20.5% 오른 48만2000원" both start from 40만원. When independent texts share a base, a rate and a
level that start from 39만8000원 do not fit, though neither is wrong by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.arithmetic import DOWN, UP, is_slip, printed_range, told_exactly
from claims.crosscheck.fold import fold
from claims.crosscheck.leads import names
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support

# Three texts that do not copy one another make a base; two may share a mistake.
_MIN_VOICES = 3
# Another share may cost about as much: what lies further off than this is not the same base misprinted.
_MAX_OFF = Decimal("0.02")
# A rate without decimals leaves the base open by half a percent and tells nothing.
_MAX_WIDTH = Decimal("0.002")
_BEFORE = 30


class _Pair(NamedTuple, Generic[K]):
    """A rate and the level it led to, with the closed range of bases they can start from."""

    witness: Witness[K]
    rate: Claim
    level: Claim
    low: Decimal
    high: Decimal
    words: frozenset[str]

    def mention(self, claim: Claim) -> Mention[K]:
        return Mention(self.witness.key, claim.span)


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each rate and level that cannot start from the base their story agrees on."""
    if len(story) <= _MIN_VOICES:
        return []
    witnesses = {witness.key: witness for witness in story}
    units: dict[str | None, list[_Pair[K]]] = {}
    for witness in story:
        for pair in _pairs(witness):
            units.setdefault(pair.level.value.amount.unit, []).append(pair)
    return [found for pairs in units.values() for found in _outliers(pairs, witnesses)]


def _pairs(witness: Witness[K]) -> Iterator[_Pair[K]]:
    figures = [claim for claim in witness.claims if claim.family == "figure"]
    for rate, level in pairwise(figures):
        if rate.value.amount.unit != "percent" or level.value.amount.unit in ("percent", "percentage_point"):
            continue
        if not all(told_exactly(claim) for claim in (rate, level)) or witness.part_at(rate.span.start) is None:
            continue
        between = witness.text[rate.span.end : level.span.start]
        sign = 1 if UP.fullmatch(between) else -1 if DOWN.fullmatch(between) else 0
        if sign:
            low, high = _base(rate, level, sign)
            if high - low <= _MAX_WIDTH * low:
                lead = witness.text[max(0, rate.span.start - _BEFORE) : rate.span.start].rpartition("\n")[2]
                yield _Pair(witness, rate, level, low, high, names(lead))


def _base(rate: Claim, level: Claim, sign: int) -> tuple[Decimal, Decimal]:
    rates, levels = printed_range(rate), printed_range(level)
    factors = sorted((1 + sign * rates.low / 100, 1 + sign * rates.high / 100))
    return levels.low / factors[1], levels.high / factors[0]


def _outliers(pairs: list[_Pair[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Disagreement[K]]:
    bases = list(_bases(pairs, witnesses))
    for pair in pairs:
        if any(pair.low <= base <= pair.high for base, _ in bases):
            continue
        for base, those in bases:
            middle = (pair.low + pair.high) / 2
            kin = [one for one in those if one.words & pair.words]
            if abs(middle - base) <= _MAX_OFF * base and kin:
                yield _disagreement(pair, base, kin)
                break


def _bases(pairs: list[_Pair[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[tuple[Decimal, list[_Pair[K]]]]:
    """The bases that enough independent texts agree on, the best supported first, each with its pairs."""
    left = list(pairs)
    found: list[tuple[Decimal, int]] = []
    while left:
        edges = sorted({pair.low for pair in left})
        best = max(edges, key=lambda edge: sum(pair.low <= edge <= pair.high for pair in left))
        those = [pair for pair in left if pair.low <= best <= pair.high]
        voices = support((pair.mention(pair.level) for pair in those), witnesses).voices
        if voices < _MIN_VOICES:
            return
        # Three slips may meet by chance beside a base that twenty texts share.
        if not any(abs(best - base) <= _MAX_OFF * base and voices * _MIN_VOICES <= more for base, more in found):
            yield _roundest(max(pair.low for pair in those), min(pair.high for pair in those)), those
            found.append((best, voices))
        left = [pair for pair in left if pair not in those]


def _roundest(low: Decimal, high: Decimal) -> Decimal:
    """The number of fewest digits in a closed range: between 399,976 and 400,006 a price closed at 400,000."""
    for place in range(high.adjusted(), -4, -1):
        step = Decimal(1).scaleb(place)
        number = (low / step).to_integral_value(ROUND_CEILING) * step
        if number <= high:
            return number
    return low


def _disagreement(pair: _Pair[K], base: Decimal, kin: list[_Pair[K]]) -> Disagreement[K]:
    level = Decimal(pair.level.value.amount.low)
    rate = Decimal(pair.rate.value.amount.low)
    wanted = abs(level - base) / base * 100
    # The level stands elsewhere with a rate that fits, or one digit mends the rate: then the rate is the odd one out.
    # A level that nobody else prints may be that of another minute.
    known = any(one.level.value.amount.low == level and one.rate.value.amount.low != rate for one in kin)
    suspect = 0 if known or is_slip(rate, wanted) else None
    text = pair.witness.text
    sides = (
        Side(text[slice(*pair.rate.span)], (pair.mention(pair.rate),)),
        Side(text[slice(*pair.level.span)], (pair.mention(pair.level),)),
        Side(_shown(kin[0]), tuple(one.mention(one.rate) for one in kin)),
    )
    expected = f"{wanted.quantize(Decimal('0.01'))}%"
    details = {"expected": expected, "base": f"{base:,.0f}" if base >= 1000 else f"{base:,.2f}"}
    about = fold(sides[0].value + sides[1].value)
    return Disagreement("claims.figure.base", Grade.ERROR, about, sides, suspect=suspect, details=details)


def _shown(pair: _Pair[K]) -> str:
    return " ".join(pair.witness.text[pair.rate.span.start : pair.level.span.end].split())
