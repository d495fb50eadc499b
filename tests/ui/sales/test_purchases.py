# SPDX-License-Identifier: Apache-2.0
"""What a customer bought stands on his card, and F5 answers from any page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from tests.support.customers import add_customer
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import FRIDGE, leader, sell
from ui.client import Client
from ui.customers.page import CustomersPage
from ui.sales.purchases_box import PurchasesBox
from ui.sales.query_sheet import QuerySheet
from ui.shell.desk_view import DeskView

MakeClient = Callable[[Actor], Client]


@pytest.mark.covers("D26")
def test_what_he_bought_stands_on_his_card(
    desk: Desk, clock: FrozenClock, make_client: MakeClient, qtbot: QtBot
) -> None:
    customer = add_customer(desk, "陈淑芬", "13999112207")
    sale = sell(
        desk, clock, replace(FRIDGE, serials=("S1",)), customer_id=customer.id, invoice_state="issued"
    )
    clock.move(days=430)
    page = CustomersPage(make_client(leader(desk)), PurchasesBox)
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    page.go_to(customer.id, {})
    box = page.findChild(PurchasesBox)
    assert box is not None
    qtbot.waitUntil(lambda: box.model.rowCount() == 1)
    shown = [box.model.index(0, column).data() for column in range(4)]
    assert shown == ["海尔 BCD-470WDPG", "S1", "1 年 2 个月", "已开票"]
    asked: list[Any] = []
    page.client.open_requested.connect(lambda *what: asked.append(what[:2]))
    box.view.select_first()
    qtbot.keyClick(box.view, Qt.Key.Key_Return)
    assert asked == [("sales", sale.id)]
    sell(desk, clock, replace(FRIDGE, quantity=2), customer_id=customer.id)
    page.client.jobs.changed.emit(frozenset({"sale"}))
    assert box.model.index(0, 0).data() == "海尔 BCD-470WDPG ×2"
    box._register.click()
    assert asked[-1] == ("sales", None)


@pytest.mark.covers("A61")
def test_f5_answers_from_any_page_and_over_an_open_sheet(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    view = DeskView(make_client(make_actor(desk, "customers.read", "customers.edit", "sales.read")))
    qtbot.addWidget(view)
    view.resize(1366, 690)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    page = view.open("customers", None, {})
    assert isinstance(page, CustomersPage)
    page.open_register("李")
    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_F5)
    [sheet] = [one for one in view.findChildren(QuerySheet) if one.isVisible()]
    assert QApplication.focusWidget() is sheet.typed
    assert any(entry.key == "F5" for entry in view.commands())


def test_who_may_not_read_sales_is_told(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    view = DeskView(make_client(make_actor(desk, "customers.read")))
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.client.failed):
        view.query_sales()
    assert not any(entry.key == "F5" for entry in view.commands())
