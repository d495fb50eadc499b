# SPDX-License-Identifier: Apache-2.0
"""Statements as stations write them: ledgers, signs, merged cells, days in many shapes; and bad lines."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

import openpyxl
import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from app.documents.columns import known_titles
from app.documents.errors import ColumnsMissingError
from app.documents.tabular import read_content
from app.parts.rules import Condition, Direction
from app.parts.statement_columns import STATEMENT, statement_columns
from app.parts.statement_files import Statement, read_statement

ZONE = ZoneInfo("Asia/Shanghai")
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
IN, OUT = Direction.IN, Direction.OUT


def _read(name: str, content: bytes, *, is_our_view: bool = False) -> Statement:
    table = read_content(name, content, known_titles=known_titles(STATEMENT))
    return read_statement(table, statement_columns(table.header), ZONE, NOVEMBER, is_our_view=is_our_view)


def _csv(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\n".join(lines).encode(encoding)


def _short(statement: Statement) -> list[tuple[object, ...]]:
    assert statement.problems == ()
    return [
        (line.document_number, line.on.isoformat()[5:], line.part_code, line.quantity, line.direction)
        for line in statement.lines
    ]


def _workbook(rows: Iterable[Iterable[object]], merged: Iterable[str]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.covers("D45")
def test_a_ledger_with_titles_groups_merged_cells_and_balances() -> None:
    content = _workbook(
        [
            ["乌鲁木齐服务站往来对账单"],
            ["期间：2026-11-01 至 2026-11-30"],
            ["2026年", None, "凭证号", "物料编码", "摘要", "借方", None, "贷方", None, "结存"],
            ["月", "日", None, None, None, "数量", "金额", "数量", "金额", "数量"],
            [None, None, None, "DQ-10231", "期初结存", None, None, None, None, 7],
            [11, 2, "FH-00102-26-000001", "DQ-10231", "收到主板", 3, 360.5, None, None, 10],
            [None, None, None, "DQ-10232", "收到电机", 2, 88, None, None, 2],
            [None, 5, "TH-00102-26-000009", "DQ-10231", "退坏件", None, None, 1, 120, 9],
            [None, None, None, None, "本期合计", 5, 448.5, 1, 120, None],
            ["制单：张三", None, None, None, "审核：李四"],
        ],
        ["A1:J1", "A2:J2", "A3:B3", "C3:C4", "D3:D4", "E3:E4", "F3:G3", "H3:I3"],
    )
    statement = _read("往来.xlsx", content)
    assert _short(statement) == [
        ("FH-00102-26-000001", "11-02", "DQ-10231", 3, OUT),
        ("FH-00102-26-000001", "11-02", "DQ-10232", 2, OUT),
        ("TH-00102-26-000009", "11-05", "DQ-10231", 1, IN),
    ]
    assert [line.row for line in statement.lines] == [6, 7, 8]
    assert statement.lines[0].text == "收到主板"
    assert statement.passed_over == 3


def test_a_list_in_gb18030_with_numbers_merged_downwards_lost_in_text() -> None:
    content = _csv(
        "单号,业务日期,备件编码,品名,收入,发出,品质",
        "FH-1,2026/11/3,00123,主板,2,,良品",
        ",,00124,电机,1,0,坏件",
        "TH-2,2026年11月4日,00123,主板,0,5只,",
        "小计,,,,3,5,",
        encoding="gb18030",
    )
    statement = _read("站.csv", content)
    assert _short(statement) == [
        ("FH-1", "11-03", "00123", 2, OUT),
        ("FH-1", "11-03", "00124", 1, OUT),
        ("TH-2", "11-04", "00123", 5, IN),
    ]
    assert [line.condition for line in statement.lines] == [Condition.GOOD, Condition.BAD, None]


def test_signs_words_and_whose_view() -> None:
    signed = _csv(
        "单据号,日期,配件编码,数量", "A1,2026-11-01,P1,4", "A2,2026-11-02,P1,-3", "A3,2026-11-02,P2,(2)"
    )
    assert [row[3:] for row in _short(_read("a.csv", signed))] == [(4, OUT), (3, IN), (2, IN)]
    as_we_do = _read("a.csv", signed, is_our_view=True)
    assert [row[3:] for row in _short(as_we_do)] == [(4, IN), (3, OUT), (2, OUT)]
    worded = _csv(
        "单据号,日期,配件编码,数量,出入库类型",
        *("A1,2026-11-01,P1,4,采购入库", "A2,2026-11-02,P1,3,退货出库", "A3,2026-11-02,P1,-1,采购入库"),
    )
    assert [row[3:] for row in _short(_read("a.csv", worded))] == [(4, OUT), (3, IN), (1, IN)]
    both = _csv(
        "单据号,日期,配件编码,数量,方向",
        *("A1,2026-11-01,P1,4,入", "A2,2026-11-02,P1,-3,出", "A3,2026-11-02,P1,-1,出"),
    )
    assert [row[3:] for row in _short(_read("a.csv", both))] == [(4, OUT), (3, IN), (1, IN)]


def test_an_old_workbook_and_a_web_page_under_its_name() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("对账")
    for at, row in enumerate(
        [["单据编号", "日期", "料号", "收货数量"], ["WZ1", "2026-11-09", "P9", 6.0], ["〃", "〃", "P8", 1.0]]
    ):
        for column, value in enumerate(row):
            sheet.write(at, column, value)
    stream = io.BytesIO()
    book.save(stream)
    expected = [("WZ1", "11-09", "P9", 6, OUT), ("WZ1", "11-09", "P8", 1, OUT)]
    assert _short(_read("站.xls", stream.getvalue())) == expected
    page = (
        "<html><meta charset='gb2312'><table><tr><th>单据编号<th>日期<th>料号<th>收货数量</tr>"
        "<tr><td rowspan=2>WZ1<td rowspan=2>2026-11-09<td>P9<td>6</tr><tr><td>P8<td>1</tr></table></html>"
    )
    assert _short(_read("站.xls", page.encode("gb18030"))) == expected


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("11月5日", "11-05"),
        ("11-05", "11-05"),
        ("26.11.5", "11-05"),
        ("25/11/26", "11-25"),
        ("11/25/2026", "11-25"),
        ("二〇二六年十一月五日", "11-05"),
        ("46331", "11-05"),
        ("20261105", "11-05"),
        ("2026-11-05 10:30", "11-05"),
    ],
)
def test_a_day_is_read_when_one_reading_lies_in_the_period(written: str, day: str) -> None:
    assert _short(_read("a.csv", _csv("单据号,日期,配件编码,数量", f"A1,{written},P1,4")))[0][1] == day


@pytest.mark.parametrize(
    ("line", "field", "reason"),
    [
        ("A1,11.1,P1,4,", "on", "date_without_year"),
        ("A1,5/11,P1,4,", "on", None),
        ("A1,12月5日,P1,4,", "on", "date_without_year"),
        ("A1,昨天,P1,4,", "on", "date_in_words"),
        ("A1,,P1,4,", "on", "required"),
        ("A1,2026-11-05,,4,", "part_code", "required"),
        ("A1,2026-11-05,1.39E+10,4,", "part_code", "digits_lost"),
        ("A1,2026-11-05,P1,,", "quantity_in", "required"),
        ("A1,2026-11-05,P1,0,", "quantity_in", "not_positive"),
        ("A1,2026-11-05,P1,四,", "quantity_in", "not_a_count"),
        ("A1,2026-11-05,P1,1.5,", "quantity_in", "not_a_count"),
        ("A1,2026-11-05,P1,900000000,", "quantity_in", "too_many_pieces"),
        ("A1,2026-11-05,P1,4,3", "quantity_out", "both_ways"),
    ],
)
def test_a_line_that_cannot_be_read_is_said_and_nothing_is_taken(
    line: str, field: str, reason: str | None
) -> None:
    good = "A0,2026-11-04,P1,4,"
    statement = _read("a.csv", _csv("单据号,日期,配件编码,收入,发出", good, line, good))
    if reason is None:
        assert len(statement.lines) == 3
        return
    assert [(problem.row, problem.field, problem.reason) for problem in statement.problems] == [
        (3, field, reason)
    ]
    assert statement.lines == ()


def test_a_word_that_is_neither_in_nor_out_is_said() -> None:
    statement = _read("a.csv", _csv("单据号,日期,配件编码,数量,方向", "A1,2026-11-05,P1,4,调整"))
    assert [(each.field, each.reason, each.cell) for each in statement.problems] == [
        ("way", "unknown_way", "调整")
    ]


def test_what_was_chosen_for_a_header_stands_and_a_missing_column_is_said() -> None:
    header = ["甲", "乙", "丙", "丁"]
    table = read_content("a.csv", _csv(",".join(header), "A1,2026-11-05,P1,4"), header_number=1)
    chosen = statement_columns(
        header, {"document_number": "甲", "on": "乙", "part_code": "丙", "quantity": "丁"}
    )
    assert len(read_statement(table, chosen, ZONE, NOVEMBER).lines) == 1
    with pytest.raises(ColumnsMissingError) as caught:
        read_statement(table, {"document_number": 0}, ZONE, NOVEMBER)
    assert caught.value.fields["fields"] == ("part_code", "on", "quantity")


def test_progress_is_told_and_may_stop() -> None:
    rows = [f"A{row},2026-11-05,P1,4" for row in range(1200)]
    table = read_content("a.csv", _csv("单据号,日期,配件编码,数量", *rows))
    told: list[int] = []
    read_statement(
        table, statement_columns(table.header), ZONE, NOVEMBER, progress=lambda done, _all: told.append(done)
    )
    assert told == [0, 500, 1000]


_CELL = st.sampled_from(
    [
        "",
        "11月5日",
        "2026-11-05",
        "P1",
        "DQ-1",
        "4",
        "-4",
        "(4)",
        "4只",
        "合计",
        "入库",
        "出库",
        "〃",
        "1E9",
        "甲乙",
        "0",
    ]
) | st.text(max_size=6)


@given(st.lists(st.lists(_CELL, min_size=7, max_size=7), max_size=6))
def test_whatever_stands_in_a_file_no_row_is_lost(rows: list[list[str]]) -> None:
    header = ["单据号", "日期", "配件编码", "数量", "方向", "品质", "摘要"]
    table = read_content("a.xlsx", _workbook([header, *([_safe(cell) for cell in row] for row in rows)], ()))
    statement = read_statement(table, statement_columns(header), ZONE, NOVEMBER)
    assert not (statement.lines and statement.problems)
    if not statement.problems:
        assert len(statement.lines) + statement.passed_over == len(table.rows)
    assert all(line.quantity > 0 and line.part_code for line in statement.lines)


def _safe(cell: str) -> str:
    return "".join(letter for letter in cell if letter.isprintable()).lstrip("=")
