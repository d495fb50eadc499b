# SPDX-License-Identifier: Apache-2.0
"""F5 with the phone at the ear (A61), and the desk that says whose sales are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.sales.acts import RecordProgress, record_progress
from app.sales.inputs import Buyer
from app.sales.models import StockFigure
from app.sales.stock import find_stock, stock_of_sale
from tests.support.customers import add_customer
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import FRIDGE, leader, sell
from ui.client import Client
from ui.sales.match_sheet import MatchSheet
from ui.sales.page import SalesPage
from ui.sales.query_sheet import QuerySheet
from ui.sales.sheets import DeliverySheet
from ui.sync.state import Link, SyncState

MakeClient = Callable[[Actor], Client]
ALT = Qt.KeyboardModifier.AltModifier


def _count(desk: Desk, clock: FrozenClock, place: str, on_hand: int, **fields: Any) -> None:
    """Write down what another system counted."""

    def put(uow: UnitOfWork) -> None:
        values = {"code": "10001", "description": "海尔 BCD-470WDPG", "as_of_at": clock.at, **fields}
        uow.add(
            StockFigure(
                scope=uow.scope, id=new_id(), place=place, on_hand=on_hand, on_order=1, source="erp", **values
            )
        )

    desk.runner.write(leader(desk), put)


@pytest.fixture
def page(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> SalesPage:
    """Give the page over which the sheets open."""
    page = SalesPage(make_client(leader(desk)))
    qtbot.addWidget(page)
    page.resize(1190, 690)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def _open(page: SalesPage, qtbot: QtBot, typed: str) -> QuerySheet:
    page.open_query()
    sheet = next(sheet for sheet in page.findChildren(QuerySheet) if sheet.isVisible())
    qtbot.keyClicks(sheet.typed, typed)
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)
    return sheet


def _stock(sheet: QuerySheet) -> list[list[str]]:
    return [
        [sheet.stock.index(row, column).data() for column in range(1, 5)]
        for row in range(sheet.stock.rowCount())
    ]


@pytest.mark.covers("A61")
def test_four_digits_answer_the_call(page: SalesPage, desk: Desk, clock: FrozenClock, qtbot: QtBot) -> None:
    sell(desk, clock, replace(FRIDGE, code="99"), buyer=Buyer(name="李娜", phone="13899990000"))
    older = sell(desk, clock, deliver_to="新市区幸福路 8 号", deliver_on=date(2026, 11, 22))
    desk.runner.write(
        leader(desk), record_progress, RecordProgress(older.id, "delayed", date(2026, 11, 25), note="缺货")
    )
    _count(desk, clock, "友好路店", 2)
    _count(desk, clock, "中心仓", 7, as_of_at=clock.at - timedelta(days=3))
    clock.move(hours=1)
    sell(desk, clock)
    sheet = _open(page, qtbot, "2207")
    assert sheet.sales.rowCount() == 2
    assert "没有约日期" in sheet.where.text()
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "2026-11-22" in sheet.where.text())
    assert "新市区幸福路 8 号" in sheet.where.text()
    assert "延迟 · 预计 2026-11-25 到 · 缺货 · 还没有告诉顾客" in sheet.steps.text()
    assert _stock(sheet) == [["中心仓", "7", "1", "11-17 10:30"], ["友好路店", "2", "1", "今天 10:30"]]
    assert sheet._known.isHidden(), "a desk of its own is never offline"
    qtbot.keyClick(sheet.typed, Qt.Key.Key_D, ALT)
    delivery = next(one for one in page.findChildren(DeliverySheet) if one.isVisible())
    delivery.form.set_values({"deliver_on": date(2026, 11, 26)})
    delivery.accept()
    qtbot.waitUntil(lambda: "2026-11-26" in sheet.where.text())
    asked: list[Any] = []
    page.client.open_requested.connect(lambda *what: asked.append(what[:2]))
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)
    assert asked == [("sales", older.id)]
    assert not sheet.isVisible()


@pytest.mark.covers("A61")
def test_offline_it_says_that_this_is_the_last_known(
    page: SalesPage, clock: FrozenClock, qtbot: QtBot
) -> None:
    state = SyncState(state=Link.OFFLINE, last_sync_at=clock.at - timedelta(hours=2))
    page.client.sync = SimpleNamespace(state=state)
    sheet = _open(page, qtbot, "22")
    assert sheet._known.isVisible()
    assert sheet._known.accessibleName() == "离线：以下是最后已知的数据，截至 今天 08:30。"


def test_stock_is_found_by_code_and_name(
    page: SalesPage, desk: Desk, clock: FrozenClock, qtbot: QtBot
) -> None:
    _count(desk, clock, "友好路店", 2)
    sheet = _open(page, qtbot, "kfr-35")
    assert _stock(sheet) == []
    sheet.typed.setText("BCD-470")
    qtbot.waitUntil(lambda: [row[0] for row in _stock(sheet)] == ["友好路店"])
    assert not sheet.buttons["delivery"].isEnabled()
    sheet.typed.setText("100%")
    qtbot.waitUntil(lambda: _stock(sheet) == [])
    assert desk.runner.read(leader(desk), find_stock, " ") == ()
    elsewhere = make_actor(desk, "sales.read", scope=new_id())
    assert desk.runner.read(elsewhere, find_stock, "10001") == ()
    sale = sell(desk, clock, replace(FRIDGE, code=""))
    assert desk.runner.read(leader(desk), stock_of_sale, sale.id) == ()


def test_proposals_are_confirmed_one_by_one_and_all_at_once(
    page: SalesPage, desk: Desk, clock: FrozenClock, qtbot: QtBot
) -> None:
    add_customer(desk, "陈淑芬", "13999112207")
    add_customer(desk, "李娜", "13899990000")
    sell(desk, clock)
    sell(desk, clock)
    sell(desk, clock, buyer=Buyer(name="李建国", phone="13899990000"))
    page.open_matching()
    sheet = next(sheet for sheet in page.findChildren(MatchSheet) if sheet.isVisible())
    scores = [row.score for _number, row in sheet.model.held()]
    assert len(scores) == 3
    certain = len(sheet.certain())
    assert certain == sum(score >= 95 for score in scores)
    assert "电话相同" in str(sheet.model.index(0, 4).data())
    if certain:
        sheet.accept()
        assert sheet.model.rowCount() == 3 - certain
    left = sheet.model.rowCount()
    sheet.view.setFocus()
    qtbot.keyClick(sheet.view, Qt.Key.Key_Return)
    assert sheet.model.rowCount() == left - 1
