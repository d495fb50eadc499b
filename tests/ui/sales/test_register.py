# SPDX-License-Identifier: Apache-2.0
"""A whole sale by keys alone, a scanned line, bad input, and what a closed form keeps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.price_rules import PriceKind, SetPrice
from app.catalog.pricing import set_price
from app.complaints.drafts import get_drafts
from app.core.permissions import Actor
from app.sales.queries import list_sales
from app.sales.rows import SaleSheet
from app.sales.sheet import get_sale
from tests.support.customers import add_customer, add_model
from tests.support.desk import FrozenClock
from tests.support.sales import FRIDGE, leader, sell
from ui.client import Client
from ui.sales.page import SalesPage
from ui.sales.register import RegisterSaleSheet
from ui.widgets.banner import Banner
from ui.widgets.fields import Picked

MakeClient = Callable[[Actor], Client]
CONTROL = Qt.KeyboardModifier.ControlModifier


def _type(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def page(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> SalesPage:
    """Give the page of a store without sales."""
    page = SalesPage(make_client(leader(desk)))
    qtbot.addWidget(page)
    page.resize(1190, 690)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def _open(page: SalesPage) -> RegisterSaleSheet:
    assert page.new_record()
    return [sheet for sheet in page.findChildren(RegisterSaleSheet) if sheet.isVisible()][-1]


def _newest(desk: Desk) -> SaleSheet:
    rows = desk.runner.read(leader(desk), list_sales).rows
    sale: SaleSheet = desk.runner.read(leader(desk), get_sale, rows[0].id)
    return sale


@pytest.mark.covers("B3")
def test_a_whole_sale_by_keys_alone(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    model = add_model(desk, name="BCD-470WDPG", ean="6901234567892")
    desk.runner.write(
        leader(desk), set_price, SetPrice(model, PriceKind.LIST, 429_900, date(2026, 11, 20), None, None)
    )
    sheet = _open(page)
    assert _focus() is sheet.picker.field

    def enter() -> None:
        qtbot.keyClick(_focus(), Qt.Key.Key_Return)

    sheet.buyer.editor("buyer_name").setFocus()
    _type(_focus(), "陈淑芬")
    enter()
    qtbot.keyClicks(_focus(), "13999112207")
    enter()
    enter()
    qtbot.keyClick(_focus(), Qt.Key.Key_Tab)
    assert _focus() is sheet.entry.form.editor("model")
    qtbot.keyClicks(_focus(), "BCD")
    field = sheet.entry.form.suggest("model")
    qtbot.waitUntil(field.list_is_open)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    enter()
    assert sheet.entry.form.value("unit_price") == Decimal("4299.00")
    for _ in range(4):
        enter()
    assert _focus() is sheet.entry.form.editor("serials")
    qtbot.keyClicks(_focus(), "qx-5512")
    enter()
    assert [line.serials for line in sheet.entry.lines()] == [("qx-5512",)]
    assert _focus() is field
    method = sheet.form.editor("method")
    method.setFocus()
    qtbot.keyClick(method, Qt.Key.Key_Down)
    enter()
    assert sheet.form.value("amount") == Decimal("4299.00")
    qtbot.keyClick(_focus(), Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible()
    sale = _newest(desk)
    assert (sale.row.buyer, sale.row.phone, sale.row.status) == ("陈淑芬", "13999112207", "paid")
    assert (sale.lines[0].model_id, sale.lines[0].serials) == (model, ("QX-5512",))
    assert sale.payments[0].method == "cash"
    qtbot.waitUntil(lambda: page.detail.sale() is not None)
    shown = page.detail.sale()
    assert shown is not None
    assert shown.row.id == sale.row.id


def test_lines_are_added_taken_back_and_dropped(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    sheet = _open(page)
    entry = sheet.entry
    for name in ("洗衣机", "电视"):
        entry.form.set_values({"model": Picked(None, name), "quantity": 2, "unit_price": Decimal(100)})
        entry.form.editor("serials").setFocus()
        qtbot.keyClicks(_focus(), "AAAA1")
        qtbot.keyClick(_focus(), Qt.Key.Key_Return)
        assert entry.form.value("serials") == "AAAA1、", "the second one is still to be scanned"
        qtbot.keyClick(_focus(), Qt.Key.Key_Return)
    assert entry.total_fen() == 40_000
    entry.view.setFocus()
    entry.view.selectRow(0)
    qtbot.keyClick(entry.view, Qt.Key.Key_Return)
    assert entry.form.value("model") == Picked(None, "洗衣机")
    entry.form.set_values({"quantity": 0})
    assert not entry.add_line()
    assert set(entry.form.problems()) == {"quantity", "serials"}
    entry.form.set_values({"quantity": 1})
    assert entry.add_line()
    entry.view.setFocus()
    entry.view.selectRow(0)
    qtbot.keyClick(entry.view, Qt.Key.Key_Delete)
    assert [line.description for line in entry.lines()] == ["洗衣机"]


def test_a_scan_fills_the_line(page: SalesPage, desk: Desk) -> None:
    add_model(desk, name="BCD-470WDPG", ean="6901234567892")
    sheet = _open(page)
    assert page.scanned("6901234567892")
    [line] = sheet.entry.lines()
    assert line.model_id is not None
    assert line.code == "6901234567892"
    page.scanned("6999999999999")
    assert sheet.entry.form.value("model") == Picked(None, "6999999999999")


def test_what_is_wrong_is_said_where_it_was_typed(
    page: SalesPage, desk: Desk, clock: FrozenClock, qtbot: QtBot
) -> None:
    from dataclasses import replace

    sell(desk, clock, replace(FRIDGE, serials=("S1",)))
    sheet = _open(page)
    sheet.accept()
    assert sheet.entry.form.problems() == {"model": "这里必填。"}
    sheet.entry.form.set_values({"model": Picked(None, "冰箱"), "unit_price": Decimal(1), "serials": "S1"})
    sheet.entry.add_line()
    sheet.buyer.set_values({"buyer_phone": "123"})
    sheet.form.set_values({"amount": Decimal(5), "promise_kind": "price_protection"})
    sheet.accept()
    assert sheet.isVisible()
    assert set(sheet.buyer.problems()) == {"buyer_phone"}
    assert set(sheet.form.problems()) == {"method", "promise_text", "promise_until"}
    assert sheet.entry.form.problems() == {
        "serials": "这个机号已经卖出，还没有退回来。请核对机号，或先办退货。"
    }
    assert sheet.entry.form.value("model") == Picked(None, "冰箱")


def test_a_closed_form_comes_again(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    first = _open(page)
    _type(first.buyer.editor("buyer_name"), "李娜")
    first.entry.form.set_values({"model": Picked(None, "空调"), "unit_price": Decimal(2999)})
    first.entry.add_line()
    first.form.set_values({"method": "cash", "amount": Decimal(2999), "deliver_on": date(2026, 11, 23)})
    first.reject()
    second = _open(page)
    banner = next(banner for banner in second.findChildren(Banner) if banner.isVisible())
    banner.action_clicked.emit()
    assert second.buyer.value("buyer_name") == "李娜"
    assert [line.description for line in second.entry.lines()] == ["空调"]
    assert second.form.value("deliver_on") == date(2026, 11, 23)
    second.accept()
    assert _newest(desk).row.total_fen == 299_900
    assert page.client.jobs.read_now(get_drafts, "sale_register") == ()
    third = _open(page)
    third.reject()
    assert page.client.jobs.read_now(get_drafts, "sale_register") == ()


def test_an_old_customer_is_chosen_and_named(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    customer = add_customer(desk, "陈淑芬", "13999112207")
    page.go_to(None, {"new": True, "customer_id": customer.id})
    sheet = [sheet for sheet in page.findChildren(RegisterSaleSheet) if sheet.isVisible()][-1]
    assert sheet.buyer.value("buyer_name") == "陈淑芬"
    sheet.entry.form.set_values({"model": Picked(None, "空调"), "unit_price": Decimal(2999)})
    sheet.accept()
    assert _newest(desk).row.customer_id == customer.id


def test_goods_that_the_catalogue_does_not_have_are_remarked_upon(
    page: SalesPage, desk: Desk, qtbot: QtBot
) -> None:
    add_model(desk, name="BCD-470WDPG")
    entry = _open(page).entry
    model = entry.form.editor("model")
    model.setFocus()
    _type(model, "净水机滤芯")
    qtbot.wait(1)
    assert not entry.unlisted.isVisible()
    entry.form.editor("unit_price").setFocus()
    qtbot.waitUntil(entry.unlisted.isVisible)
    assert "目录里没有" in model.accessibleDescription()
    entry.form.set_values({"kind": "service"})
    entry.form.changed.emit()
    assert not entry.unlisted.isVisible()
    entry.form.set_values({"kind": "goods", "unit_price": Decimal(268)})
    assert entry.add_line()
    assert entry.model.index(0, 0).data() == "净水机滤芯（目录里没有）"
    assert not entry.unlisted.isVisible()
