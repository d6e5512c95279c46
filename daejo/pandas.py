"""Articles in a DataFrame: `import daejo.pandas`, then `table.daejo.examine(text="body")`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from daejo.article import Article
from daejo.errors import UsageError
from daejo.examine import examine
from daejo.finding import Problem, Report
from daejo.page import label
from daejo.settings import Settings


@pd.api.extensions.register_dataframe_accessor("daejo")
class Accessor:
    """What daejo does with a table that has one article a row."""

    def __init__(self, table: pd.DataFrame) -> None:
        self._table = table

    def examine(
        self,
        *,
        text: str,
        key: str | None = None,
        published: str | None = None,
        settings: Settings | None = None,
    ) -> Report:
        """The report over the rows; `daejo.frames` makes tables of it.

        `text`, `key` and `published` name columns. Keys must be unique; the index serves where none is named. A day
        that the column does not give is read from the text. A row without text becomes a problem of the report.
        Raises UsageError for a column that is not there and for keys that are not unique.
        """
        keys = self._keys(key)
        days = self._days(published)
        texts = self._column(text)
        empty = [not isinstance(one, str) or not one.strip() for one in texts]
        articles = [
            _article(name, one, day)
            for name, one, day, missing in zip(keys, texts, days, empty, strict=True)
            if not missing
        ]
        problems = [Problem(name, "ingest.empty") for name, missing in zip(keys, empty, strict=True) if missing]
        report = examine(articles, settings=settings)
        return replace(report, problems=(*report.problems, *problems))

    def _column(self, name: str) -> list[object]:
        if name not in self._table.columns:
            raise UsageError("error.no_column", name=name, found=", ".join(map(str, self._table.columns)))
        return self._table[name].to_list()

    def _keys(self, name: str | None) -> list[str]:
        keys = list(map(str, self._table.index if name is None else self._column(name)))
        if len(set(keys)) < len(keys):
            raise UsageError("error.repeated_key", name="index" if name is None else name)
        return keys

    def _days(self, name: str | None) -> list[date | None]:
        if name is None:
            return [None] * len(self._table)
        self._column(name)
        days = pd.to_datetime(self._table[name])
        return [None if pd.isna(day) else day.date() for day in days]


def _article(key: str, text: object, published: date | None) -> Article:
    whole = str(text)
    labels = label(whole)
    return Article(key, whole, labels.zones, labels.headline, published or labels.published, labels.language)
