"""A number that goes back to those the sentence before counted, and is none of them nor their sum.

Two men and three women appeared in court. All six denied the charges · Four men were charged. The three will …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from claims.crosscheck.draft.counts import COUNT, Count, covers
from claims.crosscheck.figures.equation import Equation, total
from claims.crosscheck.statement import Grade
from claims.regex import regex

_RESTATED = "claims.figure.sum"
_ALL_EN = regex(r"(?:^|[.;,]\s|\b(?:and|but)\s)(?P<all>[Aa]ll\s(?:the\s)?|[Tt]he\s|[Tt]hese\s)$")
# The three, all six men: a noun of their kind or none, and then a verb.
_THEM_EN = regex(
    r"(?:\s(?P<noun>men|women|people|victims|suspects|defendants|children|boys|girls|passengers|players|students|pupils|teenagers|workers))?"
    r"(?:,\s|\s(?:are|were|had|have|will|would|denied|deny|pleaded|told|said|live|lived|died|remain\w*|survived|escaped|took|won|got|received|appeared|face|faced)\b)"
)
_ALL_KO = regex(r"\s?(?:은|는|이|가)?\s?(?:모두|전원)(?=\s)")
_THESE_KO = regex(r"(?<![가-힣])(?:이들|이|해당)\s$")
_OF_THEM_EN = regex(r"(?:\s[a-z]+)?\sof\s(?:them|these|those|whom)\b")
_OF_THEM_KO = regex(r"(?:이|그)\s?(?:중|가운데)\s(?:[가-힣]{1,8}\s)?$")
_MANY = 5  # figures of a kind in a text of which one may be meant


def read(told: Sequence[Count]) -> Iterator[Equation]:
    """Every number that takes up the count before it and is another."""
    yield from _too_many(told)
    for number, one in enumerate(told):
        before = [other for other in told[:number] if other.kind == one.kind and other.number % 1 == 0]
        near = [other for other in before if 0 < one.sentence - other.sentence <= 1]
        if not near or len(before) > _MANY or not _goes_back(one):
            continue
        if one.here.language == "en" and one.noun and not all(covers(one.noun, other.noun) for other in near):
            continue
        sums = {
            sum(part.number for part in parts)
            for size in range(1, len(before) + 1)
            for parts in combinations(before, size)
        }
        made = sum(other.number for other in near)
        persons = one.kind != COUNT or all(other.noun for other in near)
        if one.number not in sums and persons and made / 2 < one.number < made * 2:
            yield Equation(
                _RESTATED, (one.term, *(other.term for other in near)), (total(len(near)),), 0, Grade.WARNING
            )


def _too_many(told: Sequence[Count]) -> Iterator[Equation]:
    """Some of them, who are more than the only ones counted in the sentence before."""
    for one in told:
        some = _OF_THEM_KO.search(one.left) if one.here.language == "ko" else _OF_THEM_EN.match(one.right)
        near = [other for other in told if 0 < one.sentence - other.sentence <= 1 and other.kind == one.kind]
        if some and len(near) == 1 and near[0].number < one.number:
            yield Equation(_RESTATED, (near[0].term, one.term), (total(1),), 0, Grade.WARNING)


def _goes_back(one: Count) -> bool:
    if one.here.language == "ko":
        return _ALL_KO.match(one.right) is not None or _THESE_KO.search(one.left) is not None
    return _ALL_EN.search(one.left) is not None and _THEM_EN.match(one.right) is not None
