"""Two ends of one scale told of one thing: 20% 올랐다 here and 20% 떨어졌다 there, approved and rejected.

First every clause is settled that the other text bears out: 배추 값 오르고 무 값 내려 is told in both. Of the rest two
clauses are a pair where subject and figures fit, enough words are the same, and no other clause offers itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from claims.crosscheck.events import Events
from claims.crosscheck.fold import fold
from claims.crosscheck.pages.pairing import paired
from claims.crosscheck.roles.clauses import Clause, clauses
from claims.crosscheck.roles.poles import End, denied
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.crosscheck.voices import support

_MIN_MAJORITY = 3
# More texts than these make a story of its own: there the majority speaks.
_FEW = 6
# Words in common, a figure counting for two; the same in the headline, which is short.
_ENOUGH, _ENOUGH_ABOVE = 3.0, 2.0
_FIGURE = 2.0
_CONTEXT = 0.5  # a word of the sentence before
_SHARE = 0.5  # of the words of the shorter clause; a figure in common stands for them
_LEAD = 2  # sentences of the body that a headline is made of
_ABOVE = ("headline", "subhead")
_VAGUE = frozenset(["규모", "수준", "금액", "결과", "것", "종가", "rate", "level", "figure", "number", "total"])


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each predicate that two texts of an event, or headline and lead, turn into its opposite."""
    told: dict[K, list[Clause[K]]] = {}
    for group in events.groups:
        stems = _denied(group)
        told.update({witness.key: clauses(witness, stems) for witness in group})
    partners: dict[K, list[K]] = {}
    for one, other in events.of_one_event():
        partners.setdefault(one.key, []).append(other.key)
        partners.setdefault(other.key, []).append(one.key)
    found: list[Disagreement[K]] = []
    for witness in events.witnesses:
        found += _within(witness, told[witness.key])
    for one, other in events.of_one_event():
        for a, b in _pairs(told[one.key], told[other.key]):
            near = dict.fromkeys([one.key, other.key, *partners[one.key], *partners[other.key]])
            found += _weighed(a, b, [c for key in near for c in told[key]], len(near), events)
    return found


def _denied(group: Sequence[Witness[K]]) -> frozenset[str]:
    """The deeds that some text of an event denies; of one text alone nobody tells otherwise."""
    if len(group) < 2:
        return frozenset()
    return frozenset(stem for w in group for part in w.parts for stem in denied(w.text, *part.span, part.language))


def _within(witness: Witness[K], told: Sequence[Clause[K]]) -> Iterator[Disagreement[K]]:
    """The headline against the lead, each language by itself."""
    for translated in (False, True):
        here = [c for c in told if c.part.role.endswith(_ABOVE) and c.part.translated == translated]
        body = [p for p in witness.parts if p.role.endswith("body") and p.translated == translated]
        if not here or not body:
            continue
        lead = [s for s in witness.sentences if s.start >= body[0].span.start][:_LEAD]
        there = [c for c in told if c.part in body and c.span.start < lead[-1].end] if lead else []
        if any(borne_out(a, [c for c in told if c.part in body]) for a in here):
            continue
        for a, b in _pairs(here, there):
            yield _disagreement(a, b, [a], [b], Grade.WARNING)
    original = [c for c in told if not c.part.translated and not _is_above(c)]
    translation = [c for c in told if c.part.translated and not _is_above(c)]
    for a, b in dict.fromkeys([*_pairs(original, translation), *_rendered(witness, original, translation)]):
        yield _disagreement(a, b, [a], [b], Grade.WARNING)


def _rendered(
    witness: Witness[K], original: Sequence[Clause[K]], translation: Sequence[Clause[K]]
) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """The only clause on a scale in quotation marks, and the only one in those of the paragraph that renders it."""
    for pair in paired(witness) if original and translation else ():
        ours = [c for c in original if c.part in pair.originals and _is_quoted(c)]
        theirs = [c for c in translation if c.part == pair.translated and _is_quoted(c)]
        if len(ours) == len(theirs) == 1 and _opposed(ours[0], theirs[0]):
            yield ours[0], theirs[0]


def _is_quoted(one: Clause[K]) -> bool:
    text, start = one.witness.text, one.part.span.start
    before = text[start : one.span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _pairs(here: Sequence[Clause[K]], there: Sequence[Clause[K]]) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """Clauses at two ends, each the other's best, of which neither text bears out the other's."""
    scored = [(likeness(a, b), a, b) for a in here for b in there if _opposed(a, b) and fit(a, b)]
    for points, a, b in scored:
        if not _speaks(points, a, b) or any(p >= points and (x is a) != (y is b) for p, x, y in scored):
            continue
        if not borne_out(a, there) and not borne_out(b, here):
            yield a, b


def _speaks(points: float, one: Clause[K], other: Clause[K]) -> bool:
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
    least = _ENOUGH_ABOVE if whole or _is_above(one) or _is_above(other) else _ENOUGH
    return share >= _SHARE and near >= least


def _opposed(one: Clause[K], other: Clause[K]) -> bool:
    return any(end.other in other.ends for end in one.ends)


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
    return _ENOUGH_ABOVE if _is_above(one) or _is_above(other) else _ENOUGH


def _is_above(one: Clause[K]) -> bool:
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
    if _is_above(one) or not short.near:
        return 1.0
    return _common(short.near, long.near) / len(short.near)


def alike(one: str, other: str) -> bool:
    """위판가 and 위판가격, 시의회 and 가온시의회: one word, or one begun or ended by the other."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) > 1 and short[0] >= "가" and (long.startswith(short) or long.endswith(short)))


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
    if one.qualified and other.qualified and not one.qualified & other.qualified:
        return False  # 1심은, 항소심은
    if _strangers(one, other) and _strangers(other, one):
        return False
    if one.bases and other.bases and not one.bases & other.bases:
        return False
    if one.part.language != other.part.language:
        return True
    return _known(one, other) and _known(other, one)


def _strangers(one: Clause[K], other: Clause[K]) -> bool:
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


def _weighed(
    one: Clause[K], other: Clause[K], told: Sequence[Clause[K]], texts: int, events: Events[K]
) -> Iterator[Disagreement[K]]:
    witnesses = {witness.key: witness for witness in events.witnesses}
    sides = []
    for clause in (one, other):
        sides.append([c for c in told if c is clause or (c.witness is not clause.witness and borne_out(clause, [c]))])
    voices = [support((c.mention for c in side), witnesses).voices for side in sides]
    few, many = sorted(voices)
    if few == 1 and many >= _MIN_MAJORITY:
        yield _disagreement(one, other, sides[0], sides[1], Grade.ERROR, voices.index(few))
    elif few == 1 and texts <= _FEW:
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
    axis: End = next(end for end in one.ends if end.other in other.ends)
    shared = sorted(a for a in one.near if any(alike(a, b) for b in other.near))
    about = fold(" ".join(shared)) or axis.axis
    return Disagreement("claims.event.direction", grade, about, sides, suspect)
