from dataclasses import replace
from datetime import datetime

import openpyxl
import pandas as pd
import pytest

from daejo.errors import UsageError
from daejo.notebook import Frames
from daejo.saving import save
from daejo.sheets import save_workbook
from daejo.table import frames


def opened(tables, path, **how):
    save_workbook(tables, path / "a.xlsx", lang=how.pop("lang", "en"))
    return openpyxl.load_workbook(path / "a.xlsx", **how)


def words(*cells):
    return Frames({"claims": pd.DataFrame({"quote": pd.Series(cells, dtype="str")})})


def test_a_workbook_holds_a_sheet_a_table_with_what_the_tables_hold(report, tmp_path):
    assert [path.name for path in save(report, tmp_path, "xlsx", lang="ko")] == ["daejo.xlsx"]
    read = pd.read_excel(
        tmp_path / "daejo.xlsx", sheet_name=None, dtype=object, keep_default_na=False, na_values="", engine="openpyxl"
    )
    tables = frames(report, lang="ko")
    assert list(read) == list(tables)
    for name, table in tables.items():
        back = read[name].astype(table.dtypes.to_dict())
        pd.testing.assert_frame_equal(back, table)


def test_the_header_stays_in_sight_and_filters_the_rows(report, tmp_path):
    for sheet in opened(frames(report), tmp_path):
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet["A1"].font.bold


def test_a_column_is_as_wide_as_what_it_holds_up_to_a_limit(tmp_path):
    table = pd.DataFrame({"a": ["x", "전북특별자치도 도지사"], "b": ["y" * 500, ""]}, dtype="str")
    dimensions = opened(Frames({"facts": table}), tmp_path)["facts"].column_dimensions
    assert 24 <= dimensions["A"].width <= 26
    assert 60 <= dimensions["B"].width <= 61


def test_days_are_days_and_numbers_are_numbers(report, tmp_path):
    row = [cell.value for cell in opened(frames(report), tmp_path)["articles"][2]]
    assert datetime(2025, 3, 5) in row  # noqa: DTZ001
    assert 4 in row
    days = pd.DataFrame({"starts": pd.to_datetime(["1592-05-23", "1900-03-01"]).astype("datetime64[us]")})
    sheet = opened(Frames({"claims": days}), tmp_path)["claims"]
    assert (sheet["A2"].value, sheet["A3"].value) == ("1592-05-23", datetime(1900, 3, 1))  # noqa: DTZ001
    assert sheet["A3"].number_format == "yyyy-mm-dd"


def test_a_number_that_no_cell_holds_is_written_out(tmp_path):
    table = pd.DataFrame({"low": pd.Series([1.5, float("inf"), 1.7e308, None], dtype="Float64")})
    sheet = opened(Frames({"claims": table}), tmp_path)["claims"]
    assert [cell.value for cell in sheet["A"]][1:] == [1.5, "inf", "1.7e+308"]


@pytest.mark.parametrize(
    "cell", ['=HYPERLINK("https://a.example","x")', "@SUM(A1)", "+1-1", "-2+3", "＝1+1", "{=1+1}", "=cmd|' /C calc'!A0"]
)
def test_no_cell_is_a_formula_or_becomes_one(tmp_path, cell):
    found = opened(words(cell, "부장"), tmp_path)["claims"]
    assert (found["A2"].value, found["A2"].data_type) == (cell, "s")
    assert found["A2"].quotePrefix == (cell[0] != "{")
    assert not found["A3"].quotePrefix


def test_no_cell_is_a_link(tmp_path):
    sheet = opened(words("https://a.example", "mailto:a@b.example", "external:x.xlsx"), tmp_path)["claims"]
    assert [cell.hyperlink for cell in sheet["A"]] == [None] * 4
    assert sheet["A2"].value == "https://a.example"


@pytest.mark.parametrize("letter", ["가", "😀"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_text_that_no_cell_holds_is_cut_and_says_so(tmp_path, letter, lang):
    sheet = opened(words(letter * 40_000, "가" * 32_767), tmp_path, lang=lang)["claims"]
    cut = sheet["A2"].value
    assert len(cut.encode("utf-16-le")) // 2 in (32_766, 32_767)
    assert cut.startswith(letter * 16_000)
    assert "40000" in cut[-60:].replace(",", "")
    assert sheet["A3"].value == "가" * 32_767


def test_what_steers_is_seen_and_lines_stay(tmp_path):
    hostile = "a\x1b[31m\x9b\u202eb\x00 ]]> <script> & _x0041_\r\n[/bold]\t::error::\uffff 👩‍🚒"
    seen = "a\\x1b[31m\\u009b\\u202eb\\x00 ]]> <script> & _x0041_\n[/bold]\t::error::\\uffff 👩‍🚒"
    cell = opened(words(hostile), tmp_path)["claims"]["A2"].value
    assert openpyxl.utils.escape.unescape(cell) == seen


def test_more_rows_than_a_sheet_holds_go_on_in_another(tmp_path, monkeypatch):
    monkeypatch.setattr("daejo.sheets._MAX_ROWS", 2)
    book = opened(words("a", "b", "c", "d", "e"), tmp_path)
    assert book.sheetnames == ["claims", "claims 2", "claims 3"]
    assert [[cell.value for cell in sheet["A"]] for sheet in book] == [
        ["quote", "a", "b"],
        ["quote", "c", "d"],
        ["quote", "e"],
    ]


def test_the_same_tables_have_the_same_bytes(report, tmp_path):
    for name in ("a", "b"):
        save(report, tmp_path / name, "xlsx", lang="ko")
    assert (tmp_path / "a" / "daejo.xlsx").read_bytes() == (tmp_path / "b" / "daejo.xlsx").read_bytes()


def test_an_empty_report_is_a_workbook_of_headers(report, tmp_path):
    nothing = replace(report, articles=(), duplicates=(), claims=(), findings=(), facts=())
    for sheet in opened(frames(nothing), tmp_path):
        assert sheet.max_row == 1


def test_nothing_is_left_where_a_workbook_cannot_be_written(report, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("xlsxwriter.workbook.Workbook._store_workbook", full)
    with pytest.raises(UsageError, match=r"daejo.xlsx: cannot be written \(No space left on device\)"):
        save(report, tmp_path, "xlsx", lang="en")
    assert [*tmp_path.iterdir()] == []


def test_a_place_that_is_none_is_an_error_of_the_disk(report, tmp_path):
    with pytest.raises(FileNotFoundError):
        save_workbook(frames(report), tmp_path / "nowhere" / "a.xlsx", lang="en")
