"""The benchmark that says on how many sets a rule fires, rightly and wrongly."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[2] / "benchmarks" / "verdicts.py"
RIGHT = "해솔군은 묘목 4천 그루를 나눠 줬다고 25일 밝혔다. 행사는 11월 31일 끝난다.\n"
RULE = "claims.date.impossible"


@pytest.fixture(scope="module")
def verdicts():
    spec = importlib.util.spec_from_file_location("verdicts", PROGRAM)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "haesol").mkdir()
    (tmp_path / "haesol" / "a.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path / "haesol"


def labels(verdicts, path, *judgements, side=0):
    start = RIGHT.index("11월 31일")
    row = {"set": "haesol", "file": "a.txt", "start": start, "end": start + 7, "side": side}
    rows = [{**row, "finding": str(number), "judgement": one} for number, one in enumerate(judgements)]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return verdicts.read_labels(path)["haesol"]


@pytest.mark.parametrize(
    "judgements, expected",
    [("R", "right"), ("M", "right"), ("F", "wrong"), ("A", "arguable"), ("FR", "right"), ("", "unlabelled")],
)
def test_a_finding_is_judged_by_the_places_it_quotes(verdicts, folder, tmp_path, judgements, expected):
    places = labels(verdicts, tmp_path / "labels.jsonl", *judgements)
    (told,) = verdicts.told_of(folder, places)
    assert (told.finding.rule, told.verdict) == (RULE, expected)


def test_one_of_two_sides_is_not_what_was_judged(verdicts, folder, tmp_path):
    places = labels(verdicts, tmp_path / "labels.jsonl", "F")
    other = places[0]._replace(side=1, start=0, end=3)
    (told,) = verdicts.told_of(folder, [*places, other])
    assert told.verdict == "unlabelled"


def test_a_rule_of_one_set_alone_is_named(folder, tmp_path):
    (tmp_path / "quiet").mkdir()
    (tmp_path / "quiet" / "b.txt").write_text("해솔군은 묘목을 나눠 줬다.\n", encoding="utf-8")
    command = [sys.executable, "-P", PROGRAM, folder, tmp_path / "quiet", "--show", RULE]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert f"| {RULE} | 1 | 1 | 1 | 0 | 0 | 0 | 1 |" in done.stdout
    assert f"On one of 2 sets alone: 1\n- {RULE} (haesol)" in done.stdout
    assert "- claims.name.near_miss\n" in done.stdout
    assert "'11월 31일'" in done.stdout
