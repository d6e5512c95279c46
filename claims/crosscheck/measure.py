"""A text that is right by definition: where it stands on one side alone, the other is suspected, whatever the votes.

A press office holds what was printed against its own release. Forty reprints of a slip are forty texts to mend, and no
majority. Inside one release no side is right by definition, and of two releases that contradict each other none is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claims.crosscheck.anchors import anchored
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.fold import fold
from claims.hangul import is_syllable

# What may be true of one person or thing beside what the release says; suspected all the same, for the house to see.
_BOTH_MAY_HOLD = frozenset(
    {
        "claims.copy.word",
        "claims.date.zone",
        "claims.figure.update",
        "claims.name.head_differs",
        "claims.name.romanization_variant",
        "claims.name.spacing_variant",
        "claims.name.untitled_near_miss",
        "claims.title.differs_in_copy",
        "claims.title.rank_and_position",
        "claims.title.two_occupations",
        "claims.title.two_positions",
        "claims.title.two_posts",
    }
)
# Of these both sides are printed by the text that the others outvote.
_OUTVOTED = frozenset({"claims.figure.base", "claims.figure.whole"})
# Each side is a value in place of the other's, however many there are; 10%, 1조 and 11조 of one sum are none.
_VALUES = ("claims.title.", "claims.name.", "claims.quote.", "claims.event.",
           "claims.date.deed", "claims.date.differs", "claims.figure.amount")  # fmt: skip


def measured(found: Sequence[Disagreement[K]], witnesses: Mapping[K, Witness[K]]) -> list[Disagreement[K]]:
    """The disagreements, in order, with the suspects that the texts of authority name; as they are where there is none.

    One of several values against the release's becomes one for each of them.
    """
    authorities = {key for key, witness in witnesses.items() if witness.authority}
    if not authorities:
        return list(found)
    return _once([done for one in found for done in _measured(one, authorities, witnesses)])


def _once(found: list[Disagreement[K]]) -> list[Disagreement[K]]:
    """Without those between other texts alone about a place that differs from the release: it is mended once."""
    wrong = {m for one in found if one.measures and one.suspect is not None for m in one.sides[one.suspect].mentions}

    def repeats(one: Disagreement[K]) -> bool:
        return not one.measures and len(one.sides) == 2 and any(wrong.issuperset(side.mentions) for side in one.sides)

    return [one for one in found if not repeats(one)]


def _measured(
    one: Disagreement[K], authorities: set[K], witnesses: Mapping[K, Witness[K]]
) -> Iterator[Disagreement[K]]:
    said = [{mention.source for mention in side.mentions} & authorities for side in one.sides]
    sides = [number for number, sources in enumerate(said) if sources]
    if not sides or len(one.sides) < 2:
        yield one
    elif len(sides) > 1:
        contradicts_itself = any(said[a] & said[b] for a in sides for b in sides if a < b)
        if one.rule in _OUTVOTED or not contradicts_itself:
            yield replace(one, suspect=None, correction=None, measures=tuple(sides))
        else:
            yield replace(one, measures=tuple(sides))
    elif len(one.sides) == 2:
        yield _against(one, sides[0], witnesses)
    elif one.rule.startswith(_VALUES):
        for number, side in enumerate(one.sides):
            if number != sides[0]:
                pair = (one.sides[sides[0]], side) if sides[0] < number else (side, one.sides[sides[0]])
                yield _against(replace(one, sides=pair, suspect=None), int(sides[0] > number), witnesses)
    else:
        yield one


def _against(one: Disagreement[K], right: int, witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    """Two sides of which one is right; as they are where the other side may well tell of something else."""
    if one.grade is not Grade.ERROR and not _is_of_one_event(one.sides[1 - right], one.sides[right], witnesses):
        return replace(one, suspect=None, correction=None) if one.suspect == right else one
    if one.suspect == right:  # reasons tell of the suspect where it stood
        one = replace(one, sides=one.sides[::-1], details=_exchanged(one.details))
        right = 1 - right
    grade = Grade.ERROR if one.grade is Grade.WARNING and one.rule not in _BOTH_MAY_HOLD else one.grade
    suspect = 1 - right
    own = _own(one.sides[right], one.about, witnesses)
    sides = (own, one.sides[1]) if right == 0 else (one.sides[0], own)
    value = own.value if grade is Grade.ERROR and _may_replace(own, sides[suspect], witnesses) else None
    return replace(one, sides=sides, grade=grade, suspect=suspect, correction=value, measures=(right,))


def _is_of_one_event(wrong: Side[K], right: Side[K], witnesses: Mapping[K, Witness[K]]) -> bool:
    """Whether a text of the one side surely tells of what the text of authority tells: what is doubtful is a warning
    of two texts, and no error of the one."""
    measure = [one for one in _sources(right, witnesses) if one.authority]
    return any(anchored(text, one) for text in _sources(wrong, witnesses) for one in measure)


def _sources(side: Side[K], witnesses: Mapping[K, Witness[K]]) -> list[Witness[K]]:
    return [witnesses[source] for source in dict.fromkeys(mention.source for mention in side.mentions)]


def _own(side: Side[K], about: str, witnesses: Mapping[K, Witness[K]]) -> Side[K]:
    """The side with the places of the text of authority first, in its own words: 버들시장 where another has mayor."""
    mentions = sorted(side.mentions, key=lambda one: not witnesses[one.source].authority)
    side = replace(side, mentions=tuple(mentions))
    printed = _printed(side, witnesses)
    if fold(side.value) in fold(printed):
        return side
    return replace(side, value=printed.replace(about, "").strip() or printed)


def _exchanged(details: dict[str, str]) -> dict[str, str]:
    """The details with what is found and what is expected exchanged."""
    other = {"found": "expected", "expected": "found"}
    return {other.get(name, name): value for name, value in details.items()}


def _may_replace(right: Side[K], wrong: Side[K], witnesses: Mapping[K, Witness[K]]) -> bool:
    """Whether one side's words can be printed for the other's: of one script, both with a number or both without."""
    one, other = (_printed(side, witnesses) for side in (right, wrong))
    return _hangul(one) == _hangul(other) and _number(one) == _number(other)


def _printed(side: Side[K], witnesses: Mapping[K, Witness[K]]) -> str:
    source, span = side.mentions[0]
    return witnesses[source].text[slice(*span)]


def _hangul(words: str) -> bool:
    return any(map(is_syllable, words))


def _number(words: str) -> bool:
    return any(map(str.isdigit, words))
