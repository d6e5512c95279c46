"""Findings as results of tests."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from junitparser import JUnitXml

from daejo.finding import Problem


def suites(told):
    return {suite.name: suite for suite in JUnitXml.fromstring(told)}


def test_a_suite_an_article_and_a_case_a_rule(report, written):
    found = suites(written(report, "junit"))
    assert list(found) == ["news/c.txt", "news/a.txt", "news/b.txt"]
    case, undecided = found["news/b.txt"]
    assert undecided.name == "claims.title.rank_and_position"
    assert (case.name, case.classname) == ("claims.figure.differs_in_copy", "news/b.txt")
    (failure,) = case.result
    assert (type(failure).__name__, failure.type) == ("Failure", "error")
    assert failure.text.startswith("news/b.txt:2 body: Errors\n")
    assert [type(case.result[0]).__name__ for case in found["news/a.txt"]] == ["Skipped", "Skipped"]
    assert found["news/b.txt"].tests == 2
    (unread,) = found["news/c.txt"]
    assert (type(unread.result[0]).__name__, unread.result[0].message) == ("Error", "holds no text")


def test_findings_of_one_rule_are_one_result(report, written):
    several = replace(report, findings=report.findings[:1] * 3)
    (case,) = suites(written(several, "junit"))["news/b.txt"]
    (failure,) = case.result
    assert failure.message.endswith("and 2 more")
    assert failure.text.count("news/b.txt:2 body") == 3


def test_an_article_at_peace_passes(report, written):
    found = suites(written(replace(report, findings=(), problems=()), "junit", lang="ko"))
    assert [[(case.name, case.is_passed) for case in suite] for suite in found.values()] == [
        [("의심되는 곳 없음", True)]
    ] * 2


def test_a_finding_stands_in_every_article_it_suspects(report, written):
    finding = report.findings[0]
    twice = (*finding.evidence, finding.evidence[1]._replace(article="c.txt"))
    found = suites(written(replace(report, findings=(replace(finding, evidence=twice),), problems=()), "junit"))
    assert [(name, suite.failures) for name, suite in found.items()] == [
        ("news/a.txt", 0), ("news/b.txt", 1), ("c.txt", 1)
    ]  # fmt: skip


def test_the_counts_are_those_of_the_cases(report, written):
    root = ElementTree.fromstring(written(report, "junit"))
    assert {name: root.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "5", "failures": "1", "errors": "1", "skipped": "3"
    }  # fmt: skip
    assert "daejo.more" in written(report, "junit", most=1)


@pytest.mark.parametrize("word", ["\x00", "\x0b", "\ufffe", "\uffff", "\ud800", "]]>", "</failure>", "&#0;"])
def test_what_xml_cannot_hold_leaves_it_whole(report, written, word):
    finding = replace(report.findings[0], correction=f"앞{word}뒤", about=word)
    problem = Problem(f"news/{word}.txt", "ingest.failed", {"cause": word})
    told = written(replace(report, findings=(finding,), problems=(problem,)), "junit")
    (case,) = suites(told)["news/b.txt"]
    assert "앞" in case.result[0].text
    assert ("뒤" in case.result[0].text) is True
