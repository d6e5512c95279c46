"""Lines that are known by their copies: summaries, alternative texts, the headline printed twice, furniture."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz

from daejo.article import ZoneKind
from daejo.page import cues
from daejo.page.kinds import Kinds
from daejo.page.line import Line
from daejo.page.pictures import glued, only_credit, shows

# An alternative text stands beside its caption; between them at most one line, such as a lone separator.
_ALT_REACH = 2
_ALT_SIMILARITY = 88  # a name mended in the caption and not in the alternative text still makes them one picture
_SUMMARY_SIMILARITY = 80  # a machine shortens a sentence of the body, and keeps most of it
_SUMMARY_LINES = 5


def mark_summary(lines: list[Line], kinds: Kinds) -> None:
    """The paragraphs below the head of a machine's summary: indented, bulleted, in one block, or said again below.

    A summary is shorter than what follows it; where it is not, the page has no cue that ends it, and nothing is marked.
    """
    indents = 2 * sum(line.indented for line in lines) < len(lines)  # a page indented throughout says nothing by it
    for head in [n for n, line in enumerate(lines) if cues.heads_summary(line)]:
        kinds[head] = ZoneKind.FURNITURE
        found = _summary(lines, kinds, head, indents)
        size = sum(len(lines[n].letters) for n in found)
        if found and size < sum(len(line.letters) for line in lines[found[-1] + 1 :] if line.prose):
            for n in found:
                kinds[n] = ZoneKind.SUMMARY


def _summary(lines: list[Line], kinds: Kinds, head: int, indents: bool) -> list[int]:
    block = _block(lines, head + 1)
    found: list[int] = []
    for n in range(head + 1, len(lines)):
        line = lines[n]
        if cues.of_summary(line):
            kinds[n] = ZoneKind.FURNITURE
            continue
        marked = (indents and line.indented) or line.bulleted or n in block
        if kinds[n] is not None or (found and _other_form(lines[found[0]], line)):
            break
        if not marked and not (line.prose and _said_again(line, lines[n + 1 :])):
            break
        found.append(n)
    return found


def _other_form(first: Line, line: Line) -> bool:
    """It is set otherwise than the summary's first paragraph: a subhead with a bullet, the body without an indent."""
    return (first.indented and not line.indented) or (line.bulleted and not first.bulleted and not line.prose)


def _block(lines: list[Line], start: int) -> range:
    """The few lines up to the next blank one; none when no blank line sets them apart from the body."""
    for n in range(start + 1, min(start + 1 + _SUMMARY_LINES, len(lines))):
        if lines[n].gap:
            return range(start, n) if not lines[start].gap else range(0)
    return range(0)


def _said_again(line: Line, rest: list[Line]) -> bool:
    return len(line.letters) >= 15 and any(
        fuzz.partial_ratio(line.letters, later.letters, score_cutoff=_SUMMARY_SIMILARITY)
        for later in rest
        if len(later.letters) >= 15
    )


def mark_alternatives(lines: list[Line], kinds: Kinds) -> None:
    """A line that says again what a caption beside it says, often with the credit glued on; of two, the first."""
    for n, line in enumerate(lines[1:], 1):
        if kinds[n] is ZoneKind.CAPTION and only_credit(line) and not line.gap and _shown(lines[n - 1], kinds[n - 1]):
            kinds[n - 1] = ZoneKind.CAPTION
    for n, line in enumerate(lines):
        above = [m for m in range(n - 1, max(-1, n - 1 - _ALT_REACH), -1) if kinds[m] in (None, ZoneKind.CAPTION)]
        below = [m for m in range(n + 1, min(len(lines), n + 1 + _ALT_REACH)) if kinds[m] is None]
        if kinds[n] is ZoneKind.CAPTION:
            again = next((m for m in above + below if _same_picture(lines[m].letters, line.letters)), None)
            if again is not None:
                alternative, caption = (n, again) if glued(line) else (again, n)
                kinds[alternative], kinds[caption] = ZoneKind.ALT, ZoneKind.CAPTION
        elif kinds[n] is None and n - 1 in above and not line.gap and shows(line) and _twins(lines[n - 1], line):
            kinds[n - 1 : n + 1] = [ZoneKind.ALT, ZoneKind.CAPTION]


def _shown(line: Line, kind: ZoneKind | None) -> bool:
    return kind is None and len(line.text) <= 150 and (not line.prose or shows(line))


def _twins(one: Line, other: Line) -> bool:
    return len(one.letters) >= 10 and fuzz.ratio(one.letters, other.letters, score_cutoff=_ALT_SIMILARITY) > 0


def _same_picture(line: str, caption: str) -> bool:
    if min(len(line), len(caption)) < 6:
        return False
    return caption.startswith(line) or fuzz.ratio(line, caption, score_cutoff=_ALT_SIMILARITY) > 0


def mark_credits(lines: list[Line], kinds: Kinds) -> None:
    """A bare owner's name with running text below it (ⓒ 가람일보) is a picture's credit, not the end of the page."""
    last = max((n for n, line in enumerate(lines) if kinds[n] is None and line.prose and not line.polite), default=0)
    for n, line in enumerate(lines[:last]):
        if kinds[n] is ZoneKind.COPYRIGHT and cues.bare_owner(line):
            kinds[n] = ZoneKind.CAPTION


def mark_repeated(lines: list[Line], kinds: Kinds) -> None:
    """One or two words that stand on the page three times are its furniture.

    Not a name in brackets (a speaker), the first line set apart (a headline of one word) or the head of a table's row.
    """
    counts = Counter(line.letters for line in lines)
    for n, line in enumerate(lines):
        short = 2 <= len(line.letters) <= 12 and len(line.text.split()) <= 2 and not line.ends
        content = line.text[0] in "[<(" or (n == 0 and _apart(lines)) or _numbered(lines, n)
        if kinds[n] is None and short and counts[line.letters] > 2 and not content:
            kinds[n] = ZoneKind.FURNITURE


def _numbered(lines: list[Line], n: int) -> bool:
    """It is a figure, or a figure stands beside it."""
    beside = (lines[m] for m in range(max(0, n - 1), min(len(lines), n + 2)))
    return any(line.letters.isdigit() for line in beside)


def _apart(lines: list[Line]) -> bool:
    return len(lines) > 1 and lines[1].gap and len(lines[0].letters) > 3


def same_headline(line: Line, headline: Line) -> bool:
    """The headline again: whole, cut short, or with the outlet's name at its end."""
    one, other = sorted((line.letters, headline.letters), key=len)
    return len(one) >= 10 and (other.startswith(one) or other.endswith(one)) and 10 * len(one) >= 7 * len(other)
