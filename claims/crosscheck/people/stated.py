"""The posts that texts give to one person: claims of one name, in Hangul or romanised, with who says them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.people.moving import State, promotes, state
from claims.crosscheck.statement import K, Mention, Witness
from claims.fold import fold
from claims.hangul import is_hangul
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex

_AGE = regex(r"\s?[(（]([1-9][0-9])(?=[세살,·)）])|,\s([1-9][0-9])(?=,)")
_SHORT = 3  # syllables: 본부장 is many people's, 토목본부장 one's
_ONE_YEAR = 1  # 만 나이, and a birthday between two texts


class Stated(NamedTuple, Generic[K]):
    """A title claim with who says it; the claim's subject is the person's, whatever the script it is printed in."""

    order: int  # of the claim in the event
    claim: Claim
    witness: Witness[K]
    state: State

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.claim.span)

    @property
    def role(self) -> str:
        part = self.witness.part_at(self.claim.span.start)
        return "" if part is None else part.role

    @property
    def voice(self) -> int:
        part = self.witness.part_at(self.claim.span.start)
        return -1 if part is None else part.voice


def by_person(event: Sequence[Witness[K]]) -> dict[str, list[Stated[K]]]:
    """The current posts of everyone who has more than one claim in these texts, in order of appearance."""
    people: dict[str, list[Stated[K]]] = {}
    order = 0
    for witness in event:
        for claim in witness.claims:
            if claim.family != "title" or claim.value.former or claim.value.acting or _is_reference(claim):
                continue
            if witness.part_at(claim.span.start) is not None and claim.topic.subject:
                order += 1
                stated = Stated(order, claim, witness, state(witness, claim))
                people.setdefault(claim.topic.subject, []).append(stated)
    known = _across_scripts(_with_whole_names(people))
    return {person: stated for person, stated in known.items() if len(stated) > 1 and not are_namesakes(stated)}


def are_namesakes(stated: Sequence[Stated[K]]) -> bool:
    """Whether the texts print two ages beside the name: 김도윤(29) and 김도윤(20) are two people."""
    ages = [
        int(age[1] or age[2])
        for one in stated
        if (age := _AGE.match(one.witness.text, one.claim.value.person_span.end))
    ]
    return bool(ages) and max(ages) - min(ages) > _ONE_YEAR


def _with_whole_names(people: dict[str, list[Stated[K]]]) -> dict[str, list[Stated[K]]]:
    """With those of Jane Roe under Jane Roe Tan, where one longer name alone begins so."""
    found = dict(people)
    starts: dict[str, set[str]] = {}
    for person, stated in people.items():
        words = stated[0].claim.value.person.split()
        for end in range(2, len(words)):
            starts.setdefault("".join(words[:end]).lower(), set()).add(person)
    for person, longer in starts.items():
        if person in found and len(longer) == 1:
            whole = next(iter(longer))
            found[whole] = [*found[whole], *(_renamed(one, whole) for one in found.pop(person))]
    return found


def _is_reference(claim: Claim) -> bool:
    """Whether this is 오 위원 for 오세윤 선임연구위원: it points at a person, it does not say which post."""
    printed = claim.value.person_span
    return bool(printed.end - printed.start < len(claim.value.person))


def _across_scripts(people: dict[str, list[Stated[K]]]) -> dict[str, list[Stated[K]]]:
    """With the claims of a romanised name under the Hangul name that alone it can stand for: Pyo Ye-rin, 표예린."""
    found = {person: list(stated) for person, stated in people.items()}
    hangul = [person for person in people if is_hangul(person)]
    for person, stated in people.items():
        if is_hangul(person):
            continue
        fitting = [one for one in hangul if same_name(one, stated[0].claim.value.person) >= MAY_BE_ONE]
        if len(fitting) == 1:
            del found[person]
            found[fitting[0]] += [_renamed(one, fitting[0]) for one in stated]
    return found


def _renamed(stated: Stated[K], person: str) -> Stated[K]:
    return stated._replace(claim=replace(stated.claim, topic=replace(stated.claim.topic, subject=person)))


def tells_of_unit(one: list[Stated[K]], other: list[Stated[K]]) -> bool:
    """Whether who calls a man by his rank tells of the unit that he heads, too: 부사장; 전략본부를 맡고 있는 그."""
    units = {fold(s.claim.value.unit) for s in one if s.claim.value.unit and s.claim.language == "ko"}
    apart = not {s.witness.key for s in one} & {s.witness.key for s in other}
    return apart and all(any(unit in fold(s.witness.text) for unit in units) for s in other)


def are_printed(left: list[Stated[K]], right: list[Stated[K]]) -> bool:
    """Whether every text that gives the one post prints the other, too, which may be an earlier one."""
    named = {one.claim.quote.split()[-1] for one in right} | {one.claim.value.title for one in right}
    named -= {one.claim.value.person for one in right}
    full = {name for name in named if (len(name) > _SHORT or not name.endswith("장")) and is_hangul(name)}
    own = {one.witness.key for one in right}
    return bool(full) and all(
        one.witness.key not in own and any(name in one.witness.text for name in full) for one in left
    )


def one_post_each(stated: list[Stated[K]]) -> bool:
    """Whether each text gives the person one post, tells of no promotion, and does not print another one's."""
    titles: dict[K, set[str]] = {}
    for one in stated:
        titles.setdefault(one.witness.key, set()).add(fold(one.claim.value.title))
    if any(len(those) > 1 for those in titles.values()) or any(one.state is State.OLD for one in stated):
        return False
    # Who has just got a post had another one, of which a text may tell that does not know.
    if len({one.state is State.STANDING for one in stated}) > 1:
        return False
    if any(promotes(one.witness, one.claim) for one in stated):
        return False
    every = {title for those in titles.values() for title in those}
    return not any(title in fold(one.witness.text) for one in stated for title in every - titles[one.witness.key])


def known_to_both(left: Sequence[Stated[K]], right: Sequence[Stated[K]]) -> bool:
    """Whether a text that gives the one post prints the other one's title, too."""
    return any(
        fold(other.claim.value.title) in fold(one.witness.text)
        for ours, theirs in ((left, right), (right, left))
        for one in ours
        for other in theirs
    )


# 병원장을 겸하고 있다, who doubles as coach
_BOTH = regex(r"겸|\bdoubl\w+ as\b|\bas well as\b|\bboth\b|\bconcurrently\b")


def says_both(left: Sequence[Stated[K]], right: Sequence[Stated[K]]) -> bool:
    """Whether a text that gives the one post says of the other, in a sentence, that it is held besides."""
    for ours, theirs in ((left, right), (right, left)):
        titles = {fold(other.claim.value.title) for other in theirs}
        for witness in {one.witness.key: one.witness for one in ours}.values():
            both = (sentence for sentence in witness.sentences if _BOTH.search(witness.text, *sentence))
            told = (fold(witness.text[slice(*sentence)]) for sentence in both)
            if any(title in sentence for sentence in told for title in titles):
                return True
    return False
