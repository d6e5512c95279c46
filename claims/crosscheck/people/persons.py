"""Two names that differ by one letter or syllable under one post of one story: one person, misspelt once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Generic, NamedTuple

from claims.claim import Claim, Verdict
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.families.title import weigh
from claims.hangul import is_hangul, letter_differences

# Posts that one person holds at a time. Members of parliament, reporters and vice presidents may well be
# 김민석 and 김민식 side by side.
_SOLE = (
    *("대통령", "총리", "장관", "청장", "지사", "시장", "군수", "구청장", "읍장", "면장", "동장", "교육감", "대사"),
    *("회장", "사장", "대표", "대표이사", "원장", "소장", "센터장", "본부장", "단장", "관장", "서장", "조합장"),
    *("총장", "교장", "의장", "위원장", "감독"),
)
# Posts that many hold at one place at a time, whatever their number of voices.
_OF_MANY = (
    *("의원", "위원", "교수", "기자", "연구원", "변호사", "검사", "판사", "교사", "강사", "작가", "선수", "배우"),
    *("상무", "전무", "부사장", "부회장", "부장", "과장", "팀장", "차장", "대리", "주무관", "사무관", "애널리스트"),
)
# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_MAJORITY = 3
_LENGTHS = range(2, 5)  # syllables of a Korean name


class Holding(NamedTuple, Generic[K]):
    """One claim that a person holds a post, and where the name stands."""

    claim: Claim
    mention: Mention[K]

    @property
    def is_sole(self) -> bool:
        title = self.claim.value.title
        return bool(title.endswith(_SOLE)) and not title.endswith(_OF_MANY)


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """Disagreements about the name of a post's holder, in witnesses that tell one story."""
    witnesses = {witness.key: witness for witness in story}
    holders = _holders(story)
    found = []
    for left, right in _neighbours(holders):
        pair = (
            _sole_holders(holders, left, right)
            or _outvoted(holders, left, right, witnesses)
            or _in_one_text(holders, left, right, witnesses)
        )
        if pair:
            found.append(_disagreement(tuple(_side(name, holdings) for name, holdings in pair.items()), witnesses))
    return found


_Pair = dict[str, list[Holding[K]]]


def _holders(story: Sequence[Witness[K]]) -> dict[str, list[Holding[K]]]:
    """Korean names with a post -> their claims and where the name stands, in order."""
    holders: dict[str, list[Holding[K]]] = {}
    for witness in story:
        for claim in witness.claims:
            if claim.family != "title" or claim.value.former or witness.part_at(claim.span.start) is None:
                continue
            name, span = claim.value.person, claim.value.person_span
            # 한 군수 is short for 한도윤, and says nothing about how 한도윤 is spelled.
            whole = witness.text[span.start : span.end] == name
            if whole and is_hangul(name) and len(name) in _LENGTHS:
                holders.setdefault(name, []).append(Holding(claim, Mention(witness.key, span)))
    return holders


def _neighbours(names: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Pairs of names with one syllable exchanged, added, dropped or moved, each once, in order of appearance."""
    number = {name: i for i, name in enumerate(names)}
    alike: dict[tuple[int, str], list[str]] = {}
    for name in names:
        for i in range(len(name)):
            alike.setdefault((i, name[:i] + name[i + 1 :]), []).append(name)
    pairs = {(a, b) for group in alike.values() for a in group for b in group if number[a] < number[b]}
    for name in names:
        shorter = {name[:i] + name[i + 1 :] for i in range(len(name))} & names.keys()
        moved = {name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in range(len(name) - 1)} & names.keys() - {name}
        for one in shorter | moved:
            first, second = sorted((name, one), key=number.__getitem__)
            pairs.add((first, second))
    yield from sorted(pairs, key=lambda pair: (number[pair[0]], number[pair[1]]))


def _sole_holders(holders: Mapping[str, list[Holding[K]]], left: str, right: str) -> _Pair[K]:
    """Both names with their claims to a sole post, where one letter parts them and the first claims name one post."""
    pair = {name: [one for one in holders[name] if one.is_sole] for name in (left, right)}
    if min(len(left), len(right)) < 3 or letter_differences(left, right) != 1 or not all(pair.values()):
        return {}
    return pair if _one_post(pair[left][0].claim, pair[right][0].claim) else {}


def _one_post(one: Claim, other: Claim) -> bool:
    """Whether these two claims name the same post at the same, named organisation."""
    if one.value.organization is None and other.value.organization is None and one.value.unit is None:
        return False
    renamed = replace(other, topic=one.topic, value=replace(other.value, person=one.value.person))
    return weigh(one, renamed).verdict is Verdict.AGREE


def _outvoted(
    holders: Mapping[str, list[Holding[K]]], left: str, right: str, witnesses: Mapping[K, Witness[K]]
) -> _Pair[K]:
    """A name of one text and the name that three independent texts and more print with exactly its post."""
    for rare, frequent in ((left, right), (right, left)):
        here = holders[rare]
        titles = {slip.claim.value.title for slip in here}
        titled = [one for one in holders[frequent] if one.claim.value.title in titles]
        if len(frequent) < 3 or not titled or _voices(here, witnesses) != 1:
            continue
        there = [one for one in titled if any(_same_post(slip, one) for slip in here)]
        if there and all(slip.claim.value.organization is None for slip in here):
            there = titled  # Where the slip names no body, the others need not name one.
        if _voices(there, witnesses) >= _MIN_MAJORITY and not _side_by_side(here, holders[frequent], witnesses):
            return {rare: here, frequent: there}
    return {}


def _in_one_text(
    holders: Mapping[str, list[Holding[K]]], left: str, right: str, witnesses: Mapping[K, Witness[K]]
) -> _Pair[K]:
    """A name that a text prints once, and the name it gives the same post elsewhere: 한도윤 군수, 한됴윤 군수."""
    for rare, frequent in ((left, right), (right, left)):
        for slip in holders[rare]:
            text = witnesses[slip.mention.source].text
            often = _printed(text, frequent, rare)
            there = [one for one in holders[frequent] if _one_post_here(slip, one, often=often)]
            alone = _printed(text, rare, frequent) == 1
            if len(frequent) > 2 and alone and there and not _side_by_side([slip], holders[frequent], witnesses):
                return {rare: [slip], frequent: there}
    return {}


def _printed(text: str, name: str, other: str) -> int:
    """How often a text prints the name, not counting it within the other one."""
    return text.count(name) - (text.count(other) if name in other else 0)


def _one_post_here(slip: Holding[K], meant: Holding[K], *, often: int) -> bool:
    """Whether the two names of one text bear one post that only one person holds at a time."""
    here, there = slip.claim.value, meant.claim.value
    if slip.mention.source != meant.mention.source or here.title != there.title or not slip.is_sole:
        return False
    bodies = [fold(one.organization) for one in (here, there) if one.organization is not None]
    if len({*bodies}) > 1:
        return False
    letters = letter_differences(here.person, there.person)
    if letters == 1:
        return bool(bodies) or often > 1
    # 한도윤 회장 and 한도성 회장 may be brothers: another syllable needs the body named.
    swapped_or_lost = letters is None or sorted(here.person) == sorted(there.person)
    return often > 1 and (swapped_or_lost or len(bodies) > 1)


def _same_post(slip: Holding[K], meant: Holding[K]) -> bool:
    """Whether the difference between the names is small for what their posts have in common."""
    here, there = slip.claim.value, meant.claim.value
    if here.title != there.title or here.title.endswith(_OF_MANY):
        return False
    same_body = here.organization is not None and fold(here.organization) == fold(there.organization or "")
    match letter_differences(here.person, there.person):
        case None:
            # A syllable lost leaves a name that nobody else at this post has: 한도 회장 for 한도윤 회장.
            return same_body or (here.organization is None and slip.is_sole)
        case 1:
            # 한도윤 고문 and 한도운 고문 of one text, whose names do not say where they belong, are one.
            return same_body or (here.organization is None and slip.mention.source == meant.mention.source)
        case _:
            return same_body and slip.is_sole


def _voices(holdings: Sequence[Holding[K]], witnesses: Mapping[K, Witness[K]]) -> int:
    return support((one.mention for one in holdings), witnesses).voices


def _side_by_side(one: Sequence[Holding[K]], other: Sequence[Holding[K]], witnesses: Mapping[K, Witness[K]]) -> bool:
    """Whether one sentence names both: then they are two people."""
    sentences = [{_sentence(holding.mention, witnesses) for holding in holdings} for holdings in (one, other)]
    return bool(sentences[0] & sentences[1])


def _sentence(mention: Mention[K], witnesses: Mapping[K, Witness[K]]) -> Mention[K]:
    spans = witnesses[mention.source].sentences
    return mention._replace(span=next((s for s in spans if s.start <= mention.span.start < s.end), mention.span))


def _side(name: str, holdings: list[Holding[K]]) -> Side[K]:
    return Side(name, tuple(dict.fromkeys(holding.mention for holding in holdings)))


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
