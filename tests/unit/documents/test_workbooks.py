# SPDX-License-Identifier: Apache-2.0
"""Workbooks that want to hurt, or that lost something: refused, or read as text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from app.core.errors import AppError
from app.documents import workbooks
from app.documents.cells import CellError, read_cell
from app.documents.errors import ArchiveBombError, MacroFileError, UnreadableFileError
from app.documents.import_kinds import FieldKind, ImportField
from app.documents.tabular import Table, read_content

ZONE = ZoneInfo("Asia/Shanghai")
CODE = ImportField("code", "编号", kind=FieldKind.CODE)
AT = ImportField("at", "时间", kind=FieldKind.DATETIME)


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def workbook(*rows: list[Any], epoch: datetime | None = None) -> bytes:
    book = openpyxl.Workbook()
    if epoch is not None:
        book.epoch = epoch
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    return saved(book)


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a workbook with some of its parts replaced or added."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


SHEET = "xl/worksheets/sheet1.xml"
PLAIN = workbook(["编号", "顾客"], ["1", "张三"])


def rows_of(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def test_a_formula_is_never_computed() -> None:
    content = workbook(["编号", "内容"], ["1", '=HYPERLINK("http://x")'], ["2", "=1+1"])
    # Saved without a value: nothing stands there.
    assert rows_of(read_content("x.xlsx", content)) == [("1", ""), ("2", "")]
    text = "编号,内容\n1,\"=cmd|' /C calc'!A0\"\n2,@SUM(1)\n"
    assert rows_of(read_content("x.csv", text.encode())) == [("1", "=cmd|' /C calc'!A0"), ("2", "@SUM(1)")]


def test_an_entity_is_neither_expanded_nor_fetched() -> None:
    sheet = part_of(PLAIN, SHEET)
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    outside = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    for evil in (laughs, outside):
        declared = sheet.replace(b"<worksheet", evil + b"<worksheet", 1)
        assert evil in declared
        with pytest.raises(UnreadableFileError):
            read_content("x.xlsx", with_parts(PLAIN, {SHEET: declared}))


def test_a_program_inside_is_refused_whatever_the_ending() -> None:
    for name in ("x.xlsx", "x.xlsm", "x.xlsb"):
        with pytest.raises(MacroFileError):
            read_content(name, with_parts(PLAIN, {"xl/vbaProject.bin": b"x"}))


def test_one_cell_in_the_last_corner_does_not_eat_the_memory() -> None:
    sheet = part_of(PLAIN, SHEET)
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    with pytest.raises(ArchiveBombError):
        read_content("x.xlsx", with_parts(PLAIN, {SHEET: sheet.replace(b"</sheetData>", cell)}))
    # A format alone may reach so far: people colour whole columns.
    painted = sheet.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>')
    assert rows_of(read_content("x.xlsx", with_parts(PLAIN, {SHEET: painted})))[0] == ("1", "张三")


def test_a_cell_repeated_without_end_does_not_eat_the_memory() -> None:
    def ods(repeat: str) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr(
                "META-INF/manifest.xml",
                '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
            )
            archive.writestr(
                "content.xml",
                '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
                ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
                ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
                "<office:body><office:spreadsheet>"
                f'<table:table table:name="a"><table:table-row table:number-rows-repeated="{repeat}">'
                f'<table:table-cell table:number-columns-repeated="{repeat}" office:value-type="string">'
                "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
                "</office:spreadsheet></office:body></office:document-content>",
            )
        return stream.getvalue()

    with pytest.raises(ArchiveBombError):
        read_content("x.ods", ods("16000"))
    assert rows_of(read_content("x.ods", ods("3"))) == [("x", "x", "x")] * 2


def test_the_extent_of_a_binary_sheet_is_read_from_its_records() -> None:
    def record(kind: int, payload: bytes) -> bytes:
        return bytes([kind, len(payload)]) + payload

    sheet = record(0, (9).to_bytes(4, "little")) + record(7, (4).to_bytes(4, "little") + bytes(8))
    assert workbooks._binary_extent(sheet) == (10, 5)
    assert workbooks._binary_extent(sheet[:-3]) == (10, 5)
    assert workbooks._varint(b"\x94\x01", 0, 2) == (148, 2)


def test_days_counted_from_1904_are_the_same_days() -> None:
    at = datetime(2026, 3, 5, 8, 30)  # noqa: DTZ001 -- a workbook knows no zone
    for epoch in (None, CALENDAR_MAC_1904):
        content = workbook(["编号", "时间"], ["1", at], ["2", 46086 if epoch is None else 44624], epoch=epoch)
        table = read_content("x.xlsx", content)
        values = [read_cell(AT, row.cells[1], ZONE, zero_on=table.zero_on) for row in table.rows]
        assert values == [datetime(2026, 3, 5, 0, 30, tzinfo=UTC), datetime(2026, 3, 4, 16, tzinfo=UTC)]


def test_a_number_that_a_spreadsheet_cut_is_said() -> None:
    table = read_content("x.xlsx", workbook(["编号", "顾客"], [650101199001011234, "甲"], ["00123", "乙"]))
    for row, code in zip(table.rows, ("digits_lost", ""), strict=True):
        if code:
            with pytest.raises(CellError, match=code):
                read_cell(CODE, row.cells[0], ZONE)
        else:
            assert read_cell(CODE, row.cells[0], ZONE) == "00123"


PAGE = (
    "<html><head><meta charset='gb2312'><style>td{x:1}</style></head><body><table>"
    "<tr><td colspan=3>五月登记表</td></tr>"
    "<tr><td rowspan=2>编号</td><td colspan=2>顾客信息</td></tr><tr><td>顾客</td><td>电话</td></tr>"
    "<tr><td>00123</td><td>陈&nbsp;芬<script>alert(1)</script></td><td>138&lt;</td></tr>"
    "</table></body></html>"
)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_web_page_under_the_name_of_a_workbook_is_read_as_its_table(encoding: str) -> None:
    page = PAGE if encoding == "gb18030" else PAGE.replace("gb2312", "utf-16")
    table = read_content("导出.xls", page.encode(encoding), known_titles=("编号", "顾客", "电话"))
    assert (table.file_kind, table.header) == ("html", ("编号", "顾客信息/顾客", "顾客信息/电话"))
    assert rows_of(table) == [("00123", "陈 芬", "138<")]


def test_text_under_the_name_of_a_workbook_is_read_as_text() -> None:
    table = read_content("导出.xls", "编号\t顾客\n00123\t陈芬\n".encode("gb18030"))
    assert (table.file_kind, table.encoding, rows_of(table)) == ("text", "gb18030", [("00123", "陈芬")])


def test_spans_without_end_in_a_web_page_stay_small() -> None:
    page = "<table>" + "<tr><td rowspan=999999 colspan=999999>x</td></tr>" * 3 + "</table>"
    with pytest.raises(AppError):
        read_content("x.xls", page.encode())
