"""The numbers of a story, each with every place that prints it and the words it stands among."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures.names_around import names_around
from claims.crosscheck.figures.numbers import printed_digits, significant
from claims.crosscheck.statement import K, Mention, Witness
from claims.regex import regex

Key = tuple[str, Decimal]  # unit, number

# A single digit stands anywhere.
_LEAST_DIGITS = 2
# Prices and rates of change are those of one minute or one month.
_MOVING = regex(
    r"거래(?:되|를|량|일)|마감|장중|현재|개장|출발|오른|오르|내린|올라|내려|상승|하락|급등|급락|뛴|치솟|강세|약세|대비|보다"
    r"|trad(?:ed|ing)|clos(?:e|ing)|open(?:ed|ing)|\b(?:rose|fell|up|down|higher|lower|gained|lost)\b",
    re.IGNORECASE,
)
_AROUND = 30  # characters
# 한빛전자(17.2%), 누리화학(9.4%): in a list each figure is told of the name before its bracket.
_HOLDER = regex(r"(?<![0-9가-힣A-Za-z])([가-힣A-Za-z]{2,12})\s?[(（][△▲▼+-]?\s?$")
_NAME = 3  # letters that tell a name, as in the names around


class Spot(NamedTuple):
    """The names around one place, and the noun right before the bracket it stands in, "" where there is none."""

    names: frozenset[str]
    holder: str

    def may_tell_of(self, other: Spot) -> bool:
        """Whether both may be told of one holder."""
        return not (self.holder and other.holder) or self.holder == other.holder


@dataclass
class Number(Generic[K]):
    """One number of a story and every place that prints it, with its digits as printed.

    `in_range`: the first of them prints a range. `guessed`: one of them says 약. `moves`: one of them tells a price of
    its moment.
    """

    unit: str
    value: Decimal
    in_range: bool = False
    guessed: bool = False
    moves: bool = False
    mentions: list[Mention[K]] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)

    def beside(self, other: Number[K]) -> Number[K]:
        """This number in the places that may tell of a holder of the other."""
        kept = [n for n, spot in enumerate(self.spots) if any(spot.may_tell_of(one) for one in set(other.spots))]
        if len(kept) == len(self.spots):
            return self
        return replace(self, mentions=[self.mentions[n] for n in kept], spots=[self.spots[n] for n in kept])


def numbers_of(story: Sequence[Witness[K]]) -> dict[Key, Number[K]]:
    """The numbers of the story that are told at some length, by unit and value."""
    told: dict[Key, Number[K]] = {}
    for witness in story:
        for claim in witness.claims:
            if claim.family == "figure" and witness.part_at(claim.span.start) is not None:
                ends = (claim.value.amount.low, claim.value.amount.high)
                unit = str(claim.value.amount.unit)
                ranged = None not in ends and ends[0] != ends[1]
                for value in _values(claim):
                    number = told.setdefault((unit, value), Number(unit, value, ranged))
                    number.mentions.append(Mention(witness.key, claim.span))
                    number.spots.append(spot_of(witness.text, claim))
                    number.printed |= set() if ranged else {printed_digits(claim.quote)}
                    number.guessed = number.guessed or claim.value.amount.approximate
                    number.moves = number.moves or is_moving(witness.text, claim)
    return told


def _values(claim: Claim) -> list[Decimal]:
    """Each end of the figure that is told at some length: 215만4007∼311만2658주 has two."""
    amount = claim.value.amount
    ends = {end for end in (amount.low, amount.high) if end is not None}
    return sorted(end for end in ends if amount.unit is not None and len(significant(end)) >= _LEAST_DIGITS)


def spot_of(text: str, claim: Claim) -> Spot:
    """The words a figure stands among."""
    start = claim.span.start
    holder = _HOLDER.search(text[max(0, start - _AROUND) : start])
    return Spot(names_around(text, claim.span), holder[1][:_NAME] if holder else "")


def is_moving(text: str, claim: Claim) -> bool:
    """Whether a figure is told as a movement, or where it led to."""
    start, end = claim.span.start - _AROUND, claim.span.end + _AROUND
    return claim.value.direction is not None or bool(_MOVING.search(text, max(0, start), end))
