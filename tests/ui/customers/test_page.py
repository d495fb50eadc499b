# SPDX-License-Identifier: Apache-2.0
"""The page 顾客: the list, the card, and every act on it, as a person at the counter does them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.admin.models import Unmasking
from app.bootstrap import Desk
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers import commands, queries
from app.customers.rules import (
    ApplianceInput,
    CustomerKind,
    CustomerLevel,
    MergeCustomers,
    RegisterAppliance,
    RegisterCustomer,
)
from app.sales.inputs import Buyer
from reports.engine.form import PREVIEW
from reports.summaries import list_print
from tests.support.customers import CLERK, LEADER, add_customer, add_model, clerk, leader, reader
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import sell
from ui.client import Client
from ui.customers.appliance_sheet import ApplianceSheet
from ui.customers.contact_box import RevealRow
from ui.customers.page import CustomersPage
from ui.customers.sheets import AddressSheet, CustomerSheet, MergeSheet, PhoneSheet, RedactSheet
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Picked

MakeClient = Callable[[Actor], Client]


def _type(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def _page(client: Client, qtbot: QtBot, width: int = 1190) -> CustomersPage:
    page = CustomersPage(client)
    qtbot.addWidget(page)
    page.resize(width, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def _names(page: CustomersPage) -> list[str]:
    return [row.name for _number, row in sorted(page.model.held(), key=lambda held: held[0])]


def _sheet(page: QWidget, kind: type[Overlay]) -> Any:
    return page.window().findChildren(kind)[-1]


def _press(root: QWidget, label: str) -> None:
    next(button for button in root.findChildren(Button) if button.label() == label).click()


def _shown(page: CustomersPage) -> str:
    return "\n".join(f"{item.who} {item.text}" for item in page.card._timeline.items())


@pytest.fixture
def opened(make_client: MakeClient, desk: Desk) -> tuple[Client, list[tuple[str, object, dict[str, Any]]]]:
    """Give a leader's client and the list of what pages asked the shell to open."""
    client = make_client(
        make_actor(desk, *LEADER, "complaints.register", "documents.import", name="周洁", number="0101")
    )
    asked: list[tuple[str, object, dict[str, Any]]] = []
    client.open_requested.connect(lambda kind, row_id, context: asked.append((kind, row_id, context)))
    return client, asked


def test_the_list_opens_with_the_newest_and_is_narrowed_by_typing(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    add_customer(desk, "陈淑芬", "13800005200", level=CustomerLevel.VIP)
    add_customer(desk, "天山宾馆", kind=CustomerKind.COMPANY)
    add_customer(desk, "刘志强", "18800000416")
    page = _page(make_client(clerk(desk)), qtbot)
    assert page.title() == "顾客"
    assert _names(page) == ["刘志强", "天山宾馆", "陈淑芬"]
    assert page.focus_filter()
    _type(page.filter, "淑芬")
    qtbot.waitUntil(lambda: _names(page) == ["陈淑芬"])
    page.filter.setText("0416")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert _names(page) == ["刘志强"]
    page.filter.setText("没有这个人")
    qtbot.waitUntil(lambda: _names(page) == [])
    page.filter.clear()
    qtbot.waitUntil(lambda: len(_names(page)) == 3)
    for key, names in (("vip", ["陈淑芬"]), ("company", ["天山宾馆"]), ("old", [])):
        page.levels.set_current(key)
        page.levels.chosen.emit(key)
        assert _names(page) == names
    page.levels.set_current("all")
    page.levels.chosen.emit("all")
    page.view.sort_requested.emit("number", False)
    assert _names(page) == ["陈淑芬", "天山宾馆", "刘志强"]


def test_a_long_list_is_fetched_in_windows_where_it_is_looked_at(
    desk: Desk, make_client: MakeClient, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.customers.page._FAR", 0)
    monkeypatch.setattr("app.customers.queries.ANCHOR_EVERY", 50)

    def many(uow: UnitOfWork) -> None:
        for number in range(450):
            commands.register_customer(uow, RegisterCustomer(f"顾客甲{number:03d}"))

    desk.runner.write(leader(desk), many)
    page = _page(make_client(clerk(desk)), qtbot)
    page.view.sort_requested.emit("number", False)
    assert page.model.total == 450
    assert page.model.row(430) is None
    page.view.scrollTo(page.model.index(320, 0))
    qtbot.waitUntil(lambda: page.model.row(320) is not None)
    assert page.model.row(320).name == "顾客甲320"
    assert len(page._anchors) > 9
    page.view.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.row(449) is not None)
    assert page.model.row(449).name == "顾客甲449"
    page.view.scrollTo(page.model.index(220, 0))
    qtbot.waitUntil(lambda: page.model.row(220) is not None)
    assert [page.model.row(number).name for number in (0, 199, 200, 220)] == [
        "顾客甲000",
        "顾客甲199",
        "顾客甲200",
        "顾客甲220",
    ]


@pytest.mark.covers("E34")
def test_the_card_shows_one_person_masked_and_the_eye_is_logged(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    answer = add_customer(
        desk, "陈淑芬", "13800005200", address=("新市区", "北京北路 12 号"), needs="只在晚上接电话"
    )
    add_customer(desk, "刘志强", "13800005200")
    page = _page(make_client(clerk(desk)), qtbot)
    page.go_to(answer.id, {})
    qtbot.waitUntil(lambda: page.card.card() is not None and page.card.card().id == answer.id)
    rows = page.card._contacts.rows
    assert [row.label.text() for row in rows] == ["138****5200", "新市区 …"]
    assert "另有 1 位同号" in str([chip.accessibleName() for chip in rows[0].findChildren(QWidget)])
    rows[0].eye.click()
    rows[1].eye.click()
    assert [row.label.text() for row in rows] == ["13800005200", "新市区 北京北路 12 号"]

    def looks(reading: Reading) -> int:
        return reading.session.execute(select(func.count()).select_from(Unmasking)).scalar_one()

    assert desk.runner.read(desk.founder(), looks) == 2
    rows[0].eye.click()
    rows[1]._hide_again.timeout.emit()
    assert [row.label.text() for row in rows] == ["138****5200", "新市区 …"]
    assert desk.runner.read(desk.founder(), looks) == 2


def test_who_may_not_see_sees_masks_and_no_way_round(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200")
    page = _page(make_client(reader(desk)), qtbot)
    page.go_to(answer.id, {})
    assert page.card._name.text() == "陈**"
    eye = page.card._contacts.rows[0].eye
    assert not eye.isEnabled()
    assert "权限" in eye.toolTip()
    assert page.card._edit.isHidden()
    assert page.card._foot.isHidden()
    assert not page.register_button.isEnabled()
    assert not page.new_record()


def test_a_new_customer_is_registered_with_doubles_shown_while_typing(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    known = add_customer(desk, "陈淑芬", "13800005200")
    page = _page(make_client(clerk(desk)), qtbot)
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    sheet = _sheet(page, CustomerSheet)
    _type(sheet.form.editor("name"), "陈淑芳")
    _type(sheet.form.editor("phone"), "138 0000 5200")
    qtbot.waitUntil(lambda: len(sheet.doubles.doubles()) == 1)
    assert sheet.doubles.doubles()[0].customer.id == known.id
    sheet.form.set_values({"phone2": "12"})
    sheet.accept()
    assert list(sheet.form.problems()) == ["phone2"]
    assert desk.runner.read(clerk(desk), queries.count_customers) == 1
    sheet.form.set_values({"phone2": "", "region": "新市区", "street": "北京北路"})
    sheet.accept()
    qtbot.waitUntil(lambda: page.card.card() is not None and page.card.card().name == "陈淑芳")
    assert page.card.card().phones[0].others == 1
    assert _names(page) == ["陈淑芳", "陈淑芬"]


def test_the_one_who_is_there_already_can_be_opened_instead(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    known = add_customer(desk, "陈淑芬", "13800005200")
    add_customer(desk, "刘志强")
    page = _page(make_client(clerk(desk)), qtbot)
    page.go_to(None, {"new": True, "text": "13800005200"})
    sheet = _sheet(page, CustomerSheet)
    assert sheet.form.value("phone") == "13800005200"
    qtbot.waitUntil(lambda: len(sheet.doubles.doubles()) == 1)
    _press(sheet.doubles, "打开")
    qtbot.waitUntil(lambda: page.card.card() is not None and page.card.card().id == known.id)
    assert desk.runner.read(clerk(desk), queries.count_customers) == 2


def test_a_company_has_fields_of_its_own(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    page = _page(make_client(clerk(desk)), qtbot)
    page.open_register("天山宾馆")
    sheet = _sheet(page, CustomerSheet)
    assert sheet.form.editor("contact_name").isHidden() or not sheet.form.editor("contact_name").isVisible()
    sheet.form.set_values({"kind": CustomerKind.COMPANY})
    sheet.form.field_changed.emit("kind")
    assert sheet.form.editor("contact_name").isVisible()
    sheet.form.set_values({"contact_name": "周工", "level": CustomerLevel.VIP})
    sheet.accept()
    card = page.card.card()
    assert card is not None
    assert (card.kind, card.contact_name, card.level) == (CustomerKind.COMPANY, "周工", CustomerLevel.VIP)


def test_fields_phones_and_addresses_are_changed(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    answer = add_customer(desk, "陈淑芳", "13800005200")
    page = _page(make_client(clerk(desk)), qtbot)
    page.go_to(answer.id, {})
    _press(page.card, "修改")
    sheet = _sheet(page, CustomerSheet)
    assert sheet.form.value("name") == "陈淑芳"
    sheet.form.set_values({"name": "陈淑芬", "level": CustomerLevel.OLD})
    sheet.accept()
    assert page.card._name.text() == "陈淑芬"
    assert "姓名：陈淑芳 → 陈淑芬" in _shown(page)
    assert "等级：新顾客 → 老顾客" in _shown(page)
    _press(page.card, "电话")
    phone = _sheet(page, PhoneSheet)
    phone.form.set_values({"phone": "13800005200"})
    phone.accept()
    assert list(phone.form.problems()) == ["phone"]
    phone.form.set_values({"phone": "18800000416", "phone_label": "儿子"})
    phone.accept()
    _press(page.card, "地址")
    address = _sheet(page, AddressSheet)
    address.form.set_values({"region": "新市区", "street": "北京北路"})
    address.accept()
    rows = page.card._contacts.rows
    assert [row.label.text() for row in rows] == ["138****5200", "188****0416", "新市区 …"]
    assert rows[1].note.text() == "儿子"
    rows[0].void_button.click()
    _press(_sheet(page, Overlay), "停用")
    assert [row.label.text() for row in page.card._contacts.rows] == ["188****0416", "新市区 …"]


def test_an_appliance_is_picked_from_the_catalogue_or_written(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    answer, model_id = add_customer(desk), add_model(desk)
    page = _page(make_client(leader(desk)), qtbot)
    page.go_to(answer.id, {})
    _press(page.card, "登记电器")
    sheet = _sheet(page, ApplianceSheet)
    sheet.accept()
    assert list(sheet.form.problems()) == ["model"]
    field = sheet.form.suggest("model")
    field.setFocus()
    _type(field, "470")
    qtbot.waitUntil(field.list_is_open)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sheet.form.value("model") == Picked(model_id, "海尔 BCD-470WDPG")
    assert not sheet.form.editor("brand").isEnabled()
    sheet.form.set_values({"serial": "BE0AK3E0R7741"})
    sheet.accept()
    card = page.card.card()
    assert card is not None
    assert [(row.title, row.serial) for row in card.appliances] == [
        ("海尔 BCD-470WDPG 冰箱", "BE0AK3E0R7741")
    ]
    page.card._appliance_list.opened.emit(card.appliances[0])
    sheet = _sheet(page, ApplianceSheet)
    assert sheet.form.value("serial") == "BE0AK3E0R7741"
    sheet.form.set_values({"model": Picked(None, "双桶"), "brand": "小鸭"})
    sheet.accept()
    card = page.card.card()
    assert card is not None
    assert card.appliances[0].title.startswith("小鸭 双桶")
    page.card._appliance_list.opened.emit(card.appliances[0])
    _press(_sheet(page, ApplianceSheet), "停用")
    assert page.card.card() is not None
    assert page.card.card().appliances == ()


def test_a_note_goes_to_the_timeline_and_its_draft_survives(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    first, second = add_customer(desk, "陈淑芬"), add_customer(desk, "刘志强")
    actor = clerk(desk)
    page = _page(make_client(actor), qtbot)
    page.go_to(first.id, {})
    _type(page.card._composer.text_edit, "顾客要求周末上门")
    page.go_to(second.id, {})
    qtbot.waitUntil(lambda: page.card._composer.record == second.id)
    assert page.card._composer.text() == ""
    assert page.can_close()
    again = _page(make_client(actor), qtbot)
    again.go_to(first.id, {})
    assert again.card._composer.text() == "顾客要求周末上门"
    again.card._composer.submit()
    assert again.card._composer.text() == ""
    assert "顾客要求周末上门" in _shown(again)
    again.card._filter.set_current("note")
    again.card._filter.chosen.emit("note")
    assert _shown(again) == "（不在花名册） 顾客要求周末上门"


def test_a_double_is_merged_and_split_again(desk: Desk, opened: Any, qtbot: QtBot) -> None:
    double, kept = add_customer(desk, "陈淑芳", "13800005200"), add_customer(desk, "陈淑芬", "18800000416")
    page = _page(opened[0], qtbot)
    page.go_to(double.id, {})
    page.card._menu.actions()[0].trigger()
    sheet = _sheet(page, MergeSheet)
    sheet.accept()
    assert "请选" in sheet.picker._problem.text()
    sheet.picker.choose(double.id)
    sheet.accept()
    assert sheet.findChildren(ErrorNotice)[-1].message.code == "E3003"
    sheet.picker.choose(kept.id)
    sheet.accept()
    qtbot.waitUntil(lambda: page.card.card() is not None and page.card.card().id == kept.id)
    assert _names(page) == ["陈淑芬"]
    assert len(page.card._contacts.rows) == 2
    split = [action for action in page.card._menu.actions() if double.number in action.text()]
    split[0].trigger()
    assert sorted(_names(page)) == ["陈淑芬", "陈淑芳"]


def test_a_person_is_erased_after_his_number_was_typed(desk: Desk, opened: Any, qtbot: QtBot) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200", needs="怕吵")
    add_customer(desk, "刘志强")
    page = _page(opened[0], qtbot)
    page.go_to(answer.id, {})
    page.card._menu.actions()[-1].trigger()
    sheet = _sheet(page, RedactSheet)
    sheet.form.set_values({"reason": "本人书面要求", "typed": "KH-1"})
    sheet.accept()
    assert list(sheet.form.problems()) == ["typed"]
    sheet.form.set_values({"typed": answer.number.lower()})
    sheet.accept()
    assert page.card._name.text() == "个人信息已删除"
    assert page.card._redacted.isVisible()
    assert page.card._foot.isHidden()
    assert not page.card._menu_button.isVisible()
    assert "本人书面要求" in _shown(page)
    assert _names(page) == ["刘志强"]


def test_keys_open_complaint_card_and_import(desk: Desk, opened: Any, qtbot: QtBot) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200")
    client, asked = opened
    page = _page(client, qtbot)
    page.go_to(answer.id, {})
    assert page.new_record()
    _press(page, "导入")
    assert asked == [
        ("complaints", None, {"new": True, "customer_id": answer.id}),
        ("import", None, {"kind": "customers"}),
    ]
    assert page.toggle_detail()
    assert page._detail.isHidden()
    page.view.opened.emit(page.view.current_row())
    assert not page._detail.isHidden()
    page.resize(700, 640)
    assert page._list.isHidden()
    page.toggle_detail()
    assert not page._list.isHidden()


def test_sort_and_columns_are_kept_with_the_account(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    add_customer(desk, "陈淑芬")
    add_customer(desk, "刘志强")
    actor = clerk(desk)
    page = _page(make_client(actor), qtbot)
    page.view.sort_requested.emit("number", False)
    page._kept.keep()
    again = _page(make_client(actor), qtbot)
    assert again.model.sort_order == ("number", False)
    assert _names(again) == ["陈淑芬", "刘志强"]
    assert _names(_page(make_client(clerk(desk)), qtbot)) == ["刘志强", "陈淑芬"]


def test_an_empty_store_says_what_to_do(desk: Desk, opened: Any, qtbot: QtBot) -> None:
    client, asked = opened
    page = _page(client, qtbot)
    assert "还没有顾客" in page._empty.accessibleName()
    assert not page.new_record()
    _press(page, "登记投诉")
    assert asked == [("complaints", None, {"new": True})]


def test_what_changes_elsewhere_is_shown(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    answer = add_customer(desk, "陈淑芬")
    page = _page(make_client(clerk(desk)), qtbot)
    page.go_to(answer.id, {})
    page.hide()
    order = RegisterAppliance(answer.id, ApplianceInput(serial="BE0AK3E0"))
    desk.runner.write(clerk(desk), commands.register_appliance, order)
    page.client.jobs.changed.emit(frozenset({"appliance"}))
    page.client.jobs.changed.emit(frozenset({"brand"}))
    assert page.card.card().appliances == ()  # type: ignore[union-attr]
    page.show()
    page.activated()
    assert len(page.card.card().appliances) == 1  # type: ignore[union-attr]


def test_every_control_of_the_card_has_a_name(desk: Desk, opened: Any, qtbot: QtBot) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200")
    page = _page(opened[0], qtbot)
    page.go_to(answer.id, {})
    row = page.card.findChildren(RevealRow)[0]
    assert row.eye.accessibleName()
    assert row.void_button.accessibleName()
    assert page.view.accessibleName() == "顾客列表"
    assert page.filter.accessibleName()
    assert page.card._appliance_list.accessibleName()


def test_a_merged_customer_opens_as_the_one_who_stands_for_him(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    double, kept = add_customer(desk, "陈淑芳"), add_customer(desk, "陈淑芬")
    desk.runner.write(leader(desk), commands.merge_customers, MergeCustomers(double.id, kept.id))
    page = _page(make_client(make_actor(desk, *CLERK)), qtbot)
    page.go_to(double.id, {})
    assert page.card.card() is not None
    assert page.card.card().id == kept.id
    assert double.number in page.card._contact.text()


def test_the_list_goes_onto_paper_as_it_is_shown(desk: Desk, make_client: MakeClient, qtbot: QtBot) -> None:
    for name, phone in (("陈淑芬", "13912342207"), ("马建国", "13812346620")):
        add_customer(desk, name, phone)
    client = make_client(make_actor(desk, *CLERK, "documents.print"))
    asked: list[tuple[str, object, dict[str, object]]] = []
    client.open_requested.connect(lambda *what: asked.append(what))
    page = _page(client, qtbot)
    page.filter.setText("陈")
    page._on_filter_entered()
    next(button for button in page.findChildren(Button) if button.label() == "打印列表").click()
    (kind, record_id, context) = asked[-1]
    sheet = context["sheet"]
    assert (kind, record_id, sheet.title) == ("paper", None, "顾客名单")  # type: ignore[attr-defined]
    (row,) = sheet.rows  # type: ignore[attr-defined]
    assert "陈淑芬" in row
    assert "139****2207" in row
    assert not any("13912342207" in cell for cell in row)
    assert [column.title for column in sheet.columns] == [  # type: ignore[attr-defined]
        column.title for column in page.view.shown_columns() if column.title
    ]
    assert list_print.draw(sheet, PREVIEW).startswith(b"%PDF")


def test_before_a_person_is_erased_the_sheet_says_what_nobody_claimed(
    desk: Desk, clock: FrozenClock, make_client: MakeClient, qtbot: QtBot
) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200")
    for name in ("陈淑芬", "", "李建国"):
        sell(desk, clock, buyer=Buyer(name=name, phone="13800005200"))
    page = _page(make_client(make_actor(desk, *LEADER, "sales.match")), qtbot)
    page.go_to(answer.id, {})
    page.card._menu.actions()[-1].trigger()
    sheet = _sheet(page, RedactSheet)
    [notice] = sheet.findChildren(Banner)
    text = "".join(label.text() for label in notice.findChildren(QLabel))
    assert "2 张未认领的单据" in text
    assert "1 张电话相同、姓名不同" in text
