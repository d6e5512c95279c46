"""Several archives, and articles beside them, are held against as if all lay in one."""

from dataclasses import replace
from pathlib import Path

import pytest

from daejo.archive.checking import check
from daejo.archive.opening import kept
from daejo.archive.store import Archive
from daejo.examine import examine

from .conftest import OPENING, REPRINT, STORM, article

OTHERS = {
    f"{n}.txt": OPENING.replace("새 도서관을 연다", f"새 도서관을 {word} 연다")
    for n, word in enumerate(("힘차게", "드디어", "마침내"))
}


def _told(report):
    return {(one.id, one.suspect, one.correction, one.voices) for one in report.findings}


@pytest.mark.parametrize("few", [0, 60])
def test_what_is_told_is_what_the_full_run_tells(archive, tmp_path, monkeypatch, few):
    monkeypatch.setattr("daejo.archive.search._FEW", few)
    one, *rest = [article(*other) for other in OTHERS.items()]
    new, storm = article("new.txt", REPRINT), article("storm.txt", STORM)
    with Archive.open(tmp_path / "other.archive") as other:
        other.add(rest)
        found = check([new], [archive, other], beside=[one])
    full = examine([new], archive=[article("opening.txt", OPENING), one, *rest, storm])
    assert _told(found) == _told(full)
    assert any(finding.rule.startswith("claims.figure") for finding in found.findings)
    assert found.new == {"new.txt"}
    assert found.compared.archive == 5


def test_what_lies_in_two_of_them_is_one_and_two_of_one_key_are_two(archive, tmp_path):
    with Archive.open(tmp_path / "other.archive") as other:
        other.add([article("opening.txt", OPENING), article("storm.txt", REPRINT)])
        found = check([article("new.txt", OPENING)], [archive, other])
    assert [one.key for one in found.articles] == ["new.txt", "opening.txt", "storm.txt (2)"]


def test_a_release_of_an_archive_is_the_measure_and_is_told_of_alone(archive, tmp_path):
    with Archive.open(tmp_path / "other.archive") as other:
        other.add([article(*one) for one in OTHERS.items()])
        other.add([replace(article("release.txt", REPRINT), source="release")])
        found = check([article("new.txt", OPENING)], [archive, other])
    (one,) = (one for one in found.findings if one.rule.startswith("claims.figure"))
    assert (one.standing(found.new), one.correction, len(one.releases)) == ("new", "230억원", 1)


def test_each_path_is_opened_as_what_it_is(archive, tmp_path, monkeypatch):
    monkeypatch.setattr("daejo.archive.opening._FEW", 1)
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / "cache")
    folder = tmp_path / "old"
    folder.mkdir()
    for key, text in OTHERS.items():
        (folder / key).write_text(text, encoding="utf-8")
    with kept([archive.path, folder, folder / "0.txt"], lambda *step: None) as stored:
        assert [len(one) for one in stored.archives] == [2, 3]
        assert stored.loose == (folder / "0.txt",)


def test_an_older_version_is_none_wherever_one_stands(archive, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    Path("desk", "a.txt").write_text(OPENING, encoding="utf-8")
    archive.add([replace(article("old/a.txt", OPENING), path=(tmp_path / "desk" / "a.txt").absolute())])
    Path("desk", "a.txt").write_text(REPRINT, encoding="utf-8")
    found = check(Path("desk", "a.txt"), archive)
    assert {one.key for one in found.articles} == {"a.txt", "opening.txt"}
