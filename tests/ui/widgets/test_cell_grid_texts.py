# SPDX-License-Identifier: Apache-2.0
"""Texts of a grid: what Excel copies is read as it was, and every kind of cell reads what it writes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from ui.widgets.cell_grid_columns import CellKind, CellRead, GridColumn
from ui.widgets.cell_grid_tsv import read_tsv, write_tsv

CELLS = st.text(st.sampled_from("a1 \t\n\"'=+-压缩机,"), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_what_is_copied_is_pasted_as_it_was(rows: list[list[str]]) -> None:
    if rows == [[""]]:
        return  # one empty cell is no text at all
    assert read_tsv(write_tsv(rows)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("6\r\n", [["6"]]),
        ("甲\t6\r\n乙\t\r\n", [["甲", "6"], ["乙", ""]]),
        ('"第一行\n第二行"\t3\n', [["第一行\n第二行", "3"]]),
        ('"说""好"""\t1', [['说"好"', "1"]]),
        ('"55 寸电视\t2', [['"55 寸电视', "2"]]),
        ('55" 电视\t2', [['55" 电视', "2"]]),
        ("甲\n\n乙", [["甲"], [""], ["乙"]]),
    ],
)
def test_cells_of_excel(text: str, rows: list[list[str]]) -> None:
    assert read_tsv(text) == rows


def test_a_mark_of_one_s_own_before_a_formula_is_kept() -> None:
    assert read_tsv(write_tsv([["'=", "'压缩机", "''-x"]])) == [["'=", "'压缩机", "''-x"]]


def test_no_cell_runs_as_a_formula() -> None:
    assert write_tsv([["=1+1", "-5", "+86 991", "@x"]]) == "'=1+1\t-5\t+86 991\t'@x\n"


QUANTITY = GridColumn("q", "数量", CellKind.QUANTITY, editable=True)
WEIGHT = GridColumn("w", "重量", CellKind.QUANTITY, editable=True, decimals=3)
CODE = GridColumn("c", "条码", CellKind.CODE, editable=True)
MONEY = GridColumn("m", "金额", CellKind.MONEY, editable=True)
DAY = GridColumn("d", "日期", CellKind.DATE, editable=True)
CHOICE = GridColumn("k", "品相", CellKind.CHOICE, choices=(("good", "好件"), ("bad", "坏件")), editable=True)
WORDS = GridColumn("t", "备注", editable=True)


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        (QUANTITY, "6", 6),
        (QUANTITY, " １２ ", 12),
        (QUANTITY, "1,200", 1200),
        (QUANTITY, "-3", -3),
        (QUANTITY, "3.0", 3),
        (QUANTITY, "  ", None),
        (WEIGHT, "0.25", Decimal("0.25")),
        (WEIGHT, "2", 2),
        (CODE, " ６９７０ 4315 ", "69704315"),
        (MONEY, "¥1,280.5", 128050),
        (MONEY, "386元", 38600),
        (DAY, "2026/11/21", date(2026, 11, 21)),
        (DAY, "2026-11-21 0:00:00", date(2026, 11, 21)),
        (CHOICE, "坏件", "bad"),
        (CHOICE, "好", "good"),
        (CHOICE, "bad", "bad"),
        (WORDS, "  压缩机\n两台 ", "压缩机\n两台"),
    ],
)
def test_a_cell_reads_what_people_type(qapp: QApplication, column: GridColumn, text: str, value: Any) -> None:
    assert column.read(text) == CellRead(value)
    assert column.read(column.text(value)) == CellRead(value)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (QUANTITY, "三个"),
        (QUANTITY, "2.5"),
        (QUANTITY, "1e30"),
        (QUANTITY, "nan"),
        (WEIGHT, "0.0001"),
        (CODE, "6.97043E+12"),
        (MONEY, "一百"),
        (DAY, "2026-02-30"),
        (CHOICE, "中件"),
    ],
)
def test_what_cannot_be_read_says_what_to_type(qapp: QApplication, column: GridColumn, text: str) -> None:
    assert column.read(text).problem


def test_numbers_go_back_to_excel_as_numbers(qapp: QApplication) -> None:
    assert (QUANTITY.text(1200), WEIGHT.text(Decimal("1.500")), MONEY.text(128050)) == (
        "1200", "1.5", "1,280.50",
    )  # fmt: skip
