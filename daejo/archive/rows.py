"""An article with what it claims, as a row of the archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from claims import Claim
from daejo.archive.codec import Told, decoded, decoded_claims, encoded, encoded_claims
from daejo.archive.schema import reader
from daejo.article import Article
from daejo.composed import composed
from daejo.testimony import read_claims

_AT_A_TIME = 500  # variables of one statement
_COLUMNS = "id, key, published, language, path, source, reader, told"


class Kept(NamedTuple):
    """An article as it was given, and the claims of the text it is read as: see `daejo.composed`."""

    number: int
    article: Article
    claims: tuple[Claim, ...]


def digest(article: Article) -> bytes:
    """16 bytes of all that the archive keeps of an article but its path: equal for an article that is unchanged."""
    told = (article.text, article.headline, article.published, article.language, article.source, article.zones)
    return blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def inserted(connection: sqlite3.Connection, article: Article, read: Article, claims: Sequence[Claim]) -> int:
    """The number of the row of an article that is `read` as it claims; its story is its own."""
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
            _encoded(article, claims),
        ),
    ).lastrowid
    assert number is not None
    connection.execute("UPDATE article SET story = id WHERE id = ?", (number,))
    return number


def loaded(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Kept]:
    """The articles of these numbers that are there. What another reader has read is read again."""
    for start in range(0, len(numbers), _AT_A_TIME):
        some = numbers[start : start + _AT_A_TIME]
        marks = ",".join("?" * len(some))
        for row in connection.execute(f"SELECT {_COLUMNS} FROM article WHERE id IN ({marks}) ORDER BY id", some):
            yield _kept(*row)


def every(connection: sqlite3.Connection) -> Iterator[Kept]:
    """All articles, in the order they were added."""
    for row in connection.execute(f"SELECT {_COLUMNS} FROM article ORDER BY id"):
        yield _kept(*row)


def _encoded(article: Article, claims: Sequence[Claim]) -> bytes:
    return encoded(Told(article.text, article.headline, article.zones, encoded_claims(claims)))


def _kept(
    number: int,
    key: str,
    published: str | None,
    language: str,
    path: str | None,
    source: str | None,
    version: str,
    data: bytes,
) -> Kept:
    told = decoded(data)
    article = Article(
        key,
        told.text,
        told.zones,
        told.headline,
        (published and date.fromisoformat(published)) or None,
        "en" if language == "en" else "ko",
        None if path is None else Path(path),
        source,
    )
    (read,), _ = composed([article])
    known = version == reader()
    return Kept(number, article, decoded_claims(told.claims, read.text) if known else read_claims(read))
