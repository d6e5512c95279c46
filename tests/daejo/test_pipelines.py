"""People that only a trained pipeline knows are listed, and a pipeline that is not there is named."""

import json
import random

import pytest

from claims.language import pipeline
from daejo import Article, Settings, Zone, ZoneKind, examine, frames
from daejo.errors import MissingPartError, SettingsError
from daejo.pipelines import load

TEXT = "Mayor Jane Doe met Alma Reyes."


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """The folder of a pipeline that has learnt three names."""
    import spacy
    from spacy.training import Example

    spacy.util.fix_random_seed(7)
    random.seed(7)
    whole = spacy.blank("en")
    whole.add_pipe("ner").add_label("PERSON")
    lines = [f"Mayor Jane Doe met {name}." for name in ("Alma Reyes", "Bea Stone", "Carl Munn")]
    examples = [
        Example.from_dict(
            whole.make_doc(line), {"entities": [(6, 14, "PERSON"), (line.index("met ") + 4, len(line) - 1, "PERSON")]}
        )
        for line in lines
    ]
    optimizer = whole.initialize(lambda: examples)
    for _ in range(25):
        whole.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("pipelines") / "tiny"
    whole.to_disk(folder)
    yield str(folder)
    pipeline.cache_clear()


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


def test_the_table_of_claims_names_them(trained):
    table = frames(examine([article(TEXT)], settings=Settings(pipelines=(trained,))))["claims"]
    assert [*table.query("family == 'person'")["person"]] == ["Alma Reyes"]


def test_the_command_lists_them(trained, tmp_path, monkeypatch, capsys):
    from daejo import cli

    (tmp_path / "a.txt").write_text(f"새 공장 연다\n\n{TEXT}\n", encoding="utf-8")
    command = ["daejo", "claims", str(tmp_path), "--pipeline", trained, "--format", "json"]
    monkeypatch.setattr("sys.argv", command)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert not ended.value.code
    found = json.loads(capsys.readouterr().out)["claims"]
    assert [one["value"]["name"] for one in found if one["family"] == "person"] == ["Alma Reyes"]


def test_a_pipeline_that_is_not_installed_is_named_with_the_command_that_installs_it(monkeypatch, capsys):
    from daejo import cli

    monkeypatch.setattr(
        "sys.argv", ["daejo", "claims", "x.txt", "--pipeline", "ko_core_news_sm_absent", "--lang", "en"]
    )
    with pytest.raises(SystemExit) as ended:
        cli.main()
    said = capsys.readouterr()
    assert (ended.value.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "“ko_core_news_sm_absent” is not installed. Installed: " in said.err
    assert "python -m spacy download ko_core_news_sm_absent" in said.err


def test_a_folder_that_holds_no_pipeline_is_said_to_be_none(tmp_path):
    with pytest.raises(MissingPartError, match=r"holds no spaCy pipeline: .* config\.cfg"):
        load([str(tmp_path)])


def test_two_pipelines_of_one_language_are_refused(trained, tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path / "other")
    with pytest.raises(SettingsError, match="both of language en"):
        load([trained, str(tmp_path / "other")])
    assert load([trained, trained]) == {"en": trained}


def test_a_pipeline_of_a_third_language_is_refused(tmp_path):
    import spacy

    spacy.blank("de").to_disk(tmp_path / "de")
    with pytest.raises(SettingsError, match="is of language de"):
        load([str(tmp_path / "de")])
