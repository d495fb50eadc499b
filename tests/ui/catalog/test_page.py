# SPDX-License-Identifier: Apache-2.0
"""The page 商品目录: four lists, found by any part, added and changed in a sheet, all by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog import queries
from app.catalog.commands import save_party, seed_catalog, set_void
from app.catalog.rules import EntryKind, PartyKind, SaveParty, SetVoid
from app.core.permissions import Actor
from reports.engine.form import PREVIEW
from reports.summaries import list_print
from tests.support.customers import add_model, leader, reader
from ui.catalog.page import CatalogPage
from ui.catalog.sheets import EntrySheet, PartySheet
from ui.client import Client
from ui.widgets.buttons import Button

MakeClient = Callable[[Actor], Client]


def _type(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def _page(client: Client, qtbot: QtBot) -> CatalogPage:
    page = CatalogPage(client)
    qtbot.addWidget(page)
    page.resize(1190, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


def _texts(page: CatalogPage, column: int = 0) -> list[str]:
    model = page.views[page.current()].model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def _sheet(page: CatalogPage) -> EntrySheet:
    return page.window().findChildren(EntrySheet)[-1]


@pytest.fixture
def page(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> CatalogPage:
    """Give the page of a small catalogue."""
    actor = leader(desk)
    desk.runner.write(actor, seed_catalog)
    return _page(make_client(actor), qtbot)


def test_each_list_is_shown_with_its_count(page: CatalogPage) -> None:
    assert page.title() == "商品目录"
    assert page.current() is EntryKind.MODEL
    assert _texts(page) == []
    page.go_to(None, {"view": "brand"})
    assert "海尔" in _texts(page)
    page.go_to(None, {"view": "appliance_class"})
    assert _texts(page)[:2] == ["冰箱", "冷柜"]
    page.go_to(None, {"view": "party"})
    assert _texts(page) == []
    assert page.add_button.label() == "添加电话"


def test_a_brand_is_found_by_its_initials_and_typed_chinese(page: CatalogPage, qtbot: QtBot) -> None:
    page.go_to(None, {"view": "brand"})
    assert page.focus_filter()
    _type(page.filter, "小天")
    qtbot.waitUntil(lambda: _texts(page) == ["小天鹅"])
    page.filter.setText("xte")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert _texts(page) == ["小天鹅"]
    assert page.views[EntryKind.BRAND].current_row().name == "小天鹅"
    page.filter.setText("没有的牌子")
    qtbot.waitUntil(lambda: _texts(page) == [])


def test_a_model_is_added_in_the_sheet_and_a_second_one_is_refused(page: CatalogPage, desk: Desk) -> None:
    actor = leader(desk)
    brand = next(row for row in desk.runner.read(actor, queries.list_brands) if row.name == "海尔")
    fridge = desk.runner.read(actor, queries.list_classes)[0]
    for _ in range(2):
        assert page.new_record()
        sheet = _sheet(page)
        sheet.accept()
        assert set(sheet.form.problems()) == {"brand_id", "class_id", "name"}
        sheet.form.set_values(
            {"brand_id": brand.id, "class_id": fridge.id, "name": "BCD-470", "ean": "6901234567892"}
        )
        sheet.accept()
    assert _texts(page) == ["BCD-470"]
    assert set(sheet.form.problems()) == {"name", "ean"}
    sheet.form.set_values({"name": "BCD-471", "ean": "6901234567890"})
    sheet.accept()
    assert list(sheet.form.problems()) == ["ean"]
    sheet.reject()
    assert page.scanned("6901234567892")


def test_a_scan_finds_the_model(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to(None, {"view": "brand"})
    desk.runner.write(leader(desk), set_void, SetVoid(EntryKind.BRAND, _brand(desk, "海尔")))
    add_again = desk.runner.read(leader(desk), queries.list_classes)[0]
    desk.runner.write(leader(desk), set_void, SetVoid(EntryKind.CLASS, add_again.id))
    add_model(desk, ean="6901234567892")
    assert page.scanned("6901234567892")
    qtbot.waitUntil(lambda: _texts(page) == ["BCD-470WDPG"])


def _brand(desk: Desk, name: str) -> object:
    return next(row.id for row in desk.runner.read(leader(desk), queries.list_brands) if row.name == name)


def test_a_brand_is_changed_voided_and_brought_back(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to(None, {"view": "brand", "text": "海尔"})
    qtbot.waitUntil(lambda: _texts(page) == ["海尔"])
    view = page.views[EntryKind.BRAND]
    view.select_first()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    sheet = _sheet(page)
    sheet.form.set_values({"aliases": "Haier，日日顺"})
    sheet.accept()
    assert _texts(page, 1) == ["Haier、日日顺"]
    page.open_sheet(view.current_row())
    _press(_sheet(page), "停用")
    assert _texts(page) == []
    page.with_void.setChecked(True)
    assert _texts(page, 4) == ["已停用"]
    page.open_sheet(view.model().row(0))
    _press(_sheet(page), "恢复使用")
    assert _texts(page, 4) == [""]


def _press(sheet: EntrySheet, label: str) -> None:
    from ui.widgets.buttons import Button

    next(button for button in sheet.findChildren(Button) if button.label() == label).click()


@pytest.mark.covers("A49")
def test_the_phone_book_is_kept_current(page: CatalogPage, desk: Desk) -> None:
    old = SaveParty("station", "海尔服务站", "0991-4512345", verified_on=date(2026, 1, 5))
    desk.runner.write(leader(desk), save_party, old)
    page.go_to(None, {"view": "party"})
    assert _texts(page, 5) == ["2026-01-05 核对"]
    page.open_sheet(page.views[EntryKind.PARTY].model().row(0))
    sheet = _sheet(page)
    assert isinstance(sheet, PartySheet)
    _press(sheet, "今天已核对")
    sheet.form.set_values({"phone": "400-699-9999", "kind": PartyKind.MAKER})
    sheet.accept()
    assert _texts(page, 5) == ["2026-11-20 核对"]
    assert _texts(page) == ["厂家"]
    assert _texts(page, 2) == ["4006999999"]


def test_a_new_class_and_a_new_phone_begin_with_what_is_usual(page: CatalogPage) -> None:
    page.go_to(None, {"view": "appliance_class"})
    page.open_sheet(None)
    sheet = _sheet(page)
    sheet.form.set_values({"name": "咖啡机", "code": "coffee_maker", "gbt4754": "3950"})
    sheet.accept()
    assert list(sheet.form.problems()) == ["gbt4754"]
    sheet.form.set_values({"gbt4754": "3854", "icon": "cup"})
    sheet.accept()
    assert "咖啡机" in _texts(page)
    page.go_to(None, {"view": "party"})
    page.open_sheet(None)
    assert _sheet(page).form.value("verified_on") == date(2026, 11, 20)
    _sheet(page).reject()


def test_a_reader_sees_but_does_not_write(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    add_model(desk)
    page = _page(make_client(reader(desk)), qtbot)
    assert _texts(page) == ["BCD-470WDPG"]
    assert not page.add_button.isEnabled()
    assert not page.new_record()
    page.open_sheet(None)
    assert page.window().findChildren(EntrySheet) == []


def test_what_changes_elsewhere_is_shown_when_the_page_is_seen_again(page: CatalogPage, desk: Desk) -> None:
    page.go_to(None, {"view": "brand"})
    before = len(_texts(page))
    page.hide()
    desk.runner.write(leader(desk), set_void, SetVoid(EntryKind.BRAND, _brand(desk, "海尔")))
    page.client.jobs.changed.emit(frozenset({"brand"}))
    page.client.jobs.changed.emit(frozenset({"complaint"}))
    assert len(_texts(page)) == before
    page.show()
    page.activated()
    assert len(_texts(page)) == before - 1


def test_every_list_goes_onto_paper_as_it_is_shown(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    founder = desk.founder()
    add_model(desk, name="BCD-470")
    client = make_client(founder)
    asked: list[tuple[str, object, dict[str, object]]] = []
    client.open_requested.connect(lambda *what: asked.append(what))
    page = _page(client, qtbot)
    button = next(button for button in page.findChildren(Button) if button.label() == "打印列表")
    for kind in EntryKind:
        page.go_to(None, {"view": kind.value})
        button.click()
        sheet = asked[-1][2]["sheet"]
        assert len(sheet.rows) == page._models[kind].total  # type: ignore[attr-defined]
        assert list_print.draw(sheet, PREVIEW).startswith(b"%PDF")
    page.go_to(None, {"view": EntryKind.MODEL.value, "text": "470"})
    button.click()
    (row,) = asked[-1][2]["sheet"].rows  # type: ignore[attr-defined]
    assert "BCD-470" in row
