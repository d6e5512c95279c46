"""A name that is not spelt as the sheet spells it, beside a post that the sheet gives to one person.

    강이둔 버들시장                      -> told: 강이든
    Mayor Kang Ideun, mayor of Beodeul   -> told: Kang I-deun
Silent: 강이둔 가람전자 대표; a name that another of the sheet bears; the house's spelling with its family name last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from claims.claim import Claim
from claims.crosscheck.people.holdings import Holding
from claims.crosscheck.people.near_names import Step, is_name, step
from claims.crosscheck.sheet.entry import Person, Sheet
from claims.crosscheck.sheet.posts import agrees
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.names import MAY_BE_ONE, same_name
from claims.span import Span
from claims.titles.bodies import may_be_one

RULE = "claims.name.sheet"


def check(witness: Witness[K], claims: list[Claim], sheet: Sheet) -> Iterator[Disagreement[K]]:
    """The names of a text that are spelt otherwise than the sheet spells them."""
    known = [_words(name) for person in sheet.people for name in (person.name, person.latin) if name]
    printed = [one for one in claims if witness.text[slice(*one.value.person_span)] == one.value.person]
    for name, said in groupby(sorted(printed, key=lambda one: one.value.person), key=lambda one: one.value.person):
        of_it = [*said]
        meant = [] if _words(name) in known else [one for one in sheet.people if _is_meant(witness, of_it, one)]
        right = meant[0].printed(of_it[0].language) if len(meant) == 1 else None
        if right is not None:
            side = Side(name, tuple(_places(witness, name)))
            yield Disagreement(
                RULE, Grade.ERROR, meant[0].name, (side,), 0, right, {"sheet": sheet.name, "right": right}
            )


def _is_meant(witness: Witness[K], claims: list[Claim], person: Person) -> bool:
    """Whether a name can be a person's for how it is spelt, and is for a post that it stands beside."""
    return any(_may_be(one.value.person, person) and _has_post(witness, one, person) for one in claims)


def _may_be(name: str, person: Person) -> bool:
    right = person.latin if name.isascii() and person.latin else person.name
    romanised = name.isascii() and not person.name.isascii()
    if romanised and (fold(name) == fold(right) or same_name(name, person.name) >= MAY_BE_ONE):
        return True
    if not is_name(name):
        return False
    # 강이든 and 강이솔 may be brothers; 강든이 and 강든 are nobody but a slip.
    far = sorted(name) != sorted(right) and len(name) == len(right)
    return step(name, right) is Step.LETTER or (step(name, right) is Step.SYLLABLE and not far and not name.isascii())


def _has_post(witness: Witness[K], claim: Claim, person: Person) -> bool:
    """Whether a claim gives a post that the person holds on the day, at a body that the claim or its text names."""
    value = claim.value
    if value.former:
        return False
    for post in person.posts:
        if post.is_held(witness.published) and agrees(person, post, claim):
            home = value.organization or value.unit
            if home is not None and any(may_be_one(home, body) for body in post.organizations):
                return not _is_of_many(witness, claim) or bool(value.unit)
            if home is None or value.person.isascii():
                named = any(fold(body) in fold(witness.text) for body in post.organizations)
                return (named or not post.organizations) and not _is_of_many(witness, claim)
    return False


def _is_of_many(witness: Witness[K], claim: Claim) -> bool:
    return Holding(claim, Mention(witness.key, claim.span), witness, "", 0).is_of_many


def _places(witness: Witness[K], name: str) -> Iterator[Mention[K]]:
    """Every place that prints the name."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}", witness.text):
        if witness.part_at(match.start()) is not None:
            yield Mention(witness.key, Span(*match.span()))


def _words(name: str) -> list[str]:
    """The words of a name, whichever comes first; 강 이든 is 강이든."""
    return sorted(name.lower().split()) if name.isascii() else [fold(name)]
