"""The six tables as a workbook that Excel, LibreOffice and the like open: a sheet a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import islice
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
from rich.cells import cell_len
from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from claims import Language
from daejo import values
from daejo.messages import text
from daejo.notebook import Frames
from daejo.printable import visible
from daejo.settings import Progress
from daejo.spreadsheet import is_formula

# What Excel holds: rows of a sheet, the first of which is the header; characters of a cell, an emoji being two; and the
# first day of its calendar. 1592-05-23 is written as text.
_MAX_ROWS = 1_048_576 - 1
_MAX_CHARACTERS = 32_767
_FIRST_DAY = datetime(1900, 3, 1)  # noqa: DTZ001  # a day, which has no zone; Excel knows a February 29, 1900
_MAX_NUMBER = 1e307
_MEASURED = 500  # rows that the width of a column is taken from
_WIDEST = 60  # cells
# Every workbook is said to be made on this day: the same tables have the same bytes.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001

Write = Callable[[Worksheet, int, int, Any], object]


def save_workbook(
    frames: Frames, path: Path, *, lang: Language, progress: Progress = lambda step, done, total: None
) -> None:
    """Write the tables, each to a sheet of its name, and to `name 2`, `name 3` what one sheet does not hold.

    No cell is a formula or a link. A text that no cell holds is cut, and says so in `lang`. Raises OSError.
    """
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "use_zip64": True,
    }
    with TemporaryDirectory() as folder:
        book = Workbook(str(path), {**options, "tmpdir": folder})
        try:
            _fill_book(book, frames, lang, progress)
            book.close()
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error
        finally:  # of a workbook that could not be written, too: Windows removes no folder with an open file
            for sheet in book.worksheets():
                sheet.row_data_fh.close()


def _fill_book(book: Workbook, frames: Frames, lang: Language, progress: Progress) -> None:
    book.set_properties({"created": _MADE})
    writers = _writers(book, lang)
    header = book.add_format({"bold": True, "bottom": 1})
    for number, (name, frame) in enumerate(frames.items()):
        progress("write", number, len(frames))
        for part, start in enumerate(range(0, max(len(frame), 1), _MAX_ROWS), 1):
            sheet = book.add_worksheet(name if part == 1 else f"{name} {part}")
            _fill(sheet, frame.iloc[start : start + _MAX_ROWS], writers, header)


def _fill(sheet: Worksheet, frame: pd.DataFrame, writers: dict[str, Write], header: Format) -> None:
    columns = [_cells(frame[name]) for name in frame]
    for number, (name, cells) in enumerate(zip(frame, columns, strict=True)):
        sheet.set_column(number, number, _width([str(name), *islice(cells, _MEASURED)]))
        sheet.write_string(0, number, str(name), header)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(frame), len(columns) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{_MAX_ROWS + 1}"})  # a value of 300 is what an article prints
    write = [writers.get(str(dtype), writers["str"]) for dtype in frame.dtypes]
    for row, together in enumerate(zip(*columns, strict=True), 1):
        for column, cell in enumerate(together):
            if cell is not None:
                write[column](sheet, row, column, cell)


def _cells(column: pd.Series[Any]) -> list[Any]:
    """What stands in a column, as Python has it; None where it is missing."""
    return [*column.astype(object).where(column.notna(), None)]


def _width(cells: Iterable[Any]) -> int:
    """How wide a column must be for its cells, with the arrow of its filter."""
    widths = (10 if isinstance(cell, datetime) else cell_len(str(cell)[:_WIDEST]) for cell in cells if cell is not None)
    return min(max(widths) + 3, _WIDEST)


def _writers(book: Workbook, lang: Language) -> dict[str, Write]:
    """How the cells of a column are written, by its dtype; whatever is not named here is text."""
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    # Who enters the cell and leaves it again would otherwise have made a formula of it.
    quoted = book.add_format({"quote_prefix": True})

    def write_text(sheet: Worksheet, row: int, column: int, cell: str) -> None:
        sheet.write_string(row, column, _fitting(visible(cell), lang), quoted if is_formula(cell) else None)

    def write_number(sheet: Worksheet, row: int, column: int, cell: float) -> None:
        if isfinite(cell) and abs(cell) < _MAX_NUMBER:
            sheet.write_number(row, column, cell)
        else:
            sheet.write_string(row, column, str(cell))

    def write_day(sheet: Worksheet, row: int, column: int, cell: datetime) -> None:
        if cell < _FIRST_DAY:
            sheet.write_string(row, column, f"{cell:%Y-%m-%d}")
        else:
            sheet.write_datetime(row, column, cell, day)

    return {
        "str": write_text,
        "Int64": write_number,
        "Float64": write_number,
        "boolean": Worksheet.write_boolean,
        values.DAY: write_day,
    }


def _fitting(words: str, lang: Language) -> str:
    """The words, cut where they are more than a cell holds, with how many there are."""
    if len(words) <= _MAX_CHARACTERS // 2 or _units(words) <= _MAX_CHARACTERS:
        return words
    mark = text("sheet.cut", lang, count=len(words))
    room = 2 * (_MAX_CHARACTERS - _units(mark))
    return words.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + mark


def _units(words: str) -> int:
    """How many characters Excel counts."""
    return sum(2 if character > "\uffff" else 1 for character in words)
