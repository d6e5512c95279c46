"""How much two clauses have in common, and whether something speaks against their telling of one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.roles.clauses import Clause
from claims.crosscheck.roles.occasions import other_stage, whens
from claims.crosscheck.roles.poles import converse
from claims.crosscheck.statement import K
from claims.crosscheck.values.frames import is_asked_for
from claims.quantity.qualifiers import exclude_each_other
from claims.regex import regex
from claims.words import words

# Words in common, a figure counting for two; the same in the headline, which is short.
_ENOUGH, _ENOUGH_ABOVE = 3.0, 2.0
_FIGURE = 2.0
_CONTEXT = 0.5  # a word of the sentence before
_SHARE = 0.5  # of the words of the shorter clause; a figure in common stands for them
_KINDRED = 5  # letters
_VAGUE = frozenset(["규모", "수준", "금액", "결과", "것", "종가", "rate", "level", "figure", "number", "total"])
# What is closed is opened again: two texts tell of one of both where they name one day.
_PHASES = frozenset(["open"])
_LONG_AGO = regex(
    r"(?:지난\s?해|작년|재작년|지난\s(?:1[0-2]|[1-9])월|[가-힣]+\s?전)(?:에|에는)?(?=[\s,])(?!\s?(?:같은|동기|보다|대비|이맘때))"
    r"|\blast\s(?:year|spring|summer|autumn|fall|winter)\b|\byears?\sago\b|\bback\sin\b",
    re.IGNORECASE,
)
# 지난 3월 보류했던 안을 이번에는 의결했다: what was so then, and what is so now.
_THEN = regex(r"[가-힣]던\s|이번|올해|\b(?:had|now|this\s(?:year|time|week|month))\b", re.IGNORECASE)
_ABOVE = ("headline", "subhead")


def speaks(points: float, one: Clause[K], other: Clause[K]) -> bool:
    """Whether two clauses have enough in common to be told of one thing."""
    if points < enough(one, other):
        return False
    if one.figures & other.figures:
        return True
    share, near = _share(one, other), _near(one, other)
    if one.witness is other.witness:
        return share >= _SHARE
    # A short clause of which every word stands in the other one, of the same subject.
    whole = share == 1.0 and bool(one.head) and alike(one.head, other.head)
    least = _ENOUGH_ABOVE if whole or is_above(one) or is_above(other) else _ENOUGH
    return share >= _SHARE and near >= least


def opposed(one: Clause[K], other: Clause[K]) -> bool:
    """Whether two clauses stand at two ends of one scale and have a figure or a word in common; quick."""
    if not any(end.other in other.ends for end in one.ends):
        return False
    across = one.part.language != other.part.language
    return across or bool(one.figures & other.figures) or not one.around.isdisjoint(other.around)


def borne_out(one: Clause[K], others: Sequence[Clause[K]]) -> bool:
    """Whether another clause tells the same of the same: one end, and a figure or enough words in common."""
    return any(
        bool(one.ends & o.ends) and (bool(one.figures & o.figures) or likeness(one, o) >= enough(one, o))
        for o in others
    )


def enough(one: Clause[K], other: Clause[K]) -> float:
    """How much two clauses must have in common; of two languages a figure and nothing else."""
    if one.part.language != other.part.language:
        return _FIGURE
    return _ENOUGH_ABOVE if is_above(one) or is_above(other) else _ENOUGH


def is_above(one: Clause[K]) -> bool:
    return one.part.role.endswith(_ABOVE)


def likeness(one: Clause[K], other: Clause[K]) -> float:
    """How much two clauses have in common: words, figures, and half the words of what leads up to them."""
    near = _near(one, other)
    context = _common(one.around, other.around) - near
    subject = bool(one.head and other.head and alike(one.head, other.head))
    return near + subject + _CONTEXT * max(0, context) + _FIGURE * len(one.figures & other.figures)


def _near(one: Clause[K], other: Clause[K]) -> int:
    return _common(one.near, other.near)


def _common(ones: frozenset[str], others: frozenset[str]) -> int:
    """How many of some stems are alike to one of the others."""
    same = ones & others
    rest, over = _by_syllable(ones - same), _by_syllable(others)
    return len(same) + len(
        {a for key in rest.keys() & over.keys() for a in rest[key] if any(alike(a, b) for b in over[key])}
    )


@lru_cache(maxsize=1 << 14)
def _by_syllable(stems: frozenset[str]) -> dict[str, list[str]]:
    """Korean stems by their first and by their last two syllables: nothing else can be alike."""
    found: dict[str, list[str]] = {}
    for stem in stems:
        if len(stem) > 1 and stem[0] >= "가":
            for key in {stem[:2], stem[-2:]}:
                found.setdefault(key, []).append(stem)
    return found


def _share(one: Clause[K], other: Clause[K]) -> float:
    """The share of the words of the shorter clause that stand in the other one."""
    short, long = sorted((one, other), key=lambda clause: len(clause.near))
    if is_above(one) or not short.near:
        return 1.0
    return _common(short.near, long.near) / len(short.near)


def alike(one: str, other: str) -> bool:
    """위판가 and 위판가격, 시의회 and 가온시의회: one word, or one begun or ended by the other."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) > 1 and short[0] >= "가" and (long.startswith(short) or long.endswith(short)))


def kindred(one: str, other: str) -> bool:
    """Whether two stems are of one word or of one family: appli and applicant, 전세 and 전셋값."""
    if alike(one, other):
        return True
    return one[0] < "가" and one[:_KINDRED] == other[:_KINDRED] and len(one) >= _KINDRED <= len(other)


def fit(one: Clause[K], other: Clause[K]) -> bool:
    """Whether nothing speaks against one thing being told: another subject, or another figure of one kind."""
    if one.figures and other.figures and not one.figures & other.figures:
        return False
    for kind in {kind for kind, _ in one.figures} & {kind for kind, _ in other.figures}:
        if not any(k == kind for k, _ in one.figures & other.figures):
            return False
    # approved the library budget, rejected the parking tax
    if one.behind and other.behind and not (one.behind & other.near or other.behind & one.near):
        return False
    if not fits_occasion(one, other):
        return False
    if one.part.language != other.part.language:
        return not of_two_concepts(one, other)
    return _known(one, other) and _known(other, one)


def of_two_concepts(one: Clause[K], other: Clause[K]) -> bool:
    """Whether a Korean and an English clause name things, and no thing in common: 유가, shares; up 3 points tells of
    what its sentence does."""
    told = []
    for c in (one, other):
        has_subject = any(True for _ in words(c.witness.text, c.whole.start, c.pole.span.start))
        told.append(concepts(c.witness.text, *(c.whole if has_subject else c.sentence), c.part.language))
    return all(told) and not told[0] & told[1]


def fits_occasion(one: Clause[K], other: Clause[K], *, measured: bool = True) -> bool:
    """Whether nothing around two clauses says that they tell of two occasions, places, bases or measures.

    What is decided is not `measured`: of a tower of 14 storeys the one tells of its flats, the other of board members.
    """
    if one.part.language != other.part.language or not measured:
        # Plans for a tram line are what is decided.
        objects = frozenset() if measured else frozenset(["plan"])
        apart = exclude_each_other(one.qualified - objects, other.qualified - objects)
    else:
        apart = bool(one.qualified and other.qualified) and not one.qualified & other.qualified
    if apart:
        return False  # provisional, final
    if strangers(one, other) and strangers(other, one):
        return False
    # A long text tells how it was before.
    before = one.witness is other.witness and not one.witness.is_draft
    if any(end.axis in _PHASES for end in one.ends | other.ends) and (before or not _whens(one) & _whens(other)):
        return False
    if one.bases and other.bases and not one.bases & other.bases:
        return False
    return not _other_occasion(one, other, measured=measured)


def _whens(one: Clause[K]) -> frozenset[str]:
    """The days that a sentence names, or else those on either side of it."""
    text, lines = one.witness.text, one.witness.sentences
    at = lines.index(one.sentence)
    beside = lines[max(0, at - 1)].start, lines[min(len(lines) - 1, at + 1)].end
    return whens(text, *one.sentence) or whens(text, *beside)


def _other_occasion(one: Clause[K], other: Clause[K], *, measured: bool) -> bool:
    """Whether two sentences tell of two decisions, days or measures: a committee's and the plenary's, 매출 and 이익."""
    if other_stage(one.stages, other.stages) or (one.witness is not other.witness and (one.anew or other.anew)):
        return True
    if one.days and other.days and not one.days & other.days:
        return True
    if one.witness is not other.witness and any(is_so(one) != is_so(other) for is_so in (_is_asked_for, _is_long_ago)):
        return True
    if measured and one.measures and other.measures and not one.measures & other.measures:
        return True
    # One sells what the other buys: both are told of one deed.
    shared = {end for end in one.ends if end.other in other.ends}
    return bool(shared) and shared <= converse() and not (one.head and other.head and alike(one.head, other.head))


def _is_asked_for(one: Clause[K]) -> bool:
    """Whether it is what somebody advises or wants: officers recommend that the dam be turned down."""
    return not one.quoted and is_asked_for(one.witness.text, one.pole.span, one.sentence, one.part.language)


def _is_long_ago(one: Clause[K]) -> bool:
    """Whether the sentence of a clause, or the one before it, tells of a time long past: 지난 3월, last year."""
    # A clause is laid beside many.
    return one.witness.memo(f"long ago {one.pole.span.start}", lambda: _told_long_ago(one))


def _told_long_ago(one: Clause[K]) -> bool:
    text, lines = one.witness.text, one.witness.sentences
    at = lines.index(one.sentence)
    ago = _LONG_AGO.search(text, lines[max(0, at - 1)].start, one.pole.span.start)
    return ago is not None and not _THEN.search(text, ago.end(), one.pole.span.start)


def strangers(one: Clause[K], other: Clause[K]) -> bool:
    """Whether an English clause names somebody or a place that the other text does not print: Dover, Marl."""
    if one.part.language == "ko" or one.witness is other.witness:
        return False
    return any(name not in other.witness.text for name in one.names)


def _known(one: Clause[K], other: Clause[K]) -> bool:
    """Whether the subject of a clause stands in the other one, too."""
    if not one.head or one.head in _VAGUE:
        return True
    # A sentence without a subject tells of what the one before it told of.
    stems = (*other.near, other.head) if other.head else other.around
    return any(alike(one.head, stem) for stem in stems)


# reporting that its loss had narrowed: what is told now
_REPORTED = regex(
    r"\b(?:said|says|saying|report(?:ed|s|ing)|announc(?:ed|ing)|show(?:ed|s|ing)|found)\b(?!.*\bafter\b)[^.;]*\bhad\s",
    re.I,
)


def is_past(one: Clause[K]) -> bool:
    """Whether a clause tells of what was before the story: had refused; not what somebody says had happened."""
    return one.before and not _REPORTED.search(one.witness.text, one.sentence.start, one.pole.span.start)
