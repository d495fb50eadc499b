# SPDX-License-Identifier: Apache-2.0
"""Remembers what a field held, to give it back when what was typed was not meant for it. Knows no scanner."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPersistentModelIndex
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

Restore = Callable[[], None]


def takes_text(widget: QWidget) -> bool:
    """Return True if what is typed is written into the widget."""
    return line_of(widget) is not None or isinstance(widget, QPlainTextEdit | QTextEdit)


def line_of(widget: QWidget) -> QLineEdit | None:
    """Return the line in which the widget writes; a spin box and an editable drop-down have one inside."""
    if isinstance(widget, QLineEdit):
        return widget
    if isinstance(widget, QAbstractSpinBox):
        return widget.findChild(QLineEdit)
    return widget.lineEdit() if isinstance(widget, QComboBox) and widget.isEditable() else None


def keep_state(widget: QWidget) -> Restore:
    """Return what puts the widget back to how it is now: text, selection, choice or current row."""
    line = line_of(widget)
    if line is not None:
        return _of_line(widget, line)
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return _of_text(widget)
    if isinstance(widget, QComboBox):
        place = widget.currentIndex()
        return lambda: widget.setCurrentIndex(place)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        current = QPersistentModelIndex(widget.currentIndex())
        return lambda: _to_row(widget, current)
    return lambda: None


def _of_line(widget: QWidget, line: QLineEdit) -> Restore:
    text, start, marked = line.text(), line.selectionStart(), len(line.selectedText())
    cursor = line.cursorPosition()

    def restore() -> None:
        _end_composing(widget)
        if line.text() != text:
            line.setText(text)
        if marked:
            line.setSelection(start, marked)
        else:
            line.setCursorPosition(cursor)

    return restore


def _of_text(widget: QPlainTextEdit | QTextEdit) -> Restore:
    before = widget.textCursor()
    # Only the selection is kept: the text may be long, and nothing else is typed over.
    anchor, start, replaced = before.anchor(), before.selectionStart(), before.selectedText()
    length = before.position()

    def restore() -> None:
        _end_composing(widget)
        cursor = widget.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(widget.textCursor().position(), cursor.MoveMode.KeepAnchor)
        cursor.insertText(replaced.replace("\u2029", "\n"))
        cursor.setPosition(anchor)
        cursor.setPosition(length, cursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)

    return restore


def _end_composing(widget: QWidget) -> None:
    QCoreApplication.sendEvent(widget, QInputMethodEvent())


def _to_row(view: QAbstractItemView, current: QPersistentModelIndex) -> None:
    if current.isValid() and view.currentIndex() != current:
        view.setCurrentIndex(view.model().index(current.row(), current.column(), current.parent()))
