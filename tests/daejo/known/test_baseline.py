"""The file of a baseline: a finding a line, sorted, read back as it was written."""

import json

import pytest

from daejo.errors import SettingsError
from daejo.known import baseline


def test_a_finding_is_a_line_and_lines_are_sorted(report, tmp_path):
    path = tmp_path / "known.json"
    assert baseline.write(path, baseline.of([*report.findings, *reversed(report.findings)], "ko")) == 3
    head, *lines, end = path.read_text(encoding="utf-8").splitlines()
    assert (head, end) == ('{"schema": "daejo.baseline/1", "lang": "ko", "findings": [', "]}")
    entries = [json.loads(line.removesuffix(",")) for line in lines]
    assert [entry["rule"] for entry in entries] == sorted(finding.rule for finding in report.findings)
    assert [list(entry) for entry in entries] == [["id", "rule", "about", "reason"]] * 3
    assert entries[0]["reason"].startswith("같은 문장을")
    assert baseline.read(path) == (entries, "ko")


def test_nothing_found_is_a_baseline_too(tmp_path):
    baseline.write(tmp_path / "known.json", baseline.of([], "en"))
    assert baseline.read(tmp_path / "known.json").ids == set()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", r"this is no baseline of daejo \(daejo\.baseline/1 was expected\); nothing was changed\.$"),
        ("제목\n본문", "this is no baseline"),
        ('{"schema": "daejo.baseline/2", "lang": "ko", "findings": []}', "this is no baseline"),
        ('{"schema": "daejo.report/1", "findings": []}', "this is no baseline"),
        ("[" * 100_000, "this is no baseline"),
        ('{"schema": "daejo.baseline/1", "lang": "ko"}', "finding 1 is not as daejo baseline write makes it"),
        (
            '{"schema": "daejo.baseline/1", "lang": "ko", "findings": [{"id": "a"}]}',
            "finding 1 is not .* expected: id, ",
        ),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path, content, said):
    path = tmp_path / "known.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        baseline.read(path)


def test_a_file_that_is_absent_or_cannot_be_written_is_named(tmp_path):
    with pytest.raises(SettingsError, match="there is no baseline here"):
        baseline.read(tmp_path / "known.json")
    with pytest.raises(SettingsError, match="cannot be read"):
        baseline.read(tmp_path)
    with pytest.raises(SettingsError, match="cannot be written"):
        baseline.write(tmp_path / "no" / "known.json", baseline.of([], "en"))
