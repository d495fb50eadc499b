# SPDX-License-Identifier: Apache-2.0
"""Tables in files as text cells: CSV and its kin, workbooks, web tables; also .gz. Must not know any field.

A cell is text as it stands in the file; what it means is read later (``cells``), when the field is known.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import zlib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.normalise import search_text
from app.documents.cells import ZERO_1904_ON, ZERO_ON
from app.documents.encodings import decode, named_encoding
from app.documents.errors import (
    ArchiveBombError,
    FileTooLargeError,
    NoTableError,
    UnknownFileTypeError,
    UnreadableFileError,
)
from app.documents.file_types import (
    MOST_UNPACKED_BYTES,
    TEXT_ENDINGS,
    check_file,
    extension_of,
    is_text,
    is_web_page,
)
from app.documents.heads import Head, find_head, head_at, what_is_no_record
from app.documents.outside import read_outside
from app.documents.workbooks import Grid, Workbook, open_web_table, open_workbook, sheets

IMPORT_ENDINGS = (*TEXT_ENDINGS, "xlsx", "xls", "xlsb", "ods", "html", "htm")
MOST_BYTES = 200 * 1024 * 1024
DELIMITERS = ",\t;|"
_SAMPLED_RECORDS = 100
_LONGEST_CELL = 1 << 24


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row below the header: ``number`` is its place in the file, from 1, as a spreadsheet shows it.

    ``no_record`` says why it is none (``total_row``, ``note_row``, ``head_again``); empty for a record.
    """

    number: int
    cells: tuple[str, ...]
    no_record: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A header and its rows; every row has as many cells as the header.

    ``header_number`` is the last line of the header, from 1, of ``line_count`` in the sheet; ``file_kind``
    what the file is, whatever its name says (``text``, ``html``, ``xlsx`` …); ``zero_on`` its day 0.
    """

    file_name: str
    sha256: str
    sheets: tuple[str, ...]
    sheet: str
    encoding: str
    header: tuple[str, ...]
    header_number: int
    rows: tuple[TableRow, ...]
    file_kind: str = "text"
    line_count: int = 0
    zero_on: date = ZERO_ON


def read_table(
    path: Path,
    *,
    sheet: str = "",
    encoding: str = "",
    known_titles: Collection[str] = (),
    header_number: int = 0,
) -> Table:
    """Read a file. Errors: E5001–E5003, E5005–E5010, E5015.

    ``known_titles`` are titles that the header may hold; they find it below headings, unless a person says
    in which line it is (``header_number``, from 1). An empty ``sheet`` is the first with a table in it.
    """
    size_bytes = path.stat().st_size if path.is_file() else 0
    if size_bytes > MOST_BYTES:
        raise FileTooLargeError(file_name=path.name, size_bytes=size_bytes, limit_bytes=MOST_BYTES)
    return read_content(
        path.name,
        read_outside(path),
        sheet=sheet,
        encoding=encoding,
        known_titles=known_titles,
        header_number=header_number,
    )


def read_content(
    file_name: str,
    content: bytes,
    *,
    sheet: str = "",
    encoding: str = "",
    known_titles: Collection[str] = (),
    header_number: int = 0,
) -> Table:
    """Read a file's content; as ``read_table``."""
    sha256 = hashlib.sha256(content).hexdigest()
    inner_name = file_name
    if extension_of(file_name) == "gz":
        inner_name, content = file_name[:-3], _gunzip(file_name, content)
    if extension_of(inner_name) not in {*IMPORT_ENDINGS, "xlsm"}:
        raise UnknownFileTypeError(file_name=file_name, extension=extension_of(inner_name))
    file_kind, found_encoding, book = _open(file_name, inner_name, content, encoding)
    if sheet:
        grid = book.grid(sheet) if sheet in book.names else Grid([])
    else:
        found = ((name, grid) for name, grid in sheets(book) if _has_table(grid))
        sheet, grid = next(found, ("", Grid([])))
    if not _has_table(grid):
        raise NoTableError(file_name=file_name, sheet=sheet)
    known = {search_text(title) for title in known_titles}
    head = head_at(grid, min(header_number, len(grid.rows)) - 1) if header_number else find_head(grid, known)
    rows = _table_rows(grid, head)
    if not rows and sum(bool(title.strip()) for title in grid.rows[head.last]) < 2:
        raise NoTableError(file_name=file_name, sheet=sheet)
    return Table(
        file_name,
        sha256,
        book.names,
        sheet,
        found_encoding,
        head.titles,
        head.last + 1,
        rows,
        file_kind=file_kind,
        line_count=len(grid.rows),
        zero_on=ZERO_1904_ON if book.is_1904 else ZERO_ON,
    )


def split_text(text: str, *, delimiter: str = "", file_name: str = "") -> list[list[str]]:
    """Return the cells of delimited text by line; an empty ``delimiter`` is found. Errors: E5008."""
    csv.field_size_limit(_LONGEST_CELL)
    lines: list[list[str]] = []
    try:
        # Not list(): it would read all of them in one go, and the window stands still meanwhile.
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or find_delimiter(text)):
            lines.append(record)  # noqa: PERF402 -- see above
        return lines
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


def _open(file_name: str, inner_name: str, content: bytes, encoding: str) -> tuple[str, str, Workbook]:
    """Return what the file really is, its encoding, and its sheets.

    Many programs write a web page, or text, under the name of a workbook.
    """
    extension = extension_of(inner_name)
    if extension in {"xls", "html", "htm"} and is_web_page(content):
        decoded = decode(content, file_name, encoding or named_encoding(content))
        return "html", decoded.encoding, open_web_table(decoded.text)
    as_text = extension in TEXT_ENDINGS or (extension == "xls" and is_text(content))
    check_file(f"{inner_name}.txt" if as_text else inner_name, content, MOST_UNPACKED_BYTES)
    if as_text:
        decoded = decode(content, file_name, encoding)
        grid = Grid(split_text(decoded.text, file_name=file_name))
        return "text", decoded.encoding, Workbook(("",), lambda _name: grid)
    return extension, "", open_workbook(file_name, content)


def _has_table(grid: Grid) -> bool:
    return any(any(cell.strip() for cell in row) for row in grid.rows)


def _table_rows(grid: Grid, head: Head) -> tuple[TableRow, ...]:
    """Return the lines below a header; a cell merged downwards is in each of them, but only there."""
    width = len(head.titles)
    _fill_down(grid, head.last)
    rows = []
    for number, cells in enumerate(grid.rows[head.last + 1 :], start=head.last + 2):
        if any(cell.strip() for cell in cells):
            full = (*cells, *[""] * (width - len(cells)))
            rows.append(TableRow(number, full, what_is_no_record(head, full)))
    return tuple(rows)


def _fill_down(grid: Grid, last: int) -> None:
    """Give every row of a merged cell its text; across columns it is a heading and stays in the first."""
    for top, left, bottom, _right in grid.merged:
        if top <= last:
            continue
        for row in grid.rows[top + 1 : bottom + 1]:
            if left < len(row) and not row[left]:
                row[left] = grid.rows[top][left]
