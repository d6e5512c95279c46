import json

import pytest

from daejo.archive.store import Archive
from daejo.article import Article

from .test_inputs import RELEASE

WRONG = RELEASE.replace("320억원", "230억원")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "release.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command, status", [("check", 1), ("report", 0)])
def test_an_article_is_held_against_a_release_alone(run, folder, command, status):
    ended = run(command, folder / "a.txt", "--release", folder / "release.txt")
    assert ended.status == status
    assert "The release has “320억원” and is the measure." in " ".join(ended.out.split())
    assert "Right: 320억원" in ended.out
    assert "What was taken from the release" in ended.out


def test_json_says_which_side_is_the_release_and_what_was_taken(run, folder):
    ended = run("check", folder / "a.txt", "--release", folder / "release.txt", "--format", "json")
    found = json.loads(ended.out)
    (one,) = found["findings"]
    assert (one["releases"], one["suspect"], one["standing"]) == ([1 - one["suspect"]], one["suspect"], "new")
    assert {article["key"]: article["source"] for article in found["articles"]} == {
        "a.txt": None,
        "release.txt": "release",
    }
    assert [(one["article"], one["release"]) for one in found["taken"]] == [("a.txt", "release.txt")]


def test_a_release_is_held_against_beside_an_archive(run, folder):
    archive = folder / "news.archive"
    with Archive.open(archive) as kept:
        kept.add(Article(f"{number}.txt", f"{WRONG}\n{words}\n") for number, words in enumerate(("맑다.", "흐리다.")))
    ended = run(
        "check", folder / "a.txt", "--against", archive, "--release", folder / "release.txt", "--format", "json"
    )
    (one,) = (one for one in json.loads(ended.out)["findings"] if one["standing"] == "new")
    assert (one["grade"], one["correction"]) == ("error", "320억원")


def test_an_article_that_tells_what_the_release_tells_passes(run, folder):
    assert run("check", folder / "release.txt", "--release", folder / "release.txt").status == 0
    (folder / "b.txt").write_text(RELEASE, encoding="utf-8")
    assert run("check", folder / "b.txt", "--release", folder / "release.txt").status == 0


def test_a_release_that_cannot_be_read_is_named_and_a_report_does_not_overwrite_it(run, folder):
    ended = run("check", folder / "a.txt", "--release", folder / "none.txt")
    assert ended.status == 2
    assert "none.txt" in ended.out
    release = folder / "release.txt"
    assert run("check", folder / "a.txt", "--release", release, "--format", "json", "--output", release).status == 2
