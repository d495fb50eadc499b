# SPDX-License-Identifier: Apache-2.0
"""Keys that say what they do: the one way to bind a key, and what F1 reads. Must not know what a key does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWhatsThisClickedEvent
from PySide6.QtWidgets import QWidget

_LINES = "key_lines"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys (as they stand on the keyboard) and what they do."""

    keys: str
    meaning: str


def bind_key(
    owner: QWidget,
    keys: str,
    meaning: str,
    act: Callable[[], object],
    *,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Let a key act while ``context`` of ``owner`` has the keyboard; ``meaning`` is what F1 says of it.

    A key without meaning is a second way to press one that has it.
    """
    shortcut = QShortcut(QKeySequence(keys), owner)
    shortcut.setContext(context)
    shortcut.setWhatsThis(meaning)
    shortcut.activated.connect(act)
    return shortcut


def ask_help(widget: QWidget, about: str) -> None:
    """Ask the window to explain something (``page#section`` of the manual; nothing: what is in front).

    A window without help does nothing.
    """
    QCoreApplication.sendEvent(widget.window(), QWhatsThisClickedEvent(about))


def tell_keys(widget: QWidget, *lines: tuple[str, str]) -> None:
    """Say which keys a widget takes in its own key events: pairs of keys and meaning."""
    widget.setProperty(_LINES, [list(line) for line in lines])


def told_keys(widget: QWidget) -> Iterable[KeyLine]:
    """Return what was told of a widget's own keys."""
    return [KeyLine(str(keys), str(meaning)) for keys, meaning in widget.property(_LINES) or ()]
