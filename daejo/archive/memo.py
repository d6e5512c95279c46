"""What Kiwi answered, kept in the archive: who asks the archive first need not load it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, TypeVar

import msgspec

from claims.language import Morpheme, Phrase, remembering
from daejo.archive.errors import ArchiveError

if TYPE_CHECKING:
    from daejo.archive.store import Archive

T = TypeVar("T")

_TABLES = (
    "CREATE TABLE IF NOT EXISTS word (word TEXT PRIMARY KEY, answer BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS phrase (phrase TEXT PRIMARY KEY, answer BLOB NOT NULL) WITHOUT ROWID",
)
_encoder = msgspec.msgpack.Encoder()
_word = msgspec.msgpack.Decoder(tuple[Morpheme, ...])
_phrase = msgspec.msgpack.Decoder(Phrase)


@cache
def _kiwi() -> str:
    """Which Kiwi answers here: another one, or another model, may answer otherwise."""
    return f"{version('kiwipiepy')} {version('kiwipiepy_model')}"


@contextmanager
def remembered(archive: Archive) -> Iterator[None]:
    """A context in which Kiwi is asked only what the archive does not know, and what it answered is kept there.

    An archive that cannot be written now, for whatever reason, stays as it is.
    """
    memo = _Memo(archive)
    with remembering(memo):
        yield
    with suppress(ArchiveError):
        memo.save()


class _Memo:
    """The answers in an archive, and those that are to be written there."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._words: dict[str, bytes] = {}
        self._phrases: dict[str, bytes] = {}
        self._usable: bool | None = None

    def word(self, asked: str) -> tuple[Morpheme, ...] | None:
        return self._known("SELECT answer FROM word WHERE word = ?", asked, self._words, _word)

    def phrase(self, asked: str) -> Phrase | None:
        return self._known("SELECT answer FROM phrase WHERE phrase = ?", asked, self._phrases, _phrase)

    def keep_word(self, asked: str, answer: tuple[Morpheme, ...]) -> None:
        self._words[asked] = _encoder.encode(answer)

    def keep_phrase(self, asked: str, answer: Phrase) -> None:
        self._phrases[asked] = _encoder.encode(answer)

    def save(self) -> None:
        """Write what is new; what another Kiwi answered is dropped."""
        if not self._words and not self._phrases:
            return
        with self._archive.writing(wait=0) as connection:
            for statement in _TABLES:
                connection.execute(statement)
            if connection.execute("SELECT value FROM meta WHERE name = 'kiwi'").fetchone() != (_kiwi(),):
                connection.execute("DELETE FROM word")
                connection.execute("DELETE FROM phrase")
                connection.execute("INSERT OR REPLACE INTO meta VALUES ('kiwi', ?)", (_kiwi(),))
            connection.executemany("INSERT OR REPLACE INTO word VALUES (?, ?)", sorted(self._words.items()))
            connection.executemany("INSERT OR REPLACE INTO phrase VALUES (?, ?)", sorted(self._phrases.items()))

    def _known(self, sql: str, asked: str, new: dict[str, bytes], decoder: msgspec.msgpack.Decoder[T]) -> T | None:
        """What is known of a word or a phrase; nothing where the archive cannot say, for Kiwi can."""
        with suppress(ArchiveError, msgspec.DecodeError):
            if (answer := new.get(asked)) is not None:
                return decoder.decode(answer)
            if self._usable is None:
                self._usable = False
                ours = self._archive.row("SELECT 1 FROM meta WHERE name = 'kiwi' AND value = ?", _kiwi())
                self._usable = ours is not None
            if self._usable and (row := self._archive.row(sql, asked)) is not None:
                return decoder.decode(row[0])
        return None
