"""A figure beside the same other figure: what most texts of a story print there, and one of them does not.

87만4210주(5.3%) in three texts and 87만4210주(전체의 약 5.8%) in one: a figure in brackets tells the one before it
again, so beside the same number only one is right. In a row (24.6%와 31.2%) the neighbour shows the place and how many
decimals are told there: 24% is a decimal dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from claims.claim import Claim
from claims.crosscheck.figures.beside import Key, Numbers, Place, ends_of, places_beside
from claims.crosscheck.figures.names_around import names_around
from claims.crosscheck.figures.numbers import apart, digits, one_stroke_apart, printed_digits, shifted, significant
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold

# One text against three that do not copy one another is a slip, one against one a riddle.
# What is told to three digits may be a slip; two digits are a coincidence.
_MIN_DIGITS = 3
# Nothing but 2,154,007 has its digits, whatever stands around it: two digits beside it are enough to see a slip.
_SURE_DIGITS, _SURELY = 5, 2

_Told = dict[Numbers, list[Place[K]]]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each rare figure that is a slip of what the story prints beside the same figure, suspecting it."""
    if len(story) <= MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    beside: dict[Key, _Told[K]] = {}
    for witness in story:
        for key, place in places_beside(witness):
            beside.setdefault(key, {}).setdefault(ends_of(place.claim), []).append(place)
    return [found for key, told in beside.items() if len(told) > 1 for found in _slips(key, told, witnesses)]


def _slips(
    key: Key, told: Mapping[Numbers, list[Place[K]]], witnesses: Mapping[K, Witness[K]]
) -> Iterator[Disagreement[K]]:
    known = {numbers: _voices(places, witnesses) for numbers, places in told.items()}
    # 5.3 and 5.31 speak for each other; neither is a slip of the other.
    agreeing = {
        one: _voices([place for other in told if _agree(one, other) for place in told[other]], witnesses)
        for one in told
    }
    for rare, places in told.items():
        often = [o for o in told if outvotes(agreeing[o], known[rare]) and not _agree(rare, o)]
        # Whatever can be a rounding or the beginning of the longest is none of their slips.
        longest = [other for other in often if not any(_longer(other, than) for than in often)]
        if any(_compatible(places[0], told[other][0]) for other in longest):
            continue
        for frequent in sorted(often, key=lambda other: -known[other]):
            if _is_slip(key, places, told[frequent]):
                yield _disagreement(places, told[frequent])
                break


def _voices(places: Sequence[Place[K]], witnesses: Mapping[K, Witness[K]]) -> int:
    return voices((place.mention for place in places), witnesses)


def _agree(one: Numbers, other: Numbers) -> bool:
    """Whether the two are the same numbers to more or fewer digits."""
    return len(one) == len(other) and not any(apart(a, b) for a, b in zip(one, other, strict=True))


def _longer(short: Numbers, long: Numbers) -> bool:
    """Whether the second is the first to more digits."""
    lengths = ([len(significant(number)) for number in numbers] for numbers in (short, long))
    return _agree(short, long) and any(a < b for a, b in zip(*lengths, strict=True))


def _compatible(rare: Place[K], frequent: Place[K]) -> bool:
    """Whether every end of the rare figure may be the frequent one, rounded or cut off.

    24% beside 31.2% is not cut off where others print 24.6% there: the row is told to one decimal.
    """
    ends, others = ends_of(rare.claim), ends_of(frequent.claim)
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
    ends = ends_of(claim)
    return Decimal(high - low) - (ends[-1] - ends[0])


def _decimals(claim: Claim) -> int:
    return sum(character.isdigit() for character in claim.quote.partition(".")[2])


def _is_slip(key: Key, rare: list[Place[K]], frequent: list[Place[K]]) -> bool:
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
    pairs = list(zip(ends_of(rare[0]), ends_of(frequent[0]), strict=True))
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


def _disagreement(rare: list[Place[K]], frequent: list[Place[K]]) -> Disagreement[K]:
    sides = tuple(_side(places) for places in (rare, frequent))
    return Disagreement(
        "claims.figure.slip", Grade.ERROR, fold(sides[1].value), sides, suspect=0, correction=sides[1].value
    )


def _side(places: list[Place[K]]) -> Side[K]:
    printed = Counter(place.claim.quote for place in places)
    return Side(printed.most_common(1)[0][0], tuple(place.mention for place in places))
