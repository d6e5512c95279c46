"""What two sentences say of themselves that makes two occasions of them: the first court and the appeal, a plan and
what came of it, the last quarter and the year, the doors and the show, against last month and against last year.

A sentence stands on the first step of a ladder that it names. Two sentences on two steps of one ladder tell of two
things; a sentence that names none may tell of any.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from claims.crosscheck.once import once
from claims.crosscheck.people.kin_words import tells_of_kin
from claims.crosscheck.roles.occasions import bases, decides_anew, other_stage, stages
from claims.crosscheck.statement import K
from claims.crosscheck.values.against import other_base
from claims.crosscheck.values.apart import is_apart
from claims.crosscheck.values.extents import as_of_two_times, of_two_extents
from claims.crosscheck.values.kinds import TIMES
from claims.crosscheck.values.ladders import LADDERS, NO_AMOUNTS
from claims.crosscheck.values.one_of_two import of_two_listed
from claims.crosscheck.values.said import Said
from claims.regex import regex
from claims.senses import noun_kinds

# The second of its kind on one day: 오전에 이어, a second quake.
_SECOND_KO = regex(r"하루\s(?:두|세)\s?번째|또다시|(?:오전|아침|새벽|낮)에\s이어|이어\s또|이어\s이날")
_SECOND_EN = regex(
    r"\b(?:a\s(?:second|third|fourth|further|separate)|another)\s(?P<thing>[a-z]+(?:\s[a-z]+)?)\b", re.IGNORECASE
)
_HAPPENS = frozenset({"event", "phenomenon", "act"})


def of_two_occasions(one: Said[K], other: Said[K]) -> bool:
    """Whether the sentences of two values tell of two occasions, by what they say themselves."""
    if other_stage(_stages(one), _stages(other)) or _is_anew(one) != _is_anew(other):
        return True
    if is_apart(one) != is_apart(other):
        return True
    if one.kind not in NO_AMOUNTS and other_base(one, other):
        return True
    if one.kind == "age" and any(tells_of_kin(said.witness.text, *said.sentence) for said in (one, other)):
        return not one.people & other.people
    if one.kind not in (*TIMES, "age", "duration", "score") and (
        of_two_extents(one, other) or as_of_two_times(one, other) or _from_two_bases(one, other)
    ):
        return True
    if _again(one) != _again(other) or of_two_listed(one, other):
        return True
    return any(_apart(number, one, other) for number in range(len(LADDERS)))


def _from_two_bases(one: Said[K], other: Said[K]) -> bool:
    """Whether two changes are counted from two periods: from April, and from a year earlier."""
    if one.kind != "share":
        return False
    a, b = _bases(one), _bases(other)
    return bool(a) and bool(b) and not a & b


@once
def _bases(one: Said[K]) -> frozenset[str]:
    return bases(one.witness.text, *one.sentence)


@once
def _again(one: Said[K]) -> bool:
    """Whether the sentence tells of the second of its kind: a second quake, 하루 두 번째."""
    text, lines = one.witness.text, one.witness.sentences
    if one.part.language == "ko":
        number = bisect_right(lines, one.sentence) - 1
        return any(_SECOND_KO.search(text, *line) for line in lines[max(0, number) : number + 2])
    things = (match["thing"].split() for match in _SECOND_EN.finditer(text, *one.sentence))
    kinds = (next((kinds for word in words if (kinds := noun_kinds(word))), ()) for words in things)
    return any(_HAPPENS & {*those[:1]} for those in kinds)


def _apart(number: int, one: Said[K], other: Said[K]) -> bool:
    ladder = LADDERS[number]
    if (ladder.kinds and one.kind not in ladder.kinds) or (ladder.amounts and one.kind in NO_AMOUNTS):
        return False
    if ladder.least and min(one.number or 0, other.number or 0) < ladder.least:
        return False
    a, b = _step(number, one), _step(number, other)
    return a != b and (ladder.alone or None not in (a, b))


def _step(number: int, one: Said[K]) -> int | None:
    """The first step of a ladder, by its number, that the sentence of a value names."""
    known = _steps(one)
    if number not in known:
        steps, text = enumerate(LADDERS[number].steps), one.witness.text
        known[number] = next((at for at, step in steps if step.search(text, *one.sentence)), None)
    return known[number]


@once
def _steps(_one: Said[K]) -> dict[int, int | None]:
    """The steps that are known already: most ladders are for few kinds of values, and are asked of no other."""
    return {}


@once
def _stages(one: Said[K]) -> frozenset[str]:
    """The instances that the sentence of a value names, or else the one before it."""
    lines, text = one.witness.sentences, one.witness.text
    number = bisect_right(lines, one.sentence) - 1
    return stages(text, *one.sentence) or (stages(text, *lines[number - 1]) if number > 0 else frozenset())


@once
def _is_anew(one: Said[K]) -> bool:
    return decides_anew(one.witness.text, *one.sentence)
