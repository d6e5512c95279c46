"""One slot filled with two places: 여울구 and 달빛구 for one festival, the north shore and the south shore.

Among a few texts of one event, and between the headline or caption of a text, its body and its translation. A slot
speaks where each side fills it with one name, prints the other's name nowhere, and tells the same in other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.roles.clause_likeness import alike
from claims.crosscheck.roles.occasions import days
from claims.crosscheck.roles.place_slots import Slot, cities_of, opposite, slots
from claims.crosscheck.roles.sounds import heard
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Span
from claims.words import words

# Words in common, besides the places: of two texts, and of a headline or caption and its body.
_BETWEEN = {"kind": 2, "at": 3, "city": 2, "side": 1, "bearing": 0, "town": 1, "course": 1, "beyond": 1, "spot": 2}
_ABOVE = {"kind": 2, "at": 1, "city": 0, "side": 0, "bearing": 0, "town": 0, "course": 0, "beyond": 0, "spot": 1}
# in Millbrook, the river town of Eastholm
_TOWN, _MIXED = ("town", ""), {"at": 2, "to": 3}
_LOWER = regex(r"\b[a-z]{5,}\b.*\b[a-z]{5,}\b")
_TURNS = ("side", "bearing", "course", "beyond")


@dataclass(frozen=True, eq=False)
class _Place(Generic[K]):
    witness: Witness[K]
    part: Part
    sentence: Span
    slot: Slot
    stems: frozenset[str]
    days: frozenset[tuple[int, int]]

    @property
    def key(self) -> tuple[str, str]:
        return self.slot.kind, self.slot.held_by


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each slot that two texts, or two places of one page, fill with two places."""
    found: list[Disagreement[K]] = []
    told: dict[K, list[_Place[K]]] = {}
    few = is_handful(events.texts)
    for witness in events.witnesses:
        if few or (witness.is_draft and any(part.role != "body" for part in witness.parts)):
            told[witness.key] = here = list(_places(witness))
            found += [_disagreement(a, b) for a, b in _within(here)]
    if few:
        for one, other in events.of_one_event():
            found += [_disagreement(a, b) for a, b in _pairs(told[one.key], told[other.key], _BETWEEN)]
    return found


def _places(witness: Witness[K]) -> Iterator[_Place[K]]:
    for part in witness.parts:
        if part.role.endswith("byline"):
            continue
        for sentence in witness.sentences_within(part.span):
            here = list(slots(witness.text, sentence, part.language))
            if not here:
                continue
            stems = list(words(witness.text, *sentence))
            printed = days(witness, sentence)
            for slot in here:
                near = {w.stem for w in stems if not slot.span.start <= w.span.start < slot.span.end}
                yield _Place(witness, part, sentence, slot, frozenset(near), printed)


def _within(told: Sequence[_Place[K]]) -> Iterator[tuple[_Place[K], _Place[K]]]:
    """Above or beside the body and in it, original and translation."""
    for translated in (False, True):
        own = [p for p in told if p.part.translated == translated]
        body = [p for p in own if p.part.role.endswith("body")]
        above = [p for p in own if not p.part.role.endswith("body") and not (p.slot.kind == "at" and _in_capitals(p))]
        yield from _pairs(above, body, _ABOVE)
    original, translation = ([p for p in told if p.part.translated == t] for t in (False, True))
    yield from _pairs(original, translation, _ABOVE)


def _in_capitals(one: _Place[K]) -> bool:
    """Whether a headline takes any word for a name: Fans Welcome Stars in Return."""
    return _LOWER.search(one.witness.text, *one.sentence) is None


def _pairs(
    here: Sequence[_Place[K]], there: Sequence[_Place[K]], least: dict[str, int]
) -> Iterator[tuple[_Place[K], _Place[K]]]:
    """The places of each slot that both sides fill with one name, where nowhere the other's is printed."""
    for key in dict.fromkeys(p.key for p in (*here, *there)):
        sides = [_of_key(key, those) for those in (here, there)]
        if any(len({p.slot.name for p in side}) != 1 for side in sides):
            continue
        fitting = [(a, b) for a in sides[0] for b in sides[1] if _tell_one(a, b, least)]
        if (
            fitting
            and not any(_prints(b, sides[0][0]) for b in there)
            and not any(_prints(a, sides[1][0]) for a in here)
        ):
            yield fitting[0]


def _of_key(key: tuple[str, str], told: Sequence[_Place[K]]) -> list[_Place[K]]:
    """The places of a slot; "in Millbrook" may stand in the other text where one has the town of Eastholm."""
    found = [p for p in told if p.key == key]
    if found or key != _TOWN:
        return found
    return [p for p in told if p.key == ("at", "in")] or [p for p in told if p.slot.kind == "to"]


def _tell_one(one: _Place[K], other: _Place[K], least: dict[str, int]) -> bool:
    """Whether two sentences fill one slot of one thing with two places."""
    a, b = one.slot, other.slot
    if (
        a.kind not in least
        or (a.kind == b.kind == "at" and one.key != other.key)
        or (one.days and other.days and not one.days & other.days)
    ):
        return False
    if (
        not opposite(a.name, b.name)
        if a.kind in _TURNS
        else any(alike(x, y) for x in a.name.split() for y in b.name.split())
    ):
        return False
    if one.part.language != other.part.language:
        ko, en = (a, b) if one.part.language == "ko" else (b, a)
        return a.kind in _TURNS or not heard([ko.name], en.name.split())
    return sum(any(alike(x, y) for y in other.stems) for x in one.stems) >= (
        least[a.kind] if a.kind == b.kind else _MIXED["to" if "to" in (a.kind, b.kind) else "at"]
    )


def _prints(where: _Place[K], what: _Place[K]) -> bool:
    """Whether the part that tells one place prints the other's name anywhere in it."""
    if what.slot.kind in _TURNS:
        return False
    text = where.witness.text if where.witness is not what.witness else where.witness.text[slice(*where.part.span)]
    return any(
        name in text for name in (what.slot.name, *(cities_of(what.slot.name) if what.slot.kind == "city" else ()))
    )


def _disagreement(one: _Place[K], other: _Place[K]) -> Disagreement[K]:
    sides = tuple(
        Side(p.witness.text[slice(*p.slot.span)], (Mention(p.witness.key, p.slot.span),)) for p in (one, other)
    )
    return Disagreement("claims.event.place", Grade.WARNING, fold(" ".join(one.key)) or one.slot.kind, sides)
