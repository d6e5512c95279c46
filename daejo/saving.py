"""The six tables as files: CSV, JSON lines, Parquet or one workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from claims import Language
from daejo import values
from daejo.errors import MissingPartError, UsageError
from daejo.finding import Report
from daejo.settings import Progress
from daejo.spreadsheet import is_formula
from daejo.table import COLUMNS, frames
from daejo.writing import replacing_file

Kind = Literal["csv", "jsonl", "parquet", "xlsx"]
_ROWS = 5000  # of a table that are made JSON at once


def require(folder: Path, kind: Kind, *, force: bool) -> None:
    """Look before the work whether the tables can be written.

    Raises MissingPartError where parquet is asked for without pyarrow, and UsageError where a table is there already
    and `force` is not given.
    """
    _require_part(kind)
    for path in paths(folder, kind):
        try:
            there = not force and path.exists()
        except OSError as error:  # too long a name
            raise UsageError("error.no_new_folder", path=str(folder), cause=error.strerror or str(error)) from error
        if there:
            raise UsageError("error.table_exists", path=str(path))


def paths(folder: Path, kind: Kind) -> list[Path]:
    """The files that the tables are written to: one each, or one workbook."""
    return [folder / name for name in (["daejo.xlsx"] if kind == "xlsx" else [f"{name}.{kind}" for name in COLUMNS])]


def _require_part(kind: Kind) -> None:
    if kind == "parquet" and find_spec("pyarrow") is None:
        raise MissingPartError("error.missing_part", part="pyarrow", command="pip install 'daejo[parquet]'")


def save(
    report: Report, folder: Path, kind: Kind, *, lang: Language, progress: Progress = lambda step, done, total: None
) -> list[Path]:
    """Write the six tables into a folder, made when absent; the paths written, one for each or that of a workbook.

    Raises MissingPartError where parquet is asked for without pyarrow, and UsageError where a file cannot be written.
    """
    _require_part(kind)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("error.no_new_folder", path=str(folder), cause=error.strerror or str(error)) from error
    tables, files = frames(report, lang=lang), paths(folder, kind)
    if kind == "xlsx":
        from daejo.sheets import save_workbook

        _write(files[0], lambda beside: save_workbook(tables, beside, lang=lang, progress=progress))
    else:
        for number, (path, frame) in enumerate(zip(files, tables.values(), strict=True)):
            progress("write", number, len(COLUMNS))
            _write(path, partial(_SAVERS[kind], frame))
    return files


def _write(path: Path, write: Callable[[Path], None]) -> None:
    try:
        with replacing_file(path) as beside:
            write(beside)
    except OSError as error:
        raise UsageError("error.unwritable", path=str(path), cause=error.strerror or str(error)) from error


def _save_csv(frame: pd.DataFrame, path: Path) -> None:
    # With the byte-order mark: without it Excel reads Korean in UTF-8 as noise. pandas and DuckDB skip it.
    texts = {str(name): frame[name].map(_inert) for name, dtype in frame.dtypes.items() if dtype == "str"}
    frame.assign(**texts).to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\n", date_format="%Y-%m-%d")


def _inert(cell: Any) -> Any:
    """The cell, with an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if isinstance(cell, str) and is_formula(cell) else cell


def _save_jsonl(frame: pd.DataFrame, path: Path) -> None:
    days = [name for name, dtype in frame.dtypes.items() if dtype == values.DAY]
    told = frame.assign(**{str(name): frame[name].dt.strftime("%Y-%m-%d") for name in days})
    with path.open("w", encoding="utf-8", newline="\n") as out:
        # pandas holds what it writes several times over.
        for start in range(0, len(told), _ROWS):
            rows = told.iloc[start : start + _ROWS]
            out.write(rows.to_json(orient="records", lines=True, force_ascii=False, double_precision=15))


def _save_parquet(frame: pd.DataFrame, path: Path) -> None:
    frame.to_parquet(path, engine="pyarrow", index=False)


_SAVERS: Mapping[str, Callable[[pd.DataFrame, Path], None]] = {
    "csv": _save_csv,
    "jsonl": _save_jsonl,
    "parquet": _save_parquet,
}
