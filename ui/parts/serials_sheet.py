# SPDX-License-Identifier: Apache-2.0
"""Where a piece with a serial number is, where it was, what it took the place of (D40). Stores nothing."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.parts.document_sheet import find_serial_step
from app.parts.serial_list import SerialFound, SerialStep, find_serial
from ui.client import Client
from ui.parts.words import PartsWords
from ui.theme.theme import Density, Theme
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.input_method import Composition
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.shortcuts import tell_keys

_WIDTH, _TALL = 860, 240
_SETTLE_MS = 150
_LEAST = 3
_NOTHING = SerialFound((), ())


class SerialsSheet(Overlay):
    """Type or scan a serial number: the newest step says where the piece is; Enter opens its document."""

    document_wanted = Signal(object)

    def __init__(self, client: Client, parent: QWidget, serial: str = "") -> None:
        super().__init__(parent, "", icon="barcode", width=_WIDTH)
        self.set_title(self.tr("查序列号"))
        self._client, self._words = client, PartsWords(self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self.typed = QLineEdit()
        hint = self.tr("扫描或输入序列号")
        self.typed.setPlaceholderText(hint)
        self.typed.setAccessibleName(hint)
        self.typed.setClearButtonEnabled(True)
        self.typed.setProperty("takes_scans", True)
        Composition.of()
        self.typed.textChanged.connect(lambda _text: self._settle.start())
        self.typed.returnPressed.connect(self._ask)
        self.where = Label("", "strong", wrap=True, selectable=True)
        self.beside = Label("", "second", wrap=True, selectable=True)
        self.model = RowTableModel(self._columns(), row_id=_step_id)
        self.view = RowTableView(self.model, name=self.tr("序列号的经过"))
        self.view.set_density(Density.COMPACT)
        self.view.opened.connect(self._open)
        self._nothing = EmptyState("barcode", hint)
        self.view.set_empty_state(self._nothing)
        self.view.setFixedHeight(Theme.of(self).px(_TALL))
        self.set_body(column_of(self.typed, self.where, self.beside, self.view, spacing=8))
        paper = self.add_button(self.tr("打印跟踪表"), icon="printer")
        paper.clicked.connect(lambda _on=False: self.print_tracking())
        close = self.add_button(self.tr("关闭"), key="Esc")
        close.clicked.connect(self.reject)
        self.add_accept(self.tr("打开这张单据"))
        self.accepted.connect(self._open_current)
        tell_keys(self, ("Enter", self.tr("打开这一步的单据")))
        if serial:
            self.typed.setText(serial)
            self._ask()

    def print_tracking(self) -> None:
        """Open the sheet that follows this piece (D40)."""
        typed = self.typed.text().strip()

        def found(step_id: UUID | None) -> None:
            if step_id is not None:
                self.done()
                self._client.open("paper", step_id, form="tracking_sheet", entity_kind="stock_serial")

        self._client.jobs.read(find_serial_step, typed, owner=self, done=found, slot="paper")

    # ---- inside

    def _columns(self) -> tuple[Column, ...]:
        words = self._words
        return (
            Column(
                "dated_on", self.tr("日期"), lambda step: formats.day(step.dated_on), width=84,
                paint=Paint.TIME,
            ),
            Column("kind", self.tr("单据"), lambda step: words.kind(step.kind), width=116),
            Column(
                "way",
                self.tr("从 → 到"),
                lambda step: f"{words.place(step.source_kind, step.source)} → "
                f"{words.place(step.target_kind, step.target)}",
                width=190,
                stretch=True,
                paint=Paint.STRONG,
            ),
            Column("condition", self.tr("好坏"), lambda step: words.condition(step.condition), width=62),
            Column("beside", self.tr("新／旧件"), self._exchange, width=140),
            Column("number", self.tr("单号"), lambda step: step.number, width=166, paint=Paint.LINK),
        )  # fmt: skip

    def _exchange(self, step: SerialStep) -> str:
        """Return what the piece took the place of, or what took its place."""
        if not step.beside:
            return ""
        name = self.tr("换上") if step.is_old else self.tr("换下")
        return formats.pair(name, formats.listed(step.beside))

    def _ask(self) -> None:
        self._settle.stop()
        typed = self.typed.text().strip()
        if len(typed) < _LEAST:
            self._show(_NOTHING)
            return
        self._client.jobs.read(find_serial, typed, owner=self, done=self._show, slot="serial")

    def _show(self, found: SerialFound) -> None:
        steps, newest_first = found.steps, found.steps[::-1]
        self.model.reset(len(newest_first), 0, newest_first)
        if not steps:
            is_typed = len(self.typed.text().strip()) >= _LEAST
            words = self.tr("账上没有这个序列号。") if is_typed else self.tr("扫描或输入序列号")
            self._nothing.set_sentence("barcode", words)
            self.where.setText(self._waiting(found))
            self.beside.setText("")
            return
        last = steps[-1]
        self.view.select_first()
        self.where.setText(
            self.tr("{serial}（{part}）现在：{place}，{condition}").format(
                serial=last.serial,
                part=" ".join(part for part in (last.code, last.name) if part),
                place=self._words.place(last.target_kind, last.target),
                condition=self._words.condition(last.condition),
            )
        )
        told = [self._waiting(found), *map(self._exchange, newest_first)]
        self.beside.setText(formats.remarks(dict.fromkeys(filter(None, told))))

    def _waiting(self, found: SerialFound) -> str:
        """Return which waiting documents name the piece, empty when none does."""
        numbers = formats.listed([f"{self._words.kind(one.kind)} {one.number}" for one in found.waiting])
        if not numbers:
            return ""
        return self.tr("在待齐单据上：{documents}。货和单都到了才记账。").format(documents=numbers)

    def _open_current(self) -> None:
        step = self.view.current_row()
        if step is not None:
            self._open(step)

    def _open(self, step: SerialStep) -> None:
        self.done()
        self.document_wanted.emit(step.document_id)


def _step_id(step: SerialStep) -> tuple[UUID, bool]:
    return step.document_id, step.is_old
