# SPDX-License-Identifier: Apache-2.0
"""Workbooks (XLSX, XLSB, XLS, ODS, a web page's table) as sheets of text cells. Must not know any header.

Formulas are never computed: a cell is the value that was saved with it. What would unpack to more cells than
a desk has memory for is refused before it is read.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from xml.parsers import expat

from app.documents.errors import ArchiveBombError, UnreadableFileError
from app.documents.html_tables import html_grids

MOST_CELLS = 12_000_000
"""A sheet with more cells, empty ones between included, does not fit into an old machine's memory."""
LOST_FROM = 1e15
"""A number that a spreadsheet keeps has 15 digits; what was longer has lost its last ones."""
Merge = tuple[int, int, int, int]
"""(top, left, bottom, right) of cells made one, from 0, last ones included."""
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Z]{0,3})(\d{1,7})["']""")
_1904 = re.compile(rb"""<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']""")
_CELL_RECORDS = range(1, 12)


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one sheet, line by line, and which of them are one."""

    rows: list[list[str]]
    merged: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a file by name, each read when it is asked for; ``is_1904``: day 0 is 1904-01-01."""

    names: tuple[str, ...]
    grid: Callable[[str], Grid] = field(repr=False)
    is_1904: bool = False


def open_workbook(file_name: str, content: bytes) -> Workbook:
    """Open a workbook whose content was checked. Errors: ArchiveBombError, UnreadableFileError."""
    from python_calamine import CalamineError, load_workbook

    _refuse_too_wide(file_name, content)
    try:
        book = load_workbook(io.BytesIO(content))
    except (CalamineError, ValueError, OSError) as error:
        raise UnreadableFileError(file_name=file_name, is_locked=False) from error

    def grid(name: str) -> Grid:
        try:
            sheet = book.get_sheet_by_name(name)
            rows = []
            # Not to_python(): it builds all rows in one go, and the window stands still meanwhile.
            for row in sheet.iter_rows():
                rows.append([cell_text(value) for value in row])  # noqa: PERF401 -- see above
            merged = tuple((*begin, *end) for begin, end in sheet.merged_cell_ranges or ())
        except (CalamineError, ValueError, KeyError, OverflowError, OSError) as error:
            raise UnreadableFileError(file_name=file_name, is_locked=False) from error
        return Grid(rows, merged)

    return Workbook(tuple(book.sheet_names), grid, _counts_from_1904(content))


def open_web_table(text: str) -> Workbook:
    """Open the tables of a web page that was saved as a workbook."""
    grids = {f"表 {place}": Grid(rows, merged) for place, (rows, merged) in enumerate(html_grids(text), 1)}
    return Workbook(tuple(grids), grids.__getitem__)


def cell_text(value: Any) -> str:
    """Return a workbook's value as one would type it: no ``.0``, dates in ISO form.

    A number of more than 15 digits is written with an exponent: a spreadsheet has cut it, and it must not
    pass for whole.
    """
    if isinstance(value, str):
        text = value
    elif isinstance(value, bool):
        text = "TRUE" if value else "FALSE"
    elif isinstance(value, float):
        text = _number_text(value)
    elif isinstance(value, datetime):
        is_day = value.time() == time(0)
        text = value.date().isoformat() if is_day else value.isoformat(sep=" ", timespec="seconds")
    elif isinstance(value, time):
        text = value.isoformat(timespec="seconds")
    elif isinstance(value, date):
        text = value.isoformat()
    else:
        text = str(value)
    return text


def _number_text(value: float) -> str:
    if not math.isfinite(value):
        return ""
    if value.is_integer() and abs(value) < LOST_FROM:
        return str(int(value))
    if abs(value) >= LOST_FROM:
        return f"{value:.14E}"
    return f"{Decimal(f'{value:.15g}'):f}"


# ---- what is refused before it is read


def _refuse_too_wide(file_name: str, content: bytes) -> None:
    if not content.startswith(b"PK"):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            measure = next(
                (how for begin, end, how in _MEASURES if name.startswith(begin) and name.endswith(end)), None
            )
            if measure is None:
                continue
            try:
                rows, columns = measure(archive.read(name))
            except (expat.ExpatError, ValueError) as error:
                raise UnreadableFileError(file_name=file_name, is_locked=False) from error
            if rows * columns > MOST_CELLS:
                raise ArchiveBombError(file_name=file_name, limit_bytes=MOST_CELLS)


def _written_extent(sheet: bytes) -> tuple[int, int]:
    """Return how many rows and columns the references of an XLSX sheet reach; an empty cell counts too."""
    rows = columns = 0
    # Columns by their letters: a few different ones, so that a long sheet costs one look each.
    seen: dict[bytes, int] = {}
    for match in _REFERENCE.finditer(sheet):
        letters, row = match[1], int(match[2])
        rows = max(rows, row)
        if letters not in seen:
            number = 0
            for letter in letters:
                number = number * 26 + letter - 64
            seen[letters] = number
    columns = max(seen.values(), default=0)
    if rows * columns > MOST_CELLS:
        return _filled_extent(sheet)
    return rows, columns


def _filled_extent(sheet: bytes) -> tuple[int, int]:
    """Return the extent of the cells that hold something: formats alone may reach to the last column."""
    rows = columns = 0
    at = [0, 0]

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal rows, columns
        local = name.rpartition(":")[2]
        if local == "c" and (found := re.fullmatch(r"([A-Z]{1,3})(\d+)", attributes.get("r", ""))):
            at[:] = [int(found[2]), sum((ord(c) - 64) * 26**p for p, c in enumerate(reversed(found[1])))]
        elif local in {"v", "is", "f"}:
            rows, columns = max(rows, at[0]), max(columns, at[1])

    _parse(sheet, begin)
    return rows, columns


def _repeated_extent(content: bytes) -> tuple[int, int]:
    """Return rows and columns of the largest sheet of an ODS when each repeat is written out."""
    largest = (0, 0)
    rows = columns = row_repeat = width = filled = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal rows, columns, row_repeat, width, filled, largest
        if name == "table:table":
            rows = columns = 0
        elif name == "table:table-row":
            row_repeat, width, filled = int(attributes.get("table:number-rows-repeated", "1")), 0, 0
        elif name in {"table:table-cell", "table:covered-table-cell"}:
            width += int(attributes.get("table:number-columns-repeated", "1"))
            if "office:value-type" in attributes:
                filled = width
        elif name == "text:p":
            filled = width

    def end(name: str) -> None:
        nonlocal rows, columns, largest
        if name == "table:table-row" and filled:
            rows, columns = rows + row_repeat, max(columns, filled)
            largest = max(largest, (rows, columns), key=lambda extent: extent[0] * extent[1])

    _parse(content, begin, end)
    return largest


def _binary_extent(sheet: bytes) -> tuple[int, int]:
    """Return the extent of an XLSB sheet: record 0 begins a row, 1 to 11 are its cells."""
    rows = columns = at = 0
    while at < len(sheet):
        kind, at = _varint(sheet, at, 2)
        size, at = _varint(sheet, at, 4)
        if kind == 0:
            rows = max(rows, int.from_bytes(sheet[at : at + 4], "little") + 1)
        elif kind in _CELL_RECORDS:
            columns = max(columns, int.from_bytes(sheet[at : at + 4], "little") + 1)
        at += size
    return rows, columns


_MEASURES = (
    ("content.xml", "content.xml", _repeated_extent),
    ("xl/worksheets/", ".xml", _written_extent),
    ("xl/worksheets/", ".bin", _binary_extent),
)


def _varint(content: bytes, at: int, most: int) -> tuple[int, int]:
    value = 0
    for place in range(most):
        if at >= len(content):
            break
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            break
    return value, at


def _parse(
    content: bytes, begin: Callable[[str, dict[str, str]], None], end: Callable[[str], None] | None = None
) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.Parse(content, True)


def _counts_from_1904(content: bytes) -> bool:
    """Tell whether a workbook counts days from 1904, as old ones of the Macintosh do."""
    if not content.startswith(b"PK"):
        return False
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "xl/workbook.xml" in archive.namelist() and bool(_1904.search(archive.read("xl/workbook.xml")))


def sheets(book: Workbook) -> Iterator[tuple[str, Grid]]:
    """Yield each sheet with its name, read when its turn comes."""
    for name in book.names:
        yield name, book.grid(name)
