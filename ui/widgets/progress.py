# SPDX-License-Identifier: Apache-2.0
"""Signs that something is running: a spinner, and a line with progress and 取消. Must not know what runs."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button, turned
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import hbox, vbox

_STEP_MS, _STEPS = 80, 12


class Spinner(QWidget):
    """A turning circle; stands still while hidden."""

    def __init__(self, px: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._px, self._turn = px, 0
        self._theme = Theme.of(self)
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._on_step)
        self.setAccessibleName(self.tr("正在处理"))
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle where it is."""
        pixmap = turned(self._theme.pixmap("loader-2", "accent", self._px), self._turn * 360 / _STEPS)
        QPainter(self).drawPixmap(0, 0, pixmap)

    def showEvent(self, event: QShowEvent) -> None:
        """Turn while seen."""
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while hidden."""
        self._timer.stop()
        super().hideEvent(event)

    def _on_step(self) -> None:
        self._turn = (self._turn + 1) % _STEPS
        self.update()

    def _on_theme_changed(self) -> None:
        self.setFixedSize(self._theme.icon_size(self._px))


class ProgressLine(QWidget):
    """A sentence, a bar, how far it is, and 取消; `cancelled` only asks."""

    cancelled = Signal()

    def __init__(self, text: str, *, cancellable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ElideLabel(text)
        self._share = Label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self.cancel = Button(self.tr("取消"), kind="ghost")
        self.cancel.clicked.connect(self._on_cancel)
        if not cancellable:
            self.cancel.hide()
        middle = vbox(hbox((self._text, 1), self._share, spacing=8), self._bar, spacing=5)
        self.setLayout(hbox(Spinner(18), (middle, 1), self.cancel, spacing=12))

    def showEvent(self, event: QShowEvent) -> None:
        """Offer 取消 again, whatever was cancelled before."""
        self.cancel.enable()
        super().showEvent(event)

    def set_cancellable(self, can: bool) -> None:
        """Offer 取消 or take it away: a work may come to where it must not be stopped any more."""
        self.cancel.setVisible(can)

    def set_text(self, text: str) -> None:
        """Say what is being done now."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)

    def set_progress(self, done: int, total: int) -> None:
        """Show done of total; a total of 0 means that nobody knows."""
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(min(done, total))
        self._share.setText(f"{done:,} / {total:,}" if total else "")

    def _on_cancel(self) -> None:
        self.cancel.disable(self.tr("正在停止"))
        self.cancelled.emit()
