"""What a notebook shows of the tables: of each how large it is, and its first rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daejo.printable import printable

if TYPE_CHECKING:
    import pandas as pd

_ROWS = 5  # of each table that are shown
_COLUMNS = 20
_LONGEST = 80  # characters of a cell


class Frames(dict[str, "pd.DataFrame"]):
    """Tables by their names, as any dictionary has them, which show themselves in short."""

    def __repr__(self) -> str:
        return f"<Frames: {', '.join(f'{name} {len(table)} × {table.shape[1]}' for name, table in self.items())}>"

    def _repr_html_(self) -> str:
        """Each table's name and size, and its first rows, without the columns that are empty in them."""
        return "".join(f"<h4>{name} ({len(one)} × {one.shape[1]})</h4>{_first_rows(one)}" for name, one in self.items())


def _first_rows(table: pd.DataFrame) -> str:
    head = table.head(_ROWS).dropna(axis="columns", how="all") if len(table) else table
    words = {str(name): _short for name, dtype in head.dtypes.items() if dtype == "str"}
    return head.to_html(index=False, max_cols=_COLUMNS, border=0, na_rep="", formatters=words)


def _short(cell: object) -> str:
    words = printable(cell) if isinstance(cell, str) else ""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
