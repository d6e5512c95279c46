import sys
from importlib.util import find_spec

import numpy as np
import pytest

from dedup import near_duplicates
from dedup.cluster.folder import Folder, is_address
from dedup.cluster.shards import Line


@pytest.fixture
def memory():
    fsspec = pytest.importorskip("fsspec", reason="the extra [remote] is not installed")
    files = fsspec.filesystem("memory")
    yield files
    files.store.clear()
    files.pseudo_dirs[:] = [""]


@pytest.fixture(params=["here", "memory"])
def folder(request, tmp_path):
    if request.param == "memory":
        request.getfixturevalue("memory")
    return Folder("memory://shared" if request.param == "memory" else str(tmp_path))


def test_an_array_comes_back_from_under_its_name(folder):
    folder.save("job/a.npy", np.arange(3))
    assert folder.has("job/a.npy")
    assert not folder.has("job/b.npy")
    assert folder.load("job/a.npy").tolist() == [0, 1, 2]


def test_a_file_is_whole_or_not_there(folder):
    def fail():
        with folder.writing("half") as path:
            path.write_text("half of it")
            beside.append(path)
            raise ZeroDivisionError

    beside = []
    with pytest.raises(ZeroDivisionError):
        fail()
    assert not folder.has("half")
    assert not beside[0].exists()


@pytest.mark.parametrize(
    "path, expected",
    [("s3://bucket/a", True), ("memory://a", True), ("C:/a", False), ("/a:b//c", False)],
)
def test_an_address_names_how_it_is_reached(path, expected):
    assert is_address(path) is expected


def test_shards_and_work_folder_lie_at_addresses(texts, memory):
    lines = [text for text in texts[:400] if "\ud800" not in text]
    memory.pipe("/in/a.txt", "\n".join(lines[:200]).encode())
    memory.pipe("/in/b.txt", "\n".join(lines[200:]).encode())
    files = ["memory://in/a.txt", "memory://in/b.txt"]
    keys = [Line(file, number) for file in files for number in range(1, 201)]
    expected = near_duplicates(dict(zip(keys, lines, strict=True)))
    assert expected
    assert near_duplicates(files, work="memory://shared") == expected
    assert memory.glob("/shared/job-*/pairs-0.npy")
    assert not memory.glob("/shared/**/*.part")


def test_an_address_without_fsspec_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(ModuleNotFoundError, match=r"s3://b/a\.txt is an address.*pip install 'daejo\[remote\]'"):
        near_duplicates(["s3://b/a.txt"], work=tmp_path)


@pytest.mark.skipif(find_spec("gcsfs") is not None, reason="what this kind of address needs is installed")
def test_an_address_whose_kind_needs_more_says_so(tmp_path, memory):
    with pytest.raises(ModuleNotFoundError, match=r"gs://b/a\.txt"):
        near_duplicates(["gs://b/a.txt"], work=tmp_path)
