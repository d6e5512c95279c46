"""A page saved as text, each line labelled by general cues: its words, its form, its place, its copies.

Nothing here knows an outlet. Where the cues are silent a line is body: furniture read as body costs a weak
claim, body read as furniture hides one.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from rapidfuzz import fuzz

from claims.reading import language_of
from claims.span import Language
from daejo.article import Zone, ZoneKind
from daejo.page import cues
from daejo.page.line import Line, lines_of
from daejo.page.published import Stamp, published_on, stamps

_Kinds = list[ZoneKind | None]
# Of one event, a page prints no more than this many pictures in a row between an alternative text and its caption.
_ALT_REACH = 2
_ALT_SIMILARITY = 88
_TRANSLATION = {
    ZoneKind.HEADLINE: ZoneKind.TRANSLATED_HEADLINE,
    ZoneKind.SUBHEAD: ZoneKind.TRANSLATED_SUBHEAD,
    ZoneKind.BYLINE: ZoneKind.TRANSLATED_BYLINE,
    ZoneKind.BODY: ZoneKind.TRANSLATED_BODY,
}


class PageLabels(NamedTuple):
    """What the lines of a page are, and what the page says of itself. `published` is None unless the page states it."""

    zones: tuple[Zone, ...]
    headline: str | None
    published: date | None
    language: Language


def label(text: str) -> PageLabels:
    """A zone for every line that holds more than white space, in order, and the page's headline, day and language."""
    lines = lines_of(text)
    kinds = [cues.kind_of(line) for line in lines]
    _mark_summary(lines, kinds)
    _mark_alternatives(lines, kinds)
    _mark_repeated(lines, kinds)
    translation = _translation(lines, kinds)
    foot = _foot(lines, kinds, translation)
    _mark_article(lines, kinds, 0, translation.start if translation else foot)
    if translation:
        _mark_article(lines, kinds, translation.start, translation.stop)
        for position in translation:
            kind = kinds[position]
            kinds[position] = _TRANSLATION.get(kind, kind) if kind else ZoneKind.TRANSLATED_BODY
    _mark_foot(lines, kinds, max(foot, translation.stop if translation else 0))
    zones = tuple(Zone(kind or ZoneKind.BODY, line.start, line.end) for line, kind in zip(lines, kinds, strict=True))
    return PageLabels(zones, _headline(text, zones), _published(lines, zones), _language(text, zones))


def _mark_summary(lines: list[Line], kinds: _Kinds) -> None:
    """The paragraphs between the head of a machine's summary and the next tool, subhead or unindented line."""
    heads = [n for n, line in enumerate(lines) if cues.heads_summary(line)]
    for head in heads:
        kinds[head] = ZoneKind.FURNITURE
        indented = False
        for n in range(head + 1, len(lines)):
            line = lines[n]
            if cues.of_summary(line) and kinds[n] is not ZoneKind.CAPTION:
                kinds[n] = ZoneKind.FURNITURE
                continue
            if kinds[n] is not None or (indented and not line.indented):
                break
            rest = [later.letters for later in lines[n + 1 :]]
            bulleted = line.bulleted
            if not (line.prose or line.indented or bulleted) or not (line.indented or bulleted or _repeats(line, rest)):
                break
            indented = indented or line.indented
            kinds[n] = ZoneKind.SUMMARY


def _repeats(line: Line, rest: list[str]) -> bool:
    return len(line.letters) >= 15 and any(
        fuzz.partial_ratio(line.letters, later, score_cutoff=80) for later in rest if len(later) >= 15
    )


def _mark_alternatives(lines: list[Line], kinds: _Kinds) -> None:
    """A line that says again what a caption beside it says, often with the credit glued on."""
    for n, kind in enumerate(list(kinds)):
        if kind is not ZoneKind.CAPTION:
            continue
        near = [*range(n - 1, max(-1, n - 1 - _ALT_REACH), -1), *range(n + 1, min(len(lines), n + 1 + _ALT_REACH))]
        for m in near:
            if kinds[m] is None and _same_picture(lines[m].letters, lines[n].letters):
                kinds[m] = ZoneKind.ALT
                break


def _same_picture(line: str, caption: str) -> bool:
    if min(len(line), len(caption)) < 6:
        return False
    return caption.startswith(line) or fuzz.ratio(line, caption, score_cutoff=_ALT_SIMILARITY) > 0


def _mark_repeated(lines: list[Line], kinds: _Kinds) -> None:
    """Short lines that stand on the page three times are its furniture; a name in brackets is a speaker."""
    counts = Counter(line.letters for line in lines)
    for n, line in enumerate(lines):
        short = 2 <= len(line.letters) <= 20 and not line.ends and any(c.isalpha() for c in line.letters)
        if kinds[n] is None and short and counts[line.letters] > 2 and line.text[0] not in "[<(":
            kinds[n] = ZoneKind.FURNITURE


def _translation(lines: list[Line], kinds: _Kinds) -> range:
    """The lines that translate those before them: what follows a notice, or the other language to the article's end."""
    notice = next((n for n, kind in enumerate(kinds) if kind is ZoneKind.NOTICE), None)
    if notice is None:
        return range(0)
    own = _prose_language(lines, kinds, range(notice))
    if own is None:
        return range(0)
    start = notice + 1
    while start < len(lines) and not lines[start].gap and cues.of_translation(lines[start]):
        kinds[start] = ZoneKind.NOTICE
        start += 1
    stop = start
    while (
        stop < len(lines)
        and kinds[stop] not in (ZoneKind.COPYRIGHT, ZoneKind.COMMENTS)
        and (lines[stop].language or own) != own
    ) or (stop < len(lines) and lines[stop].language is None):
        stop += 1
    return range(start, stop)


def _prose_language(lines: list[Line], kinds: _Kinds, span: range) -> Language | None:
    prose = " ".join(lines[n].text for n in span if kinds[n] is None and lines[n].prose)
    return language_of(prose) if prose else None


def _foot(lines: list[Line], kinds: _Kinds, translation: range) -> int:
    """Where the foot of the page begins: at its copyright, its comments or its list of other stories.

    What stands before the first running text of the article is its head, whatever it says.
    """
    first = next((n for n, line in enumerate(lines) if kinds[n] is None and line.prose), len(lines))
    for n in range(first + 1, len(lines)):
        if n in translation:
            continue
        ends = kinds[n] in (ZoneKind.COPYRIGHT, ZoneKind.COMMENTS) or cues.follows_article(lines[n])
        prose_after = sum(kinds[m] is None and lines[m].prose for m in range(n + 1, len(lines)))
        prose_before = sum(kinds[m] is None and lines[m].prose for m in range(n))
        if ends and prose_after <= prose_before:
            return n
    return len(lines)


def _mark_article(lines: list[Line], kinds: _Kinds, start: int, stop: int) -> None:
    """Headline, subheads and body between two lines; what is marked stays."""
    first = next((n for n in range(start, stop) if kinds[n] is None and lines[n].prose), None)
    open_lines = [n for n in range(start, stop) if kinds[n] is None]
    head = [n for n in open_lines if first is None or n < first]
    title = _title(lines, kinds, start, head, len(open_lines))
    if title is None and open_lines and first == open_lines[0] and _titled(lines, kinds, first, stop):
        title = first
        first = next((n for n in open_lines[1:] if lines[n].prose), None)
        head = [n for n in open_lines[1:] if first is not None and n < first]
    for n in open_lines:
        line = lines[n]
        if n == title:
            kinds[n] = ZoneKind.HEADLINE
        elif n in head and first is not None:
            before = title is not None and n < title
            kinds[n] = ZoneKind.FURNITURE if before and len(line.letters) <= 12 else ZoneKind.SUBHEAD
        else:
            kinds[n] = ZoneKind.SUBHEAD if _subhead(lines, kinds, n, stop) else ZoneKind.BODY


def _title(lines: list[Line], kinds: _Kinds, start: int, head: list[int], open_count: int) -> int | None:
    """The first line of substance, short and no sentence, unless the page begins with its pictures."""
    if open_count < 2:
        return None
    captioned = next((n for n in range(start, len(lines)) if kinds[n] is ZoneKind.CAPTION), len(lines))
    for n in head:
        substantial = len(lines[n].letters) > 5 and len(lines[n].text.split()) > 1
        if n > captioned:
            return None
        if substantial and len(lines[n].text) <= 220:
            return n
    return next(iter(head), None) if len(head) == 1 and head[0] < captioned else None


def _titled(lines: list[Line], kinds: _Kinds, n: int, stop: int) -> bool:
    """The page begins with one short sentence, set apart, and a day or a name follows it."""
    following = kinds[n + 1] if n + 1 < stop else None
    return n + 1 < stop and len(lines[n].text) <= 150 and following in (ZoneKind.DATELINE, ZoneKind.BYLINE)


def _subhead(lines: list[Line], kinds: _Kinds, n: int, stop: int) -> bool:
    """Short, no sentence, and set apart from the running text that follows it."""
    line = lines[n]
    if line.prose or line.ends or not 6 <= len(line.text) <= 80 or sum(c.isalpha() for c in line.text) < 4:
        return False
    if n + 1 >= stop or not lines[n + 1].prose:
        return False
    return (line.gap or line.text[0] in "■□◆◇▶◈●○◎▣【<〈") and len(line.text.split()) > 1


def _mark_foot(lines: list[Line], kinds: _Kinds, foot: int) -> None:
    """Below the article short lines are furniture or comments; a long statement may still be the article's."""
    talk = False
    for n in range(foot, len(lines)):
        line, kind = lines[n], kinds[n]
        if kind is ZoneKind.COMMENTS:
            talk = True
        elif cues.follows_article(line):
            talk = False
        if kind is None:
            stated = line.prose and len(line.text) >= 80 and not line.text.rstrip(".").endswith("니다")
            kinds[n] = ZoneKind.BODY if stated else ZoneKind.COMMENTS if talk else ZoneKind.FURNITURE
        elif kind is ZoneKind.FURNITURE and talk:
            kinds[n] = ZoneKind.COMMENTS


def _headline(text: str, zones: tuple[Zone, ...]) -> str | None:
    return next((text[zone.start : zone.end] for zone in zones if zone.kind is ZoneKind.HEADLINE), None)


def _published(lines: list[Line], zones: tuple[Zone, ...]) -> date | None:
    stamped: list[Stamp] = []
    for line, zone in zip(lines, zones, strict=True):
        if zone.kind in (ZoneKind.NOTICE, ZoneKind.COPYRIGHT, ZoneKind.COMMENTS):
            break
        if zone.kind is ZoneKind.DATELINE:
            stamped += stamps(line.text)
    return published_on(stamped)


def _language(text: str, zones: tuple[Zone, ...]) -> Language:
    own = (ZoneKind.HEADLINE, ZoneKind.SUBHEAD, ZoneKind.BODY, ZoneKind.CAPTION)
    return language_of("\n".join(text[zone.start : zone.end] for zone in zones if zone.kind in own))
