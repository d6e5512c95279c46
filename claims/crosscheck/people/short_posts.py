"""A family name with a post that the only person of that name in the text does not have: 유가람 병원장, 유 부원장."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.claim import Claim, Verdict
from claims.crosscheck.fold import fold
from claims.crosscheck.people.moving import State, state
from claims.crosscheck.people.posts import post
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.families.title import weigh
from claims.titles.names_ko import name_before_particle
from claims.titles.weigh import often_together

_HELD = frozenset({"rank", "position", "office"})
_SIGNS = "“”‘’\"'(),.·[]"
_RULE = "claims.title.two_ranks"


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each post of a family name, where one person alone can be meant and has another."""
    found: dict[tuple[str, str], Disagreement[K]] = {}
    for short in _short(witness):
        whole = _namesakes(witness, short)
        people = {claim.value.person for claim in whole}
        if len(people) == 1 and all(_apart(witness, claim, short) for claim in whole):
            person = people.pop()
            sides = (_side(witness, whole), _side(witness, [short]))
            found.setdefault((person, short.value.title), Disagreement(_RULE, Grade.WARNING, person, sides))
    return list(found.values())


def _short(witness: Witness[K]) -> Iterator[Claim]:
    """The posts of family names that stand for nobody whose post is told elsewhere in the text."""
    for claim in witness.claims:
        unknown = claim.family == "title" and claim.topic.subject is None
        standing = unknown and not (claim.value.former or claim.value.acting)
        if standing and witness.part_at(claim.span.start) is not None:
            yield claim


def _namesakes(witness: Witness[K], short: Claim) -> list[Claim]:
    """The posts of whoever bears this family name in the text; nobody's where another bearer is named."""
    surname, korean = short.value.person, short.language == "ko"
    titled = [claim for claim in witness.claims if claim.family == "title" and claim.topic.subject]
    whole = [claim for claim in titled if _bears(claim.value.person, surname, korean=korean)]
    people = {claim.value.person for claim in whole}
    if korean:
        words = {word.strip(_SIGNS) for word in witness.text.split() if word.lstrip(_SIGNS).startswith(surname)}
        named = {name for name in map(name_before_particle, words) if len(name) > len(surname) + 1}
    else:
        named = set(re.findall(rf"[A-Z][\w.-]+ {re.escape(surname)}\b", witness.text))
        named = {name for name in named if not any(person.endswith(name) for person in people)}
        titles = {
            witness.text[slice(*claim.value.title_span)].split()[-1]
            for claim in witness.claims
            if claim.family == "title"
        }
        named = {name for name in named if name.split()[0] not in titles | {"Mr", "Mrs", "Ms", "Dr"}}
    return whole if named <= people else []


def _bears(person: str, surname: str, *, korean: bool) -> bool:
    return person.startswith(surname) if korean else person.rsplit(maxsplit=1)[-1] == surname


def _apart(witness: Witness[K], whole: Claim, short: Claim) -> bool:
    """Whether nobody would call the holder of the one by the other."""
    a, b = whole.value, short.value
    letters = iter(fold(a.title))
    if a.former or a.acting or whole.span.start > short.span.start or all(one in letters for one in fold(b.title)):
        return False  # 원내수석 is short for 원내수석부대표, 원장 for 대표원장
    if any(state(witness, claim) is not State.STANDING for claim in (whole, short)):
        return False
    judged = weigh(whole, replace(short, topic=whole.topic, value=replace(b, person=a.person)))
    return judged.verdict is Verdict.CONFLICT or (
        judged.verdict is Verdict.COMPATIBLE and {a.kind, b.kind} <= _HELD and not often_together(a.title, b.title)
    )


def _side(witness: Witness[K], claims: list[Claim]) -> Side[K]:
    return Side(post(claims[0], unit=False), tuple(Mention(witness.key, claim.span) for claim in claims))
