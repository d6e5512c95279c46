"""The power fails after every entry of the disk's diary in turn. The controls show that the test can fail."""

import random
import sqlite3

import pytest

from dedup import Index, StoreError
from dedup.index.errors import FullError

LOGGED = {"first": ["PRAGMA wal_autocheckpoint=12"]}  # pages: what is in the log reaches the file several times
REFUSED = {"instead": {"PRAGMA journal_mode=WAL": "PRAGMA journal_mode=DELETE"}}  # as where memory cannot be shared
TEXT = "정부는 {0}번째 계획에 따라 올해 예산을 {0}억원 늘려 지역 청년의 주거 비용을 지원하기로 했다고 밝혔다"


def texts(*numbers):
    return {f"k{number}": TEXT.format(number * 7919) for number in numbers}


STEPS = (
    lambda index: index.add(texts(0, 1, 2)),
    lambda index: index.add(texts(3)),
    lambda index: index.remove(["k1", "k2"]),
    lambda index: index.add({"k0": TEXT.format("마지막") * 40}),
    lambda index: index.add(texts(*range(10, 40))),
    lambda index: index.add(texts(4)),
)


def states():
    """What is there after each step."""
    kept, found = {}, [{}]
    for new, gone in ((texts(0, 1, 2), ()), (texts(3), ()), ({}, ("k1", "k2"))):
        kept = {key: text for key, text in (kept | new).items() if key not in gone}
        found.append(kept)
    for new in ({"k0": TEXT.format("마지막") * 40}, texts(*range(10, 40)), texts(4)):
        kept = kept | new
        found.append(kept)
    return found


def diary(disk, path, **options):
    """What the disk was asked to do while the steps were taken."""
    with disk(**options) as used, Index.open(path) as index:
        used.diary.mark(0)
        for number, step in enumerate(STEPS, 1):
            step(index)
            used.diary.mark(number)
    return used.diary


def holds(folder):
    """Everything an Index holds, each text found by itself."""
    with Index.open(folder / "archive") as index:
        with index._database.reading() as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            rows = connection.execute("SELECT key, text FROM text").fetchall()
        kept = {key.decode(): text.decode() for key, text in rows}
        found = index.query(kept, threshold=1)
    assert {(key, key) for key in kept} <= {(hit.key, hit.hit) for hit in found}
    return kept


def lost(diary, folder, *, every=1, seeds=(None, 0)):
    """After how many power cuts something promised is not there, or the file is of no use."""
    after = states()
    count = 0
    for cut in diary.cuts()[::every]:
        for seed in seeds:
            rng = None if seed is None else random.Random(1000 * cut + seed)
            files, promised = diary.after(cut, rng)
            for file in folder.iterdir():
                file.unlink()
            for name, content in files.items():
                (folder / name).write_bytes(content)
            try:
                # A step is whole, or it was never taken.
                count += holds(folder) not in after[promised or 0 :][:2]
            except (AssertionError, StoreError, sqlite3.Error):
                count += 1
    return count


@pytest.mark.parametrize("options", [LOGGED, REFUSED], ids=["log ahead", "rollback journal"])
def test_no_power_cut_loses_what_was_promised(disk, tmp_path, options):
    (tmp_path / "cut").mkdir()
    written = diary(disk, tmp_path / "archive", **options)
    assert len(written.entries) > 100
    assert {promised for kind, _, promised in written.entries if kind == "mark"} == set(range(len(STEPS) + 1))
    assert lost(written, tmp_path / "cut") == 0


@pytest.mark.parametrize("kept", ["OFF", "NORMAL"])
def test_control_what_is_not_synced_is_lost(disk, tmp_path, kept):
    (tmp_path / "cut").mkdir()
    instead = {"PRAGMA synchronous=FULL": f"PRAGMA synchronous={kept}"}
    written = diary(disk, tmp_path / "archive", **LOGGED, instead=instead)
    assert lost(written, tmp_path / "cut", every=5) > 0


def test_a_disk_that_fills_up_at_any_write_changes_nothing(disk, tmp_path):
    path = tmp_path / "archive"
    with Index.open(path) as index:
        index.add(texts(0, 1))
    before = path.read_bytes()
    for full_at in range(1, 60):
        told = None
        with disk(full_at=full_at, **LOGGED):
            try:
                with Index.open(path) as index:
                    index.add(texts(*range(5, 25)))
            except FullError as error:
                told = error
        assert holds(tmp_path) == texts(0, 1) if told else texts(0, 1, *range(5, 25))
        path.write_bytes(before)
        if told is None:
            break
        assert "the disk is full; nothing was changed" in str(told)
    assert told is None
    assert full_at > 5
