"""Doer and other exchanged: A sues B in one text, B sues A in the other; who won, who buys, who hit whom.

A text that tells both ways tells of two deeds: a suit and its answer, a game and the return.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.roles import winners
from claims.crosscheck.roles.acts import Act, acts
from claims.crosscheck.roles.clause_likeness import alike
from claims.crosscheck.roles.sounds import heard, is_same_person
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.crosscheck.values.marks import marks
from claims.crosscheck.voices import ballot
from claims.fold import fold

_A_NAME = 3  # consonants that a spelled name is worth
_RULES = {"win": "claims.event.winner"}


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each deed whose doer and other change places between two texts of one event or within one."""
    told = {one.key: one.memo("acts", partial(acts, one)) for one in events.witnesses}
    found: list[Disagreement[K]] = []
    for group in events.groups:
        here = [act for witness in group for act in told[witness.key]]
        found += _weighed(here, events)
    if is_handful(events.texts):
        for one in _rivals(told, events):
            known = {mention.source for known in found for side in known.sides for mention in side.mentions}
            if not {mention.source for side in one.sides for mention in side.mentions} <= known:
                found.append(one)
    return found


def _rivals(told: Mapping[K, Sequence[Act[K]]], events: Events[K]) -> Iterator[Disagreement[K]]:
    """A warning for two texts, or a headline and its body, that name two winners of one contest."""
    witnesses = {witness.key: witness for witness in events.witnesses}
    pairs = [(told[one.key], told[other.key]) for one, other in events.of_one_event()]
    for acts_of_one in told.values():
        above = [act for act in acts_of_one if act.part.role in ("headline", "subhead", "caption")]
        pairs.append((above, [act for act in acts_of_one if act.part.role == "body"]))
    for here, there in pairs:
        for one, other in winners.rivals(here, there):
            if _fit(one, other):
                yield from _disagreement(one, other, [[one], [other]], witnesses)


def _weighed(told: Sequence[Act[K]], events: Events[K]) -> Iterator[Disagreement[K]]:
    witnesses = {witness.key: witness for witness in events.witnesses}
    by_act: dict[str, list[Act[K]]] = {}
    for one in told:
        by_act.setdefault(one.act, []).append(one)
    done: set[int] = set()
    for those in by_act.values():
        for number, other in enumerate(those):
            for one in those[:number]:
                if id(one) in done or id(other) in done or not _turned(one, other):
                    continue
                if not events.together(one.witness.key, other.witness.key):
                    continue
                sides = [[a for a in those if a is mine or _same(a, mine)] for mine in (one, other)]
                if {a.witness.key for a in sides[0]} & {a.witness.key for a in sides[1]} and not _zones(one, other):
                    continue
                done |= {id(a) for side in sides for a in side}
                yield from _disagreement(one, other, sides, witnesses)


def _disagreement(
    one: Act[K], other: Act[K], sides: Sequence[Sequence[Act[K]]], witnesses: dict[K, Witness[K]]
) -> Iterator[Disagreement[K]]:
    votes = ballot(((a.mention for a in side) for side in sides), witnesses)
    if not votes.lone:
        return
    printed = tuple(
        Side(mine.witness.text[slice(*mine.span)], tuple(dict.fromkeys(a.mention for a in (mine, *side))))
        for mine, side in zip((one, other), sides, strict=True)
    )
    rule = _RULES.get(one.act, "claims.event.actor")
    about = fold(" ".join([one.act, *sorted(one.doer | one.other)]))
    grade = Grade.WARNING if votes.suspect is None else Grade.ERROR
    yield Disagreement(rule, grade, about, printed, votes.suspect)


def _turned(one: Act[K], other: Act[K]) -> bool:
    """Whether the doer of one is the other of the other, both ways, and of one occasion."""
    if one.part.language != other.part.language:
        return _turned_across(one, other) and _fit(one, other)
    if one.part.translated != other.part.translated:
        return False
    if one.by_name and other.by_name:
        return _meet(one.doer, other.other) or _meet(one.other, other.doer)
    crossed = _meet(one.doer, other.other) and _meet(one.other, other.doer)
    return crossed and not _meet(one.doer, other.doer) and not _meet(one.other, other.other) and _fit(one, other)


def _turned_across(one: Act[K], other: Act[K]) -> bool:
    """Whether the names of a Korean and an English text are heard better the other way round."""
    if one.by_name or other.by_name:
        return False
    ko, en = (one, other) if one.part.language == "ko" else (other, one)
    crossed = _heard(ko.doer, en.other), _heard(ko.other, en.doer)
    straight = _heard(ko.doer, en.doer) + _heard(ko.other, en.other)
    return all(crossed) and sum(crossed) > straight


def _heard(korean: frozenset[str], english: frozenset[str]) -> int:
    of_one_age = any(word[0] == "#" for word in korean & english)
    return max(heard(korean, english), _A_NAME * is_same_person(korean, english), _A_NAME * of_one_age)


def _same(one: Act[K], other: Act[K]) -> bool:
    if one.part.language != other.part.language:
        return False
    if one.by_name or other.by_name:
        return one.by_name and other.by_name and (_meet(one.doer, other.doer) or _meet(one.other, other.other))
    return _meet(one.doer, other.doer) and _meet(one.other, other.other)


def _meet(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(alike(a, b) for a in ones for b in others)


def _fit(one: Act[K], other: Act[K]) -> bool:
    """Whether both may tell of one occasion: no other score, no other day."""
    scores = [{m.value for m in marks(a.witness.text, *a.sentence) if m.kind == "score"} for a in (one, other)]
    if all(scores) and not scores[0] & scores[1]:
        return False
    days = [_days(a) for a in (one, other)]
    return not all(days) or bool(days[0] & days[1])


def _days(act: Act[K]) -> set[object]:
    return {
        (claim.value.first.month, claim.value.first.day)
        for claim in act.witness.claims
        if claim.family == "date"
        and act.sentence.start <= claim.span.start < act.sentence.end
        and claim.value.first.day is not None
    }


def _zones(one: Act[K], other: Act[K]) -> bool:
    """Whether one stands above or beside the body that tells the other, or renders it."""
    ends = ("body", "translated_body")
    if one.witness.key == other.witness.key and one.part.language != other.part.language:
        return True
    return one.witness.key == other.witness.key and (one.part.role in ends) != (other.part.role in ends)
