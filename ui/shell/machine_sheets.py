# SPDX-License-Identifier: Apache-2.0
"""What the status bar opens: where the data is, which printer, is the scanner heard. No area's data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLineEdit, QRadioButton, QWidget

from app.core.errors import AppError
from app.core.settings import PRINTER, MachineSettings
from ui.shell.about import VERSION, program_name
from ui.shell.printing import default_printer, printer_names
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import Label
from ui.widgets.layouts import vbox
from ui.widgets.messages import message_for

if TYPE_CHECKING:
    from app.bootstrap import Desk


def printer_in_use(settings: MachineSettings) -> str:
    """Return the chosen printer if it is still there, else the system's default, else nothing."""
    chosen = settings.text(PRINTER)
    return chosen if chosen and chosen in printer_names() else default_printer()


class MachineSheet(Overlay):
    """A sheet of facts about this workstation."""

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show names and values in two columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            grid.addWidget(Label(name, "field"), row, 0)
            grid.addWidget(Label(value, wrap=True, selectable=True), row, 1)
        body = QWidget()
        body.setLayout(grid)
        self.set_body(body)


class StorageSheet(MachineSheet):
    """Where the data lies, how it is protected, and that there is no server yet."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, "", icon="device-floppy", width=560)
        self.set_title(self.tr("数据在哪里"))
        self.set_lead(self.tr("这台电脑单机工作，还没有连接总部服务器。每次保存都立即写入本机的加密数据库。"))
        place = (
            self.tr("系统钥匙串")
            if desk.key_place == "keyring"
            else self.tr("只有本系统账户能读的文件（这台电脑没有系统钥匙串）")
        )
        self.show_facts(
            (
                (self.tr("数据文件夹"), str(desk.folder.path)),
                (self.tr("加密"), self.tr("SQLCipher（AES-256），附件和草稿同样加密")),
                (self.tr("密钥存放"), place),
                (self.tr("数据库编号"), desk.identity.database_id.hex),
                (self.tr("程序版本"), f"{program_name()} v{VERSION}"),
            )
        )
        folder = self.add_button(self.tr("打开数据文件夹"), kind="ghost", left=True)
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(desk.folder.path))))
        self.add_cancel(self.tr("关闭"))


class PrinterSheet(MachineSheet):
    """The printer of this workstation."""

    def __init__(self, parent: QWidget, settings: MachineSettings, chosen: Callable[[str], None]) -> None:
        super().__init__(parent, "", icon="printer", width=440)
        self.set_title(self.tr("这台电脑用的打印机"))
        self._settings, self._chosen = settings, chosen
        names = printer_names()
        current = printer_in_use(settings)
        self._choices = [QRadioButton(name) for name in names]
        for choice in self._choices:
            choice.setChecked(choice.text() == current)
        body = QWidget()
        if names:
            body.setLayout(vbox(*self._choices, spacing=8))
            self.add_cancel()
            self.add_accept(self.tr("使用"))
            self.accepted.connect(self._on_accepted)
        else:
            body.setLayout(
                vbox(
                    Label(self.tr("系统里没有装打印机。可以预览单据并另存 PDF，到别的电脑打印。"), wrap=True)
                )
            )
            self.add_cancel(self.tr("关闭"))
        self.set_body(body)

    def _on_accepted(self) -> None:
        name = next((choice.text() for choice in self._choices if choice.isChecked()), "")
        try:
            self._settings.put({PRINTER: name})
        except AppError as error:
            self.set_notice(ErrorNotice(message_for(error)))
            return
        self._chosen(name)
        self.done()


class ScannerSheet(MachineSheet):
    """Try the scanner: what it reads is shown here and opens nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "", icon="scan", width=440)
        self.set_title(self.tr("试一下扫码枪"))
        self.set_lead(
            self.tr(
                "在任何页面扫单据上的条码或二维码，都会直接打开那张单据；扫其他条码会搜索。中文输入法开着也可以扫。"
            )
        )
        self.field = QLineEdit()
        self.field.setProperty("takes_scans", True)
        self.field.setPlaceholderText(self.tr("对准一个条码扫一下"))
        self.field.setAccessibleName(self.tr("扫码测试"))
        self.answer = Banner(self.tr("还没有读到。"), tone="info")
        self.field.returnPressed.connect(self._on_read)
        body = QWidget()
        body.setLayout(vbox(self.field, self.answer, spacing=10))
        self.set_body(body)
        self.add_cancel(self.tr("关闭"))

    def _on_read(self) -> None:
        text = self.field.text().strip()
        if text:
            self.answer.set_text(self.tr("读到：{text}").format(text=text), "ok")
        self.field.clear()


def storage_sheet(parent: QWidget, desk: Desk) -> Overlay:
    """Return the sheet on the data of this desk."""
    return StorageSheet(parent, desk)


def printer_sheet(parent: QWidget, settings: MachineSettings, chosen: Callable[[str], None]) -> Overlay:
    """Return the sheet that chooses a printer; ``chosen`` hears its name."""
    return PrinterSheet(parent, settings, chosen)


def scanner_sheet(parent: QWidget) -> Overlay:
    """Return the sheet that tries the scanner."""
    return ScannerSheet(parent)
