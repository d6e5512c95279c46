import pytest

from .archive.conftest import OPENING, REPRINT, STORM


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (("old/opening.txt", OPENING), ("old/storm.txt", STORM), ("new.txt", REPRINT)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_articles_are_kept_told_of_and_forgotten(run, desk):
    assert (
        run("archive", "add", "news.archive", "old").out == "news.archive: 2 articles added, 0 changed, 0 unchanged\n"
    )
    assert (
        run("archive", "add", "news.archive", "old").out == "news.archive: 0 articles added, 0 changed, 2 unchanged\n"
    )
    assert "articles          2 (2 Korean, 0 English)" in run("archive", "info", "news.archive").out
    whole = run("archive", "verify", "news.archive")
    assert (whole.status, whole.out) == (0, "news.archive: everything is as it was written\n")
    assert run("archive", "rebuild", "news.archive").out == "news.archive: 2 articles read again\n"
    gone = run("archive", "remove", "news.archive", "storm.txt", "nowhere.txt")
    assert (gone.status, gone.out) == (2, "news.archive: 1 article removed\n")
    assert "no article has the key “nowhere.txt”" in gone.err


def test_a_new_article_is_checked_against_what_is_kept(run, desk):
    run("archive", "add", "news.archive", "old")
    found = run("check", "new.txt", "--against", "news.archive", "--fail-on", "warning")
    assert found.status == 1
    assert "230억원" in found.out
    assert "opening.txt" in found.out


def test_a_release_is_kept_as_one_and_stays_one(run, desk):
    assert run("archive", "add", "news.archive", "--release", "old/opening.txt").status == 0
    assert "0 changed, 1 unchanged" in run("archive", "add", "news.archive", "old").out
    assert "releases          1" in run("archive", "info", "news.archive").out
    found = run("check", "new.txt", "--against", "news.archive", "old")
    assert found.status == 1
    assert "The release has “320억원” and is the measure." in " ".join(found.out.split())


def test_what_cannot_be_kept_is_told_and_the_rest_is_kept(run, desk):
    (desk / "old" / "broken.txt").write_bytes(b"\x00\x01" * 40)
    kept = run("archive", "add", "news.archive", "old")
    assert (kept.status, kept.out) == (2, "news.archive: 2 articles added, 0 changed, 0 unchanged\n")
    assert "broken.txt: " in kept.err


def test_an_archive_that_is_none_is_told_in_one_line(run, desk):
    for arguments, said in (
        (("archive", "info", "nowhere"), "there is no archive here"),
        (("archive", "verify", "new.txt"), "this is no archive of daejo"),
        (("archive", "add", "news.archive"), "One of PATH, --release is missing"),
    ):
        run("archive", "add", "news.archive", "old")
        ended = run(*arguments)
        assert ended.status == 2
        assert said in ended.err
        assert ended.err.count("\n") == 1


def test_what_is_harmed_is_told_with_what_mends_it(run, desk):
    import sqlite3

    run("archive", "add", "news.archive", "old")
    with sqlite3.connect("news.archive") as connection:
        connection.execute("UPDATE article SET published = '2001-01-01'")
    connection.close()
    ended = run("archive", "verify", "news.archive", "--lang", "ko")
    assert (ended.status, ended.out.count("쓴 그대로가 아닙니다")) == (1, 2)
    assert "daejo archive rebuild news.archive" in ended.out


@pytest.mark.parametrize("arguments", [["-"], ["old", "-"], ["--release", "-"]])
def test_an_article_without_a_name_is_refused_before_anything_is_kept(run, desk, arguments):
    ended = run("archive", "add", "news.archive", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert "save it first" in ended.err
    assert not (desk / "news.archive").exists()
