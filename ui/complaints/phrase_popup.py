# SPDX-License-Identifier: Apache-2.0
"""Phrases in a text box: "/" and a few letters, arrows, Enter. The list is a child of the window, no popup.

What is typed stays what it is until a phrase is chosen: who means a slash goes on typing. While an input
method composes, no key is taken. Stores nothing.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListView, QPlainTextEdit, QWidget

from app.complaints.phrases import PhraseRow, list_phrases
from app.complaints.rules import PHRASES
from ui.client import Client
from ui.theme.theme import Theme
from ui.widgets.input_method import Composition
from ui.widgets.labels import stand_out
from ui.widgets.layouts import vbox
from ui.widgets.suggest_field import Suggestion, SuggestionDelegate, SuggestionModel

_SIGNS = r"/\uff0f\u3001"
"""A Chinese input method makes the key "/" a wide slash or a listing comma."""
_ASKED = re.compile(rf"(?:^|(?<=[\s\uff0c\u3002\uff1b\uff1a\uff01\uff1f,;:]))[{_SIGNS}](\w{{0,16}})$")
_MOST_SHOWN = 7
_WIDTH, _ROW = 520, 34
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_EDIT = "edit"


class PhrasePopup(QObject):
    """Watches one text box; `edit_wanted` when the person wants to change the phrases."""

    edit_wanted = Signal()

    def __init__(self, client: Client, edit: QPlainTextEdit, *, with_editing: bool = False) -> None:
        """Watch a box; ``with_editing`` offers to change the phrases to who may."""
        super().__init__(edit)
        self._client, self._edit, self._with_editing = client, edit, with_editing
        self._theme = Theme.of(edit)
        self._composing = Composition.of()
        self._phrases: tuple[PhraseRow, ...] | None = None
        self._is_asked = False
        self._dropped = -1
        self._model = SuggestionModel(self)
        self._panel: QFrame | None = None
        self._list: QListView | None = None
        edit.installEventFilter(self)
        edit.cursorPositionChanged.connect(self._look)
        edit.textChanged.connect(self._look)

    def begin(self) -> None:
        """Ask for phrases at the cursor, as if "/" had been typed there."""
        cursor = self._edit.textCursor()
        before = self._edit.toPlainText()[: cursor.position()]
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._dropped = -1
        self._edit.insertPlainText("/" if not before or before[-1].isspace() else "\n/")
        self._look()

    def is_open(self) -> bool:
        """Tell whether the list is shown."""
        return self._panel is not None and self._panel.isVisible()

    def titles(self) -> list[str]:
        """Return what is offered now."""
        return [item.title for item in self._model.items] if self.is_open() else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows, Enter and Esc while the list is open; close it when the box is left."""
        if watched is not self._edit:
            return False
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self._close()
        elif (
            event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
            and isinstance(event, QKeyEvent)
            and self.is_open()
            and not self._composing.active_in(self._edit)
        ):
            return self._on_key(event)
        return False

    # ---- inside

    def _on_key(self, event: QKeyEvent) -> bool:
        view = self._list
        if view is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        row, last = view.currentIndex().row(), len(self._model.items) - 1
        is_press = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape:
            # Esc closes the list alone, not the sheet around the box.
            event.accept()
            if is_press:
                self._dropped = self._start()
                self._close()
            return True
        if not is_press:
            return False
        if event.key() == Qt.Key.Key_Down:
            view.setCurrentIndex(self._model.index(min(last, row + 1)))
        elif event.key() == Qt.Key.Key_Up:
            view.setCurrentIndex(self._model.index(max(0, row - 1)))
        elif event.key() in _ENTER:
            self._take(max(0, row))
        else:
            return False
        return True

    def _asked(self) -> re.Match[str] | None:
        cursor = self._edit.textCursor()
        if cursor.hasSelection() or self._edit.isReadOnly():
            return None
        line = cursor.block().text()[: cursor.positionInBlock()]
        return _ASKED.search(line)

    def _start(self) -> int:
        """Return where in the text the sign stands; -1 for none."""
        found = self._asked()
        cursor = self._edit.textCursor()
        return -1 if found is None else cursor.block().position() + found.start()

    def _look(self) -> None:
        start = self._start()
        if start != self._dropped:
            self._dropped = -1
        if start < 0 or start == self._dropped or not self._edit.hasFocus():
            self._is_asked = False
            self._close()
            return
        if not self._is_asked:
            self._is_asked = True
            # Read anew for each list: a colleague may have changed one.
            self._client.jobs.read(list_phrases, owner=self, done=self._on_phrases, slot="phrases")
        self._show()

    def _on_phrases(self, rows: tuple[PhraseRow, ...]) -> None:
        self._phrases = rows
        self._look()

    def _show(self) -> None:
        found = self._asked()
        if found is None or self._phrases is None:
            self._close()
            return
        wanted = found[1]
        items = [
            Suggestion(row, row.title, f"{row.code}  {row.text}".replace("\n", " "), "bolt")
            for row in self._phrases
            if row.answers(wanted)
        ]
        if items and not wanted and self._with_editing and self._client.actor.may(PHRASES):
            items.append(Suggestion(_EDIT, self.tr("编辑常用语…"), "", "edit"))
        if not items:
            self._close()
            return
        self._model.set_items(items)
        panel, view = self._open_panel()
        view.setCurrentIndex(self._model.index(0))
        rows = min(_MOST_SHOWN, len(items))
        window = self._edit.window()
        spot = self._edit.viewport().mapTo(window, self._edit.cursorRect().bottomLeft() + QPoint(0, 4))
        size = QSize(min(self._theme.px(_WIDTH), window.width() - 16), rows * self._theme.px(_ROW) + 12)
        if spot.y() + size.height() > window.height():
            above = self._edit.viewport().mapTo(window, self._edit.cursorRect().topLeft())
            spot.setY(max(0, above.y() - 4 - size.height()))
        spot.setX(max(8, min(spot.x(), window.width() - size.width() - 8)))
        panel.setGeometry(QRect(spot, size))
        panel.show()
        panel.raise_()

    def _take(self, row: int) -> None:
        item = self._model.items[row]
        found = self._asked()
        self._close()
        if found is None:
            return
        cursor = self._edit.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(found[0]))
        cursor.insertText(item.id.text if isinstance(item.id, PhraseRow) else "")
        self._edit.setTextCursor(cursor)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if item.id == _EDIT:
            self.edit_wanted.emit()

    def _close(self) -> None:
        if self._panel is not None:
            self._panel.hide()

    def _open_panel(self) -> tuple[QFrame, QListView]:
        window = self._edit.window()
        if self._panel is not None and self._list is not None and self._panel.parent() is window:
            return self._panel, self._list
        panel = QFrame(window)
        panel.setProperty("role", "suggest")
        stand_out(panel)
        view = QListView()
        view.setProperty("role", "suggestions")
        view.setModel(self._model)
        view.setItemDelegate(SuggestionDelegate(view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("常用语"))
        view.clicked.connect(self._on_clicked)
        panel.setLayout(vbox(view, margins=(1, 4, 1, 4)))
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The list belongs to the window, so it must go when the box goes.
        self.destroyed.connect(panel.deleteLater)
        self._panel, self._list = panel, view
        return panel, view

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index.row())


def offer_phrases(client: Client, root: QWidget) -> list[PhrasePopup]:
    """Let every text box inside a widget take phrases."""
    return [PhrasePopup(client, edit) for edit in root.findChildren(QPlainTextEdit)]
