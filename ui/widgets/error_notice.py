# SPDX-License-Identifier: Apache-2.0
"""Shows a message: what happened, what is safe, what to do, the number to copy. Must not make messages."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.messages import Message
from ui.widgets.shortcuts import ask_help


class ErrorNotice(QFrame):
    """A message inside a page or sheet."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        self.setProperty("role", "banner")
        self.setProperty("tone", "bad")
        self._copy = Button(self.tr("复制"), kind="link", tip=self.tr("复制错误编号和说明"))
        self._copy.clicked.connect(self.copy)
        column = vbox(Label(message.title, "strong", tone="bad"), spacing=3)
        for sentence in (message.what, message.safe, message.do):
            if sentence:
                column.addWidget(Label(sentence, wrap=True))
        number = Label(self.tr("错误编号 {code}").format(code=message.code), "caption", selectable=True)
        self._help = Button(self.tr("帮助"), kind="link", key="F1")
        self._help.clicked.connect(self.ask_help)
        column.addLayout(hbox(number, self._copy, self._help, None, spacing=6))
        sign = vbox(IconLabel("alert-triangle", "bad", 18), None, margins=(0, 1, 0, 0))
        self.setLayout(hbox(sign, (column, 1), spacing=10, margins=(14, 10, 14, 8)))
        self.setAccessibleName(message.plain())

    def copy(self) -> None:
        """Put number and sentences on the clipboard."""
        QGuiApplication.clipboard().setText(self.message.plain())
        self._copy.set_label(self.tr("已复制"))

    def ask_help(self) -> None:
        """Ask the window to explain this number; a window without help does nothing."""
        ask_help(self, f"errors#{self.message.code}")


def show_error(parent: QWidget, message: Message) -> Overlay:
    """Open a message as a sheet with 知道了 and return it."""
    sheet = Overlay(parent, message.title, icon="alert-triangle", ink="bad", width=460)
    sheet.set_body(ErrorNotice(message))
    button = sheet.add_accept(QCoreApplication.translate("ErrorNotice", "知道了"))
    sheet.accepted.connect(sheet.done)
    sheet.open()
    button.setFocus()
    return sheet
