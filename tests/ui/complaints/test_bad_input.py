# SPDX-License-Identifier: Apache-2.0
"""What cannot be right in the window: a clear sentence with its number, and what was typed stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.bootstrap import Desk
from app.complaints.commands import Complainer
from app.core.errors import ProblemsError
from app.core.permissions import Actor
from tests.support.complaints import add_complaint
from tests.support.desk import FrozenClock
from tests.support.shell import type_chinese
from tests.ui.complaints.conftest import Screen
from ui.complaints.link_sheets import MergeSheet
from ui.complaints.plan_sheets import PlanSheet
from ui.complaints.register import RegisterSheet
from ui.complaints.sheets import ContactSheet, StatusSheet
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice

OpenPage = Callable[..., Screen]


def number_of(sheet: Overlay) -> str:
    """Return the number of the error that a sheet shows."""
    found = sheet.findChild(ErrorNotice)
    assert isinstance(found, ErrorNotice)
    assert sheet.isVisible()
    return found.message.code


def at(open_page: OpenPage, complaint_id: object) -> Screen:
    """Return a window of its own on a case: another client of the same store."""
    screen = open_page()
    screen.page.go_to(complaint_id, {})
    return screen


def test_a_case_from_the_future_is_not_registered(open_page: OpenPage, clock: FrozenClock) -> None:
    screen = open_page()
    screen.page.register()
    sheet = screen.sheet(RegisterSheet)
    sheet.picker.begin_new("陈淑芬", "13999112207")
    type_chinese(sheet.form.editor("event"), "冷藏室不制冷", preedit="lengcang")
    sheet.form.set_values(
        {
            "source": "hotline",
            "complaint_class": "product",
            "subject": "冰箱不制冷",
            "received_at": (clock.at + timedelta(days=1, hours=8)).replace(tzinfo=None),
        }
    )
    sheet.accept()
    assert sheet.isVisible()
    assert sheet.form.problems() == {"received_at": "不能晚于现在，请检查日期和时间。"}
    assert sheet.form.value("event") == "冷藏室不制冷"


def test_a_clock_set_back_is_said_where_the_deadline_stands(
    desk: Desk, boss: Actor, clock: FrozenClock, open_page: OpenPage
) -> None:
    case = add_complaint(desk, boss, is_taken=True)
    clock.move(hours=-3)
    screen = at(open_page, case.id)
    notes = screen.page.detail.clock_notes
    assert notes.isVisible()
    assert "可能有一台电脑的时钟不准" in notes.accessibleName()
    screen.choose("联系记录")
    sheet = screen.sheet(ContactSheet)
    type_chinese(sheet.form.editor("text"), "约明天上门")
    sheet.form.set_values({"outcome": "reached"})
    sheet.accept()
    assert sheet.isVisible()
    assert "contacted_at" in sheet.form.problems()
    assert sheet.text("text") == "约明天上门"


def test_a_year_without_its_holidays_is_said_where_the_deadline_stands(
    desk: Desk, boss: Actor, clock: FrozenClock, open_page: OpenPage
) -> None:
    clock.move(days=41)
    repair = add_complaint(desk, boss, is_taken=True, complaint_class="repair")
    notes = at(open_page, repair.id).page.detail.clock_notes
    assert notes.isVisible()
    assert "还不知道 2027 年（全国）的节假日，期限暂按双休日计算" in notes.accessibleName()


def test_a_status_that_a_colleague_changed_meanwhile(desk: Desk, boss: Actor, open_page: OpenPage) -> None:
    case = add_complaint(desk, boss, is_taken=True)
    mine, theirs = at(open_page, case.id), at(open_page, case.id)
    assert mine.page.change_status()
    sheet = mine.sheet(StatusSheet)
    sheet.form.set_values({"status": "waiting_customer"})
    sheet._on_field_changed("status")
    type_chinese(sheet.form.editor("text"), "等顾客周五回话")
    assert theirs.page.change_status()
    other = theirs.sheet(StatusSheet)
    other.form.set_values({"status": "waiting_customer", "text": "等顾客发票"})
    other.accept()
    assert not other.isVisible()
    sheet.accept()
    assert number_of(sheet) == "E4001"
    assert sheet.text("text") == "等顾客周五回话"


@pytest.mark.long
def test_what_came_by_itself_shows_in_the_pane_and_leaves_the_sheet_alone(
    desk: Desk, boss: Actor, open_page: OpenPage
) -> None:
    case = add_complaint(desk, boss, is_taken=True)
    mine, theirs = at(open_page, case.id), at(open_page, case.id)
    mine.choose("提方案")
    sheet = mine.sheet(PlanSheet)
    type_chinese(sheet.form.editor("text"), "换同型号新机")
    theirs.page.change_status()
    other = theirs.sheet(StatusSheet)
    other.form.set_values({"status": "waiting_customer", "text": "等顾客发票"})
    other.accept()
    # As the sync says it: some tables changed.
    mine.client.jobs.changed.emit(frozenset({"complaint", "complaint_transition"}))
    detail = mine.page.detail.detail()
    assert detail is not None
    assert detail.status == "waiting_customer"
    assert sheet.isVisible()
    assert sheet.text("text") == "换同型号新机"


def test_a_case_merged_twice(desk: Desk, boss: Actor, clock: FrozenClock, open_page: OpenPage) -> None:
    cases: list[Any] = [add_complaint(desk, boss)]
    who = Complainer(customer_id=cases[0].customer_id, is_phone_unknown=True)
    for _ in range(2):
        clock.move(minutes=10)
        cases.append(add_complaint(desk, boss, who=who, source="mail"))
    mine, theirs = at(open_page, cases[2].id), at(open_page, cases[2].id)
    sheets = []
    for screen, into in ((mine, cases[0]), (theirs, cases[1])):
        screen.choose("合并重复的投诉")
        sheet = screen.sheet(MergeSheet)
        sheet.form.set_values({"other_id": into.id, "text": "顾客打了两次电话"})
        sheets.append(sheet)
    sheets[1].accept()
    assert not sheets[1].isVisible()
    sheets[0].accept()
    assert number_of(sheets[0]) == "E4041"
    assert sheets[0].text("text") == "顾客打了两次电话"


def test_what_is_wrong_with_no_field_in_sight_is_said_above_the_buttons(
    desk: Desk, boss: Actor, open_page: OpenPage
) -> None:
    case = add_complaint(desk, boss, is_taken=True)
    screen = at(open_page, case.id)
    screen.page.change_status()
    sheet = screen.sheet(StatusSheet)
    sheet.show_failure(ProblemsError({"assignee_id": "disabled", "status": "unknown_choice"}))
    assert set(sheet.form.problems()) == {"status"}
    assert "这位员工已停用，请先恢复。（E9001）" in [
        one.accessibleName() for one in sheet.findChildren(Banner)
    ]
