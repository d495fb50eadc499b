# SPDX-License-Identifier: Apache-2.0
"""盘点表, version 2026-1: what is to be counted, and after the approval what was found (D44, P9).

Before it is handed in no figure stands on a blind sheet. Knows the paper and one query, nothing of tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from app.core.unit_of_work import Reading
from app.parts.count_file import CountTarget, ResultRow
from app.parts.count_paper import CountSheet, get_count_sheet
from app.parts.count_rules import FIRST_ROUND, NO_SHELF, CountCause, CountStatus
from app.parts.rules import Condition
from reports.engine.boxes import Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Column, Copy, Form, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head
from reports.engine.paper import A4_LANDSCAPE, MM
from reports.engine.totals import CellValue, Report, draw_table
from reports.forms.part_words import CONDITIONS

KEY = "count_sheet"
TITLE = "盘点表"
VERSION = "2026-1"
PAPER = A4_LANDSCAPE

_HEAD = (
    Column("序", kind="number"),
    Column("货位"),
    Column("编码"),
    Column("品名规格", 1.8),
    Column("单位", align="center"),
    Column("良/坏", align="center"),
)
_BLANK = (
    *_HEAD,
    Column("账面数", kind="number"),
    Column("实盘数（初点）"),
    Column("复点数　　"),
    Column("差异　　"),
    Column("差异原因　　　　　", 1.4),
    Column("备注　　　　", 1.2),
)
_FILLED = (
    *_HEAD,
    Column("账面数", kind="number", total=True),
    Column("初点数", kind="number"),
    Column("实盘数", kind="number", total=True),
    Column("差异", kind="number", total=True),
    Column("盘盈（元）", kind="money_fen", total=True),
    Column("盘亏（元）", kind="money_fen", total=True),
    Column("差异原因", 1.4),
    Column("备注", 1.2),
)
_STATES = {
    CountStatus.PLANNED: "未开始",
    CountStatus.COUNTING: "盘点中",
    CountStatus.RECOUNT: "复点中",
    CountStatus.HANDED_IN: "待批准，仅供核对",
    CountStatus.APPROVED: "已批准",
    CountStatus.GIVEN_UP: "已放弃，不作数",
}
_CAUSES: Mapping[str, str] = {
    CountCause.UNWRITTEN: "漏记单据",
    CountCause.WRONG_ENTRY: "单据录错",
    CountCause.MIXED_UP: "串货、发错",
    CountCause.LOST: "丢失",
    CountCause.BROKEN: "破损",
    CountCause.FOUND: "以前漏点，现找到",
    CountCause.OTHER: "其他",
}
_SPARE = 6
"""Empty lines of a blank sheet, for what is found and not on it."""
_WIDE = 9.0


def load(reading: Reading, row_id: UUID, in_full: bool) -> CountSheet:
    """Return a count. Errors: those of get_count_sheet."""
    del in_full
    return get_count_sheet(reading, row_id)


def draw(sheet: CountSheet, copy: Copy, on_progress: Report | None = None) -> bytes:
    """Return the PDF of the count; ``on_progress`` hears how far the lines are."""

    def head(doc: Document) -> None:
        where = f"仓库：{sheet.place}　范围：{_zone(sheet.zone)}"
        kind = "盲盘" if sheet.is_blind else "明盘"
        if sheet.round > FIRST_ROUND:
            kind += f"　第 {sheet.round} 轮"
        state = f"计划 {date_text(sheet.planned_on)}　{kind}　{_STATES[sheet.status]}"
        draw_form_head(doc, sheet.number, (where, state, f"门店：{sheet.store_name}"))

    doc = Document(
        PAPER,
        title=TITLE,
        version=VERSION,
        imprint=Imprint.of(sheet),
        copy=copy,
        head=head,
        subject=sheet.number,
    )
    if sheet.is_blank:
        draw_table(doc, _BLANK, _blank_rows(sheet), on_progress)
    else:
        draw_table(doc, _FILLED, [_cells(place, one) for place, one in enumerate(sheet.results, 1)],
                   on_progress)  # fmt: skip
    doc.cursor -= 2 * MM
    grid = Grid(doc)
    _signatures(grid, sheet)
    grid.close()
    return doc.finish()


def _zone(zone: str) -> str:
    if zone == NO_SHELF:
        return "无货位"
    return f"{zone} 区" if zone else "整个仓库"


def _blank_rows(sheet: CountSheet) -> list[tuple[CellValue, ...]]:
    rows: list[tuple[CellValue, ...]] = []
    for target in sheet.targets:
        for condition, book in _asked(target):
            place = len(rows) + 1
            word = CONDITIONS[condition]
            about = (place, target.shelf, target.code, target.name, target.unit, word)
            rows.append((*about, book, "", "", "", "", ""))
    spare = ("", "", "", "", "", "", "", "", "", "", "")
    return [*rows, *((len(rows) + place, *spare) for place in range(1, _SPARE + 1))]


def _asked(target: CountTarget) -> Iterable[tuple[Condition, int | None]]:
    if target.asks_good or not target.asks_bad:
        yield Condition.GOOD, target.book_good
    if target.asks_bad:
        yield Condition.BAD, target.book_bad


def _cells(place: int, row: ResultRow) -> tuple[CellValue, ...]:
    remarks = [f"{one.name}点 {one.counted:,}" for one in row.others]
    if row.since:
        remarks.append(f"点后进出 {row.since:+,}")
    if row.late is not None:
        remarks.append(f"批准后传到 {row.late:,}")
    cause = row.cause
    return (
        place,
        row.shelf,
        row.code,
        row.name,
        row.unit,
        CONDITIONS[row.condition],
        row.book,
        row.first,
        row.counted,
        row.difference or None,
        row.value_fen if row.difference > 0 else None,
        row.value_fen if row.difference < 0 else None,
        "　".join(part for part in (_CAUSES.get(cause.cause, ""), cause.note) if part) if cause else "",
        "；".join(remarks),
    )


def _signatures(grid: Grid, sheet: CountSheet) -> None:
    grid.section("签章", keep=23 * MM)
    if sheet.reason:
        told = f"{sheet.reason}　{sheet.adjustment}".rstrip("　")
        grid.row(Label("处理", 1.0), Value(told, _WIDE - 1.0, size=8.5))
    counters = "、".join(name for name in sheet.counters if name) if not sheet.is_blank else ""
    approved = time_text(sheet.approved_at, sheet.time_zone)
    grid.row(
        Signature("盘点人", counters),
        Signature("复点人"),
        Signature("监盘人"),
        Signature("批准人", sheet.approved_by, approved) if sheet.approved_by else Signature("批准人"),
    )


COUNT_SHEET = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, has_personal=False
)
