# SPDX-License-Identifier: Apache-2.0
"""The page 销售: found, shown with everything that happened, and acted on by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog.commands import save_party
from app.catalog.rules import PartyKind, SaveParty
from app.core.permissions import Actor
from app.sales.acts import RecordProgress, record_progress
from app.sales.inputs import LineInput, PaymentInput, PromiseInput
from app.sales.rows import SaleSheet
from app.sales.rules import ReturnKind
from app.sales.sheet import get_sale
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import FRIDGE, READER, leader, sell
from ui.client import Client
from ui.sales.assign_sheet import AssignSheet
from ui.sales.correct_sheet import CorrectSheet
from ui.sales.page import SalesPage
from ui.sales.return_sheet import ReturnSheet
from ui.sales.sheets import (
    CallSheet,
    DeliverySheet,
    InvoiceSheet,
    PaymentSheet,
    ProgressSheet,
    PromiseSheet,
    SettleSheet,
)
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice

MakeClient = Callable[[Actor], Client]
SheetT = TypeVar("SheetT", bound=Overlay)
ALT = Qt.KeyboardModifier.AltModifier


def _type(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def _page(client: Client, qtbot: QtBot) -> SalesPage:
    page = SalesPage(client)
    qtbot.addWidget(page)
    page.resize(1190, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def _texts(page: SalesPage, column: int = 2) -> list[str]:
    model = page.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def _sheet(page: SalesPage, kind: type[SheetT]) -> SheetT:
    return [sheet for sheet in page.window().findChildren(kind) if sheet.isVisible()][-1]


def _said(page: SalesPage, part: str) -> list[str]:
    return [f"{line.title} {line.text}".strip() for line in page.detail.lines.get(part, ())]


def _sale(desk: Desk, sale_id: UUID) -> SaleSheet:
    answer: SaleSheet = desk.runner.read(leader(desk), get_sale, sale_id)
    return answer


@pytest.fixture
def client(desk: Desk, make_client: MakeClient) -> Client:
    """Give the client of a person who may everything of sales."""
    return make_client(leader(desk))


@pytest.fixture
def page(desk: Desk, clock: FrozenClock, client: Client, qtbot: QtBot) -> SalesPage:
    """Give the page of a store with three sales; the newest is two fridges with serials."""
    sell(desk, clock, LineInput(description="美的 KFR-35GW", unit_price=Decimal(2999)))
    clock.move(hours=1)
    sell(desk, clock, replace(FRIDGE, unit_price=Decimal(25_000)))
    clock.move(hours=1)
    sell(
        desk,
        clock,
        replace(FRIDGE, quantity=2, serials=("QX-5511", "QX-5512")),
        LineInput(description="电饭煲", kind="gift"),
        payments=(PaymentInput("wechat", 400_000),),
        promises=(PromiseInput("price_protection", "30 天价保", until_on=date(2026, 12, 20)),),
        deliver_to="新市区幸福路 8 号",
    )
    page = _page(client, qtbot)
    qtbot.waitUntil(lambda: page.detail.sale() is not None)
    return page


def _shown(page: SalesPage) -> SaleSheet:
    sale = page.detail.sale()
    assert sale is not None
    return sale


@pytest.mark.covers("B15")
def test_the_newest_sale_is_shown_with_everything(page: SalesPage) -> None:
    assert page.title() == "销售"
    assert _texts(page) == ["海尔 BCD-470WDPG 等 2 项", "海尔 BCD-470WDPG", "美的 KFR-35GW"]
    goods = _said(page, "商品")
    assert goods[0] == "海尔 BCD-470WDPG ×2 编码：10001 · 机号：QX-5511、QX-5512"
    assert goods[1].startswith("电饭煲（赠品） ×1")
    assert _said(page, "收款") == ["微信 2026-11-20"]
    assert _said(page, "承诺") == ["价保：30 天价保 到 2026-12-20"]
    assert _said(page, "送货与进度") == ["约定 没有约日期 新市区幸福路 8 号"]


def test_a_sale_is_found_by_typing_chinese_digits_and_a_scan(page: SalesPage, qtbot: QtBot) -> None:
    assert page.focus_filter()
    _type(page.filters.typed, "陈淑")
    qtbot.waitUntil(lambda: len(_texts(page)) == 3)
    page.filters.typed.setText("没有这个人")
    qtbot.waitUntil(lambda: _texts(page) == [])
    assert page.scanned("QX-5512")
    assert len(_texts(page)) == 1
    page.filters.typed.setText("2207")
    qtbot.keyClick(page.filters.typed, Qt.Key.Key_Return)
    assert len(_texts(page)) == 3
    assert QApplication.focusWidget() is page.view


def test_the_list_narrows_by_part_state_and_day(page: SalesPage, qtbot: QtBot) -> None:
    page.go_to(None, {"view": "call_due"})
    assert _texts(page) == ["海尔 BCD-470WDPG"]
    page.go_to(None, {"view": "unmatched"})
    assert len(_texts(page)) == 3
    page.filters.status.setCurrentIndex(page.filters.status.findData("paid"))
    page.filters.changed.emit()
    assert _texts(page) == []
    page.filters.clear()
    page.filters.until_on.setText("2026-11-19")
    qtbot.waitUntil(lambda: _texts(page) == [])
    page.filters.clear()
    page.go_to(None, {"view": "today"})
    assert len(_texts(page)) == 3
    assert page.place()[1] == {"view": "today"}


def test_a_long_list_comes_in_windows(
    desk: Desk, clock: FrozenClock, client: Client, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.widgets.row_model.WINDOW", 4)
    monkeypatch.setattr("ui.sales.page._WINDOW", 4)
    for number in range(11):
        sell(desk, clock, LineInput(description=f"商品{number}", unit_price=Decimal(10)))
        clock.move(minutes=1)
    page = _page(client, qtbot)
    page.model.want_rows(0, 10)
    page.model.ask()
    qtbot.waitUntil(lambda: "…" not in _texts(page))
    assert _texts(page) == [f"商品{number}" for number in range(10, -1, -1)]


def test_a_payment_is_taken_with_what_is_still_due(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_S, ALT)
    sheet = _sheet(page, PaymentSheet)
    assert sheet.form.value("amount") == Decimal("4598.00")
    sheet.form.set_values({"method": None})
    sheet.accept()
    assert set(sheet.form.problems()) == {"method"}
    sheet.form.set_values({"method": "cash", "reference": "手工收据 8 号"})
    sheet.accept()
    assert _sale(desk, _shown(page).row.id).row.status == "paid"
    assert len(_said(page, "收款")) == 2


def test_what_was_typed_into_a_sheet_comes_again(page: SalesPage, qtbot: QtBot) -> None:
    page.detail.run("back")
    first = _sheet(page, ReturnSheet)
    _type(first.form.editor("reason"), "门上有划痕")
    first.reject()
    page.detail.run("back")
    second = _sheet(page, ReturnSheet)
    qtbot.waitUntil(lambda: second.form.value("reason") == "门上有划痕")
    second.reject()
    page.detail.run("cut")
    assert _sheet(page, ReturnSheet).form.value("reason") == ""


@pytest.mark.covers("E10")
def test_a_large_order_asks_for_the_call_until_it_was_made(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    page.view.selectRow(1)
    qtbot.waitUntil(lambda: _shown(page).row.is_call_due)
    assert page.model.index(1, 5).data() == "待打确认电话"
    qtbot.keyClick(page.view, Qt.Key.Key_Q, ALT)
    sheet = _sheet(page, CallSheet)
    sheet.form.set_values({"outcome": "changed"})
    sheet.accept()
    assert set(sheet.form.problems()) == {"note"}
    sheet.form.set_values({"note": "要换成白色"})
    sheet.accept()
    assert _shown(page).row.is_call_due
    page.detail.run("call")
    _sheet(page, CallSheet).accept()
    assert not _shown(page).row.is_call_due
    assert "顾客确认无误" in _said(page, "送货与进度")[0]
    assert _sale(desk, _shown(page).row.id).confirmed_at is not None


@pytest.mark.covers("E11", "B6")
def test_a_delay_is_written_down_and_the_desk_reminded_to_tell(
    page: SalesPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.runner.write(leader(desk), save_party, SaveParty(PartyKind.LOGISTICS, "德邦", "95353"))
    assert page.change_status()
    sheet = _sheet(page, ProgressSheet)
    assert sheet.form.value("step") == "picked"
    sheet.form.set_values({"step": "delayed"})
    sheet.accept()
    assert set(sheet.form.problems()) == {"due_on", "note"}
    carriers = sheet.form.editor("carrier_id")
    assert carriers.count() == 2  # type: ignore[attr-defined]  # a Combo
    carriers.setCurrentIndex(1)  # type: ignore[attr-defined]
    sheet.form.set_values({"due_on": date(2026, 11, 25), "note": "厂家缺货", "tracking": "DPK1234567"})
    sheet.accept()
    assert page.detail._delay.isVisible()
    assert "德邦：DPK1234567" in _said(page, "送货与进度")[1]
    told = RecordProgress(_shown(page).row.id, "delayed", date(2026, 11, 25), note="已去电", is_told=True)
    page.client.jobs.write(record_progress, told)
    assert not page.detail._delay.isVisible()
    assert page.model.index(0, 5).data() == "延迟 11-25"


@pytest.mark.covers("D26")
def test_one_of_two_fridges_comes_back(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_T, ALT)
    sheet = _sheet(page, ReturnSheet)
    sheet.accept()
    assert set(sheet.form.problems()) == {"reason"}
    sheet.form.set_values({"reason": "不制冷", "responsible": "厂家"})
    sheet.accept()
    assert set(sheet.form.problems()) == {"quantity0"}
    sheet.form.set_values({"quantity0": 1, "serials0": "S9"})
    sheet.accept()
    assert sheet.form.problems() == {"serials0": "这一行没有卖过这个机号，请对着商品上的机号核对。"}
    sheet.form.set_values({"serials0": "qx-5512"})
    assert sheet.back_fen() == 429_900
    sheet.accept()
    assert not sheet.isVisible()
    assert _said(page, "退货、取消与返价") == ["退货：海尔 BCD-470WDPG ×1 2026-11-20 · 不制冷 · 责任方：厂家"]
    assert _sale(desk, _shown(page).row.id).lines[0].serials == ("QX-5511",)
    page.detail.run("back")
    again = _sheet(page, ReturnSheet)
    again.form.set_values({"quantity0": 2, "reason": "都不要了"})
    again.accept()
    notice = again.findChild(ErrorNotice)
    assert notice is not None
    assert notice.message.code == "E3202"
    again.reject()


def test_a_price_is_cut_and_an_order_cancelled(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    page.detail.run("cut")
    cut = _sheet(page, ReturnSheet)
    assert cut.kind is ReturnKind.PRICE_CUT
    cut.form.set_values({"amount0": Decimal(100), "reason": "价保"})
    assert cut.back_fen() == 10_000
    cut.accept()
    assert _shown(page).row.returned_fen == 10_000
    page.detail.run("cancel")
    cancel = _sheet(page, ReturnSheet)
    cancel.form.set_values({"quantity0": 2, "quantity1": 1, "reason": "顾客不要了"})
    cancel.accept()
    assert _sale(desk, _shown(page).row.id).row.status == "cancelled"
    assert not page.detail.buttons["step"].isEnabled()
    assert page.detail.buttons["pay"].isEnabled()


@pytest.mark.covers("A54", "A59")
def test_a_promise_is_made_and_kept(page: SalesPage, desk: Desk) -> None:
    page.detail.run("promise")
    sheet = _sheet(page, PromiseSheet)
    line_id = _shown(page).lines[0].id
    sheet.form.set_values({"kind": "service", "text": "免费安装", "line": line_id})
    sheet.accept()
    promises = _sale(desk, _shown(page).row.id).promises
    assert [(promise.text, promise.line_id) for promise in promises] == [
        ("30 天价保", None),
        ("免费安装", line_id),
    ]
    line = next(line for line in page.detail.lines["承诺"] if "免费安装" in line.title)
    assert line.act is not None
    line.act[1]()
    settle = _sheet(page, SettleSheet)
    settle.form.set_values({"act": "broken"})
    settle.accept()
    assert set(settle.form.problems()) == {"note"}
    settle.form.set_values({"note": "师傅没来"})
    settle.accept()
    assert _sale(desk, _shown(page).row.id).promises[1].act == "broken"


@pytest.mark.covers("A61")
def test_delivery_invoice_and_a_wrong_line_are_put_right(page: SalesPage, desk: Desk) -> None:
    page.detail.run("delivery")
    delivery = _sheet(page, DeliverySheet)
    delivery.form.set_values({"deliver_to": "沙区友好路 2 号", "deliver_on": date(2026, 11, 23)})
    delivery.accept()
    page.detail.run("invoice")
    invoice = _sheet(page, InvoiceSheet)
    invoice.form.set_values({"state": "asked"})
    invoice.accept()
    sale = _shown(page)
    page.detail.acts.correct(sale, sale.lines[1])
    correct = _sheet(page, CorrectSheet)
    correct.form.set_values({"description": "电压力锅"})
    correct.accept()
    sale = _sale(desk, sale.row.id)
    assert (sale.deliver_to, sale.deliver_on, sale.invoice_state) == (
        "沙区友好路 2 号",
        date(2026, 11, 23),
        "asked",
    )
    assert [(line.description, line.quantity) for line in sale.lines[1:]] == [
        ("电饭煲", 1),
        ("电饭煲", -1),
        ("电压力锅", 1),
    ]


def test_a_sale_is_given_to_the_customer_it_looks_like(page: SalesPage, desk: Desk, qtbot: QtBot) -> None:
    from tests.support.customers import add_customer

    customer = add_customer(desk, "陈淑芬", "13999112207")
    page.detail.run("assign")
    sheet = _sheet(page, AssignSheet)
    qtbot.waitUntil(lambda: sheet.picker.customer_id() == customer.id)
    sheet.accept()
    assert _shown(page).row.customer_id == customer.id
    asked: list[Any] = []
    page.client.open_requested.connect(lambda *what: asked.append(what[:2]))
    page.detail._buyer.click()
    assert asked == [("customers", customer.id)]


def test_a_reader_sees_masked_and_acts_on_nothing(
    desk: Desk, clock: FrozenClock, make_client: MakeClient, qtbot: QtBot
) -> None:
    sell(desk, clock)
    page = _page(make_client(make_actor(desk, *READER)), qtbot)
    qtbot.waitUntil(lambda: page.detail.sale() is not None)
    assert _shown(page).row.phone == "139****2207"
    assert not any(button.isEnabled() for button in page.detail.buttons.values())
    assert not page.new_record()
    assert not page.register_button.isEnabled()
    assert page.change_status()
    assert page.window().findChildren(ProgressSheet) == []


def test_what_changes_elsewhere_is_shown_when_the_page_is_seen_again(
    page: SalesPage, desk: Desk, clock: FrozenClock
) -> None:
    page.hide()
    sell(desk, clock, LineInput(description="新的一单", unit_price=Decimal(1)))
    page.client.jobs.changed.emit(frozenset({"sale"}))
    assert len(_texts(page)) == 3
    page.show()
    page.activated()
    assert len(_texts(page)) == 4


def test_what_came_back_twice_is_said(page: SalesPage, qtbot: QtBot) -> None:
    """Two desks that were apart took the same goods back."""
    sale = _shown(page)
    assert not page.detail._more_back.isVisible()
    line = replace(sale.lines[0], left_quantity=-1, left_fen=-429_900)
    page.detail.show_sale(replace(sale, lines=(line, *sale.lines[1:])))
    assert page.detail._more_back.isVisible()
    assert "多退了 1 件，¥4,299.00" in _said(page, "商品")[0]
    chip = page.detail.lines["商品"][0].chip
    assert chip is not None
    assert chip.text == "多退"
    cut = replace(line, left_quantity=1, left_fen=-100)
    page.detail.show_sale(replace(sale, lines=(cut,)))
    assert "多退了 ¥1.00" in _said(page, "商品")[0]
