"""Copies of one sentence laid side by side: what stands in the same place must say the same.

The most precise key there is. Every copy is aligned, character by character of the folded text, with the copy that
comes first; a claim of the one is weighed against the claim that stands in its place in the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import Folded, fold, folded
from claims.crosscheck.same import difference
from claims.crosscheck.statement import Copies, Disagreement, Grade, K, Mention, Side, Witness
from claims.span import Span

# Masked of its claims, a copy still reads like the original: "매출은 12% 늘었다" and "영업이익은 7% 늘었다" do not.
_MIN_LIKENESS = 0.85
# The words that lead up to the claim say what it is about; twelve syllables are three or four words.
_LEAD = 12
_MIN_LEAD_LIKENESS = 0.7
# Recurring releases print one sentence with new figures every week.
_MAX_DAYS = 3
# Without days, two articles are copies of one release only where they share this much of the shorter one.
_MIN_SHARED = 0.5


class Line(NamedTuple, Generic[K]):
    """One copy of a sentence: its folded text and the claims that stand in it."""

    witness: Witness[K]
    span: Span
    folded: Folded
    claims: tuple[Claim, ...]


def check(witnesses: Sequence[Witness[K]], copies: Sequence[Copies[K]]) -> list[Disagreement[K]]:
    """Disagreements between copies of one sentence, in the order of `copies`."""
    by_key = {witness.key: witness for witness in witnesses}
    shared = _shared(copies)
    starts = {witness.key: [claim.span.start for claim in witness.claims] for witness in witnesses}
    found: list[Disagreement[K]] = []
    for group in copies:
        lines = [_line(by_key[m.source], m.span, starts[m.source]) for m in group]
        found += _columns(lines, shared)
    return found


def _line(witness: Witness[K], span: Span, starts: list[int]) -> Line[K]:
    inside = witness.claims[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return Line(witness, span, folded(witness.text, span), tuple(c for c in inside if c.span.end <= span.end))


def _shared(copies: Sequence[Copies[K]]) -> Mapping[K, set[int]]:
    """The groups of copies each witness takes part in."""
    groups: dict[K, set[int]] = {}
    for number, group in enumerate(copies):
        for mention in group:
            groups.setdefault(mention.source, set()).add(number)
    return groups


def _columns(lines: list[Line[K]], shared: Mapping[K, set[int]]) -> Iterator[Disagreement[K]]:
    """Claim by claim of the first copy: what the others print in its place, where that cannot both be right."""
    first, *others = lines
    places = [(line, _map(first.folded.text, line.folded.text)) for line in others if _comparable(first, line, shared)]
    for claim in first.claims:
        sides: dict[str, list[Mention[K]]] = {fold(claim.quote): [Mention(first.witness.key, claim.span)]}
        differ = None
        for line, where in places:
            other = _in_place(claim, first, line, where)
            if other is None:
                continue
            rule = difference(claim, other)
            if rule is None or (_own_day(claim, first.witness) and _own_day(other, line.witness)):
                sides[fold(claim.quote)].append(Mention(line.witness.key, other.span))
            elif _same_lead(claim, first, other, line):
                differ = differ or (rule, other)
                sides.setdefault(fold(other.quote), []).append(Mention(line.witness.key, other.span))
        if differ is not None and len(sides) > 1:
            yield _disagreement(differ[0], claim, sides, lines)


def _comparable(first: Line[K], other: Line[K], shared: Mapping[K, set[int]]) -> bool:
    """Whether two copies tell of one thing at one time, and differ in their claims alone."""
    if first.witness.key == other.witness.key:
        # A list in a body repeats its own pattern with other figures; a caption, summary or headline repeats the body.
        here, there = (line.witness.part_at(line.span.start) for line in (first, other))
        if here is None or there is None or here.role == there.role:
            return False
    elif not _at_one_time(first.witness, other.witness, shared):
        return False
    return _likeness(_masked(first), _masked(other)) >= _MIN_LIKENESS


def _at_one_time(one: Witness[K], other: Witness[K], shared: Mapping[K, set[int]]) -> bool:
    if one.published is not None and other.published is not None:
        return abs((one.published - other.published).days) <= _MAX_DAYS
    groups = shared[one.key], shared[other.key]
    sentences = min(len(one.sentences), len(other.sentences))
    return len(groups[0] & groups[1]) >= _MIN_SHARED * max(sentences, 1)


def _masked(line: Line[K]) -> str:
    """The folded sentence without its claims."""
    covered: set[int] = set()
    for claim in line.claims:
        covered.update(range(*line.folded.range_of(claim.span)))
    return "".join(c for i, c in enumerate(line.folded.text) if i not in covered)


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other) if one or other else 1.0


def _map(one: str, other: str) -> list[int]:
    """For every boundary 0..len(one), the boundary of `other` that stands in its place."""
    from rapidfuzz.distance import Levenshtein

    where = [0] * (len(one) + 1)
    for op in Levenshtein.opcodes(one, other):
        width = max(op.src_end - op.src_start, 1)
        for i in range(op.src_start, op.src_end + 1):
            where[i] = op.dest_start + (op.dest_end - op.dest_start) * (i - op.src_start) // width
    return where


def _in_place(claim: Claim, first: Line[K], line: Line[K], where: list[int]) -> Claim | None:
    """The claim of the same family that stands where `claim` stands in the first copy."""
    start, end = first.folded.range_of(claim.span)
    best, most = None, 0
    for other in line.claims:
        if other.family == claim.family:
            a, b = line.folded.range_of(other.span)
            common = min(where[end], b) - max(where[start], a)
            if 2 * common >= min(end - start, b - a) and common > most:
                best, most = other, common
    return best


def _own_day(claim: Claim, witness: Witness[K]) -> bool:
    """Whether the claim is the day the text itself came out: a wire prints it anew in every reprint."""
    return claim.family == "date" and witness.published is not None and claim.value.start == witness.published


def _same_lead(claim: Claim, first: Line[K], other: Claim, line: Line[K]) -> bool:
    leads = []
    for one, place in ((claim, first), (other, line)):
        start = place.folded.range_of(one.span)[0]
        leads.append(place.folded.text[max(0, start - _LEAD) : start])
    return _likeness(*leads) >= _MIN_LEAD_LIKENESS


def _disagreement(rule: str, claim: Claim, sides: dict[str, list[Mention[K]]], lines: list[Line[K]]) -> Disagreement[K]:
    texts = {line.witness.key: line.witness.text for line in lines}
    made = []
    for mentions in sides.values():
        source, span = mentions[0]
        made.append(Side(texts[source][span.start : span.end], tuple(mentions)))
    return Disagreement(rule, Grade.ERROR, claim.topic.subject or fold(claim.quote), tuple(made))
