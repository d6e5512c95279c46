"""Another clock time in a copy: 오후 4시 20분 here, 오후 4시 50분 there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claims.crosscheck.copies.clocks import clocks
from claims.crosscheck.copies.lines import Rows, word_for_word
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.fold import fold


def other_clocks(group: Rows[K], moved: Collection[frozenset[K]]) -> Iterator[Disagreement[K]]:
    """An error for the one clock time that another stands in the place of.

    Not between texts that are `moved`, of which one sentence has other figures at another time: both times are right.
    """
    first = group.first
    here = clocks(first.witness.text, first.span)
    for aligned in group.others:
        line = aligned.line
        there = clocks(line.witness.text, line.span)
        if len(here) != len(there) or frozenset({first.witness.key, line.witness.key}) in moved:
            continue
        times = [
            (
                Side(first.witness.text[slice(*a)], (first.mention(a),)),
                Side(line.witness.text[slice(*b)], (line.mention(b),)),
            )
            for a, b in zip(here, there, strict=True)
        ]
        apart = [sides for sides in times if fold(sides[0].value) != fold(sides[1].value)]
        if len(apart) == 1 and word_for_word(first, aligned, *(side.mentions[0].span for side in apart[0])):
            yield Disagreement("claims.date.differs_in_copy", Grade.ERROR, fold(apart[0][0].value), apart[0])
