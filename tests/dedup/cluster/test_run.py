import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dedup import near_duplicates
from dedup.cluster import run, steps
from dedup.cluster.errors import LostError
from dedup.cluster.run import near_pairs
from dedup.cluster.shards import Line


def shards_of(texts, size=400):
    numbered = list(enumerate(texts))
    return [dict(numbered[first : first + size]) for first in range(0, len(numbered), size)]


@pytest.mark.parametrize("threshold", [0.5, 0.7, 0.9])
def test_shards_hold_the_pairs_of_one_process(texts, tmp_path, small_steps, threshold):
    expected = near_duplicates(dict(enumerate(texts)), threshold=threshold)
    assert len(expected) > 50
    assert near_duplicates(shards_of(texts), work=tmp_path, workers=1, threshold=threshold) == expected
    assert len(list(tmp_path.glob("job-*/pairs-*.npy"))) > 1
    assert not list(tmp_path.rglob("*.part"))


def test_exact_pairs_and_low_thresholds_are_those_of_one_process(texts, tmp_path):
    few = dict(enumerate(texts[:300]))
    assert near_duplicates(few, work=tmp_path, workers=1, exact=True) == near_duplicates(few, exact=True)
    assert near_duplicates(few, work=tmp_path, workers=1, threshold=0.2) == near_duplicates(few, threshold=0.2)


def test_texts_of_one_mould_are_not_paired_band_by_band(texts, tmp_path, monkeypatch):
    monkeypatch.setattr(steps, "CROWDED", 1)
    assert near_duplicates(dict(enumerate(texts)), work=tmp_path, workers=1) == near_duplicates(dict(enumerate(texts)))
    assert list(tmp_path.glob("job-*/pairs-whole.npy"))


@pytest.mark.parametrize("few", [[], ["only one"], ["", ""], ["the same text", "the same text"]])
def test_few_texts_are_no_special_case(few, tmp_path):
    texts = dict(enumerate(few))
    assert near_duplicates(texts, work=tmp_path, workers=1) == near_duplicates(texts)


def test_the_keys_are_those_of_the_mappings(tmp_path):
    same = "a sentence that stands in two shards"
    pairs = near_duplicates([{"a": same}, {("b", 2): same}], work=tmp_path, workers=1)
    assert pairs == [("a", ("b", 2), 1.0)]


def test_a_key_of_two_shards_and_shards_of_two_kinds_are_refused(tmp_path):
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    with pytest.raises(ValueError, match="the key 7 stands in two shards"):
        near_duplicates([{7: "one"}, {7: "other"}], work=tmp_path / "work")
    with pytest.raises(TypeError, match="some shards are mappings and some are files"):
        near_duplicates([{7: "one"}, tmp_path / "a.txt"], work=tmp_path / "work")
    with pytest.raises(TypeError, match="a shard is a int"):
        near_duplicates([7], work=tmp_path / "work")
    with pytest.raises(ValueError, match="workers is 0"):
        near_duplicates([], work=tmp_path / "work", workers=0)
    with pytest.raises(TypeError, match="workers: only with a folder to work in"):
        near_duplicates({}, workers=2)


def test_files_are_read_where_they_are_and_keys_are_their_lines(texts, tmp_path):
    lines = [text for text in texts if "\ud800" not in text]
    (tmp_path / "a.txt").write_text("\ufeff" + "".join(f"{line}\r\n" for line in lines[:700]), "utf-8", newline="")
    rows = [json.dumps({"text": text}) for text in lines[700:]]
    (tmp_path / "b.jsonl").write_text("\n".join(rows), "utf-8")
    files = [tmp_path / "a.txt", tmp_path / "b.jsonl"]
    keys = [Line(str(files[0]), n) for n in range(1, 701)] + [Line(str(files[1]), n + 1) for n in range(len(rows))]
    expected = near_duplicates(dict(zip(keys, lines, strict=True)))
    assert near_duplicates(files, work=tmp_path / "work", workers=2) == expected
    assert str(expected[0].left).endswith(f"a.txt:{expected[0].left.line}")


def test_parquet_is_read_by_its_column(tmp_path):
    pyarrow = pytest.importorskip("pyarrow", reason="the extra [parquet] is not installed")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"body": ["one and the same text", None, "one and the same text"]}), path)
    pairs = near_duplicates([path], work=tmp_path / "work", workers=1, column="body")
    assert pairs == [(Line(str(path), 1), Line(str(path), 3), 1.0)]
    with pytest.raises(ValueError, match="its columns are body; one called 'text' was expected"):
        near_duplicates([path], work=tmp_path / "work", workers=1)


@pytest.mark.parametrize(
    "name, content, told",
    [
        ("a.txt", b"good\n\xff\xfe\n", "a.txt:2: invalid start byte; UTF-8 was expected"),
        ("a.jsonl", b'{"text": "good"}\n{"text": \n', "a.jsonl:2: .*a JSON object was expected"),
        ("a.jsonl", b'{"txt": "no such column"}\n', "a.jsonl:1: found .*a text under 'text' was expected"),
        ("a.jsonl", b"[1]\n", "a.jsonl:1: found"),
    ],
)
@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_no_text_is_named_by_file_and_line(tmp_path, name, content, told, workers):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ValueError, match=told):
        near_duplicates([tmp_path / name], work=tmp_path / "work", workers=workers)


def test_what_is_done_is_not_done_again(texts, tmp_path, monkeypatch):
    shards = shards_of(texts)
    expected = near_duplicates(shards, work=tmp_path, workers=1)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.npy")}
    for path in [*tmp_path.glob("job-*/band-3.npy"), *tmp_path.glob("job-*/pairs-0.npy")]:
        path.unlink()
    assert near_duplicates(shards, work=tmp_path, workers=1) == expected
    after = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.npy")}
    assert {path.name for path in before if before[path] != after[path]} == {"band-3.npy", "pairs-0.npy"}


def test_a_changed_file_is_another_job(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("one and the same text\none and the same text\n", "utf-8")
    assert len(near_duplicates([path], work=tmp_path / "work", workers=1)) == 1
    path.write_text("one and the same text\nanother one by far, this is\n", "utf-8")
    assert near_duplicates([path], work=tmp_path / "work", workers=1) == []


def test_processes_find_the_same_and_one_that_is_killed_is_replaced(texts, tmp_path, monkeypatch):
    pools = []

    class Watched(run.Pool):
        def __init__(self, workers):
            super().__init__(workers)
            pools.append(self)

    killed = []

    def tell(step, done, total):
        if step == "band" and done == 2:
            killed.append(pools[0].children[0].pid)
            os.kill(killed[0], signal.SIGKILL)

    monkeypatch.setattr(run, "Pool", Watched)
    found = near_pairs(shards_of(texts), work=tmp_path, workers=2, tell=tell)
    assert found == near_duplicates(dict(enumerate(texts)))
    (pool,) = pools
    assert killed
    assert all(child.returncode is not None for child in pool.children), "no process outlives the call"


def test_a_step_that_kills_whoever_does_it_is_given_up(tmp_path, monkeypatch):
    pools = []

    class Watched(run.Pool):
        def __init__(self, workers):
            super().__init__(workers)
            pools.append(self)

    def ended(child, job, task):
        child.kill()
        return False, None

    monkeypatch.setattr(run, "Pool", Watched)
    monkeypatch.setattr("dedup.cluster.pool._asked", ended)
    with pytest.raises(LostError, match="ended 3 processes; is there too little memory"):
        near_duplicates({1: "text"}, work=tmp_path, workers=2)
    assert all(child.returncode is not None for child in pools[0].children)


def test_any_executor_is_a_client(texts, tmp_path):
    with ThreadPoolExecutor(2) as client:
        assert near_duplicates(shards_of(texts), work=tmp_path, client=client) == near_duplicates(
            dict(enumerate(texts))
        )


PROGRAM = """
import json, sys
from dedup import near_duplicates
texts = json.load(open(sys.argv[1]))
pairs = near_duplicates(dict(enumerate(texts)), work=sys.argv[2], workers=2)
"""


def test_a_parent_that_is_killed_leaves_what_was_done(texts, tmp_path):
    (tmp_path / "texts.json").write_text(json.dumps(texts), "utf-8")
    work = tmp_path / "work"
    root = str(Path(run.__file__).parents[2])
    parent = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "texts.json"), str(work)], env={**os.environ, "PYTHONPATH": root}
    )
    try:
        until = time.monotonic() + 60
        while not list(work.glob("job-*/band-*.npy")) and parent.poll() is None and time.monotonic() < until:
            time.sleep(0.005)
    finally:
        parent.kill()
        parent.wait()
    kept = {path: path.stat().st_mtime_ns for path in work.glob("job-*/sketch-*.npy")}
    assert kept
    assert near_duplicates(dict(enumerate(texts)), work=work, workers=1) == near_duplicates(dict(enumerate(texts)))
    assert kept == {path: path.stat().st_mtime_ns for path in kept}


def test_dask_finds_the_same_and_survives_a_killed_worker(texts, tmp_path, monkeypatch):
    distributed = pytest.importorskip("distributed", reason="the extra [cluster] is not installed")
    monkeypatch.setenv("DASK_DISTRIBUTED__DIAGNOSTICS__NVML", "False")
    told = Counter()
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50, local_directory=str(tmp_path)
        ) as cluster,
        distributed.Client(cluster) as client,
    ):

        def tell(step, done, total):
            told[step] += 1
            if step == "band" and done == 2:
                os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)

        found = near_pairs(shards_of(texts), work=tmp_path / "work", client=client, tell=tell)
    assert found == near_duplicates(dict(enumerate(texts)))
    assert told["band"] == 27
