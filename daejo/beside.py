"""Two articles beside each other, sentence by sentence: what is the same, changed, moved, or in one of them alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from claims.reading import sentences
from claims.span import Span
from daejo.article import CONTENT, Article
from daejo.words import Word, bare, differing

Kind = Literal["same", "changed", "left", "right"]

# Two sentences of which less is alike tell different things: rapidfuzz's ratio, 0..100.
_MIN_ALIKE = 55
_MOST = 2_000  # sentences of either that are compared one by one


class Told(NamedTuple):
    """A sentence of an article: its span, its line, its zone, and its words, those marked that the other has not."""

    span: Span
    line: int
    zone: str | None
    words: tuple[Word, ...]


class Row(NamedTuple):
    """A sentence and the one that stands for it in the other article; None where there is none.

    `moved`: it stands in another place of the other article than the sentences around it.
    """

    kind: Kind
    moved: bool
    left: Told | None
    right: Told | None


def beside(one: Article, other: Article) -> list[Row]:
    """The sentences of both in the order of `one`, those that only `other` has behind what they follow there."""
    ours, theirs = _sentences(one), _sentences(other)
    pairs = _paired([_words(one, span) for span in ours], [_words(other, span) for span in theirs])
    backbone = _in_order(pairs)
    mate, taken = dict(pairs), {number for _, number in pairs}
    rows: list[Row] = []
    reached = 0

    def until(end: int) -> None:
        nonlocal reached
        for number in range(reached, end):
            if number not in taken:
                rows.append(Row("right", False, None, _told(other, theirs[number], None)))
        reached = max(reached, end)

    for number, span in enumerate(ours):
        if number not in mate:
            rows.append(Row("left", False, _told(one, span, None), None))
            continue
        found = mate[number]
        if number in backbone:
            until(found)
            reached = found + 1
        left, right = _told(one, span, (other, theirs[found])), _told(other, theirs[found], (one, span))
        kind: Kind = "same" if not any(word.differs for word in (*left.words, *right.words)) else "changed"
        rows.append(Row(kind, number not in backbone, left, right))
    until(len(theirs))
    return rows


def _sentences(article: Article) -> list[Span]:
    told = (zone for zone in article.zones if zone.kind in CONTENT)
    return [span for zone in told for span in sentences(article.text, zone.start, zone.end)]


def _words(article: Article, span: Span) -> str:
    return bare(article.text[span.start : span.end])


def _told(article: Article, span: Span, mate: tuple[Article, Span] | None) -> Told:
    words = article.text[span.start : span.end]
    marked = (Word(words, False),) if mate is None else differing(words, mate[0].text[mate[1].start : mate[1].end])
    return Told(span, article.line_at(span.start), article.zone_at(span.start), marked)


def _paired(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Which sentence is which: the same words in order, the same words anywhere, then what is most alike."""
    pairs: list[tuple[int, int]] = []
    # What stands in a page over and over is no anchor of its order, and finds its twin in the next step.
    for block in SequenceMatcher(None, ours, theirs).get_matching_blocks():
        pairs += [(block.a + n, block.b + n) for n in range(block.size)]
    free, other_free = _left(ours, pairs, 0), _left(theirs, pairs, 1)
    places: dict[str, list[int]] = {}
    for number in reversed(other_free):
        places.setdefault(theirs[number], []).append(number)
    pairs += [(number, places[ours[number]].pop()) for number in free if places.get(ours[number])]
    free, other_free = _left(ours, pairs, 0)[:_MOST], _left(theirs, pairs, 1)[:_MOST]
    pairs += _alike([(number, ours[number]) for number in free], [(number, theirs[number]) for number in other_free])
    return sorted(pairs)


def _left(texts: Sequence[str], pairs: Sequence[tuple[int, int]], side: int) -> list[int]:
    taken = {pair[side] for pair in pairs}
    return [number for number in range(len(texts)) if number not in taken]


def _alike(ours: Sequence[tuple[int, str]], theirs: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """The pairs that are most alike first, each sentence once."""
    if not ours or not theirs:
        return
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import cdist

    scores = cdist([text for _, text in ours], [text for _, text in theirs], scorer=ratio, score_cutoff=_MIN_ALIKE)
    found = [(-scores[i, j], abs(int(i) - int(j)), int(i), int(j)) for i, j in zip(*scores.nonzero(), strict=True)]
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(found):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield ours[i][0], theirs[j][0]


def _in_order(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """The longest run of pairs, by their left numbers, that keep their order on the right."""
    ends: list[int] = []
    last: list[int] = []  # number of the pair that ends the run of this length
    before: list[int | None] = []
    for number, (_, right) in enumerate(pairs):
        at = bisect_left(ends, right)
        before.append(last[at - 1] if at else None)
        ends[at : at + 1] = [right]
        last[at : at + 1] = [number]
    found = set()
    step = last[-1] if last else None
    while step is not None:
        found.add(pairs[step][0])
        step = before[step]
    return found
