"""Annotations of a build, as its runner reads them."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest

from daejo.finding import Problem
from daejo.report import github

PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}


def annotations(told):
    """Each annotation as the runner takes it from the log: its command, its properties, its words."""
    found = []
    for line in told.splitlines():
        if match := re.fullmatch(r"\s*::([a-z-]+)(?: ([^:]*))?::(.*)", line):
            pairs = (pair.partition("=") for pair in match[2].split(","))
            found.append((match[1], {name: unquote(value) for name, _, value in pairs}, unquote(match[3])))
    return found


def test_an_annotation_names_the_place_the_title_and_the_other_side(report, written):
    problem, error, warning, notice = annotations(written(report, "github"))
    assert problem == ("error", {"file": "news/c.txt", "title": "daejo"}, "news/c.txt: holds no text")
    assert [one[0] for one in (error, warning, notice)] == ["error", "warning", "notice"]
    column = report.articles[1].text.splitlines()[1].index("3만720명") + 1
    assert error[1] == {
        "file": "news/b.txt", "line": "2", "endLine": "2", "col": str(column), "endColumn": str(column + 6),
        "title": "Figure changed in a copied sentence",
    }  # fmt: skip
    assert error[2].splitlines()[1:] == [
        "Suspect: “3만720명”", "Likely right: 3만7200명", "news/a.txt:3 body: “3만7200명”"
    ]  # fmt: skip
    assert written(report, "github").splitlines()[-1].startswith("2 articles: 1 error, 1 warning, 1 note")


def test_columns_of_a_quote_over_two_lines_are_left_out(report, written):
    place = report.findings[0].evidence[1]._replace(start=10, end=30, line=1)
    finding = replace(report.findings[0], evidence=(report.findings[0].evidence[0], place))
    (_, properties, _), *_ = annotations(written(replace(report, findings=(finding,), problems=()), "github"))
    assert (properties["line"], properties["endLine"]) == ("1", "2")
    assert "col" not in properties


def test_ten_of_each_the_last_of_which_counts_the_rest(report, written):
    many = replace(report, findings=report.findings[::-1] * 30, problems=report.problems * 7)
    found = annotations(written(many, "github"))
    assert [one[0] for one in found] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    problems, *told = [one[2] for one in found if "file" not in one[1]]
    assert problems == "4 more problems: see the log of this step."
    assert told == ["Not shown: 25 errors.", "Not shown: 21 warnings.", "Not shown: 21 notes."]
    ten = replace(report, findings=report.findings[:1] * 10, problems=())
    assert all("file" in one[1] for one in annotations(written(ten, "github")))


def test_as_many_as_are_asked_for(report, written):
    many = replace(report, findings=report.findings * 30, problems=())
    assert len(annotations(written(many, "github", most=0))) == 90
    found = annotations(written(many, "github", most=12))
    assert [one[0] for one in found] == ["error"] * 12 + ["notice"]
    assert found[-1][2] == "Not shown: 18 errors, 30 warnings, 30 notes."


def test_the_summary_of_the_step_holds_the_report(report, written, tmp_path, monkeypatch):
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    written(report, "github", lang="ko")
    told = summary.read_text(encoding="utf-8")
    assert told.startswith("# Before\n# 대조 보고서\n")
    assert "claims.new.rule" in told


@pytest.mark.parametrize("before", [0, 70_000])
def test_the_summary_is_cut_to_what_github_takes_and_says_so(report, written, tmp_path, monkeypatch, before):
    summary = tmp_path / "summary.md"
    summary.write_text("x" * before, encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert github._SUMMARY == 1024 * 1024
    monkeypatch.setattr(github, "_SUMMARY", 100_000)
    problems = tuple(Problem(f"{n}가나다라마바사.txt", "ingest.empty") for n in range(2_000))
    many = replace(report, findings=report.findings * 200, problems=problems)
    found = annotations(written(many, "github", lang="ko"))
    assert "외 오류 195건. 이 단계의 요약에 있습니다." in [one[2] for one in found]
    assert 98_000 < summary.stat().st_size <= 100_000
    told = summary.read_text(encoding="utf-8")
    assert re.search(r"여기에 싣지 않은 것: (오류 \d+건, )?주의 \d+건, 참고 200건", told)
    assert re.search(r"외 \d+건\. 모두 보려면: --max 0\n\Z", told)


@pytest.mark.parametrize("full", [True, False])
def test_a_summary_that_cannot_be_written_is_told_and_stops_nothing(report, written, tmp_path, monkeypatch, full):
    summary = tmp_path / "summary.md"
    if full:
        summary.write_bytes(b"x" * (1024 * 1024 - 100))
    else:
        summary.mkdir()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    *_, last = annotations(written(report, "github"))
    assert last[0] == "warning"
    assert "summary of this step could not be written" in last[2]


def test_no_word_of_an_article_ends_a_property_or_a_line(report, written):
    words = "a,b:c%0A::error::x\n::warning::y\r##[error]z %25"
    articles = tuple(replace(one, key=f"{words}{one.key}", path=None) for one in report.articles)
    finding = replace(
        report.findings[0],
        about=words,
        values=(words, words),
        correction=words,
        evidence=tuple(one._replace(article=f"{words}{one.article}") for one in report.findings[0].evidence),
    )
    found = annotations(written(replace(report, articles=articles, findings=(finding,), problems=()), "github"))
    ((name, properties, told),) = found
    assert (name, properties.keys()) == ("error", PROPERTIES)
    assert properties["file"] == "a,b:c%0A::error::x ::warning::y # #[error]z %25b.txt"
    assert "Likely right: a,b:c%0A::error::x ::warning::y # #[error]z %25" in told.splitlines()
