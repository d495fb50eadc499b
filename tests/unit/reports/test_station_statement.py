# SPDX-License-Identifier: Apache-2.0
"""The statement of dealings on paper and as a workbook: opening to closing, disputes, seals (P10)."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from app.documents.tabular import read_content
from app.parts.rules import Direction
from app.parts.statement_columns import statement_columns
from app.parts.statement_files import read_statement
from app.parts.statement_rules import StatementStatus
from app.parts.statement_working import Found, Sides
from reports.engine.form import FIRST_COPY
from reports.forms import station_statement
from reports.statement_samples import statement_paper
from tests.support.papers import page_texts


def flat(pdf: bytes) -> str:
    return "".join("".join(page_texts(pdf)).split())


def test_the_paper_says_parties_period_movements_balances_disputes_and_who_checked() -> None:
    text = flat(station_statement.draw(statement_paper(), FIRST_COPY))
    for words in (
        "友好路店与喀什服务站",
        "2026-11-01至2026-11-15",
        "借方（发出）",
        "贷方（收回）",
        "QD-001A1-26-000018",
        "0060401排水泵PSB-1301204255-13",
        "数量疑错位",
        "对方改账：对方补记",
        "下期再核",
        "赵强2026-11-1811:05",
        "喀什服务站核对人（盖章）",
        "送出2026-11-1809:05",
    ):
        assert words in text, words


def test_a_draft_leaves_room_for_the_station_and_an_empty_one_says_so() -> None:
    paper = statement_paper(is_draft=True)
    text = flat(station_statement.draw(paper, FIRST_COPY))
    assert "草稿，仅供核对" in text
    assert "对方意见" in text
    sheet = replace(paper.sheet, sides=Sides(), found=Found((), ()))
    assert "本期没有往来" in flat(station_statement.draw(replace(paper, sheet=sheet), FIRST_COPY))
    signed = statement_paper()
    row = replace(signed.sheet.row, status=StatementStatus.SIGNED)
    agreed = replace(signed.sheet, row=row, found=Found((), signed.sheet.found.accounts))
    text = flat(station_statement.draw(replace(signed, sheet=agreed), FIRST_COPY))
    assert "双方已签" in text
    assert "双方明细逐笔相符" in text


def test_a_long_statement_tells_how_far_it_is_and_carries_its_sums() -> None:
    told: list[tuple[int, int]] = []
    pdf = station_statement.draw(
        statement_paper(lines=120), FIRST_COPY, lambda done, total: told.append((done, total))
    )
    assert told[-1] == (124, 124)
    assert "承前页" in page_texts(pdf)[1]


def test_the_workbook_is_read_again_as_the_lines_it_was_made_of() -> None:
    sheet = statement_paper().sheet
    table = read_content("对账.xlsx", station_statement.workbook(sheet), known_titles=("单号", "配件编码"))
    read = read_statement(
        table,
        statement_columns(table.header),
        ZoneInfo("Asia/Shanghai"),
        sheet.row.period,
        is_our_view=True,
    )
    assert not read.problems
    said = {(line.document_number, line.part_code, line.quantity, line.direction) for line in read.lines}
    assert said == {
        (line.document_number, line.part_code, line.quantity, line.direction) for line in sheet.sides.book
    }
    assert Direction.IN in {line.direction for line in read.lines}
