"""One deed, told on two days: 13일 합의했다 in one text, where every other has it on the 12th.

What is signed, opened, filed or sunk happens once. Two sentences tell the same deed where they share its verb, the
words before it and most of what they name; a text that tells it on both days knows of two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from claims.crosscheck.days.deeds_told import Deed, deeds_told
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY, outvotes, voices
from claims.fold import fold

# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_WARNING = 2
# So many sentences of each day are weighed: three voices are found among them or nowhere.
_MAX_TOLD = 60
# Most of what the shorter sentence names, and never less than three words.
_MIN_SHARED, _MIN_WORDS = 0.5, 3
# A text may name an adviser more; with a third of its words unknown to the others it tells of something else.
_MAX_STRANGE = 0.3

_Beside = dict[tuple[str, str], dict[date, list[Deed[K]]]]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each deed that a text puts on another day than the independent majority, its day suspected.

    Against two texts it is a warning, and nobody is suspected.
    """
    if len(story) <= _MIN_WARNING:
        return []
    witnesses = {witness.key: witness for witness in story}
    found = []
    told = [one for witness in story for one in deeds_told(witness)]
    beside = _by_object(told)
    for verb, deed in sorted(told, key=lambda one: one[0]):
        if deed.sure and (right := _elsewhere(verb, deed, beside, witnesses)):
            certain = outvotes(voices((one.mention for one in right), witnesses), 1)
            found.append(_disagreement(verb, deed, right, certain=certain))
    return found


def _by_object(told: Sequence[tuple[str, Deed[K]]]) -> _Beside[K]:
    """For each verb and word before it, the first deeds of each day."""
    beside: _Beside[K] = {}
    for verb, deed in told:
        for word in sorted(deed.objects):
            those = beside.setdefault((verb, word), {}).setdefault(deed.told.day, [])
            if len(those) < _MAX_TOLD:
                those.append(deed)
    return beside


def _elsewhere(verb: str, deed: Deed[K], beside: _Beside[K], witnesses: Mapping[K, Witness[K]]) -> list[Deed[K]] | None:
    """The same deed on the one other day that the majority has it; None where there is no such day."""
    days: dict[date, dict[Mention[K], Deed[K]]] = {}
    for word in sorted(deed.objects):
        for day, others in beside[verb, word].items():
            days.setdefault(day, {}).update({other.mention: other for other in others if _same(deed, other)})
    known = {day: voices(told, witnesses) for day, told in days.items() if told}
    best = max(known, key=lambda day: (known[day], day), default=None)
    if best is None or best == deed.told.day:
        return None
    right = list(days[best].values())
    most = MAJORITY if known[best] > _MIN_WARNING else _MIN_WARNING
    third = most == _MIN_WARNING and len(known) > _MIN_WARNING  # three texts, three days
    if known[best] < most * known.get(deed.told.day, 1) or third:
        return None
    enough = sum(one.sure for one in right) >= (1 if most == MAJORITY else _MIN_WARNING)
    if not enough or any(one.witness.key == deed.witness.key for one in right):
        return None
    return right if _told_of_one(deed, right) else None


def _told_of_one(deed: Deed[K], right: Sequence[Deed[K]]) -> bool:
    """Whether a deed is that of the others: another branch opens on another day, another man is sentenced on it.

    What is done and who does it must be in the others' words. Some other word of its own is let pass, where most of
    them have none in its place.
    """
    known = frozenset[str]().union(*(one.words for one in right))
    joined = "".join(one.sentence for one in right)  # 한빛 투자는 is 한빛투자는
    pairs = list(zip(("", *deed.order[:-1]), deed.order, (*deed.order[1:], ""), strict=True))
    strange = {word: after for before, word, after in pairs if word not in known and before + word not in joined}
    if len(strange) > _MAX_STRANGE * len(deed.words) or not strange.keys().isdisjoint(deed.objects | deed.subjects):
        return False
    theirs = [{after for word, after in pairwise(one.order) if word not in deed.words} for one in right]
    return not any(2 * sum(after in those for those in theirs) >= len(right) for after in strange.values())


def _same(one: Deed[K], other: Deed[K]) -> bool:
    if one.ordinals and other.ordinals and one.ordinals.isdisjoint(other.ordinals):
        return False
    shared = len(one.words & other.words)
    fewer = min(len(one.words), len(other.words))
    return bool(one.objects & other.objects) and shared >= max(_MIN_WORDS, _MIN_SHARED * fewer)


def _disagreement(verb: str, deed: Deed[K], right: Sequence[Deed[K]], *, certain: bool) -> Disagreement[K]:
    text = deed.witness.text
    shown = next(one for one in right if one.sure)
    sides = (
        Side(text[slice(*deed.told.span)], (deed.mention,)),
        Side(shown.witness.text[slice(*shown.told.span)], tuple(one.mention for one in right)),
    )
    _, noun, *grain = verb.split(":")
    found, expected = (told.day.isoformat()[: 4 if grain else None] for told in (deed.told, shown.told))
    details = {"deed": noun, "found": found, "expected": expected}
    grade = Grade.ERROR if certain else Grade.WARNING
    about = fold(f"{verb}{deed.told.day}")
    return Disagreement("claims.date.deed", grade, about, sides, suspect=0 if certain else None, details=details)
