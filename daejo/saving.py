"""The six tables as files: CSV, JSON lines or Parquet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from claims import Language
from claims.regex import regex
from daejo import values
from daejo.errors import MissingPartError, UsageError
from daejo.finding import Report
from daejo.settings import Progress
from daejo.table import COLUMNS, frames
from daejo.writing import replacing_file

Kind = Literal["csv", "jsonl", "parquet"]
# What a spreadsheet runs as a formula; -2.68% is a number and +82-2 none, and - alone is standard input.
_FORMULA = regex(r"[=@\t\r]|[+-](?!(?:[0-9.,]+%?)?\Z)")


def require(folder: Path, kind: Kind, *, force: bool) -> None:
    """Look before the work whether the tables can be written.

    Raises MissingPartError where parquet is asked for without pyarrow, and UsageError where a table is there already
    and `force` is not given.
    """
    _require_part(kind)
    for name in COLUMNS:
        path = folder / f"{name}.{kind}"
        try:
            there = not force and path.exists()
        except OSError as error:  # too long a name
            raise UsageError("error.no_new_folder", path=str(folder), cause=error.strerror or str(error)) from error
        if there:
            raise UsageError("error.table_exists", path=str(path))


def _require_part(kind: Kind) -> None:
    if kind == "parquet" and find_spec("pyarrow") is None:
        raise MissingPartError("error.missing_part", part="pyarrow", command="pip install 'daejo[parquet]'")


def save(
    report: Report, folder: Path, kind: Kind, *, lang: Language, progress: Progress = lambda step, done, total: None
) -> list[Path]:
    """Write the six tables into a folder, made when absent; the paths written.

    Raises MissingPartError where parquet is asked for without pyarrow, and UsageError where a file cannot be written.
    """
    _require_part(kind)
    write = _SAVERS[kind]
    paths = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError("error.no_new_folder", path=str(folder), cause=error.strerror or str(error)) from error
    for number, (name, frame) in enumerate(frames(report, lang=lang).items()):
        progress("write", number, len(COLUMNS))
        path = folder / f"{name}.{kind}"
        try:
            with replacing_file(path) as beside:
                write(frame, beside)
        except OSError as error:
            raise UsageError("error.unwritable", path=str(path), cause=error.strerror or str(error)) from error
        paths.append(path)
    return paths


def _save_csv(frame: pd.DataFrame, path: Path) -> None:
    # With the byte-order mark: without it Excel reads Korean in UTF-8 as noise. pandas and DuckDB skip it.
    texts = {str(name): frame[name].map(_inert) for name, dtype in frame.dtypes.items() if dtype == "str"}
    frame.assign(**texts).to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\n", date_format="%Y-%m-%d")


def _inert(cell: Any) -> Any:
    """The cell, with an apostrophe before what a spreadsheet would run as a formula: =cmd|…, @SUM, +1-1, -2+3.

    The advice of OWASP on CSV injection.
    """
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _save_jsonl(frame: pd.DataFrame, path: Path) -> None:
    days = [name for name, dtype in frame.dtypes.items() if dtype == values.DAY]
    told = frame.assign(**{str(name): frame[name].dt.strftime("%Y-%m-%d") for name in days})
    told.to_json(path, orient="records", lines=True, force_ascii=False, double_precision=15)


def _save_parquet(frame: pd.DataFrame, path: Path) -> None:
    frame.to_parquet(path, engine="pyarrow", index=False)


_SAVERS: Mapping[Kind, Callable[[pd.DataFrame, Path], None]] = {
    "csv": _save_csv,
    "jsonl": _save_jsonl,
    "parquet": _save_parquet,
}
