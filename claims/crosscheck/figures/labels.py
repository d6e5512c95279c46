"""The same figure in brackets behind another noun: 사내근로기금(4.13%) where the other texts print 공동기금(4.13%).

The figure and the figure beside it say that one thing is meant; a noun that ends alike and that no other text of the
story prints is a slip of the pen, or another thing. Which of the two no text says, so this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures.names_around import names_around
from claims.crosscheck.figures.numbers import significant
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold
from claims.quantity import measures
from claims.regex import regex
from claims.span import Span

# One text against three that do not copy one another.
# 5% may be anybody's; 4.13% is nobody else's.
_MIN_DIGITS = 3
_NOUN = regex(r"(?<![가-힣A-Za-z])(?P<noun>[가-힣]{3,12})\s?[(（](?:약\s?)?$")
_REACH = 18  # characters: the longest noun and what opens the bracket
# 공동기금 and 근로기금 are two kinds of one thing; nouns that end in one syllable alike are not taken for each other.
_SAME_END = 2
_MIN_COMMON_NAMES = 2
_NEAR = 30  # characters to the figure beside it


class _Place(NamedTuple, Generic[K]):
    """A noun before a figure in brackets, with the names around and the figures beside."""

    mention: Mention[K]
    names: frozenset[str]
    beside: frozenset[tuple[str, Decimal]]


_Labels = dict[str, list[_Place[K]]]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each noun that one text alone prints before a figure, where the others print a noun like it."""
    if len(story) <= MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    labels: dict[tuple[str, Decimal], _Labels[K]] = {}
    for witness in story:
        for key, noun, place in _places(witness):
            labels.setdefault(key, {}).setdefault(noun, []).append(place)
    return [found for nouns in labels.values() if len(nouns) > 1 for found in _odd_ones(nouns, witnesses)]


def _places(witness: Witness[K]) -> Iterator[tuple[tuple[str, Decimal], str, _Place[K]]]:
    figures = [claim for claim in witness.claims if claim.family == "figure"]
    for number, claim in enumerate(figures):
        key = _exact(claim)
        start = claim.span.start
        match = _NOUN.search(witness.text, max(0, start - _REACH), start) if key else None
        if key is not None and match is not None and witness.part_at(start) is not None:
            near = [other for other in figures[max(0, number - 1) : number + 2] if other is not claim]
            beside = {told for other in near if _gap(claim, other) <= _NEAR and (told := _exact(other)) is not None}
            span = Span(*match.span("noun"))
            names = names_around(witness.text, Span(span.start, claim.span.end))
            yield key, match["noun"], _Place(Mention(witness.key, span), names, frozenset(beside))


def _exact(claim: Claim) -> tuple[str, Decimal] | None:
    """The unit and the number of a figure of some digits; None where it is a range or is open."""
    amount = claim.value.amount
    if amount.unit is None or amount.low is None or amount.low != amount.high:
        return None
    return (amount.unit, amount.low) if len(significant(amount.low)) >= _MIN_DIGITS else None


def _gap(one: Claim, other: Claim) -> int:
    return max(other.span.start - one.span.end, one.span.start - other.span.end)


def _odd_ones(nouns: Mapping[str, list[_Place[K]]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Disagreement[K]]:
    known = {noun: voices((place.mention for place in places), witnesses) for noun, places in nouns.items()}
    for rare, here in nouns.items():
        often = [noun for noun in nouns if outvotes(known[noun], known[rare]) and _like(rare, noun)]
        for noun in sorted(often, key=lambda other: -known[other])[:1]:
            if _one_place(here, nouns[noun], known=_printed_elsewhere(rare, here, witnesses)):
                sides = tuple(Side(told, tuple(p.mention for p in nouns[told])) for told in (rare, noun))
                yield Disagreement("claims.figure.label", Grade.WARNING, fold(noun), sides)


def _like(rare: str, noun: str) -> bool:
    """Whether two nouns end alike and are neither longer and shorter forms of one nor two words for one measure."""
    if rare[-_SAME_END:] != noun[-_SAME_END:] or rare.endswith(noun) or noun.endswith(rare):
        return False
    one, other = measures.korean(rare), measures.korean(noun)
    return not (one.known and other.known and one.head == other.head and not (one.words or other.words))


def _one_place(here: Sequence[_Place[K]], there: Sequence[_Place[K]], *, known: bool) -> bool:
    """Whether a place of each has the same figure beside it; for a noun that no other text knows names will do."""
    beside = frozenset().union(*(place.beside for place in there))
    names = [place.names for place in there] if not known else []
    return any(
        place.beside & beside or any(len(place.names & other) >= _MIN_COMMON_NAMES for other in names) for place in here
    )


def _printed_elsewhere(noun: str, here: Sequence[_Place[K]], witnesses: Mapping[K, Witness[K]]) -> bool:
    """Whether another text of the story knows the noun: then it may be a thing of its own."""
    own = {place.mention.source for place in here}
    return any(noun in witness.text for key, witness in witnesses.items() if key not in own)
