# SPDX-License-Identifier: Apache-2.0
"""Short answers at the bottom left of the window, one at a time. Must not know what was done."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import IconLabel, Label, stand_out
from ui.widgets.layouts import hbox

_SHOWN_MS, _UNDO_MS = 5_000, 10_000
_LEFT, _STATUS_BAR, _GAP = 16, 28, 12


class Toast(QFrame):
    """One message with 撤销 when it can be taken back; errors stay until dismissed."""

    dismissed = Signal()

    def __init__(
        self, window: QWidget, text: str, *, undo: Callable[[], object] | None = None, error: bool = False
    ) -> None:
        super().__init__(window)
        self._undo = undo
        self.setProperty("role", "bulk")
        stand_out(self)
        mark = IconLabel("alert-triangle" if error else "circle-check", "on_fill", 16)
        self._text = Label(text, wrap=len(text) > 40)
        row = hbox(mark, (self._text, 1), spacing=9, margins=(14, 7, 8, 7))
        if undo is not None:
            button = Button(self.tr("撤销"), kind="link", ink="on_fill")
            button.clicked.connect(self._on_undo)
            row.addWidget(button)
        close = IconButton("x", self.tr("关闭"), ink="on_fill", px=16)
        close.clicked.connect(self.dismissed)
        row.addWidget(close)
        self.setLayout(row)
        self.setAccessibleName(text)
        self._timer = QTimer(self, singleShot=True, interval=_UNDO_MS if undo is not None else _SHOWN_MS)
        self._timer.timeout.connect(self.dismissed)
        if not error:
            self._timer.start()

    def enterEvent(self, event: object) -> None:
        """Wait while someone reads or aims at 撤销."""
        self._remaining = self._timer.isActive()
        self._timer.stop()
        super().enterEvent(event)  # type: ignore[arg-type]  # an event as Qt gave it

    def leaveEvent(self, event: object) -> None:
        """Count on."""
        if self._remaining:
            self._timer.start()
        super().leaveEvent(event)  # type: ignore[arg-type]  # an event as Qt gave it

    _remaining = False

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.dismissed.emit()
        if undo is not None:
            undo()


class ToastHost(QObject):
    """Shows toasts over one window, the newest replacing the one before."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = Theme.of(window)
        self._toast: Toast | None = None
        window.installEventFilter(self)

    def show_toast(self, text: str, undo: Callable[[], object] | None = None) -> Toast:
        """Say that something was done; undo() takes it back for ten seconds."""
        return self._show(Toast(self._window, text, undo=undo))

    def show_error(self, text: str) -> Toast:
        """Say that something failed; stays until dismissed."""
        return self._show(Toast(self._window, text, error=True))

    def current(self) -> Toast | None:
        """Return the toast on screen."""
        return self._toast

    def dismiss(self) -> None:
        """Take the toast away."""
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
            self._toast = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom left when the window changes size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, toast: Toast) -> Toast:
        self.dismiss()
        self._toast = toast
        toast.dismissed.connect(self.dismiss)
        self._place()
        toast.show()
        return toast

    def _place(self) -> None:
        if self._toast is None:
            return
        self._toast.setMaximumWidth(max(240, min(self._theme.px(560), self._window.width() - 2 * _LEFT)))
        self._toast.adjustSize()
        bottom = self._window.height() - self._theme.px(_STATUS_BAR) - _GAP
        self._toast.move(_LEFT, bottom - self._toast.height())
        self._toast.raise_()
