from pathlib import Path

import pandas as pd
import pytest

from daejo.article import Article
from daejo.errors import MissingPartError, UsageError
from daejo.finding import Report
from daejo.saving import _inert, save
from daejo.table import COLUMNS, frames

NAMES = ["articles", "paragraphs", "duplicates", "claims", "findings", "facts"]


def test_six_tables_with_their_columns_in_order(report):
    tables = frames(report)
    assert list(tables) == NAMES
    for name, table in tables.items():
        assert list(table.columns) == list(COLUMNS[name])


def test_an_empty_report_has_the_same_columns_and_types(report):
    filled, empty = frames(report), frames(Report((), (), (), (), ()))
    for name in NAMES:
        assert empty[name].dtypes.to_dict() == filled[name].dtypes.to_dict()
        assert len(empty[name]) == 0


def test_one_row_a_thing(report):
    assert {name: len(table) for name, table in frames(report).items()} == {
        "articles": 2,
        "paragraphs": 5,
        "duplicates": 2,
        "claims": 1,
        "findings": 7,
        "facts": 3,
    }


def test_columns_hold_what_they_say(report):
    tables = frames(report, lang="ko")
    first = tables["articles"].iloc[0]
    assert (first["article"], first["published"], first["lines"]) == ("a.txt", pd.Timestamp(2025, 3, 5), 4)
    assert pd.isna(tables["articles"].iloc[1]["published"])
    findings = tables["findings"]
    assert findings["grade"].max() == "error"
    assert findings[findings["suspect"].fillna(False)]["quote"].to_list() == ["3만720명"]
    assert findings[findings["finding"] == "f2"]["voices"].to_list() == [1, 2, 2]
    assert tables["claims"].iloc[0][["person", "title", "title_kind"]].to_list() == ["오세준", "전무", "rank"]
    assert tables["paragraphs"].iloc[1]["zone"] == "caption"


def test_a_quote_in_a_table_is_the_text_under_its_span(report):
    texts = {article.key: article.text for article in report.articles}
    for row in frames(report)["findings"].itertuples():
        assert texts[row.article][row.start : row.end] == row.quote


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_saved_tables_are_read_back(report, tmp_path, kind):
    paths = save(report, tmp_path / "new" / "folder", kind, lang="ko")
    assert [path.name for path in paths] == [f"{name}.{kind}" for name in NAMES]
    read = {
        "csv": pd.read_csv,
        "jsonl": lambda path: pd.read_json(path, lines=True, dtype=False),
        "parquet": pd.read_parquet,
    }[kind]
    for path, table in zip(paths, frames(report, lang="ko").values(), strict=True):
        back = read(path)
        assert list(back.columns) == list(table.columns)
        assert back["article"].to_list() == table["article"].to_list()
    assert str(read(paths[0])["published"].iloc[0]).startswith("2025-03-05")


def test_parquet_keeps_the_types(report, tmp_path):
    save(report, tmp_path, "parquet", lang="ko")
    for name, table in frames(report, lang="ko").items():
        pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / f"{name}.parquet"), table)


def test_parquet_without_its_library_says_what_to_install(report, tmp_path, monkeypatch):
    monkeypatch.setattr("daejo.saving.find_spec", lambda name: None)
    with pytest.raises(MissingPartError, match=r"pip install 'daejo\[parquet\]'"):
        save(report, tmp_path / "new", "parquet", lang="ko")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_half_a_character_in_a_file_name_becomes_an_escape(tmp_path, kind):
    article = Article("\udcb0가.txt", "새들시는 공원을 열었다.", (), path=Path("\udcb0가.txt"))
    named = Report((article,), (), (), (), ())
    assert [*frames(named)["articles"]["article"]] == ["\\udcb0가.txt"]
    assert len(save(named, tmp_path, kind, lang="en")) == 6


def test_a_folder_that_cannot_be_made_is_named(report, tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(UsageError, match="taken: the folder cannot be made"):
        save(report, tmp_path / "taken", "csv", lang="ko")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("-2.68%", "-2.68%"),
        ("부장", "부장"),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(cell, written):
    assert _inert(cell) == written
