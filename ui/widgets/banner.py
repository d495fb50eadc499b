# SPDX-License-Identifier: Apache-2.0
"""A strip that tells of a state above a page. Must not know what caused it."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import IconLabel, Label, restyle
from ui.widgets.layouts import hbox

BannerTone = Literal["warn", "bad", "ok", "info"]
_ICONS = {"warn": "alert-triangle", "bad": "alert-triangle", "ok": "circle-check", "info": "message-2"}


class Banner(QFrame):
    """Icon, sentence, perhaps one action as a link and an × ."""

    action_clicked = Signal()
    closed = Signal()

    def __init__(
        self,
        text: str,
        *,
        tone: BannerTone = "warn",
        action: str = "",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("tone", tone)
        self._icon = IconLabel(_ICONS[tone], tone, 16)
        self._text = Label(text, wrap=True)
        self._action = Button(action, kind="link")
        self._action.clicked.connect(self.action_clicked)
        if not action:
            self._action.hide()
        close = IconButton("x", self.tr("关闭"), px=16)
        close.clicked.connect(self._on_close)
        if not closable:
            close.hide()
        self.setLayout(
            hbox(self._icon, (self._text, 1), self._action, close, spacing=8, margins=(12, 7, 8, 7))
        )
        self.setAccessibleName(text)

    def set_text(self, text: str, tone: BannerTone) -> None:
        """Say something else."""
        self._text.setText(text)
        self._icon.set_icon(_ICONS[tone], tone)
        restyle(self, tone=tone)
        self.setAccessibleName(text)

    def set_action(self, words: str) -> None:
        """Offer another act; empty offers none."""
        self._action.set_label(words)
        self._action.setVisible(bool(words))

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
