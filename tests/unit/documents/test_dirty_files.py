# SPDX-License-Identifier: Apache-2.0
"""Every real dirty file with its verdict: what it is, its encoding, header and rows, or why it is refused.

The files lie outside the repository. Where our verdict differs from what somebody could expect, the reason
stands beside the case.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.bootstrap import Desk
from app.core.errors import AppError
from app.core.permissions import Actor
from app.documents import rules
from app.documents.imports import run_import
from app.documents.tabular import read_table
from app.documents.verdicts import Verdict
from app.tasks.rules import WORK
from tests.support.desk import make_actor
from tests.support.imports import KIND, look, rejects_of, writer_of


@dataclass(frozen=True)
class Case:
    """What we say of a file: in which line the header ends, how many columns, how many rows of which kind."""

    kind: str
    encoding: str = ""
    line: int = 1
    columns: int = 1
    records: int = 0
    aside: dict[str, int] | None = None
    first: tuple[str, ...] = ()


CASES: dict[str, Case | str] = {
    # Its 19 rows show formats, not a table: one column whose first word counts as header. A person sees that.
    "messytables/excel_properties.xls": Case("xls", "", 1, 1, 17, None, ("bold",)),
    # Three lines of heading stand above. It is UTF-8 but for a few letters, which are marked as damaged.
    "messytables/mixedGLB.csv": Case("text", "utf-8", 4, 19, 133, None, ("Year", "Jan")),
    # One cell with four lines in it: no header and no rows.
    "messytables/multilineods.ods": "E5010",
    # No header at all: its first row is taken for one, and a person can only say so by choosing no column.
    "messytables/null.csv": Case("text", "utf-8", 1, 4, 9, None, ("1", "null", "0", "0 (2)")),
    "messytables/simple.psv": Case("text", "utf-8", 1, 6, 28, None, ("Year", "New dwellings")),
    "messytables/simple.ssv": Case("text", "utf-8", 1, 3, 6, None, ("date", "temperature", "place")),
    "messytables/simple.xlsx": Case("xlsx", "", 1, 3, 6, None, ("date", "temperature", "place")),
    # A square of letters with one merged cell in the body: its first row is as good a header as any.
    "messytables/span_rich.xls": Case("xls", "", 1, 4, 5, None, ("I", "h", "g", "f")),
    # Western letters: cp1250 and cp1252 agree on every one of them.
    "messytables/sparse_with_column_errors.csv": Case(
        "text", "cp1250", 1, 4, 2200, None, ("LP", "Bezeichnung")
    ),
    # The name of the sheet is not ASCII; its one cell is a sentence.
    "messytables/unicode_sheet_name.xls": "E5010",
    "messytables/utf-16le_encoded.csv": Case("text", "utf-16", 1, 19, 327, None, ("Organisation_code",)),
    # A header without rows: shown as such, nothing to import.
    "messytables/utf8bom.csv": Case("text", "utf-8-sig", 1, 2, 0, None, ("kitten", "win")),
    # Its header are bare years below eleven lines of heading: no words, so a person moves it (next test).
    "messytables/weird_head_padding.csv": Case("text", "utf-8", 3, 11, 82),
    "tabulator-py/bom.csv": Case("text", "utf-8-sig", 1, 2, 2, None, ("id", "name")),
    # \" is no escape in CSV: the backslash stays, as every spreadsheet reads it.
    "tabulator-py/escaping.csv": Case("text", "utf-8", 1, 2, 3, None, ("ID", "Test")),
    # Six cells merged into one word: nothing below it.
    "tabulator-py/merged-cells.xlsx": "E5010",
    # Five lines of header: A1:A5, B1:B4 over B5, C1:D3 over C4:C5 and D4:D5.
    "tabulator-py/multiline-headers.xlsx": Case(
        "xlsx",
        "",
        5,
        4,
        1,
        None,
        (
            "Region",
            "Caloric contribution/(%)",
            "Cumulative impact of changes on cost of food basket/from previous quarter",
            "Cumulative impact of changes on cost of food basket/from baseline (%)",
        ),
    ),
    "tabulator-py/number_format_multicode.xlsx": Case("xlsx", "", 1, 1, 3, None, ("col1",)),
    # The value is read, never its display format: 1000.5577 though the cell shows 1001.
    "tabulator-py/preserve-formatting.xlsx": Case("xlsx", "", 1, 12, 1, None, ("empty", "0", "0.00")),
    # TOTAL stands in the second column, its line is no record.
    "tabulator-py/skip-rows.xlsx": Case("xlsx", "", 2, 2, 1, {"total_row": 1}, ("A", "B")),
    "tabulator-py/table-with-booleans.xls": Case("xls", "", 1, 2, 2, None, ("id", "boolean")),
    "zh/complaints_gb18030.csv": Case("text", "gb18030", 1, 7, 40, None, ("编号", "顾客", "电话")),
    "zh/complaints_utf8_bom.csv": Case("text", "utf-8-sig", 1, 7, 40, None, ("编号", "顾客", "电话")),
    "zh/complaints_utf16_tab.txt": Case("text", "utf-16", 1, 7, 40, None, ("编号", "顾客", "电话")),
    "zh/complaints_merged.xlsx": Case(
        "xlsx", "", 4, 7, 40, {"total_row": 2}, ("基本信息/编号", "基本信息/顾客", "基本信息/电话")
    ),
}


def test_every_file_of_the_folder_has_its_case(shared_data: Path) -> None:
    folder = shared_data / "dirty_import"
    names = {path.relative_to(folder).as_posix() for path in folder.glob("*/*") if path.suffix != ".json"}
    assert names == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_real_dirty_file_is_what_we_say(name: str, shared_data: Path) -> None:
    wanted = CASES[name]
    path = shared_data / "dirty_import" / name
    if isinstance(wanted, str):
        with pytest.raises(AppError) as caught:
            read_table(path)
        assert caught.value.code == wanted
        return
    table = read_table(path)
    found = Counter(row.no_record for row in table.rows)
    records = found.pop("", 0)
    assert (
        Case(
            table.file_kind,
            table.encoding,
            table.header_number,
            len(table.header),
            records,
            dict(found) or None,
            table.header[: len(wanted.first)],
        )
        == wanted
    )


def test_a_person_moves_the_header_where_no_word_tells_it(shared_data: Path) -> None:
    path = shared_data / "dirty_import/messytables/weird_head_padding.csv"
    years = ("第 1 列", "1985", "1993", "2000")
    found = [read_table(path, header_number=line) for line in range(10, 14)]
    (table,) = [table for table in found if table.header[:4] == years]
    assert table.rows[0].number == table.header_number + 1
    assert [cell.strip() for cell in table.rows[1].cells[:4]] == ["Gefäßchirurgie", ".", "379", "575"]


VERDICTS = {
    # Seven of the forty phones were rounded by a spreadsheet (1.38E+10): their rows wait for correction. Six
    # more, lost too for those who made the files, are words for "none": their rows are good without a phone.
    "zh/complaints_gb18030.csv": (33, 0, 7, 0),
    "zh/complaints_utf8_bom.csv": (33, 0, 7, 0),
    "zh/complaints_utf16_tab.txt": (33, 0, 7, 0),
    "zh/complaints_merged.xlsx": (33, 0, 7, 2),
}


@pytest.mark.parametrize("name", VERDICTS)
def test_the_rows_of_a_dirty_file_have_their_verdicts(name: str, desk: Desk, shared_data: Path) -> None:
    shown = look(desk, make_actor(desk, rules.IMPORT, WORK), shared_data / "dirty_import" / name)
    kinds = (Verdict.GOOD, Verdict.DUPLICATE, Verdict.REJECTED, Verdict.TOTAL)
    assert tuple(shown.count(kind) for kind in kinds) == VERDICTS[name]
    assert {row.reason for row in shown.rows if row.verdict is Verdict.REJECTED} == {"phone_digits_lost"}


def test_the_same_rows_under_merged_headings_are_known(desk: Desk, shared_data: Path) -> None:
    actor: Actor = make_actor(desk, rules.IMPORT, WORK)
    folder = shared_data / "dirty_import/zh"
    shown = look(desk, actor, folder / "complaints_gb18030.csv")
    run_import(writer_of(desk, actor), KIND, shown, rejects_of(desk))
    again = look(desk, actor, folder / "complaints_merged.xlsx")
    # B8:B9 are merged in the workbook, so that one row names another customer than in the text.
    assert again.count(Verdict.DUPLICATE) >= 25
