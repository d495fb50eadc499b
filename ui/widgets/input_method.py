# SPDX-License-Identifier: Apache-2.0
"""Knows where somebody is composing with an input method, and keeps Enter, Tab and Esc from acting meanwhile.

Some systems hand these keys to the program although they only choose or end what is being composed, before
the commit or a moment after it. Knows no field kinds: one filter stands before every widget.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

AFTER_COMMIT_MS = 50
_PROPERTY = "sunshine_composition"
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEPT = {*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}
_HEARD = (QKeyEvent, QInputMethodEvent, QFocusEvent)


class Composition(QObject):
    """Follows what is being composed, wherever the keyboard is."""

    def __init__(self, application: QObject) -> None:
        """Stand before all widgets; use ``of`` instead."""
        super().__init__(application)
        self._widget: QObject | None = None
        self._ended_in: QObject | None = None
        self._ended_ms = 0
        application.installEventFilter(self)

    @staticmethod
    def of() -> Composition:
        """Return the one of the running application, made on first use; RuntimeError without one."""
        application = QCoreApplication.instance()
        if application is None:
            message = "composing needs a running application"
            raise RuntimeError(message)
        found = application.property(_PROPERTY)
        if not isinstance(found, Composition):
            found = Composition(application)
            application.setProperty(_PROPERTY, found)
        return found

    def active_in(self, widget: QWidget) -> bool:
        """Return True while the widget holds text that is not committed yet."""
        return self._widget is widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is composed; swallow the keys that belong to it."""
        if not isinstance(event, _HEARD):
            return False  # every event of the program comes by, and its type costs more than its class
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._on_input_method(watched, event)
        elif kind == QEvent.Type.FocusOut:
            if watched is self._widget:
                self._widget = None
        elif (
            kind in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
            and (self._widget is not None or self._ended_in is not None)
            and isinstance(event, QKeyEvent)
        ):
            return self._on_key(watched, event)
        return False

    def _on_input_method(self, watched: QObject, event: QInputMethodEvent) -> None:
        was_composing = self._widget is watched
        self._widget = watched if event.preeditString() else None
        if was_composing and event.commitString() and self._widget is None:
            self._ended_in, self._ended_ms = watched, _now_ms()

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress
        if watched is self._widget:
            belongs = event.key() in _KEPT
        else:
            in_time = _now_ms() - self._ended_ms <= AFTER_COMMIT_MS
            # No hand is so fast; a key without a time of its own comes from no keyboard.
            is_same = watched is self._ended_in and event.timestamp() > 0
            belongs = in_time and is_same and event.key() in _ENTER
            if is_key or not in_time:
                self._ended_in = None
        if belongs:
            # Accepted as an override it is no shortcut; as a key it reaches nobody.
            event.accept()
        return belongs


def commit_composition() -> None:
    """Let the input method put what is being composed into the field that has the focus."""
    QGuiApplication.inputMethod().commit()


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
