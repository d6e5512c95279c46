"""Articles of our own with what is planted in them: how much the whole program finds, and what it finds beyond.

fixtures/gauge.json holds the floors. They only rise: a change that finds more raises them in the same commit.
"""

import json
import tomllib
from pathlib import Path

import pytest

from claims.crosscheck import Grade
from daejo.examine import examine

FIXTURES = Path(__file__).parents[2] / "fixtures"
STORIES = sorted(folder for folder in (FIXTURES / "stories").iterdir() if folder.is_dir())


def story(folder):
    return tomllib.loads((folder / "story.toml").read_text(encoding="utf-8"))


def told(folder):
    """Rule and the distinct quotes of every finding above note, and of every note that the story says is planted."""
    noted = {one["rule"] for one in story(folder)["planted"] if one.get("grade") == "note"}
    return [
        (finding.rule, frozenset(e.quote for e in finding.evidence))
        for finding in examine([folder]).findings
        if finding.grade is not Grade.NOTE or finding.rule in noted
    ]


@pytest.fixture(scope="module")
def results():
    return {folder.name: (story(folder)["planted"], told(folder)) for folder in STORIES}


def found(planted, findings):
    return any(rule == planted["rule"] and set(planted["quotes"]) <= quotes for rule, quotes in findings)


def wanted(finding, planted):
    rule, quotes = finding
    return any(rule == one["rule"] and set(one["quotes"]) <= quotes for one in planted)


@pytest.mark.parametrize("folder", STORIES, ids=lambda folder: folder.name)
def test_what_is_planted_stands_in_the_articles_of_the_story(folder):
    texts = [article.read_text(encoding="utf-8") for article in sorted(folder.glob("*.txt"))]
    for planted in story(folder)["planted"]:
        for quote in planted["quotes"]:
            assert any(quote in text for text in texts), f"{folder.name}/story.toml: no article prints {quote}"


def test_as_much_is_found_as_ever(results):
    planted = [found(one, findings) for plants, findings in results.values() for one in plants]
    missed = [one for plants, findings in results.values() for one in plants if not found(one, findings)]
    floor = json.loads((FIXTURES / "gauge.json").read_text())["recall"]
    assert sum(planted) / len(planted) >= floor, f"missed now: {missed}"


def test_as_little_is_found_that_nobody_planted(results):
    findings = [wanted(one, plants) for plants, told_ in results.values() for one in told_]
    strays = [one for plants, told_ in results.values() for one in told_ if not wanted(one, plants)]
    floor = json.loads((FIXTURES / "gauge.json").read_text())["precision"]
    assert sum(findings) / len(findings) >= floor, f"nobody planted: {strays}"


def test_a_story_without_a_slip_is_left_in_peace(results):
    plants, findings = results["quiet"]
    assert (plants, findings) == ([], [])
