# SPDX-License-Identifier: Apache-2.0
"""A founded company with a complaint, what a server left on its desk, and the window's hands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.sync.sample import plant_conflict, plant_link, plant_reject
from tests.support import founded
from tests.support.company import hire
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from ui.client import Client
from ui.shell import field_words
from ui.sync.desk import SyncDesk
from ui.sync.watch import SyncWatch
from ui.widgets.dialog import Overlay

Sheet = TypeVar("Sheet", bound=Overlay)
company_template, desk, admin = founded.company_template, founded.desk, founded.admin


@dataclass
class Stage:
    """A window with the sheets of the sync over it, and what was said."""

    desk: Desk
    admin: Actor
    client: Client
    window: QWidget
    sheets: SyncDesk
    said: list[tuple[str, Callable[[], None] | None]] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)
    records: list[tuple[str, UUID]] = field(default_factory=list)

    def open(self, kind: type[Sheet]) -> Sheet:
        """Return the sheet of a kind that is open."""
        return [sheet for sheet in self.window.findChildren(kind) if sheet.isVisible()][-1]

    def is_clear(self) -> bool:
        """Tell whether no sheet is open."""
        return not [sheet for sheet in self.window.findChildren(Overlay) if sheet.isVisible()]

    def write(self, command: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Run a command as the administrator."""
        answer = self.desk.runner.write(self.admin, command, *args, **named).answer
        self.client.sync.refresh()
        return answer

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def confirm(self) -> None:
        """Press Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def stage(desk: Desk, make_client: Callable[[Actor], Client], admin: Actor, qtbot: QtBot) -> Iterator[Stage]:
    """Give the administrator's desk, enrolled on paper."""
    desk.runner.write(admin, plant_link)
    field_words.register()
    client = make_client(admin)
    client.sync = SyncWatch(desk, client.jobs, client)
    client.sync.start()
    window = QWidget()
    window.setObjectName("App")
    window.resize(1190, 690)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Stage(desk, admin, client, window, SyncDesk(client, window))
    client.notified.connect(lambda text, undo: made.said.append((text, undo)))
    client.failed.connect(made.errors.append)
    made.sheets.record_wanted.connect(lambda table, row_id: made.records.append((table, row_id)))
    yield made
    assert made.errors == []


@pytest.fixture
def other(desk: Desk, admin: Actor) -> UUID:
    """Give a colleague."""
    return hire(desk, admin, "0431", "李娜", "A3")


@pytest.fixture
def complaint(desk: Desk, admin: Actor) -> UUID:
    """Give a complaint."""
    return add_complaint(desk, admin).id


@pytest.fixture
def conflicts(stage: Stage, complaint: UUID, other: UUID) -> tuple[UUID, UUID]:
    """Give two conflicts of the complaint: its demand and its place."""
    made = [
        stage.write(plant_conflict, "complaint", complaint, name, theirs, mine, by_id=other)
        for name, theirs, mine in (("demand", "换机", "换机 + 食品损失"), ("place", "家里", "店内"))
    ]
    return made[0], made[1]


@pytest.fixture
def rejected(stage: Stage, complaint: UUID) -> UUID:
    """Give the complaint's registration as a change that head office did not take."""
    return stage.write(plant_reject, complaint, "malformed", {"column": "event"})


@pytest.fixture
def long_ago(clock: FrozenClock) -> Any:
    """Give the hour when the line broke."""
    return clock.now_at() - timedelta(minutes=25)
