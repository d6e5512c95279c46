"""Postings on disk, in segments: each holds the texts of a range of numbers and is never changed, only replaced.

What is added becomes a segment, which swallows the ones before it that are not much larger. So a text is written
again a dozen times at the most, and a question has few segments to ask.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from dedup.arrays import bounded
from dedup.index.postings import (
    KEY_BITS,
    NUMBERS,
    Part,
    Postings,
    Slice,
    Table,
    joined,
    packed,
    postings_of,
    sliced,
    tabled,
    unpacked,
)

TABLES = """\
CREATE TABLE segment (id INTEGER PRIMARY KEY AUTOINCREMENT, first INTEGER, span INTEGER, texts INTEGER, live INTEGER,
                      postings INTEGER, bits INTEGER);
CREATE TABLE part (place INTEGER PRIMARY KEY, count INTEGER, data BLOB)"""
# A part is what is read for one shingle: of 2,048 postings, 5 kB. There are 2**7 at least, so that the keys of a
# part differ in 16 bits, and 2**12 at most.
_PART = 2048
_FEWEST_BITS = KEY_BITS - 16
_MOST_BITS = 12
_BRIEF = 1 << (KEY_BITS - 4)  # a bit a key is less than two bytes a posting
# Sorting so many postings takes 200 MB and half a second; more of them stay apart.
_MOST = 1 << 23
_CHARACTERS = 1 << 22  # of texts made into postings at once


class Segment(NamedTuple):
    """Texts with `span` numbers from `first` on; `live` of the `texts` it holds are still there; 2**bits parts."""

    id: int
    first: int
    span: int
    texts: int
    live: int
    postings: int
    bits: int

    @property
    def width(self) -> int:
        """Bits in which the keys of a part differ."""
        return KEY_BITS - self.bits

    @property
    def place(self) -> int:
        """Of its first part."""
        return self.id << _MOST_BITS

    @property
    def brief(self) -> bool:
        """Whether keys are stored in brief: where there are few, every one is shorter."""
        return self.postings > _BRIEF


def segments(connection: sqlite3.Connection) -> list[Segment]:
    """All segments, in the order of their texts."""
    return [Segment(*row) for row in connection.execute("SELECT * FROM segment ORDER BY first")]


def beginning(connection: sqlite3.Connection, segment: Segment, parts: int) -> Slice | Table:
    """The postings of the first parts, for many questions."""
    found = _first(connection, segment, parts)
    if segment.brief and len(found) == parts:
        return tabled(found, segment.width)
    return unpacked(found, segment.width, brief=segment.brief)


def _first(connection: sqlite3.Connection, segment: Segment, parts: int) -> list[Part]:
    sql = "SELECT place - ?, count, data FROM part WHERE place >= ? AND place < ? ORDER BY place"
    rows = connection.execute(sql, (segment.place, segment.place, segment.place + parts))
    return [Part(*row) for row in rows]


def some(connection: sqlite3.Connection, segment: Segment, parts: Iterable[int]) -> Slice:
    """The postings of these parts."""
    sql = "SELECT count, data FROM part WHERE place = ?"
    rows = ((part, connection.execute(sql, (segment.place + part,)).fetchone()) for part in parts)
    return unpacked([Part(part, *row) for part, row in rows if row], segment.width, brief=segment.brief)


def append(connection: sqlite3.Connection, texts: Sequence[str], first: int) -> None:
    """Write the postings of texts that are numbered from `first` on, after all others."""
    lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
    for begin, end in bounded(lengths, _CHARACTERS):
        for start in range(begin, end, NUMBERS):
            few = texts[start : min(end, start + NUMBERS)]
            _settle(connection, first + start, len(few), postings_of(few, 0))


def bury(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Note that these texts are gone; a segment that has lost half of them is written anew."""
    update = "UPDATE segment SET live = live - 1 WHERE first <= ? AND first + span > ?"
    connection.executemany(update, ((number, number) for number in numbers))
    for segment in segments(connection):
        if 2 * segment.live < segment.texts:
            postings = _living(connection, segment)
            _drop(connection, [segment])
            if segment.live:
                _write(connection, segment.first, segment.span, segment.live, postings)


def _settle(connection: sqlite3.Connection, first: int, texts: int, postings: Postings) -> None:
    """Write a segment, together with those before it that are not twice as large."""
    swallowed: list[Segment] = []
    start, size = first, len(postings)
    for segment in reversed(segments(connection)):
        fits = first + texts - segment.first <= NUMBERS and size + segment.postings <= _MOST
        if segment.postings >= 2 * size or not fits:
            break
        swallowed.append(segment)
        start, size = segment.first, size + segment.postings
    parts = [_living(connection, segment) + np.uint64(segment.first - start) for segment in swallowed]
    whole = np.concatenate([*parts, postings + np.uint64(first - start)]) if parts else postings
    if parts:
        whole.sort(kind="stable")  # runs in order are merged, twelve times as fast as sorted anew
    _drop(connection, swallowed)
    live = texts + sum(segment.live for segment in swallowed)
    _write(connection, start, first + texts - start, live, whole)


def _living(connection: sqlite3.Connection, segment: Segment) -> Postings:
    """The postings of a segment but for the texts that are gone."""
    part = unpacked(_first(connection, segment, 1 << segment.bits), segment.width, brief=segment.brief)
    postings = joined(part.keys, part.numbers)
    if segment.live == segment.texts:
        return postings
    last = segment.first + segment.span
    there = np.zeros(NUMBERS, np.bool_)
    rows = connection.execute("SELECT id FROM text WHERE id >= ? AND id < ?", (segment.first, last))
    there[[number - segment.first for (number,) in rows]] = True
    return postings[there[part.numbers]]


def _drop(connection: sqlite3.Connection, gone: Iterable[Segment]) -> None:
    for segment in gone:
        last = segment.place + (1 << segment.bits)
        connection.execute("DELETE FROM part WHERE place >= ? AND place < ?", (segment.place, last))
        connection.execute("DELETE FROM segment WHERE id = ?", (segment.id,))


def _write(connection: sqlite3.Connection, first: int, span: int, texts: int, postings: Postings) -> None:
    bits = min(_MOST_BITS, max(_FEWEST_BITS, (len(postings) // _PART).bit_length()))
    row = (first, span, texts, texts, len(postings), bits)
    sql = "INSERT INTO segment (first, span, texts, live, postings, bits) VALUES (?, ?, ?, ?, ?, ?)"
    segment = Segment(connection.execute(sql, row).lastrowid or 0, *row)
    parts = ((segment.place + number, count, data) for number, count, data in _parts(sliced(postings), segment))
    connection.executemany("INSERT INTO part VALUES (?, ?, ?)", parts)


def _parts(postings: Slice, segment: Segment) -> Iterator[Part]:
    """Every part that holds something."""
    firsts = np.arange(1, 1 << segment.bits, dtype=np.uint32) << np.uint32(segment.width)
    low = (postings.keys & np.uint32((1 << segment.width) - 1)).astype(np.uint16)
    begin = 0
    for number, end in enumerate([*np.searchsorted(postings.keys, firsts).tolist(), len(low)]):
        if end > begin:
            data = packed(postings.numbers[begin:end], low[begin:end], segment.width, brief=segment.brief)
            yield Part(number, end - begin, data)
        begin = end
