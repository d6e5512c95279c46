"""Hard-wrapped text, as mails and the text of a PDF have it: which lines of a page are one, by the form of the page.

A page is wrapped where its lines are filled as a typesetter fills them: the next word would not have gone into the
line. Sentences are cut there, and run on in the next line. Lists, tables, poems and a sentence a line are none of it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from claims.regex import regex
from daejo.page.line import Line, lines_of

# Columns of a mail, a letter, a page in a small type. Paragraphs are longer, lines of poems and menus shorter.
_NARROWEST, _WIDEST = 40, 110
# What a line may lack: letters of a printed page are not of one width.
_FILLED = 0.86
# A headline or an address is wider than the column; a page that has more of them has no column.
_MAX_WIDER = 0.1
_MIN_FILLED = 0.85
_MIN_CUTS = 2
# Prose ends a sentence in a few lines; a list of headlines never does.
_LINES_A_SENTENCE = 8
_STOP = regex(r"(?:[a-z가-힣0-9%)][.!?]|[.!?][\"'”’」』)\]])(?=\s|$)")
_ITEM = regex(r"(?:\(?[0-9]{1,2}[.)]|[a-z]\))\s|[①-⑳•·∙◦▪■□◆◇○●◎▶▷►▸△▲▼▽★☆※*–—―#<〈【\[|>]|[-+]\s")
_LETTERED = regex(r"[가나라마바사][.)]\s")  # 다. is how sentences end, too
_FIELD = regex(r"[^\s:：]{1,12}(?: [^\s:：]{1,12})?\s?[:：]\s")
_CELLS = regex(r"\t|\S\s{3,}\S|\|.*\|")
_SMALL, _LETTER = regex(r"[\"'“‘(]?[a-z0-9$£€]"), regex(r"[A-Za-z]")
_HANGUL = regex(r"[가-힣]")
_OPENING, _CLOSING = "‘“「『《〈<(△▲\"'", "’”」』》〉>).,!?…%㎡\"'"
_STRAIGHT = "\"'"
_CLOSED = ")]>”’"  # a sentence in quotes; the credit of a picture
_BOUND = ("J", "E", "XS", "VCP")  # what stands behind a word and is part of it


class _Widths(dict[str, int]):
    """How many columns each character takes."""

    def __missing__(self, character: str) -> int:
        self[character] = 1 + (unicodedata.east_asian_width(character) in "WF")
        return self[character]


_WIDTHS = _Widths()


class Way(NamedTuple):
    """For every character of a text that was read, where it begins and ends in the text that was given."""

    starts: Sequence[int]
    ends: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the text that was read, in the text that was given."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]


class _Joint(NamedTuple):
    """Two lines that follow each other, and how wide the first is alone and with the next word."""

    one: Line
    other: Line
    width: int
    with_next: int

    def fills(self, column: int) -> bool:
        return self.width <= column and self.with_next > _FILLED * column

    @property
    def cuts(self) -> bool:
        return not self.one.ends


def unwrapped(text: str) -> tuple[str, Way] | None:
    """The text with each paragraph on one line, and the way back; None for a page that is not wrapped."""
    lines = lines_of(text)
    for measure in (_cells, len):
        joints = [_joint(one, other, measure) for one, other in pairwise(lines) if _may_follow(text, one, other)]
        column = _column(joints, [measure(line.text) for line in lines])
        if column is not None:
            full = _told_out([joint for joint in joints if joint.fills(column)])
            return _joined(text, full, by_letter=_is_by_letter(full)) if full else None
    return None


def _cells(words: str) -> int:
    """How wide words are where Hangul is two columns wide."""
    return len(words) if words.isascii() else sum(map(_WIDTHS.__getitem__, words))


def _joint(one: Line, other: Line, measure: Callable[[str], int]) -> _Joint:
    width = measure(one.text)
    return _Joint(one, other, width, width + 1 + measure(other.text.split(maxsplit=1)[0]))


def _may_follow(text: str, one: Line, other: Line) -> bool:
    """Whether the second line can go on with the first: no blank between them, no item, field or row of a table."""
    if other.gap or _ITEM.match(other.text) or _LETTERED.match(other.text) or _FIELD.match(other.text):
        return False
    if other.indented and not one.indented and not one.bulleted:
        return False
    return not (_CELLS.search(one.text) or _CELLS.search(other.text))


def _column(joints: Sequence[_Joint], widths: Sequence[int]) -> int | None:
    """How wide the lines of a page are set; None where they are not set to a width."""
    widest = sorted(width for width in widths if _NARROWEST <= width <= _WIDEST)
    if not widest or len(joints) < _MIN_CUTS:
        return None
    # A few lines run over: the widest that leaves few above it.
    ordered = sorted(widths)
    for column in sorted(set(widest), reverse=True):
        if (len(ordered) - bisect_right(ordered, column)) > _MAX_WIDER * len(ordered):
            return None
        if _is_set(joints, column):
            return column
    return None


def _is_set(joints: Sequence[_Joint], column: int) -> bool:
    cut = [joint for joint in joints if joint.cuts]
    full = [joint for joint in cut if joint.fills(column)]
    if len(full) < _MIN_CUTS or len(full) < _MIN_FILLED * len(cut):
        return False
    lines = {line.text for joint in joints for line in (joint.one, joint.other)}
    stops = sum(len(_STOP.findall(line)) for line in lines)
    ended = sum(not joint.cuts for joint in joints)
    return stops * _LINES_A_SENTENCE >= len(lines) and ended <= len(full) and _run_on(full)


def _told_out(full: Sequence[_Joint]) -> list[_Joint]:
    """The joints of paragraphs, which end with a sentence; lists that happen to fill their lines do not."""
    found: list[_Joint] = []
    run: list[_Joint] = []
    for joint in full:
        if run and run[-1].other is not joint.one:
            run = []
        run.append(joint)
        if joint.other.ends or joint.other.text[-1] in _CLOSED:
            found += run
            run = []
    return found


def _run_on(full: Sequence[_Joint]) -> bool:
    """Whether English lines go on in small letters, as those of a poem or of headlines do not."""
    english = [joint for joint in full if _LETTER.match(joint.other.text) and not _HANGUL.search(joint.one.text)]
    return 2 * sum(_SMALL.match(joint.other.text) is not None for joint in english) >= len(english)


def _is_by_letter(full: Sequence[_Joint]) -> bool:
    """Whether Korean lines are cut wherever they are full, within words, too: nearly all of them are of one width."""
    widths = [joint.width for joint in full if _HANGUL.search(joint.one.text)]
    usual = Counter(widths).most_common(1)[0][0] if widths else 0
    # A Hangul syllable is two columns wide: one of them is left over in every second line.
    return 4 * sum(usual - 1 <= width <= usual + 1 for width in widths) >= 3 * max(len(widths), 1)


def _joined(text: str, full: Sequence[_Joint], *, by_letter: bool) -> tuple[str, Way]:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for joint in full:
        pieces.append(text[at : joint.one.end])
        starts += range(at, joint.one.end)
        ends += range(at + 1, joint.one.end + 1)
        at = joint.other.start
        # eco-|nomic and 2024-|25 have their hyphen.
        hyphen = joint.one.text[-1] == "-" and joint.one.text[-2:-1].isalnum()
        if not hyphen and (not by_letter or _had_space(joint)):
            pieces.append(" ")
            starts.append(joint.one.end)
            ends.append(at)
    pieces.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return "".join(pieces), Way(starts, ends)


def _had_space(joint: _Joint) -> bool:
    """Whether a space was where a line is cut: none in 시|작했다 and 시장|은, one in 한빛|등."""
    from claims.language import phrase

    before, after = joint.one.text[-1], joint.other.text[0]
    if not (before.isalnum() or before in _CLOSING) or not (after.isalnum() or after in _OPENING):
        return False  # ‘|빨간 소주, 1~|3월, 보였다|”며
    if before in _STRAIGHT and joint.one.text[-2:-1].isspace():
        return False
    if after in _STRAIGHT and joint.one.text.count(after) % 2:
        return False
    if (before + after).isascii() or before.isdigit() or (after.isdigit() and before in "만천억조"):
        return before.islower() and after.isupper()  # 17|도, 1만|500원, 1.|5%
    left, right = " ".join(joint.one.text.split()[-2:]), " ".join(joint.other.text.split()[:2])
    joined = phrase(left + right)
    if joined.score > phrase(f"{left} {right}").score:
        return False  # read as one, the two make a word
    behind = next((tag for start, tag in joined.starts if start == len(left)), None)
    return behind is None or not behind.startswith(_BOUND)


__all__ = ["Way", "unwrapped"]
