# SPDX-License-Identifier: Apache-2.0
"""The card of a model: prices, warranty, parts and serial shapes, set and ended without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.catalog import queries
from app.catalog.commands import save_class, save_model, save_party
from app.catalog.imports import PRICES
from app.catalog.price_rules import SetPrice
from app.catalog.pricing import set_price
from app.catalog.rules import EntryKind, SaveClass, SaveModel, SaveParty
from app.catalog.term_commands import save_part
from app.catalog.term_rules import SavePart
from app.core.permissions import Actor
from app.documents.outgoing import xlsx_table
from tests.support.customers import LEADER, add_model, reader
from tests.support.desk import make_actor
from ui.catalog.form_sheet import FormSheet
from ui.catalog.model_card import ModelCard, Section
from ui.catalog.page import CatalogPage
from ui.client import Client
from ui.documents.import_page import ImportPage
from ui.widgets.buttons import Button
from ui.widgets.fields import Picked

MakeClient = Callable[[Actor], Client]
TODAY_ON = date(2026, 11, 20)


def _actor(desk: Desk) -> Actor:
    more = ("catalog.price", "documents.import", "documents.print")
    return make_actor(desk, *LEADER, *more, name="周洁", number="0101")


def _page(client: Client, qtbot: QtBot) -> CatalogPage:
    page = CatalogPage(client)
    qtbot.addWidget(page)
    page.resize(1190, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> CatalogPage:
    """Give the page of a catalogue with one model, for a person who sets prices."""
    add_model(desk, ean="6901234567892")
    return _page(make_client(_actor(desk)), qtbot)


@pytest.fixture
def card(page: CatalogPage, qtbot: QtBot) -> ModelCard:
    """Give the card of the model, opened by Enter."""
    view = page.views[EntryKind.MODEL]
    view.select_first()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    return page.window().findChildren(ModelCard)[-1]


def _sheet(card: ModelCard) -> FormSheet:
    return next(sheet for sheet in reversed(card.window().findChildren(FormSheet)) if sheet.isVisible())


def _add(card: ModelCard, **values: object) -> FormSheet:
    card.accept()
    sheet = _sheet(card)
    sheet.form.set_values(values)
    sheet.accept()
    return sheet


def _texts(card: ModelCard, *columns: int) -> list[list[str]]:
    model = card.lists[card.section()]
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


def _press(sheet: Any, label: str) -> None:
    next(button for button in sheet.findChildren(Button) if button.label() == label).click()


def test_a_price_is_set_ended_and_taken_back(card: ModelCard, desk: Desk, page: CatalogPage) -> None:
    assert card.section() is Section.PRICES
    _add(card, amount=Decimal("3299.00"), from_on=date(2026, 11, 1))
    _add(card, amount=Decimal(3199))
    assert _texts(card, 1, 2, 3, 4) == [
        ["¥3,199.00", "现价", "2026-11-20", "一直"],
        ["¥3,299.00", "已到期", "2026-11-01", "2026-11-19"],
    ]
    model = page.views[EntryKind.MODEL].model()
    assert model.index(0, 3).data() == "¥3,199.00"
    refused = _add(card, amount=Decimal(0), source="调价单")
    assert list(refused.form.problems()) == ["amount"]
    refused.form.set_values({"amount": Decimal(1)})
    refused.accept()
    assert list(refused.form.problems()) == ["from_on"]
    refused.reject()
    card.views[Section.PRICES].opened.emit(card.lists[Section.PRICES].row(1))
    assert not any(sheet.isVisible() for sheet in card.window().findChildren(FormSheet))
    card.views[Section.PRICES].opened.emit(card.lists[Section.PRICES].row(0))
    ending = _sheet(card)
    ending.form.set_values({"until_on": date(2026, 11, 10)})
    ending.accept()
    assert list(ending.form.problems()) == ["until_on"]
    ending.form.set_values({"until_on": date(2026, 11, 25)})
    ending.accept()
    assert _texts(card, 4)[0] == ["2026-11-25"]
    card.views[Section.PRICES].opened.emit(card.lists[Section.PRICES].row(0))
    _press(_sheet(card), "撤回")
    assert _texts(card, 2) == [["已到期"], ["已撤回"]]


def test_the_keyboard_alone_turns_the_card_and_leaves_it(page: CatalogPage, desk: Desk, qtbot: QtBot) -> None:
    view = page.views[EntryKind.MODEL]
    with qtbot.waitActive(page):
        page.activateWindow()
    view.setFocus()
    view.select_first()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    card = page.window().findChildren(ModelCard)[-1]
    for section in (Section.WARRANTY, Section.PARTS, Section.SERIALS):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert card.section() is section
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = _sheet(card)
    assert sheet.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not any(each.isVisible() for each in card.window().findChildren(FormSheet))
    assert card.isVisible()
    assert card.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is view


def test_warranty_says_what_counts_today(card: ModelCard) -> None:
    card.show_section(Section.WARRANTY)
    _add(card, months=12, from_on=date(2020, 1, 1), source="保修卡", reach="brand")
    refused = _add(card, months=0, from_on=date(2024, 1, 1), source="网页", grade="C", part="压缩机")
    assert list(refused.form.problems()) == ["months"]
    refused.form.set_values({"months": 120})
    refused.accept()
    _add(card, months=24, from_on=date(2024, 1, 1), source="公司文件", grade="B", reach="model")
    assert _texts(card, 0, 1, 2, 3) == [
        ["整机", "24 个月", "现在适用", "BCD-470WDPG"],
        ["整机", "12 个月", "不适用", "全部商品"],
        ["压缩机", "120 个月", "现在适用", "冰箱"],
    ]
    card.views[Section.WARRANTY].opened.emit(card.lists[Section.WARRANTY].row(1))
    sheet = _sheet(card)
    assert (sheet.form.value("reach"), sheet.form.value("months")) == ("brand", 12)
    sheet.form.set_values({"months": 18})
    sheet.accept()
    card.views[Section.WARRANTY].opened.emit(card.lists[Section.WARRANTY].row(0))
    _press(_sheet(card), "删去这一条")
    assert _texts(card, 1, 2) == [["18 个月", "现在适用"], ["120 个月", "现在适用"]]


def test_parts_and_serial_shapes_hang_on_the_model(card: ModelCard, desk: Desk) -> None:
    part_id = desk.runner.write(_actor(desk), save_part, SavePart("0060-1", "压缩机", unit="台")).answer
    card.show_section(Section.PARTS)
    card.accept()
    sheet = _sheet(card)
    sheet.form.suggest("part").text_settled.emit("0060")
    sheet.form.set_values({"part": Picked(None, "0060")})
    sheet.accept()
    assert list(sheet.form.problems()) == ["part"]
    sheet.form.set_values({"part": Picked(part_id, "0060-1 压缩机"), "quantity": 2, "position": "底部"})
    sheet.accept()
    assert _texts(card, 0, 2, 4) == [["0060-1", "2", "底部"]]
    card.views[Section.PARTS].opened.emit(card.lists[Section.PARTS].row(0))
    assert _sheet(card).form.value("quantity") == 2
    _sheet(card).reject()
    card.show_section(Section.SERIALS)
    refused = _add(card, pattern="(a+)+", example="a")
    assert list(refused.form.problems()) == ["pattern"]
    refused.form.set_values({"pattern": "'BE'X{4}", "example": "BE0AK3"})
    refused.accept()
    assert _texts(card, 0, 1, 2) == [["'BE'X{4}", "BE0AK3", "冰箱"]]
    card.views[Section.SERIALS].opened.emit(card.lists[Section.SERIALS].row(0))
    assert _sheet(card).form.value("reach") == "class"


def test_who_may_only_read_sees_the_card_and_changes_nothing(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    model_id = add_model(desk)
    desk.runner.write(_actor(desk), set_price, SetPrice(model_id, "list", 199900, TODAY_ON))
    page = _page(make_client(reader(desk)), qtbot)
    page.open_entry(page.views[EntryKind.MODEL].model().row(0))
    card = page.window().findChildren(ModelCard)[-1]
    assert _texts(card, 1) == [["¥1,999.00"]]
    for section in Section:
        card.show_section(section)
        card.accept()
    card.show_section(Section.PRICES)
    card.views[Section.PRICES].opened.emit(card.lists[Section.PRICES].row(0))
    assert card.window().findChildren(FormSheet) == []
    assert not page.print_record()


def test_the_model_s_own_fields_and_its_label_are_reached_from_the_card(
    card: ModelCard, desk: Desk, page: CatalogPage
) -> None:
    actor = _actor(desk)
    row = desk.runner.read(actor, queries.list_models)[0]
    order = SaveModel(row.brand_id, row.class_id, "BCD-471", code="H471", energy_grade="1")
    new_id = desk.runner.write(actor, save_model, order).answer
    _press(card, "修改资料")
    sheet = _sheet(card)
    sheet.form.suggest("successor").text_settled.emit("471")
    sheet.form.set_values(
        {"discontinued_on": date(2026, 6, 30), "code": "H470", "successor": Picked(new_id, "BCD-471")}
    )
    sheet.accept()
    assert card.model.successor_id == new_id
    asked: list[tuple[str, object, dict[str, object]]] = []
    page.client.open_requested.connect(lambda *what: asked.append(what))
    page.views[EntryKind.MODEL].select_first()
    assert page.print_record()
    _press(card, "打印价签")
    assert [what[2]["form"] for what in asked] == ["price_label", "price_label"]
    page.go_to(None, {"view": "brand"})
    assert not page.print_record()


def test_models_are_narrowed_by_the_tree_of_classes(page: CatalogPage, desk: Desk) -> None:
    actor = _actor(desk)
    fridge = desk.runner.read(actor, queries.list_classes)[0]
    big = desk.runner.write(actor, save_class, SaveClass("big", "大家电")).answer
    page.go_to(None, {"view": "appliance_class"})
    page.open_entry(page.views[EntryKind.CLASS].model().row(0))
    sheet = page.window().findChildren(FormSheet)[-1]
    sheet.form.set_values({"parent_id": big})
    sheet.accept()
    model = page.views[EntryKind.CLASS].model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["大家电", "\u3000冰箱"]
    tv = desk.runner.write(actor, save_class, SaveClass("tv", "电视")).answer
    page.go_to(None, {"view": "model"})
    shown = page.views[EntryKind.MODEL].model()
    for class_id, count in ((big, 1), (fridge.id, 1), (tv, 0), ("", 1)):
        page.classes.setCurrentIndex(page.classes.findData(str(class_id)))
        page.classes.activated.emit(page.classes.currentIndex())
        assert shown.rowCount() == count
    page.classes.setCurrentIndex(page.classes.findData(str(tv)))
    page.client.jobs.changed.emit(frozenset({"model"}))
    assert page.class_id() == tv


@pytest.mark.covers("A49")
def test_one_key_makes_a_phone_current_and_stale_ones_are_said(page: CatalogPage, desk: Desk) -> None:
    actor = _actor(desk)
    for name, verified_on in (("旧号码", date(2026, 1, 5)), ("新号码", date(2026, 11, 1))):
        order = SaveParty("station", name, "0991-4512345", verified_on=verified_on)
        desk.runner.write(actor, save_party, order)
    assert not page.change_status()
    page.go_to(None, {"view": "party"})
    view, banner = page.views[EntryKind.PARTY], page._stale_phones
    assert banner.isVisible()
    banner.action_clicked.emit()
    assert [row.name for row in map(view.model().row, range(view.model().rowCount()))] == ["旧号码"]
    view.select_first()
    assert page.change_status()
    assert view.model().rowCount() == 0
    assert not banner.isVisible()
    assert not page.change_status()


def test_a_part_is_kept_in_its_own_list(page: CatalogPage, desk: Desk) -> None:
    page.go_to(None, {"view": "part"})
    for code, name in (("0060-1", "压缩机"), ("0060-2", "压缩机（新）")):
        assert page.new_record()
        sheet = page.window().findChildren(FormSheet)[-1]
        sheet.form.set_values({"code": code, "name": name, "unit": "台"})
        sheet.accept()
    model = page.views[EntryKind.PART].model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["0060-1", "0060-2"]
    page.open_entry(model.row(0))
    sheet = page.window().findChildren(FormSheet)[-1]
    sheet.form.set_values({"successor_id": model.row(1).id})
    sheet.accept()
    assert model.index(0, 5).data() == "有替代"


def test_an_import_shows_what_each_row_changes(
    desk: Desk, make_client: MakeClient, qtbot: QtBot, tmp_path: Path
) -> None:
    model_id = add_model(desk, ean="6901234567892")
    desk.runner.write(_actor(desk), set_price, SetPrice(model_id, "list", 199900, TODAY_ON))
    path = tmp_path / "价格.xlsx"
    rows = [("型号", "价格", "执行日期"), ("BCD-470WDPG", "2199", "2026-12-01"), ("没有的", "1", "")]
    path.write_bytes(xlsx_table(rows))
    page = ImportPage(make_client(_actor(desk)), [PRICES])
    qtbot.addWidget(page)
    page.go_to(None, {"what": "prices", "path": path})
    page.columns.check_asked.emit()
    step = page.check
    assert {"price_dearer", "rejected"} <= set(step._parts._buttons)
    step._on_part("price_dearer")
    assert step._model is not None
    assert step._model.index(0, 1).data() == "涨价"
    assert step._model.index(0, 2).data() == "¥1,999.00 → ¥2,199.00，2026-12-01 起"
    step.import_asked.emit()
    again = ImportPage(make_client(_actor(desk)), [PRICES])
    qtbot.addWidget(again)
    again.go_to(None, {"what": "prices", "path": path})
    again.columns.check_asked.emit()
    again.check._on_part("price_same")
    assert again.check._model is not None
    assert again.check._model.index(0, 2).data() == "¥2,199.00，与现在的一样"
