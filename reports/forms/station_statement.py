# SPDX-License-Identifier: Apache-2.0
"""往来对账单, version 2026-1: dealings with a station over a period, for both to check and seal (D45, P10).

Once it was sent its lines are those that were sent. The same lines go out as a workbook. Knows the paper and
one query, nothing of tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from app.core.unit_of_work import Reading
from app.documents.outgoing import xlsx_table
from app.parts.reconciling_lines import BookLine, PairKind, StationLine, Suspected
from app.parts.rules import Direction
from app.parts.statement_list import (
    StatementActRow,
    StatementPaper,
    StatementSheet,
    get_statement_paper,
)
from app.parts.statement_rules import StatementAct, StatementStatus, Wrong
from app.parts.statement_working import Item, ItemState
from reports.engine.boxes import Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Column, Copy, Form, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_plain_head
from reports.engine.paper import A4, MM
from reports.engine.totals import CellValue, Report, draw_table
from reports.forms.part_words import CONDITIONS

KEY = "station_statement"
TITLE = "往来对账单"
VERSION = "2026-1"
PAPER = A4

_COLUMNS = (
    Column("序", kind="number"),
    Column("日期", kind="date"),
    Column("单号"),
    Column("摘要", 1.6),
    Column("良/坏", align="center"),
    Column("借方（发出）", kind="number", total=True),
    Column("贷方（收回）", kind="number", total=True),
    Column("余额", kind="number"),
)
_SMALL = 8.5
_KINDS: Mapping[PairKind, str] = {
    PairKind.NUMBER: "单号相同",
    PairKind.NEAR: "数量日期相符",
    PairKind.SPLIT: "分行合计相符",
    PairKind.DATE: "日期不符",
    PairKind.DIGITS_NUMBER: "单号疑错位",
    PairKind.DIGITS_PART: "编码疑错位",
    PairKind.DIGITS_QUANTITY: "数量疑错位",
    PairKind.UNIT: "一方按箱、一方按个",
    PairKind.SIGN: "收发方向相反",
    PairKind.CONDITION: "良品、坏件不一致",
    PairKind.QUANTITY: "数量不符",
}
_WRONG: Mapping[Wrong, str] = {
    Wrong.OURS: "我方改账",
    Wrong.THEIRS: "对方改账",
    Wrong.BOTH: "双方改账",
    Wrong.NOBODY: "不用改账",
}
_DISPUTED = (ItemState.ASKED, ItemState.OPEN, ItemState.DECIDED)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the statement with the balance of its part after it."""

    line: BookLine
    name: str
    out: int
    back: int
    balance: int


def entries(sheet: StatementSheet) -> Iterator[Entry]:
    """Yield our lines by part and day; those left open before are in the openings already."""
    balance: dict[str, int] = {}
    told = (line for line in sheet.sides.book if line.id not in sheet.sides.carried)
    for line in sorted(told, key=lambda one: (one.part_code, one.on, one.document_number, one.id.hex)):
        opening = sheet.sides.openings.get(line.part_code, (0, 0))[0]
        out = line.quantity if line.direction is Direction.OUT else 0
        back = line.quantity - out
        balance[line.part_code] = balance.get(line.part_code, opening) + out - back
        part = sheet.parts.get(line.part_code)
        yield Entry(line, part.name if part else "", out, back, balance[line.part_code])


def load(reading: Reading, row_id: UUID, in_full: bool) -> StatementPaper:
    """Return the statement of an id. Errors: those of get_statement_paper."""
    del in_full
    return get_statement_paper(reading, row_id)


def draw(paper: StatementPaper, copy: Copy, on_progress: Report | None = None) -> bytes:
    """Return the PDF of the statement; ``on_progress`` hears how far the lines are."""
    sheet = paper.sheet
    row = sheet.row

    def head(doc: Document) -> None:
        period = f"{date_text(row.from_on)} 至 {date_text(row.until_on)}"
        draw_plain_head(
            doc,
            (f"{paper.store_name}　与　{row.party}", period, f"{row.number}　{_state(paper)}"),
        )

    doc = Document(
        PAPER,
        title=TITLE,
        version=VERSION,
        imprint=Imprint.of(paper),
        copy=copy,
        head=head,
        subject=row.number,
    )
    rows = [_cells(place, entry) for place, entry in enumerate(entries(sheet), 1)]
    draw_table(doc, _COLUMNS, rows, on_progress)
    if not rows:
        doc.text((doc.left + doc.right) / 2, doc.cursor - 9 * MM, "本期没有往来。", size=10, align="center")
        doc.cursor -= 12 * MM
    doc.cursor -= 2 * MM
    grid = Grid(doc)
    _accounts(grid, sheet)
    _disputes(grid, sheet)
    _signatures(grid, paper)
    grid.close()
    return doc.finish()


def workbook(sheet: StatementSheet) -> bytes:
    """Return the lines as a workbook in which the partner can write what he says of each."""
    row = sheet.row
    rows: list[tuple[str, ...]] = [
        (f"{TITLE} {row.number} {row.party} {date_text(row.from_on)} 至 {date_text(row.until_on)}",),
        ("单号", "日期", "配件编码", "配件名称", "好坏件", "发出", "收回", "余额", "对方意见"),
    ]
    rows += [
        (
            entry.line.document_number,
            date_text(entry.line.on),
            entry.line.part_code,
            entry.name,
            CONDITIONS[entry.line.condition],
            str(entry.out or ""),
            str(entry.back or ""),
            str(entry.balance),
            "",
        )
        for entry in entries(sheet)
    ]
    return xlsx_table(rows)


def _state(paper: StatementPaper) -> str:
    sheet = paper.sheet
    sent = sheet.last(StatementAct.SENT)
    if sheet.row.status is StatementStatus.SIGNED:
        return "双方已签"
    if sheet.standing.book_id is None:
        return "草稿，仅供核对"
    return "我方明细已留底" if sent is None else f"送出 {time_text(sent.at, paper.time_zone)}"


def _cells(place: int, entry: Entry) -> tuple[CellValue, ...]:
    line = entry.line
    other = f"对方单号 {line.other_number}" if line.other_number else ""
    return (
        place,
        line.on,
        line.document_number,
        " ".join(part for part in (line.part_code, entry.name, other) if part),
        CONDITIONS[line.condition],
        entry.out or None,
        entry.back or None,
        entry.balance,
    )


def _accounts(grid: Grid, sheet: StatementSheet) -> None:
    grid.section("结存核对", keep=24 * MM)
    titles = ("配件", "期初", "发出", "收回", "我方期末", "对方期末", "相差")
    weights = (2.6, 0.9, 0.9, 0.9, 1.0, 1.0, 0.9)
    grid.table_head(*(Label(title, weight) for title, weight in zip(titles, weights, strict=True)))
    has_theirs = sheet.standing.taken is not None
    for one in sheet.found.accounts:
        part = sheet.parts.get(one.part_code)
        theirs = f"{one.theirs.closing:,}" if has_theirs else "—"
        difference = f"{one.difference:+,}" if one.difference else "0"
        counts = (
            f"{one.ours.opening:,}",
            f"{one.ours.out:,}",
            f"{one.ours.back:,}",
            f"{one.ours.closing:,}",
            theirs,
            difference if has_theirs else "—",
        )
        is_wrong = has_theirs and bool(one.difference)
        grid.row(
            Value(f"{one.part_code} {part.name if part else ''}".rstrip(), weights[0], size=_SMALL),
            *(
                Value(count, weight, align="right", strong=is_wrong and place == 5)
                for place, (count, weight) in enumerate(zip(counts, weights[1:], strict=True))
            ),
        )


def _disputes(grid: Grid, sheet: StatementSheet) -> None:
    """Say what differs and what is done about it; before the partner's file is here, leave room to write."""
    grid.section("争议", keep=30 * MM)
    if sheet.standing.taken is None:
        grid.row(Label("对方意见", 1.0), Value("", 7.2, tall=24 * MM))
        return
    items = sheet.found.of(*_DISPUTED)
    if not items:
        grid.row(Value("双方明细逐笔相符。", 8.2, size=_SMALL))
        return
    grid.table_head(
        Label("配件", 1.3), Label("我方", 2.1), Label("对方", 2.1), Label("判断", 1.3), Label("处理", 2.0)
    )
    for item in items:
        grid.row(
            Value(item.line.part_code, 1.3, size=_SMALL),
            Value(_line(item.book), 2.1, size=_SMALL),
            Value(_line(item.station), 2.1, size=_SMALL),
            Value(_judged(item), 1.3, size=_SMALL),
            Value(_handled(item), 2.0, size=_SMALL),
        )


def _line(line: BookLine | StationLine | None) -> str:
    if line is None:
        return "—"
    way = "发" if line.direction is Direction.OUT else "收"
    return f"{line.document_number} {date_text(line.on)} {way} {line.quantity:,}".strip()


def _judged(item: Item) -> str:
    if item.kind is not None:
        return _KINDS[item.kind]
    is_ours = item.book is not None
    if item.suspected is Suspected.DOUBLED:
        return "我方重复记" if is_ours else "对方重复记"
    return "对方没有" if is_ours else "我方没有"


def _handled(item: Item) -> str:
    if item.wrong is not None:
        return f"{_WRONG[item.wrong]}：{item.word}"
    return "下期再核" if item.is_at_edge else ""


def _signatures(grid: Grid, paper: StatementPaper) -> None:
    sheet = paper.sheet
    grid.section("核对签章", keep=34 * MM)
    is_closed = sheet.standing.is_closed
    ours = sheet.last(StatementAct.OUR_SIGN) if is_closed else None
    theirs = sheet.last(StatementAct.THEIR_SIGN) if sheet.standing.their_sign is not None else None
    grid.row(
        _signature(paper, f"{paper.store_name} 核对人（盖章）", ours),
        _signature(paper, f"{sheet.row.party} 核对人（盖章）", theirs),
    )


def _signature(paper: StatementPaper, title: str, row: StatementActRow | None) -> Signature:
    if row is None:
        return Signature(title, seal=True, tall=32 * MM)
    return Signature(title, row.name, time_text(row.at, paper.time_zone), row.note, seal=True, tall=32 * MM)


STATION_STATEMENT = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, has_personal=False
)
