"""A family name with a post that the only person of that name in the text does not have: 유가람 병원장, 유 부원장."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.claim import Claim, Verdict
from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.people.moving import State, state
from claims.crosscheck.people.posts import post
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.families.title import weigh
from claims.fold import fold
from claims.titles.names_ko import name_before_particle
from claims.titles.weigh import often_together

_HELD = frozenset({"rank", "position", "office"})
_SIGNS = "“”‘’\"'(),.·[]"
_RULE = "claims.title.two_ranks"


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each post of a family name, where one person alone can be meant and has another.

    Whom the text itself does not name, another text of the event may: 유가람 국장 here, 유 과장 there.
    """
    found: dict[tuple[str, str], Disagreement[K]] = {}
    for witness in told.witnesses:
        for short in _short(witness):
            for other, whole in _bearers(told, witness, short):
                people = {claim.value.person for claim in whole}
                if len(people) == 1 and all(_apart(other, claim, witness, short) for claim in whole):
                    person = people.pop()
                    sides = (_side(other, whole), _side(witness, [short]))
                    found.setdefault((person, short.value.title), Disagreement(_RULE, Grade.WARNING, person, sides))
    return list(found.values())


def _bearers(told: Events[K], witness: Witness[K], short: Claim) -> Iterator[tuple[Witness[K], list[Claim]]]:
    """The posts of whoever bears the family name in the text; where nobody does, in each other one of a handful."""
    here = _namesakes(witness, short, witness)
    if here or not is_handful(told.texts):
        yield witness, here
        return
    for other in told.witnesses:
        if other is not witness and told.together(witness.key, other.key):
            yield other, _namesakes(other, short, witness)


def _short(witness: Witness[K]) -> Iterator[Claim]:
    """The posts of family names that stand for nobody whose post is told elsewhere in the text."""
    for claim in witness.claims:
        unknown = claim.family == "title" and claim.topic.subject is None
        standing = unknown and not (claim.value.former or claim.value.acting)
        if standing and witness.part_at(claim.span.start) is not None:
            yield claim


def _namesakes(witness: Witness[K], short: Claim, said_in: Witness[K]) -> list[Claim]:
    """The posts of whoever bears this family name in the text; nobody's where another bearer is named in either."""
    surname, korean = short.value.person, short.language == "ko"
    titled = [claim for claim in witness.claims if claim.family == "title" and claim.topic.subject]
    titled = [claim for claim in titled if claim.language == short.language]
    whole = [claim for claim in titled if _bears(claim.value.person, surname, korean=korean)]
    people = {claim.value.person for claim in whole}
    texts = {one.key: one for one in (witness, said_in)}
    named = set().union(*(_named(one, surname, people, korean=korean) for one in texts.values()))
    return whole if named <= people else []


def _named(witness: Witness[K], surname: str, people: set[str], *, korean: bool) -> set[str]:
    """The whole names of the text that bear the family name."""
    if korean:
        words = {word.strip(_SIGNS) for word in witness.text.split() if word.lstrip(_SIGNS).startswith(surname)}
        return {name for name in map(name_before_particle, words) if len(name) > len(surname) + 1}
    titles = {
        witness.text[slice(*claim.value.title_span)].split()[-1] for claim in witness.claims if claim.family == "title"
    }
    named = set(re.findall(rf"[A-Z][\w.-]+ {re.escape(surname)}\b", witness.text))
    named = {name for name in named if not any(person.endswith(name) for person in people)}
    return {name for name in named if name.split()[0] not in titles | {"Mr", "Mrs", "Ms", "Dr"}}


def _bears(person: str, surname: str, *, korean: bool) -> bool:
    return person.startswith(surname) if korean else person.rsplit(maxsplit=1)[-1] == surname


def _apart(other: Witness[K], whole: Claim, witness: Witness[K], short: Claim) -> bool:
    """Whether nobody would call the holder of the one by the other."""
    a, b = whole.value, short.value
    letters = iter(fold(a.title))
    later = other is witness and whole.span.start > short.span.start
    if a.former or a.acting or later or all(one in letters for one in fold(b.title)):
        return False  # 원내수석 is short for 원내수석부대표, 원장 for 대표원장
    if any(state(*one) is not State.STANDING for one in ((other, whole), (witness, short))):
        return False
    judged = weigh(whole, replace(short, topic=whole.topic, value=replace(b, person=a.person)))
    return judged.verdict is Verdict.CONFLICT or (
        judged.verdict is Verdict.COMPATIBLE and {a.kind, b.kind} <= _HELD and not often_together(a.title, b.title)
    )


def _side(witness: Witness[K], claims: list[Claim]) -> Side[K]:
    return Side(post(claims[0], unit=False), tuple(Mention(witness.key, claim.span) for claim in claims))
