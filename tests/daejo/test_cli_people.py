import pytest

from daejo.archive.store import Archive
from daejo.article import Article

from .people.test_suggest import TEXTS


@pytest.fixture
def folder(tmp_path):
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_sheet_is_proposed_from_articles_and_from_an_archive_alike(run, folder, tmp_path):
    from_files = run("people", "suggest", folder)
    archive = tmp_path / "news.archive"
    with Archive.open(archive) as kept:
        kept.add(Article(f"{number}.txt", text) for number, text in enumerate(TEXTS))
    assert 'name = "강이든"' in from_files.out
    assert (from_files.status, from_files.err) == (0, "")
    assert run("people", "suggest", archive).out == from_files.out


def test_what_is_proposed_is_a_sheet_that_an_article_is_held_against(run, folder):
    sheet = folder / "people.toml"
    sheet.write_text(run("people", "suggest", folder).out, encoding="utf-8")
    (folder / "wrong.txt").write_text("입력 2031-03-10 10:00\n\n강이둔 버들시장은 축구를 봤다.\n", encoding="utf-8")
    ended = run("report", folder / "wrong.txt", "--people", sheet, "--fail-on", "error")
    assert ended.status == 1
    assert "claims.name.sheet" in ended.out
    assert "Right: 강이든" in ended.out


def test_a_sheet_that_will_not_do_is_one_message(run, folder):
    sheet = folder / "people.toml"
    sheet.write_text('[[person]]\nname = "강이든"\n[[person.post]]\ntitle = 7\n', encoding="utf-8")
    ended = run("report", folder / "0.txt", "--people", sheet)
    assert (ended.status, ended.out) == (2, "")
    told = f"{sheet}: person 1 (강이든), post 1: title is 7; it must be words in quotation marks, or a list of them."
    assert ended.err == f"daejo: {told}\n"


def test_no_article_is_a_usage_error(run, tmp_path):
    assert run("people", "suggest", tmp_path / "none.txt").status == 2
