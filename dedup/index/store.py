"""Texts on disk under their keys, and which of them hold what is asked about."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from dedup.index import segments
from dedup.index.database import WAIT, Database, Layout
from dedup.index.hits import Hit, verified
from dedup.index.probes import Probing
from dedup.near import check, distinct
from dedup.shingles import batches
from dedup.span import K, Match
from dedup.verify import shingle_sets

_LAYOUT = Layout(
    name="dedup.Index",
    application=0x64647570,  # "ddup"
    schema=1,
    tables="CREATE TABLE text (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, text BLOB NOT NULL);"
    + segments.TABLES,
    rules={
        "shingles": "5 letters of NFKC and lower case",
        "hash": "polynomial 9e3779b97f4a7c15 in 64 bits, mixed twice, 23 bits kept",
        "unicode": unicodedata.unidata_version,
    },
    mend="dedup.Index.rebuild({path!r})",
)
_ASKED = 1 << 14  # characters of texts asked about at once: two articles


class Index:
    """Texts on disk under their keys; what `add` and `remove` return from survives a power cut.

    Any number of processes may ask while one writes. Another writer waits for it, and gets HeldError, which says who
    writes, after `wait` seconds. An Index belongs to the thread and the process that opened it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._probing = Probing()

    @classmethod
    def open(cls, path: Path, *, wait: float = WAIT) -> Self:
        """The index at this path, created when absent.

        Raises a StoreError that tells what is wrong with the file; it is left as it is.
        """
        return cls(Database.open(Path(path), _LAYOUT, wait=wait))

    @classmethod
    def rebuild(cls, path: Path, *, wait: float = WAIT) -> Self:
        """The index at this path, made anew from its texts by the rules of this version and this Python's Unicode."""
        index = cls(Database.open(Path(path), _LAYOUT, wait=wait, mending=True))
        with index._database.writing() as connection:
            held = [(key, text) for key, text in connection.execute("SELECT key, text FROM text ORDER BY id")]
            for table in ("text", "segment", "part"):
                connection.execute(f"DELETE FROM {table}")
            _insert(connection, held)
            index._database.agree(connection, _LAYOUT)
        return index

    def add(self, texts: Mapping[str, str]) -> None:
        """Keep the texts under their keys, in place of those there were; all of them, or none where it raises.

        A text that is there already takes no time.
        """
        given = [(_bytes(key), _bytes(text)) for key, text in texts.items()]
        with self._database.reading() as connection:
            if not _changed(connection, given):
                return
        with self._database.writing() as connection:
            changed = _changed(connection, given)
            _delete(connection, [key for key, _ in changed])
            _insert(connection, changed)

    def remove(self, keys: Iterable[str]) -> None:
        """Drop the texts of these keys; a key that is not there is passed over."""
        with self._database.writing() as connection:
            _delete(connection, [_bytes(key) for key in keys])

    def query(self, texts: Mapping[K, str], *, threshold: float = 0.7) -> list[Match[K]]:
        """Every stored text that holds so large a share of a text asked about, or whose Jaccard with it is so large.

        In the order of `texts`, then in that of adding. One at the threshold itself is missed once in 10,000 times, a
        better one hardly ever. Texts without letters resemble nothing.
        Raises ValueError where the threshold is not in 0..1 or is zero.
        """
        check(threshold)
        once, which = distinct(texts.values())
        found: dict[int, list[Hit]] = {}
        with self._database.reading() as connection:
            for first, last in batches(once, characters=_ASKED):
                sought = shingle_sets(once[first:last])
                for position, number in self._probing.candidates(connection, sought, threshold):
                    for hit in verified(connection, sought, position, number, threshold):
                        found.setdefault(first + hit.position, []).append(hit)
        return [
            Match(key, _string(hit.key), hit.jaccard, hit.containment)
            for key, position in zip(texts, which.tolist(), strict=True)
            for hit in found.get(position, ())
        ]

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _bytes(text: str) -> bytes:
    # Not SQLite's TEXT, which has no place for half a character (a key may be the name of any file).
    return text.encode("utf-8", "surrogatepass")


def _string(stored: bytes) -> str:
    return stored.decode("utf-8", "surrogatepass")


def _changed(connection: sqlite3.Connection, given: Sequence[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Of the keys and texts given those that are not there."""
    ask = "SELECT 1 FROM text WHERE key = ? AND text = ?"
    return [row for row in given if connection.execute(ask, row).fetchone() is None]


def _delete(connection: sqlite3.Connection, keys: Sequence[bytes]) -> None:
    gone = [row[0] for key in keys for row in connection.execute("SELECT id FROM text WHERE key = ?", (key,))]
    connection.executemany("DELETE FROM text WHERE id = ?", ((number,) for number in gone))
    segments.bury(connection, gone)


def _insert(connection: sqlite3.Connection, rows: Sequence[tuple[bytes, bytes]]) -> None:
    """Write the texts, numbered after all others."""
    last = segments.segments(connection)[-1:]
    first = last[0].first + last[0].span if last else 0
    numbered = ((number, key, text) for number, (key, text) in enumerate(rows, first))
    connection.executemany("INSERT INTO text VALUES (?, ?, ?)", numbered)
    segments.append(connection, [_string(text) for _, text in rows], first)
