import importlib.util
import json
from pathlib import Path

import pytest

from daejo import pairs
from dedup.cluster.errors import _SENTENCES, LostError

COPY = "오늘 아침 서울에서 열린 행사에 사람들이 많이 모였다"


@pytest.fixture
def lines(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(f"{COPY}\n아무 상관이 없는 글\n", "utf-8")
    Path("more").mkdir()
    Path("more/b.jsonl").write_text(json.dumps({"text": f"{COPY}."}) + "\n", "utf-8")
    Path("more/page.html").write_text("<p>", "utf-8")
    return tmp_path


def test_pairs_of_places_are_written(run, lines):
    ended = run("duplicates", "a.txt", "more", "--workers", "1")
    assert ended.status == 0
    assert ended.out == "1.00  a.txt:1  more/b.jsonl:1\n"
    assert "3 texts in 2 files: 1 pair" in ended.err


def test_a_work_folder_is_kept_and_json_lines_hold_what_the_terminal_shows(run, lines):
    ended = run("duplicates", "a.txt", "more", "--workers", "2", "--work", "work", "--output", "pairs.jsonl")
    assert ended.status == 0
    row = json.loads(Path("pairs.jsonl").read_text("utf-8"))
    assert row == {
        "left": {"path": "a.txt", "line": 1},
        "right": {"path": "more/b.jsonl", "line": 1},
        "similarity": 1.0,
    }
    assert list(Path("work").glob("job-*/pairs-0.npy"))


def test_so_many_are_listed_and_the_rest_counted(run, lines):
    Path("a.txt").write_text(f"{COPY}\n" * 4, "utf-8")
    ended = run("duplicates", "a.txt", "--workers", "1", "--max", "2")
    assert ended.out.splitlines() == ["1.00  a.txt:1  a.txt:2", "1.00  a.txt:1  a.txt:3", ended.out.splitlines()[2]]
    assert "and 4 more" in ended.out


@pytest.mark.parametrize(
    "arguments, told",
    [
        (["a.txt", "--workers", "0"], "--workers is “0”; expected: a whole number, 1 or more."),
        (["a.txt", "--work", "w"], "One of --workers N and --cluster ADDRESS says who"),
        (["a.txt", "--workers", "1", "--cluster", "tcp://a:1"], "One of --workers N and --cluster ADDRESS says who"),
        (["a.txt", "--cluster", "tcp://a:1"], "--cluster needs --work DIR"),
        (["a.txt", "--workers", "1", "--format", "sarif"], "--format is “sarif”; expected: terminal, jsonl."),
        (["-", "--workers", "1"], "Standard input cannot be read"),
        (["none.txt", "--workers", "1"], "none.txt: No such file or directory."),
        (["more/page.html", "--workers", "1"], "more/page.html: with --workers or --cluster a text is a line"),
        (["more/b.jsonl", "--workers", "1", "--column", "body"], "an object with a text under “body” was expected."),
        (["a.txt", "--workers", "1", "--work", "a.txt"], "a.txt"),
        (["a.txt", "--workers", "1", "--output", "a.txt", "--format", "jsonl"], "a.txt"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(run, lines, arguments, told):
    ended = run("duplicates", *arguments)
    assert ended.status == 2
    assert told in ended.err
    assert ended.out == ""
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize(
    "part, arguments, told",
    [
        ("distributed", ["--cluster", "tcp://a:1", "--work", "w"], "pip install 'daejo[cluster]'"),
        ("fsspec", ["--workers", "1", "--work", "s3://bucket/w"], "pip install 'daejo[remote]'"),
        ("fsspec", ["s3://bucket/b.txt", "--workers", "1"], "pip install 'daejo[remote]'"),
    ],
)
def test_a_missing_part_is_told_with_how_to_install_it(run, lines, monkeypatch, part, arguments, told):
    found = importlib.util.find_spec
    monkeypatch.setattr(pairs, "find_spec", lambda name: None if name == part else found(name))
    ended = run("duplicates", "a.txt", *arguments)
    assert ended.status == 2
    assert told in ended.err


def test_a_scheduler_that_does_not_answer_is_named(run, lines, monkeypatch):
    distributed = pytest.importorskip("distributed", reason="the extra [cluster] is not installed")

    def silent(address, timeout):
        raise OSError(f"Timed out trying to connect to {address}")

    monkeypatch.setattr(distributed, "Client", silent)
    ended = run("duplicates", "a.txt", "--cluster", "tcp://127.0.0.1:9", "--work", "w")
    assert ended.status == 2
    assert "tcp://127.0.0.1:9: no Dask scheduler answers" in ended.err


def test_a_step_that_ends_every_process_is_told(run, lines, monkeypatch):
    def lost(*given, **how):
        raise LostError

    monkeypatch.setattr("dedup.cluster.run.near_edges", lost)
    ended = run("duplicates", "a.txt", "--workers", "2")
    assert ended.status == 2
    assert "is there too little memory?" in ended.err


def test_addresses_are_read(run, lines):
    fsspec = pytest.importorskip("fsspec", reason="the extra [remote] is not installed")
    files = fsspec.filesystem("memory")
    try:
        files.pipe("/in/a.txt", f"{COPY}\n\n{COPY}!\n".encode())
        ended = run("duplicates", "memory://in", "--workers", "2", "--work", "memory://shared")
        assert ended.out.split() == ["1.00", "memory:///in/a.txt:1", "memory:///in/a.txt:3"]
        assert files.glob("/shared/job-*/pairs-0.npy")
        assert "memory://none.txt: No such file" in run("duplicates", "memory://none.txt", "--workers", "1").err
    finally:
        files.store.clear()


@pytest.mark.parametrize(
    "path, expected",
    [
        ("s3:/bucket/a", "s3://bucket/a"),
        ("file:/press/a", "file:///press/a"),
        ("a:b/c", "a:b/c"),
        ("C:/a", "C:/a"),
        ("/a/b", "/a/b"),
    ],
)
def test_an_address_is_what_it_was_before_it_became_a_path(path, expected):
    assert pairs.address(Path(path)) == expected


def test_every_reason_of_a_shard_is_told_in_both_languages():
    from daejo.messages import LANGUAGES, messages

    for lang in LANGUAGES:
        assert {f"pairs.{reason}" for reason in _SENTENCES} <= set(messages(lang))
