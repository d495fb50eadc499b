# SPDX-License-Identifier: Apache-2.0
"""The page for a store that does not open: what happened, what is safe, what to do. Opens nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.core.errors import (
    AppError,
    DamagedDatabaseError,
    DatabaseInUseError,
    ForeignDatabaseError,
    MissingKeyError,
    NewerDatabaseError,
    UpgradeFailedError,
    WrongKeyError,
)
from ui.shell.start_pages import StartPage
from ui.widgets import formats
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.messages import message_for

_REVOKED = "E7004"
_RESTORABLE = (
    DamagedDatabaseError,
    ForeignDatabaseError,
    NewerDatabaseError,
    UpgradeFailedError,
    WrongKeyError,
)
"""What a backup can mend; a key that is only missing is typed, and the data is there."""


class OpenProblemPage(StartPage):
    """Three sentences, a number to copy, and the ways on."""

    retry_wanted = Signal()
    key_wanted = Signal()
    other_store_wanted = Signal()
    sample_removal_wanted = Signal()
    join_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", width=560)
        self._what = Label("", wrap=True, selectable=True)
        self._safe = Label("", wrap=True, selectable=True)
        self._do = Label("", wrap=True, selectable=True)
        for icon, ink, label in (
            ("alert-triangle", "bad", self._what),
            ("shield-check", "ok", self._safe),
            ("tools", "accent", self._do),
        ):
            self.body.addLayout(hbox(vbox(IconLabel(icon, ink, 18), None), (label, 1), spacing=10))
        self._code = Label("", "caption", selectable=True)
        self._copy = IconButton("copy", self.tr("复制错误编号"), px=16)
        self._copy.clicked.connect(self._on_copy)
        self._folder = Button(self.tr("打开数据文件夹"), kind="ghost")
        self._folder.clicked.connect(self._on_folder)
        self.body.addLayout(hbox(self._code, self._copy, None))
        self._path: Path | None = None
        self.remove_sample = Button(self.tr("清除演示数据"), kind="danger")
        self.remove_sample.clicked.connect(self.sample_removal_wanted)
        self.retry = Button(self.tr("再试一次"), icon="refresh")
        self.retry.clicked.connect(self.retry_wanted)
        self.restore = Button(self.tr("从备份恢复…"), icon="arrow-back-up")
        self.restore.clicked.connect(self.restore_wanted)
        self.type_key = Button(self.tr("输入恢复密钥"), kind="primary")
        self.type_key.clicked.connect(self.key_wanted)
        self.join = Button(self.tr("接入总部"), kind="primary", icon="building")
        self.join.clicked.connect(self.join_wanted)
        self.buttons.addWidget(self._folder)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.remove_sample)
        self.buttons.addWidget(self.restore)
        self.buttons.addWidget(self.retry)
        self.buttons.addWidget(self.type_key)
        self.buttons.addWidget(self.join)
        self.other = Button("", kind="link")
        self.other.clicked.connect(self.other_store_wanted)
        self.below.addLayout(hbox(None, self.other, None))

    def show_error(
        self, error: Exception, folder: Path, *, is_sample: bool, other: str, note: str = ""
    ) -> None:
        """Explain an error; ``other`` is what the link below offers, ``note`` what else is safe."""
        message = message_for(error)
        self._path = folder
        self.set_title(message.title)
        self._what.setText(message.what)
        self._safe.setText(formats.sentences((message.safe, note)))
        self._do.setText(message.do)
        for label in (self._what, self._safe, self._do):
            label.setVisible(bool(label.text()))
        self._code.setText(self.tr("错误编号 {code}").format(code=message.code))
        self._copied = f"{message.code} {message.title}"
        needs_key = isinstance(error, WrongKeyError | MissingKeyError)
        self.type_key.setVisible(needs_key)
        self.restore.setVisible(not is_sample and isinstance(error, _RESTORABLE))
        self.remove_sample.setVisible(is_sample and not isinstance(error, DatabaseInUseError))
        self._folder.setVisible(isinstance(error, AppError) and folder.exists())
        # A revoked desk is gone: there is nothing to try again, but it may be enrolled anew.
        is_revoked = isinstance(error, AppError) and error.code == _REVOKED
        self.retry.setVisible(not is_revoked)
        self.join.setVisible(is_revoked)
        self.other.set_label(other)
        self.other.setVisible(bool(other))

    def sentences(self) -> tuple[str, str, str]:
        """Return what happened, what is safe, what to do."""
        return self._what.text(), self._safe.text(), self._do.text()

    def code(self) -> str:
        """Return the line with the error's number."""
        return self._code.text()

    def focus_first(self) -> None:
        """Go to the way on."""
        ways: tuple[QWidget, ...] = (self.type_key, self.join, self.retry)
        next(way for way in ways if not way.isHidden()).setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)

    def _on_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
