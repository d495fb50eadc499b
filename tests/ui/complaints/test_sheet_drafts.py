# SPDX-License-Identifier: Apache-2.0
"""Nothing typed in a sheet is lost: every kind of field comes back in a new window on the same store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from app.bootstrap import Desk
from app.complaints.commands import UpdateComplaint, update_complaint
from app.complaints.drafts import get_draft
from app.complaints.handing import HandOver, hand_over
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, intake
from tests.support.shell import type_chinese
from tests.ui.complaints.conftest import Screen
from ui.admin.sheet_draft import content_of, put_content
from ui.complaints.edit_sheet import EditSheet
from ui.complaints.judge_sheets import JudgeSheet
from ui.complaints.liability_sheet import LiabilitySheet
from ui.complaints.link_sheets import SplitSheet
from ui.complaints.outside_sheets import OutsideSheet
from ui.complaints.sheets import ActSheet
from ui.theme.theme import Theme
from ui.widgets.fields import Field, FieldKind, Picked
from ui.widgets.form_panel import FormPanel

OpenPage = Callable[..., Screen]
PARTY = uuid4()


def form() -> FormPanel:
    """Return a form of all kinds."""
    return FormPanel(
        (
            Field("line", "一行"),
            Field("text", "多行", FieldKind.TEXT),
            Field("yes", "是否", FieldKind.CHOICE, choices=(("yes", "是"), ("no", "否"))),
            Field("party", "单位", FieldKind.CHOICE, choices=((None, "无"), (PARTY, "海尔售后"))),
            Field("case", "投诉", FieldKind.COMBO_SEARCH),
            Field("path", "细类", FieldKind.COMBO_SEARCH),
            Field("said", "说的", FieldKind.COMBO_SEARCH),
            Field("on", "日期", FieldKind.DATE),
            Field("half", "半个日期", FieldKind.DATE),
            Field("at", "时刻", FieldKind.DATETIME),
            Field("share", "比例", FieldKind.NUMBER),
            Field("money", "金额", FieldKind.NUMBER, decimals=2),
            Field("sum", "不是数", FieldKind.NUMBER, decimals=2),
            Field("tick", "勾", FieldKind.CHECK),
        )
    )


def test_every_kind_of_field_is_written_and_read_again(theme: Theme) -> None:
    typed = form()
    values: dict[str, object] = {
        "line": "no:12",
        "text": "第一行\n第二行",
        "yes": "yes",
        "party": PARTY,
        "case": Picked(PARTY, "TS-001-26-000001"),
        "path": Picked("product.cold.noise", "制冷 / 噪音"),
        "said": Picked(None, "压缩"),
        "on": date(2026, 11, 30),
        "at": datetime.fromisoformat("2026-11-30T09:15"),
        "share": 60,
        "money": Decimal("260.50"),
        "tick": True,
    }
    typed.set_values(values)
    for name, half in (("half", "2026-1"), ("sum", "2百")):
        edit = typed.editor(name)
        assert isinstance(edit, QLineEdit)
        edit.setText(half)
    again = form()
    put_content(again, content_of(typed))
    assert {name: again.value(name) for name in values} == values
    assert [edit.text() for edit in map(again.editor, ("half", "sum"))] == ["2026-1", "2百"]  # type: ignore[attr-defined]


@pytest.fixture
def shown(desk: Desk, boss: Actor, open_page: OpenPage) -> Screen:
    """Give the page with one complaint that is in hand."""
    done = add_complaint(desk, boss, is_taken=True)
    screen = open_page()
    screen.page.go_to(done.id, {})
    return screen


def open_sheet(screen: Screen, line: str, kind: type[ActSheet]) -> Any:
    """Open a sheet by its line of the menu, and let it look for its draft."""
    screen.choose(line)
    sheet = screen.sheet(kind)
    QCoreApplication.processEvents()
    return sheet


def killed(screen: Screen, sheet: ActSheet, open_page: OpenPage) -> Screen:
    """Return a new window on the same store, after the time in which a draft is written."""
    assert sheet.draft is not None
    assert sheet.draft._timer.isActive(), "what was typed is about to be kept"
    sheet.draft._timer.timeout.emit()
    detail = screen.page.detail.detail()
    assert detail is not None
    again = open_page()
    again.page.go_to(detail.id, {})
    return again


def test_days_and_what_was_emptied_come_again(shown: Screen, open_page: OpenPage) -> None:
    sheet = open_sheet(shown, "外部转办", OutsideSheet)
    due = sheet.form.editor("answer_due_on")
    assert isinstance(due, QLineEdit)
    due.setText("2026-11-30")
    received = sheet.form.editor("received_on")
    assert isinstance(received, QLineEdit)
    received.clear()
    type_chinese(sheet.form.editor("body_name"), "沙依巴克区消协", preedit="shaqu")
    again = open_sheet(killed(shown, sheet, open_page), "外部转办", OutsideSheet)
    assert again.form.value("answer_due_on") == date(2026, 11, 30)
    assert again.form.value("received_on") is None, "today was taken out on purpose"
    assert again.text("body_name") == "沙依巴克区消协"


@pytest.mark.long
def test_what_a_colleague_did_meanwhile_is_not_written_over(
    shown: Screen, open_page: OpenPage, desk: Desk, boss: Actor
) -> None:
    sheet = open_sheet(shown, "修改资料", EditSheet)
    type_chinese(sheet.form.editor("place"), "客户家厨房")
    occurred = sheet.form.editor("occurred_at")
    assert isinstance(occurred, QLineEdit)
    occurred.setText("11-1")
    detail = shown.page.detail.detail()
    assert detail is not None
    fields = intake(desk, subject="冰箱完全不通电")
    change = UpdateComplaint(detail.id, fields, detail.contact_phone_id, False, None)
    desk.runner.write(boss, update_complaint, change)
    again = open_sheet(killed(shown, sheet, open_page), "修改资料", EditSheet)
    assert again.text("subject") == "冰箱完全不通电"
    assert again.text("place") == "客户家厨房"
    assert again.form.editor("occurred_at").text() == "11-1"


@pytest.mark.long
@pytest.mark.covers("A33")
def test_five_shares_come_again_and_the_sum_is_told(
    shown: Screen, open_page: OpenPage, desk: Desk, boss: Actor
) -> None:
    sheet = open_sheet(shown, "责任认定", LiabilitySheet)
    height = sheet._panel.height()
    assert sheet.sum.text() == "合计 100 %"
    for place in range(1, 6):
        if place > 1:
            sheet._more.click()
        sheet.form.set_values({"terminal": "store", "share_percent": 10})
        type_chinese(sheet.form.editor("person"), f"员工{place}")
    assert sheet.sum.text() == "合计 50 %，还差 50 %"
    assert sheet.lines.item(4).text() == "5.  门店 · 员工5  10 %"
    QCoreApplication.processEvents()
    assert sheet._panel.height() - height < sheet.client.theme.px(200)
    other = killed(shown, sheet, open_page)
    again = open_sheet(other, "责任认定", LiabilitySheet)
    assert again.sum.text() == "合计 50 %，还差 50 %"
    again.show_place(5)
    assert (again.form.value("terminal"), again.text("person")) == ("store", "员工5")
    for place in range(6, 9):
        again._more.click()
        again.form.set_values({"terminal": "maker", "person": f"厂家{place}"})
    assert not again._more.isEnabled(), "eight is what the rule allows"
    again.accept()
    assert set(again.form.problems()) == {"share_percent"}
    assert again.lines.currentRow() == 6, "also a share that was not in sight"
    for place in (7, 8):
        again.show_place(place)
        again.form.set_values({"share_percent": 0})
    again.show_place(1)
    again.form.set_values({"penalty_fen": Decimal(50), "person": ""})
    again.show_place(8)
    again.accept()
    assert again.lines.currentRow() == 0, "the share that is wrong is shown"
    assert set(again.form.problems()) == {"person"}
    again.form.set_values({"person": "员工1"})
    again.accept()
    assert len(other.page.detail.case_lines.lines()) == 8


@pytest.mark.long
def test_a_tick_taken_out_and_a_choice_called_yes_stay(shown: Screen, open_page: OpenPage) -> None:
    sheet = open_sheet(shown, "拆出一件", SplitSheet)
    sheet.form.editor("is_taken").setChecked(False)
    other = killed(shown, sheet, open_page)
    assert open_sheet(other, "拆出一件", SplitSheet).form.value("is_taken") is False
    judge = open_sheet(other, "判断", JudgeSheet)
    type_chinese(judge.form.editor("text"), "属实")
    again = open_sheet(killed(other, judge, open_page), "判断", JudgeSheet)
    assert (again.form.value("is_founded"), again.text("text")) == ("yes", "属实")


def test_a_draft_that_was_emptied_again_is_gone(shown: Screen, desk: Desk, boss: Actor) -> None:
    detail = shown.page.detail.detail()
    assert detail is not None
    desk.runner.write(boss, hand_over, HandOver(detail.id, "logistics", "请核实送货时间"))
    sheet = open_sheet(shown, "绿色通道", ActSheet)
    type_chinese(sheet.form.editor("text"), "孕妇家庭")
    assert sheet.draft is not None
    assert sheet.draft.keep()
    assert desk.runner.read(boss, get_draft, "mark", detail.id) is not None
    sheet.form.set_values({"text": ""})
    assert not sheet.draft.keep()
    assert desk.runner.read(boss, get_draft, "mark", detail.id) is None
