# SPDX-License-Identifier: Apache-2.0
"""Hears a bar code scanner that types like a keyboard, in any field. Must not know what a code means.

A scan is eight or more strokes less than 30 ms apart, ended by Enter or Tab. The field in which it landed
gets back what stood there (``taken_back``), the terminator reaches nobody, and `scanned(text)` tells the
window. A field that wants the code itself (dynamic property takes_scans) keeps it.

With a Chinese input method on, the strokes come as text being composed, as full-width letters, or as words
that the method chose for them. The first two are read like keys; what the method made words of cannot be read
any more: the field is given back and `spoilt` says that the code must be scanned again.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.widgets.input_method import Composition
from ui.widgets.taken_back import Restore, keep_state, takes_text

LEAST_KEYS, MOST_GAP_MS = 8, 30
_CLASSES = (QKeyEvent, QInputMethodEvent)
_HEARD = {QEvent.Type.KeyPress, QEvent.Type.InputMethod, QEvent.Type.ShortcutOverride}
_TERMINATORS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SHIFTS = {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_AIM_PREFIX = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
_MARKS = str.maketrans(
    {"。": ".", "、": "/", "￥": "$", "¥": "$", "—": "-", "…": "^", "·": "`", "“": '"', "”": '"',
     "‘": "'", "’": "'", "《": "<", "》": ">", "【": "[", "】": "]"}
)  # fmt: skip
"""What an input method writes for a mark of the keyboard, beyond the full-width forms."""
Milliseconds = Callable[[], int]


def monotonic_ms() -> int:
    """Return a clock in milliseconds that never goes back."""
    return time.monotonic_ns() // 1_000_000


def plain_marks(text: str) -> str:
    """Return what was typed as the keyboard's own marks: full width made half width, 。 made a full stop."""
    # A dash of an input method is two characters long.
    doubled = text.replace("——", "_").replace("……", "^")
    return unicodedata.normalize("NFKC", doubled.translate(_MARKS))


@dataclass(slots=True)
class _Burst:
    """Strokes that came quickly one after the other in one widget."""

    target: QWidget
    restore: Restore
    text: str = ""
    composed: str = ""
    strokes: int = 0
    is_spoilt: bool = False
    by_method: bool = False

    def code(self) -> str:
        """Return what was read so far; empty while it is too short for a code."""
        if self.strokes < LEAST_KEYS or self.is_spoilt:
            return ""
        code = _AIM_PREFIX.sub("", (self.text + self.composed).strip())
        # Letters that came through an input method are a word unless a digit is among them.
        if self.by_method and not any(mark.isdigit() for mark in code):
            return ""
        return code if len(code) >= LEAST_KEYS else ""


class Scanner(QObject):
    """Watches every key of the application; `scanned(text)` once a code is complete."""

    scanned = Signal(str)
    spoilt = Signal()

    def __init__(self, app: QApplication, clock: Milliseconds = monotonic_ms) -> None:
        """Start watching; clock is used where Qt gives a key no time of its own."""
        super().__init__(app)
        self._clock = clock
        self._burst: _Burst | None = None
        self._last: tuple[int, int] = (0, 0)
        self._last_key: tuple[int, str] = (0, "")
        self._ended_ms = -1_000
        self._end = QTimer(self, singleShot=True, interval=MOST_GAP_MS + 10)
        self._end.timeout.connect(self._on_end)
        # The filter installed last hears a key first: the end of a code is no key of what is composed.
        Composition.of()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Collect quick strokes and swallow the terminator of a code."""
        if not isinstance(event, _CLASSES):
            return False  # every event of the program comes by, and its type costs more than its class
        kind = event.type()
        if kind in _HEARD and self._burst is not None and not isValid(self._burst.target):
            # What was typed in last went away, as the palette does when somebody logs out.
            self._forget()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._on_key(watched, event)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            # A grid hands what is composed on to its editor: it is heard there.
            if isinstance(watched, QWidget) and not watched.property("hands_typing_on"):
                self._on_input_method(watched, event)
        elif (
            kind == QEvent.Type.ShortcutOverride
            and self._burst is not None
            and isinstance(event, QKeyEvent)
            and self._is_of_code(self._burst, event)
        ):
            # No shortcut may take a key out of the middle of a code, and no default button its terminator.
            event.accept()
            return True
        return False

    # ---- keys

    def _on_key(self, widget: QWidget, event: QKeyEvent) -> bool:
        now = (event.timestamp(), self._clock())
        if self._is_passed_on(widget, event, now):
            return False
        quick = self._is_quick(now)
        if event.key() in _TERMINATORS:
            return self._on_terminator(widget, now, quick=quick)
        text = event.text()
        if event.key() in _SHIFTS:
            # Shift comes between the characters of a code.
            if quick:
                self._last = now
            return False
        if len(text) != 1 or not text.isprintable() or event.modifiers() & _COMMANDS or event.isAutoRepeat():
            self._forget()
            return False
        burst = self._burst_in(widget, now, quick=quick)
        burst.text += plain_marks(text)
        burst.strokes += 1
        self._last_key = (event.timestamp(), text)
        # A list would search for each letter, a button would be pressed by a blank.
        return burst.strokes > 2 and not takes_text(widget)

    def _on_terminator(self, widget: QWidget, now: tuple[int, int], *, quick: bool) -> bool:
        burst = self._burst
        if burst is not None and quick and widget is burst.target:
            return self._finish(burst)
        self._forget()
        # A scanner that ends with two marks (carriage return and line feed) must not press what opened.
        return 0 <= now[1] - self._ended_ms <= MOST_GAP_MS

    def _is_passed_on(self, widget: QWidget, event: QKeyEvent, now: tuple[int, int]) -> bool:
        """Return True for a key that the target left to a widget around it: it was heard already."""
        burst = self._burst
        if burst is None or widget is burst.target or not widget.isAncestorOf(burst.target):
            return False
        same = self._last_key == (event.timestamp(), event.text())
        return same and now[1] - self._last[1] <= 2

    # ---- input method

    def _on_input_method(self, widget: QWidget, event: QInputMethodEvent) -> None:
        now = (0, self._clock())
        committed = plain_marks(event.commitString())
        composed = event.preeditString().replace("'", "").replace(" ", "")
        if not committed and not composed and self._burst is None:
            return
        burst = self._burst_in(widget, now, quick=self._is_quick(now))
        was_composed = burst.composed
        burst.by_method = True
        burst.is_spoilt = burst.is_spoilt or not (committed + plain_marks(composed)).isascii()
        burst.text += committed
        burst.composed = plain_marks(composed)
        is_whole = bool(committed) and committed == was_composed
        # What was composed letter by letter is committed in one go: no stroke of its own.
        burst.strokes += 0 if is_whole else 1
        if is_whole and not composed and burst.code():
            # The method took the terminator for itself.
            self._end.start()

    def _on_end(self) -> None:
        burst = self._burst
        if burst is not None and isValid(burst.target) and burst.code():
            self._finish(burst)

    # ---- inside

    def _is_quick(self, now: tuple[int, int]) -> bool:
        """Compare the times that the system gave the keys; their arrival only where one has none."""
        by_system = now[0] and self._last[0]
        gap = now[0] - self._last[0] if by_system else now[1] - self._last[1]
        return 0 <= gap <= MOST_GAP_MS

    def _burst_in(self, widget: QWidget, now: tuple[int, int], *, quick: bool) -> _Burst:
        burst = self._burst
        self._end.stop()
        if burst is None or not quick or widget is not burst.target:
            burst = self._burst = _Burst(widget, keep_state(widget))
        self._last = now
        return burst

    def _is_of_code(self, burst: _Burst, event: QKeyEvent) -> bool:
        if not self._is_quick((event.timestamp(), self._clock())):
            return False
        if event.key() in _TERMINATORS:
            return bool(burst.code()) or self._is_lost(burst)
        is_mark = len(event.text()) == 1 and event.text().isprintable()
        return burst.strokes > 1 and is_mark and not event.modifiers() & _COMMANDS

    def _is_lost(self, burst: _Burst) -> bool:
        return burst.is_spoilt and burst.strokes >= LEAST_KEYS

    def _finish(self, burst: _Burst) -> bool:
        """Give the field back and tell the window; False when it was no code or the field keeps it."""
        code, is_lost = burst.code(), self._is_lost(burst)
        self._forget()
        if not (code or is_lost) or burst.target.property("takes_scans"):
            return False
        self._ended_ms = self._clock()
        burst.restore()
        # After this event, so that a slot may open a sheet or move the focus.
        if code:
            QTimer.singleShot(0, self, lambda: self.scanned.emit(code))
        else:
            QTimer.singleShot(0, self, self.spoilt.emit)
        return True

    def _forget(self) -> None:
        self._burst = None
        self._end.stop()
