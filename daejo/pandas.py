"""Articles in a DataFrame: `import daejo.pandas`, then `table.daejo.examine(text="body")`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from daejo.article import Article, Zone, ZoneKind
from daejo.days import day_of
from daejo.errors import UsageError
from daejo.examine import examine
from daejo.finding import Problem, Report
from daejo.notebook import Frames
from daejo.page import label
from daejo.settings import Settings
from daejo.table import frames

_GAP = "\n\n"


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
        headline: str | None = None,
        published: str | None = None,
        source: str | None = None,
        settings: Settings | None = None,
    ) -> Report:
        """The report over the rows; `frames` makes tables of it that can be merged back.

        All but `settings` name columns. Keys must be unique; the index serves where none is named. A headline is put
        above its text, a blank line between them, and offsets count from its beginning. A day is a date, a time, or
        written 2025-03-05 or 20250305; one that the column does not give is read from the text. A row without text
        becomes a problem of the report. Raises UsageError for a column that is not there, for keys that are not unique
        and for a day that cannot be read, with its row.
        """
        keys = [str(one) for one in self._keys(key)]
        if len(set(keys)) < len(keys):
            raise UsageError("error.repeated_key", name="index" if key is None else key)
        texts = [_words(one) for one in self._column(text)]
        above = [None] * len(keys) if headline is None else [_words(one) for one in self._column(headline)]
        sources = [None] * len(keys) if source is None else [_words(one) for one in self._column(source)]
        days = self._days(published)
        articles = [
            replace(_article(name, head, body, day), source=outlet)
            for name, head, body, day, outlet in zip(keys, above, texts, days, sources, strict=True)
            if body
        ]
        problems = [Problem(name, "ingest.empty") for name, body in zip(keys, texts, strict=True) if not body]
        report = examine(articles, settings=settings)
        return replace(report, problems=(*report.problems, *problems))

    def frames(self, report: Report, *, key: str | None = None) -> Frames:
        """The tables of a report over these rows; `article` holds the keys as the column `key`, or the index, has them.

        So a table merges with the rows: `table.merge(found["findings"], left_on="id", right_on="article")`. Raises
        UsageError for a column that is not there.
        """
        self._keys(key)
        column = self._table.index.to_series() if key is None else self._table[key]
        originals = pd.Series(column.to_numpy(), index=[str(one) for one in column.to_list()], dtype=column.dtype)
        return Frames(
            {
                name: frame.assign(article=originals.reindex(frame["article"]).set_axis(frame.index))
                for name, frame in frames(report).items()
            }
        )

    def _column(self, name: str) -> list[object]:
        if name not in self._table.columns:
            raise UsageError("error.no_column", name=name, found=", ".join(map(str, self._table.columns)))
        return self._table[name].to_list()

    def _keys(self, name: str | None) -> list[object]:
        return self._table.index.to_list() if name is None else self._column(name)

    def _days(self, name: str | None) -> list[date | None]:
        if name is None:
            return [None] * len(self._table)
        found = []
        for row, value in zip(self._table.index, self._column(name), strict=True):
            try:
                found.append(day_of(value))
            except ValueError as error:
                raise UsageError("error.no_day", name=name, row=str(row), found=f"{value!s:.40}") from error
        return found


def _words(value: object) -> str | None:
    """A cell that holds words; None for any other."""
    return value if isinstance(value, str) and value.strip() else None


def _article(key: str, headline: str | None, body: str, published: date | None) -> Article:
    if headline is None:
        return Article(key, body, published=published)
    # What the table calls the headline is one, whatever it looks like.
    labels, shift = label(body), len(headline) + len(_GAP)
    zones = (
        Zone(ZoneKind.HEADLINE, len(headline) - len(headline.lstrip()), len(headline.rstrip())),
        *(Zone(zone.kind, zone.start + shift, zone.end + shift) for zone in labels.zones),
    )
    day = published or labels.published
    return Article(key, f"{headline}{_GAP}{body}", zones, headline.strip(), day, labels.language)
