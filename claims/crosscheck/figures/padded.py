"""A rounded figure with a zero put behind it: 5.30% where the other texts of the story print 5.31%.

5.3% would be right. Printed to two decimals it is another number than the one that independent texts print to two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures.spots import Spot, is_moving, spot_of
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices

_MIN_COMMON_NAMES = 2
# 5.0% beside 4.9% is another rounding; 5.30% claims what nobody measured.
_MIN_DECIMALS = 2


class _Place(NamedTuple, Generic[K]):
    mention: Mention[K]
    quote: str
    spot: Spot
    moves: bool


_Told = dict[Decimal, list[_Place[K]]]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each figure padded with a zero that three independent texts print to the same decimals otherwise."""
    if len(story) <= MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    rounded: dict[tuple[str, int, Decimal], _Told[K]] = {}
    for witness in story:
        for claim in witness.claims:
            decimals = _decimals(claim) if claim.family == "figure" else 0
            if decimals >= _MIN_DECIMALS and witness.part_at(claim.span.start) is not None:
                value = claim.value.amount.low
                key = str(claim.value.amount.unit), decimals, _without_last(value, decimals)
                spot, moves = spot_of(witness.text, claim), is_moving(witness.text, claim)
                place = _Place(Mention(witness.key, claim.span), claim.quote, spot, moves)
                rounded.setdefault(key, {}).setdefault(value, []).append(place)
    return [found for (_, _, padded), told in rounded.items() for found in _slips(padded, told, witnesses)]


def _decimals(claim: Claim) -> int:
    """How many decimals a single figure of a unit is printed with."""
    amount = claim.value.amount
    if amount.unit is None or amount.low is None or amount.low != amount.high or amount.approximate:
        return 0
    return sum(character.isdigit() for character in claim.quote.partition(".")[2])


def _without_last(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(1 - decimals), ROUND_HALF_UP)


def _slips(padded: Decimal, told: _Told[K], witnesses: Mapping[K, Witness[K]]) -> Iterator[Disagreement[K]]:
    here = told.get(padded, [])
    few = voices((place.mention for place in here), witnesses)
    for value, there in told.items():
        often = value != padded and outvotes(voices((place.mention for place in there), witnesses), few)
        if here and often and _one_place(here, there):
            sides = _side(here), _side(there)
            about = fold(sides[1].value)
            yield Disagreement("claims.figure.slip", Grade.ERROR, about, sides, suspect=0, correction=sides[1].value)


def _one_place(here: Sequence[_Place[K]], there: Sequence[_Place[K]]) -> bool:
    """Whether neither tells a moment, no text prints both, and a place of each has two names in common."""
    if any(place.moves for place in here) or {p.mention.source for p in here} & {p.mention.source for p in there}:
        return False
    spots = {place.spot for place in there}
    return any(
        len(place.spot.names & spot.names) >= _MIN_COMMON_NAMES and place.spot.may_tell_of(spot)
        for place in here
        for spot in spots
    )


def _side(places: Sequence[_Place[K]]) -> Side[K]:
    printed = Counter(place.quote for place in places)
    return Side(printed.most_common(1)[0][0], tuple(place.mention for place in places))
