"""Whether two copies tell of one occasion: the next session, edition or month is told in the same words.

What says which occasion is meant changes together with what is told of it: the day with the figure, the edition with
the day, the subject with the figure. One of them alone is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.copies.aligned_words import other_subject
from claims.crosscheck.copies.clocks import other_moment
from claims.crosscheck.copies.holders import two_holders
from claims.crosscheck.copies.lines import Aligned, Line, Rows
from claims.crosscheck.copies.own_days import own_day
from claims.crosscheck.copies.places import in_place, replaced
from claims.crosscheck.copies.same import difference, meant
from claims.crosscheck.statement import K, Witness
from claims.period import Partial
from claims.regex import regex
from claims.span import Span

# [2보], (종합2보): the same report some hours later.
_EDITION = regex(r"제?\s?[0-9]+\s?(?:차|회|호|기|주차)(?![가-힣]*(?:례|원))|[0-9]+(?:st|nd|rd|th)\b")
_MARK = regex(r"[\[(<〈]\s?([0-9]보|종합[0-9]?보?|1st|UPDATE ?[0-9]?)\s?[\])>〉]", re.IGNORECASE)

# A recurring report changes its figures, a reprint keeps them: at least one in three.
_MANY = 2

_LONG = ("month", "quarter", "year")


class Changes(NamedTuple):
    """How many figures and days two copies have in common; how many figures were replaced, and how many scopes.

    A scope says which occasion is meant: a day, an edition, a clock time, a subject. Figures are `loose` beside no day
    that both tell.
    """

    same: int
    figures: int
    loose: int
    scopes: int


def another_occasion(first: Line[K], aligned: Aligned[K]) -> bool:
    """Whether two copies of one sentence tell of two occasions; in one text they tell of one."""
    if first.witness.key == aligned.line.witness.key or first.folded.text == aligned.line.folded.text:
        return False
    changed = changes(first, aligned)
    series = _other_edition(first, aligned.line) and first.witness.published != aligned.line.witness.published
    return series or (changed.scopes > 0 and changed.scopes + changed.figures > 1)


def changes(first: Line[K], aligned: Aligned[K]) -> Changes:
    """What was replaced between two copies of one sentence."""
    if first.folded.text == aligned.line.folded.text:
        return Changes(sum(claim.family in ("figure", "date") for claim in first.claims), 0, 0, 0)
    same = figures = scopes = days = 0
    editions = [Span(*match.span()) for match in _EDITION.finditer(first.witness.text, *first.span)]
    for claim in first.claims:
        edition = any(span.start < claim.span.end and claim.span.start < span.end for span in editions)
        if claim.family in ("figure", "date") and not edition:
            other = in_place(claim, first, aligned)
            differs = other is not None and difference(claim, other) is not None
            if differs and other is not None and replaced(claim, first, other, aligned.line):
                figures, scopes = (figures + 1, scopes) if claim.family == "figure" else (figures, scopes + 1)
            elif other is not None and _is_own(claim, first) and _is_own(other, aligned.line):
                scopes += first.witness.published != aligned.line.witness.published
            elif other is not None and not differs:
                same += 1
                days += claim.family == "date" and claim.value.grain == "day"
    scopes += _other_edition(first, aligned.line) + other_moment(first, aligned.line)
    if figures and not scopes:
        scopes += other_subject(first, aligned)
    return Changes(same, figures, 0 if days else figures, scopes)


def _is_own(claim: Claim, line: Line[K]) -> bool:
    """Whether a day is the one its text came out: 30일 in a text of the 30th, 이날 wherever no other day is told."""
    words = claim.family == "date" and claim.value.grain == "day" and claim.value.first == Partial()
    return words or own_day(claim, line.witness)


class Occasions(NamedTuple, Generic[K]):
    """The pairs of texts that tell of two occasions: `apart` throughout, `moved` in one sentence at least."""

    apart: set[frozenset[K]]
    moved: set[frozenset[K]]


def occasions(groups: Sequence[Rows[K]]) -> Occasions[K]:
    """The pairs of texts that tell of two occasions.

    Throughout those that tell one sentence of another edition, month or subject and changed many figures; that came
    out on another day and changed most; that begin with another holder; whose headlines mark two stages of one report,
    (종합); of which one goes on a month longer.
    """
    total: dict[frozenset[K], Changes] = {}
    beside: dict[frozenset[K], tuple[Witness[K], Witness[K]]] = {}
    stages: set[frozenset[K]] = set()
    for first, others in groups:
        for aligned in others:
            pair = frozenset({first.witness.key, aligned.line.witness.key})
            if len(pair) > 1:
                one, more = changes(first, aligned), total.get(pair, Changes(0, 0, 0, 0))
                scopes = more.scopes + another_occasion(first, aligned)
                total[pair] = Changes(more.same + one.same, more.figures + one.figures, more.loose + one.loose, scopes)
                beside[pair] = first.witness, aligned.line.witness
                if _goes_on(first, aligned.line) or _goes_on(aligned.line, first):
                    stages.add(pair)
    apart = {
        pair
        for pair, told in total.items()
        if told.figures + told.scopes > 0
        and (pair in stages or _most_changed(told, *beside[pair]) or _of_two_kinds(*beside[pair]))
    }
    return Occasions(apart, {pair for pair, told in total.items() if told.scopes > 0})


def _of_two_kinds(one: Witness[K], other: Witness[K]) -> bool:
    """Whether the texts begin with two holders of one kind, or their headlines mark two stages of one report."""
    marks = stage_marks(one), stage_marks(other)
    return (all(marks) and marks[0] != marks[1]) or two_holders(one, other)


def _most_changed(told: Changes, one: Witness[K], other: Witness[K]) -> bool:
    days = one.published, other.published
    if None not in days and days[0] != days[1] and told.loose > told.same:
        return True
    return told.scopes > 0 and _MANY * told.figures >= told.same


def _other_edition(one: Line[K], other: Line[K]) -> bool:
    """Whether they tell of two of a series: the 30th meeting and the 32nd, three days apart, are two meetings."""
    editions = [_EDITION.findall(line.witness.text, *line.span) for line in (one, other)]
    return len(editions[0]) == len(editions[1]) and editions[0] != editions[1]


def _goes_on(one: Line[K], other: Line[K]) -> bool:
    """Whether the other copy has a later month, with its figure, behind all that this one tells."""
    days = [_days(line.claims) for line in (one, other)]
    figures = [{meant(claim) for claim in line.claims if claim.family == "figure"} for line in (one, other)]
    further = days[1] - days[0]
    return bool(days[0] < days[1] and figures[0] < figures[1] and days[0] and max(days[0]) < min(further))


def _days(claims: Iterable[Claim]) -> set[str]:
    """The months, quarters and years of some claims, the later ones behind when sorted."""
    dates = (claim.value for claim in claims if claim.family == "date" and claim.value.grain in _LONG)
    found = ((value.start, value.first) for value in dates)
    return {str(start) if start else f"0000-{first.month:02}" for start, first in found if start or first.month}


def stage_marks(witness: Witness[K]) -> list[str]:
    """What the headline says of the stage of the report: [2보], (종합)."""
    return [
        mark.lower()
        for part in witness.parts
        if part.role == "headline"
        for mark in _MARK.findall(witness.text[slice(*part.span)])
    ]
