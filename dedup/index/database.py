"""One SQLite file that many processes share: opening, one writer at a time, and the rules it was made by.

What is committed survives a power cut: the journal is a write-ahead log synced at every commit. Readers see the last
commit and wait for nobody. Where processes cannot share memory (network drives) there is no such log; a rollback
journal takes its place, and a reader may then have to wait for the moment of a commit.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from dedup.index.drives import remote
from dedup.index.errors import DamagedError, ForeignError, MismatchError, code, translated
from dedup.index.holder import held, signed, unsigned

T = TypeVar("T")

WAIT = 30.0  # seconds a writer waits for another
_SLICE = 0.2  # seconds SQLite waits by itself; in between the process can be interrupted
# Rows of some kB, as those of dedup.Index, leave a fifth of pages of 4 kB empty.
_PAGE = 16384
_CACHE = 32768  # kB of pages
# A log that grew larger than this is emptied after the commit, if nobody reads: 16 MB.
_LONG_LOG = 16 << 20


class Layout(NamedTuple):
    """What a kind of store consists of.

    `application`: SQLite's application_id, by which a foreign file is known. `tables`: CREATE statements.
    `rules`: what must agree with the store's `meta`. `mend`: the call or command that mends a disagreement.
    """

    name: str
    application: int
    schema: int
    tables: str
    rules: Mapping[str, str]
    mend: str


class Database:
    """An open store; `open` makes one, `reading` and `writing` give its connection for one transaction."""

    def __init__(self, path: Path, connection: sqlite3.Connection, wait: float) -> None:
        self.path = path
        self._connection = connection
        self._wait = wait

    @classmethod
    def open(cls, path: Path, layout: Layout, *, wait: float = WAIT, mending: bool = False) -> Self:
        """The store at this path, created when absent; `mending` skips the comparison of `rules`.

        A folder that cannot be written can still be read. `wait`: seconds to wait for another writer.
        Raises StoreError, of the class that tells what is wrong.
        """
        path = Path(path)
        if path.is_dir():
            raise ForeignError(path, f"is a folder; {layout.name} is kept in a file")
        try:
            return cls._opened(path, "mode=rwc", wait, lambda database: database._begin(layout, mending))
        except sqlite3.Error as error:
            unwritable = code(error) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
            if not unwritable or not _settled(path):
                raise translated(path, error) from error
        try:  # in a folder where no log can be made nobody writes, so that none is needed
            mode = "mode=ro&immutable=1"
            return cls._opened(path, mode, wait, lambda database: database._check(layout, mending))
        except sqlite3.Error as error:
            raise translated(path, error) from error

    @classmethod
    def _opened(cls, path: Path, mode: str, wait: float, begin: Callable[[Self], None]) -> Self:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=_SLICE
        )
        database = cls(path, connection, wait)
        try:
            begin(database)
        except BaseException:
            database.close()
            raise
        return database

    def _begin(self, layout: Layout, mending: bool) -> None:
        new = self._patiently(lambda: self._is_new(layout))  # before anything is written: the file may be foreign
        if new:
            self._connection.execute(f"PRAGMA page_size={_PAGE}")
        # Without a log it is the removal of the journal that commits, and FULL does not sync the folder. The change to
        # the log is such a commit: a journal that comes back after a power cut takes back all that the log held.
        self._connection.execute("PRAGMA synchronous=EXTRA")
        mode = "DELETE" if remote(self.path) else "WAL"
        if self._patiently(lambda: self._asked("PRAGMA journal_mode")) != mode.lower():
            mode = self._patiently(lambda: self._asked(f"PRAGMA journal_mode={mode}")).upper()
        if mode == "WAL":
            self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute(f"PRAGMA cache_size=-{_CACHE}")
        self._connection.execute("PRAGMA fullfsync=ON")
        self._connection.execute("PRAGMA checkpoint_fullfsync=ON")
        if new:
            self._create(layout)
        self._check(layout, mending)

    def _asked(self, sql: str) -> str:
        return str(self._connection.execute(sql).fetchone()[0])

    def _is_new(self, layout: Layout) -> bool:
        found = int(self._asked("PRAGMA application_id"))
        if found == layout.application:
            return False
        if found or int(self._asked("SELECT count(*) FROM sqlite_master")):
            raise ForeignError(self.path, f"an SQLite file, but no {layout.name}; nothing was changed")
        return True

    def _create(self, layout: Layout) -> None:
        with self.writing() as connection:
            if not self._is_new(layout):  # another process was faster
                return
            connection.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
            for statement in layout.tables.split(";"):
                connection.execute(statement)
            connection.executemany("INSERT INTO meta VALUES (?, ?)", _meta(layout).items())
            connection.execute(f"PRAGMA application_id={layout.application}")

    def _check(self, layout: Layout, mending: bool) -> None:
        """Raise where the store was made by a newer program, or by rules other than ours, or its end is missing."""
        if _settled(self.path) and self.path.stat().st_size % int(self._asked("PRAGMA page_size")):
            raise DamagedError(self.path, "the file is truncated; restore it from a copy or make it anew")
        with self.reading() as connection:
            found = dict(connection.execute("SELECT name, value FROM meta"))
        if "schema" not in found:
            raise DamagedError(self.path, "the file has lost its beginning; restore it from a copy or make it anew")
        if int(found["schema"]) > layout.schema:
            self._refuse("schema", found["schema"], str(layout.schema), "a newer version of this program")
        for name, expected in _meta(layout).items():
            if found.get(name) != expected and not mending:
                self._refuse(name, found.get(name, "unknown"), expected, layout.mend.format(path=str(self.path)))

    def _refuse(self, name: str, found: str, expected: str, mend: str) -> None:
        raise MismatchError(
            self.path,
            f"{name} is {found} in the file and {expected} here; what mends it: {mend}",
            name=name,
            found=found,
            expected=expected,
            mend=mend,
        )

    def agree(self, connection: sqlite3.Connection, layout: Layout) -> None:
        """Write the rules of today into `meta`, within a transaction that made everything by them."""
        connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", _meta(layout).items())

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, which shows one state of the store throughout, whatever others write meanwhile."""
        with self._told():
            self._connection.execute("BEGIN")
            try:
                self._patiently(lambda: self._asked("SELECT count(*) FROM sqlite_master"))
                yield self._connection
            finally:
                self._rolled_back()

    def row(self, sql: str, *values: str) -> tuple[Any, ...] | None:
        """The first row that a question gives, also in the midst of a transaction; None where there is none."""
        with self._told():
            found: tuple[Any, ...] | None = self._patiently(lambda: self._connection.execute(sql, values).fetchone())
            return found

    @contextmanager
    def writing(self, wait: float | None = None) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction of its own: all of it is durable afterwards, or nothing where it raises.

        Raises HeldError where another writer does not end in time; `wait`: seconds, if not those it was opened with.
        """
        with self._told():
            self._patiently(lambda: self._connection.execute("BEGIN IMMEDIATE"), wait)
            note = signed(self.path)
            try:
                yield self._connection
                self._patiently(lambda: self._connection.execute("COMMIT"), wait)
            finally:
                self._rolled_back()
                unsigned(self.path, note)
        self._shorten_log()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise translated(self.path, error) from error

    def _rolled_back(self) -> None:
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):  # a full disk may have rolled back already
                self._connection.execute("ROLLBACK")

    def _patiently(self, ask: Callable[[], T], wait: float | None = None) -> T:
        """What the call gives, asked again while another process holds the lock."""
        wait = self._wait if wait is None else wait
        last = time.monotonic() + wait
        while True:
            try:
                return ask()
            except sqlite3.OperationalError as error:
                if code(error) != sqlite3.SQLITE_BUSY:
                    raise
                if time.monotonic() >= last:
                    raise held(self.path, wait) from error
            time.sleep(0.002)

    def _shorten_log(self) -> None:
        log = self.path.with_name(f"{self.path.name}-wal")
        if log.is_file() and log.stat().st_size > _LONG_LOG:
            with suppress(sqlite3.Error):  # somebody reads: next time
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _settled(path: Path) -> bool:
    """Whether the file alone says all: no log with commits in it stands beside it."""
    log = path.with_name(f"{path.name}-wal")
    return path.is_file() and not (log.is_file() and log.stat().st_size)


def _meta(layout: Layout) -> dict[str, str]:
    return {"schema": str(layout.schema), **layout.rules}
