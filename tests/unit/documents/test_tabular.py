# SPDX-License-Identifier: Apache-2.0
"""Tables out of files: delimiters, headings above the header, merged cells, totals, dirty real files."""

from __future__ import annotations

import csv
import gzip
import io
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import AppError
from app.documents import tabular
from app.documents.errors import (
    ArchiveBombError,
    FileTooLargeError,
    NoTableError,
    UnknownFileTypeError,
    UnreadableFileError,
    WrongContentError,
)
from app.documents.tabular import find_delimiter, read_content, read_table, split_text
from app.documents.workbooks import cell_text

TITLES = ("编号", "顾客", "电话", "受理时间", "主题", "内容", "金额")


def written(rows: list[list[str]], delimiter: str = ",") -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue()


def workbook(rows: list[list[object]], *, merged: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


CELL = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff")) | st.sampled_from(
    ["多行\r\n文本", '引"号', "a,b;c|d\te", "00123", " 空 格 ", "13800000000"]
)
GRID = st.lists(st.lists(CELL, min_size=3, max_size=3).filter(any), min_size=1, max_size=8)


@given(GRID, st.sampled_from(tabular.DELIMITERS), st.sampled_from(["utf-8-sig", "utf-16", "utf-8"]))
def test_any_text_comes_back_from_a_text_table(grid: list[list[str]], delimiter: str, encoding: str) -> None:
    header = ["编号", "顾客", "内容"]
    rows = [row for row in grid if any(cell.strip() for cell in row)]
    content = written([header, *rows], delimiter).encode(encoding)
    table = read_content("x.csv", content, known_titles=header)
    assert table.header == tuple(header)
    assert [list(row.cells) for row in table.rows] == rows
    assert [row.number for row in table.rows] == list(range(2, len(rows) + 2))


@pytest.mark.parametrize("delimiter", tabular.DELIMITERS)
def test_the_delimiter_is_found_though_others_stand_in_the_text(delimiter: str) -> None:
    rows = [
        ["编号", "内容", "金额"],
        ["1", "冰箱,洗衣机;电视|空调\t热水器", "1,299.00"],
        ["2", "a,b,c,d,e", "3"],
    ]
    text = written(rows, delimiter)
    assert find_delimiter(text) == delimiter
    assert split_text(text) == rows


def test_a_single_column_and_nothing_have_a_delimiter_too() -> None:
    assert find_delimiter("姓名\n张三\n") == ","
    assert find_delimiter("") == ","


def test_a_cell_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabular, "_LONGEST_CELL", 100)
    with pytest.raises(UnreadableFileError):
        read_content("x.csv", ('a,b\n"' + "x" * 500).encode())


def test_headings_above_the_header_are_passed_over() -> None:
    text = "门店客诉登记表\n制表：客服部,,\n\n编号,顾客,电话\n1,张三,138\n"
    table = read_content("x.csv", text.encode())
    assert (table.header, table.header_number) == (("编号", "顾客", "电话"), 4)
    assert [(row.number, row.cells) for row in table.rows] == [(5, ("1", "张三", "138"))]


def test_known_titles_find_a_header_that_looks_like_any_row() -> None:
    text = "a,b,c\nd,e,f\n编号,顾客,电话\n1,张三,138\n"
    assert read_content("x.csv", text.encode(), known_titles=TITLES).header_number == 3
    assert read_content("x.csv", text.encode()).header_number == 1


def test_numbers_alone_are_no_header() -> None:
    assert read_content("x.csv", b"2019,12,3\nname,age,size\nx,1,2\n").header_number == 2
    assert read_content("x.csv", b"1,2\n3,4\n").header == ("1", "2")


def test_titles_are_made_different_and_empty_ones_named_by_place() -> None:
    table = read_content("x.csv", "电话,电话,,\n 1,2,3,4,5\n".encode())
    assert table.header == ("电话", "电话 (2)", "第 3 列", "第 4 列", "第 5 列")
    assert table.rows[0].cells == (" 1", "2", "3", "4", "5")


@pytest.mark.parametrize("word", ["小计", "合计", "总 计", "合计：", "本月合计", "Total", "共计金额"])
def test_total_rows_are_told(word: str) -> None:
    table = read_content("x.csv", f"编号,顾客,电话,金额\n1,张三,,5\n{word},,,5\n".encode())
    assert [row.no_record for row in table.rows] == ["", "total_row"]


def test_a_person_who_is_called_so_is_no_total() -> None:
    table = read_content("x.csv", "编号,顾客,电话\n合计,张三,138\n1,合计不符,2\n".encode())
    assert [row.no_record for row in table.rows] == ["", ""]


def test_remarks_and_heads_between_and_below_the_rows_are_told() -> None:
    text = (
        "编号,顾客,电话,金额\n1,张三,138,5\n编号,顾客,电话,金额\n2,李四,139,6\n"
        "注：以上为五月数据,,,\n制表人：王敏,,审核：,\n第1页 共3页,,,\n3,备注：送货,1,2\n"
    )
    table = read_content("x.csv", text.encode())
    assert [row.no_record for row in table.rows] == [
        "", "head_again", "", "note_row", "note_row", "note_row", "",
    ]  # fmt: skip


def test_a_person_says_where_the_header_is() -> None:
    text = "a,b,c\n2019,2020,2021\n1,2,3\n"
    found = read_content("x.csv", text.encode(), header_number=2)
    assert (found.header, found.header_number, found.line_count) == (("2019", "2020", "2021"), 2, 3)
    assert [row.cells for row in found.rows] == [("1", "2", "3")]
    assert read_content("x.csv", text.encode(), header_number=9).header_number == 3


def test_a_header_in_two_lines_is_joined_from_either_of_them() -> None:
    rows: list[list[object]] = [
        ["客诉登记表", None, None, None, None],
        ["编号", "顾客信息", None, "投诉", None],
        [None, "姓名", "电话", "时间", "内容"],
        ["1", "张三", "138", "2026-05-01", "甲"],
    ]
    merged = ("A1:E1", "A2:A3", "B2:C2", "D2:E2")
    for known in (("编号", "投诉"), ("姓名", "电话", "时间", "内容"), ()):
        table = read_content("x.xlsx", workbook(rows, merged=merged), known_titles=known)
        assert table.header == ("编号", "顾客信息/姓名", "顾客信息/电话", "投诉/时间", "投诉/内容")
        assert [row.number for row in table.rows] == [4]


def test_a_packed_text_is_read_and_a_bomb_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress("编号,顾客\n1,张三\n".encode("gb18030") * 1)
    table = read_content("x.csv.gz", packed)
    assert table.rows[0].cells == ("1", "张三")
    assert table.encoding == "gb18030"
    monkeypatch.setattr(tabular, "MOST_UNPACKED_BYTES", 1 << 16)
    with pytest.raises(ArchiveBombError):
        read_content("x.csv.gz", gzip.compress(b"a,b\n" * (1 << 15)))
    with pytest.raises(UnreadableFileError):
        read_content("x.csv.gz", packed[:-6])


def test_a_workbook_keeps_zeros_and_reads_dates_formulas_and_numbers() -> None:
    content = workbook(
        [
            ["编号", "电话", "受理时间", "金额", "是否", "时刻"],
            ["00123", 13800000000, datetime.fromisoformat("2019-04-25 09:32:09"), 2999.1, True, time(8, 30)],
            ["00124", "013800", date(2019, 4, 25), 3, False, None],
        ]
    )
    table = read_content("x.xlsx", content)
    assert table.rows[0].cells == (
        "00123",
        "13800000000",
        "2019-04-25 09:32:09",
        "2999.1",
        "TRUE",
        "08:30:00",
    )
    assert table.rows[1].cells == ("00124", "013800", "2019-04-25", "3", "FALSE", "")


def test_an_old_workbook_gives_the_saved_value_of_a_formula() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("表")
    for at, value in enumerate(["编号", "金额"]):
        sheet.write(0, at, value)
    sheet.write(1, 0, "1")
    sheet.write(1, 1, 2.5)
    stream = io.BytesIO()
    book.save(stream)
    table = read_content("旧.xls", stream.getvalue())
    assert table.sheet == "表"
    assert table.rows[0].cells == ("1", "2.5")


def test_a_cell_merged_downwards_belongs_to_every_row_and_a_heading_to_none() -> None:
    content = workbook(
        [
            ["五月登记表", None, None],
            ["基本信息", None, "投诉"],
            ["编号", "顾客", "内容"],
            ["1", "张三", "甲"],
            ["2", None, "乙"],
        ],
        merged=("A1:C1", "A2:B2", "B4:B5"),
    )
    table = read_content("x.xlsx", content, known_titles=TITLES)
    assert table.header == ("基本信息/编号", "基本信息/顾客", "投诉/内容")
    assert [row.cells for row in table.rows] == [("1", "张三", "甲"), ("2", "张三", "乙")]


def test_the_first_sheet_with_a_table_is_taken_and_another_can_be_chosen() -> None:
    book = openpyxl.Workbook()
    for name, rows in (
        ("六月", [["编号", "顾客"], ["1", "张三"]]),
        ("七月", [["编号", "顾客"], ["2", "李四"]]),
    ):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    first = read_content("x.xlsx", stream.getvalue())
    assert (first.sheets, first.sheet) == (("Sheet", "六月", "七月"), "六月")
    assert read_content("x.xlsx", stream.getvalue(), sheet="七月").rows[0].cells == ("2", "李四")
    for sheet_name in ("Sheet", "八月"):
        with pytest.raises(NoTableError):
            read_content("x.xlsx", stream.getvalue(), sheet=sheet_name)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1e20, "1.00000000000000E+20"),
        (123456789012345.0, "123456789012345"),
        (float("nan"), ""),
        (0.1 + 0.2, "0.3"),
        (-1.0, "-1"),
        (7, "7"),
        ("", ""),
    ],
)
def test_a_number_is_written_as_one_types_it(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_files_of_other_kinds_and_names_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnknownFileTypeError):
        read_content("x.pdf", b"%PDF-1.7")
    with pytest.raises(WrongContentError):
        read_content("x.xlsx", "编号,顾客\n".encode())
    with pytest.raises(NoTableError):
        read_content("x.csv", b"\n\n ,\n")
    with pytest.raises(NoTableError):
        read_content("x.csv", "只有一格\n".encode())
    path = tmp_path / "x.csv"
    path.write_bytes(b"a,b\n1,2\n")
    assert read_table(path).rows[0].cells == ("1", "2")
    monkeypatch.setattr(tabular, "MOST_BYTES", 3)
    with pytest.raises(FileTooLargeError):
        read_table(path)


def test_a_damaged_workbook_is_unreadable() -> None:
    stream = io.BytesIO()
    import zipfile

    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("[Content_Types].xml", "<x/>")
        packed.writestr("xl/workbook.xml", "not xml at all")
    with pytest.raises(UnreadableFileError):
        read_content("x.xlsx", stream.getvalue())


DIRTY = {
    "messytables/mixedGLB.csv": (("Year", "Jan", "Feb"), 133),
    "messytables/null.csv": (("1", "null", "0"), 9),
    "messytables/simple.psv": (("Year", "New dwellings", "Other dwellings"), 28),
    "messytables/simple.ssv": (("date", "temperature", "place"), 6),
    "messytables/simple.xlsx": (("date", "temperature", "place"), 6),
    "messytables/sparse_with_column_errors.csv": (("LP", "Bezeichnung", "Kapitel/Titel"), 2200),
    "messytables/utf-16le_encoded.csv": (
        ("Organisation_code", "Organisation_name", "Organisation_classification"),
        327,
    ),
    "messytables/utf8bom.csv": (("kitten", "win"), 0),
    "messytables/span_rich.xls": (("I", "h", "g"), 5),
    "tabulator-py/bom.csv": (("id", "name"), 2),
    "tabulator-py/escaping.csv": (("ID", "Test"), 3),
    "tabulator-py/multiline-headers.xlsx": (("Region", "Caloric contribution/(%)"), 1),
    "tabulator-py/number_format_multicode.xlsx": (("col1",), 3),
    "tabulator-py/skip-rows.xlsx": (("A", "B"), 2),
    "tabulator-py/table-with-booleans.xls": (("id", "boolean"), 2),
}


@pytest.mark.parametrize("name", DIRTY)
def test_a_dirty_real_file_gives_its_table(name: str, shared_data: Path) -> None:
    header, count = DIRTY[name]
    table = read_table(shared_data / "dirty_import" / name)
    assert table.header[: len(header)] == header
    assert len(table.rows) == count


@pytest.mark.parametrize(
    "name",
    ["messytables/multilineods.ods", "messytables/unicode_sheet_name.xls", "tabulator-py/merged-cells.xlsx"],
)
def test_a_real_file_with_one_cell_holds_no_table(name: str, shared_data: Path) -> None:
    with pytest.raises(NoTableError):
        read_table(shared_data / "dirty_import" / name)


@pytest.mark.long
def test_no_real_file_of_the_folder_ends_in_anything_but_a_table_or_one_of_our_errors(
    shared_data: Path,
) -> None:
    read = 0
    for path in sorted(shared_data.rglob("*")):
        if path.is_file() and path.stat().st_size < 4_000_000:
            try:
                read += bool(read_table(path).header)
            except AppError:
                continue
    assert read > 40
