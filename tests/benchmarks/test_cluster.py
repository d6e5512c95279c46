"""The benchmark of many processes: its texts, and that its ways agree."""

import importlib.util
import subprocess
import sys
from itertools import islice
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "benchmarks" / "cluster.py"


def test_texts_are_the_same_every_time_and_three_hundred_bytes_long():
    spec = importlib.util.spec_from_file_location("cluster", PROGRAM)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    texts = list(module.generated(500))
    assert texts == list(islice(module.generated(1000), 500))
    assert 270 < sum(map(len, texts)) / 500 < 330


def test_every_way_finds_the_same_pairs():
    ran = subprocess.run(
        [sys.executable, "-P", str(PROGRAM), "--size", "300", "--only", "one,pool"],
        capture_output=True,
        text=True,
        check=True,
    )
    one, pool = (row.split("|")[2:4] for row in ran.stdout.splitlines()[2:])
    assert one == pool
    assert int(one[0]) > 20
