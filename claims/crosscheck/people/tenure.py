"""How many terms somebody has been elected for: 3선의 박서연 의원, 박서연 의원(4선), three-term Sen. Jane Roe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.events import Events
from claims.crosscheck.people.moving import sentence_at
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import ballot
from claims.span import Span
from claims.titles.same_title import same_title

_RULE = "claims.title.terms"
_TERMS_KO = r"(초선|재선|[2-9]선)"
_NUMBERS = {
    "초선": 1, "재선": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
}  # fmt: skip
# 6선 중진인 박서연, 현역 6선 의원인 박서연, 3선의 박서연: nothing but what belongs to the name stands between.
_BEFORE = (
    re.compile(rf"{_TERMS_KO}(?:의|인|이자)?\s(?:(?:중진|현역|국회|지역구|비례대표)?\s?(?:의원)?인?\s)?$"),
    re.compile(
        rf"\b({'|'.join(w for w in _NUMBERS if w.isascii())}|[1-9])-term\s(?:[A-Z]\w+\s){{0,2}}$", re.IGNORECASE
    ),
)
_BEHIND = re.compile(rf"\s?[(（](?:[^()（）]{{0,20}}?[·,/]\s?)?{_TERMS_KO}(?=[)）·,/\s])")
_NEAR = 24


class Served(NamedTuple, Generic[K]):
    """A number of terms that a text prints beside a name with its post."""

    terms: int
    printed: str
    claim: Claim
    witness: Witness[K]
    span: Span

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)


def check(told: Events[K]) -> list[Disagreement[K]]:
    """Disagreements about the terms somebody has served, between texts that tell one event and inside each."""
    people: dict[str, list[Served[K]]] = {}
    for witness in told.witnesses:
        for served in _served(witness):
            people.setdefault(str(served.claim.topic.subject), []).append(served)
    found = []
    for told_of in people.values():
        apart = [one for one in told_of if any(_differ(one, other, told) for other in told_of)]
        if apart:
            found.append(_disagreement(apart, {one.witness.key: one.witness for one in apart}))
    return found


def _served(witness: Witness[K]) -> Iterator[Served[K]]:
    text = witness.text
    for claim in witness.claims:
        if claim.family != "title" or not claim.topic.subject or claim.value.former:
            continue
        if witness.part_at(claim.span.start) is None:
            continue
        sentence = sentence_at(witness, claim.span)
        # A large Three-term at the head of a sentence looks like the name of a body.
        start = claim.span.start if claim.language == "ko" else claim.value.title_span.start
        ahead = text[max(sentence.start, start - _NEAR) : start]
        title = text[start : claim.value.person_span.start]  # 의원인 | 박서연, of which the number stands before
        before = next((m for pattern in _BEFORE if (m := pattern.search(ahead))), None)
        behind = _BEHIND.match(text, claim.span.end)
        match, shift = (before, start - len(ahead)) if before else (behind, 0)
        if match is not None and len(title) < _NEAR:
            printed = match[1]
            span = Span(match.start(1) + shift, match.end(1) + shift)
            yield Served(_number(printed), printed, claim, witness, span)


def _number(printed: str) -> int:
    return _NUMBERS.get(printed.lower()) or int(printed[0])


def _differ(one: Served[K], other: Served[K], told: Events[K]) -> bool:
    return (
        one.terms != other.terms
        and told.together(one.witness.key, other.witness.key)
        and same_title(one.claim.value.title, other.claim.value.title)
    )


def _disagreement(served: list[Served[K]], witnesses: dict[K, Witness[K]]) -> Disagreement[K]:
    by_terms: dict[int, list[Served[K]]] = {}
    for one in served:
        by_terms.setdefault(one.terms, []).append(one)
    sides = tuple(
        Side(those[0].printed, tuple(dict.fromkeys(one.mention for one in those))) for those in by_terms.values()
    )
    suspect = ballot((side.mentions for side in sides), witnesses).suspect
    return Disagreement(
        _RULE,
        Grade.WARNING if suspect is None else Grade.ERROR,
        served[0].claim.value.person,
        sides,
        suspect=suspect,
        correction=None if suspect is None else sides[1 - suspect].value,
    )
