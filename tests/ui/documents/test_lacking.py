# SPDX-License-Identifier: Apache-2.0
"""What must stand on a paper and is missing is said before it is printed, with the way to fill it in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.commands import save_party
from app.catalog.rules import PartyKind, SaveParty
from app.core.permissions import Actor
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import LEADER, leader, open_shop, sell
from ui.client import Client
from ui.documents.paper_tab import PaperTab


@pytest.mark.covers("A55")
def test_a_missing_phone_is_said_before_printing_and_can_be_filled_in(
    desk: Desk, clock: FrozenClock, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    open_shop(desk)
    sale = sell(desk, clock)
    client = make_client(make_actor(desk, *LEADER, "documents.print"))
    opened: list[tuple[str, dict[str, Any]]] = []
    client.open_requested.connect(lambda kind, _id, context: opened.append((kind, context)))
    page = PaperTab(client)
    qtbot.addWidget(page)
    page.resize(1190, 640)
    page.go_to(sale.id, {"form": "sale_slip", "entity_kind": "sale", "number": sale.number})
    page.show()
    qtbot.waitUntil(page.lack.isVisible)
    assert "促销电话、安装电话" in page.lack.accessibleName()
    (fill,) = (one for one in page.lack.findChildren(QPushButton) if "补填" in one.text())
    fill.click()
    assert opened == [("catalog", {"view": "party"})]
    for kind in (PartyKind.PROMOTION, PartyKind.INSTALLATION):
        desk.runner.write(leader(desk), save_party, SaveParty(kind, f"{kind}台", "09914500001"))
    client.jobs.changed.emit(frozenset({"party"}))
    page.activated()
    qtbot.waitUntil(page.lack.isHidden)
