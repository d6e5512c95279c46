"""An article as daejo sees it: its text as decoded, and a zone for every line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

_INK = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# What an editor counts as the end of a line; U+2028 and its like end a line for whoever reads, not in its number.
_COUNTED = re.compile(r"\r\n?|\n")


class ZoneKind(StrEnum):
    """What a line of a page is. Zones are labelled, never deleted."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"  # 입력 2024-10-25 14:33
    SUMMARY = "summary"  # an automatic summary
    CAPTION = "caption"
    ALT = "alt"  # the alternative text of a picture: its caption again, often glued
    BODY = "body"
    NOTICE = "notice"  # "the following is a machine translation"
    TRANSLATED_HEADLINE = "translated_headline"
    TRANSLATED_SUBHEAD = "translated_subhead"
    TRANSLATED_BYLINE = "translated_byline"
    TRANSLATED_BODY = "translated_body"
    COPYRIGHT = "copyright"
    COMMENTS = "comments"
    FURNITURE = "furniture"


# Zones that hold what the article says; furniture is the same on every page of a site and copies nothing.
CONTENT = frozenset(ZoneKind) - {
    ZoneKind.DATELINE,
    ZoneKind.NOTICE,
    ZoneKind.COPYRIGHT,
    ZoneKind.COMMENTS,
    ZoneKind.FURNITURE,
}
# A reporter's name and address under two articles is no text that one took from the other.
TOLD = CONTENT - {ZoneKind.BYLINE, ZoneKind.TRANSLATED_BYLINE}


class Zone(NamedTuple):
    """One line of the text that holds more than white space, trimmed of it: half-open code points.

    In a report a paragraph that was cut at a width, as in a mail, is one zone over its lines.
    """

    kind: ZoneKind
    start: int
    end: int


# The source of a text that is right by definition.
RELEASE = "release"
# Zones that nobody gave; an article without any has an empty tuple of its own.
_UNREAD: tuple[Zone, ...] = (Zone(ZoneKind.BODY, 0, 0),)


@dataclass(frozen=True)
class Article:
    """One article. Offsets are code points of `text`: as decoded, byte-order mark removed, line ends kept.

    `key` names it in a report, `path` is the file that places print, `published` the day it came out.
    `zones` come in the order of the text, and none lies over another. Where they are not given they are read, and so
    are the headline, the day and the language that are not given beside them. Raises TypeError for a key or a text
    that is no string, a day that is no date and zones that are none, ValueError for another language.
    """

    key: str
    text: str
    zones: tuple[Zone, ...] = _UNREAD
    headline: str | None = None
    published: date | None = None
    language: Literal["ko", "en"] = "ko"
    path: Path | None = None
    source: str | None = None  # the outlet, where somebody names it; "release" is right by definition

    def __post_init__(self) -> None:
        for name, value in (("key", self.key), ("text", self.text)):
            if not isinstance(value, str):
                raise TypeError(f"{name} is {value!r} ({type(value).__name__}); expected a string")
        if self.language not in ("ko", "en"):
            raise ValueError(f"language is {self.language!r}; expected 'ko' or 'en'")
        if isinstance(self.published, datetime):  # which no day can be held against; pandas.NaT is no day at all
            object.__setattr__(self, "published", self.published.date() if self.published == self.published else None)
        if self.published is not None and not isinstance(self.published, date):
            raise TypeError(f"published is {self.published!r} ({type(self.published).__name__}); expected a date")
        if not all(isinstance(zone, Zone) for zone in self.zones):
            raise TypeError(f"zones are {self.zones!r:.200}; expected daejo.Zone of each")
        object.__setattr__(self, "zones", self.zones if self.zones is _UNREAD else tuple(self.zones))
        if self.zones is _UNREAD:
            self._read()

    def _read(self) -> None:
        from daejo.page import label

        labels = label(self.text)
        for name, value in (
            ("zones", labels.zones),
            ("headline", self.headline or labels.headline),
            ("published", self.published or labels.published),
            ("language", "en" if self.language == "en" else labels.language),
        ):
            object.__setattr__(self, name, value)

    def zone_at(self, offset: int) -> ZoneKind | None:
        """The kind of the zone that covers an offset; None between zones."""
        number = self.paragraph_at(offset)
        return None if number is None else self.zones[number].kind

    def paragraph_at(self, offset: int) -> int | None:
        """The number, from 0, of the zone that covers an offset; None between zones."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.zones[number].end else None

    def line_at(self, offset: int) -> int:
        """The number of the line an offset stands in, from 1, as an editor counts: \\n, \\r\\n and \\r end lines."""
        return bisect_right(self._line_starts, offset)

    def line_start(self, offset: int) -> int:
        """Where the line begins that an offset stands in."""
        return self._line_starts[self.line_at(offset) - 1]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in _COUNTED.finditer(self.text))]

    @cached_property
    def _starts(self) -> list[int]:
        return [zone.start for zone in self.zones]


def blanked(article: Article, kinds: Collection[ZoneKind]) -> str:
    """The text with a space for every character outside zones of these kinds; line ends stay.

    As long as `article.text`, so that a span read from it is valid there.
    """
    pieces, end = [], 0
    for zone in article.zones:
        if zone.kind in kinds:
            pieces += [_blank(article.text[end : zone.start]), article.text[zone.start : zone.end]]
            end = zone.end
    return "".join([*pieces, _blank(article.text[end:])])


def _blank(text: str) -> str:
    return _INK.sub(lambda ink: " " * len(ink[0]), text)
