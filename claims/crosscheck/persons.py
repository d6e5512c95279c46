"""Two names one letter apart under one post that has one holder: one person, misspelt once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from claims.claim import Claim, Verdict
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.families.title import weigh
from claims.hangul import letter_differences

# Posts that one person holds at a time. Members of parliament, reporters and vice presidents may well be
# 김민석 and 김민식 side by side.
_SOLE = (
    "지사",
    "시장",
    "군수",
    "구청장",
    "대통령",
    "총리",
    "장관",
    "회장",
    "원장",
    "센터장",
    "본부장",
    "교육감",
    "의장",
    "위원장",
)


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """Disagreements about the name of a post's holder, in witnesses that tell one story."""
    holders = _holders(story)
    found = []
    for left, right in combinations(holders, 2):
        if letter_differences(left, right) == 1 and _one_post(holders[left][0][0], holders[right][0][0]):
            sides = tuple(_side(name, holders[name]) for name in (left, right))
            found.append(_disagreement(sides, {witness.key: witness for witness in story}))
    return found


def _holders(story: Sequence[Witness[K]]) -> dict[str, list[tuple[Claim, Mention[K]]]]:
    """Korean names with a sole post -> their claims and where the name stands, in order."""
    holders: dict[str, list[tuple[Claim, Mention[K]]]] = {}
    for witness in story:
        for claim in witness.claims:
            if claim.family != "title" or claim.value.former or not claim.value.title.endswith(_SOLE):
                continue
            if witness.part_at(claim.span.start) is not None and len(claim.value.person) >= 3:
                mention = Mention(witness.key, claim.value.person_span)
                holders.setdefault(claim.value.person, []).append((claim, mention))
    return holders


def _one_post(one: Claim, other: Claim) -> bool:
    """Whether these two claims name the same post at the same, named organisation."""
    if one.value.organization is None and other.value.organization is None and one.value.unit is None:
        return False
    renamed = replace(other, topic=one.topic, value=replace(other.value, person=one.value.person))
    return weigh(one, renamed).verdict is Verdict.AGREE


def _side(name: str, claims: list[tuple[Claim, Mention[K]]]) -> Side[K]:
    return Side(name, tuple(dict.fromkeys(mention for _, mention in claims)))


def _disagreement(sides: tuple[Side[K], ...], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    weights = [support(side.mentions, witnesses) for side in sides]
    weakest, strongest = (sides[weights.index(pick(weights))] for pick in (min, max))
    clear = min(weights) < max(weights)
    return Disagreement(
        "claims.name.person_near_miss",
        Grade.ERROR,
        fold(strongest.value),
        sides,
        suspect=sides.index(weakest) if clear else None,
        correction=strongest.value if clear else None,
    )
