# SPDX-License-Identifier: Apache-2.0
"""What the tests of complaint pages share: a shown page, a leader on the roster, what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.admin.models import Role, Staff, Store
from app.bootstrap import Desk
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from tests.support.complaints import LEADER
from tests.support.desk import make_actor
from ui.client import Client
from ui.complaints.page import ComplaintsPage
from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay

MakeClient = Callable[[Actor], Client]


@dataclass
class Heard:
    """What a page asked the shell for."""

    opened: list[tuple[str, object, dict[str, Any]]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    undo: list[Callable[[], None] | None] = field(default_factory=list)
    failed: list[Exception] = field(default_factory=list)


@dataclass
class Screen:
    """A shown page of one person, and what it asked for."""

    page: ComplaintsPage
    client: Client
    heard: Heard

    def sheet(self, kind: type[Overlay]) -> Any:
        """Return the newest sheet of a kind that is open."""
        return [sheet for sheet in self.page.window().findChildren(kind) if not sheet.isHidden()][-1]

    def menu(self) -> list[str]:
        """Return the lines of the detail's menu."""
        return [action.text().split("\t")[0] for action in self.page.detail.head.menu.actions()]

    def choose(self, line: str) -> None:
        """Choose a line of the detail's menu."""
        for action in self.page.detail.head.menu.actions():
            if action.text().startswith(line):
                action.trigger()
                return
        raise LookupError(line)

    def subjects(self) -> list[str]:
        """Return the subjects of the rows held, in order."""
        return [row.subject for _number, row in sorted(self.page.list.model.held(), key=lambda held: held[0])]

    def timeline(self) -> str:
        """Return what the timeline shows, as text."""
        return "\n".join(f"{item.who} {item.text}" for item in self.page.detail.timeline.items())


def press(root: QWidget, label: str) -> None:
    """Click the button with a label."""
    next(button for button in root.findChildren(Button) if button.label() == label).click()


@pytest.fixture
def boss(desk: Desk) -> Actor:
    """Give a leader with a post on the roster of a founded store."""
    actor = make_actor(desk, *LEADER, "catalog.read", name="周洁", number="0101")

    def put(uow: UnitOfWork) -> None:
        store = Store(
            scope=NIL,
            id=desk.identity.store_id,
            code="001",
            name="友好路店",
            company_name="阳光家电",
            phone="",
            hotline="",
            address="",
            timezone="Asia/Shanghai",
        )
        uow.add(store)
        role = Role(scope=NIL, code="A6", title="客服主管", permissions=list(LEADER), approval_limit_fen=None)
        uow.add(role)
        uow.add(Staff(scope=NIL, id=actor.staff_id, number="0101", name="周洁", phone="", note=""))
        uow.flush()
        _post(uow, desk, actor, role)

    desk.runner.write(desk.founder(), put)
    return actor


def _post(uow: UnitOfWork, desk: Desk, actor: Actor, role: Role) -> None:
    from datetime import date

    from app.admin.models import Post

    uow.add(
        Post(
            scope=NIL,
            staff_id=actor.staff_id,
            store_id=desk.identity.store_id,
            role_id=role.id,
            kind="dedicated",
            from_on=date(2026, 1, 1),
        )
    )


@pytest.fixture
def open_page(make_client: MakeClient, boss: Actor, qtbot: QtBot) -> Iterator[Callable[..., Screen]]:
    """Give a maker of shown pages; of the leader when no actor is named."""
    pages: list[ComplaintsPage] = []

    def make(actor: Actor | None = None, *, width: int = 1366, height: int = 680) -> Screen:
        client = make_client(actor or boss)
        heard = Heard()
        client.open_requested.connect(lambda *asked: heard.opened.append(asked))
        client.notified.connect(lambda text, undo: (heard.said.append(text), heard.undo.append(undo)))
        client.failed.connect(heard.failed.append)
        page = ComplaintsPage(client)
        pages.append(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return Screen(page, client, heard)

    yield make
    for page in pages:
        page.close()
        page.deleteLater()
    # Now, not at the next test's event: a page that waits for its end still hears the theme change.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
