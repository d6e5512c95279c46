"""Which articles hold a sentence that may be a copy: 256 bits of each, one from each of its minima.

Two sentences of Jaccard J agree in (1 + J) / 2 of their bits. Source: Li and König, b-Bit Minwise Hashing, 2010.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np

from dedup.minhash import signature_table

_BITS = 256
_WORDS = _BITS // 64
_CHUNK = 4096  # sentences
_NOBODY = 0  # articles are numbered from 1
# Sentences of Jaccard .5 differ in 64 bits, seven to either side; sentences with nothing in common in 128.
_FAR = 90
# Of the first 64 bits they differ in 16, three and a half to either side, and strangers in 32.
_FAR_HEAD = 29
# The low bit of a minimum depends on the low bits of its shingles alone: the bits are mixed first.
_MIX, _TOP = np.uint32(0x9E3779B1), np.uint32(31)


def sketched(sentences: Sequence[str]) -> np.ndarray:
    """The sketches of these sentences, (sentences, 4) uint64."""
    if not sentences:
        return np.zeros((0, _WORDS), dtype=np.uint64)
    minima = signature_table(sentences, num_perm=_BITS).T
    bits = ((minima * _MIX) >> _TOP).astype(np.uint8)
    found: np.ndarray = np.ascontiguousarray(np.packbits(bits, axis=1)).view(np.uint64)
    return found


def add(connection: sqlite3.Connection, sketches: np.ndarray, articles: np.ndarray) -> None:
    """Keep sketches with the articles their sentences stand in, (sentences,) integers."""
    row = connection.execute("SELECT chunk, bits, owners FROM sketch ORDER BY chunk DESC LIMIT 1").fetchone()
    chunk, bits, owners = row or (0, b"", b"")
    at = 0
    while at < len(sketches):
        free = _CHUNK - len(bits) // (_BITS // 8)
        if not free:
            chunk, bits, owners, free = chunk + 1, b"", b"", _CHUNK
        bits += sketches[at : at + free].astype("<u8").tobytes()
        owners += _runs(articles[at : at + free])
        connection.execute("INSERT OR REPLACE INTO sketch VALUES (?, ?, ?)", (chunk, bits, owners))
        at += free


def forget(connection: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Let the sentences of some articles be nobody's."""
    gone = [*articles]
    for chunk, data in connection.execute("SELECT chunk, owners FROM sketch").fetchall():
        owners = np.frombuffer(data, dtype="<u4").reshape(-1, 2).copy()
        theirs = np.isin(owners[:, 0], gone)
        if theirs.any():
            owners[theirs, 0] = _NOBODY
            connection.execute("UPDATE sketch SET owners = ? WHERE chunk = ?", (owners.tobytes(), chunk))


def near(connection: sqlite3.Connection, sketches: np.ndarray) -> dict[int, int]:
    """The articles with a sentence near one of these, and how many of these they have."""
    found: dict[int, int] = {}
    for bits, owners in connection.execute("SELECT bits, owners FROM sketch"):
        kept = np.frombuffer(bits, dtype="<u8").reshape(-1, _WORDS)
        numbers, sizes = np.frombuffer(owners, dtype="<u4").reshape(-1, 2).T
        places = np.repeat(numbers, sizes)
        heads = np.ascontiguousarray(kept[:, 0])
        for sketch in sketches:
            likely = np.flatnonzero(np.bitwise_count(heads ^ sketch[0]) <= _FAR_HEAD)
            distance = np.bitwise_count(kept[likely] ^ sketch).sum(axis=1)
            for article in np.unique(places[likely[distance <= _FAR]]).tolist():
                found[article] = found.get(article, 0) + 1
    found.pop(_NOBODY, None)
    return found


def _runs(articles: np.ndarray) -> bytes:
    """Each article and how many of the sentences in a row are its, as bytes."""
    starts = np.flatnonzero(np.diff(articles, prepend=-1))
    sizes = np.diff(starts, append=len(articles))
    return np.column_stack((articles[starts], sizes)).astype("<u4").tobytes()
