# SPDX-License-Identifier: Apache-2.0
"""Hears a bar code scanner that types like a keyboard, in any field. Must not know what a code means.

A scan is eight or more characters less than 30 ms apart, ended by Enter or Tab. The field in which it landed
gets back what stood there, the terminator reaches nobody, and `scanned(text)` tells the window. A field that
wants the code itself (dynamic property takes_scans) keeps it.
"""

import time
import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

LEAST_KEYS, MOST_GAP_MS = 8, 30
_TERMINATORS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
Milliseconds = Callable[[], int]


def monotonic_ms() -> int:
    """Return a clock in milliseconds that never goes back."""
    return time.monotonic_ns() // 1_000_000


class Scanner(QObject):
    """Watches every key of the application; `scanned(text)` once a code is complete."""

    scanned = Signal(str)

    def __init__(self, app: QApplication, clock: Milliseconds = monotonic_ms) -> None:
        """Start watching; clock is used where Qt gives a key no time of its own."""
        super().__init__(app)
        self._clock = clock
        self._text = ""
        self._preedit = ""
        self._last_ms = 0
        self._target: QWidget | None = None
        self._before: tuple[str, int, int] | None = None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Collect quick characters and swallow the terminator of a code."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._on_key(watched, event)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            if isinstance(watched, QWidget):
                self._on_input_method(watched, event)
        elif (
            kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_code_end(event)
        ):
            # A default button or shortcut must not take the terminator before it is seen as a key.
            event.accept()
            return True
        return False

    def _on_key(self, widget: QWidget, event: QKeyEvent) -> bool:
        now = event.timestamp() or self._clock()
        quick = 0 <= now - self._last_ms <= MOST_GAP_MS
        if event.key() in _TERMINATORS:
            code = self._code() if quick and widget is self._target else ""
            if len(code) >= LEAST_KEYS and not widget.property("takes_scans"):
                self._take_back(widget)
                self._forget()
                # After this event, so that a slot may open a sheet or move the focus.
                QTimer.singleShot(0, self, lambda: self.scanned.emit(code))
                return True
            self._forget()
            return False
        text = event.text()
        if (
            len(text) != 1
            or not text.isprintable()
            or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            # Shift alone comes between the characters of a code; anything else ends it.
            if event.key() != Qt.Key.Key_Shift:
                self._forget()
            return False
        self._collect(widget, text, now, quick=quick)
        return False

    def _on_input_method(self, widget: QWidget, event: QInputMethodEvent) -> None:
        now = self._clock()
        quick = 0 <= now - self._last_ms <= MOST_GAP_MS
        committed = unicodedata.normalize("NFKC", event.commitString())
        if committed.isascii() and (committed or event.preeditString().isascii()):
            self._collect(widget, committed, now, quick=quick)
            self._preedit = event.preeditString().replace("'", "").replace(" ", "")
        else:
            self._forget()

    def _collect(self, widget: QWidget, text: str, now: int, *, quick: bool) -> None:
        if not quick or widget is not self._target:
            self._text, self._preedit, self._target = "", "", widget
            self._before = _state_of(widget)
        self._text += text
        self._last_ms = now

    def _code(self) -> str:
        return (self._text + self._preedit).strip()

    def _is_code_end(self, event: QKeyEvent) -> bool:
        now = event.timestamp() or self._clock()
        quick = 0 <= now - self._last_ms <= MOST_GAP_MS
        return event.key() in _TERMINATORS and quick and len(self._code()) >= LEAST_KEYS

    def _take_back(self, widget: QWidget) -> None:
        if self._preedit:
            QApplication.inputMethod().reset()
        if self._before is None:
            return
        text, start, length = self._before
        if isinstance(widget, QLineEdit):
            widget.setText(text)
            if length:
                widget.setSelection(start, length)
            else:
                widget.setCursorPosition(start)
        elif isinstance(widget, QPlainTextEdit):
            cursor = widget.textCursor()
            cursor.setPosition(max(0, cursor.position() - len(self._text)), cursor.MoveMode.KeepAnchor)
            # What was selected when the scan began had been typed over by its first character.
            cursor.insertText(text)
            widget.setTextCursor(cursor)

    def _forget(self) -> None:
        self._text, self._preedit, self._target, self._before = "", "", None, None


def _state_of(widget: QWidget) -> tuple[str, int, int] | None:
    """Return (text, cursor or selection start, selection length); for a long text only its selection."""
    if isinstance(widget, QLineEdit):
        if widget.hasSelectedText():
            return widget.text(), widget.selectionStart(), len(widget.selectedText())
        return widget.text(), widget.cursorPosition(), 0
    if isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        return cursor.selectedText().replace("\u2029", "\n"), cursor.selectionStart(), 0
    return None
