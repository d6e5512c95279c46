"""Two ends of one scale told of one thing: 20% 올랐다 here and 20% 떨어졌다 there, approved and rejected.

First what the other text bears out is settled: 양파 값 오르고 마늘 값 내려 is told in both. Of the rest two
clauses are a pair where subject and figures fit, enough words are the same, and no other clause offers itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.pages.pairing import paired
from claims.crosscheck.roles import only_acts, only_moves
from claims.crosscheck.roles.clause_likeness import alike, borne_out, fit, is_above, likeness, opposed, speaks
from claims.crosscheck.roles.clauses import Clause, clauses
from claims.crosscheck.roles.headlines import completed
from claims.crosscheck.roles.poles import End, denied, poles
from claims.crosscheck.statement import Disagreement, Grade, K, Part, Side, Witness
from claims.crosscheck.voices import ballot
from claims.fold import fold
from claims.regex import regex

# More texts than these make a story of its own: there the majority speaks.
_FEW = 6
_LEAD = 2  # sentences of the body that a headline is made of


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each predicate that two texts of an event, or headline and lead, turn into its opposite."""
    told: dict[K, list[Clause[K]]] = {}
    for group in events.groups:
        stems = _denied(group)
        told.update({w.key: completed(clauses(w, stems)) if len(group) > 1 or _may_differ(w) else [] for w in group})
    partners: dict[K, dict[K, None]] = {}
    for one, other in events.of_one_event():
        partners.setdefault(one.key, {})[other.key] = None
        partners.setdefault(other.key, {})[one.key] = None
    found: list[Disagreement[K]] = []
    for witness in events.witnesses:
        found += _within(witness, told[witness.key])
    weighed: set[Clause[K]] = set()
    for one, other in events.of_one_event():
        few = len({*partners[one.key], *partners[other.key]}) <= _FEW and is_handful(events.texts)
        for a, b in _between(told[one.key], told[other.key], few=few):
            if a in weighed and b in weighed:
                continue
            near = dict.fromkeys([one.key, other.key, *partners[one.key], *partners[other.key]])
            sides = _sides(a, b, [c for key in near for c in told[key]])
            weighed.update(c for side in sides for c in side)
            found += _weighed(a, b, sides, len(near), events)
    return found


def _may_differ(witness: Witness[K]) -> bool:
    """Whether a text may differ from itself: its headline turns to one end of a scale, it has a translation, or takes
    up what it told before."""
    heads = [
        part
        for part in witness.parts
        if part.role.endswith(("headline", "subhead"))
        or (witness.is_draft and (part.is_around or is_labelled(witness.text, part)))
    ]
    if any(part.translated for part in witness.parts) or only_acts.TAKEN_UP.search(witness.text):
        return True
    return any(poles(witness.text, *part.span, part.language) for part in heads)


# Summary: Rents eased. [사진] …: a line that says itself that it stands around the body.
_LABELLED = regex(
    r"\W*(?:summary|in brief|in short|at a glance|key (?:points?|facts)|tl;?dr|caption|photo|pictured"
    r"|요약|핵심|한눈에|한 줄|사진)"
    r"\s?[:：\])>|]",
    re.I,
)


def is_labelled(text: str, part: Part) -> bool:
    """Whether a paragraph of the body calls itself a summary or a caption."""
    return _LABELLED.match(text, *part.span) is not None


def _denied(group: Sequence[Witness[K]]) -> frozenset[str]:
    """The deeds that some text of an event denies; of one text alone nobody tells otherwise."""
    if len(group) < 2:
        return frozenset()
    return frozenset(stem for w in group for part in w.parts for stem in denied(w.text, *part.span, part.language))


def _within(witness: Witness[K], told: Sequence[Clause[K]]) -> Iterator[Disagreement[K]]:
    """The headline against the lead, each language by itself."""
    for translated in (False, True):
        here = [c for c in told if _stands_around(c) and c.part.translated == translated]
        body = [p for p in witness.parts if p.role.endswith("body") and p.translated == translated]
        body = [p for p in body if not is_labelled(witness.text, p)]
        if not here or not body:
            continue
        lead = [s for s in witness.sentences if s.start >= body[0].span.start][:_LEAD]
        there = [c for c in told if c.part in body and c.span.start < lead[-1].end and not c.before] if lead else []
        if any(borne_out(a, [c for c in told if c.part in body]) for a in here):
            continue
        found = list(_between(here, there, few=True, alone=False))
        if not found and witness.is_draft:
            found = list(only_acts.headed([c for c in here if is_above(c)], there, [c for c in told if c.part in body]))
        if not found and witness.is_draft:
            found = list(only_moves.pairs(here, [c for c in told if c.part in body]))
        for a, b in found:
            yield _disagreement(a, b, [a], [b], Grade.WARNING)
    for a, b in only_acts.taken_up(told) if witness.is_draft else ():
        yield _disagreement(a, b, [a], [b], Grade.ERROR)
    original = [c for c in told if not c.part.translated and not is_above(c)]
    translation = [c for c in told if c.part.translated and not is_above(c)]
    for a, b in dict.fromkeys(
        [*_between(original, translation, few=True, alone=False), *_rendered(witness, original, translation)]
    ):
        yield _disagreement(a, b, [a], [b], Grade.WARNING)


def _stands_around(one: Clause[K]) -> bool:
    """Whether a clause stands in a headline, or, in a draft, in a summary, a caption or an alternative text."""
    return is_above(one) or (one.witness.is_draft and (one.part.is_around or is_labelled(one.witness.text, one.part)))


def _rendered(
    witness: Witness[K], original: Sequence[Clause[K]], translation: Sequence[Clause[K]]
) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """The only clause on a scale in quotation marks, and the only one in those of the paragraph that renders it."""
    for pair in paired(witness) if original and translation else ():
        ours = [c for c in original if c.part in pair.originals and c.quoted]
        theirs = [c for c in translation if c.part == pair.translated and c.quoted]
        if len(ours) == len(theirs) == 1 and opposed(ours[0], theirs[0]):
            yield ours[0], theirs[0]


def _between(
    here: Sequence[Clause[K]], there: Sequence[Clause[K]], *, few: bool, alone: bool = True
) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """Clauses of one thing at two ends; among a few texts also the only decisions of their kind.

    Of texts that stand side by side, `alone`, also the only movement, and decisions in any words.
    """
    found = list(_pairs(here, there))
    if few and not found:
        found = list(only_acts.pairs(here, there, merged=alone)) or list(only_acts.figured(here, there))
    if few and alone and not found:
        found = list(only_moves.pairs(here, there))
    yield from found


def _pairs(here: Sequence[Clause[K]], there: Sequence[Clause[K]]) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """Clauses at two ends, each the other's best, of which neither text bears out the other's."""
    ends: dict[End, list[int]] = {}
    for number, b in enumerate(there):
        for end in b.ends:
            ends.setdefault(end, []).append(number)
    scored = [
        (likeness(a, there[number]), a, there[number])
        for a in here
        for number in sorted({number for end in a.ends for number in ends.get(end.other, ())})
        if opposed(a, there[number]) and fit(a, there[number])
    ]
    for points, a, b in scored:
        if not speaks(points, a, b) or any(p >= points and (x is a) != (y is b) for p, x, y in scored):
            continue
        if not borne_out(a, there) and not borne_out(b, here):
            yield a, b


def _sides(one: Clause[K], other: Clause[K], told: Sequence[Clause[K]]) -> list[list[Clause[K]]]:
    """Each of two clauses with those of other texts that bear it out."""
    return [
        [c for c in told if c is mine or (c.witness is not mine.witness and borne_out(mine, [c]))]
        for mine in (one, other)
    ]


def _weighed(
    one: Clause[K], other: Clause[K], sides: Sequence[Sequence[Clause[K]]], texts: int, events: Events[K]
) -> Iterator[Disagreement[K]]:
    witnesses = {witness.key: witness for witness in events.witnesses}
    votes = ballot(((c.mention for c in side) for side in sides), witnesses)
    if votes.suspect is not None:
        yield _disagreement(one, other, sides[0], sides[1], Grade.ERROR, votes.suspect)
    elif votes.lone and texts <= _FEW:
        yield _disagreement(one, other, sides[0], sides[1], Grade.WARNING)


def _disagreement(
    one: Clause[K],
    other: Clause[K],
    ones: Sequence[Clause[K]],
    others: Sequence[Clause[K]],
    grade: Grade,
    suspect: int | None = None,
) -> Disagreement[K]:
    sides = tuple(
        Side(c.witness.text[slice(*c.span)], tuple(dict.fromkeys(x.mention for x in (c, *those))))
        for c, those in ((one, ones), (other, others))
    )
    shared = sorted(a for a in one.near if any(alike(a, b) for b in other.near))
    about = fold(" ".join(shared)) or fold(" ".join(sorted(side.value for side in sides)))
    return Disagreement("claims.event.direction", grade, about, sides, suspect)
