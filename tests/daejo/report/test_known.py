"""How reports tell of findings that are known."""

import json
from dataclasses import replace

import pytest

from daejo.finding import Suppressed


@pytest.fixture
def partly(report):
    error, warning, note = report.findings
    known = Suppressed(warning, "accepted", "both are hers"), Suppressed(note, "baseline", "")
    return replace(report, findings=(error,), suppressed=known)


@pytest.mark.parametrize("name", ["terminal", "markdown", "github"])
@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "1 error, 0 warnings, 0 notes, 1 copied text; known: 1 in the baseline, 1 accepted"),
        ("ko", "이미 아는 것: 기준 목록 1건, 승인 1건"),
    ],
)
def test_they_are_counted(partly, written, name, lang, told):
    assert told in " ".join(written(partly, name, lang=lang).split())


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_they_are_listed_where_asked_behind_the_others_with_who_says_so(partly, written, name):
    assert "Known" not in written(partly, name)
    listed = written(replace(partly, lists_known=True), name)
    assert listed.index("claims.figure.differs_in_copy") < listed.index("Known") < listed.index("Accepted: both are")
    assert listed.index("claims.title.rank_and_position") < listed.index("In the baseline")


def test_json_holds_them_always(partly, written):
    told = json.loads(written(partly, "json"))
    assert [(one["by"], one["reason"], one["finding"]["id"]) for one in told["suppressed"]] == [
        ("accepted", "both are hers", "f2"),
        ("baseline", None, "f3"),
    ]
    assert [one["id"] for one in told["findings"]] == ["f1"]
    lines = [json.loads(line) for line in written(partly, "jsonl").splitlines()]
    assert [one["by"] for one in lines if one["record"] == "suppressed"] == ["accepted", "baseline"]


def test_what_is_known_is_not_told_again_as_told_in_different_ways(report, written):
    known = tuple(Suppressed(one, "baseline", "") for one in report.findings)
    assert "Told in different ways" in written(replace(report, findings=()), "markdown")
    assert "Told in different ways" not in written(replace(report, findings=(), suppressed=known), "markdown")


@pytest.mark.parametrize("name", ["github", "gitlab", "junit", "rdjson"])
def test_formats_that_fail_builds_hold_none_of_them(partly, written, name):
    assert written(replace(partly, lists_known=True), name) == written(partly, name)
    assert written(partly, name) != written(replace(partly, findings=()), name)
