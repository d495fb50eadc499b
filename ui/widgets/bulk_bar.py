# SPDX-License-Identifier: Apache-2.0
"""The dark bar of actions on checked rows. Must not know what the actions do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import IconLabel, Label, stand_out
from ui.widgets.layouts import hbox

_LEAST, _ABOVE = 2, 14


class BulkBar(QFrame):
    """Stands at the bottom middle of a pane while two or more rows are checked; `cleared` by ×."""

    cleared = Signal()
    PADDING = 56
    """Pixels at 100 % that the list below keeps free at its end."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._buttons: dict[Button, str] = {}
        self.setProperty("role", "bulk")
        stand_out(self)
        self._count = Label("")
        self._actions = hbox(spacing=6)
        close = IconButton("x", self.tr("取消选择"), ink="on_fill", key="Esc")
        close.clicked.connect(self.cleared)
        self.setLayout(
            hbox(IconLabel("checkbox", "on_fill", 18), self._count, 6, self._actions, close,
                 spacing=6, margins=(14, 7, 8, 7))
        )  # fmt: skip
        pane.installEventFilter(self)
        self.hide()

    def add_action(self, text: str, icon: str, act: Callable[[], object]) -> Button:
        """Add a button that calls act()."""
        button = Button(text, icon=icon, ink="on_fill")
        button.clicked.connect(lambda _checked=False: act())
        self._actions.addWidget(button)
        self._buttons[button] = text
        return button

    def set_count(self, count: int) -> None:
        """Show how many rows are checked; fewer than two hide the bar."""
        self._count.setText(self.tr("已选 {count} 条").format(count=count))
        focus = QApplication.focusWidget()
        # Else it would be nowhere, and Ctrl+Z with it.
        if count < _LEAST and focus is not None and self.isAncestorOf(focus):
            self._pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(count >= _LEAST)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the pane changes size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        if self.isHidden():
            return
        self._fit(self._pane.width())
        left = max(0, (self._pane.width() - self.width()) // 2)
        self.move(left, self._pane.height() - self.height() - _ABOVE)
        self.raise_()

    def _fit(self, room: int) -> None:
        """Show as many words as there is room for; the last buttons keep their sign alone."""
        for button, text in self._buttons.items():
            button.set_label(text)
            button.setToolTip("")
        self.adjustSize()
        for button, text in reversed(self._buttons.items()):
            if self.width() <= room:
                break
            button.set_label("")
            button.setAccessibleName(text)
            button.setToolTip(text)
            self.adjustSize()
