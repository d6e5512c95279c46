"""Copies of one sentence laid side by side, character by character of their folded text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import Folded, folded
from claims.crosscheck.statement import Copies, K, Mention, Witness
from claims.span import Span

# Masked of its claims, a copy still reads like the original: "매출은 12% 늘었다" and "영업이익은 7% 늘었다" do not.
_MIN_LIKENESS = 0.85
# A quotation, an event or a superlative holds names, figures and days that are compared one by one.
_HOLDERS = frozenset({"event", "quote", "superlative"})
_CLOCK = re.compile(r"[0-9]{1,2}\s?시(?!간)(?:\s?[0-9]{1,2}\s?분)?|[0-9]{1,2}:[0-9]{2}")
# A clock time holds for the sentence behind it.
_NEAR = 100
_EDITION = re.compile(r"제?\s?[0-9]+\s?(?:차|회|호|기|주차)(?![가-힣]*(?:례|원))|[0-9]+(?:st|nd|rd|th)\b")
# Recurring releases print one sentence with new figures every week.
_MAX_DAYS = 3
# Without days, two articles are copies of one release only where they share this much of the shorter one.
_MIN_SHARED = 0.5
_LONG = 25


class Line(NamedTuple, Generic[K]):
    """One copy of a sentence: its folded text and the claims that stand in it."""

    witness: Witness[K]
    span: Span
    folded: Folded
    claims: tuple[Claim, ...]
    role: str  # of the part it stands in; "" between parts

    def span_of(self, start: int, end: int) -> Span | None:
        """Where a range of the folded text stands in the witness; None for an empty one."""
        return Span(self.folded.offsets[start], self.folded.offsets[end - 1] + 1) if start < end else None

    def mention(self, span: Span) -> Mention[K]:
        return Mention(self.witness.key, span)


class Aligned(NamedTuple, Generic[K]):
    """A later copy beside the first one.

    `there[i]` is the boundary of its folded text that stands in the place of boundary i of the first copy's, and
    `back` the same the other way.
    """

    line: Line[K]
    there: list[int]
    back: list[int]


class Rows(NamedTuple, Generic[K]):
    """A group of copies: the first one, and those that tell of the same thing at the same time."""

    first: Line[K]
    others: list[Aligned[K]]


def rows(witnesses: Sequence[Witness[K]], copies: Sequence[Copies[K]]) -> Iterator[Rows[K]]:
    """Each group of copies that has at least two comparable members, in the order of `copies`."""
    by_key = {witness.key: witness for witness in witnesses}
    starts = {witness.key: [claim.span.start for claim in witness.claims] for witness in witnesses}
    shared = _shared(copies)
    for group in copies:
        left = _once(_line(by_key[m.source], m.span, starts[m.source]) for m in group)
        # Sentences of one part are compared with nothing; a table of a thousand rows may be a group of its own.
        while len({_home(line) for line in left}) > 1:
            # What is no copy of the first may be one of the next: a lead with and without its headline in front.
            first, *others = left
            home = _home(first)
            beside = [(line, _beside(first, line, shared) if _home(line) != home else None) for line in others]
            aligned = [one for _, one in beside if one is not None]
            left = [line for line, one in beside if one is None]
            if aligned:
                yield Rows(first, aligned)


def _once(lines: Iterable[Line[K]]) -> list[Line[K]]:
    """The lines without those that a part of one witness repeats to the letter: they would be compared with nothing."""
    unique: dict[tuple[K, str, str], Line[K]] = {}
    for line in lines:
        unique.setdefault((*_home(line), line.folded.text), line)
    return list(unique.values())


def _home(line: Line[K]) -> tuple[K, str]:
    """Where a line stands. A list in a body repeats its own pattern with other figures: its lines are not compared.

    A caption, summary or headline repeats the body.
    """
    return line.witness.key, line.role


def likeness(one: str, other: str) -> float:
    """The share of two texts, 0..1, that is left when their insertions and deletions are taken out."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other) if one or other else 1.0


def boundaries(one: str, other: str) -> list[int]:
    """For every boundary 0..len(one), the boundary of `other` that stands in its place."""
    from rapidfuzz.distance import Levenshtein

    where = [0] * (len(one) + 1)
    for op in Levenshtein.opcodes(one, other):
        width = max(op.src_end - op.src_start, 1)
        for i in range(op.src_start, op.src_end + 1):
            where[i] = op.dest_start + (op.dest_end - op.dest_start) * (i - op.src_start) // width
    return where


def _line(witness: Witness[K], span: Span, starts: list[int]) -> Line[K]:
    inside = witness.claims[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    part = witness.part_at(span.start)
    return Line(
        witness,
        span,
        folded(witness.text, span),
        tuple(c for c in inside if c.span.end <= span.end and c.family not in _HOLDERS),
        part.role if part is not None else "",
    )


def _shared(copies: Sequence[Copies[K]]) -> Mapping[K, set[int]]:
    """The groups of copies each witness takes part in."""
    groups: dict[K, set[int]] = {}
    for number, group in enumerate(copies):
        for mention in group:
            groups.setdefault(mention.source, set()).add(number)
    return groups


def _beside(first: Line[K], other: Line[K], shared: Mapping[K, set[int]]) -> Aligned[K] | None:
    """The copy beside the first one, where both tell of one thing at one time and differ in their claims alone."""
    if first.witness.key == other.witness.key:
        if not (first.role and other.role):
            return None
    elif not _at_one_time(first.witness, other.witness, shared) or _at_another_moment(first, other):
        return None
    if first.witness.published != other.witness.published and _edition(first) != _edition(other):
        return None
    one, two = first.folded.text, other.folded.text
    if one == two:  # most reprints
        where = [*range(len(one) + 1)]
        return Aligned(other, where, where)
    aligned = Aligned(other, boundaries(one, two), boundaries(two, one))
    return aligned if rest_likeness(first, aligned) >= _MIN_LIKENESS else None


def _at_one_time(one: Witness[K], other: Witness[K], shared: Mapping[K, set[int]]) -> bool:
    if one.published is not None and other.published is not None:
        return abs((one.published - other.published).days) <= _MAX_DAYS
    sentences = min(_long(one), _long(other))
    return len(shared[one.key] & shared[other.key]) >= _MIN_SHARED * max(sentences, 1)


def _at_another_moment(one: Line[K], other: Line[K]) -> bool:
    """Whether two copies state other clock times, or stand behind sentences that do: "세람철강(3.1%)도 올랐다"."""
    stated = [clock(line.witness.text, line.span) for line in (one, other)]
    if stated[0] or stated[1]:
        return stated[0] != stated[1]
    before = [_clock_before(line) for line in (one, other)]
    return bool(before[0]) and bool(before[1]) and before[0][-1] != before[1][-1]


def _clock_before(line: Line[K]) -> list[str]:
    """The clock times told close before a line; when the page was posted (입력 10:00) is none of them."""
    text, near = line.witness.text, Span(max(0, line.span.start - _NEAR), line.span.start)
    return [m[0] for m in _CLOCK.finditer(text, *near) if line.witness.part_at(m.start()) is not None]


def clock(text: str, span: Span) -> list[str]:
    """The clock times a sentence states: at 9시5분 and at 9시40분 a market report prints other figures."""
    return _CLOCK.findall(text, *span)


def _edition(line: Line[K]) -> list[str]:
    """Which of a series a sentence tells of: the 30th meeting and the 32nd, three days apart, are two meetings."""
    return _EDITION.findall(line.witness.text, *line.span)


def rest_likeness(first: Line[K], aligned: Aligned[K], *, here: Span | None = None, there: Span | None = None) -> float:
    """How alike two copies are, 0..1, without the claims of either, where only one still reads as a claim too.

    `here` and `there` are stretches of the first and of the later copy that are left out as well.
    """
    line, forth, back = aligned
    ours = [first.folded.range_of(span) for span in (*(c.span for c in first.claims), *filter(None, [here]))]
    theirs = [line.folded.range_of(span) for span in (*(c.span for c in line.claims), *filter(None, [there]))]
    mine = [*ours, *((back[start], back[end]) for start, end in theirs)]
    others = [*theirs, *((forth[start], forth[end]) for start, end in ours)]
    return likeness(_without(first.folded.text, mine), _without(line.folded.text, others))


def _without(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    covered = {i for start, end in ranges for i in range(start, end)}
    return "".join(c for i, c in enumerate(text) if i not in covered)


def _long(witness: Witness[K]) -> int:
    """How many sentences are long enough to be known as copies wherever they stand."""
    return sum(end - start >= _LONG for start, end in witness.sentences)
