"""One count that a text tells twice: twelve houses … the fifteen destroyed houses, six miners … all seven victims.

A text counts many things, so nothing is paired by its number alone: the words point back (all, the), or both tell of
the same noun, and no other number of the text bears the second one out. What may be some of them is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from claims.crosscheck.statement import AROUND, Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.quantity import measures
from claims.quantity.counts import Count, counts
from claims.regex import regex
from claims.span import Span
from claims.words import words

_FEW = 3  # numbers of one noun: with more of them a text tells of several
_MANY = 8  # figures of a sentence
_FAR = Decimal("2.5")
# Korean has no article that points back: only another paragraph, and a number not far off, tells the same again.
_NEAR = Decimal("1.5")
_BESIDE = 8  # characters
_LARGE = 100  # so many seats: no two things of a text have about as many by chance
# Another time than that of the text: what was then is no count of today's.
_THEN = regex(
    r"지난해|작년|지난달|지난주|전년|당시|과거|이전|내년|까지\s|(?:19|20)\d\d년|→|에서\s\d|[늘줄]어|[늘줄]었|[늘줄]린|[늘줄]려|증가|감소"
    r"|\b(?:in|since|by|until)\s(?:19|20)\d\d\b|\blast\s(?:year|month|week|season)\b|\b(?:earlier|previous|ago|once|record|average|usual\w*"
    r"|rose|risen|fell|fallen|increased?|decreased?|capacity)\b"
)
# What is planned is no count of what is, unless it stands above the same plan.
_PLANNED = regex(r"목표|계획|예정|\b(?:plan\w*|target|could|would|if)\b")


@dataclass(frozen=True)
class _Told:
    """A count with the part and the sentence that it stands in, and the stems around it."""

    count: Count
    part: Part
    sentence: Span
    near: frozenset[str]
    state: frozenset[str]  # what they are said to have suffered or done, right beside the number: 다친 39명
    then: bool
    planned: bool


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each count that the text itself tells otherwise."""
    if not witness.is_draft:
        return []
    told = [*_told(witness)]
    made = _made(witness)
    found: list[Disagreement[K]] = []
    for later in told:
        pair = _contradicted(later, told) if later.count.number not in made else None
        if pair is not None and not any(_same(pair, later, one) for one in found):
            found.append(_disagreement(witness, pair, later))
    return found


def _made(witness: Witness[K]) -> set[Decimal]:
    """What the numbers of one sentence make together: 60 beds this year and 30 next year."""
    figures = [claim for claim in witness.claims if claim.family == "figure" and claim.value.amount.low is not None]
    sums: set[Decimal] = set()
    for sentence in witness.sentences:
        own = [c.value.amount.low for c in figures if sentence.start <= c.span.start < sentence.end]
        sums |= {sum(some) for size in (2, 3) for some in combinations(own[:_MANY], size)}
    return sums


def _told(witness: Witness[K]) -> Iterator[_Told]:
    figures = [claim for claim in witness.claims if claim.family == "figure"]
    for sentence in witness.sentences:
        part = witness.part_at(sentence.start)
        if part is None or part.translated:
            continue
        own = [claim for claim in figures if sentence.start <= claim.span.start < sentence.end]
        stems = [*words(witness.text, *sentence)]
        then, planned = (form.search(witness.text, *sentence) is not None for form in (_THEN, _PLANNED))
        for count in counts(witness.text, *sentence, part.language, own):
            near = frozenset(w.stem for w in stems if not count.span.start <= w.span.start < count.span.end)
            beside = max(sentence.start, count.span.start - _BESIDE), min(sentence.end, count.span.end + _BESIDE)
            state = measures.told(witness.text, *beside, part.language)
            yield _Told(count, part, sentence, near - {count.noun}, state, then, planned)


def _contradicted(later: _Told, told: Sequence[_Told]) -> _Told | None:
    """The count that this one retells otherwise; None where nothing is sure to be the same."""
    if later.count.some or later.then or (later.planned and later.part.role not in AROUND):
        return None
    others = [one for one in told if one.sentence != later.sentence and one.part.language == later.part.language]
    if _borne_out(later.count, [one.count for one in told if one.sentence != later.sentence]):
        return None
    links = [one for one in others if one.count.number != later.count.number and _linked(later, one, told)]
    numbers = {one.count.number for one in links}
    return links[0] if len(numbers) == 1 else None


def _borne_out(count: Count, others: Sequence[Count]) -> bool:
    """Whether the text prints the number once more, or two that make it."""
    alike = [
        one for one in others if one.unit == count.unit and (one.noun == count.noun or one.persons == count.persons)
    ]
    numbers = {one.number for one in alike}
    made = {x for a, b in combinations(numbers, 2) for x in (a + b, abs(a - b))}
    return count.number in numbers or count.number in made


def _linked(later: _Told, one: _Told, told: Sequence[_Told]) -> bool:
    a, b = one.count, later.count
    if (
        a.some
        or one.then
        or (one.planned and later.part.role not in AROUND)
        or a.unit != b.unit
        or max(a.number, b.number) > _FAR * min(a.number, b.number)
    ):
        return False
    if not _ordered(one, later) or a.number == 1 or b.number == 1:
        return False
    alike = [t for t in told if t.count.noun == b.noun and t.count.unit == b.unit]
    if len({t.count.number for t in alike}) >= _FEW:
        return False
    same = a.noun == b.noun != ""
    shared = len(later.near & one.near)
    return _korean(one, later, same, shared) if later.part.language == "ko" else _english(one, later, same, shared)


def _ordered(one: _Told, later: _Told) -> bool:
    """Whether the first is what the second goes back to: it stands before it, or in the body below it."""
    above = [t.part.is_around for t in (one, later)]
    return above[1] and not above[0] if True in above else one.sentence.start < later.sentence.start


def _english(one: _Told, later: _Told, same: bool, shared: int) -> bool:
    a, b = one.count, later.count
    above = later.part.role in AROUND
    persons = a.persons and b.persons
    if b.all:
        return same or persons
    if above and a.all and persons:
        return True
    if same and (b.known or above):
        # Some of them are no contradiction: a picture of two winners, the three men.
        return b.number > a.number or (b.known and above and shared > 0)
    if above and b.noun == "":
        return shared > 0
    return above and b.known and persons and shared > 1


def _korean(one: _Told, later: _Told, same: bool, shared: int) -> bool:
    a, b = one.count, later.count
    if later.part.role in AROUND:
        return False  # weighed with the other values of a headline
    turned = sorted(str(a.number)) == sorted(str(b.number))
    far = _FAR if same and (b.all or turned) else _NEAR
    if one.part == later.part or max(a.number, b.number) > far * min(a.number, b.number):
        return False
    if a.persons and b.persons and one.state & later.state:
        return True
    if a.all and b.all:
        return (same or "" in (a.noun, b.noun)) and shared > 0
    if a.persons:  # each firm has customers of its own
        return same and (b.all or turned)
    return same and (shared > 0 or b.all or turned or min(a.number, b.number) >= _LARGE)


def _same(pair: _Told, later: _Told, known: Disagreement[K]) -> bool:
    spans = {mention.span for side in known.sides for mention in side.mentions}
    return {pair.count.span, later.count.span} <= spans


def _disagreement(witness: Witness[K], one: _Told, later: _Told) -> Disagreement[K]:
    above = later.part.role in AROUND
    pair = (later, one) if above else (one, later)
    sides = tuple(Side(witness.text[slice(*t.count.span)], (Mention(witness.key, t.count.span),)) for t in pair)
    rule = "claims.figure.zone" if above else "claims.figure.amount"
    return Disagreement(rule, Grade.WARNING, fold(" ".join(sorted(one.near & later.near)) or one.count.noun), sides)
