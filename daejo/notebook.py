"""What a notebook shows of the tables: of each how large it is, and its first rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

_ROWS = 5  # of each table that are shown
_COLUMNS = 12


class Frames(dict[str, "pd.DataFrame"]):
    """Tables by their names, as any dictionary has them, which show themselves in short."""

    def __repr__(self) -> str:
        return f"<Frames: {', '.join(f'{name} {len(table)} × {table.shape[1]}' for name, table in self.items())}>"

    def _repr_html_(self) -> str:
        return "".join(
            f"<h4>{name} ({len(table)} × {table.shape[1]})</h4>"
            + table.head(_ROWS).to_html(index=False, max_cols=_COLUMNS, border=0)
            for name, table in self.items()
        )
