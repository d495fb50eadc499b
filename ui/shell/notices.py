# SPDX-License-Identifier: Apache-2.0
"""Short answers and errors over the window. Must not know which page caused them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.core.errors import AppError
from ui.shell.problem_log import ProblemLog
from ui.theme.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.buttons import IconButton
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.layouts import vbox
from ui.widgets.messages import message_for
from ui.widgets.toast import ToastHost

_LEFT, _STATUS_BAR, _GAP, _WIDTH = 16, 28, 12, 560


class ErrorCard(QFrame):
    """One error at the bottom left with its number; stays until it is dismissed."""

    def __init__(self, window: QWidget, notice: ErrorNotice, close: Callable[[], None], label: str) -> None:
        super().__init__(window)
        self.setLayout(vbox(notice))
        self._close = IconButton("x", label, px=16, parent=self)
        self._close.clicked.connect(close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross in the corner, over the message."""
        super().resizeEvent(event)
        self._close.adjustSize()
        self._close.move(self.width() - self._close.width() - 6, 6)
        self._close.raise_()


class Notices(QObject):
    """Toasts for what was done, a card for what failed; the newest replaces the one before."""

    def __init__(self, window: QWidget, log: ProblemLog) -> None:
        super().__init__(window)
        self._window, self._log = window, log
        self._toasts = ToastHost(window)
        self._card: ErrorCard | None = None
        window.installEventFilter(self)

    def show_toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say that something was done."""
        self._toasts.show_toast(text, undo)
        announce(self._window, text)

    def show_error(self, error: Exception) -> None:
        """Say what happened, what is safe, what to do; keep the place of an unexpected one in the log."""
        self.keep(error)
        self._toasts.dismiss()
        self._drop_card()
        notice = ErrorNotice(message_for(error))
        card = ErrorCard(self._window, notice, self._drop_card, self.tr("关闭"))
        announce(self._window, notice.accessibleName(), urgent=True)
        self._card = card
        self._place()
        card.show()
        card.raise_()

    def keep(self, error: Exception) -> None:
        """Keep the place of an unexpected error in the log."""
        if not isinstance(error, AppError):
            self._log.write(error)

    def error_card(self) -> ErrorCard | None:
        """Return the error on screen."""
        return self._card

    def toast_text(self) -> str:
        """Return what the toast on screen says."""
        toast = self._toasts.current()
        return toast.accessibleName() if toast is not None else ""

    def dismiss(self) -> bool:
        """Take everything away; False when there was nothing."""
        had = self._card is not None or self._toasts.current() is not None
        self._toasts.dismiss()
        self._drop_card()
        return had

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom left when the window changes size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _drop_card(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            card.hide()
            card.deleteLater()

    def _place(self) -> None:
        if self._card is None:
            return
        theme = Theme.of(self._card)
        width = max(280, min(theme.px(_WIDTH), self._window.width() - 2 * _LEFT))
        self._card.setFixedWidth(width)
        layout = self._card.layout()
        height = (
            layout.heightForWidth(width)
            if layout is not None and layout.hasHeightForWidth()
            else self._card.sizeHint().height()
        )
        self._card.resize(width, height)
        self._card.move(_LEFT, self._window.height() - theme.px(_STATUS_BAR) - _GAP - height)
