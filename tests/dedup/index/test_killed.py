import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from dedup import Index

HERE = Path(__file__).parent
ROOT = HERE.parents[2]

# Whoever runs the tests as root may write everywhere, and becomes somebody else first.
ASK = """
import encodings.utf_32_le, os, socket, sys
import numpy.ma
from pathlib import Path
from dedup import Index, StoreError
import dedup.index.store
if not os.geteuid():
    os.setuid(65534)
path = Path(sys.argv[1])
with Index.open(path) as index:
    print([hit.hit for hit in index.query({0: "새로운 일자리를 만들기로"})])
    try:
        index.add({"b": "올해 예산을 늘려 잡았다"})
    except StoreError as error:
        print(type(error).__name__, error)
try:
    Index.open(path.with_name("none"))
except StoreError as error:
    print(type(error).__name__, error)
"""


def run(*arguments):
    command = [sys.executable, *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert told.returncode == 0, told.stderr
    return told.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forks")
def test_a_hundred_killed_writers_lose_nothing(tmp_path):
    told = json.loads(run("-W", "ignore", HERE / "killed.py", tmp_path / "archive", 100))
    assert told["promised"] > 50
    assert (told["lost"], told["halves"]) == (0, 0)


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="permissions as POSIX has them")
def test_a_folder_that_cannot_be_written_is_read():
    folder = Path(tempfile.mkdtemp())  # not tmp_path, which nobody else may enter
    try:
        with Index.open(folder / "archive") as index:
            index.add({"a": "정부는 새로운 일자리를 만들기로 했다"})
        before = (folder / "archive").read_bytes()
        (folder / "archive").chmod(0o444)
        folder.chmod(0o555)
        found, added, created = run("-c", ASK, folder / "archive").splitlines()
        assert found == "['a']"
        assert added.startswith("ReadOnlyError")
        assert "cannot be written: the file or its folder is read-only" in added
        assert created.startswith("ReadOnlyError")
        assert "see that its folder exists and may be written" in created
        assert (folder / "archive").read_bytes() == before
        assert [file.name for file in folder.iterdir()] == ["archive"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
