# SPDX-License-Identifier: Apache-2.0
"""The rules of wording at hand (A31, C17): a panel at the right that takes no key from who is typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.complaints.wording import Wording, get_wording
from ui.client import Client
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.dialog import leave_room
from ui.widgets.labels import IconLabel, Label, stand_out
from ui.widgets.layouts import Line, clear_layout, hbox, vbox

_WIDTH, _TOP, _BOTTOM = 340, 60, 36


class WordingPanel(QFrame):
    """Stands over the window, also while a sheet is open, until it is asked for again."""

    def __init__(self, client: Client, view: QWidget) -> None:
        super().__init__(view.window())
        self._client, self._theme = client, Theme.of(self)
        self.setProperty("role", "float")
        stand_out(self)
        self.setAccessibleName(self.tr("用语规范"))
        close = IconButton("x", self.tr("关闭"), key="Alt+Y")
        close.clicked.connect(self.hide)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = hbox(
            IconLabel("book-2", "accent", 18), Label(self.tr("用语规范"), "h3"), None, close, spacing=8
        )
        self._body = vbox(spacing=10, margins=(0, 0, 6, 0))
        inside = QWidget()
        inside.setProperty("role", "sheet-body")
        inside.setLayout(self._body)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(vbox(head, Line(), (self._scroll, 1), spacing=8, margins=(14, 10, 8, 12)))
        self.hide()
        view.window().installEventFilter(self)
        view.destroyed.connect(self.deleteLater)
        client.jobs.read(get_wording, owner=self, done=self._show_wording)

    def toggle(self) -> None:
        """Show the panel, or put it away; the keyboard stays where it is."""
        if self.isVisible():
            self.hide()
            return
        self._place()
        self.show()
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the room back to the sheets."""
        super().hideEvent(event)
        leave_room(self.window(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget() and self.isVisible():
            self._place()
        return False

    # ---- inside

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(self._theme.px(_WIDTH), window.width())
        top, bottom = self._theme.px(_TOP), self._theme.px(_BOTTOM)
        height = max(200, window.height() - top - bottom)
        self.setGeometry(QRect(window.width() - width - 8, top, width, height))
        # A sheet is read and filled beside the rules, not below them.
        leave_room(window, width + 8)

    def _show_wording(self, wording: Wording) -> None:
        clear_layout(self._body)
        for polite in wording.polite:
            self._body.addLayout(
                vbox(Label(polite.when, "field"), Label(polite.say, wrap=True, selectable=True), spacing=1)
            )
        self._body.addWidget(Line())
        self._body.addWidget(Label(self.tr("六不"), "strong"))
        for avoided in wording.avoided:
            self._body.addLayout(
                vbox(
                    Label(avoided.do_not, wrap=True, tone="bad"),
                    Label(avoided.instead, "second", wrap=True),
                    spacing=1,
                )
            )
        self._body.addStretch(1)
