# SPDX-License-Identifier: Apache-2.0
"""What an upgrade brought is shown once to the administrator, by words; it leads to the roles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.admin.commands.shipped_roles import begin_version
from app.admin.queries.new_permissions import KNOWN
from app.bootstrap import Desk
from app.core.db import dump_json, keep_state
from app.core.permissions import Actor, declared
from app.core.unit_of_work import UnitOfWork
from tests.support import founded
from tests.support.complaints import reader
from ui.client import Client
from ui.shell.role_news import NewPermissionsSheet, RoleNews

company_template, desk, admin = founded.company_template, founded.desk, founded.admin
ClientMaker = Callable[[Actor], Client]


@pytest.fixture
def upgraded(desk: Desk) -> Desk:
    """Give a desk whose administrators know all but the parts' ledgers and prices."""
    desk.runner.write(desk.founder(), begin_version, is_own=True)
    known = [one.key for one in declared() if not one.key.startswith("parts.") and one.key != "catalog.price"]

    def forget(uow: UnitOfWork) -> None:
        keep_state(uow.session, {KNOWN: dump_json(known)})

    desk.runner.write(desk.founder(), forget)
    return desk


def _look(client: Client, window: QWidget) -> NewPermissionsSheet | None:
    news = RoleNews(client, window)
    news.look()
    return news.sheet


def test_the_administrator_sees_it_once_and_goes_to_the_roles(
    upgraded: Desk, admin: Actor, make_client: ClientMaker, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    client = make_client(admin)
    opened: list[Any] = []
    client.open_requested.connect(lambda *what: opened.append(what))
    sheet = _look(client, window)
    assert sheet is not None
    said = "|".join(label.text() for label in sheet.findChildren(QLabel))
    for words in (
        "新版本带来了新的权限",
        "配件台账",
        "查看配件台账",
        "维护商品价格",
        "系统管理员",
        "客服代表",
    ):
        assert words in said
    assert "查看投诉" not in said
    sheet.accept()
    assert opened == [("admin", None, {"section": "roles"})]
    assert _look(client, window) is None


def test_who_only_closes_it_has_heard_it_and_others_never_do(
    upgraded: Desk, admin: Actor, make_client: ClientMaker, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert _look(make_client(reader(upgraded)), window) is None
    sheet = _look(make_client(admin), window)
    assert sheet is not None
    sheet.reject()
    assert _look(make_client(admin), window) is None
