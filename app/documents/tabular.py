# SPDX-License-Identifier: Apache-2.0
"""Tables in files as text cells: CSV and its kin, XLSX, XLS, ODS, each also as .gz. Must not know any field.

A cell is text as it stands in the file; what it means is read later (``cells``), when the field is known.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import math
import re
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.core.normalise import plain_text, search_text
from app.documents.encodings import decode
from app.documents.errors import (
    ArchiveBombError,
    FileTooLargeError,
    NoTableError,
    UnknownFileTypeError,
    UnreadableFileError,
)
from app.documents.file_types import MOST_UNPACKED_BYTES, TEXT_ENDINGS, check_file, extension_of
from app.documents.outside import read_outside

IMPORT_ENDINGS = (*TEXT_ENDINGS, "xlsx", "xls", "ods")
MOST_BYTES = 200 * 1024 * 1024
DELIMITERS = ",\t;|"
_HEADER_WITHIN = 40
_LONGEST_TITLE = 40
_SAMPLED_RECORDS = 100
_LONGEST_CELL = 1 << 24
_TOTAL = re.compile(r"(本页|本月|本日|本周|本年|当月|全部)?(小计|合计|总计|共计|累计)(金额|数量)?:?")
_TOTAL_EN = {"total", "subtotal", "grandtotal", "sum"}
_NUMBER = re.compile(r"[-+¥￥]?[\d,.]+%?")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row below the header: ``number`` is its place in the file, from 1, as a spreadsheet shows it."""

    number: int
    cells: tuple[str, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A header and its rows; every row has as many cells as the header."""

    file_name: str
    sha256: str
    sheets: tuple[str, ...]
    sheet: str
    encoding: str
    header: tuple[str, ...]
    header_number: int
    rows: tuple[TableRow, ...]


def read_table(
    path: Path, *, sheet: str = "", encoding: str = "", known_titles: Collection[str] = ()
) -> Table:
    """Read a file. Errors: E5001–E5003, E5005–E5010, E5015.

    ``known_titles`` are titles that the header may hold; they find it below headings. An empty ``sheet``
    is the first with a table in it.
    """
    size_bytes = path.stat().st_size if path.is_file() else 0
    if size_bytes > MOST_BYTES:
        raise FileTooLargeError(file_name=path.name, size_bytes=size_bytes, limit_bytes=MOST_BYTES)
    return read_content(
        path.name, read_outside(path), sheet=sheet, encoding=encoding, known_titles=known_titles
    )


def read_content(
    file_name: str,
    content: bytes,
    *,
    sheet: str = "",
    encoding: str = "",
    known_titles: Collection[str] = (),
) -> Table:
    """Read a file's content; as ``read_table``."""
    sha256 = hashlib.sha256(content).hexdigest()
    inner_name = file_name
    if extension_of(file_name) == "gz":
        inner_name, content = file_name[:-3], _gunzip(file_name, content)
    extension = extension_of(inner_name)
    if extension not in {*IMPORT_ENDINGS, "xlsm"}:
        raise UnknownFileTypeError(file_name=file_name, extension=extension)
    check_file(inner_name, content, MOST_UNPACKED_BYTES)
    if extension in TEXT_ENDINGS:
        decoded = decode(content, file_name, encoding)
        grids = {"": split_text(decoded.text, file_name=file_name)}
        found_encoding = decoded.encoding
    else:
        grids = _workbook(inner_name, content)
        found_encoding = ""
    chosen = sheet or next((name for name, grid in grids.items() if _has_table(grid)), next(iter(grids)))
    if chosen not in grids or not _has_table(grids[chosen]):
        raise NoTableError(file_name=file_name, sheet=chosen)
    return _table(file_name, sha256, tuple(grids), chosen, found_encoding, grids[chosen], known_titles)


def split_text(text: str, *, delimiter: str = "", file_name: str = "") -> list[list[str]]:
    """Return the cells of delimited text by line; an empty ``delimiter`` is found. Errors: E5008."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or find_delimiter(text)))
    except csv.Error as error:
        raise UnreadableFileError(file_name=file_name, is_locked=False) from error


def find_delimiter(text: str) -> str:
    """Return the delimiter that cuts most records into the same number of cells, more than one."""
    best, best_score = DELIMITERS[0], (0.0, 0)
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            records = [record for record, _ in zip(reader, range(_SAMPLED_RECORDS), strict=False) if record]
        except csv.Error:
            continue
        if not records:
            continue
        (width, count), *_ = Counter(len(record) for record in records).most_common(1)
        score = (round(count / len(records), 1), width)
        if width > 1 and score > best_score:
            best, best_score = delimiter, score
    return best


def _gunzip(file_name: str, content: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as stream:
            unpacked = stream.read(MOST_UNPACKED_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFileError(file_name=file_name, is_locked=False) from error
    if len(unpacked) > MOST_UNPACKED_BYTES:
        raise ArchiveBombError(file_name=file_name, limit_bytes=MOST_UNPACKED_BYTES)
    return unpacked


def _workbook(file_name: str, content: bytes) -> dict[str, list[list[str]]]:
    """Return the cells of every sheet by its name; formulas as the values that were saved with them."""
    import pandas as pd
    from python_calamine import CalamineError

    try:
        with pd.ExcelFile(io.BytesIO(content), engine="calamine") as book:
            grids: dict[str, list[list[str]]] = {}
            for name in book.sheet_names:
                frame = pd.read_excel(
                    book, sheet_name=name, header=None, dtype=object, na_filter=False, keep_default_na=False
                )
                grid = [[cell_text(value) for value in row] for row in frame.itertuples(index=False)]
                _fill_down(grid, book.book.get_sheet_by_name(str(name)).merged_cell_ranges or ())
                grids[str(name)] = grid
    except (CalamineError, ValueError, KeyError, OverflowError, OSError) as error:
        raise UnreadableFileError(file_name=file_name, is_locked=False) from error
    if not grids:
        raise NoTableError(file_name=file_name, sheet="")
    return grids


def _fill_down(grid: list[list[str]], merged: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """Give every row of a merged cell its text; across columns it is a heading and stays in the first."""
    for (top, left), (bottom, _right) in merged:
        for row in grid[top + 1 : bottom + 1]:
            if left < len(row) and not row[left]:
                row[left] = grid[top][left]


def cell_text(value: Any) -> str:
    """Return a workbook's value as one would type it: no ``.0``, no exponent, dates in ISO form."""
    if isinstance(value, bool):
        text = "TRUE" if value else "FALSE"
    elif isinstance(value, float):
        text = f"{Decimal(f'{value:.15g}'):f}" if math.isfinite(value) else ""
    elif isinstance(value, datetime):
        is_day = value.time() == time(0)
        text = value.date().isoformat() if is_day else value.isoformat(sep=" ", timespec="seconds")
    elif isinstance(value, time):
        text = value.isoformat(timespec="seconds")
    else:
        text = str(value)
    return text


def _has_table(grid: Sequence[Sequence[str]]) -> bool:
    return any(any(cell.strip() for cell in row) for row in grid)


def _table(
    file_name: str,
    sha256: str,
    sheets: tuple[str, ...],
    sheet: str,
    encoding: str,
    grid: list[list[str]],
    known_titles: Collection[str],
) -> Table:
    header_at = _find_header(grid, {search_text(title) for title in known_titles})
    width = max(len(grid[header_at]), *(len(row) for row in grid[header_at:]))
    header = _titles(grid[header_at], width)
    rows = []
    for number, cells in enumerate(grid[header_at + 1 :], start=header_at + 2):
        if any(cell.strip() for cell in cells):
            full = (*cells, *[""] * (width - len(cells)))
            rows.append(TableRow(number, full, _is_total(full)))
    if not rows and len([title for title in grid[header_at] if title.strip()]) < 2:
        raise NoTableError(file_name=file_name, sheet=sheet)
    return Table(file_name, sha256, sheets, sheet, encoding, header, header_at + 1, tuple(rows))


def _find_header(grid: Sequence[Sequence[str]], known: Collection[str]) -> int:
    """Return which row is the header: the one with most known titles, else the first full row of words."""
    top = [(at, row) for at, row in enumerate(grid[:_HEADER_WITHIN]) if any(cell.strip() for cell in row)]
    matches = {at: sum(search_text(cell) in known for cell in row if cell.strip()) for at, row in top}
    most = max(matches.values())
    if most >= 2 or (most == 1 and all(len([c for c in row if c.strip()]) == 1 for _, row in top)):
        return next(at for at, count in matches.items() if count == most)
    filled = {at: [cell for cell in row if cell.strip()] for at, row in top}
    usual = max(len(cells) for cells in filled.values())
    for at, cells in filled.items():
        if len(cells) * 3 >= usual * 2 and all(_is_title(cell) for cell in cells):
            return at
    return top[0][0]


def _is_title(cell: str) -> bool:
    plain = plain_text(cell)
    return len(plain) <= _LONGEST_TITLE and not _NUMBER.fullmatch(plain)


def _titles(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Return the header's titles, each different: an empty one named by its place, a double one counted."""
    titles: list[str] = []
    for at in range(width):
        plain = plain_text(cells[at]) if at < len(cells) else ""
        title = plain or f"第 {at + 1} 列"
        times = 1
        while title in titles:
            times += 1
            title = f"{plain or f'第 {at + 1} 列'} ({times})"
        titles.append(title)
    return tuple(titles)


def _is_total(cells: Sequence[str]) -> bool:
    """Tell a subtotal or total row: its first word says so, and most of its cells are empty."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) * 2 > len(cells) and len(cells) > 2:
        return False
    words = re.sub(r"\s+", "", plain_text(filled[0]))
    return bool(_TOTAL.fullmatch(words)) or words.casefold() in _TOTAL_EN
