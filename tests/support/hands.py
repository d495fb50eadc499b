# SPDX-License-Identifier: Apache-2.0
"""A clerk's two hands on the keyboard: keys and an input method, sent to what has the focus and nothing else.

Must not know the product. A mouse event of any kind is noted, wherever it comes from.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMainWindow, QMenu, QWidget

from tests.support.shell import type_chinese
from ui.widgets.chips import Chip

_MOUSE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
_PATIENCE = 150


class MouseTrap(QObject):
    """Notes every press, release and turn of a mouse in the application."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.caught: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Note it; swallow nothing."""
        if event.type() in _MOUSE:
            self.caught.append(f"{event.type().name} on {type(watched).__name__}")
        return False


class Hands:
    """Presses keys; knows what a person hears of the widget that has the focus: its accessible name."""

    def __init__(self) -> None:
        self.keys = 0

    def focus(self) -> QWidget:
        """Return what has the keyboard; AssertionError when nothing has it."""
        QApplication.processEvents()
        if QApplication.activeWindow() is None:
            # A real system gives the keyboard back to the window when its own dialog closes.
            for window in QApplication.topLevelWidgets():
                if isinstance(window, QMainWindow) and window.isVisible():
                    window.activateWindow()
            QApplication.processEvents()
        widget = QApplication.focusWidget()
        assert widget is not None, "the keyboard is nowhere"
        assert widget.isVisible(), f"the keyboard is in something unseen: {widget!r}"
        return widget

    def name(self) -> str:
        """Return the name of what has the keyboard."""
        return self.focus().accessibleName()

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """Press a key where the keyboard is."""
        for _ in range(times):
            popup = QApplication.activePopupWidget()
            QTest.keyClick(popup or self.focus(), key, modifiers)
            self.keys += 1
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def control(self, key: Qt.Key) -> None:
        """Press Ctrl and a key."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def write(self, text: str) -> None:
        """Type: Latin by keys, Chinese composed by an input method and chosen."""
        target = self.focus()
        if text.isascii():
            # Slower than a scanner, as a hand is.
            QTest.keyClicks(target, text, delay=32)
        else:
            type_chinese(target, text, preedit="pinyin")
        QApplication.processEvents()

    def go_to(self, name: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Press Tab until what is named so has the keyboard."""
        heard = []
        for _ in range(_PATIENCE):
            heard.append(self.name())
            # What must be filled in says so behind its name.
            if heard[-1].partition("（")[0] == name:
                return
            self.press(key)
        message = f"no way by Tab to {name}: {heard[:40]}"
        raise AssertionError(message)

    def choose(self, name: str, option: str) -> None:
        """Go to a drop-down and choose what is called so with the arrow keys."""
        self.go_to(name)
        self.press(Qt.Key.Key_Home)
        for _ in range(40):
            if str(self.focus().property("currentText")).startswith(option):
                return
            self.press(Qt.Key.Key_Down)
        message = f"{option} is not offered by {name}"
        raise AssertionError(message)

    def choose_from_menu(self, option: str) -> None:
        """Open the menu of the button that has the keyboard, and take what is called so.

        Qt opens it in a loop of its own: the keys come from a timer.
        """
        failed: list[AssertionError] = []

        def choose() -> None:
            try:
                self._choose_in_menu(option)
            except AssertionError as error:
                failed.append(error)
                popup = QApplication.activePopupWidget()
                if popup is not None:
                    popup.close()

        QTimer.singleShot(300, choose)
        self.press(Qt.Key.Key_Space)
        self.wait_for(lambda: QApplication.activePopupWidget() is None, "the menu to close")
        if failed:
            raise failed[0]

    def _choose_in_menu(self, option: str) -> None:
        menu = QApplication.activePopupWidget()
        assert menu is not None, "no menu is open"
        for _ in range(40):
            self.press(Qt.Key.Key_Down)
            action = menu.activeAction() if isinstance(menu, QMenu) else None
            if action is not None and action.text().startswith(option):
                self.press(Qt.Key.Key_Return)
                return
        message = f"{option} is not in the menu"
        raise AssertionError(message)

    def wait_for(self, condition: Callable[[], object], what: str, seconds: float = 20.0) -> None:
        """Wait until something is so."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"waited in vain for {what}"
            QTest.qWait(10)


def words_on(widget: QWidget) -> str:
    """Return all the words that are to be seen in a widget: labels, chips by name, lines of its lists."""
    words = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    words += [chip.accessibleName() for chip in widget.findChildren(Chip) if chip.isVisible()]
    for view in widget.findChildren(QListView):
        model = view.model()
        if view.isVisible() and model is not None:
            words += [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return "\n".join(words)
