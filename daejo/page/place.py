"""What a line is by its place: headline and subheads above the running text, the foot below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, groupby

from claims.regex import regex
from daejo.article import ZoneKind
from daejo.page import cues
from daejo.page.copies import same_headline
from daejo.page.kinds import Kinds
from daejo.page.line import Line
from daejo.page.pictures import pointed

# A line cut at a link goes on below: its last word waits for the next.
_GOES_ON = regex(r"[가-힣](?:의|을|를|은|는|와|과|에서|에게|으로|인)$|,$")
_SPEAKER = regex(r"[\[<【◀]\s?[가-힣]{2,6}\s?[\]>】▶]")
_POINTERS = tuple("▲△◀▶◁▷▼▽")
_MARKED = "■□◆◇▶◈●○◎▣【<〈"
_FORM = regex(r"^(?!제\s?목)(?:[가-힣]\s?){2,6}\s?[:：]|^\d+[.)](?:\s|$)")
# The share of a line's pairs of letters that the running text has. A headline's words come back in it, a slogan's do
# not; another story's come back by chance. Below 100 pairs a text is too short to say so.
_FOREIGN, _OTHER, _KNOWN = 0.2, 0.5, 100
# A line of a list, of two words or more: - 매출 감소; 1. 매출 감소.
_POINT = regex(r"(?:([-–—•·∙◦▪*○●])|\d{1,2}[.)])\s?(?=[^\s-]+\s[^\s])")
_OWNED = (ZoneKind.COPYRIGHT, ZoneKind.COMMENTS)


def foot_of(lines: list[Line], kinds: Kinds, translation: range) -> int:
    """Where the foot of the page begins: at its copyright, its comments or its list of other stories.

    A list between the first paragraphs is none: more running text must stand above the foot than below it. Below all
    running text a writer's signature or a tool is enough.
    """
    prose = [kind is None and line.prose for line, kind in zip(lines, kinds, strict=True)]
    if not _broadcast(lines):
        prose = [told and not line.polite for line, told in zip(lines, prose, strict=True)]
    above = [0, *accumulate(prose)]
    for n, line in enumerate(lines):
        if n in translation or not above[n]:
            continue
        ends = kinds[n] in _OWNED or cues.follows_article(line)
        signs = kinds[n] is ZoneKind.BYLINE or (kinds[n] is ZoneKind.FURNITURE and line.letters)
        if (ends and 2 * above[n] >= above[-1]) or (signs and above[n] == above[-1]):
            return n
    return len(lines)


def _broadcast(lines: list[Line]) -> bool:
    """The article itself is polite, as those of broadcasters are: its opening sentences tell, its foot always is."""
    prose = [line for line in lines if line.prose]
    opening = prose[: (len(prose) + 1) // 2]
    return 2 * sum(line.polite for line in opening) > len(opening)


def mark_article(lines: list[Line], kinds: Kinds, span: range) -> None:
    """Headline, subheads and body; what is marked already stays."""
    # The one line of a page behind a pointer is under its picture; more of them are a list.
    pointers = [n for n in span if lines[n].text[:1] in _POINTERS]
    if len(pointers) == 1 and kinds[pointers[0]] is None and pointed(lines[pointers[0]]):
        kinds[pointers[0]] = ZoneKind.CAPTION
    prose = [n for n in span if kinds[n] is None and lines[n].prose]
    known = _pairs("".join(lines[n].letters for n in prose))
    if prose and len(known) >= _KNOWN:
        _mark_slogans(lines, kinds, range(span.start, prose[0]), known)
        _mark_strays(lines, kinds, range(prose[-1] + 1, span.stop), known)
    for n in _points(lines, kinds, range(span.start, prose[0] if prose else span.start)):
        kinds[n] = ZoneKind.BODY
    unmarked = [n for n in span if kinds[n] is None]
    title = _title(lines, kinds, span, unmarked)
    first = next((n for n in prose if n != title), None)
    if first is not None and first - 1 != title and _opens(lines, kinds, first - 1):
        first -= 1
    for n in unmarked:
        if n == title or (title is not None and n != first and _again(lines, n, title, first)):
            kinds[n] = ZoneKind.HEADLINE
        elif first is not None and n < first:
            kinds[n] = ZoneKind.SUBHEAD if _worded(lines[n]) and (title is None or n > title) else ZoneKind.FURNITURE
        else:
            kinds[n] = ZoneKind.SUBHEAD if _subhead(lines, n, span.stop) else ZoneKind.BODY


def _points(lines: list[Line], kinds: Kinds, head: range) -> Iterator[int]:
    """The lines of a list above the running text that no menu stands beside: - 매출 감소, - 영업이익 30억원.

    A list whose lines are all worded is the subheads.
    """
    if any(kinds[n] is ZoneKind.FURNITURE and lines[n].letters for n in head):
        return
    marks = [(_POINT.match(lines[n].text) if kinds[n] is None else None) for n in head]
    for mark, run in groupby(zip(head, marks, strict=True), key=lambda one: one[1] and (one[1][1] or "1")):
        found = [n for n, _ in run]
        if mark and (len(found) > 1 or found[0] > head.start) and not all(_worded(lines[n]) for n in found):
            yield from found


def _again(lines: list[Line], n: int, title: int, first: int | None) -> bool:
    """The headline printed once more: anywhere as it is, above the text also cut short or with the outlet's name."""
    above = first is None or n < first
    return lines[n].letters == lines[title].letters or (above and same_headline(lines[n], lines[title]))


def _mark_slogans(lines: list[Line], kinds: Kinds, head: range, known: set[str]) -> None:
    """Below a menu, lines above the text that share nothing with it are furniture too."""
    menu = next((n for n in head if kinds[n] is ZoneKind.FURNITURE and lines[n].letters), head.stop)
    for n in range(menu, head.stop):
        if kinds[n] is None and _kinship(lines[n], known) < _FOREIGN:
            kinds[n] = ZoneKind.FURNITURE


def _mark_strays(lines: list[Line], kinds: Kinds, tail: range, known: set[str]) -> None:
    """Between the text and its foot, headlines of other stories and the names of places for ads.

    Without a foot they may be the article's own list.
    """
    for n in tail if tail.stop < len(lines) else range(0):
        if kinds[n] is None and _stray(lines[n], known):
            kinds[n] = ZoneKind.FURNITURE


def _stray(line: Line, known: set[str]) -> bool:
    listed = line.bulleted and line.text[0] not in "[<【"
    story = line.language == "ko" and not line.ends and not listed and len(line.text) <= 80
    return line.text.isidentifier() or (story and _kinship(line, known) < _OTHER)


def _title(lines: list[Line], kinds: Kinds, span: range, unmarked: list[int]) -> int | None:
    """The first line of substance above the running text; none when the page begins with its pictures."""
    if len(unmarked) < 2:
        return None
    if lines[unmarked[0]].prose:
        return unmarked[0] if _stands_apart(lines, kinds, unmarked[0], span.stop) else None
    pictures = next((n for n in span if kinds[n] is ZoneKind.CAPTION), span.stop)
    first = next((n for n in unmarked if lines[n].prose), span.stop)
    above = [n for n in unmarked if n < min(first, pictures)]
    return next((n for n in above if _worded(lines[n])), span.start if above == [span.start] else None)


def _stands_apart(lines: list[Line], kinds: Kinds, n: int, stop: int) -> bool:
    """One short sentence that a day or a name follows, or a question or words in capitals set apart from the text."""
    if n + 1 >= stop or len(lines[n].text) > 150:
        return False
    asks = lines[n].text.rstrip("\"'”’」』)] ")[-1:] in ("?", "!")
    signed = kinds[n + 1] in (ZoneKind.DATELINE, ZoneKind.BYLINE)
    return signed or ((asks or _capitals(lines[n])) and lines[n + 1].gap and len(lines[n].text) <= 90)


def _capitals(line: Line) -> bool:
    """Headline capitals: Council Wins Five Awards in One Year."""
    words = re.findall(r"[A-Za-z]+", line.text)
    return len(words) >= 4 and 4 * sum(word[0].isupper() for word in words) >= 3 * len(words)


def _kinship(line: Line, known: set[str]) -> float:
    pairs = _pairs(line.letters)
    return len(pairs & known) / len(pairs) if pairs else 0.0


def _pairs(letters: str) -> set[str]:
    return {letters[n : n + 2] for n in range(len(letters) - 1)}


def _worded(line: Line) -> bool:
    """It holds more than a menu's word or a form's field."""
    return len(line.letters) > 5 and len(line.text.split()) > 1 and not _FORM.match(line.text)


def _opens(lines: list[Line], kinds: Kinds, n: int) -> bool:
    """The line belongs to the one below: it was cut where a link stood, or names who speaks."""
    if n < 0 or kinds[n] is not None:
        return False
    return _SPEAKER.fullmatch(lines[n].text) is not None or (
        n > 0 and not lines[n + 1].gap and _GOES_ON.search(lines[n].text) is not None
    )


def _subhead(lines: list[Line], n: int, stop: int) -> bool:
    """Short, no sentence, and set apart from the running text that follows it."""
    line = lines[n]
    if line.prose or line.ends or not 6 <= len(line.text) <= 80 or sum(c.isalpha() for c in line.text) < 4:
        return False
    if n + 1 >= stop or not lines[n + 1].prose or _GOES_ON.search(line.text):
        return False
    return (line.gap or line.text[0] in _MARKED) and len(line.text.split()) > 1


def mark_foot(lines: list[Line], kinds: Kinds, start: int) -> None:
    """Below the article short lines are furniture or comments; a statement may still be the article's."""
    talk = owned = False
    broadcast = _broadcast(lines)
    for n in range(start, len(lines)):
        line, kind = lines[n], kinds[n]
        talk = (talk or kind is ZoneKind.COMMENTS) and not cues.follows_article(line)
        owned = owned or kind in _OWNED
        if kind is None:
            told = line.prose and (broadcast or not line.polite)
            stated = told and len(line.text) >= (60 if owned else 30)
            kinds[n] = ZoneKind.COMMENTS if talk else ZoneKind.BODY if stated else ZoneKind.FURNITURE
        elif kind is ZoneKind.FURNITURE and talk:
            kinds[n] = ZoneKind.COMMENTS
