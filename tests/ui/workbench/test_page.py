# SPDX-License-Identifier: Apache-2.0
"""The workbench on a real desk: figures, reading again, who sees what, room and names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.commands import RegisterComplaint, register_complaint
from app.complaints.detail import get_complaint
from app.complaints.handling import (
    CloseComplaint,
    close_complaint,
)
from app.core.permissions import Actor
from app.core.settings import MachineSettings
from tests.support.company import found
from tests.support.complaints import (
    READER,
    add_complaint,
    agree,
    intake,
    new_customer,
)
from tests.support.desk import FrozenClock, make_actor
from tests.support.workbench import (
    ShowPage,
    give_task,
    items,
    requests_of,
    segment_labels,
)
from ui.client import Client
from ui.jobs import Jobs
from ui.theme.theme import Theme
from ui.workbench.page import WorkbenchPage

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
    assert items(page)[0].chip.text == "超 2天22时", "the clock that runs out first"
    add_complaint(desk, me, received_at=clock.at)  # by another window: nothing tells this page
    clock.move(minutes=10)
    page._on_minute()
    assert [item.chip.text for item in items(page)] == ["超 2天23时"]
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


def test_the_cards_beside_the_list_show_whole_rows_as_the_height_allows(
    desk: Desk, me: Actor, show_page: ShowPage, qtbot: QtBot
) -> None:
    complaint = add_complaint(desk, me)
    for hours in range(1, 8):
        give_task(desk, me, complaint.id, hours=hours)
    page = show_page(me, 1190, 572)
    page.first_day.hide()
    assert 48 <= page.tasks.list.height() < 2 * 48
    page.resize(1744, 962)
    qtbot.waitUntil(lambda: page.tasks.list.height() >= 7 * 48)
    assert page.tasks.list.verticalScrollBar().maximum() == 0
    assert page.week.bars.height() >= 96
    page.resize(820, 650)
    qtbot.waitUntil(lambda: page._body.direction() is QBoxLayout.Direction.TopToBottom)
    assert page.tasks.wanted_rows == 7


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
