# SPDX-License-Identifier: Apache-2.0
"""The workbench on a real desk: figures, the list and its keys, reading again, who sees what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.commands import RegisterComplaint, register_complaint, take_complaint
from app.complaints.detail import get_complaint
from app.complaints.handling import (
    ChangeStatus,
    CloseComplaint,
    change_status,
    close_complaint,
)
from app.core.permissions import Actor
from app.core.settings import MachineSettings
from app.tasks.commands import AddTask, add_task
from app.tasks.queries import list_my_tasks
from app.tasks.rules import TaskStatus
from tests.support.company import ADMIN_NUMBER, ADMIN_PASSWORD, found, give, hire
from tests.support.complaints import (
    CLERK,
    READER,
    add_complaint,
    agree,
    intake,
    leader,
    new_customer,
)
from tests.support.desk import FrozenClock, make_actor
from ui.approvals.signature_sheet import SignatureSheet
from ui.client import Client
from ui.jobs import Jobs
from ui.theme.theme import Theme
from ui.widgets.dialog import Overlay
from ui.widgets.due_list import DueItem, DueList
from ui.workbench.page import WorkbenchPage

ShowPage = Callable[..., WorkbenchPage]
Requests = list[tuple[str, UUID | None, dict[str, Any]]]


def items(page: WorkbenchPage) -> list[DueItem]:
    return _items(page.due.list)


def _items(due: DueList) -> list[DueItem]:
    model = due.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]


def requests_of(page: WorkbenchPage) -> Requests:
    found_requests: Requests = []
    page.client.open_requested.connect(lambda *asked: found_requests.append(asked))
    return found_requests


def segment_labels(page: WorkbenchPage) -> list[str]:
    return [button.text() for button in page.due.segments._buttons.values()]


def give_task(desk: Desk, actor: Actor, complaint_id: UUID, *, hours: float = 2.0, **named: Any) -> UUID:
    due_at = desk.runner.clock.now_at() + timedelta(hours=hours)
    command = AddTask(
        "manual", "给陈淑芬回电", "complaint", complaint_id, due_at, assignee_id=actor.staff_id, **named
    )
    task_id: UUID = desk.runner.write(actor, add_task, command).answer
    return task_id


def signer(desk: Desk) -> Actor:
    """Return a person with a post that may sign: the list of requests asks for posts, not for grants."""
    admin = found(desk)
    give(desk, admin, admin.staff_id, "A2")
    grants = {desk.identity.store_id: frozenset((*CLERK, "approvals.sign", "tasks.assign"))}
    return Actor(admin.staff_id, admin.staff_number, admin.name, admin.session_id, admin.store_id, grants)


def ask_approval(desk: Desk, complaint_id: UUID, colleague: Actor | None = None) -> None:
    """Have a colleague ask for a signature about his complaint."""
    colleague = colleague or leader(desk)
    desk.runner.write(colleague, take_complaint, complaint_id)
    change = ChangeStatus(complaint_id, "waiting_approval", "换新机，请批准", 68000)
    desk.runner.write(colleague, change_status, change)


# ---- greeting


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [
        (4, "晚上好"),
        (5, "上午好"),
        (11, "上午好"),
        (12, "下午好"),
        (17, "下午好"),
        (18, "晚上好"),
        (23, "晚上好"),
    ],
)
def test_the_greeting_follows_the_hour_of_the_store(
    show_page: ShowPage, me: Actor, clock: FrozenClock, desk: Desk, hour: int, greeting: str
) -> None:
    clock.at = datetime(2026, 11, 20, hour, tzinfo=desk.identity.zone).astimezone(UTC)
    page = show_page(me)
    assert page.greeting.text() == f"{greeting}，王敏"
    assert page.date_line.text() == "11月20日 星期五"


def test_the_date_line_names_the_store(desk: Desk, show_page: ShowPage) -> None:
    page = show_page(found(desk))
    assert page.date_line.text() == "11月20日 星期五 · 友好路店"


# ---- figures


def test_the_figures_count_what_is_there(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: ShowPage
) -> None:
    now = clock.at
    add_complaint(desk, me, received_at=now - timedelta(hours=75, minutes=12), is_taken=True)
    add_complaint(desk, me, received_at=now - timedelta(hours=71, minutes=12), is_taken=True)
    add_complaint(desk, me, received_at=now - timedelta(hours=2))
    page = show_page(me)
    assert page.kpis.overdue.accessibleName() == "已超时 1 最久 3时12分"
    assert page.kpis.due_today.accessibleName() == "今日到期 1 最近 48分后"
    assert page.kpis.mine.accessibleName() == "我的未结 2 与昨天持平"
    assert page.kpis.new.accessibleName() == "待受理 1 最久等了 2时00分"
    assert page.kpis.rate.accessibleName() == "三日完结率 0.0% 本月 · 目标 98%"


def test_only_overdue_above_nothing_gets_the_red_border(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: ShowPage
) -> None:
    page = show_page(me)
    assert page.kpis.overdue.property("tone") is None
    assert page.kpis.overdue.accessibleName() == "已超时 0 没有超时工单"
    assert page.kpis.rate.accessibleName() == "三日完结率 – 本月还没有到期的"
    add_complaint(desk, me, received_at=clock.at - timedelta(hours=73))
    late = show_page(me)
    cards = (late.kpis.overdue, late.kpis.due_today, late.kpis.mine, late.kpis.new, late.kpis.rate)
    assert [card.property("tone") for card in cards] == ["bad", None, None, None, None]


def test_mine_is_compared_with_yesterday(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: ShowPage
) -> None:
    add_complaint(desk, me, is_taken=True)
    page = show_page(me)
    assert page.kpis.mine.accessibleName() == "我的未结 1 比昨天 +1"
    clock.move(days=1)
    complaint_id = add_complaint(desk, me, received_at=clock.at - timedelta(days=1), is_taken=True).id
    agree(desk, me, complaint_id)
    page.client.jobs.write(close_complaint, CloseComplaint(complaint_id, "accepted"))
    assert page.kpis.mine.accessibleName() == "我的未结 1 比昨天 −1"


@pytest.mark.parametrize(
    ("name", "view"),
    [("overdue", "overdue"), ("due_today", "due_today"), ("mine", "mine"), ("new", "new"), ("rate", "all")],
)
def test_a_figure_opens_its_view_by_click_and_by_enter(
    me: Actor, show_page: ShowPage, qtbot: QtBot, name: str, view: str
) -> None:
    page = show_page(me)
    asked = requests_of(page)
    card = getattr(page.kpis, name)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert asked == [("complaints", None, {"view": view})] * 2


def test_the_week_is_told_in_words_too(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: ShowPage
) -> None:
    add_complaint(desk, me, received_at=clock.at - timedelta(days=2))
    done = add_complaint(desk, me, is_taken=True).id
    agree(desk, me, done)
    desk.runner.write(me, close_complaint, CloseComplaint(done, "accepted"))
    told = show_page(me).week.bars.accessibleDescription().split("；")
    assert len(told) == 7
    assert told[0] == "周六 受理 0，完结 0"
    assert told[4] == "周三 受理 1，完结 0"
    assert told[6] == "今天 受理 1，完结 1"


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
        ("超 1时05分", "message-report", "陈淑芬", "处理中"),
        ("剩 55分", "checkbox", "陈淑芬", "未确认"),
        ("剩 1时55分", "message-report", "阿依古丽", "待审批"),
        ("等 5分", "signature", "周洁", "待审批"),
    ]
    assert [item.number for item in items(page)] == [late.number, late.number, waiting.number, waiting.number]
    assert [item.action for item in items(page)] == ["提方案", "确认", "审批", "审批"]
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
    assert preview._facts.text() == "处理人 未派 · 受理 11-20 10:30 · 时限 11-23 10:30"
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
    assert _items(tasks)[0].action == "完成"
    qtbot.keyClick(tasks, Qt.Key.Key_Right)
    question = page.findChild(Overlay)
    assert question is not None
    assert desk.runner.read(me, list_my_tasks)[0].task_id == task_id
    question.accept()
    assert desk.runner.read(me, list_my_tasks) == ()
    assert _items(tasks) == []
    assert segment_labels(page)[2] == "任务 0"
    assert page.tasks._stack.currentWidget() is page.tasks._done


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


# ---- reading again


def test_a_change_is_read_again(desk: Desk, me: Actor, show_page: ShowPage) -> None:
    page = show_page(me)
    assert items(page) == []
    page.client.jobs.write(register_complaint, RegisterComplaint(new_customer(), intake(desk), False))
    assert [item.name for item in items(page)] == ["陈淑芬"]
    assert page.kpis.new.accessibleName().startswith("待受理 1")
    assert "今天 受理 1" in page.week.bars.accessibleDescription()


def test_a_hidden_page_reads_when_it_is_shown_again(desk: Desk, me: Actor, show_page: ShowPage) -> None:
    page = show_page(me)
    page.hide()
    page.client.jobs.write(register_complaint, RegisterComplaint(new_customer(), intake(desk), False))
    assert items(page) == []
    page.show()
    assert len(items(page)) == 1


def test_the_current_row_stays_current_when_others_come_before_it(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: ShowPage
) -> None:
    mine = add_complaint(desk, me)
    page = show_page(me)
    who = new_customer("阿依古丽", "13999112208")
    sooner = intake(desk, received_at=clock.at - timedelta(hours=5))
    page.client.jobs.write(register_complaint, RegisterComplaint(who, sooner, False))
    assert [item.name for item in items(page)] == ["阿依古丽", "陈淑芬"]
    current = page.due.list.current_item()
    assert current is not None
    assert current.id == f"complaint:{mine.id.hex}"


def test_a_minute_repaints_the_time_and_reads_only_when_a_deadline_passed(
    desk: Desk, me: Actor, clock: FrozenClock, show_page: ShowPage
) -> None:
    add_complaint(desk, me, received_at=clock.at - timedelta(hours=71))
    page = show_page(me)
    assert items(page)[0].chip.text == "剩 1时00分"
    add_complaint(desk, me, received_at=clock.at)  # by another window: nothing tells this page
    clock.move(minutes=10)
    page._on_minute()
    assert [item.chip.text for item in items(page)] == ["剩 50分"]
    assert page.kpis.due_today.accessibleName() == "今日到期 1 最近 50分后"
    clock.move(minutes=51)
    page._on_minute()
    assert len(items(page)) == 2
    assert page.kpis.overdue.accessibleName() == "已超时 1 最久 1分"


def test_midnight_is_a_new_day(desk: Desk, me: Actor, clock: FrozenClock, show_page: ShowPage) -> None:
    add_complaint(desk, me, received_at=clock.at - timedelta(hours=50))
    page = show_page(me)
    assert page.kpis.due_today.accessibleName() == "今日到期 0 今天没有到期的"
    clock.move(hours=14)
    page._on_minute()
    assert page.date_line.text() == "11月21日 星期六"
    assert page.kpis.due_today.accessibleName() == "今日到期 1 最近 8时00分后"


@pytest.fixture
def threaded(desk: Desk, me: Actor, theme: Theme, tmp_path: Any, qtbot: QtBot) -> Iterator[Client]:
    """Give a client whose jobs run in threads, as in the program."""
    jobs = Jobs(desk.runner, me)
    yield Client(desk, jobs, me, MachineSettings(tmp_path / "machine.toml"), theme)
    jobs.close()


def test_nothing_is_said_before_it_is_known_and_a_double_press_takes_once(
    desk: Desk, me: Actor, threaded: Client, qtbot: QtBot
) -> None:
    add_complaint(desk, me)
    page = WorkbenchPage(threaded)
    qtbot.addWidget(page)
    errors: list[Exception] = []
    threaded.failed.connect(errors.append)
    page.show()
    assert page.due._empty.accessibleName() == "正在读取…"
    qtbot.waitUntil(lambda: len(items(page)) == 1)
    page.due.focus_list()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Right)
    qtbot.keyClick(page.due.list, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: items(page)[0].action == "提方案" and threaded.jobs.running == 0)
    assert errors == []


# ---- nothing to do, and who may see what


def test_an_empty_desk_is_a_success(me: Actor, show_page: ShowPage) -> None:
    page = show_page(me)
    assert page.due._empty.isVisible()
    assert page.due._empty.accessibleName() == "没有超时工单，也没有到期的事，都处理完了。"
    assert page.due._count.text() == "共 0 项"
    assert page.tasks._stack.currentWidget() is page.tasks._done
    assert page.approvals._stack.currentWidget() is page.approvals._done
    assert segment_labels(page) == ["全部 0", "投诉 0", "任务 0", "审批 0"]
    page.toggle_detail()
    assert not page.due.preview.isVisible()


def test_who_may_not_read_complaints_sees_his_tasks_alone(desk: Desk, me: Actor, show_page: ShowPage) -> None:
    add_complaint(desk, me)
    page = show_page(make_actor(desk, "tasks.work"))
    assert not page.kpis.isVisible()
    assert not page.week.isVisible()
    assert not page.approvals.isVisible()
    assert not page.due.segments.isVisible()
    assert not page.register.isVisible()
    assert page.tasks.isVisible()
    assert items(page) == []
    assert page.new_record() is False


def test_a_reader_is_offered_no_act_and_no_name_in_full(
    desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot
) -> None:
    complaint = add_complaint(desk, me)
    page = show_page(make_actor(desk, *READER))
    asked = requests_of(page)
    assert items(page)[0].action == ""
    assert items(page)[0].name != "陈淑芬"
    qtbot.keyClick(page.due.list, Qt.Key.Key_Right)
    assert asked == []
    assert desk.runner.read(me, get_complaint, complaint.id).status == "new"


def test_registering_is_the_button_and_f2(me: Actor, show_page: ShowPage, qtbot: QtBot) -> None:
    page = show_page(me)
    asked = requests_of(page)
    qtbot.mouseClick(page.register, Qt.MouseButton.LeftButton)
    assert page.new_record() is True
    assert asked == [("complaints", None, {"new": True})] * 2


# ---- room and names


def test_a_narrow_page_has_one_column(me: Actor, show_page: ShowPage, qtbot: QtBot) -> None:
    page = show_page(me, 1190, 572)
    assert page._body.direction() is QBoxLayout.Direction.LeftToRight
    assert page._scroll.verticalScrollBar().maximum() == 0
    assert len({page.kpis.overdue.y(), page.kpis.rate.y()}) == 1
    page.resize(820, 650)
    qtbot.waitUntil(lambda: page._body.direction() is QBoxLayout.Direction.TopToBottom)
    qtbot.waitUntil(lambda: page._scroll.verticalScrollBar().maximum() > 0)
    assert page.kpis.rate.y() > page.kpis.overdue.y()
    assert page.due.width() <= 820


def test_the_page_follows_the_scale(me: Actor, show_page: ShowPage, theme: Theme, qapp: Any) -> None:
    page = show_page(me, 1310, 572)
    try:
        theme.apply(qapp, dark=True, scale=130)
        assert page._body.direction() is QBoxLayout.Direction.LeftToRight
        assert page.kpis.overdue.minimumSizeHint().width() <= page.kpis.overdue.width()
    finally:
        theme.apply(qapp, dark=False)


def test_everything_that_takes_the_focus_has_a_name(desk: Desk, me: Actor, show_page: ShowPage) -> None:
    give_task(desk, me, add_complaint(desk, me).id)
    page = show_page(me)
    page.toggle_detail()
    reached = []
    widget = page.nextInFocusChain()
    while widget is not page:
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append((type(widget).__name__, widget.accessibleName()))
        widget = widget.nextInFocusChain()
    assert [kind for kind, name in reached if not name] == []
    names = [name for _kind, name in reached]
    assert "登记投诉" in names
    assert names.index("登记投诉") < names.index("待办与到期") < names.index("我的任务")


def test_more_complaints_than_are_listed_are_counted(
    desk: Desk, me: Actor, show_page: ShowPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        add_complaint(desk, me)
    monkeypatch.setattr("ui.workbench.page._LISTED", 2)
    page = show_page(me)
    assert len(items(page)) == 2
    assert segment_labels(page)[:2] == ["全部 3", "投诉 3"]
    assert page.due._count.text().startswith("共 3 项，列出最急的 2 项")
