# SPDX-License-Identifier: Apache-2.0
"""The list of what is due: order, segments, keys, preview, and the next step of an entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.commands import take_complaint
from app.complaints.detail import get_complaint
from app.core.permissions import Actor
from app.tasks.queries import list_my_tasks
from app.tasks.rules import TaskStatus
from tests.support.company import ADMIN_NUMBER, ADMIN_PASSWORD, hire
from tests.support.complaints import (
    add_complaint,
    agree,
    leader,
    new_customer,
)
from tests.support.desk import FrozenClock
from tests.support.workbench import (
    ShowPage,
    ask_approval,
    give_task,
    items,
    items_of,
    requests_of,
    segment_labels,
    signer,
)
from ui.approvals.signature_sheet import SignatureSheet
from ui.widgets.dialog import Overlay

# ---- the list


def test_the_list_holds_everything_the_most_urgent_first(
    desk: Desk, clock: FrozenClock, show_page: ShowPage
) -> None:
    me, now = signer(desk), clock.at
    late = add_complaint(desk, me, received_at=now - timedelta(hours=73), is_taken=True)
    waiting = add_complaint(
        desk, who=new_customer("阿依古丽", "13999112208"), received_at=now - timedelta(hours=70)
    )
    colleague_id = hire(desk, desk.founder(), "0101", "周洁")
    ask_approval(desk, waiting.id, replace(leader(desk), staff_id=colleague_id))
    give_task(desk, me, late.id, hours=1)
    clock.move(minutes=5)
    page = show_page(me)
    shown = [
        (item.chip.text, item.icon, item.name, item.status.text if item.status else "")
        for item in items(page)
    ]
    assert shown == [
        ("超 2天23时", "message-report", "陈淑芬", "处理中"),
        ("超 2天20时", "message-report", "阿依古丽", "待审批"),
        ("剩 55分", "checkbox", "陈淑芬", "未确认"),
        ("等 5分", "signature", "周洁", "待审批"),
    ]
    assert [item.number for item in items(page)] == [late.number, waiting.number, late.number, waiting.number]
    assert [item.action for item in items(page)] == ["提方案", "审批", "确认", "审批"]
    assert segment_labels(page) == ["全部 4", "投诉 2", "任务 1", "审批 1"]
    assert page.due._count.text() == "共 4 项 · 空格键预览，Enter 打开，→ 执行右侧动作"


def test_a_segment_narrows_the_list(desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot) -> None:
    complaint = add_complaint(desk, me)
    give_task(desk, me, complaint.id)
    page = show_page(me)
    qtbot.mouseClick(page.due.segments._buttons["tasks"], Qt.MouseButton.LeftButton)
    assert [item.icon for item in items(page)] == ["checkbox"]
    assert page.due._count.text().startswith("共 1 项")
    assert segment_labels(page) == ["全部 2", "投诉 1", "任务 1", "审批 0"]
    qtbot.mouseClick(page.due.segments._buttons["approvals"], Qt.MouseButton.LeftButton)
    assert page.due._empty.isVisible()
    assert page.due._empty.accessibleName() == "没有等您审批的申请。"


def test_the_bell_leads_to_the_tasks(desk: Desk, me: Actor, show_page: ShowPage) -> None:
    give_task(desk, me, add_complaint(desk, me).id)
    page = show_page(me)
    page.go_to(None, {"view": "tasks"})
    assert page.due.segments.current() == "tasks"
    assert page.due.list.hasFocus()
    assert page.due.list.current_item() == items(page)[0]
    page.go_to(None, {"view": "nonsense"})
    assert page.due.segments.current() == "tasks"


def test_enter_opens_the_record(desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot) -> None:
    first = add_complaint(desk, me)
    give_task(desk, me, first.id, hours=100)
    page = show_page(me)
    asked = requests_of(page)
    assert page.due.list.hasFocus()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Return)
    qtbot.keyClick(page.due.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.due.list, Qt.Key.Key_Return)
    assert asked == [("complaint", first.id, {})] * 2
    assert str(page.due.list.current_item().id).startswith("task:")  # type: ignore[union-attr]


def test_the_last_line_leads_to_all_open_complaints(me: Actor, show_page: ShowPage, qtbot: QtBot) -> None:
    page = show_page(me)
    asked = requests_of(page)
    qtbot.mouseClick(page.due._more, Qt.MouseButton.LeftButton)
    assert asked == [("complaints", None, {"view": "open"})]


def test_space_previews_and_esc_closes(desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot) -> None:
    complaint = add_complaint(desk, me, is_taken=True)
    give_task(desk, me, complaint.id, hours=100, why="师傅已约")
    page = show_page(me)
    asked = requests_of(page)
    preview = page.due.preview
    assert not preview.isVisible()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Space)
    assert preview.isVisible()
    assert preview._number.text() == complaint.number
    clocks = "先到的时限 转部门：11-20 12:30 · 时限 11-23 10:30"
    assert preview._facts.text() == f"处理人 未派 · 受理 11-20 10:30 · {clocks}"
    qtbot.keyClick(page.due.list, Qt.Key.Key_Down)
    assert preview._sentence.text() == "给陈淑芬回电 · 师傅已约"
    qtbot.mouseClick(preview._open, Qt.MouseButton.LeftButton)
    assert asked == [("complaint", complaint.id, {})]
    qtbot.keyClick(page.due.list, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    assert page.due.list.hasFocus()
    page.toggle_detail()
    assert preview.isVisible()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Space)
    assert not preview.isVisible()


# ---- the next step


def test_right_takes_a_new_complaint(desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot) -> None:
    complaint = add_complaint(desk, me)
    page = show_page(me)
    said: list[str] = []
    page.client.notified.connect(lambda text, _undo: said.append(text))
    assert items(page)[0].action == "受理"
    qtbot.keyClick(page.due.list, Qt.Key.Key_Right)
    detail = desk.runner.read(me, get_complaint, complaint.id)
    assert (detail.status, detail.assignee_id) == ("handling", me.staff_id)
    assert said == [f"已受理 {complaint.number}，处理人是您。"]
    assert items(page)[0].action == "提方案"
    assert page.kpis.new.accessibleName() == "待受理 0 没有待受理的投诉"
    assert page.due.list.hasFocus()


def test_right_opens_the_complaint_where_words_are_needed(
    desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot
) -> None:
    complaint_id = add_complaint(desk, me, is_taken=True).id
    page = show_page(me)
    asked = requests_of(page)
    qtbot.keyClick(page.due.list, Qt.Key.Key_Right)
    agree(desk, me, complaint_id)
    page.client.jobs.changed.emit(frozenset({"complaint_plan"}))
    assert items(page)[0].action == "完结"
    qtbot.keyClick(page.due.list, Qt.Key.Key_Right)
    assert asked == [
        ("complaint", complaint_id, {"act": "propose"}),
        ("complaint", complaint_id, {"act": "close"}),
    ]


def test_a_task_is_acknowledged_then_finished_after_a_question(
    desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot
) -> None:
    complaint = add_complaint(desk, me)
    task_id = give_task(desk, me, complaint.id)
    page = show_page(me)
    assert page.tasks._hint.text() == "1 项"
    tasks = page.tasks.list
    tasks.setFocus()
    qtbot.keyClick(tasks, Qt.Key.Key_Right)
    assert desk.runner.read(me, list_my_tasks)[0].status is TaskStatus.ACKNOWLEDGED
    assert items_of(tasks)[0].action == "完成"
    qtbot.keyClick(tasks, Qt.Key.Key_Right)
    question = page.findChild(Overlay)
    assert question is not None
    assert desk.runner.read(me, list_my_tasks)[0].task_id == task_id
    question.accept()
    assert desk.runner.read(me, list_my_tasks) == ()
    assert items_of(tasks) == []
    assert segment_labels(page)[2] == "任务 0"
    assert page.tasks._stack.currentWidget() is page.tasks._done


def test_enter_on_a_task_opens_its_record(desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot) -> None:
    complaint = add_complaint(desk, me)
    give_task(desk, me, complaint.id)
    page = show_page(me)
    asked = requests_of(page)
    page.tasks.list.setFocus()
    qtbot.keyClick(page.tasks.list, Qt.Key.Key_Return)
    qtbot.mouseDClick(page.tasks.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert asked == [("complaint", complaint.id, {})] * 2


def test_a_click_on_the_act_of_a_task_runs_it(
    desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot
) -> None:
    give_task(desk, me, add_complaint(desk, me).id)
    page = show_page(me)
    tasks = page.tasks.list
    spot = QPoint(tasks.viewport().width() - 30, 24)
    qtbot.mouseClick(tasks.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert desk.runner.read(me, list_my_tasks)[0].status is TaskStatus.ACKNOWLEDGED


def test_late_tasks_are_counted_in_the_title(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: ShowPage
) -> None:
    give_task(desk, me, add_complaint(desk, me).id)
    clock.move(hours=3)
    assert show_page(me).tasks._hint.text() == "1 项 · 1 项已超时"


def test_a_request_is_signed_from_the_card_and_from_the_complaint(
    desk: Desk, show_page: ShowPage, qtbot: QtBot
) -> None:
    me = signer(desk)
    complaint = add_complaint(desk, me)
    ask_approval(desk, complaint.id)
    page = show_page(me)
    asked = requests_of(page)
    assert items(page)[0].id == f"complaint:{complaint.id.hex}"
    qtbot.keyClick(page.due.list, Qt.Key.Key_Right)
    page.approvals.list.setFocus()
    qtbot.keyClick(page.approvals.list, Qt.Key.Key_Right)
    sheets = page.findChildren(SignatureSheet)
    assert [sheet._row.entity_id for sheet in sheets] == [complaint.id] * 2
    assert asked == []
    sheets[1].reject()
    sheets[0].form.set_values({"staff_number": ADMIN_NUMBER, "password": ADMIN_PASSWORD})
    sheets[0].accept()
    assert segment_labels(page)[3] == "审批 0"
    assert page.approvals._stack.currentWidget() is page.approvals._done


def test_a_complaint_that_another_must_approve_offers_no_act(
    desk: Desk, me: Actor, show_page: ShowPage
) -> None:
    ask_approval(desk, add_complaint(desk, me).id)
    page = show_page(me)
    assert [(item.icon, item.action) for item in items(page)] == [("message-report", "")]


def test_an_act_that_is_refused_says_why_and_stores_nothing(
    desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot
) -> None:
    complaint = add_complaint(desk, me)
    page = show_page(me)
    errors: list[Exception] = []
    page.client.failed.connect(errors.append)
    desk.runner.write(leader(desk), take_complaint, complaint.id)  # somebody else was faster
    qtbot.keyClick(page.due.list, Qt.Key.Key_Right)
    assert len(errors) == 1
    assert items(page)[0].id == f"complaint:{complaint.id.hex}"
