# SPDX-License-Identifier: Apache-2.0
"""A grid of parts as screen 08 shows it, and keys as a keyboard sends them. Knows no area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.tokens import Tone
from ui.widgets.cell_grid import CellGrid, CellKind, CellLook, GridColumn, RowValues
from ui.widgets.cell_grid_tsv import write_tsv
from ui.widgets.chips import ChipLook

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
HINT = "扫码或输入条码新增一行…"


@dataclass(frozen=True)
class Part:
    """A stored row; money in fen."""

    id: int
    code: str
    name: str
    stock: int
    least: int
    price: int
    kind: str = "good"
    counted_on: date | None = None


PARTS = (
    Part(11, "6970431520017", "压缩机 QD76", 6, 4, 38600),
    Part(12, "6970431520024", "门封条 1.2m", 3, 5, 4250),
    Part(13, "6970431520031", "排水泵 PSB-1", 4, 3, 6800),
    Part(14, "6970431520048", "遥控器 YAP0F", 22, 8, 3500),
)


def _state(values: RowValues) -> ChipLook:
    stock = values["stock"] or 0
    if stock < (values["least"] or 0):
        return ChipLook("低于下限", Tone.WARN, "alert-triangle")
    return ChipLook("正常", Tone.OK, "check")


def _amount(values: RowValues) -> int:
    return (values["stock"] or 0) * (values["price"] or 0)


def part_columns() -> tuple[GridColumn, ...]:
    """Return the columns of a ledger in which name, stock, kind and day can be edited."""
    return (
        GridColumn("code", "条码", CellKind.CODE, 140, look=CellLook.SECOND),
        GridColumn("name", "配件", width=150, look=CellLook.STRONG, editable=True, stretch=True),
        GridColumn(
            "stock", "库存", CellKind.QUANTITY, 70, editable=True, is_sum=True,
            check=lambda value: "库存不能是负数。" if value is not None and value < 0 else "",
        ),
        GridColumn("least", "下限", CellKind.QUANTITY, 64, is_sum=True),
        GridColumn("price", "单价 ¥", CellKind.MONEY, 92),
        GridColumn("amount", "金额 ¥", CellKind.MONEY, 104, computed=_amount, is_sum=True),
        GridColumn(
            "kind", "品相", CellKind.CHOICE, 90, editable=True,
            choices=(("good", "好件"), ("bad", "坏件"), ("scrap", "报废")),
        ),
        GridColumn("counted_on", "盘点日", CellKind.DATE, 104, editable=True),
        GridColumn("state", "状态", CellKind.CHIP, 100, chip=_state),
    )  # fmt: skip


def entry_columns() -> tuple[GridColumn, ...]:
    """Return the columns of lines that are written down: all can be edited."""
    return (
        GridColumn("code", "条码", CellKind.CODE, 140, editable=True),
        GridColumn("name", "配件", width=150, editable=True),
        GridColumn("quantity", "数量", CellKind.QUANTITY, 70, editable=True, is_sum=True),
        GridColumn("price", "单价", CellKind.MONEY, 90, editable=True),
        GridColumn("note", "备注", width=200, editable=True),
    )


def part_grid(rows: Sequence[Part] = PARTS, **how: object) -> CellGrid:
    """Return a ledger of parts, with the row for the next code."""
    grid = CellGrid(part_columns(), name="配件台账", entry_hint=HINT, **how)  # type: ignore[arg-type]
    grid.set_rows(rows)
    return grid


def press(widget: QWidget | None, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """Press one key in a widget, first as a shortcut may take it."""
    assert widget is not None
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def type_text(grid: CellGrid, text: str) -> None:
    """Type into the cell under the cursor: the first key opens the editor, the others go there."""
    for mark in text:
        press(grid.view.editor() or grid.view, Qt.Key(ord(mark.upper())), NONE, mark)


def end_by(grid: CellGrid, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key in the editor, or in the grid when none is open."""
    press(grid.view.editor() or grid.view, key, modifiers, "\r" if key == Qt.Key.Key_Return else "")


def put_clipboard(rows: Iterable[Sequence[str]]) -> None:
    """Copy cells as Excel does."""
    QGuiApplication.clipboard().setText(write_tsv(rows).replace("\n", "\r\n"))


def texts(grid: CellGrid, column: str) -> list[str]:
    """Return what a column shows, from top to bottom."""
    cells = grid.model.cells
    number = cells.column_number(column)
    return [cells.text_at(row, number) for row in range(cells.total)]


def at(grid: CellGrid) -> tuple[int, str]:
    """Return where the cursor is: number of the row, key of the column."""
    index = grid.view.currentIndex()
    return index.row(), grid.model.columns[index.column()].key
