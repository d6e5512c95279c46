from datetime import date

import pandas as pd
import pytest

import daejo.pandas
from daejo.errors import UsageError

TABLE = pd.DataFrame(
    {
        "url": ["/1", "/2", "/3"],
        "body": ["한가람전자 오세준 전무는 5일 공장을 열었다.", "The plant opened on March 5, 2025.", None],
        "day": ["2025-03-05", None, "2025-03-06"],
    }
)


def test_a_table_of_articles_is_examined_under_its_own_keys():
    report = TABLE.daejo.examine(text="body", key="url", published="day")
    assert [article.key for article in report.articles] == ["/1", "/2"]
    assert [article.published for article in report.articles] == [date(2025, 3, 5), None]
    assert [article.language for article in report.articles] == ["ko", "en"]
    assert [(problem.path, problem.reason) for problem in report.problems] == [("/3", "ingest.empty")]
    for article, body in zip(report.articles, TABLE["body"], strict=False):
        assert article.text == body


def test_the_index_serves_as_key():
    report = TABLE.set_index("url").daejo.examine(text="body")
    assert [article.key for article in report.articles] == ["/1", "/2"]


def test_a_wrong_column_is_named_beside_those_that_are_there():
    with pytest.raises(UsageError, match="no column “text”; there are: url, body, day"):
        TABLE.daejo.examine(text="text")
    with pytest.raises(UsageError, match="no column “id”; there are: url, body, day"):
        TABLE.daejo.frames(TABLE.daejo.examine(text="body"), key="id")


def test_keys_are_unique():
    with pytest.raises(UsageError, match="“day” holds a value twice"):
        pd.concat([TABLE, TABLE]).daejo.examine(text="body", key="day")


def test_the_accessor_is_the_one_of_this_package():
    assert isinstance(TABLE.daejo, daejo.pandas.Accessor)


def test_a_headline_is_put_above_its_text():
    table = TABLE.assign(head=["새 공장 문 열어", "Plant opens", "빈 글"]).head(1)
    [article] = table.daejo.examine(text="body", headline="head").articles
    assert article.headline == "새 공장 문 열어"
    kinds = [(zone.kind, article.text[zone.start : zone.end]) for zone in article.zones]
    assert kinds == [("headline", "새 공장 문 열어"), ("body", TABLE["body"][0])]


@pytest.mark.parametrize(
    "days", [[20250305, 20250306, 20250307], ["2025.03.05", "20250306", "2025-03-07 09:30"], [date(2025, 3, 5)] * 3]
)
def test_days_however_a_table_gives_them(days: list[object]):
    report = TABLE.assign(day=days).daejo.examine(text="body", published="day")
    assert report.articles[0].published == date(2025, 3, 5)


@pytest.mark.parametrize("days", [["25/03/05", None, None], [45721, 45722, 45723], ["2025-13-05", None, None]])
def test_a_day_that_would_have_to_be_guessed_is_refused_with_its_row(days: list[object]):
    with pytest.raises(UsageError, match=f"Row 0 of the column “day” holds “{days[0]}”"):
        TABLE.assign(day=days).daejo.examine(text="body", published="day")


def test_the_outlet_of_a_row_is_kept():
    report = TABLE.assign(outlet=["가온일보", None, None]).daejo.examine(text="body", source="outlet")
    assert [article.source for article in report.articles] == ["가온일보", None]


@pytest.mark.parametrize(
    "keys",
    [
        [7, 12],
        [("가", 1), ("가", 2)],
        [date(2025, 3, 5), None],
        pd.array([7, None], dtype="Int64"),
        pd.Categorical(["나", "가"]),
        pd.to_datetime(["2025-03-05", "2025-03-06"]),
    ],
    ids=str,
)
def test_tables_merge_back_on_keys_of_their_own_type(keys):
    table = TABLE.head(2).assign(id=keys)
    report = table.daejo.examine(text="body", key="id")
    assert report.problems == ()
    for frame in table.daejo.frames(report, key="id").values():
        assert frame["article"].dtype == table["id"].dtype
    found = table.daejo.frames(report, key="id")["claims"]
    assert set(table.merge(found, left_on="id", right_on="article")["url"]) == {"/1", "/2"}
