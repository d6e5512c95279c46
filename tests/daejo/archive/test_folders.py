import os
from pathlib import Path

import pytest

from daejo.archive.folders import archive_of, refreshed
from daejo.archive.inventory import verify
from daejo.archive.opening import is_archive, kept

from .conftest import OPENING, REPRINT, STORM


def _tell(*_):
    pass


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    place = tmp_path / "published"
    place.mkdir()
    for name, text in (("opening.txt", OPENING), ("storm.txt", STORM)):
        (place / name).write_text(text, encoding="utf-8")
    return place


def test_only_files_that_changed_are_read_again(folder, monkeypatch):
    with archive_of(folder, _tell).archive as archive:
        assert len(archive) == 2
    read = []
    from daejo.archive import folders

    monkeypatch.setattr(folders, "read_article", lambda path, key: read.append(key) or _article(path, key))
    (folder / "storm.txt").write_text(STORM + STORM, encoding="utf-8")
    (folder / "new.txt").write_text(REPRINT, encoding="utf-8")
    (folder / "opening.txt").unlink()
    with archive_of(folder, _tell).archive as archive:
        assert (sorted(read), len(archive), verify(archive)) == (["new.txt", "storm.txt"], 2, [])
        assert refreshed(archive, folder, _tell) == []
    assert len(read) == 2


def _article(path, key):
    from daejo.ingest import read_article

    return read_article(path, key=key)


def test_a_file_that_cannot_be_read_is_told_each_time(folder):
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02" * 50)
    for _ in range(2):
        with (found := archive_of(folder, _tell)).archive:
            assert [Path(problem.path).name for problem in found.problems] == ["broken.txt"]


def test_a_cache_that_was_harmed_is_made_anew(folder, tmp_path):
    with archive_of(folder, _tell).archive as archive:
        path = archive.path
    path.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    with archive_of(folder, _tell).archive as archive:
        assert len(archive) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_where_the_cache_cannot_be_written_there_is_no_archive(folder, tmp_path):
    (tmp_path / "cache").mkdir(mode=0o500)
    assert archive_of(folder, _tell) is None


def test_a_cache_that_is_a_file_is_no_cache(folder, tmp_path):
    (tmp_path / "cache").write_text("no folder")
    assert archive_of(folder, _tell) is None


def test_a_few_articles_are_read_as_they_are_and_many_kept(folder, monkeypatch):
    assert kept([folder], _tell) == ((), (folder,), ())
    monkeypatch.setattr("daejo.archive.opening._FEW", 1)
    with kept([folder], _tell) as stored:
        (archive,) = stored.archives
        assert len(archive) == 2
        assert is_archive(archive.path)
    assert not is_archive(folder)
    assert not is_archive(folder / "absent")
