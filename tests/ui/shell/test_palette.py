# SPDX-License-Identifier: Apache-2.0
"""Ctrl+K: people, records and commands, found by what one remembers of them; and what a scanner does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.commands import Registered
from app.core.permissions import Actor
from app.sales.commands import SaleRegistered
from app.sales.inputs import Buyer
from tests.support.complaints import CLERK, add_complaint, new_customer
from tests.support.desk import FrozenClock, make_actor
from tests.support.sales import FRIDGE, sell
from tests.support.shell import PlainNavigation, PlainPage, type_chinese
from ui.client import Client
from ui.shell.desk_view import DeskView
from ui.shell.palette import Palette
from ui.widgets.scanner import Scanner


@pytest.fixture
def complaint(desk: Desk) -> Registered:
    """Give a complaint of 陈淑芬, beside one of somebody else."""
    add_complaint(desk, who=new_customer("马建国", "13899116620"), subject="洗衣机漏水")
    return add_complaint(desk)


@pytest.fixture
def view(desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot) -> DeskView:
    """Give the desk of a clerk."""
    made = DeskView(make_client(make_actor(desk, *CLERK)), store="友好路店", navigation=PlainNavigation())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_first()
    return made


def _search(view: DeskView, qtbot: QtBot, text: str) -> Palette:
    """Open by the key, type, and wait until what was typed has been looked up."""
    if not view.finder.isVisible():
        qtbot.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert view.finder.isVisible()
    assert QApplication.focusWidget() is view.finder.field
    view.finder.field.clear()
    if text.isascii():
        for letter in text:
            QTest.keyClick(view.finder.field, letter, delay=1)
    else:
        type_chinese(view.finder.field, text)
    qtbot.waitUntil(lambda: not view.finder._settle.isActive())
    return view.finder


def _titles(palette: Palette) -> list[str]:
    return [entry.title for entry in palette.list.entries()]


def _page(view: DeskView) -> PlainPage:
    page = view.current()
    assert isinstance(page, PlainPage)
    return page


@pytest.mark.parametrize("typed", ["陈淑芬", "淑芬", "csf", "2207", "99112"])
def test_a_customer_is_found_by_what_one_remembers(
    view: DeskView, complaint: Registered, qtbot: QtBot, typed: str
) -> None:
    palette = _search(view, qtbot, typed)
    assert palette.list.headings()[:2] == ("顾客", "工单与单据")
    assert _titles(palette)[0] == "陈淑芬"
    assert "马建国" not in _titles(palette)
    assert complaint.number in _titles(palette)[1]
    assert "为陈淑芬登记投诉" in _titles(palette)


def test_enter_opens_and_the_palette_is_gone(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    palette = _search(view, qtbot, "csf")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, delay=60)
    assert not palette.isVisible()
    assert _page(view).kind == "customers"
    assert _page(view).asked[-1][0] == complaint.customer_id


def test_enter_before_the_answer_opens_what_was_typed_last(
    view: DeskView, complaint: Registered, qtbot: QtBot
) -> None:
    _search(view, qtbot, "马建国")
    view.finder.field.clear()
    type_chinese(view.finder.field, "陈淑芬")
    qtbot.keyClick(view.finder.field, Qt.Key.Key_Return)
    assert _page(view).asked[-1][0] == complaint.customer_id


def test_ctrl_enter_opens_a_tab_of_its_own(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    palette = _search(view, qtbot, complaint.number)
    assert palette.list.headings()[0] == "工单与单据"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _page(view).kind == "complaint"


def test_tab_shows_what_can_be_done_and_esc_goes_one_level_back(
    view: DeskView, complaint: Registered, qtbot: QtBot
) -> None:
    palette = _search(view, qtbot, "csf")
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert _titles(palette) == ["为陈淑芬登记投诉", "打开 陈淑芬 的顾客卡片"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isVisible()
    assert palette.field.text() == "csf"
    qtbot.waitUntil(lambda: _titles(palette)[0] == "陈淑芬")
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, delay=60)
    assert _page(view).kind == "complaints"
    assert _page(view).asked[-1] == (None, {"new": True, "customer_id": complaint.customer_id})


def test_arrows_go_over_the_headings_and_round(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    palette = _search(view, qtbot, "csf")
    entries = palette.list.entries()
    for place in (1, 2):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.list.current() is entries[place]
    for _ in range(3):
        qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.current() is entries[-1]


def test_commands_are_found_by_initials_and_run(view: DeskView, qtbot: QtBot) -> None:
    palette = _search(view, qtbot, "djts")
    assert _titles(palette) == ["登记投诉"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, delay=60)
    assert _page(view).asked[-1] == (None, {"new": True})


def test_nothing_found_says_what_to_try(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    palette = _search(view, qtbot, "尤里乌斯")
    assert palette.list.current() is None
    assert "尤里乌斯" in palette._nothing.text()
    assert palette._nothing.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_enter_while_composing_does_nothing(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    palette = _search(view, qtbot, "csf")
    type_chinese(palette.field, "", preedit="chen")
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent

    QCoreApplication.sendEvent(palette.field, QInputMethodEvent("chen", []))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_keys_of_the_desk_are_quiet_below(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    palette = _search(view, qtbot, "csf")
    before = _page(view)
    qtbot.keyClick(palette.field, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(palette.field, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert _page(view) is before
    assert palette.isVisible()


def test_who_may_not_read_finds_nothing(
    desk: Desk, complaint: Registered, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    made = DeskView(make_client(make_actor(desk, "catalog.read")), navigation=PlainNavigation())
    qtbot.addWidget(made)
    made.show()
    made.open_first()
    made.search("csf")
    qtbot.waitUntil(lambda: not made.finder._settle.isActive())
    assert made.finder.list.headings() == ()


def test_who_may_not_see_people_finds_masked_ones(
    desk: Desk, complaint: Registered, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    made = DeskView(
        make_client(make_actor(desk, "customers.read", "complaints.read")), navigation=PlainNavigation()
    )
    qtbot.addWidget(made)
    made.show()
    made.open_first()
    made.search("2207")
    qtbot.waitUntil(lambda: not made.finder._settle.isActive() and bool(made.finder.list.entries()))
    shown = " ".join(f"{entry.title} {entry.detail}" for entry in made.finder.list.entries())
    assert "13999112207" not in shown
    assert "陈淑芬" not in shown


def test_one_letter_searches_commands_only(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    palette = _search(view, qtbot, "t")
    assert palette.list.headings() == ("命令",)
    assert "登记投诉" in _titles(palette)


def test_the_palette_stays_inside_a_small_window(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    view.resize(960, 560)
    palette = _search(view, qtbot, "")
    assert view.rect().contains(palette.panel.geometry())
    view.resize(1366, 768)
    assert palette.geometry() == view.rect()
    assert palette.panel.width() == 640


def test_typing_on_the_search_box_begins_the_search(
    view: DeskView, complaint: Registered, qtbot: QtBot
) -> None:
    view.header.search.setFocus()
    QTest.keyClicks(view.header.search, "csf", delay=1)
    qtbot.waitUntil(view.finder.isVisible)
    assert view.finder.field.text() == "csf"


# ---- sales


@pytest.fixture
def sale(desk: Desk, clock: FrozenClock) -> SaleRegistered:
    """Give a sale with a serial number, beside one of somebody else."""
    sell(desk, clock, buyer=Buyer(name="马建国", phone="13899116620"))
    clock.move(minutes=1)
    return sell(desk, clock, replace(FRIDGE, serials=("QX-5511",)))


@pytest.fixture
def till(desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot) -> DeskView:
    """Give the desk of a clerk who may read sales, print and see customers."""
    rights = (*CLERK, "sales.read", "documents.print")
    made = DeskView(make_client(make_actor(desk, *rights)), store="友好路店", navigation=PlainNavigation())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_first()
    return made


@pytest.mark.covers("A61")
@pytest.mark.parametrize("typed", ["陈淑芬", "csf", "2207", "QX-5511", "-000002"])
def test_a_sale_is_found_by_what_one_remembers(
    till: DeskView, sale: SaleRegistered, qtbot: QtBot, typed: str
) -> None:
    palette = _search(till, qtbot, typed)
    assert palette.list.headings()[0] == "工单与单据"
    assert _titles(palette)[0] == f"{sale.number} 陈淑芬 海尔 BCD-470WDPG"
    assert palette.list.entries()[0].detail == "2026-11-20 · ¥4,299.00 · 未收清"
    assert "马建国" not in "".join(_titles(palette))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert (_page(till).kind, _page(till).asked[-1][0]) == ("sales", sale.id)


def test_tab_prints_the_slip_of_a_sale(till: DeskView, sale: SaleRegistered, qtbot: QtBot) -> None:
    palette = _search(till, qtbot, sale.number)
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert _titles(palette) == [f"打开 {sale.number}", "预览并打印 销售小票"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    wanted = {"form": "sale_slip", "entity_kind": "sale", "number": sale.number}
    assert _page(till).asked[-1] == (sale.id, wanted)


def test_who_may_not_read_sales_finds_none(view: DeskView, sale: SaleRegistered, qtbot: QtBot) -> None:
    assert sale.number not in "".join(_titles(_search(view, qtbot, "2207")))


# ---- scans


def test_scanning_the_number_of_a_sale_opens_it(till: DeskView, sale: SaleRegistered) -> None:
    till.take_scan(sale.number.lower())
    assert (_page(till).kind, _page(till).asked[-1][0]) == ("sales", sale.id)
    assert not till.finder.isVisible()


def test_scanning_it_without_the_right_searches(view: DeskView, sale: SaleRegistered) -> None:
    view.take_scan(sale.number)
    assert view.finder.isVisible()


def test_scanning_a_number_opens_its_record(view: DeskView, complaint: Registered) -> None:
    view.take_scan(complaint.number)
    assert _page(view).kind == "complaint"
    assert not view.finder.isVisible()
    assert "已读" in view.status.scanner.text()


def test_another_code_is_searched_for(view: DeskView, complaint: Registered, qtbot: QtBot) -> None:
    view.take_scan("6970431520017")
    assert view.finder.isVisible()
    assert view.finder.field.text() == "6970431520017"


def test_a_page_may_keep_a_scan(view: DeskView, complaint: Registered) -> None:
    view.take_scan("KEEP 6970431520017")
    assert not view.finder.isVisible()
    assert _page(view).asked[-1] == "scanned KEEP 6970431520017"


def test_a_real_burst_over_the_search_box_opens_the_record(
    view: DeskView, complaint: Registered, qtbot: QtBot
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    scanner = Scanner(application)
    scanner.scanned.connect(view.take_scan)
    view.header.search.setFocus()
    QTest.keyClicks(view.header.search, complaint.number)
    QTest.keyClick(view.header.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _page(view).kind == "complaint")
    qtbot.wait(120)
    assert not view.finder.isVisible(), "the head of the burst must not be searched for"
    application.removeEventFilter(scanner)


def test_counts_follow_the_data(view: DeskView, desk: Desk, qtbot: QtBot) -> None:
    assert view.rail.button("complaints").badge() is None
    made = add_complaint(desk, view.client.actor, is_taken=True)
    view.client.jobs.changed.emit(frozenset({"complaint"}))
    badge = view.rail.button("complaints").badge()
    assert made.number
    assert badge is not None
    assert (badge.text, badge.urgent) == ("1", False)
