# SPDX-License-Identifier: Apache-2.0
"""What a count found, as a table: what differs or all of it, with the cause of each difference.

A cause is stored as soon as its line is whole: chosen, told in words where it is another one, and with the
serial numbers of the pieces where the part has them. Until then it stays in its cell.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.errors import ProblemsError
from app.parts.count_deciding import ExplainDifferences, LineCause, explain_differences
from app.parts.count_file import CountFile, ResultRow
from app.parts.count_reckoning import Key
from app.parts.count_rules import CountCause, CountStatus
from app.parts.rules import COUNT, LONGEST_NOTE
from ui.client import Client
from ui.parts.count_words import CountWords
from ui.sales.serials import split_serials
from ui.widgets import formats
from ui.widgets.cell_grid import CellGrid, CellKind, CellLook, GridColumn, RowValues
from ui.widgets.chips import ChipLook
from ui.widgets.layouts import vbox
from ui.widgets.messages import problem_sentence
from ui.widgets.segmented import Segmented

DIFFERING, ALL = "differing", "all"
_TYPED = ("cause", "note", "serials")


class CountResults(QWidget):
    """The results of one count; `explained` when causes were stored."""

    explained = Signal()

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, CountWords(self)
        self._file: CountFile | None = None
        self._rows: dict[Key, ResultRow] = {}
        self._is_writing = False
        self.views = Segmented(((DIFFERING, self.tr("差异")), (ALL, self.tr("全部"))))
        self.views.setAccessibleName(self.tr("盘点结果"))
        self.views.chosen.connect(lambda _key: self._show())
        self.grid = CellGrid(self._columns(), name=self.tr("盘点结果"), saves=False, locked=self._locked)
        self.grid.setProperty("role", "")  # it lies in a pane already
        self.grid.lead.addWidget(self.views)
        self.grid.cells_changed.connect(lambda _cells: self._store())
        self.setLayout(vbox((self.grid, 1)))
        self.setFocusProxy(self.grid.view)

    # ---- what the section calls

    def show_count(self, file: CountFile) -> None:
        """Show what a count found; of the one shown the causes that are not whole yet stay."""
        if self._file is None or self._file.row.id != file.row.id:
            self.grid.discard()
            self.views.set_current(DIFFERING if file.differing else ALL)
        self._file = file
        self._rows = {row.id: row for row in file.results}
        self.views.set_label(DIFFERING, f"{self.tr('差异')} {formats.number(len(file.differing))}")
        self.views.set_label(ALL, f"{self.tr('全部')} {formats.number(len(file.results))}")
        self._show()

    def has_unsaved(self) -> bool:
        """Tell whether a cause is not whole yet."""
        return self.grid.has_unsaved()

    def keys_in_front(self) -> tuple[Key, ...]:
        """Return the accounts that are selected and differ, all that differ when only one cell is."""
        cells = self.grid.model.cells
        found = {
            cells.key_at(number)
            for block in self.grid.view.walk.blocks()
            for number in range(block.first, min(block.last, cells.total - 1) + 1)
        }
        differing = [row.id for row in self._rows.values() if row.difference]
        chosen = [key for key in differing if key in found]
        return tuple(chosen if len(chosen) > 1 else differing)

    # ---- inside

    def _columns(self) -> tuple[GridColumn, ...]:
        quantity, words = CellKind.QUANTITY, self._words
        return (
            GridColumn("shelf", self.tr("货位"), width=66, look=CellLook.SECOND, hidden_below=860),
            GridColumn("code", self.tr("编码"), CellKind.CODE, 110),
            GridColumn("name", self.tr("配件"), width=110, look=CellLook.STRONG, stretch=True),
            GridColumn("condition", self.tr("好坏"), width=48, format=words.condition),
            GridColumn("book", self.tr("账面"), quantity, 52, is_sum=True),
            GridColumn("counted", self.tr("实盘"), quantity, 52, is_sum=True, look=CellLook.STRONG),
            GridColumn(
                "difference", self.tr("差异"), quantity, 52, is_sum=True, look=CellLook.STRONG,
                value=lambda row: row.difference, format=words.difference,
            ),
            GridColumn(
                "cause", self.tr("原因"), CellKind.CHOICE, 104, editable=True, choices=words.causes(),
                value=lambda row: row.cause.cause if row.cause else None,
            ),
            GridColumn(
                "note", self.tr("说明"), width=96, editable=True,
                value=lambda row: row.cause.note if row.cause else None,
                check=self._too_long,
            ),
            GridColumn(
                "serials", self.tr("序列号"), width=90, editable=True, locked=self._no_serials,
                value=lambda row: " ".join(row.cause.serials) if row.cause else None, hidden_below=1000,
            ),
            GridColumn("value_fen", self.tr("金额 ¥"), CellKind.MONEY, 84, is_sum=True, hidden_below=920,
                       value=lambda row: row.value_fen or None),
            GridColumn("remark", "", CellKind.CHIP, 124, chip=self._remark),
        )  # fmt: skip

    def _too_long(self, text: str | None) -> str:
        return problem_sentence("too_long") if text and len(text) > LONGEST_NOTE else ""

    def _remark(self, values: RowValues) -> ChipLook | None:
        return self._words.remark(values.row)

    def _locked(self, row: ResultRow) -> str:
        if self._file is None or self._file.row.status is not CountStatus.HANDED_IN:
            return self.tr("这次盘点已经办结，不能再改。")
        if not row.difference:
            return self.tr("没有差异，数已经锁定。")
        return "" if self._client.actor.may(COUNT) else self.tr("没有权限：盘点配件")

    def _no_serials(self, row: ResultRow) -> str:
        return "" if row.has_serial else self.tr("这个配件不管序列号。")

    def _show(self) -> None:
        rows = list(self._rows.values())
        if self.views.current() == DIFFERING:
            rows = [row for row in rows if row.difference or row.late is not None]
        self.grid.set_rows(rows)

    def _whole(self) -> list[LineCause]:
        """Return the causes that can be stored now."""
        found = []
        for key in dict.fromkeys(change.row for change in self.grid.changes()):
            values = self.grid.values_of(key)
            if values is None or not isinstance(key, tuple):
                continue
            row = self._rows[key]
            serials = tuple(split_serials(values["serials"] or ""))
            is_told = values["cause"] != CountCause.OTHER or values["note"]
            is_named = not row.has_serial or len(set(serials)) == abs(row.difference)
            if values["cause"] and is_told and is_named:
                found.append(
                    LineCause(row.part_id, row.condition, values["cause"], values["note"] or "", serials)
                )
        return found

    def _store(self) -> None:
        lines = self._whole()
        if self._is_writing or self._file is None or not lines:
            return
        self._is_writing = True
        keys = {(line.part_id, line.condition) for line in lines}
        stored = [change for change in self.grid.changes() if change.row in keys]

        def done(_answer: Any) -> None:
            self._is_writing = False
            self.grid.saved(stored)
            self.explained.emit()
            self._store()

        def failed(error: Exception) -> None:
            self._is_writing = False
            if not isinstance(error, ProblemsError):
                self._client.show_error(error)
                return
            wrong: dict[tuple[Hashable, str], str] = {}
            for name, code in error.problems.items():
                _lines, place, *column = name.split(".")
                line = lines[int(place)]
                shown = column[0] if column and column[0] in _TYPED else "cause"
                wrong[(line.part_id, line.condition), shown] = problem_sentence(code)
            self.grid.mark(wrong)

        order = ExplainDifferences(self._file.row.id, lines)
        self._client.jobs.write(explain_differences, order, owner=self, done=done, failed=failed)
