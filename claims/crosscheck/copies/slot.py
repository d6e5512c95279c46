"""What two figures of two sentences are told of: whether the same, as far as the words beside them and their facts say.

The words beside a figure say which of several is meant: 그림 50점, 글씨 20점.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.copies.tellings import Telling, beginning
from claims.crosscheck.statement import K
from claims.quantity.fact import Fact, Slot
from claims.quantity.facts import facts

# 의료진을 포함해 모두 185명: what the total holds narrows nothing.
_NO_SCOPE = {"including"}
_BESIDE = 24  # characters
_BEFORE = re.compile(r"([가-힣A-Za-z]{1,12}?)(?:은|는|이|가|을|를|의|에|와|과|중|만|도)?[\s(‘“'\"]*$")
_AFTER = re.compile(r"(?P<particle>[가-힣]{0,2})\s?(?:의\s)?(?P<word>[가-힣A-Za-z]{2})")


class _Next(NamedTuple):
    """The beginning of the word behind a figure, and whether a particle stands between."""

    word: str
    particle: bool


def beside(one: Telling[K], a: Claim, other: Telling[K], b: Claim) -> int:
    """How many of the words right before and right behind two figures are the same.

    그림 50점이 걸렸다 and 글씨 20점이 걸렸다 share a verb, which is nothing; 10대 과제 and 5대 과제 what is counted.
    """
    before = [_word_before(sentence, claim) for sentence, claim in ((one, a), (other, b))]
    after = [_word_after(sentence, claim) for sentence, claim in ((one, a), (other, b))]
    led = before[0] == before[1] != ""
    followed = after[0].word == after[1].word != ""
    return led + followed if led or not (after[0].particle or after[1].particle) else 0


def _word_before(sentence: Telling[K], claim: Claim) -> str:
    start = max(sentence.span.start, claim.span.start - _BESIDE)
    match = _BEFORE.search(sentence.witness.text[start : claim.span.start])
    return beginning(match[1]) if match else ""


def _word_after(sentence: Telling[K], claim: Claim) -> _Next:
    match = _AFTER.match(sentence.witness.text, claim.span.end, sentence.span.end)
    return _Next(match["word"].lower(), bool(match["particle"])) if match else _Next("", False)


def one_slot(one: Telling[K], a: Claim, other: Telling[K], b: Claim) -> bool:
    """Whether nothing parts what two figures tell of: another thing, measure, base, share, period, part or scope."""
    here, there = _fact(one, a), _fact(other, b)
    return here is not None and there is not None and _may_be_one(here, there)


def _may_be_one(one: Fact, other: Fact) -> bool:
    if one.part != other.part or _other_role(one, other):
        return False
    if _counts_another(one, other):
        return False
    slots = (
        (one.subject, other.subject),
        (one.measure, other.measure),
        (one.whole, other.whole),
        (one.base, other.base),
        (one.per, other.per),
        (one.time, other.time),
    )
    scopes = [{slot.head for slot in fact.scope} - _NO_SCOPE for fact in (one, other)]
    turned = {one.direction, other.direction} == {"up", "down"}
    return not turned and scopes[0] == scopes[1] and not any(_apart(a, b) for a, b in slots)


def _fact(sentence: Telling[K], claim: Claim) -> Fact | None:
    """What a figure of a sentence is told of, read from the sentence alone."""
    told = facts(sentence.witness.text, sentence.claims)
    return next((fact for fact in told if fact.claim is claim), None)


def _other_role(one: Fact, other: Fact) -> bool:
    """Whether one is a level, the other a change; beside one base a rate whose verb was not read is no level."""
    read = one.base is not None and other.base is not None and {one.role, other.role} == {"level", "rate"}
    return one.role != other.role and not read


def _counts_another(one: Fact, other: Fact) -> bool:
    """Whether the figures count two nouns: 그림 50점, 글씨 20점."""
    nouns = one.claim.topic.subject, other.claim.topic.subject
    return None not in nouns and beginning(str(nouns[0])[-2:]) != beginning(str(nouns[1])[-2:])


def _apart(one: Slot | None, other: Slot | None) -> bool:
    return one is not None and other is not None and one.sure and other.sure and one.head != other.head
