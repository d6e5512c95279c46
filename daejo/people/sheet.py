"""people.toml, the house's sheet of names, titles and periods.

    [[person]]
    name = "강이든"
    latin = "Kang I-deun"             # how the house spells it

    [[person.post]]
    title = ["시장", "mayor"]          # a word, or several for one post; the house's own comes first
    organization = ["버들시", "Beodeul"]
    unit = "…"
    acting = false
    from = 2030-07-01
    until = 2034-06-30                # the last day

Only `name` and `title` must be there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from os import PathLike
from pathlib import Path
from typing import Any

from claims.crosscheck.sheet import Person, Post, Sheet
from daejo.errors import SettingsError
from daejo.written import table

_PERSON = ("name", "latin", "post")
_POST = ("title", "organization", "unit", "acting", "from", "until")
_LONGEST = 60  # characters of what is told of a value


def read(file: PathLike[str] | str) -> Sheet:
    """The sheet in a file. Raises SettingsError, which names the place, for one that cannot be read or used."""
    path = Path(file)
    return Sheet(path.name, tuple(_Reader(str(path)).people(table(path))))


class _Reader:
    """What is read of one file, which every refusal names."""

    def __init__(self, path: str) -> None:
        self._path = path

    def people(self, table: Mapping[str, Any]) -> Iterator[Person]:
        self._known(table, "", ("person",))
        people = self._tables(table, "person", "")
        if not people:
            raise self._unfit("person", None, "tables")
        for number, person in enumerate(people, 1):
            place = f"person {number}"
            self._known(person, place, _PERSON)
            name = self._words(person, "name", place, needed=True)
            latin = self._words(person, "latin", place)
            if latin is not None and not latin.isascii():
                raise self._unfit(f"{place}: latin", latin, "latin")
            place = f"{place} ({name})"
            posts = enumerate(self._tables(person, "post", place), 1)
            yield Person(
                name=str(name), latin=latin, posts=tuple(self._post(post, f"{place}, post {n}") for n, post in posts)
            )

    def _post(self, post: Mapping[str, Any], place: str) -> Post:
        self._known(post, place, _POST)
        start, last = (self._day(post, name, place) for name in ("from", "until"))
        if start is not None and last is not None and last < start:
            raise self._unfit(f"{place}: until", last, "later", start=start)
        acting = post.get("acting", False)
        if not isinstance(acting, bool):
            raise self._unfit(f"{place}: acting", acting, "flag")
        return Post(
            titles=self._several(post, "title", place, needed=True),
            organizations=self._several(post, "organization", place),
            unit=self._words(post, "unit", place),
            acting=acting,
            start=start,
            end=None if last is None or last == date.max else last + timedelta(days=1),
        )

    def _known(self, table: Mapping[str, Any], place: str, names: tuple[str, ...]) -> None:
        for name in table:
            if name not in names:
                raise SettingsError(
                    "people.unknown", path=self._path, place=place or "-", name=_short(name), expected=", ".join(names)
                )

    def _tables(self, table: Mapping[str, Any], name: str, place: str) -> list[Mapping[str, Any]]:
        found = table.get(name, [])
        if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
            raise self._unfit(f"{place}: {name}" if place else name, found, "tables")
        return found

    def _words(self, table: Mapping[str, Any], name: str, place: str, *, needed: bool = False) -> str | None:
        found = table.get(name)
        if found is None and not needed:
            return None
        if not isinstance(found, str) or not found.strip():
            raise self._unfit(f"{place}: {name}", found, "words")
        return found.strip()

    def _several(self, table: Mapping[str, Any], name: str, place: str, *, needed: bool = False) -> tuple[str, ...]:
        found = table.get(name)
        if found is None and not needed:
            return ()
        several = [found] if isinstance(found, str) else found
        words = isinstance(several, list) and all(isinstance(one, str) and one.strip() for one in several)
        if not words or not several:
            raise self._unfit(f"{place}: {name}", found, "words_or_several")
        return tuple(one.strip() for one in several)

    def _day(self, table: Mapping[str, Any], name: str, place: str) -> date | None:
        found = table.get(name)
        if found is not None and (not isinstance(found, date) or isinstance(found, datetime)):
            raise self._unfit(f"{place}: {name}", found, "day")
        return found

    def _unfit(self, place: str, found: Any, expected: str, **details: date) -> SettingsError:
        told = "-" if found is None else _short(str(found))
        more = {name: str(value) for name, value in details.items()}
        return SettingsError(f"people.{expected}", path=self._path, place=place, found=told, **more)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
