"""Copies of one sentence laid side by side, character by character of their folded text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from claims.crosscheck.copies.lines import Aligned, Line, Rows, boundaries, one_word_apart, rest_likeness
from claims.crosscheck.copies.occasion import another_occasion
from claims.crosscheck.statement import Copies, K, Witness
from claims.fold import folded
from claims.span import Span

# Masked of its claims, a copy still reads like the original: "매출은 12% 늘었다" and "영업이익은 7% 늘었다" do not.
_MIN_LIKENESS = 0.85
# A quotation, an event or a superlative holds names, figures and days that are compared one by one.
_HOLDERS = frozenset({"event", "quote", "superlative"})
# Recurring releases print one sentence with new figures every week.
_MAX_DAYS = 3
# Without days, two articles are copies of one release only where they share this much of the shorter one.
_MIN_SHARED = 0.5
_LONG = 25


def rows(
    witnesses: Sequence[Witness[K]], copies: Sequence[Copies[K]], *, apart: Collection[frozenset[K]] | None = None
) -> Iterator[Rows[K]]:
    """Each group of copies that has at least two comparable members, in the order of `copies`.

    With `apart`, the pairs of witnesses that tell of two occasions, these and sentences of two occasions are left out.
    """
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
            beside = [(line, _beside(first, line, shared, apart) if _home(line) != home else None) for line in others]
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


def _beside(
    first: Line[K], other: Line[K], shared: Mapping[K, set[int]], apart: Collection[frozenset[K]] | None
) -> Aligned[K] | None:
    """The copy beside the first one, where both tell of one thing at one time and differ in their claims alone."""
    keys = first.witness.key, other.witness.key
    if keys[0] == keys[1]:
        if not (first.role and other.role):
            return None
    elif frozenset(keys) in (apart or ()) or not _at_one_time(first.witness, other.witness, shared):
        return None
    one, two = first.folded.text, other.folded.text
    reprint = _reprint(first.witness, other.witness, shared)
    if one == two:  # most reprints
        where = [*range(len(one) + 1)]
        return Aligned(other, where, where, reprint)
    aligned = Aligned(other, boundaries(one, two), boundaries(two, one), reprint)
    alike = rest_likeness(first, aligned) >= _MIN_LIKENESS or (reprint and one_word_apart(first, other))
    return aligned if alike and (apart is None or not another_occasion(first, aligned)) else None


def _at_one_time(one: Witness[K], other: Witness[K], shared: Mapping[K, set[int]]) -> bool:
    if one.published is not None and other.published is not None:
        return abs((one.published - other.published).days) <= _MAX_DAYS
    return _reprint(one, other, shared)


def _reprint(one: Witness[K], other: Witness[K], shared: Mapping[K, set[int]]) -> bool:
    """Whether two witnesses share most sentences of the shorter one; one text repeats itself."""
    sentences = min(_long(one), _long(other))
    return one.key == other.key or len(shared[one.key] & shared[other.key]) >= _MIN_SHARED * max(sentences, 1)


def _long(witness: Witness[K]) -> int:
    """How many sentences are long enough to be known as copies wherever they stand."""
    return sum(end - start >= _LONG for start, end in witness.sentences)
