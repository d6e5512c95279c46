"""An article with what it claims, as a row of the archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from claims import Claim
from claims.crosscheck import Witness
from daejo.archive.codec import Told, decoded, decoded_claims, encoded, encoded_claims
from daejo.archive.schema import reader
from daejo.article import Article
from daejo.composed import composed
from daejo.testimony import read_claims

_AT_A_TIME = 500  # variables of one statement
# Of drafts that are checked one after another many touch the same articles: so many of them, of so many bytes at most,
# are kept as they were read.
_RECENT, _LONG = 512, 16_384
_COLUMNS = "id, key, published, language, path, source, reader, told"


class Kept(NamedTuple):
    """An article as it was given, and the claims of the text it is read as: see `daejo.composed`."""

    number: int
    article: Article
    claims: tuple[Claim, ...]
    stale: bool  # another reader had read it
    witnesses: list[Witness[str]]  # what it was when it was weighed last, with all that was read of it


def digest(article: Article) -> bytes:
    """16 bytes of all that the archive keeps of an article but its path: equal for an article that is unchanged."""
    told = (article.text, article.headline, article.published, article.language, article.source, article.zones)
    return blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def told(article: Article, claims: Sequence[Claim]) -> bytes:
    """What is kept of an article that is read as it claims."""
    return encoded(Told(article.text, article.headline, article.zones, encoded_claims(claims)))


def inserted(connection: sqlite3.Connection, article: Article, told: bytes) -> int:
    """The number of the row of an article; its story is its own."""
    number = connection.execute(
        "INSERT INTO article (key, digest, published, language, path, source, story, reader, told)"
        " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)",
        (
            article.key,
            digest(article),
            article.published and article.published.isoformat(),
            article.language,
            None if article.path is None else str(article.path),
            article.source,
            reader(),
            told,
        ),
    ).lastrowid
    assert number is not None
    connection.execute("UPDATE article SET story = id WHERE id = ?", (number,))
    return number


def renewed(connection: sqlite3.Connection, number: int, told: bytes) -> None:
    """Put what our reader has read of an article in the place of what another one had."""
    connection.execute("UPDATE article SET told = ?, reader = ? WHERE id = ?", (told, reader(), number))


def loaded(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Kept]:
    """The articles of these numbers that are there. What another reader has read is read again."""
    for row in _of(connection, numbers):
        yield (_recent if len(row.told) <= _LONG else _kept)(row, reader())


def given(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Article]]:
    """The articles of these numbers that are there, as they were given."""
    return ((row.number, _article(row, decoded(row.told))) for row in _of(connection, numbers))


def every(connection: sqlite3.Connection) -> Iterator[Kept]:
    """All articles, in the order they were added."""
    return (_kept(_Row(*row), reader()) for row in connection.execute(f"SELECT {_COLUMNS} FROM article ORDER BY id"))


class _Row(NamedTuple):
    number: int
    key: str
    published: str | None
    language: str
    path: str | None
    source: str | None
    reader: str
    told: bytes


def _of(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[_Row]:
    for start in range(0, len(numbers), _AT_A_TIME):
        some = numbers[start : start + _AT_A_TIME]
        marks = ",".join("?" * len(some))
        for row in connection.execute(f"SELECT {_COLUMNS} FROM article WHERE id IN ({marks}) ORDER BY id", some):
            yield _Row(*row)


def _kept(row: _Row, current: str) -> Kept:
    told = decoded(row.told)
    article = _article(row, told)
    (read,), _ = composed([article])
    stale = row.reader != current
    claims = read_claims(read) if stale else decoded_claims(told.claims, read.text)
    return Kept(row.number, article, claims, stale, [])


_recent = lru_cache(maxsize=_RECENT)(_kept)


def _article(row: _Row, told: Told) -> Article:
    return Article(
        row.key,
        told.text,
        told.zones,
        told.headline,
        (row.published and date.fromisoformat(row.published)) or None,
        "en" if row.language == "en" else "ko",
        None if row.path is None else Path(row.path),
        row.source,
    )
