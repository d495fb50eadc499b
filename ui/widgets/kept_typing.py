# SPDX-License-Identifier: Apache-2.0
"""What a person typed, chose and scrolled to in a widget, put into the same widget made again.

A page is made again when the language changes. Its new widgets have the same places in the tree as the old
ones, so what they held is found by place. What is not there yet (a record is still being read) is tried again
for some seconds. Must not know any page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.widgets.composer import Composer
from ui.widgets.segmented import Segmented

Path = tuple[tuple[str, int], ...]
"""Class names with the place among siblings of that class, from the outside in."""
_EVERY_MS, _TRIES = 40, 75
_Put = Callable[[Any, Any], bool]
"""Puts a state into a widget; False while the widget is not ready for it."""


@dataclass(frozen=True, slots=True)
class KeptTyping:
    """What the widgets below one held, and which of them had the cursor."""

    states: tuple[tuple[Path, Any], ...]
    focus: Path | None


def keep_typing(root: QWidget) -> KeptTyping:
    """Return what stands below ``root`` now."""
    states = [(path, kind[0](widget)) for path, widget, kind in _holders(root, ())]
    return KeptTyping(tuple(states), _path(root, root.focusWidget()))


class PutTyping(QObject):
    """Puts what was kept into a widget made again, each part as soon as it has its place."""

    def __init__(self, root: QWidget, kept: KeptTyping, *, with_focus: bool) -> None:
        """Begin at once; ``with_focus`` gives the keyboard to the widget that had it."""
        super().__init__(root)
        self._root, self._left = root, list(kept.states)
        self._focus = kept.focus if with_focus else None
        self._tries = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._try)
        self._timer.start()
        self._try()

    def _try(self) -> None:
        self._tries += 1
        self._left = [(path, state) for path, state in self._left if not self._put(path, state)]
        if self._focus is not None and self._give_focus(self._focus):
            self._focus = None
        if (not self._left and self._focus is None) or self._tries >= _TRIES:
            self._timer.stop()
            self.deleteLater()

    def _put(self, path: Path, state: Any) -> bool:
        widget = _at(self._root, path)
        kind = _kind_of(widget) if widget is not None else None
        return kind is not None and kind[1](widget, state)

    def _give_focus(self, path: Path) -> bool:
        widget = _at(self._root, path)
        if widget is None or not widget.isEnabled() or not widget.isVisible():
            return False
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return not self._left  # whoever still reads its record may take the keyboard back


# ---- the tree


def _children(parent: QWidget) -> Iterator[tuple[tuple[str, int], QWidget]]:
    counts: dict[str, int] = {}
    for child in parent.children():
        if isinstance(child, QWidget) and isValid(child):
            name = type(child).__name__
            counts[name] = counts.get(name, -1) + 1
            yield (name, counts[name]), child


def _holders(parent: QWidget, path: Path) -> Iterator[tuple[Path, QWidget, _Kind]]:
    for step, child in _children(parent):
        if child.isWindow():
            continue
        place = (*path, step)
        kind = _kind_of(child)
        if kind is not None:
            yield place, child, kind
        if not isinstance(child, QComboBox | Segmented):
            yield from _holders(child, place)


def _path(root: QWidget, widget: QWidget | None) -> Path | None:
    """Return the place of a widget below ``root``; None for one that is not below it, or none at all."""
    steps: list[tuple[str, int]] = []
    while widget is not root:
        parent = widget.parentWidget() if widget is not None else None
        if widget is None or parent is None:
            return None
        steps.append(next(step for step, child in _children(parent) if child is widget))
        widget = parent
    return tuple(reversed(steps))


def _at(root: QWidget, path: Path) -> QWidget | None:
    for wanted in path:
        found = next((child for step, child in _children(root) if step == wanted), None)
        if found is None:
            return None
        root = found
    return root


# ---- what each kind of widget holds


def _keep_line(edit: QLineEdit) -> Any:
    return edit.text(), edit.cursorPosition(), edit.selectionStart(), edit.selectionLength()


def _put_line(edit: QLineEdit, state: Any) -> bool:
    text, cursor, start, length = state
    if edit.text() != text:
        edit.setText(text)
    edit.setCursorPosition(cursor)
    if start >= 0:
        edit.setSelection(start, length)
    return True


def _keep_text(edit: QPlainTextEdit | QTextEdit) -> Any:
    cursor = edit.textCursor()
    return edit.toPlainText(), cursor.anchor(), cursor.position(), edit.verticalScrollBar().value()


def _put_text(edit: QPlainTextEdit | QTextEdit, state: Any) -> bool:
    text, anchor, position, scrolled = state
    if edit.toPlainText() != text:
        edit.setPlainText(text)
    cursor = edit.textCursor()
    cursor.setPosition(anchor)
    cursor.setPosition(position, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.verticalScrollBar().setValue(scrolled)
    return True


def _put_composer(box: Composer, state: Any) -> bool:
    record, text = state
    if box.record != record or not box.isEnabled():
        return False  # its record or its draft is still being read
    return _put_text(box.text_edit, text)


def _keep_choice(box: QComboBox) -> Any:
    return box.currentIndex(), box.currentData(), box.currentText() if box.isEditable() else None


def _put_choice(box: QComboBox, state: Any) -> bool:
    place, data, typed = state
    found = place if data is None else box.findData(data)
    if not 0 <= found < box.count():
        return bool(place < 0)  # its list may still be being read
    if box.currentIndex() != found:
        box.setCurrentIndex(found)
        box.activated.emit(found)  # as if the person had chosen it
    if typed is not None and data is None:
        box.setEditText(typed)
    return True


def _put_ticked(box: QCheckBox | QRadioButton, state: Any) -> bool:
    if box.isChecked() != state:
        box.click() if box.isEnabled() else box.setChecked(state)
    return True


def _put_segment(row: Segmented, state: Any) -> bool:
    if state and not row.has(state):
        return False
    if state and row.current() != state:
        row.set_current(state)
        row.chosen.emit(state)
    return True


def _keep_scrolled(area: QAbstractScrollArea) -> Any:
    return area.horizontalScrollBar().value(), area.verticalScrollBar().value()


def _put_scrolled(area: QAbstractScrollArea, state: Any) -> bool:
    across, down = state
    if area.verticalScrollBar().maximum() < down:
        return False
    area.horizontalScrollBar().setValue(across)
    area.verticalScrollBar().setValue(down)
    return True


_Kind = tuple[Callable[[Any], Any], _Put]
_KINDS: tuple[tuple[type[QWidget], _Kind], ...] = (
    (Composer, (lambda box: (box.record, _keep_text(box.text_edit)), _put_composer)),
    (Segmented, (Segmented.current, _put_segment)),
    (QLineEdit, (_keep_line, _put_line)),
    (QPlainTextEdit, (_keep_text, _put_text)),
    (QTextEdit, (_keep_text, _put_text)),
    (QComboBox, (_keep_choice, _put_choice)),
    (QCheckBox, (QCheckBox.isChecked, _put_ticked)),
    (QRadioButton, (QRadioButton.isChecked, _put_ticked)),
    (QAbstractScrollArea, (_keep_scrolled, _put_scrolled)),
)


def _kind_of(widget: QWidget) -> _Kind | None:
    if isinstance(widget, QPlainTextEdit | QTextEdit) and (
        widget.isReadOnly() or isinstance(widget.parentWidget(), Composer)
    ):
        return None
    return next((kind for made_of, kind in _KINDS if isinstance(widget, made_of)), None)
