"""SQLite on a disk that keeps a diary, and what such a disk may hold when the power fails after any of its entries.

What was synced is there; of what was written since, any part may be, down to sectors.
"""

import sqlite3
from contextlib import contextmanager, suppress
from unittest.mock import patch

import apsw
import pytest

SECTOR = 512


class Diary:
    """Everything a process did to its files, in order; `mark` notes what it had been promised by then."""

    def __init__(self):
        self.entries = []

    def mark(self, promised):
        self.entries.append(("mark", None, promised))

    def cuts(self):
        return range(1, len(self.entries) + 1)

    def after(self, cut, rng=None):
        """The files after a power cut and the last mark before; without rng, what was not synced did not happen."""
        synced, removed, pending, promised = {}, {}, {}, None
        for kind, name, value in self.entries[:cut]:
            if kind == "mark":
                promised = value
            elif kind == "sync":
                content = synced.get(name, b"")
                for change in pending.pop(name, []):
                    content = _changed(content, *change)
                synced[name] = content
                removed.pop(name, None)
            elif kind == "delete":
                pending.pop(name, None)
                gone = synced.pop(name, None)
                if gone is not None and not value:  # the folder was not synced: it may come back
                    removed[name] = gone
            else:
                pending.setdefault(name, []).append((kind, value))
        if rng is not None:
            removed = {name: content for name, content in removed.items() if rng.random() < 0.5}
            for name, changes in pending.items():
                for change in changes:
                    if rng.random() < 0.5:
                        synced[name] = _changed(synced.get(name, b""), *_torn(rng, *change))
        return removed | synced, promised


def _changed(content, kind, value):
    if kind == "truncate":
        return content[:value].ljust(value, b"\0")
    offset, data = value
    return content[:offset].ljust(offset, b"\0") + data + content[offset + len(data) :]


def _torn(rng, kind, value):
    """A write of which the first sectors only reached the disk, one time in two."""
    if kind == "truncate" or rng.random() < 0.5:
        return kind, value
    return kind, (value[0], value[1][: SECTOR * rng.randrange(1 + len(value[1]) // SECTOR)])


class Disk(apsw.VFS):
    """A VFS that writes the diary; the write with the number `full_at` finds no room."""

    def __init__(self, full_at=None):
        self.diary = Diary()
        self.full_at = full_at
        self.writes = 0
        super().__init__("diary", "")

    def xOpen(self, name, flags):  # noqa: N802
        return _File(self, name, flags)

    def xDelete(self, name, sync):  # noqa: N802
        self.diary.entries.append(("delete", name.rpartition("/")[2], sync))
        super().xDelete(name, sync)

    def count(self):
        self.writes += 1
        if self.full_at is not None and self.writes >= self.full_at:
            error = apsw.FullError("no room")
            error.extendedresult = sqlite3.SQLITE_FULL
            raise error


class _File(apsw.VFSFile):
    def __init__(self, disk, name, flags):
        self._disk = disk
        full = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = (full or "temporary").rpartition("/")[2]
        super().__init__("", name, flags)

    def _note(self, kind, value):
        self._disk.diary.entries.append((kind, self._name, value))

    def xWrite(self, data, offset):  # noqa: N802
        self._disk.count()
        self._note("write", (offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size):  # noqa: N802
        self._note("truncate", size)
        super().xTruncate(size)

    def xSync(self, flags):  # noqa: N802
        self._note("sync", None)
        super().xSync(flags)


class Connection:
    """Of sqlite3.Connection what a Database uses, on such a disk; `instead` replaces statements."""

    def __init__(self, address, disk, first=(), instead=None):
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
        self._connection = apsw.Connection(address, flags=flags, vfs="diary")
        self._instead = instead or {}
        for sql in first:
            self.execute(sql)

    def execute(self, sql, values=()):
        return self._asked(lambda: _Cursor(self._connection.execute(self._instead.get(sql, sql), values)))

    def executemany(self, sql, rows):
        return self._asked(lambda: self._connection.executemany(sql, rows))

    def _asked(self, ask):
        try:
            return ask()
        except apsw.Error as error:
            told = sqlite3.OperationalError(str(error))
            told.sqlite_errorcode = error.extendedresult
            raise told from error

    @property
    def in_transaction(self):
        return self._connection.in_transaction

    def close(self):
        with suppress(apsw.Error):  # that the log could not be emptied is nothing SQLite would tell
            self._connection.close()


class _Cursor:
    def __init__(self, cursor):
        self._cursor = cursor
        self.lastrowid = cursor.connection.last_insert_rowid()

    def fetchone(self):
        return self._cursor.fetchone()

    def __iter__(self):
        return iter(self._cursor)


@contextmanager
def _kept(full_at=None, **options):
    used = Disk(full_at)
    with patch("dedup.index.database.sqlite3.connect", lambda address, **_: Connection(address, used, **options)):
        yield used
    used.unregister()


@pytest.fixture
def disk():
    """Gives a context in which every Database is kept on a Disk."""
    return _kept
