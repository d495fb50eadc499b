# SPDX-License-Identifier: Apache-2.0
"""The page 投诉工单: views, filters, list and detail as a person at the counter uses them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.commands import AssignComplaints, assign_complaints
from app.complaints.detail import get_complaint
from app.complaints.handling import CloseComplaint, close_complaint
from app.complaints.rows import View
from app.core.permissions import Actor
from tests.support.complaints import READER, add_complaint, new_customer
from tests.support.desk import FrozenClock, make_actor
from tests.support.shell import type_chinese
from tests.ui.complaints.conftest import Screen
from ui.complaints import list_pane
from ui.complaints.sheets import AssignSheet
from ui.complaints.view_sheet import ViewSheet
from ui.widgets import row_model

OpenPage = Callable[..., Screen]


@pytest.fixture
def three(desk: Desk, boss: Actor, clock: FrozenClock) -> list[object]:
    """Give three complaints, one an hour; the first is of 马建国."""
    ids: list[object] = []
    for name, phone, subject in (
        ("马建国", "13999110001", "洗衣机漏水"),
        ("陈淑芬", "13999112207", "冰箱不制冷"),
        ("买买提·艾力", "13999110003", "送货延期"),
    ):
        ids.append(add_complaint(desk, boss, who=new_customer(name, phone), subject=subject).id)
        clock.move(hours=1)
    return ids


def test_the_list_shows_the_open_ones_and_the_detail_follows(
    three: list[object], open_page: OpenPage, qtbot: QtBot
) -> None:
    screen = open_page()
    QAbstractItemModelTester(screen.page.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert screen.subjects() == ["洗衣机漏水", "冰箱不制冷", "送货延期"]
    qtbot.waitUntil(lambda: screen.page.detail.detail() is not None)
    screen.page.list.view.setFocus()
    qtbot.keyClick(screen.page.list.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: screen.page.detail.head.title.text() == "冰箱不制冷")
    assert screen.page.detail.customer_box.phone.text() == "139****2207"
    assert "周洁 登记" in screen.timeline()


def test_views_show_live_counts_and_what_they_count(
    desk: Desk, boss: Actor, three: list[object], open_page: OpenPage
) -> None:
    screen = open_page()
    texts = {view.key: view.count for view in screen.page.pills._views}
    assert (texts["open"], texts["new"], texts["mine"], texts["overdue"]) == (3, 3, 0, 0)
    screen.client.jobs.write(assign_complaints, AssignComplaints([three[0]], boss.staff_id))  # type: ignore[list-item]
    counts = {view.key: view.count for view in screen.page.pills._views}
    assert counts["mine"] == 1
    screen.page.pills.chosen.emit(View.MINE.value)
    assert screen.subjects() == ["洗衣机漏水"]


_WITH_THREE = {View.OPEN, View.NEW, View.ALL, View.LATE, View.UNASSIGNED}
"""What three new complaints stand in that nobody has: five minutes are over, so they are late too."""


@pytest.mark.parametrize("view", [view for view in View if view not in _WITH_THREE])
def test_an_empty_view_is_good_news(three: list[object], open_page: OpenPage, view: View) -> None:
    screen = open_page()
    screen.page.go_to(None, {"view": view.value})
    assert screen.subjects() == []
    assert screen.page.list._empty._sentence.text()
    assert screen.page._side.currentIndex() == 0


def test_an_empty_desk_says_how_to_begin(boss: Actor, open_page: OpenPage) -> None:
    screen = open_page()
    assert "没有未结" in screen.page.list._empty._sentence.text()
    screen.page.go_to(None, {"view": "all"})
    assert "登记第一件" in screen.page.list._empty._sentence.text()
    screen.page.go_to(None, {"view": "new"})
    assert "等待受理" in screen.page.list._empty._sentence.text()


def test_typed_chinese_filters_and_enter_goes_to_the_list(
    three: list[object], open_page: OpenPage, qtbot: QtBot
) -> None:
    screen = open_page()
    assert screen.page.focus_filter()
    type_chinese(screen.page.list.typed, "淑芬", preedit="shu fen")
    qtbot.keyClick(screen.page.list.typed, Qt.Key.Key_Return)
    assert screen.subjects() == ["冰箱不制冷"]
    assert screen.page.list.view.hasFocus()
    screen.page.list.typed.clear()
    qtbot.waitUntil(lambda: len(screen.subjects()) == 3)
    screen.page.list.typed.setText("没有这个人")
    qtbot.waitUntil(lambda: "筛选条件" in screen.page.list._empty._sentence.text())


def test_filters_narrow_and_the_view_says_it_was_changed(
    desk: Desk, boss: Actor, three: list[object], open_page: OpenPage
) -> None:
    screen = open_page()
    pane = screen.page.list
    pane.filters.status.setCurrentIndex(pane.filters.status.findData("handling"))
    pane.filters.status.activated.emit(pane.filters.status.currentIndex())
    assert screen.subjects() == []
    assert screen.page.pills._modified
    assert pane.filter_text() == "处理中"
    pane.filters.status.setCurrentIndex(0)
    pane.filters.assignee.setCurrentIndex(pane.filters.assignee.findData("nobody"))
    pane.filters.assignee.activated.emit(1)
    assert len(screen.subjects()) == 3
    assert pane.wanted().is_unassigned
    pane.filters._on_narrowed()
    assert len(screen.subjects()) == 3


def test_a_view_is_saved_changed_and_deleted(three: list[object], open_page: OpenPage, qtbot: QtBot) -> None:
    screen = open_page()
    page = screen.page
    page.list.typed.setText("冰箱")
    qtbot.waitUntil(lambda: len(screen.subjects()) == 1)
    page.pills.save_requested.emit()
    sheet = screen.sheet(ViewSheet)
    sheet.form.set_values({"title": "冰箱类"})
    sheet.accept()
    key = page.views.key
    assert [view.title for view in page.pills._views][-1] == "冰箱类"
    assert page.pills._views[-1].count == 1
    assert not page.pills._modified
    page.go_to(None, {"view": "open"})
    assert len(screen.subjects()) == 3
    page.go_to(None, {"view": key})
    assert screen.subjects() == ["冰箱不制冷"]
    page.list.typed.setText("漏水")
    qtbot.waitUntil(lambda: screen.subjects() == ["洗衣机漏水"])
    page.pills.update_requested.emit(key)
    assert page.views.filter_of(key).typed == "漏水"
    page.views.drop(page.views.saved[key])
    from ui.widgets.dialog import Overlay

    screen.sheet(Overlay).accept()
    assert key not in page.views.saved
    assert page.views.key == "open"


def test_columns_sort_in_the_query(three: list[object], open_page: OpenPage) -> None:
    screen = open_page()
    for key, first in (("subject", "冰箱不制冷"), ("received", "洗衣机漏水"), ("customer", "送货延期")):
        screen.page.list.view.sort_requested.emit(key, False)
        assert screen.subjects()[0] == first
    screen.page.list.view.sort_requested.emit("received", True)
    assert screen.subjects()[0] == "送货延期"


def test_a_far_window_is_fetched_when_it_is_seen(
    desk: Desk,
    boss: Actor,
    open_page: OpenPage,
    qtbot: QtBot,
    clock: FrozenClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (row_model, list_pane):
        monkeypatch.setattr(module, "WINDOW", 40)
    for number in range(45):
        add_complaint(
            desk, boss, who=new_customer(f"顾客{number}", ""), source="mail", subject=f"第{number}件"
        )
        clock.move(minutes=1)
    screen = open_page()
    assert screen.page.list.model.row(44) is None
    screen.page.list.view.scrollToBottom()
    qtbot.waitUntil(lambda: screen.page.list.model.row(44) is not None)
    assert screen.page.list.model.row(44).subject == "第44件"
    screen.page.list.view.selectAll()
    screen.page.list.view.copy()
    assert "第44件" in QGuiApplication.clipboard().text()


def test_f8_closes_and_opens_the_detail(three: list[object], open_page: OpenPage) -> None:
    screen = open_page()
    assert screen.page._side.isVisible()
    assert screen.page.toggle_detail()
    assert not screen.page._side.isVisible()
    screen.page.list.view.opened.emit(screen.page.list.model.row(0))
    assert screen.page._side.isVisible()


def test_a_narrow_window_shows_one_at_a_time(three: list[object], open_page: OpenPage) -> None:
    screen = open_page(width=1040)
    assert not screen.page._side.isVisible()
    screen.page.toggle_detail()
    assert screen.page._side.isVisible()
    assert not screen.page.list.isVisible()
    screen.page.detail.head.back.click()
    assert screen.page.list.isVisible()


def test_many_checked_rows_are_assigned_and_the_act_is_taken_back(
    desk: Desk, boss: Actor, three: list[object], open_page: OpenPage
) -> None:
    screen = open_page()
    pane = screen.page.list
    pane.model.set_checked(pane.model.row(0), checked=True)
    assert pane.acts.bulk.isHidden()
    pane.model.set_checked(pane.model.row(1), checked=True)
    assert pane.acts.bulk.isVisible()
    pane.acts.assign()
    sheet = screen.sheet(AssignSheet)
    sheet.form.set_values({"assignee_id": boss.staff_id})
    sheet.accept()
    assert pane.acts.bulk.isHidden()
    assert screen.heard.said[-1] == "已转派 2 件"
    assert {row.assignee_name for _number, row in pane.model.held()} == {"周洁", ""}
    undo = screen.heard.undo[-1]
    assert undo is not None
    undo()
    assert {row.assignee_name for _number, row in pane.model.held()} == {""}
    assert screen.heard.said[-1] == "已撤销 2 件转派"


def test_checked_rows_are_copied_and_printed(three: list[object], open_page: OpenPage) -> None:
    screen = open_page()
    pane = screen.page.list
    for number in (0, 2):
        pane.model.set_checked(pane.model.row(number), checked=True)
    pane.acts.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.count("洗衣机漏水") + line.count("送货延期") for line in lines] == [0, 1, 1]
    pane.acts.print("complaint_sheet")
    assert [kind for kind, _row, _context in screen.heard.opened] == ["papers"]


def test_the_list_is_printed_as_it_stands(three: list[object], open_page: OpenPage) -> None:
    screen = open_page()
    screen.page.printer.print_list()
    kind, _row, context = screen.heard.opened[-1]
    sheet = context["sheet"]
    assert kind == "paper"
    assert (sheet.title, sheet.company_name, len(sheet.rows)) == ("投诉工单 · 全店未结", "阳光家电", 3)


def test_another_page_asks_for_a_record_a_text_or_a_new_one(
    desk: Desk, boss: Actor, three: list[object], open_page: OpenPage, qtbot: QtBot
) -> None:
    from ui.complaints.register import RegisterSheet

    screen = open_page()
    screen.page.go_to(three[2], {})  # type: ignore[arg-type]
    assert screen.page.detail.head.title.text() == "送货延期"
    screen.page.go_to(None, {"text": "漏水"})
    qtbot.waitUntil(lambda: screen.subjects() == ["洗衣机漏水"])
    customer_id = desk.runner.read(boss, get_complaint, three[1]).customer.id
    screen.page.go_to(None, {"new": True, "customer_id": customer_id})
    assert screen.sheet(RegisterSheet).picker.customer_id() == customer_id


def test_a_hidden_page_refetches_when_it_is_shown(
    desk: Desk, boss: Actor, three: list[object], open_page: OpenPage
) -> None:
    screen = open_page()
    screen.page.hide()
    close = CloseComplaint(three[0], "unfounded", "查无此事")  # type: ignore[arg-type]
    screen.client.jobs.write(close_complaint, close)
    assert len(screen.subjects()) == 3
    screen.page.show()
    screen.page.activated()
    assert screen.subjects() == ["冰箱不制冷", "送货延期"]


def test_what_the_person_set_comes_back(
    desk: Desk, boss: Actor, three: list[object], open_page: OpenPage
) -> None:
    screen = open_page()
    screen.page.list._next_density()
    screen.page._splitter.setSizes([700, 500])
    screen.page._on_splitter_moved()
    screen.page._state.stop()
    screen.page._keep_state()
    again = open_page()
    assert again.page.list.view.density() == screen.page.list.view.density()
    assert again.page._side_width == screen.page._side_width > 0


def test_a_reader_sees_masks_and_no_buttons(desk: Desk, three: list[object], open_page: OpenPage) -> None:
    screen = open_page(make_actor(desk, *READER, name="李娜", number="0300"))
    assert {row.customer_name for _number, row in screen.page.list.model.held()} == {
        "马**",
        "陈**",
        "买买提·**",
    }
    assert not screen.page.new_record()
    assert not screen.page._register.isEnabled()
    screen.page.go_to(three[0], {})  # type: ignore[arg-type]
    assert not screen.page.detail.note_box.isVisible()
    assert not screen.page.detail.head.next.isVisible()
    assert not screen.page.detail.customer_box.eye.isVisible()
    assert screen.menu() == []


def test_overdue_rows_say_so(
    desk: Desk, boss: Actor, three: list[object], open_page: OpenPage, clock: FrozenClock
) -> None:
    clock.at += timedelta(hours=70, minutes=30)
    screen = open_page()
    chips = [screen.page.list.model.index(row, 1).data() for row in range(3)]
    assert chips == ["超 1时30分", "超 30分", "剩 30分"]
    clock.at += timedelta(hours=1)
    screen.page._on_minute()
    assert {view.key: view.count for view in screen.page.pills._views}["overdue"] == 3
    screen.page.go_to(three[0], {})  # type: ignore[arg-type]
    assert "已超时" in screen.page.detail.head.sentence.text()
