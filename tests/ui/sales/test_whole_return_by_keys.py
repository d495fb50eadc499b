# SPDX-License-Identifier: Apache-2.0
"""A sale, what comes back of it, an order that is cancelled: keys and an input method, and no mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.sales.queries import list_sales
from app.sales.rows import SaleSheet
from app.sales.sheet import get_sale
from tests.support.desk import make_actor
from tests.support.hands import Hands, MouseTrap
from tests.support.sales import LEADER
from ui.client import Client
from ui.sales.page import SalesPage
from ui.sales.register import RegisterSaleSheet
from ui.sales.return_sheet import ReturnSheet
from ui.shell.desk_view import DeskView
from ui.widgets.dialog import Overlay

ALT = Qt.KeyboardModifier.AltModifier


def _is_open(view: DeskView, kind: type[Overlay]) -> bool:
    return any(sheet.isVisible() for sheet in view.findChildren(kind))


def _register(view: DeskView, hands: Hands, name: str, goods: str, count: int, *serials: str) -> None:
    """Write a sale down: F2, fields by Tab, Enter after each serial number, Ctrl+Enter."""
    hands.press(Qt.Key.Key_F2)
    assert _is_open(view, RegisterSaleSheet)
    hands.go_to("单上的姓名")
    hands.write(name)
    hands.go_to("电话")
    hands.write("13999112207")
    hands.go_to("商品")
    hands.write(goods)
    hands.go_to("件数")
    hands.control(Qt.Key.Key_A)
    hands.write(str(count))
    hands.go_to("单价")
    hands.write("4299")
    hands.go_to("机号")
    for serial in serials:
        hands.write(serial)
        hands.press(Qt.Key.Key_Return)
    if not serials:
        hands.press(Qt.Key.Key_Return)
    hands.choose("付款方式", "现金")
    hands.control(Qt.Key.Key_Return)
    hands.wait_for(lambda: not _is_open(view, RegisterSaleSheet), "the sale")


@pytest.mark.long
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
@pytest.mark.covers("B3", "B10", "D26")
def test_a_whole_return_by_keys_alone(  # noqa: PLR0915 -- one customer is one story
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    boss = make_actor(desk, *LEADER)
    view = DeskView(make_client(boss), store="友好路店")
    qtbot.addWidget(view)
    view.resize(1366, 690)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.open_first()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    trap, hands = MouseTrap(application), Hands()
    view.open("sales", None, {})
    page = view.current()
    assert isinstance(page, SalesPage)

    def newest() -> SaleSheet:
        row = desk.runner.read(boss, list_sales).rows[0]
        sale: SaleSheet = desk.runner.read(boss, get_sale, row.id)
        return sale

    def shown(sale: SaleSheet) -> bool:
        held = page.detail.sale()
        return held is not None and held.row.id == sale.row.id

    # Two fridges are sold and paid.
    _register(view, hands, "陈淑芬", "海尔冰箱", 2, "QX-5511", "QX-5512")
    sold = newest()
    assert (sold.row.buyer, sold.row.total_fen, sold.row.status) == ("陈淑芬", 859_800, "paid")
    assert sold.lines[0].serials == ("QX-5511", "QX-5512")
    hands.wait_for(lambda: shown(sold), "the sale on the page")

    # One of them comes back.
    hands.press(Qt.Key.Key_T, ALT)
    sheet = next(sheet for sheet in view.findChildren(ReturnSheet) if sheet.isVisible())
    hands.go_to("海尔冰箱 ×2：几件")
    hands.control(Qt.Key.Key_A)
    hands.write("1")
    hands.go_to("机号")
    hands.control(Qt.Key.Key_A)
    hands.write("QX-5512")
    hands.go_to("原因")
    hands.write("冷藏室不制冷")
    hands.go_to("责任方")
    hands.write("厂家")
    assert sheet.back_fen() == 429_900
    hands.control(Qt.Key.Key_Return)
    hands.wait_for(lambda: not _is_open(view, ReturnSheet), "the return")
    back = newest()
    assert (back.row.status, back.row.returned_fen) == ("partly_returned", 429_900)
    assert [(one.quantity, one.reason, one.responsible) for one in back.returns] == [
        (1, "冷藏室不制冷", "厂家")
    ]
    assert back.lines[0].serials == ("QX-5511",)

    # What he gets back is paid out.
    hands.press(Qt.Key.Key_S, ALT)
    hands.choose("付款方式", "现金")
    hands.control(Qt.Key.Key_Return)
    assert newest().row.paid_fen == 429_900

    # Another order is cancelled before the goods have come, out of the menu.
    _register(view, hands, "马建国", "美的空调", 1)
    order = newest()
    hands.wait_for(lambda: shown(order), "the order on the page")
    hands.press(Qt.Key.Key_F11)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    while not menu.activeAction().text().startswith("取消订单"):
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert _is_open(view, ReturnSheet)
    hands.go_to("原因")
    hands.write("顾客不要了")
    hands.control(Qt.Key.Key_Return)
    hands.wait_for(lambda: not _is_open(view, ReturnSheet), "the cancelling")
    assert newest().row.status == "cancelled"
    assert trap.caught == []
    application.removeEventFilter(trap)
