# SPDX-License-Identifier: Apache-2.0
"""The locked screen: covers the desk, keeps the tabs, opens for the same person. Must not know the pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from app.core.permissions import Actor
from ui.client import Client
from ui.shell.log_in import LogInPanel
from ui.shell.start_pages import StartPage
from ui.widgets.buttons import Button
from ui.widgets.layouts import hbox, vbox


class LockScreen(QWidget):
    """An opaque page over the whole window; nothing below can be seen or reached."""

    unlocked = Signal()
    switch_wanted = Signal()

    def __init__(self, window: QMainWindow, client: Client, store: str) -> None:
        """Cover ``window`` until the client's person types his password."""
        super().__init__(window)
        self._window, self._client = window, client
        self._before: QWidget | None = None
        page = StartPage(
            self.tr("屏幕已锁定"),
            self.tr("{store} · {name}。打开的页面和草稿都还在。").format(store=store, name=client.actor.name),
            width=400,
        )
        self.panel = LogInPanel(client.actor.staff_number, fixed_number=True)
        self.panel.button.set_label(self.tr("解锁"))
        self.panel.set_desk(client.jobs, client.desk.runner.clock.now_at)
        self.panel.logged_in.connect(self._on_logged_in)
        page.body.addWidget(self.panel)
        self.switch = Button(self.tr("换人登录（关闭打开的页面，草稿保留）"), kind="link")
        self.switch.clicked.connect(self.switch_wanted)
        page.below.addLayout(hbox(None, self.switch, None))
        page.theme_button.hide()
        page.language_button.hide()
        self.setLayout(vbox(page))
        self.setAccessibleName(self.tr("屏幕已锁定"))
        self.hide()

    def open(self) -> None:
        """Cover the window."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self._window.installEventFilter(self)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self.show()
        self.raise_()
        self.panel.focus_first()

    def leave(self) -> None:
        """Uncover the window and give the focus back."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key through to the desk."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round among password, button and link."""
        ring: list[QWidget] = [self.panel.form.editor("password"), self.panel.button, self.switch]
        focus = QApplication.focusWidget()
        place = ring.index(focus) + (1 if forward else -1) if focus in ring else 0
        ring[place % len(ring)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; keep shortcuts of the desk quiet."""
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        elif kind == QEvent.Type.Shortcut and isinstance(watched, QShortcut):
            return watched.context() != Qt.ShortcutContext.ApplicationShortcut
        return False

    def _on_logged_in(self, actor: Actor, _must_change: bool) -> None:
        # The old session goes on; the new one was only the proof.
        if actor.staff_id == self._client.actor.staff_id:
            self.unlocked.emit()
