"""Who holds a post by which name, and whether two such names may be one person's for what their posts share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.people.near_names import Step, is_name, same_given_name, step
from claims.crosscheck.statement import AROUND, K, Mention, Witness
from claims.titles.bodies import may_be_one
from claims.titles.same_title import readings, same_title

# Posts that one person holds at a time. Members of parliament, reporters and vice presidents may well be
# 김민석 and 김민식 side by side.
_SOLE = (
    *("대통령", "총리", "장관", "차관", "청장", "지사", "시장", "군수", "구청장", "읍장", "면장", "동장", "교육감"),
    *("회장", "사장", "대표", "대표이사", "원장", "소장", "센터장", "본부장", "단장", "관장", "서장", "조합장"),
    *("총장", "교장", "의장", "위원장", "감독", "대사"),
)
# Posts that many hold at one place at a time, whatever their number of voices.
_OF_MANY = (
    *("의원", "위원", "교수", "기자", "연구원", "변호사", "검사", "판사", "교사", "강사", "작가", "선수", "배우"),
    *("상무", "전무", "부사장", "부회장", "부장", "과장", "팀장", "차장", "대리", "주무관", "사무관", "애널리스트"),
)
# Two presidents of one firm may be namesakes but for a syllable; two heads of one 통계심의관실 are not.
_ALSO_SEVERAL = ("사장", "대표")
_LONG_TITLE = 5


class Holding(NamedTuple, Generic[K]):
    """One claim that a person holds a post, where the name stands and who says it."""

    claim: Claim
    mention: Mention[K]
    witness: Witness[K]
    role: str
    event: int

    @property
    def is_sole(self) -> bool:
        return self._is(_SOLE) and not self.is_of_many

    @property
    def is_of_many(self) -> bool:
        return self._is(_OF_MANY)

    def _is(self, endings: tuple[str, ...]) -> bool:
        return any(title.endswith(endings) for title in readings(self.claim.value.title))


def holders(witnesses: Iterable[Witness[K]], event: Mapping[K, int]) -> dict[str, list[Holding[K]]]:
    """Names with a post -> their claims and where the name stands, in order."""
    found: dict[str, list[Holding[K]]] = {}
    for witness in witnesses:
        for claim in witness.claims:
            if claim.family != "title" or claim.value.former:
                continue
            part = witness.part_at(claim.span.start)
            name, span = claim.value.person, claim.value.person_span
            # 한 군수 is short for 한도윤, and says nothing about how 한도윤 is spelled.
            if part is not None and witness.text[span.start : span.end] == name and is_name(name):
                holding = Holding(claim, Mention(witness.key, span), witness, part.role, event[witness.key])
                found.setdefault(name, []).append(holding)
    return found


def one_post_here(slip: Holding[K], meant: Holding[K], *, often: int) -> bool:
    """Whether the two names of one text bear one post that only one person holds at a time."""
    here, there = slip.claim.value, meant.claim.value
    if slip.mention.source != meant.mention.source or not same_title(here.title, there.title) or not slip.is_sole:
        return False
    bodies = [one.organization for one in (here, there) if one.organization is not None]
    if len(bodies) > 1 and not may_be_one(*bodies):
        return False
    if step(here.person, there.person) is Step.LETTER:
        around = (slip.role in AROUND) != (meant.role in AROUND)
        return bool(bodies) or often > 1 or around
    # 한도윤 회장 and 한도성 회장 may be brothers: another syllable needs the body named.
    swapped_or_lost = len(here.person) != len(there.person) or sorted(here.person) == sorted(there.person)
    return often > 1 and (swapped_or_lost or len(bodies) > 1)


def may_be_one_post(one: Holding[K], other: Holding[K], *, named: bool) -> bool:
    """Whether the difference between the names is small for what their posts have in common.

    `named`: one text alone stands against another, so that posts of several people need body and unit in common.
    """
    here, there = one.claim.value, other.claim.value
    if not same_title(here.title, there.title):
        return False
    bodies = here.organization is not None and there.organization is not None
    if bodies and not may_be_one(here.organization, there.organization):
        return False
    units = here.unit is not None and there.unit is not None
    if units and not may_be_one(here.unit, there.unit):
        return False
    if same_given_name(here.person, there.person):  # two judges called Henrietta are hardly met in one event
        return True
    if one.is_of_many:
        enough = units if named else one.event == other.event
        return bodies and enough and step(here.person, there.person) is Step.LETTER
    if step(here.person, there.person) is Step.LETTER:
        # 한도윤 고문 and 한도운 고문 of one text, whose names do not say where they belong, are one.
        alone = here.organization is None and one.mention.source == other.mention.source
        return bodies or one.is_sole or alone
    if len(here.person) != len(there.person) and not named:
        # A syllable lost leaves a name that nobody else at this post has: 한도 회장 for 한도윤 회장.
        return bodies or (here.organization is None and one.is_sole)
    several = named and here.title.endswith(_ALSO_SEVERAL)
    return bodies and not several and (one.is_sole or units or len(here.title) >= _LONG_TITLE)
