import sqlite3
import threading

import pytest

from dedup.index.database import Database, Layout
from dedup.index.errors import DamagedError, ForeignError, FullError, HeldError, MismatchError, ReadOnlyError

LAYOUT = Layout("a heap", 0x68656170, 1, "CREATE TABLE heap (x)", {"unicode": "14"}, "heap.rebuild({path})")


def fill(database, *values):
    with database.writing() as connection:
        for value in values:
            connection.execute("INSERT INTO heap VALUES (?)", (value() if callable(value) else value,))


def content(database):
    with database.reading() as connection:
        return [x for (x,) in connection.execute("SELECT x FROM heap ORDER BY x")]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "heap"


@pytest.fixture
def opened():
    databases = []

    def open_one(path, layout=LAYOUT, **options):
        databases.append(Database.open(path, layout, **options))
        return databases[-1]

    yield open_one
    for database in databases:
        database.close()


def test_what_was_written_is_read_by_another(opened, path):
    fill(opened(path), 1, 2)
    assert content(opened(path)) == [1, 2]


def test_a_commit_is_synced_and_logged_ahead(opened, path):
    with opened(path).reading() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL


def test_without_shared_memory_there_is_a_rollback_journal(opened, path, monkeypatch):
    fill(opened(path), 1)
    monkeypatch.setattr("dedup.index.database.remote", lambda path: True)
    other = opened(path.with_name("far"))
    fill(other, 1)
    with other.reading() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (3,)  # EXTRA
    assert not path.with_name("far-wal").exists()


def test_a_reader_waits_for_no_writer_and_keeps_its_state(opened, path):
    writer, reader = opened(path), opened(path, wait=0)
    fill(writer, 1)
    with writer.writing() as connection:
        connection.execute("INSERT INTO heap VALUES (2)")
        assert content(reader) == [1]
    with reader.reading() as connection:
        fill(writer, 3)
        assert connection.execute("SELECT count(*) FROM heap").fetchone() == (2,)
    assert content(reader) == [1, 2, 3]


def test_what_raises_halfway_changes_nothing(opened, path):
    database = opened(path)
    with pytest.raises(ZeroDivisionError):
        fill(database, 1, lambda: 1 / 0)
    assert content(database) == []


def test_a_second_writer_is_told_who_writes(opened, path):
    first, second = opened(path), opened(path, wait=0)
    with first.writing():
        with pytest.raises(HeldError, match=r"another writer holds the lock: process \d+ on .+, since 2") as caught:
            fill(second, 1)
        assert set(caught.value.details) == {"pid", "host", "since"}
    fill(second, 1)
    assert [file.name for file in path.parent.iterdir() if file.name.endswith("writer")] == []


def test_a_second_writer_waits(opened, path):
    first, second = opened(path), opened(path)
    done = threading.Event()

    def write():
        with Database.open(path, LAYOUT) as database, database.writing() as connection:
            connection.execute("INSERT INTO heap VALUES (1)")
            done.set()
            threading.Event().wait(0.1)

    thread = threading.Thread(target=write)
    thread.start()
    assert done.wait(5)
    fill(second, 2)
    thread.join()
    assert content(first) == [1, 2]


@pytest.mark.parametrize("content", [b"a letter to the editor " * 400, b"SQLite format 4\0" * 64])
def test_a_foreign_file_is_refused_and_left_alone(path, content):
    path.write_bytes(content)
    with pytest.raises(ForeignError, match=r"heap: the file is no store"):
        Database.open(path, LAYOUT)
    assert path.read_bytes() == content


def test_a_foreign_database_is_refused_and_left_alone(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE letters (x)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ForeignError, match="an SQLite file, but no a heap"):
        Database.open(path, LAYOUT)
    assert path.read_bytes() == before


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(ForeignError, match="is a folder"):
        Database.open(tmp_path, LAYOUT)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReadOnlyError, match="see that its folder exists"):
        Database.open(tmp_path / "none" / "heap", LAYOUT)


@pytest.mark.parametrize("kept", [100, 4096, 3 * 16384, -16384, -1])
def test_a_truncated_file_is_refused_and_left_alone(path, kept):
    with Database.open(path, LAYOUT) as database:
        fill(database, *[b"x" * 5000] * 10)
    whole = path.read_bytes()
    path.write_bytes(whole[:kept])
    with pytest.raises(DamagedError, match="truncated"):
        Database.open(path, LAYOUT)
    assert path.read_bytes() == whole[:kept]


def test_other_rules_are_refused_with_what_mends_them(opened, path):
    opened(path)
    newer = LAYOUT._replace(rules={"unicode": "15"})
    with pytest.raises(
        MismatchError, match=r"unicode is 14 in the file and 15 here; what mends it: heap.rebuild\(.+heap\)"
    ):
        Database.open(path, newer)
    database = opened(path, newer, mending=True)
    with database.writing() as connection:
        database.agree(connection, newer)
    opened(path, newer)


def test_the_file_of_a_newer_version_is_refused(opened, path):
    opened(path, LAYOUT._replace(schema=2))
    for mending in (False, True):
        with pytest.raises(MismatchError, match=r"schema is 2 in the file and 1 here; .* a newer version"):
            Database.open(path, LAYOUT, mending=mending)


def test_a_full_disk_is_told_and_changes_nothing(opened, path):
    database = opened(path)
    fill(database, 1)
    with database.reading() as connection:
        connection.execute("PRAGMA max_page_count=6")
    with pytest.raises(FullError, match="the disk is full; nothing was changed"):
        fill(database, *[b"x" * 5000] * 30)
    assert content(database) == [1]
