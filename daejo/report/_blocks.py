"""Which quotations of a finding are shown together: sides that stand in one sentence share it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len

from daejo.article import Article
from daejo.finding import Evidence, Finding
from daejo.printable import printable
from daejo.report._shown import context

# Cells (Hangul is two wide) from the first quote to the last: "2.5%(3000원) 오른 10만3000원" is one sentence of three
# sides; a list and the number that announces it are seldom farther apart.
_FARTHEST = 320

# One place of every side of a block, all on one line of one article.
Passage = tuple[Evidence, ...]


class Block(NamedTuple):
    """Sides that are shown together, and the passages that print them: one of each side for one side alone."""

    sides: tuple[int, ...]
    passages: tuple[Passage, ...]


class Piece(NamedTuple):
    """Some words of a quotation; those of a side are the quote itself."""

    words: str
    side: int | None = None


def blocks(finding: Finding, articles: Mapping[str, Article]) -> list[Block]:
    """The sides of a finding, in order; those whose places are the same lines throughout are one block."""
    found: list[Block] = []
    for side in sorted({evidence.side for evidence in finding.evidence}):
        here = [evidence for evidence in finding.evidence if evidence.side == side]
        for number, block in enumerate(found):
            if _beside(block, here, articles):
                passages = zip(block.passages, here, strict=True)
                found[number] = Block((*block.sides, side), tuple((*passage, one) for passage, one in passages))
                break
        else:
            found.append(Block((side,), tuple((one,) for one in here)))
    return found


def _beside(block: Block, places: Sequence[Evidence], articles: Mapping[str, Article]) -> bool:
    return len(block.passages) == len(places) and all(
        _on_one_line(passage, place, articles) for passage, place in zip(block.passages, places, strict=True)
    )


def _on_one_line(passage: Passage, place: Evidence, articles: Mapping[str, Article]) -> bool:
    if (place.article, place.line) != (passage[0].article, passage[0].line) or place.article not in articles:
        return False
    ordered = sorted([*passage, place], key=lambda one: one.start)
    start, end = ordered[0].start, ordered[-1].end
    apart = all(one.end <= other.start for one, other in pairwise(ordered))
    near = end - start <= _FARTHEST and cell_len(articles[place.article].text[start:end]) <= _FARTHEST
    return apart and near


def alike(passages: Sequence[Passage], words: Callable[[Passage], str]) -> list[tuple[str, list[Passage]]]:
    """The passages by what is printed there: forty reprints print the same words."""
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(words(passage), []).append(passage)
    return list(found.items())


def letter(side: int) -> str:
    """What a side is called: A, B, C ..."""
    return chr(ord("A") + side)


def pieces(article: Article, passage: Passage, *, cells: int) -> list[Piece]:
    """The quotes of a passage in their order, with the words between and around them."""
    ordered = sorted(passage, key=lambda one: one.start)
    before, _, after = context(article, ordered[0].start, ordered[-1].end, cells=cells)
    found, end = [Piece(before)], ordered[0].start
    for one in ordered:
        found += [
            Piece(printable(article.text[end : one.start])),
            Piece(printable(article.text[one.start : one.end]), one.side),
        ]
        end = one.end
    return [piece for piece in [*found, Piece(after)] if piece.words]
