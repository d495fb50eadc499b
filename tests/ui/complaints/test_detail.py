# SPDX-License-Identifier: Apache-2.0
"""The pane of one complaint: every act of handling from the first word to the ground, and the composer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.admin.models import Unmasking
from app.bootstrap import Desk
from app.complaints.commands import Complainer
from app.complaints.drafts import ENTRY_DRAFT, get_draft
from app.core.permissions import Actor
from app.customers.rules import AddressInput, ApplianceInput, PhoneInput, RegisterCustomer
from app.documents.commands import AttachFile, attach_file
from tests.support.complaints import PHONE, add_complaint, new_customer
from tests.support.desk import FrozenClock
from tests.support.shell import type_chinese
from tests.ui.complaints.conftest import Screen
from ui.complaints.case_sheets import StepRecordSheet
from ui.complaints.edit_sheet import EditSheet
from ui.complaints.judge_sheets import JudgeSheet
from ui.complaints.plan_sheets import AnswerSheet, CloseSheet, PlanSheet, ReopenSheet
from ui.complaints.record_page import ComplaintTab
from ui.complaints.sheets import AssignSheet, ContactSheet, StatusSheet
from ui.widgets.error_notice import ErrorNotice

OpenPage = Callable[..., Screen]


@pytest.fixture
def shown(desk: Desk, boss: Actor, open_page: OpenPage) -> Screen:
    """Give the page with one new complaint of 陈淑芬 in the detail."""
    who = Complainer(
        new_customer=RegisterCustomer(
            "陈淑芬",
            phones=(PhoneInput(PHONE),),
            addresses=(AddressInput("友好北路 12 号", "乌鲁木齐市沙依巴克区"),),
        ),
        new_appliance=ApplianceInput(brand_text="海尔", model_text="BCD-470", serial="BE0AK3E0R"),
    )
    done = add_complaint(desk, boss, who=who, place="客户家中", source="hotline")
    screen = open_page()
    screen.page.go_to(done.id, {})
    return screen


def status(screen: Screen) -> str:
    detail = screen.page.detail.detail()
    assert detail is not None
    return detail.status


def shown_facts(screen: Screen) -> list[tuple[str, str]]:
    """Return the facts in sight as (label, value)."""
    grid = screen.page.detail._facts._grid
    cells = [grid.itemAt(number).widget() for number in range(grid.count())]
    return [tuple(cell.accessibleName().split(" ", 1)) for cell in cells if cell is not None]  # type: ignore[misc]


def next_label(screen: Screen) -> str:
    return screen.page.detail.head.next.label()


@pytest.mark.covers("A27", "A34", "E15")
def test_from_taking_to_closing_by_the_one_button(shown: Screen) -> None:
    assert next_label(shown) == "受理"
    shown.page.detail.head.next.click()
    assert status(shown) == "handling"
    assert "认领" not in shown.timeline()
    assert next_label(shown) == "判断"
    shown.page.detail.head.next.click()
    judge = shown.sheet(JudgeSheet)
    judge.form.set_values({"text": "属实"})
    judge.accept()
    assert next_label(shown) == "提方案"
    shown.page.detail.head.next.click()
    plan = shown.sheet(PlanSheet)
    plan.accept()
    assert "text" in plan.form.problems()
    plan.form.set_values({"text": "更换同型号新机", "waits": True})
    plan.accept()
    assert status(shown) == "waiting_customer"
    assert shown.page.detail._plan.isVisible()
    assert next_label(shown) == "顾客意见"
    shown.page.detail.head.next.click()
    answer = shown.sheet(AnswerSheet)
    answer.form.set_values({"answer": "yes", "way": "phone"})
    answer.accept()
    assert status(shown) == "handling"
    assert next_label(shown) == "记实施"
    shown.page.detail.head.next.click()
    record = shown.sheet(StepRecordSheet)
    record.form.set_values({"text": "新机已送到"})
    record.accept()
    assert next_label(shown) == "完结"
    shown.page.detail.head.next.click()
    close = shown.sheet(CloseSheet)
    assert close.form.value("ground") == "accepted"
    close.accept()
    assert status(shown) == "closed"
    assert "顾客接受方案" in shown.page.detail.head.sentence.text()
    assert not shown.page.detail.head.next.isVisible()
    assert {"联系记录…", "重新处理…", "责任认定…", "补偿…"} <= set(shown.menu())
    assert not {"完结…", "判断…", "移交…", "提方案…"} & set(shown.menu())
    shown.choose("重新处理")
    reopen = shown.sheet(ReopenSheet)
    reopen.form.set_values({"text": "换机后仍不制冷", "is_second": True})
    reopen.accept()
    assert status(shown) == "handling"
    assert "设为“二次处理”" in shown.timeline()
    assert next_label(shown) == "提方案"
    assert "重新处理" in shown.timeline()


def test_a_refused_plan_asks_for_another(shown: Screen) -> None:
    shown.page.detail.head.next.click()
    shown.choose("提方案")
    plan = shown.sheet(PlanSheet)
    plan.form.set_values({"text": "维修", "remedy": "repair"})
    plan.accept()
    shown.choose("记录顾客意见")
    answer = shown.sheet(AnswerSheet)
    answer.form.set_values({"answer": "no", "way": "in_person", "text": "要求换机"})
    answer.accept()
    assert next_label(shown) == "提方案"
    assert "顾客不接受" in shown.page.detail._plan._answer.look().text
    assert "要求换机" in shown.timeline()


def test_closing_offers_only_grounds_that_are_proved(shown: Screen, desk: Desk, clock: FrozenClock) -> None:
    shown.choose("完结")
    close = shown.sheet(CloseSheet)
    combo = close.form.editor("ground")
    offered = [combo.itemData(number) for number in range(combo.count())]
    assert offered == ["withdrawn", "unfounded"]
    close.form.set_values({"ground": "withdrawn"})
    close._on_field_changed("ground")
    close.accept()
    assert "way" in close.form.problems()
    close.form.set_values({"way": "phone", "text": "已自行解决"})
    close.accept()
    assert status(shown) == "withdrawn"


def test_three_days_of_attempts_close_as_unreachable(shown: Screen, clock: FrozenClock) -> None:
    for _ in range(3):
        shown.choose("联系记录")
        contact = shown.sheet(ContactSheet)
        contact.form.set_values({"outcome": "no_answer"})
        contact.accept()
        clock.at += timedelta(days=1)
    shown.choose("完结")
    close = shown.sheet(CloseSheet)
    close.form.set_values({"ground": "unreachable"})
    close.accept()
    assert status(shown) == "closed"
    assert "无人接听" in shown.timeline()


def test_a_contact_before_the_complaint_is_marked_in_the_sheet(shown: Screen) -> None:
    shown.choose("联系记录")
    contact = shown.sheet(ContactSheet)
    early = contact.wall_clock() - timedelta(days=2)
    contact.form.set_values({"outcome": "reached", "contacted_at": early})
    contact.accept()
    assert contact.form.problems()["contacted_at"]
    assert contact.isVisible()


def test_f4_waits_for_the_maker_and_for_approval(shown: Screen) -> None:
    shown.page.change_status()
    sheet = shown.sheet(StatusSheet)
    assert sheet.form.value("status") == "handling"
    sheet.accept()
    assert status(shown) == "handling"
    assert shown.page.change_status()
    sheet = shown.sheet(StatusSheet)
    sheet.form.set_values({"status": "waiting_maker"})
    sheet._on_field_changed("status")
    sheet.accept()
    assert "text" in sheet.form.problems()
    sheet.form.set_values({"text": "等鉴定报告"})
    sheet.accept()
    assert status(shown) == "waiting_maker"
    assert "停表" in shown.page.detail.head.sentence.text()
    assert shown.page.change_status()
    sheet = shown.sheet(StatusSheet)
    from decimal import Decimal

    sheet.form.set_values({"status": "waiting_approval", "text": "赔偿", "amount": Decimal("260.00")})
    sheet.accept()
    assert "¥260.00" in shown.timeline()


@pytest.mark.covers("A33")
def test_one_is_assigned_with_a_word_to_the_colleague(shown: Screen, boss: Actor) -> None:
    shown.choose("转派")
    sheet = shown.sheet(AssignSheet)
    sheet.form.set_values({"assignee_id": boss.staff_id, "text": "请今天回电"})
    sheet.accept()
    assert shown.heard.said[-1] == "已转派 1 件"
    assert "请今天回电" in shown.timeline()
    assert dict(shown.page.detail._facts._facts)["受理人"] == "周洁"


def test_a_field_is_changed_and_history_tells_it(shown: Screen) -> None:
    shown.choose("修改资料")
    sheet = shown.sheet(EditSheet)
    sheet.form.set_values({"subject": "", "priority": "major"})
    sheet._on_accept()
    assert "subject" in sheet.form.problems()
    sheet.form.set_values({"subject": "冰箱完全不通电"})
    sheet._on_accept()
    assert shown.page.detail.head.title.text() == "冰箱完全不通电"
    assert "紧急程度：普通 → 重大" in shown.timeline()


def test_phone_and_address_are_shown_for_a_while_and_the_look_is_logged(shown: Screen, desk: Desk) -> None:
    box = shown.page.detail.customer_box
    assert (box.phone.text(), box._place.text()) == ("139****2207", "乌鲁木齐市沙依巴克区 …")
    box.eye.click()
    assert (box.phone.text(), box._place.text()) == (PHONE, "乌鲁木齐市沙依巴克区 友好北路 12 号")
    with desk.runner.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Unmasking)) == 2
    box._hide_timer.timeout.emit()
    assert box.phone.text() == "139****2207"
    box.eye.click()
    box.eye.click()
    assert box.phone.text() == "139****2207"
    box._open_card()
    assert shown.heard.opened[-1][0] == "customers"


def test_the_composer_keeps_a_draft_in_the_database_and_submits(
    shown: Screen, desk: Desk, boss: Actor, qtbot: QtBot
) -> None:
    edit = shown.page.detail.note_box.composer.text_edit
    complaint_id = shown.page.detail.detail().id  # type: ignore[union-attr]
    type_chinese(edit, "已与厂家确认")
    qtbot.waitUntil(
        lambda: desk.runner.read(boss, get_draft, ENTRY_DRAFT, complaint_id) is not None, timeout=2500
    )
    assert "草稿已存本机" in edit.state.text()
    type_chinese(edit, "可换机")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == ""
    assert "周洁 处理记录 已与厂家确认可换机" in shown.timeline()
    assert desk.runner.read(boss, get_draft, ENTRY_DRAFT, complaint_id) is None


def test_each_complaint_has_its_own_draft(
    shown: Screen, desk: Desk, boss: Actor, open_page: OpenPage
) -> None:
    other = add_complaint(desk, boss, who=new_customer("孙浩", "13999110009"), subject="发票开错")
    first = shown.page.detail.detail()
    assert first is not None
    box = shown.page.detail.note_box
    type_chinese(box.composer.text_edit, "这是第一件的")
    shown.page.go_to(other.id, {})
    assert box.composer.text() == ""
    shown.page.go_to(first.id, {})
    assert box.composer.text() == "这是第一件的"
    again = open_page()
    again.page.go_to(first.id, {})
    assert again.page.detail.note_box.composer.text() == "这是第一件的"
    assert again.page.can_close()


def test_a_change_from_elsewhere_never_touches_the_text(shown: Screen, desk: Desk, boss: Actor) -> None:
    box = shown.page.detail.note_box
    type_chinese(box.composer.text_edit, "还没写完")
    shown.page.detail.head.next.click()
    assert box.composer.text() == "还没写完"


def test_kinds_of_entry_and_a_contact_from_the_composer(shown: Screen) -> None:
    box = shown.page.detail.note_box
    combo = box.composer._kind
    combo.setCurrentIndex(combo.findData("record:inquiry"))
    type_chinese(box.composer.text_edit, "压缩机不启动")
    box.composer.submit()
    assert "调查结果 压缩机不启动" in shown.timeline()
    combo.setCurrentIndex(combo.findData("note"))
    type_chinese(box.composer.text_edit, "注意语气")
    box.composer.submit()
    assert "内部备注 注意语气" in shown.timeline()
    combo.setCurrentIndex(combo.findData("contact"))
    type_chinese(box.composer.text_edit, "约周三上门")
    box.composer.submit()
    sheet = shown.sheet(ContactSheet)
    assert sheet.form.value("text") == "约周三上门"
    sheet.form.set_values({"outcome": "reached"})
    sheet.accept()
    assert box.composer.text() == ""
    assert "约周三上门" in shown.timeline()


def test_an_attachment_is_listed_and_opened(shown: Screen, desk: Desk, boss: Actor) -> None:
    detail = shown.page.detail.detail()
    assert detail is not None
    content = "顾客说明：冰箱不制冷。\n".encode()
    attach = AttachFile("complaint", detail.id, "说明.txt", content)
    shown.client.jobs.write(attach_file, desk.attachment_store(), attach)
    assert "添加附件 说明.txt" in shown.timeline()
    item = next(item for item in shown.page.detail.timeline.items() if item.link)
    shown.page.detail.timeline.link_clicked.emit(item.id)
    assert shown.heard.opened[-1][0] == "attachment"
    shown.page.detail.segments.chosen.emit("files")
    shown.page.detail.segments.set_current("files")
    shown.page.detail._show_history()
    assert shown.page.detail.files.isVisible()
    shown.page.detail.segments.set_current("written")
    shown.page.detail._show_history()
    assert shown.page.detail.timeline.items() == ()


def test_number_is_copied_and_the_paper_opened(shown: Screen) -> None:
    detail = shown.page.detail.detail()
    assert detail is not None
    shown.page.detail.head.copy_number()
    assert QGuiApplication.clipboard().text() == detail.number
    assert shown.page.print_record()
    kind, row_id, context = shown.heard.opened[-1]
    assert (kind, row_id, context["form"]) == ("paper", detail.id, "complaint_sheet")


def test_a_long_text_is_folded(desk: Desk, boss: Actor, open_page: OpenPage) -> None:
    done = add_complaint(desk, boss, event="长" * 900)
    screen = open_page()
    screen.page.go_to(done.id, {})
    box = screen.page.detail._event
    assert len(box.label.text()) < 200
    box.more.click()
    assert len(box.label.text()) == 900
    facts = screen.page.detail._facts
    assert "门店" not in [label for label, _value in shown_facts(screen)]
    facts.more.click()
    assert facts.more.label() == "收起资料"
    assert "门店" in [label for label, _value in shown_facts(screen)]


def test_a_failed_save_leaves_everything_in_the_sheet(shown: Screen, desk: Desk, boss: Actor) -> None:
    from app.complaints.handling import CloseComplaint, close_complaint

    shown.choose("提方案")
    plan = shown.sheet(PlanSheet)
    plan.form.set_values({"text": "更换同型号新机"})
    detail = shown.page.detail.detail()
    assert detail is not None
    desk.runner.write(boss, close_complaint, CloseComplaint(detail.id, "unfounded", "查无此事"))
    plan.accept()
    assert plan.isVisible()
    assert plan.findChildren(ErrorNotice)
    assert plan.form.value("text") == "更换同型号新机"


def test_a_tab_of_one_complaint(
    shown: Screen, boss: Actor, make_client: Callable[[Actor], object], qtbot: QtBot
) -> None:
    detail = shown.page.detail.detail()
    assert detail is not None
    tab = ComplaintTab(shown.client)
    qtbot.addWidget(tab)
    titles: list[tuple[str, bool]] = []
    tab.title_changed.connect(lambda title, draft: titles.append((title, draft)))
    tab.show()
    assert tab.title() == "投诉"
    tab.go_to(detail.id, {})
    assert tab.title() == f"{detail.number} 陈淑芬"
    type_chinese(tab.detail.note_box.composer.text_edit, "草稿")
    tab.detail.flush()
    assert titles[-1] == (f"{detail.number} 陈淑芬", True)
    assert tab.change_status()
    assert tab.print_record()
    tab.detail.menu.open_assign()
    sheet = tab.window().findChildren(AssignSheet)[-1]
    sheet.form.set_values({"assignee_id": boss.staff_id})
    sheet.accept()
    undo = shown.heard.undo[-1]
    assert undo is not None
    undo()
    assert tab.detail.detail().assignee_id is None  # type: ignore[union-attr]
    tab.activated()
    assert tab.can_close()
    tab.go_to(UUID(int=4), {})
    assert tab._stack.currentIndex() == 1


def test_the_due_list_leads_to_the_sheet_of_the_next_step(
    shown: Screen, desk: Desk, boss: Actor, qtbot: QtBot
) -> None:
    from app.complaints.commands import take_complaint

    detail = shown.page.detail.detail()
    assert detail is not None
    desk.runner.write(boss, take_complaint, detail.id)
    tab = ComplaintTab(shown.client)
    qtbot.addWidget(tab)
    tab.show()
    tab.go_to(detail.id, {"act": "take"})
    assert [sheet for sheet in tab.window().findChildren(PlanSheet) if not sheet.isHidden()] == []
    tab.go_to(detail.id, {"act": "propose"})
    (sheet,) = [sheet for sheet in tab.window().findChildren(PlanSheet) if not sheet.isHidden()]
    sheet.reject()
    tab.detail.refetch()
    assert [sheet for sheet in tab.window().findChildren(PlanSheet) if not sheet.isHidden()] == []
