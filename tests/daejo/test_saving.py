from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from daejo.article import Article
from daejo.errors import MissingPartError, UsageError
from daejo.examine import examine
from daejo.finding import Report
from daejo.saving import _inert, save
from daejo.table import COLUMNS, frames

STORIES = Path(__file__).parents[2] / "fixtures" / "stories"
NAMES = ["articles", "paragraphs", "duplicates", "claims", "findings", "facts"]


# As docs/guide.md says that each is read back. No type of read_csv is a day.
DAYS = dict.fromkeys(["published", "starts", "ends"], "str")
READ = {
    "csv": lambda path, types: pd.read_csv(path, dtype=types | DAYS, keep_default_na=False, na_values=""),
    "jsonl": lambda path, _: pd.read_json(path, lines=True, dtype=False, precise_float=True),
    "parquet": lambda path, _: pd.read_parquet(path),
}


@pytest.fixture(scope="module")
def stories():
    """The report over texts of our own, of every family and both languages."""
    return examine([STORIES / name for name in ("stake", "greenhouse", "museum")])


@pytest.mark.parametrize("kind", READ)
def test_saved_tables_are_read_back_with_their_types(stories, tmp_path, kind):
    paths = save(stories, tmp_path / "new" / "folder", kind, lang="ko")
    assert [path.name for path in paths] == [f"{name}.{kind}" for name in NAMES]
    for path, (name, table) in zip(paths, frames(stories, lang="ko").items(), strict=True):
        assert len(table) > 0
        pd.testing.assert_frame_equal(READ[kind](path, COLUMNS[name]).astype(COLUMNS[name]), table)


def test_parquet_keeps_the_types(report, tmp_path):
    save(report, tmp_path, "parquet", lang="ko")
    for name, table in frames(report, lang="ko").items():
        pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / f"{name}.parquet"), table)


def test_json_lines_are_the_same_however_many_are_made_at_once(stories, tmp_path, monkeypatch):
    whole = [path.read_bytes() for path in save(stories, tmp_path, "jsonl", lang="ko")]
    monkeypatch.setattr("daejo.saving._ROWS", 3)
    assert [path.read_bytes() for path in save(stories, tmp_path, "jsonl", lang="ko")] == whole


def test_parquet_without_its_library_says_what_to_install(report, tmp_path, monkeypatch):
    monkeypatch.setattr("daejo.saving.find_spec", lambda name: None)
    with pytest.raises(MissingPartError, match=r"pip install 'daejo\[parquet\]'"):
        save(report, tmp_path / "new", "parquet", lang="ko")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("kind", [*READ, "xlsx"])
def test_half_a_character_in_a_file_name_becomes_an_escape(tmp_path, kind):
    article = Article("\udcb0가.txt", "새들시는 공원을 열었다.", (), path=Path("\udcb0가.txt"))
    named = Report((article,), (), (), (), ())
    assert [*frames(named)["articles"]["article"]] == ["\\udcb0가.txt"]
    assert len(save(named, tmp_path, kind, lang="en")) == (1 if kind == "xlsx" else 6)


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
        ('=HYPERLINK("https://a.example","x")', '\'=HYPERLINK("https://a.example","x")'),
        ("+1-1", "'+1-1"),
        ("＝1+1", "'＝1+1"),
        ("－2＋3", "'－2＋3"),
        ("\n=1+1", "'\n=1+1"),
        ("-2.68%", "-2.68%"),
        ("＋3.2%", "＋3.2%"),
        ("부장", "부장"),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(cell, written):
    assert _inert(cell) == written


HOSTILE = ['=HYPERLINK("https://a.example","x")', "@SUM(1+1)*cmd", "+1-1|cmd", "-2+3+cmd"]


def test_hostile_words_of_an_article_are_seen_in_every_spreadsheet_and_run_in_none(tmp_path):
    report = examine(Article("a.txt", "\n".join(["새들시는 공원을 열었다.", *HOSTILE])))
    save(report, tmp_path, "csv", lang="en")
    texts = pd.read_csv(tmp_path / "paragraphs.csv")["text"].to_list()
    assert texts[1:] == [f"'{words}" for words in HOSTILE]
    save(report, tmp_path, "xlsx", lang="en")
    sheet = openpyxl.load_workbook(tmp_path / "daejo.xlsx")["paragraphs"]
    cells = [row[-1] for row in sheet.iter_rows(min_row=3)]
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in cells] == [(words, "s", None) for words in HOSTILE]
