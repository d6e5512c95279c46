"""A page saved as text, each line labelled by general cues: its words, its form, its copies, its place.

Nothing here knows an outlet. Where the cues are silent a line is body: furniture read as body costs a weak claim, body
read as furniture hides one.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from claims.reading import language_of
from claims.span import Language
from daejo.article import Zone, ZoneKind
from daejo.page import cues
from daejo.page.copies import mark_alternatives, mark_credits, mark_repeated, mark_summary
from daejo.page.kinds import Kinds
from daejo.page.line import Line, lines_of
from daejo.page.place import foot_of, mark_article, mark_foot
from daejo.page.published import Stamp, opening_day, published_on, stamps
from daejo.page.translation import TRANSLATED, translation_of

_OWN = (ZoneKind.HEADLINE, ZoneKind.SUBHEAD, ZoneKind.BODY, ZoneKind.CAPTION)


class PageLabels(NamedTuple):
    """What the lines of a page are, and what the page says of itself. `published` is None unless the page states it."""

    zones: tuple[Zone, ...]
    headline: str | None
    published: date | None
    language: Language


def label(text: str) -> PageLabels:
    """A zone for every line that holds more than white space, in order, and the page's headline, day and language."""
    lines = lines_of(text)
    # A text of one line is what somebody wants checked, whatever it looks like.
    kinds: Kinds = [cues.kind_of(line) for line in lines] if len(lines) > 1 else [ZoneKind.BODY] * len(lines)
    mark_credits(lines, kinds)
    mark_summary(lines, kinds)
    mark_alternatives(lines, kinds)
    mark_repeated(lines, kinds)
    translation = translation_of(lines, kinds)
    foot = foot_of(lines, kinds, translation)
    mark_article(lines, kinds, range(min(foot, translation.start) if translation else foot))
    mark_article(lines, kinds, translation)
    for n in translation:
        kind = kinds[n] or ZoneKind.BODY
        kinds[n] = TRANSLATED.get(kind, kind)
    mark_foot(lines, kinds, min(foot, translation.stop) if translation else foot)
    zones = tuple(Zone(kind or ZoneKind.BODY, line.start, line.end) for line, kind in zip(lines, kinds, strict=True))
    return PageLabels(zones, _headline(text, zones), _published(lines, zones), _language(text, zones))


def _headline(text: str, zones: tuple[Zone, ...]) -> str | None:
    """The headline as an editor wrote it: of several printings the shortest that is not cut short."""
    printed = [text[zone.start : zone.end] for zone in zones if zone.kind is ZoneKind.HEADLINE]
    whole = [headline for headline in printed if not headline.endswith(("…", ".."))]
    return min(whole or printed, key=len, default=None)


def _published(lines: list[Line], zones: tuple[Zone, ...]) -> date | None:
    """From lines that say when; a bare day counts only above the text."""
    stamped: list[Stamp] = []
    opened = False
    for line, zone in zip(lines, zones, strict=True):
        if zone.kind is ZoneKind.NOTICE and opened:
            break
        if zone.kind is ZoneKind.DATELINE:
            stamped += [stamp for stamp in stamps(line.text) if stamp.rank == 0 or not opened]
        elif zone.kind is ZoneKind.BODY and not opened:
            opened = True
            stamped += opening_day(line.text)
    return published_on(stamped)


def _language(text: str, zones: tuple[Zone, ...]) -> Language:
    return language_of("\n".join(text[zone.start : zone.end] for zone in zones if zone.kind in _OWN) or text)
