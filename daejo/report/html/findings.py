"""Findings as cards: the sides next to each other, each with the words around it and what its texts have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from daejo.correction import corrections
from daejo.finding import Finding
from daejo.messages import reason, sides_of, text, title
from daejo.report._blocks import Passage, Piece, alike, blocks, letter, pieces
from daejo.report._release import released_sides, right
from daejo.report.html.places import Places, PlaceView
from daejo.words import Word, differing, same_but_marks

_CONTEXT = 240  # cells around a quote, the quote with them
_MAX_WORDINGS = 3  # of one side that are quoted, so that a screen holds both; of the others it is said where they stand


class Shown(NamedTuple):
    """Some words of a quotation: around the quotes, or a quote, in stretches that the other side has or has not."""

    words: tuple[Word, ...]
    quoted: bool


class Wording(NamedTuple):
    """Words as they are printed, the first place that prints them, and the places that print the same."""

    pieces: tuple[Shown, ...]
    place: PlaceView
    same: tuple[PlaceView, ...]


class SideView(NamedTuple):
    """A side, or sides that stand in one sentence: what it says, who says so, and where."""

    letters: str
    said: str
    voices: str
    suspect: str
    released: str
    open: tuple[Wording, ...]
    folded: tuple[PlaceView, ...]


class Card(NamedTuple):
    """A finding as it is shown; `heading` is that of daejo.report.html.page.HEADINGS it stands under."""

    id: str
    number: int
    heading: str
    rule: str
    title: str
    reason: str
    sides: tuple[SideView, ...]
    right: str
    corrections: tuple[str, ...]
    known: str
    accept: str
    anchor: str  # of the article it stands in first
    differs_in_marks: bool


def card(finding: Finding, heading: str, number: int, places: Places, known: str) -> Card:
    """A finding, the sides that stand in one sentence together."""
    lang = places.lang
    return Card(
        finding.id,
        number,
        heading,
        finding.rule,
        title(finding.rule, lang),
        reason(finding, lang),
        tuple(_sides(finding, places)),
        right(finding, lang) if finding.correction else "",
        tuple(corrections(finding, places.articles, lang).values()),
        known,
        f'[[accepted]]\nid = "{finding.id}"\nrule = "{finding.rule}"\nreason = "…"\ndate = YYYY-MM-DD',
        places.anchor(finding.evidence[0].article),
        all(same_but_marks(one, other) for one, other in pairwise(sides_of(finding))),
    )


def _sides(finding: Finding, places: Places) -> Sequence[SideView]:
    lang, said, found = places.lang, sides_of(finding), []
    first = {one.side: one.quote for one in reversed(finding.evidence)}
    for block in blocks(finding, places.articles):
        voices = max((finding.voices[side] for side in block.sides if side < len(finding.voices)), default=1)
        blamed = [letter(side) for side in block.sides if side == finding.suspect]
        several = alike(block.passages, lambda one: "".join(piece.words for piece in _pieces(one, places)))
        wordings = [_wording(passages, first, places) for _, passages in several]
        wordings.sort(key=lambda one: not one.place.new)  # whoever holds a draft looks for it first
        found.append(
            SideView(
                " ".join(map(letter, block.sides)),
                " · ".join(said[side] for side in block.sides if side < len(said)),
                text("report.voices", lang, voices=voices, places=len(block.passages)),
                f"{text('report.suspect', lang)}{f': {blamed[0]}' if len(block.sides) > 1 else ''}" if blamed else "",
                released_sides(finding, block.sides, lang),
                tuple(wordings[:_MAX_WORDINGS]),
                tuple(place for one in wordings[_MAX_WORDINGS:] for place in (one.place, *one.same)),
            )
        )
    return found


def _wording(passages: Sequence[Passage], first: Mapping[int, str], places: Places) -> Wording:
    passages = sorted(passages, key=lambda one: one[0].article not in places.new)
    shown = [places.place(one[0].article, one[0].line, one[0].zone) for one in passages]
    pieces_ = (_shown(piece, first) for piece in _pieces(passages[0], places))
    return Wording(tuple(pieces_), shown[0], tuple(shown[1:]))


def _shown(piece: Piece, first: Mapping[int, str]) -> Shown:
    """A piece with the words marked that the first of the other sides has not."""
    if piece.side is None:
        return Shown((Word(piece.words, False),), False)
    other = next((quote for side, quote in sorted(first.items()) if side != piece.side), None)
    return Shown((Word(piece.words, False),) if other is None else differing(piece.words, other), True)


def _pieces(passage: Passage, places: Places) -> list[Piece]:
    article = places.articles.get(passage[0].article)
    return pieces(article, passage, cells=_CONTEXT) if article else []
