"""The sheet: who is who, how the name is spelt in Latin letters, and which posts are held from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from claims.claim import Claim, Topic
from claims.crosscheck.people.posts import glued
from claims.fold import fold
from claims.person import Appointment
from claims.reader import read
from claims.span import Language, Span

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, kw_only=True)
class Post:
    """A post as the house prints it, with other words for it; `start <= day < end`, None where nobody says."""

    titles: tuple[str, ...]
    organizations: tuple[str, ...] = ()
    unit: str | None = None
    acting: bool = False
    start: date | None = None
    end: date | None = None

    def is_held(self, day: date | None) -> bool:
        """Whether it is held on a day; of no day every post may be."""
        return day is None or ((self.start is None or self.start <= day) and (self.end is None or day < self.end))

    def is_over(self, day: date | None) -> bool:
        """Whether it has ended by a day."""
        return day is not None and self.end is not None and self.end <= day


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of the sheet; `latin` is the house's spelling of a Korean name."""

    name: str
    latin: str | None = None
    posts: tuple[Post, ...] = ()

    @cached_property
    def _claims(self) -> dict[tuple[Post, Language], tuple[Claim, ...]]:
        return {(post, lang): tuple(self._read(post, lang)) for post in self.posts for lang in ("ko", "en")}

    def claims(self, post: Post, language: Language) -> tuple[Claim, ...]:
        """A post as claims that texts of a language make, one for each of its names; the house's own comes first."""
        return self._claims[post, language]

    def printed(self, language: Language) -> str | None:
        """The name as texts of a language print it."""
        return next((one for one in (self.name, self.latin) if one and one.isascii() == (language == "en")), None)

    def organizations(self) -> Iterator[str]:
        """The names of all bodies that the person has a post at."""
        yield from (name for post in self.posts for name in post.organizations)

    def _read(self, post: Post, language: Language) -> Iterator[Claim]:
        homes: list[str | None] = [one for one in post.organizations if one.isascii() == (language == "en")]
        for title in post.titles:
            if title.isascii() == (language == "en"):
                yield from (self._claim(post, title, home, language) for home in homes or [None])

    def _claim(self, post: Post, title: str, home: str | None, language: Language) -> Claim:
        """The post as it is read of a sentence; as it stands where the words are none that we read."""
        unit = post.unit if post.unit and post.unit.isascii() == (language == "en") else None
        text = _sentence(title, home, unit, language)
        found = [one for one in read(text, language=language) if one.family == "title"]
        value = (
            found[0].value if len(found) == 1 else Appointment("", home, unit, title, None, False, _NOWHERE, _NOWHERE)
        )
        value = replace(value, person=self.name, organization=value.organization or home, acting=post.acting)
        return Claim("title", _NOWHERE, _printed(title, home, unit, language), Topic(fold(self.name)), value, language)


@dataclass(frozen=True)
class Sheet:
    """The people of a house under the name by which a finding calls their list."""

    name: str
    people: tuple[Person, ...]


def _sentence(title: str, home: str | None, unit: str | None, language: Language) -> str:
    """A sentence that gives the post to a usual name."""
    if language == "en":
        return f"Jane Marlow, {title} of {home}, said so." if home else f"Jane Marlow, {title}, said so."
    return f"김민서 {_printed(title, home, unit, language)}의 말이다."


def _printed(title: str, home: str | None, unit: str | None, language: Language) -> str:
    """한빛시 and 시장 are printed as 한빛시장, 품질센터 and 센터장 as 품질센터장; mayor of Hanbit."""
    if language == "en":
        return f"{title} of {home}" if home and home not in title else title
    whole = ""
    for words in (home, unit, title):
        if words and not fold(words).startswith(fold(whole) or "-"):
            whole = glued(whole, words) if whole else words
        elif words:
            whole = words
    return whole
