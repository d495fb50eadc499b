# SPDX-License-Identifier: Apache-2.0
"""What is written for spreadsheets comes back as it was, and nothing in it is computed."""

from __future__ import annotations

import io
from zoneinfo import ZoneInfo

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from app.documents.cells import read_cell
from app.documents.import_kinds import ImportField
from app.documents.outgoing import csv_table, safe_cell, xlsx_table
from app.documents.tabular import read_content

ZONE = ZoneInfo("Asia/Shanghai")
TEXT = ImportField("text", "内容")
CELLS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1).filter(
    lambda cell: cell not in {"-", "—"} and "\ufffd" not in cell and "'" not in cell
) | st.sampled_from(["=cmd|' /C calc'!A0", "+SUM(1)", "@x", "-1+1", "-12.50", "+86 138", "第一行\n第二行"])


def test_a_formula_becomes_text_and_a_number_stays_one() -> None:
    assert safe_cell("=1+1") == "'=1+1"
    assert safe_cell("-2+3|x") == "'-2+3|x"
    assert [safe_cell(text) for text in ("-12.50", "+86 138-0000", "冰箱=坏", "", "-")] == [
        "-12.50", "+86 138-0000", "冰箱=坏", "", "-",
    ]  # fmt: skip


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_every_text_comes_back_from_both_kinds(pairs: list[tuple[str, str]]) -> None:
    rows = [("内容", "又"), *pairs]
    for name, content in (("x.csv", csv_table(rows)), ("x.xlsx", xlsx_table(rows))):
        table = read_content(name, content, known_titles=("内容", "又"))
        back = [tuple(read_cell(TEXT, cell, ZONE) for cell in row.cells) for row in table.rows]
        assert back == [tuple(read_cell(TEXT, cell, ZONE) for cell in pair) for pair in pairs]


def test_a_workbook_of_ours_holds_texts_only() -> None:
    content = xlsx_table([("编号", "内容"), ("00123", "=1+1"), ("2", "<b>&\x00控制")])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet] == [
        ["编号", "内容"], ["00123", "=1+1"], ["2", "<b>&控制"],
    ]  # fmt: skip
    assert {cell.data_type for row in sheet for cell in row} == {"s"}
