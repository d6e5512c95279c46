"""Two names that differ by one letter or syllable under one post of one event: one person, misspelt once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.events import Events
from claims.crosscheck.fold import fold
from claims.crosscheck.people.near_names import Step, is_name, neighbours, same_given_name, step
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
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
# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_MAJORITY = 3
_LONG_TITLE = 5
_AROUND = ("headline", "subhead", "caption", "alt", "summary")


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


_Pair = dict[str, list[Holding[K]]]


def check(told: Events[K]) -> list[Disagreement[K]]:
    """Disagreements about the name of a post's holder, between texts that tell one event and inside each."""
    witnesses = {witness.key: witness for witness in told.witnesses}
    event = {witness.key: number for number, group in enumerate(told.groups) for witness in group}
    holders = _holders(told.witnesses, event)
    found = []
    for left, right in neighbours(holders):
        pair = _outvoted(holders, left, right, witnesses) or _in_one_text(holders, left, right)
        # In a post of many two such people may sit side by side, however often one of them is named.
        certain = bool(pair) and not any(one.is_of_many for holdings in pair.values() for one in holdings)
        pair = pair or _one_against_one(holders, left, right, told)
        if pair:
            sides = tuple(_side(name, holdings) for name, holdings in pair.items())
            found.append(_disagreement(sides, witnesses, certain=certain or _in_copies(pair)))
    return found


def _holders(witnesses: Iterable[Witness[K]], event: Mapping[K, int]) -> dict[str, list[Holding[K]]]:
    """Names with a post -> their claims and where the name stands, in order."""
    holders: dict[str, list[Holding[K]]] = {}
    for witness in witnesses:
        for claim in witness.claims:
            if claim.family != "title" or claim.value.former:
                continue
            part = witness.part_at(claim.span.start)
            name, span = claim.value.person, claim.value.person_span
            # 한 군수 is short for 한도윤, and says nothing about how 한도윤 is spelled.
            if part is not None and witness.text[span.start : span.end] == name and is_name(name):
                holding = Holding(claim, Mention(witness.key, span), witness, part.role, event[witness.key])
                holders.setdefault(name, []).append(holding)
    return holders


def _outvoted(
    holders: Mapping[str, list[Holding[K]]], left: str, right: str, witnesses: Mapping[K, Witness[K]]
) -> _Pair[K]:
    """A name of one text and the name that three independent texts and more print with its post.

    A post keeps its holder from one event to the next, where the texts name the body.
    """
    for rare, frequent in ((left, right), (right, left)):
        here = holders[rare]
        titled = [one for one in holders[frequent] if any(_may_stand_for(slip, one) for slip in here)]
        if len(frequent) < 3 or not titled or _voices(here, witnesses) != 1:
            continue
        there = [one for one in titled if any(_may_be_one_post(slip, one, named=False) for slip in here)]
        if there and all(slip.claim.value.organization is None for slip in here):
            there = titled  # Where the slip names no body, the others need not name one.
        if _voices(there, witnesses) >= _MIN_MAJORITY and not _side_by_side(here, holders[frequent]):
            return {rare: here, frequent: there}
    return {}


def _may_stand_for(slip: Holding[K], meant: Holding[K]) -> bool:
    here, there = slip.claim.value, meant.claim.value
    named = here.organization is not None and there.organization is not None
    return (slip.event == meant.event or named) and same_title(here.title, there.title)


def _in_one_text(holders: Mapping[str, list[Holding[K]]], left: str, right: str) -> _Pair[K]:
    """A name that a text prints once, and the name it gives the same post elsewhere: 한도윤 군수, 한됴윤 군수."""
    for rare, frequent in ((left, right), (right, left)):
        for slip in holders[rare]:
            text = slip.witness.text
            often = _printed(text, frequent, rare)
            there = [one for one in holders[frequent] if _one_post_here(slip, one, often=often)]
            alone = _printed(text, rare, frequent) == 1
            if len(frequent) > 2 and alone and there and not _side_by_side([slip], holders[frequent]):
                return {rare: [slip], frequent: there}
    return {}


def _printed(text: str, name: str, other: str) -> int:
    """How often a text prints the name, not counting it within the other one."""
    return text.count(name) - (text.count(other) if name in other else 0)


def _one_post_here(slip: Holding[K], meant: Holding[K], *, often: int) -> bool:
    """Whether the two names of one text bear one post that only one person holds at a time."""
    here, there = slip.claim.value, meant.claim.value
    if slip.mention.source != meant.mention.source or not same_title(here.title, there.title) or not slip.is_sole:
        return False
    bodies = [one.organization for one in (here, there) if one.organization is not None]
    if len(bodies) > 1 and not may_be_one(*bodies):
        return False
    if step(here.person, there.person) is Step.LETTER:
        around = (slip.role in _AROUND) != (meant.role in _AROUND)
        return bool(bodies) or often > 1 or around
    # 한도윤 회장 and 한도성 회장 may be brothers: another syllable needs the body named.
    swapped_or_lost = len(here.person) != len(there.person) or sorted(here.person) == sorted(there.person)
    return often > 1 and (swapped_or_lost or len(bodies) > 1)


def _one_against_one(
    holders: Mapping[str, list[Holding[K]]], left: str, right: str, told: Events[K]
) -> _Pair[K]:
    """Both names where two texts of one event give them one post, and no text knows both."""
    here = [one for one in holders[left] if _holds_with(one, holders[right], told)]
    there = [one for one in holders[right] if _holds_with(one, here, told)]
    if not here or not there or min(len(left), len(right)) < 3 or _known_apart(holders[left], holders[right]):
        return {}
    return {left: here, right: there}


def _holds_with(one: Holding[K], others: Iterable[Holding[K]], told: Events[K]) -> bool:
    return any(
        one.mention.source != other.mention.source
        and told.together(one.mention.source, other.mention.source)
        and _may_be_one_post(one, other, named=True)
        for other in others
    )


def _may_be_one_post(one: Holding[K], other: Holding[K], *, named: bool) -> bool:
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


def _known_apart(left: Sequence[Holding[K]], right: Sequence[Holding[K]]) -> bool:
    """Whether some text prints both names: then they are two people."""
    a, b = left[0].claim.value.person, right[0].claim.value.person
    texts = {one.mention.source: one.witness.text for one in (*left, *right)}
    return any(_printed(text, a, b) > 0 and _printed(text, b, a) > 0 for text in texts.values())


def _side_by_side(one: Sequence[Holding[K]], other: Sequence[Holding[K]]) -> bool:
    """Whether one sentence names both: then they are two people."""
    sentences = [{_sentence(holding) for holding in holdings} for holdings in (one, other)]
    return bool(sentences[0] & sentences[1])


def _sentence(holding: Holding[K]) -> Mention[K]:
    start = holding.mention.span.start
    spans = holding.witness.sentences
    return holding.mention._replace(span=next((s for s in spans if s.start <= start < s.end), holding.mention.span))


def _in_copies(pair: _Pair[K]) -> bool:
    """Whether copies of one paragraph print the two names."""
    voices = [
        {part.voice for one in holdings if (part := one.witness.part_at(one.mention.span.start)) and part.voice >= 0}
        for holdings in pair.values()
    ]
    return bool(voices[0] & voices[1])


def _voices(holdings: Sequence[Holding[K]], witnesses: Mapping[K, Witness[K]]) -> int:
    return support((one.mention for one in holdings), witnesses).voices


def _side(name: str, holdings: list[Holding[K]]) -> Side[K]:
    return Side(name, tuple(dict.fromkeys(holding.mention for holding in holdings)))


def _disagreement(
    sides: tuple[Side[K], ...], witnesses: Mapping[K, Witness[K]], *, certain: bool
) -> Disagreement[K]:
    """An error with the weaker side as suspect where the texts decide; else a warning that blames nobody."""
    weights = [support(side.mentions, witnesses) for side in sides]
    weakest, strongest = (sides[weights.index(pick(weights))] for pick in (min, max))
    clear = certain and min(weights) < max(weights)
    return Disagreement(
        "claims.name.person_near_miss",
        Grade.ERROR if certain else Grade.WARNING,
        fold(strongest.value),
        sides,
        suspect=sides.index(weakest) if clear else None,
        correction=strongest.value if clear else None,
    )
