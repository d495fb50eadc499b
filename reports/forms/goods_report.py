# SPDX-License-Identifier: Apache-2.0
"""货品出入库报表, version 2026-1: what came into the warehouses and went out on a day (D30–D35, P8).

A report that is not made yet says so in its head. Knows the paper and one query, nothing of tables.
"""

from __future__ import annotations

from uuid import UUID

from app.core.unit_of_work import Reading
from app.parts.day_lines import DayLine
from app.parts.day_report import ActRow, DayReport, DaySheet, get_day_sheet
from app.parts.day_rules import Receiver, Signing
from reports.engine.boxes import Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Column, Copy, Form, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_plain_head
from reports.engine.paper import A4_LANDSCAPE, MM
from reports.engine.totals import CellValue, Report, draw_table
from reports.forms.part_words import CONDITIONS, kind_word

KEY = "goods_report"
TITLE = "货品出入库报表"
VERSION = "2026-1"
PAPER = A4_LANDSCAPE

_COLUMNS = (
    Column("序", kind="number"),
    Column("单号"),
    Column("品名", 1.6),
    Column("规格编号"),
    Column("单位", align="center"),
    Column("良/坏", align="center"),
    Column("入库", kind="number", total=True),
    Column("出库", kind="number", total=True),
    Column("结存", kind="number"),
    Column("时间", align="center"),
    Column("经手人"),
    Column("仓位"),
    Column("备注", 1.4),
)
_COPIES = "一式三份：存根、经管二部、备件科"
_WIDE = 9.0
_NAME, _NUMBER = 1.5, 1.25


def load(reading: Reading, row_id: UUID, in_full: bool) -> DaySheet:
    """Return the report of the day that the id stands for. Errors: those of get_day_sheet."""
    del in_full
    return get_day_sheet(reading, row_id)


def draw(sheet: DaySheet, copy: Copy, on_progress: Report | None = None) -> bytes:
    """Return the PDF of the report; ``on_progress`` hears how far the lines are."""
    report = sheet.report

    def head(doc: Document) -> None:
        made = report.made
        state = "未编制，仅供核对" if made is None else f"编制 {made.name} {_at(sheet, made)}"
        day = f"{date_text(report.day_on)}　单据 {report.documents:,} 张"
        draw_plain_head(doc, (f"门店：{sheet.store_name}", day, f"{state}　{_COPIES}"))

    doc = Document(
        PAPER,
        title=TITLE,
        version=VERSION,
        imprint=Imprint.of(sheet),
        copy=copy,
        head=head,
        subject=date_text(report.day_on),
    )
    draw_table(doc, _COLUMNS, [_cells(sheet, line) for line in report.lines], on_progress)
    if not report.lines:
        doc.text((doc.left + doc.right) / 2, doc.cursor - 9 * MM, "本日没有出入库。", size=10, align="center")
        doc.cursor -= 12 * MM
    doc.cursor -= 2 * MM
    grid = Grid(doc)
    _sums(grid, report)
    _numbers(grid, report)
    _signatures(grid, sheet)
    grid.close()
    return doc.finish()


def _cells(sheet: DaySheet, line: DayLine) -> tuple[CellValue, ...]:
    dated = "" if line.dated_on == sheet.report.day_on else f"单据日期 {date_text(line.dated_on)}"
    return (
        line.place_in_report,
        line.number,
        line.name,
        line.code,
        line.unit,
        CONDITIONS[line.condition],
        line.came_in or None,
        line.went_out or None,
        line.balance,
        time_text(line.at, sheet.time_zone)[5:],
        line.operator,
        f"{line.place} {line.shelf}".rstrip(),
        "；".join(part for part in (line.other_number, dated, line.note) if part),
    )


def _sums(grid: Grid, report: DayReport) -> None:
    grid.section("合计核对", keep=24 * MM)
    titles = ("仓库", "良/坏", "昨日结存", "本日入库", "本日出库", "本日结存", "上份报表结存")
    grid.table_head(*(Label(title, _NAME if not place else _NUMBER) for place, title in enumerate(titles)))
    for row in report.sums.totals:
        before = "—" if row.before is None else f"{row.before:,}"
        grid.row(
            Value(row.place, _NAME),
            Value(CONDITIONS[row.condition], _NUMBER, align="center"),
            *(
                Value(f"{count:,}", _NUMBER, align="right")
                for count in (row.opening, row.came_in, row.went_out, row.closing)
            ),
            Value(before, _NUMBER, align="right", strong=not row.is_equal),
        )
    grid.row(Value(_agreement(report), _WIDE, size=8.5))


def _agreement(report: DayReport) -> str:
    """Return whether both ways of adding agree, and where they do not (D34)."""
    sums = report.sums
    checked = len(sums.accounts)
    text = f"核对：{checked:,} 个有出入的账户，按单据的“昨日结存 + 入库 − 出库”与账户余额倒推的结存"
    if sums.is_equal:
        return f"{text}逐个相符；本日期初与上份报表结存相符。"
    wrong = [
        f"{row.code} {CONDITIONS[row.condition]}（{row.place}）公式 {row.closing:,}、余额 {row.by_balance:,}"
        for row in sums.accounts
        if not row.is_equal
    ]
    wrong += [
        f"{row.place} {CONDITIONS[row.condition]} 上份结存 {row.before:,}、本日期初 {row.opening:,}"
        for row in sums.totals
        if row.before is not None and not row.is_equal
    ]
    return f"{text}不符：{'；'.join(wrong)}。"


def _numbers(grid: Grid, report: DayReport) -> None:
    grid.section("编号核对", keep=16 * MM)
    if not report.numbers.series:
        grid.row(Value("本日没有新编号。", _WIDE, size=8.5))
    else:
        titles = (("单据", 2.0), ("起号", 2.0), ("止号", 2.0), ("入账", 1.0), ("另列", 1.0), ("缺号", 1.0))
        grid.table_head(*(Label(title, weight) for title, weight in titles))
    for row in report.numbers.series:
        grid.row(
            Value(kind_word(row.kind), 2.0),
            Value(row.first_number, 2.0),
            Value(row.last_number, 2.0),
            Value(f"{row.posted:,}", 1.0, align="right"),
            Value(f"{row.out:,}" if row.out else "—", 1.0, align="right"),
            Value(f"{row.missing:,}" if row.missing else "—", 1.0, align="right", strong=bool(row.missing)),
        )
    if report.numbers.remarks:
        told = (f"{row.number} {row.sign or '缺'} {row.reason}".rstrip() for row in report.numbers.remarks)
        grid.row(Label("备注", 1.0), Value("；".join(told), _WIDE - 1.0, size=8.5))
        used = {row.mark for row in report.numbers.remarks}
        meaning = "；".join(f"{mark.sign} {mark.name}" for mark in report.marks if mark.key in used)
        if meaning:
            grid.row(Label("约定标记", 1.0), Value(meaning, _WIDE - 1.0, size=8.5))
    if report.excused:
        word = next((row.note for row in reversed(report.acts) if row.act == "overridden"), "")
        grid.row(Label("放行", 1.0), Value(f"有工位未同步，由主管放行：{word}", _WIDE - 1.0, size=8.5))
    if report.is_settled:
        word = next((row.note for row in reversed(report.acts) if row.act == "settled"), "")
        grid.row(Label("差异说明", 1.0), Value(word, _WIDE - 1.0, size=8.5))


def _signatures(grid: Grid, sheet: DaySheet) -> None:
    report = sheet.report
    grid.section("签章", keep=23 * MM)
    grid.row(
        _signature(sheet, "编制人", report.made),
        _signature(sheet, "财务", report.signature(Signing.FINANCE)),
        _signature(sheet, "经理", report.signature(Signing.MANAGER)),
        _signature(sheet, "经管二部签收", report.receipt(Receiver.DEPARTMENT)),
        _signature(sheet, "备件科签收", report.receipt(Receiver.PARTS)),
    )


def _signature(sheet: DaySheet, title: str, row: ActRow | None) -> Signature:
    if row is None:
        return Signature(title)
    return Signature(title, row.name, _at(sheet, row))


def _at(sheet: DaySheet, row: ActRow) -> str:
    return time_text(row.at, sheet.time_zone)


GOODS_REPORT = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, has_personal=False
)
