"""The units of texts as numbers, and how many texts of the archive hold each of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

import numpy as np

from claims.crosscheck.likeness import Unit, Units

_PAGE = 4096  # units
_AT_A_TIME = 500  # variables of one statement


class Vocabulary:
    """The numbers of units in an open archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __len__(self) -> int:
        """One more than the greatest number in use."""
        last = self._connection.execute("SELECT page, length(counts) FROM held ORDER BY page DESC LIMIT 1").fetchone()
        return 0 if last is None else int(last[0]) * _PAGE + int(last[1]) // 4

    def numbers(self, words: Iterable[Unit]) -> dict[Unit, int]:
        """The numbers of those of the words that have one."""
        found: dict[Unit, int] = {}
        asked = sorted({str(word) for word in words})
        for start in range(0, len(asked), _AT_A_TIME):
            some = asked[start : start + _AT_A_TIME]
            marks = ",".join("?" * len(some))
            found.update(self._connection.execute(f"SELECT word, id FROM unit WHERE word IN ({marks})", some))
        return found

    def words(self, numbers: Iterable[Unit]) -> dict[int, str]:
        """The words that have these numbers."""
        found: dict[int, str] = {}
        asked = sorted({int(number) for number in numbers})
        for start in range(0, len(asked), _AT_A_TIME):
            some = asked[start : start + _AT_A_TIME]
            marks = ",".join("?" * len(some))
            found.update(self._connection.execute(f"SELECT id, word FROM unit WHERE id IN ({marks})", some))
        return found

    def held(self, words: Iterable[Unit]) -> dict[Unit, int]:
        """How many texts hold each of those of the words that are known."""
        counts = self.counts()
        return {word: int(counts[number]) for word, number in self.numbers(words).items()}

    def learnt(self, words: Iterable[Unit]) -> dict[Unit, int]:
        """The numbers of all the words; those that had none are given one."""
        known = self.numbers(words := {*words})
        new = sorted(map(str, words - known.keys()))
        given = dict(zip(new, range(first := len(self), first + len(new)), strict=True))
        self._connection.executemany("INSERT INTO unit (word, id) VALUES (?, ?)", given.items())
        counts = np.concatenate((self.counts(), np.zeros(len(new), dtype=np.int64)))
        self._keep(counts, range(first // _PAGE, -(-len(counts) // _PAGE)))
        return known | given

    def counts(self) -> np.ndarray:
        """How many texts hold each unit, (len(self),) int64."""
        pages = [row[0] for row in self._connection.execute("SELECT counts FROM held ORDER BY page")]
        return np.frombuffer(b"".join(pages), dtype="<u4").astype(np.int64)

    def count(self, texts: Iterable[Units], step: int = 1) -> None:
        """Count these texts, whose units are numbers; with a `step` of -1 they are gone."""
        numbers = np.array([unit for units in texts for unit in units.counted], dtype=np.int64)
        counts = self.counts()
        np.add.at(counts, numbers, step)
        self._keep(counts, np.unique(numbers // _PAGE).tolist())

    def _keep(self, counts: np.ndarray, pages: Iterable[int]) -> None:
        rows = [(page, counts[page * _PAGE : (page + 1) * _PAGE].astype("<u4").tobytes()) for page in pages]
        self._connection.executemany("INSERT OR REPLACE INTO held VALUES (?, ?)", rows)


def numbered(units: Units, numbers: Mapping[Unit, Unit]) -> Units:
    """The units of a text as their numbers, or the other way round."""
    return Units(*(frozenset(numbers[unit] for unit in field) for field in units))


def unknown(words: Iterable[Unit], numbers: Mapping[Unit, int], first: int) -> dict[Unit, int]:
    """Numbers from `first` on for the words that have none, for as long as a question lasts."""
    return {word: first + n for n, word in enumerate(sorted({str(word) for word in words} - numbers.keys()))}
