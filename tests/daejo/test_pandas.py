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


def test_keys_are_unique():
    with pytest.raises(UsageError, match="“day” holds a value twice"):
        pd.concat([TABLE, TABLE]).daejo.examine(text="body", key="day")


def test_the_accessor_is_the_one_of_this_package():
    assert isinstance(TABLE.daejo, daejo.pandas.Accessor)
