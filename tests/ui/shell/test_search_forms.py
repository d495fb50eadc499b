# SPDX-License-Identifier: Apache-2.0
"""One text in many forms: middle dots, full width, any case are one, in each real search box."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.commands import Registered
from app.core.permissions import Actor
from tests.support.complaints import CLERK, add_complaint, new_customer
from tests.support.desk import make_actor
from tests.support.shell import type_chinese
from ui.client import Client
from ui.complaints.page import ComplaintsPage
from ui.customers.page import CustomersPage
from ui.shell.desk_view import DeskView

DOTS = "·•・‧∙"
"""The five that keyboards, phones and old files write; ``normalise`` knows more."""
NAMES = [f"买买提{dot}艾力" for dot in DOTS]


def full_width(text: str) -> str:
    """Return the text as a Chinese input method writes it in full width."""
    return "".join(chr(ord(mark) + 0xFEE0) if "!" <= mark <= "~" else mark for mark in text)


@pytest.fixture
def known(desk: Desk) -> Registered:
    """Give the complaint of a customer whose name has a middle dot, beside somebody else's."""
    add_complaint(desk, who=new_customer("马建国", "13899116620"), subject="洗衣机漏水")
    who = new_customer("买买提•艾力", "13999112207")
    return add_complaint(desk, who=who, subject="海尔 BCD-470WDPG 冰箱不制冷")


@pytest.fixture
def view(
    desk: Desk, known: Registered, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> Iterator[DeskView]:
    """Give the desk of a clerk, with its real pages."""
    del known
    made = DeskView(make_client(make_actor(desk, *CLERK)), store="友好路店")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close_all()


def _type(field: QLineEdit, text: str) -> None:
    field.clear()
    type_chinese(field, text, preedit="maimaiti")


def _forms(number: str) -> list[str]:
    """Return what people type for the customer and for the complaint."""
    return [*NAMES, "买买提．艾力", full_width("mmt"), full_width("2207"), full_width(number.lower())]


def test_the_palette_finds_every_form(view: DeskView, known: Registered, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for typed in _forms(known.number):
        _type(view.finder.field, typed)
        qtbot.waitUntil(lambda: not view.finder._settle.isActive())
        titles = [entry.title for entry in view.finder.list.entries()]
        assert any("买买提·艾力" in title for title in titles), typed
        assert not any("马建国" in title for title in titles), typed


def test_commands_are_found_in_full_width_and_by_initials(view: DeskView, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for typed in ("djts", full_width("DJTS"), "登记投诉"):
        _type(view.finder.field, typed)
        qtbot.waitUntil(lambda: not view.finder._settle.isActive())
        assert "登记投诉" in [entry.title for entry in view.finder.list.entries()], typed


def test_one_letter_in_full_width_lists_no_people(view: DeskView, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for typed in ("1", "１"):
        _type(view.finder.field, typed)
        qtbot.waitUntil(lambda: not view.finder._settle.isActive())
        assert not {"顾客", "工单与单据"} & set(view.finder.list.headings()), typed


def test_the_list_of_complaints_finds_every_form(view: DeskView, known: Registered, qtbot: QtBot) -> None:
    page = view.open("complaints", None, {})
    assert isinstance(page, ComplaintsPage)
    for typed in _forms(known.number):
        _type(page.list.typed, typed)
        qtbot.waitUntil(lambda: not page.list.filters._settle.isActive())
        assert page.list.total() == 1, typed


def test_the_list_of_customers_finds_every_form(view: DeskView, known: Registered, qtbot: QtBot) -> None:
    page = view.open("customers", None, {})
    assert isinstance(page, CustomersPage)
    for typed in _forms(known.number)[:-1]:
        _type(page.filter, typed)
        qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=2000)
