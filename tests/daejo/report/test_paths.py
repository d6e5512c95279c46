"""What files are called from the folder that a program knows."""

from pathlib import Path

import pytest

from daejo.article import Article
from daejo.report._paths import Root


@pytest.fixture
def root(tmp_path, monkeypatch):
    (tmp_path / "repo" / "news").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repo")
    return Root(checked_out=True)


@pytest.mark.parametrize("given", ["news/a.txt", "./news/a.txt", "news/../news/a.txt", "../repo/news/a.txt"])
def test_a_file_is_named_from_the_folder_we_stand_in(root, given):
    assert root.named(given) == ("news/a.txt", True)
    assert root.named(Path(given).absolute()) == ("news/a.txt", True)


def test_a_build_names_files_from_the_folder_it_checked_out(root, monkeypatch, tmp_path):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert Root(checked_out=True).named("news/a.txt").path == "repo/news/a.txt"
    assert Root(checked_out=False).named("news/a.txt").path == "news/a.txt"
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "elsewhere"))
    assert Root(checked_out=True).named("news/a.txt").path == "news/a.txt"


def test_links_are_followed_within_the_folder_only(root, tmp_path):
    outside = tmp_path / "other"
    outside.mkdir()
    Path("link").symlink_to("news")
    Path("away").symlink_to(outside)
    assert root.named("link/a.txt").path == "news/a.txt"
    assert root.named("away/a.txt") == ("away/a.txt", True)
    elsewhere = root.named("../other/가 b.txt")
    assert elsewhere.inside is False
    assert elsewhere.uri == f"{tmp_path.as_uri()}/other/%EA%B0%80%20b.txt"


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("한글 #1?.txt", "%ED%95%9C%EA%B8%80%20%231%3F.txt"),
        ("a%20b:c.txt", "a%2520b%3Ac.txt"),
        ("<script>.txt", "%3Cscript%3E.txt"),
        ("half\udceb.txt", "half%ED%B3%AB.txt"),
    ],
)
def test_a_name_is_encoded_for_an_address(root, name, uri):
    assert root.named(name).uri == uri


def test_an_article_without_a_file_has_its_key(root):
    assert root.of(Article("-", "가", ()), "-") == ("-", None)
    assert root.of(None, "https://a.example/1").uri == "https%3A//a.example/1"
    assert root.of(None, "").path == "-"
