# SPDX-License-Identifier: Apache-2.0
"""Choosing a customer inside another form: by keys alone, by Chinese input, or as a new one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.customers import queries
from app.customers.commands import register_customer
from app.customers.rules import CustomerKind, PhoneInput, RegisterCustomer
from tests.support.customers import add_customer, clerk
from ui.client import Client
from ui.customers.picker import CustomerPicker
from ui.widgets.buttons import Button, IconButton


def _type(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


@pytest.fixture
def client(desk: Desk, make_client: Callable[[Actor], Client]) -> Client:
    """Give the client of a clerk."""
    return make_client(clerk(desk))


@pytest.fixture
def picker(client: Client, qtbot: QtBot) -> CustomerPicker:
    """Give a picker in a window of its own."""
    picker = CustomerPicker(client, describe=lambda row: f"{row.appliances} 台电器")
    qtbot.addWidget(picker)
    picker.resize(640, 480)
    with qtbot.waitActive(picker):
        picker.show()
        picker.activateWindow()
    picker.field.setFocus()
    return picker


def _suggested(picker: CustomerPicker) -> list[str]:
    return [item.title for item in picker.field._model.items]


def test_typed_chinese_suggests_and_enter_picks(picker: CustomerPicker, desk: Desk, qtbot: QtBot) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200", address=("新市区", "北京北路 12 号"))
    add_customer(desk, "陈淑芳", "18800000416")
    chosen: list[object] = []
    picker.customer_changed.connect(chosen.append)
    _type(picker.field, "陈淑芬")
    qtbot.waitUntil(picker.field.list_is_open)
    assert _suggested(picker) == ["陈淑芬", "新顾客：陈淑芬"]
    assert "138****5200 · 新市区 … " in picker.field._model.items[0].subtitle
    assert picker.field._model.items[0].subtitle.endswith("0 台电器")
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.customer_id() == answer.id
    assert chosen == [answer.id]
    assert picker.is_filled()
    assert picker.new_customer() is None
    assert picker.customer() is not None
    assert not picker.field.isVisible()
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    assert picker.customer_id() is None
    assert chosen == [answer.id, None]
    assert picker.field.isVisible()
    assert not picker.is_filled()


def test_the_only_one_is_taken_by_enter_until_something_else_is_typed(
    client: Client, desk: Desk, qtbot: QtBot
) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200")
    picker = CustomerPicker(client, may_add=False)
    qtbot.addWidget(picker)
    with qtbot.waitActive(picker):
        picker.show()
        picker.activateWindow()
    picker.field.setFocus()
    _type(picker.field, "5200")
    qtbot.waitUntil(picker.field.has_candidate)
    qtbot.keyClicks(picker.field, "9")
    assert picker.field.list_is_open()
    assert not picker.field.has_candidate()
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.customer_id() is None
    qtbot.keyClick(picker.field, Qt.Key.Key_Backspace)
    qtbot.waitUntil(picker.field.has_candidate)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.customer_id() == answer.id


def test_one_letter_asks_nothing_and_an_old_answer_is_dropped(
    picker: CustomerPicker, desk: Desk, qtbot: QtBot
) -> None:
    add_customer(desk, "陈淑芬")
    picker.field.text_settled.emit("陈")
    assert _suggested(picker) == []
    picker.field.setText("陈淑芬")
    picker._on_found("陈", ())
    assert _suggested(picker) == []


def test_a_new_customer_keeps_what_was_typed(picker: CustomerPicker, desk: Desk, qtbot: QtBot) -> None:
    _type(picker.field, "玛依努尔·阿地力江")
    qtbot.waitUntil(picker.field.list_is_open)
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.is_new()
    assert picker.text() == "玛依努尔·阿地力江"
    picker.form.set_values({"phone": "13800005200", "kind": CustomerKind.PERSON})
    command = picker.new_customer()
    assert command == RegisterCustomer("玛依努尔·阿地力江", phones=(PhoneInput("13800005200"),))
    assert picker.is_filled()
    answer = desk.runner.write(clerk(desk), register_customer, command).answer
    picker.choose(answer.id)
    assert picker.customer_id() == answer.id
    assert not picker.is_new()


def test_typed_digits_become_the_phone_and_doubles_are_offered(
    picker: CustomerPicker, desk: Desk, qtbot: QtBot
) -> None:
    known = add_customer(desk, "陈淑芬", "13800005200")
    picker.field.setText("13800005200")
    next(button for button in picker.findChildren(Button) if button.label() == "新顾客").click()
    assert picker.form.value("phone") == "13800005200"
    assert not picker.is_filled()
    qtbot.waitUntil(lambda: len(picker.doubles.doubles()) == 1)
    next(button for button in picker.doubles.findChildren(Button) if button.label() == "就用这位").click()
    assert picker.customer_id() == known.id
    assert picker.doubles.doubles() == ()
    assert desk.runner.read(clerk(desk), queries.count_customers) == 1


def test_a_form_can_say_what_is_wrong_and_begin_again(picker: CustomerPicker, desk: Desk) -> None:
    picker.begin_new("陈淑芬", "12")
    picker.set_problem("", {"phone": "电话应为 11 位手机号。"})
    assert picker.form.problems() == {"phone": "电话应为 11 位手机号。"}
    next(button for button in picker.findChildren(Button) if button.label() == "改为查找").click()
    assert not picker.is_new()
    assert picker.text() == ""
    picker.set_problem("请选一位顾客")
    assert picker._problem.isVisible()


def test_the_chosen_one_can_be_opened(picker: CustomerPicker, client: Client, desk: Desk) -> None:
    asked: list[object] = []
    client.open_requested.connect(lambda kind, row_id, _context: asked.append((kind, row_id)))
    answer = add_customer(desk, "天山宾馆", kind=CustomerKind.COMPANY)
    picker.choose(answer.id)
    next(button for button in picker._chosen.findChildren(IconButton)).click()
    assert asked == [("customers", answer.id)]


def test_where_nobody_may_be_added_none_is_offered(client: Client, desk: Desk, qtbot: QtBot) -> None:
    add_customer(desk, "陈淑芬")
    picker = CustomerPicker(client, may_add=False)
    qtbot.addWidget(picker)
    picker.field.setText("陈淑芬")
    picker.field.text_settled.emit("陈淑芬")
    assert _suggested(picker) == ["陈淑芬"]
