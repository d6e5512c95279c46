"""What the archive is at fault for, in the formats for builds: told, and failing nothing."""

import json
import re
from dataclasses import replace

import pytest
from junitparser import JUnitXml


@pytest.fixture
def against(report):
    """The report as of a check of a.txt against b.txt, which has the error."""
    return replace(report, new=frozenset({"a.txt"}), problems=())


def test_sarif_tells_it_as_a_note_at_its_place(against, written):
    results = json.loads(written(against, "sarif"))["runs"][0]["results"]
    assert [one["level"] for one in results] == ["warning", "note", "note"]
    assert results[2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "news/b.txt"
    assert "\nOutside the new articles: " in results[2]["message"]["text"]


def test_github_tells_it_as_a_notice(against, written):
    told = written(against, "github")
    assert re.findall(r"(?m)^::([a-z]+) file=(\S+?),", told) == [
        ("warning", "news/a.txt"), ("notice", "news/a.txt"), ("notice", "news/b.txt")
    ]  # fmt: skip
    many = written(replace(against, findings=against.findings * 9), "github")
    assert "::notice title=daejo::Not shown: 9 errors.\n" in many


@pytest.mark.parametrize(("name", "mildest"), [("gitlab", "info"), ("rdjson", "INFO")])
def test_others_tell_it_as_the_mildest(against, written, name, mildest):
    document = json.loads(written(against, name))
    severities = [one["severity"] for one in (document if name == "gitlab" else document["diagnostics"])]
    assert severities[1:] == [mildest] * 2


def test_junit_fails_for_nothing_and_has_suites_of_new_articles(against, written):
    suites = JUnitXml.fromstring(written(against, "junit"))
    assert (suites.failures, suites.errors) == (0, 0)
    assert [suite.name for suite in suites] == ["news/a.txt", "news/b.txt"]
    peace = JUnitXml.fromstring(written(replace(against, findings=()), "junit"))
    assert [suite.name for suite in peace] == ["news/a.txt"]
