# SPDX-License-Identifier: Apache-2.0
"""A window with the sheet that documents of parts are written down in, and keys as a keyboard sends them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.drafts import get_drafts
from app.complaints.rows import DraftRow
from app.parts.document_list import DocumentSheet, DocumentView, FindDocuments, find_documents, get_document
from app.parts.rules import Condition, PlaceKind
from tests.support.cell_grid import NONE, press
from tests.support.parts import held, leader, make_warehouse
from ui.client import Client
from ui.parts.entry_sheet import EntrySheet
from ui.widgets.banner import Banner

Key = Qt.Key
W, GOOD, BAD = PlaceKind.WAREHOUSE, Condition.GOOD, Condition.BAD


class Bench:
    """A window, and the sheet that lies over it."""

    def __init__(self, desk: Desk, client: Client, qtbot: QtBot) -> None:
        self.desk, self.client, self.qtbot = desk, client, qtbot
        self.shelf = make_warehouse(desk)
        self.said: list[str] = []
        client.notified.connect(lambda text, _undo: self.said.append(text))
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1366, 690)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def open(self, kind: str = "BR") -> EntrySheet:
        """Open the sheet over the window."""
        sheet = EntrySheet(self.client, self.window, kind)
        sheet.open()
        QApplication.processEvents()
        return sheet

    def documents(self, kind: str) -> list[DocumentSheet]:
        """Return what was written down of a kind."""
        wanted = FindDocuments(DocumentView.ALL, kind=kind)
        rows = self.desk.runner.read(leader(self.desk), find_documents, wanted)
        return [self.desk.runner.read(leader(self.desk), get_document, row.id) for row in rows]

    def drafts(self) -> tuple[DraftRow, ...]:
        """Return the drafts that are kept."""
        drafts: tuple[DraftRow, ...] = self.desk.runner.read(self.client.actor, get_drafts, "stock_entry")
        return drafts

    def held(self, part_id: UUID) -> int:
        """Return how many good pieces lie on the shelf."""
        return held(self.desk, part_id).get((W, GOOD), 0)


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_keys(text: str) -> None:
    """Type marks into whatever has the keyboard, opening editors as the first of them does."""
    for mark in text:
        press(focused(), Qt.Key(ord(mark.upper())), NONE, mark)


def press_key(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press one key in whatever has the keyboard."""
    press(focused(), key, modifiers, "\r" if key == Key.Key_Return else "")
    QApplication.processEvents()


def compose(text: str) -> None:
    """Type through an input method, as Chinese is."""
    event = QInputMethodEvent(text, [])
    QCoreApplication.sendEvent(focused(), event)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(focused(), event)


def banners(sheet: EntrySheet) -> list[Banner]:
    """Return what a sheet says in strips."""
    return [one for one in sheet.findChildren(Banner) if one.isVisible()]
