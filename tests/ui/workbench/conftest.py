# SPDX-License-Identifier: Apache-2.0
"""A workbench on a real desk, and what the tests ask of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from tests.support.complaints import CLERK
from tests.support.desk import make_actor
from ui.client import Client
from ui.workbench.page import WorkbenchPage

OpenPage = Callable[[Actor], WorkbenchPage]


@pytest.fixture
def me(desk: Desk) -> Actor:
    """Give the person at the desk: handles and closes complaints, works tasks, signs."""
    return make_actor(desk, *CLERK, "approvals.sign", "tasks.assign")


@pytest.fixture
def show_page(make_client: Callable[[Actor], Client], qtbot: QtBot) -> OpenPage:
    """Give a maker of shown workbenches for an actor; jobs run inline."""

    def show(actor: Actor, width: int = 1190, height: int = 650) -> WorkbenchPage:
        page = WorkbenchPage(make_client(actor))
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.activated()
        return page

    return show
