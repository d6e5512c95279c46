"""Findings as cards: the sides next to each other, each with the words around it and what its texts have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from daejo.finding import Finding
from daejo.messages import reason, sides_of, text, title
from daejo.report._blocks import Passage, Piece, alike, blocks, letter, pieces
from daejo.report._release import released_sides, right
from daejo.report.html.places import Places, PlaceView

_CONTEXT = 240  # cells around a quote, the quote with them
_MAX_WORDINGS = 10  # of one side that stand open; the others are folded


class Wording(NamedTuple):
    """Words as they are printed, the first place that prints them, and the places that print the same."""

    pieces: tuple[Piece, ...]
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
    folded: tuple[Wording, ...]


class Card(NamedTuple):
    """A finding as it is shown; `heading` is its grade, "archive" or "known"."""

    id: str
    number: int
    heading: str
    rule: str
    title: str
    about: str
    reason: str
    sides: tuple[SideView, ...]
    right: str
    known: str
    accept: str
    articles: tuple[str, ...]


def card(finding: Finding, heading: str, number: int, places: Places, known: str) -> Card:
    """A finding, the sides that stand in one sentence together."""
    lang = places.lang
    return Card(
        finding.id,
        number,
        heading,
        finding.rule,
        title(finding.rule, lang),
        finding.about,
        reason(finding, lang),
        tuple(_sides(finding, places)),
        right(finding, lang) if finding.correction else "",
        known,
        f'[[accepted]]\nid = "{finding.id}"\nrule = "{finding.rule}"\nreason = ""\ndate = ',
        tuple(dict.fromkeys(one.article for one in finding.evidence)),
    )


def _sides(finding: Finding, places: Places) -> Sequence[SideView]:
    lang, said, found = places.lang, sides_of(finding), []
    for block in blocks(finding, places.articles):
        voices = max((finding.voices[side] for side in block.sides if side < len(finding.voices)), default=1)
        blamed = [letter(side) for side in block.sides if side == finding.suspect]
        wordings = [_wording(passages, places) for _, passages in alike(block.passages, lambda one: _words(one, places))]
        found.append(
            SideView(
                " ".join(map(letter, block.sides)),
                " · ".join(said[side] for side in block.sides if side < len(said)),
                text("report.voices", lang, voices=voices, places=len(block.passages)),
                f"{text('report.suspect', lang)}{f': {blamed[0]}' if len(block.sides) > 1 else ''}" if blamed else "",
                released_sides(finding, block.sides, lang),
                tuple(wordings[:_MAX_WORDINGS]),
                tuple(wordings[_MAX_WORDINGS:]),
            )
        )
    return found


def _words(passage: Passage, places: Places) -> str:
    return "".join(piece.words for piece in _pieces(passage, places))


def _wording(passages: Sequence[Passage], places: Places) -> Wording:
    shown = [places.place(one[0].article, one[0].line, one[0].zone) for one in passages]
    return Wording(tuple(_pieces(passages[0], places)), shown[0], tuple(shown[1:]))


def _pieces(passage: Passage, places: Places) -> list[Piece]:
    article = places.articles.get(passage[0].article)
    return pieces(article, passage, cells=_CONTEXT) if article else []
