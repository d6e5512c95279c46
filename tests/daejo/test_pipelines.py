"""People that only a trained pipeline knows are listed, and a pipeline that is not there is named."""

import json
import random
import re
from dataclasses import replace
from datetime import date
from importlib.metadata import EntryPoint
from shutil import copytree

import pytest

import claims
from claims.language import pipeline
from daejo import Article, Settings, Zone, ZoneKind, examine, frames
from daejo.errors import MissingPartError, SettingsError
from daejo.pipelines import load

TEXT = "Mayor Jane Doe met Alma Reyes."
KOREAN = "어제는 노아린이 웃었다."


def train(folder, whole, sentences):
    """A pipeline that has learnt the names of these sentences, on disk; its folder."""
    from spacy.training import Example
    from spacy.util import fix_random_seed

    fix_random_seed(7)
    random.seed(7)
    recognizer = whole.add_pipe("ner")
    examples = []
    for sentence, names in sentences:
        spans = [(sentence.index(name), sentence.index(name) + len(name), label) for name, label in names.items()]
        examples.append(Example.from_dict(whole.make_doc(sentence), {"entities": spans}))
        for label in names.values():
            recognizer.add_label(label)
    optimizer = whole.initialize(lambda: examples)
    for _ in range(25):
        whole.update(examples, sgd=optimizer)
    whole.to_disk(folder)
    return str(folder)


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """The folder of an English pipeline that has learnt three names of people and one of a firm."""
    names = ("Alma Reyes", "Bea Stone", "Carl Munn")
    sentences = [(f"Mayor Jane Doe met {name}.", {"Jane Doe": "PERSON", name: "PERSON"}) for name in names]
    sentences.append(("Visitors praised Larkfield.", {"Larkfield": "ORG"}))
    yield train(tmp_path_factory.mktemp("pipelines") / "tiny", spacy_blank("en"), sentences)
    pipeline.cache_clear()


@pytest.fixture(scope="module")
def trained_korean(tmp_path_factory):
    """The folder of a Korean pipeline that has learnt, on Kiwi's tokens, names of a rare build."""
    pipeline.cache_clear()
    names = ("노아린", "한도운", "여보람")
    sentences = [(f"어제는 {name}이 웃었다.", {name: "PS"}) for name in names]
    sentences += [(f"{name}은 고개를 끄덕였다.", {name: "PS"}) for name in names]
    yield train(tmp_path_factory.mktemp("pipelines") / "ko_tiny", pipeline("ko"), sentences)
    pipeline.cache_clear()


def spacy_blank(language):
    import spacy

    return spacy.blank(language)


def article(text):
    return Article("a", text, (Zone(ZoneKind.BODY, 0, len(text)),), language="en")


def people(report):
    return [one.claim.quote for one in report.claims if one.claim.family == "person"]


def test_people_without_a_title_are_listed_once(trained):
    report = examine([article(TEXT)], settings=Settings(pipelines=(trained,)))
    assert people(report) == ["Alma Reyes"]
    assert all(TEXT[slice(*one.claim.span)] == one.claim.quote for one in report.claims)
    assert people(examine([article(TEXT)])) == []


def test_a_pipeline_reads_only_the_lines_of_its_language(trained):
    text = f"한가람시는 5일 새 공장을 열었다.\n{TEXT}"
    zones = (Zone(ZoneKind.BODY, 0, text.index("\n")), Zone(ZoneKind.BODY, text.index("\n") + 1, len(text)))
    report = examine([Article("a", text, zones)], settings=Settings(pipelines=(trained,)))
    assert people(report) == ["Alma Reyes"]


def test_organisations_are_listed_too(trained):
    report = examine([article("Visitors praised Larkfield.")], settings=Settings(pipelines=(trained,)))
    assert [(one.claim.family, one.claim.quote) for one in report.claims] == [("organization", "Larkfield")]
    assert [*frames(report)["claims"]["organization"]] == ["Larkfield"]


def test_a_korean_pipeline_reads_on_kiwis_tokens(trained_korean):
    korean = replace(article(KOREAN), language="ko")
    assert people(examine([korean], settings=Settings(pipelines=(trained_korean,)))) == ["노아린"]
    assert [one.name for one in claims.people(KOREAN, pipeline=trained_korean)] == ["노아린"]


def told_by_four(first):
    """Articles of one day under headlines that name the same bridge."""
    bodies = (
        first,
        "한도윤 해솔군수는 새 다리를 반겼다.",
        "행사에는 한도윤 해솔군수도 왔고 주민도 많았다.",
        "이날 한도윤 해솔군수의 뜻은 분명했다.",
    )
    for number, body in enumerate(bodies):
        text = f"들꽃다리 열린 날\n{body}"
        zones = [
            Zone(ZoneKind.BODY if line.start() else ZoneKind.HEADLINE, *line.span())
            for line in re.finditer(r"[^\n]+", text)
        ]
        yield Article(str(number), text, tuple(zones), published=date(2025, 3, 5))


def test_a_name_only_a_pipeline_finds_is_weighed_against_what_independent_texts_print(trained_korean):
    story = [*told_by_four("행사에서 한도윤 해솔군수가 인사했다.\n한도운은 고개를 끄덕였다.")]
    with_pipeline = examine(story, settings=Settings(pipelines=(trained_korean,)))
    found = [one for one in with_pipeline.findings if one.rule == "claims.name.untitled_near_miss"]
    # Without it the two names are only laid side by side, and nobody is suspected.
    assert all(one.suspect is None for one in examine(story).findings)
    assert [(one.grade, one.values, one.suspect) for one in found] == [("warning", ("한도운", "한도윤"), 0)]


def test_the_table_of_claims_names_them(trained):
    table = frames(examine([article(TEXT)], settings=Settings(pipelines=(trained,))))["claims"]
    assert [*table.query("family == 'person'")["person"]] == ["Alma Reyes"]


def test_the_command_lists_them(run, trained, tmp_path):
    (tmp_path / "a.txt").write_text(f"새 공장 연다\n\n{TEXT}\n", encoding="utf-8")
    ended = run("claims", tmp_path, "--pipeline", trained, "--format", "json")
    assert ended.status == 0
    found = json.loads(ended.out)["claims"]
    assert [one["value"]["name"] for one in found if one["family"] == "person"] == ["Alma Reyes"]


def test_a_pipeline_that_is_not_installed_is_named_with_the_command_that_installs_it(run):
    ended = run("claims", "x.txt", "--pipeline", "ko_core_news_sm_absent")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "“ko_core_news_sm_absent” is not installed. Installed: " in ended.err
    assert "python -m spacy download ko_core_news_sm_absent" in ended.err


@pytest.mark.parametrize("command", ["report", "check", "claims", "facts", "export"])
def test_every_command_that_reads_claims_names_a_missing_pipeline(run, tmp_path, command):
    more = {"check": ["--against", tmp_path], "export": ["--to", tmp_path / "out"]}.get(command, [])
    ended = run(command, tmp_path, *more, "--pipeline", "en_absent")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "en_absent" in ended.err


@pytest.mark.parametrize(("name", "content"), [("config.cfg", "nonsense"), ("ner/model", "\0"), ("meta.json", "{")])
def test_a_damaged_pipeline_is_told_in_one_line(run, trained, tmp_path, name, content):
    copytree(trained, tmp_path / "damaged")
    (tmp_path / "damaged" / name).write_text(content, encoding="utf-8")
    article = tmp_path / "a.txt"
    article.write_text("Mayor Kim spoke.", encoding="utf-8")
    ended = run("claims", article, "--pipeline", tmp_path / "damaged")
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "cannot be loaded" in ended.err


def test_a_pipeline_that_finds_no_names_is_refused(tmp_path):
    spacy_blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(MissingPartError, match="finds no names"):
        load([str(tmp_path / "blank")])


def test_the_doctor_lists_what_is_installed(run, monkeypatch):
    assert "spacy download ko_core_news_sm" in run("doctor").out
    monkeypatch.setattr("daejo.doctor.entry_points", lambda group: [EntryPoint("ko_core_news_sm", "x", group)])
    assert "ko_core_news_sm      ok" in run("doctor").out


def test_duplicates_takes_no_pipeline(run, tmp_path):
    assert run("duplicates", tmp_path, "--pipeline", "ko_core_news_sm").status == 2


def test_a_folder_that_holds_no_pipeline_is_said_to_be_none(tmp_path):
    with pytest.raises(MissingPartError, match=r"holds no spaCy pipeline: .* config\.cfg"):
        load([str(tmp_path)])


def test_two_pipelines_of_one_language_are_refused(trained, tmp_path):
    copytree(trained, tmp_path / "other")
    with pytest.raises(SettingsError, match="both of language en"):
        load([trained, str(tmp_path / "other")])
    assert load([trained, trained]) == {"en": trained}


def test_a_pipeline_of_a_third_language_is_refused(tmp_path):
    german = spacy_blank("de")
    german.add_pipe("entity_ruler")
    german.to_disk(tmp_path / "de")
    with pytest.raises(SettingsError, match="is of language de"):
        load([str(tmp_path / "de")])
