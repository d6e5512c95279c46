"""Every rule fires, and every rule can be silent: fixtures/rules/<rule>.toml, run through the whole program.

A file is named after its rule without `claims.` and holds two kinds of tables, each a set of articles that stand
beside one another: [[fires]], where the rule must be told, and [[silent]], where it must not. Other rules may speak.
Both kinds are there in Korean and in English; a rule that reads one language says so, `only`, and the `reason`.
`people` of an example is a sheet of people that its texts are held against.
"""

import tomllib
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

from daejo import messages
from daejo.article import Article
from daejo.examine import examine
from daejo.messages import rules
from daejo.page import label
from daejo.report import writer
from daejo.settings import Settings

FOLDER = Path(__file__).parents[2] / "fixtures" / "rules"
# A pipeline is no part of a plain installation; people/test_untitled.py shows this rule at work.
NEEDS_A_PIPELINE = {"claims.name.untitled_near_miss"}
LANGUAGES = {"ko", "en", "mix"}
FORM = """
[[fires]]
lang = "ko"  # or "en", or "mix"
texts = ["one article", "another"]

[[silent]]
lang = "ko"
why = "what makes it right"
texts = ["one article"]
"""
ONE_LANGUAGE = """
only = "ko"
reason = "why there is nothing to read in the other language, or what tells it there"
"""


def examples(rule):
    file = FOLDER / f"{rule.removeprefix('claims.')}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def spoken(lang):
    return ("ko", "en") if lang == "mix" else (lang,)


def numbered(kind):
    return [
        pytest.param(rule, example, id=f"{rule.removeprefix('claims.')}-{number}")
        for rule in rules()
        for number, example in enumerate(examples(rule).get(kind, ()))
    ]


@pytest.fixture
def held_against(tmp_path):
    """The settings under which an example is read."""

    def of(example):
        if "people" not in example:
            return None
        sheet = tmp_path / "people.toml"
        sheet.write_text(example["people"], encoding="utf-8")
        return Settings(people=sheet)

    return of


def told(example, settings):
    """The report over an example's texts."""
    articles = []
    for number, text in enumerate(example["texts"]):
        page = label(text)
        articles.append(Article(f"{number}.txt", text, page.zones, page.headline, page.published, page.language))
    report = examine(articles, settings=settings)
    assert report.problems == ()
    return report


@pytest.mark.parametrize("rule", sorted({*rules()} - NEEDS_A_PIPELINE))
def test_every_rule_has_an_example_that_fires_and_one_that_is_silent(rule):
    found = examples(rule)
    assert found.get("fires"), f"write fixtures/rules/{rule.removeprefix('claims.')}.toml, texts of your own:\n{FORM}"
    assert found.get("silent"), f"fixtures/rules/{rule.removeprefix('claims.')}.toml lacks [[silent]]:\n{FORM}"
    assert set(found) - {"only", "reason"} == {"fires", "silent"}
    assert ("only" in found) == ("reason" in found), f"{rule}: a rule of one language says why:\n{ONE_LANGUAGE}"
    for kind in ("fires", "silent"):
        told_in = {lang for example in found[kind] for lang in spoken(example["lang"])}
        lacking = sorted({"ko", "en"} - told_in) if "only" not in found else sorted({found["only"]} - told_in)
        assert not lacking, (
            f"{rule}: [[{kind}]] lacks {lacking}; write one, or where it reads one language alone:\n{ONE_LANGUAGE}"
        )
    for example in [*found["fires"], *found["silent"]]:
        assert example["lang"] in LANGUAGES, f"{rule}: lang is {example['lang']!r}; it must be one of {LANGUAGES}"
        assert set(example) <= {"lang", "why", "texts", "people"}


@pytest.mark.parametrize(("rule", "example"), numbered("fires"))
def test_a_rule_fires_on_its_example(rule, example, held_against):
    report = told(example, held_against(example))
    findings = report.findings
    others = sorted({finding.rule for finding in findings})
    assert rule in others, (
        f"{rule} is silent on this example, and {others or 'nothing'} is told. If the rule went or another took its "
        "place, remove its messages and its file in fixtures/rules; else find the guard that silences it."
    )
    for finding in findings:
        for lang in messages.LANGUAGES:
            said, unfilled = messages.reason(finding, lang), messages.text("finding.without_reason", lang, sides="")
            assert not said.startswith(unfilled), f"{finding.rule} lacks a detail that its reason asks for"
    for lang in messages.LANGUAGES:
        page = StringIO()
        writer("terminal")(report, lang=lang, stream=page)
        wide = [line for line in page.getvalue().splitlines() if cell_len(line) > 80]
        assert not wide, "a line of the report is wider than a terminal"


@pytest.mark.parametrize(("rule", "example"), numbered("silent"))
def test_a_rule_is_silent_on_its_example(rule, example, held_against):
    found = told(example, held_against(example)).findings
    findings = [[e.quote for e in finding.evidence] for finding in found if finding.rule == rule]
    assert not findings, (
        f"{rule} is told of {findings}, which is right: {example.get('why', 'see the explanation of the rule')}. "
        "The rule must see what makes it right, or tell nothing where it cannot."
    )


def first_of_several(kind):
    """The first example of each rule that lays several texts beside one another."""
    found = {rule: next((e for e in examples(rule).get(kind, ()) if len(e["texts"]) > 1), None) for rule in rules()}
    return [pytest.param(rule, example, id=rule.removeprefix("claims.")) for rule, example in found.items() if example]


@pytest.mark.parametrize(("rule", "example"), first_of_several("fires"))
def test_a_finding_has_one_id_whatever_the_order_of_the_texts(rule, example):
    forward = examine(Article(f"{number}.txt", text) for number, text in enumerate(example["texts"]))
    backward = examine(Article(f"{99 - number}.txt", text) for number, text in enumerate(reversed(example["texts"])))
    assert {f.id for f in forward.findings} == {f.id for f in backward.findings}
    assert {(d.id, d.similarity) for d in forward.duplicates} == {(d.id, d.similarity) for d in backward.duplicates}


def test_no_file_outlives_its_rule():
    stray = sorted({f"claims.{file.stem}" for file in FOLDER.glob("*.toml")} - {*rules()})
    assert not stray, f"no rule is named {stray}: remove the files, or add the messages of the rule"
