from dataclasses import replace
from pathlib import Path

import pandas as pd

from claims.families import FAMILIES
from daejo.examine import examine
from daejo.finding import Report
from daejo.table import COLUMNS, frames

FIXTURES = Path(__file__).parents[2] / "fixtures"

NAMES = ["articles", "paragraphs", "duplicates", "claims", "findings", "facts"]


def test_six_tables_with_their_columns_in_order(report):
    tables = frames(report)
    assert list(tables) == NAMES
    for name, table in tables.items():
        assert list(table.columns) == list(COLUMNS[name])


def test_an_empty_report_has_the_same_columns_and_types(report):
    known = replace(report, findings=report.findings[:2])  # the third is of no rule of ours
    filled, empty = frames(known), frames(Report((), (), (), (), ()))
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


def test_a_paragraph_has_a_key_that_every_place_of_a_table_has():
    stories = sorted((FIXTURES / "stories" / "stake").glob("*.txt"))
    tables = frames(examine([FIXTURES / "articles", *stories]))
    key, paragraphs = ["article", "paragraph"], tables["paragraphs"]
    assert not paragraphs.duplicated(key).any()
    for name in ("claims", "findings", "facts", "duplicates"):
        joined = tables[name].merge(paragraphs, on=key, suffixes=("", "_of"), validate="many_to_one")
        assert 0 < len(joined) == len(tables[name])
        assert (joined["start_of"] <= joined["start"]).all()
        assert joined["line"].eq(joined["line_of"]).all()
        assert len(joined.merge(tables["articles"], on="article", validate="many_to_one")) == len(joined)


def test_an_article_has_the_number_of_its_event(report):
    tables = frames(report)
    assert tables["articles"]["event"].to_list() == [1, 1]
    together = tables["facts"].merge(tables["articles"], on=["event", "article"], suffixes=("", "_of"))
    assert len(together) == len(tables["facts"])


def test_categories_are_those_of_every_report(report):
    tables = frames(report)
    categories = {
        "articles": ["language"],
        "paragraphs": ["zone"],
        "duplicates": ["kind", "zone"],
        "claims": ["family", "language", "zone", "title_kind", "role"],
        "findings": ["rule", "grade", "zone"],
        "facts": ["kind", "zone"],
    }
    for name, columns in categories.items():
        assert sorted(columns) == sorted(tables[name].select_dtypes("category").columns)
    both = pd.concat([tables["claims"], frames(Report((), (), (), (), ()))["claims"]])
    assert both["family"].dtype == tables["claims"]["family"].dtype
    assert {family.name for family in FAMILIES} <= {*COLUMNS["claims"]["family"].categories}


def test_a_rule_that_is_none_of_ours_is_kept(report):
    assert frames(report)["findings"]["rule"].iloc[-1] == "claims.new.rule"


def test_an_article_that_the_report_does_not_hold_leaves_its_paragraph_open(report):
    findings = frames(replace(report, articles=report.articles[:1], duplicates=(), claims=()))["findings"]
    assert findings["paragraph"].isna().to_list() == (findings["article"] == "b.txt").to_list()
