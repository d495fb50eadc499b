# SPDX-License-Identifier: Apache-2.0
"""The sheets of 总部管理: for whom a code is, the code shown large with its QR, another name.

Knows no request: those come in as functions that run on a worker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPainter
from PySide6.QtWidgets import QWidget

from app.core.errors import AppError
from app.sync.client.office import NewCode
from ui.client import Client
from ui.sync.fingerprint import grouped
from ui.sync.qr import QrCode
from ui.sync.words import SyncWords
from ui.theme.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of, hbox
from ui.widgets.messages import message_for

JOIN, BRING, OFFICE = "join", "bring", "office"


@dataclass(frozen=True, slots=True)
class StoreChoice:
    """A store that a desk can be enrolled for."""

    code: str
    name: str


class MakeCode(Protocol):
    """Asks head office for a code; runs on a worker."""

    def __call__(self, store_code: str, kind: str, *, is_office: bool, is_new: bool) -> NewCode:
        """Return the code. Errors: E70xx."""
        ...


class EnrolSheet(Overlay):
    """Asks for which store a code is and what the desk brings."""

    made = Signal(object, str)

    def __init__(
        self, parent: QWidget, client: Client, stores: tuple[StoreChoice, ...], make: MakeCode
    ) -> None:
        super().__init__(parent, "", icon="key", width=520)
        self.set_title(self.tr("给新工位发接入码"))
        self.set_lead(self.tr("接入码只能用一次，24 小时内有效。在那台电脑的“接入总部”里输入或扫码。"))
        self._client, self._make = client, make
        shown = tuple((store.code, f"{store.code} {store.name}") for store in stores)
        self.form = FormPanel(
            (
                Field("store", self.tr("门店"), FieldKind.CHOICE, required=True, choices=shown),
                Field(
                    "new_store", self.tr("或新门店的代码"), most=3, placeholder="Y08",
                    hint=self.tr("只用于带数据接入：总部还没有这家店时填。"),
                ),
                Field(
                    "kind", self.tr("那台电脑"), FieldKind.CHOICE, required=True, span=2,
                    choices=(
                        (JOIN, self.tr("新工位：空的，从总部取这家店的数据")),
                        (BRING, self.tr("带数据接入：已经单机用过，把数据带来")),
                        (OFFICE, self.tr("总部工位：看全部门店")),
                    ),
                ),
            ),
            columns=2,
        )  # fmt: skip
        self.form.set_values({"store": stores[0].code if stores else None, "kind": JOIN})
        self.form.set_shown("new_store", shown=False)
        self.form.field_changed.connect(self._on_changed)
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(self.tr("生成接入码"), icon="key")
        self.accepted.connect(self._on_accepted)

    def _on_changed(self, name: str) -> None:
        if name == "kind":
            self.form.set_shown("new_store", shown=self.form.value("kind") == BRING)

    def _on_accepted(self) -> None:
        values = self.form.values()
        kind = str(values["kind"])
        new = str(values["new_store"] or "").upper() if kind == BRING else ""
        if not new and not self.form.check_kinds():
            return
        store = new or str(values["store"])
        self.set_notice(None)
        self.set_busy(True)
        wire = BRING if kind == BRING else JOIN
        self._client.jobs.work(
            lambda _job: self._make(store, wire, is_office=kind == OFFICE, is_new=bool(new)),
            owner=self,
            done=lambda code: self._on_made(code, store),
            failed=self._on_failed,
        )

    def _on_made(self, code: NewCode, store: str) -> None:
        self.done()
        self.made.emit(code, store)

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self.set_notice(ErrorNotice(message_for(error)))


class CodeSheet(Overlay):
    """A code large enough to be read over the telephone, with its QR."""

    def __init__(self, parent: QWidget, client: Client, code: NewCode, store: str, words: SyncWords) -> None:
        super().__init__(parent, "", icon="key", width=620)
        self.code, self._client, self._store = code, client, store
        self.url = client.sync.facts.url if client.sync is not None else ""
        theme = Theme.of(self)
        now_at = client.desk.runner.clock.now_at()
        until = words.day_time(code.expires_at, now_at)
        self.set_title(self.tr("{store} 的接入码").format(store=store))
        self.set_lead(
            self.tr(
                "在新电脑上打开客服台，选“接入总部”，输入这一行或扫码。{until} 前有效，只能用一次。"
            ).format(until=until)
        )
        large = Label(code.code, "kpi", selectable=True)
        print_ = Label(grouped(code.fingerprint), "strong", selectable=True)
        print_.setFont(theme.font(14, 600))
        text = column_of(
            Label(self.tr("接入码"), "field"), large, 4,
            Label(self.tr("服务器指纹"), "field"), print_, 4,
            Label(self.tr("服务器地址"), "field"), Label(self.url or "—", "strong", selectable=True), 4,
            Label(self.tr("指纹用来认出真的总部服务器。电话里请连指纹一起念，或发二维码。"), "caption",
                  wrap=True),
            None, spacing=4,
        )  # fmt: skip
        body = QWidget()
        body.setLayout(hbox(QrCode(code.text), (text, 1), spacing=20, margins=(0, 4, 0, 4)))
        self.set_body(body)
        copy = self.add_button(self.tr("复制"), kind="ghost", icon="copy", left=True)
        copy.clicked.connect(self._on_copy)
        print_button = self.add_button(self.tr("打印"), kind="ghost", icon="printer", left=True)
        print_button.clicked.connect(self._on_print)
        self._done = self.add_accept(self.tr("完成"))
        self.accepted.connect(self.done)

    def open(self) -> None:
        """Begin where one leaves: the code is on the screen."""
        super().open()
        self._done.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text)
        self.set_notice(Banner(self.tr("已复制。只能用一次，请发给接入的人本人。"), tone="ok"))

    def _on_print(self) -> None:
        try:
            print_code(self.code, self._store, self.url)
        except AppError as error:
            self.set_notice(ErrorNotice(message_for(error)))
        else:
            self.set_notice(Banner(self.tr("已送到打印机。用完请把纸撕掉。"), tone="ok"))


def print_code(code: NewCode, store: str, url: str) -> None:
    """Print a slip with the code and the server's address. Errors: E5014."""
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 -- once in a desk's life

    from app.documents.errors import PrinterError  # noqa: PLC0415
    from reports.engine.codes import qr_modules  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    painter = QPainter()
    if not printer.isValid() or not painter.begin(printer):
        raise PrinterError(printer=printer.printerName(), number=1)
    rows = qr_modules(code.text)
    dot = printer.resolution() / 25.4
    side = 60 * dot / len(rows)
    for y, row in enumerate(rows):
        for x, is_black in enumerate(row):
            if is_black:
                painter.fillRect(QRectF(20 * dot + x * side, 20 * dot + y * side, side, side),
                                 Qt.GlobalColor.black)  # fmt: skip
    font = QFont(painter.font())
    font.setPointSize(18)
    painter.setFont(font)
    painter.drawText(QRectF(20 * dot, 90 * dot, 160 * dot, 12 * dot), f"{store}   {code.code}")
    font.setPointSize(11)
    painter.setFont(font)
    painter.drawText(QRectF(20 * dot, 104 * dot, 160 * dot, 10 * dot), grouped(code.fingerprint))
    painter.drawText(QRectF(20 * dot, 116 * dot, 160 * dot, 10 * dot), url)
    painter.end()


class RenameSheet(Overlay):
    """Gives a desk another name."""

    renamed = Signal()

    def __init__(self, parent: QWidget, client: Client, name: str, rename: Callable[[str], None]) -> None:
        super().__init__(parent, "", icon="edit", width=440)
        self.set_title(self.tr("工位改名"))
        self._client, self._rename = client, rename
        self.form = FormPanel((Field("name", self.tr("名称"), required=True, most=40),))
        self.form.set_values({"name": name})
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(self.tr("保存"))
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        if not self.form.check_kinds():
            return
        name = str(self.form.value("name"))
        self.set_busy(True)
        self._client.jobs.work(
            lambda _job: self._rename(name), owner=self, done=self._on_done, failed=self._on_failed
        )

    def _on_done(self, _answer: object) -> None:
        self.done()
        self.renamed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self.set_notice(ErrorNotice(message_for(error)))
