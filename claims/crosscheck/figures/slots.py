"""One slot of two sentences that are no copies: the shorter has hardly a word of its own, and one figure differs.

"박물관에는 나비 표본 320여점이 걸려 있다" and "박물관에는 나비 표본 230여점이 걸려 있으며 밤에도 볼 수 있다". The
words beside the figure say which of several is meant. Both may be true where a scope is left unsaid, so this is a
warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.copies.clocks import clock
from claims.crosscheck.copies.same import difference
from claims.crosscheck.figures.tellings import Telling, beginning, by_rare_word, tellings
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.quantity.fact import Fact, Slot
from claims.quantity.facts import facts
from claims.quantity.holders_ko import is_body

_MIN_WORDS, _MIN_RARE = 3, 2
# 해솔해안생태모임 is nobody else, and counts for two.
_LONG_NAME = 6
# One word of its own is left to a sentence that shares three.
_ENOUGH_WORDS = 4
# 의료진을 포함해 모두 185명: what the total holds narrows nothing.
_NO_SCOPE = {"including"}
_BESIDE = 24  # characters
_BEFORE = re.compile(r"([가-힣A-Za-z]{1,12}?)(?:은|는|이|가|을|를|의|에|와|과|중|만|도)?[\s(‘“'\"]*$")
_SUBJECT = re.compile(r"[가-힣](?:은|는|이|가|에서)$")
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|의|에|에서|와|과|도|으로|로)$")
_AFTER = re.compile(r"(?P<particle>[가-힣]{0,2})\s?(?:의\s)?(?P<word>[가-힣A-Za-z]{2})")


class _Next(NamedTuple):
    """The beginning of the word behind a figure, and whether a particle stands between."""

    word: str
    particle: bool


class _Pair(NamedTuple):
    one: Claim
    other: Claim
    rule: str | None


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each two sentences of two texts, told in nearly the same words, that differ in one figure alone."""
    told = tellings(witnesses)
    holders = by_rare_word(told, witnesses)
    return [
        found
        for number, one in enumerate(told)
        for other in _others(number, one, told, holders)
        if (found := _weighed(one, other)) is not None
    ]


def _others(
    number: int, one: Telling[K], told: Sequence[Telling[K]], holders: Mapping[str, list[int]]
) -> Iterator[Telling[K]]:
    """The sentences that hold the words of this one, all but one where it has many."""
    rare = sorted((word for word in one.words if word in holders), key=lambda word: (len(holders[word]), word))
    weight = len(one.words) + any(len(word) >= _LONG_NAME for word in one.words.values())
    if weight < _MIN_WORDS or len(rare) < _MIN_RARE:
        return
    spare = 1 if len(one.words) >= _ENOUGH_WORDS else 0
    seen: dict[int, None] = {other: None for word in rare[: 1 + spare] for other in holders[word]}
    for index in seen:
        other = told[index]
        shorter = len(one.words) < len(other.words) or (len(one.words) == len(other.words) and number < index)
        own = [word for start, word in one.words.items() if start not in other.words] if shorter else []
        if shorter and len(own) <= spare and not any(map(_may_be_name, own)) and _comparable(one, other):
            yield other


def _may_be_name(word: str) -> bool:
    """Whether a word may say who or where: 누리군 hires as many as it likes, whatever 해솔군 does."""
    return bool(_SUBJECT.search(word)) or word[:1].isupper() or is_body(_PARTICLE.sub("", word))


def _comparable(one: Telling[K], other: Telling[K]) -> bool:
    if one.witness.key == other.witness.key or one.part.voice == other.part.voice:
        return False
    if one.part.language != other.part.language or one.part.translated != other.part.translated:
        return False
    # What is counted anew every day is told in the same words every day.
    days = one.witness.published, other.witness.published
    if days[0] is not None and days[1] is not None and days[0] != days[1]:
        return False
    return clock(one.witness.text, one.span) == clock(other.witness.text, other.span)


def _weighed(one: Telling[K], other: Telling[K]) -> Disagreement[K] | None:
    pairs = list(_pairs(one, other))
    differing = [pair for pair in pairs if pair.rule is not None]
    if len(differing) != 1 or _other_days(one, other):
        return None
    a, b, _ = differing[0]
    if a.value.hedge != b.value.hedge or not _one_slot(_fact(one, a), _fact(other, b)):
        return None
    sides = tuple(
        Side(sentence.witness.text[slice(*claim.span)], (Mention(sentence.witness.key, claim.span),))
        for sentence, claim in ((one, a), (other, b))
    )
    return Disagreement("claims.figure.restated", Grade.WARNING, fold("".join(sorted(one.words))), sides)


def _pairs(one: Telling[K], other: Telling[K]) -> Iterator[_Pair]:
    """Each figure of one sentence with the figure of its unit that stands most clearly beside the same words."""
    for claim in _figures(one):
        alike = [(_beside(one, claim, other, c), c) for c in _figures(other) if _unit(c) == _unit(claim)]
        best = max((score for score, _ in alike), default=0)
        those = [c for score, c in alike if score == best]
        if best and len(those) == 1:
            yield _Pair(claim, those[0], difference(claim, those[0]))


def _figures(sentence: Telling[K]) -> list[Claim]:
    """The figures that have a unit; in English a noun will do, 1,200 paintings."""
    figures = [claim for claim in sentence.claims if claim.family == "figure"]
    return [c for c in figures if c.value.amount.unit is not None or (c.language == "en" and c.value.counted)]


def _unit(claim: Claim) -> str:
    return str(claim.value.amount.unit)


def _beside(one: Telling[K], a: Claim, other: Telling[K], b: Claim) -> int:
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


def _other_days(one: Telling[K], other: Telling[K]) -> bool:
    """Whether the first alone tells a day or a period, or both tell some of one grain, none in common."""
    here, there = _days(one), _days(other)
    return bool(here and not there) or any(not here[grain] & there[grain] for grain in here.keys() & there.keys())


def _days(sentence: Telling[K]) -> dict[str, set[tuple[object, ...]]]:
    days: dict[str, set[tuple[object, ...]]] = {}
    for claim in sentence.claims:
        if claim.family == "date":
            value = claim.value
            told = (value.start, value.end) if value.start else (fold(value.quote),)
            days.setdefault(value.grain, set()).add(told)
    return days


def _fact(sentence: Telling[K], claim: Claim) -> Fact | None:
    """What a figure of a sentence is told of, read from the sentence alone."""
    told = facts(sentence.witness.text, sentence.claims)
    return next((fact for fact in told if fact.claim is claim), None)


def _one_slot(one: Fact | None, other: Fact | None) -> bool:
    """Whether nothing parts what two figures tell of: another thing, measure, base, share, period, part or scope."""
    if one is None or other is None or one.part != other.part or _other_role(one, other):
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
