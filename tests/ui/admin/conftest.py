# SPDX-License-Identifier: Apache-2.0
"""A founded company with people, and the page over it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.permissions import Actor
from tests.support import founded
from ui.admin.page import AdminPage
from ui.admin.section import FormSheet
from ui.client import Client
from ui.widgets.dialog import Overlay
from ui.widgets.layouts import vbox

company_template, desk, admin = founded.company_template, founded.desk, founded.admin


class Stage(QObject):
    """A window with the page in it, and what the client was told to say."""

    def __init__(self, client: Client, window: QWidget) -> None:
        super().__init__()
        self.client, self.window = client, window
        self.page = AdminPage(client)
        self.said: list[str] = []
        self.errors: list[Exception] = []
        self.opened: list[tuple[str, object]] = []
        client.notified.connect(self._on_notified)
        client.failed.connect(self._on_failed)
        client.open_requested.connect(self._on_opened)
        window.setLayout(vbox(self.page))
        window.resize(1190, 578)
        window.show()

    def _on_notified(self, text: str, _undo: object) -> None:
        self.said.append(text)

    def _on_failed(self, error: Exception) -> None:
        self.errors.append(error)

    def _on_opened(self, kind: str, record_id: object, _context: dict[str, object]) -> None:
        self.opened.append((kind, record_id))

    def overlay(self) -> Overlay:
        """Return the sheet or question that is open."""
        (found,) = [sheet for sheet in self.window.findChildren(Overlay) if sheet.isVisible()]
        return found

    def sheet(self) -> FormSheet:
        """Return the form sheet that is open."""
        found = self.overlay()
        assert isinstance(found, FormSheet)
        return found

    def is_clear(self) -> bool:
        """Tell whether no sheet is open."""
        return not [sheet for sheet in self.window.findChildren(Overlay) if sheet.isVisible()]


@pytest.fixture
def stage(make_client: Callable[[Actor], Client], admin: Actor, qtbot: QtBot) -> Stage:
    """Give the page of the administrator in a small window."""
    return make_stage(make_client(admin), qtbot)


def make_stage(client: Client, qtbot: QtBot) -> Stage:
    """Return the page of a client in a small window."""
    window = QWidget()
    window.setObjectName("App")
    qtbot.addWidget(window)
    made = Stage(client, window)
    made.setParent(window)
    return made


def type_chinese(widget: QWidget, text: str) -> None:
    """Commit text as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
