import copy
import pickle

import pandas as pd

from daejo.finding import Report
from daejo.notebook import Frames
from daejo.table import frames


def test_tables_show_their_names_sizes_and_first_rows(report):
    html = frames(report)._repr_html_()
    for shown in ("<h4>articles (2 × 9)</h4>", "<h4>findings (7 × 17)</h4>", "한가람전자, 새 공장 연다", "2025-03-05"):
        assert shown in html


def test_what_is_shown_is_inert_and_bounded():
    hostile = "<script>x</script>\x1b[31m\u202e" + "가" * 2000
    rows = pd.DataFrame({f"c{number}": pd.Series([hostile] * 50, dtype="str") for number in range(60)})
    html = Frames({"claims": rows})._repr_html_()
    assert len(html) < 20_000
    assert "&lt;script&gt;x&lt;/script&gt;" in html
    assert not any(one in html for one in ("<script", "\x1b", "\u202e"))


def test_columns_that_are_empty_in_the_first_rows_are_left_out(report):
    tables = frames(report)
    html = tables._repr_html_()
    assert "<th>speaker</th>" not in html.split("<h4>claims")[1].split("<h4>")[0]
    assert "NaN" not in html


def test_an_empty_report_shows_empty_tables():
    html = frames(Report((), (), (), (), ()))._repr_html_()
    assert html.count("(0 × ") == 6
    assert "<th>speaker</th>" in html


def test_tables_are_a_dictionary_that_is_told_in_one_line(report):
    tables = frames(report)
    assert isinstance(tables, dict)
    assert repr(tables).startswith("<Frames: articles 2 × 9, ")
    for again in (pickle.loads(pickle.dumps(tables)), copy.copy(tables)):
        assert list(again) == list(tables)
        pd.testing.assert_frame_equal(again["findings"], tables["findings"])
