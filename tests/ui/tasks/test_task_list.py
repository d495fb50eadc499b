# SPDX-License-Identifier: Apache-2.0
"""The tasks of the person at the desk: seen, acknowledged and done by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.ids import new_id
from app.core.permissions import Actor
from app.tasks.commands import AddTask, add_task, finish_task
from app.tasks.queries import get_task
from app.tasks.rules import WORK, TaskStatus
from tests.support.desk import make_actor
from ui.client import Client
from ui.tasks.task_list import TaskList

MakeClient = Callable[[Actor], Client]
COMPLAINT = new_id()


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, WORK)


def give(desk: Desk, actor: Actor, hours: float, title: str, why: str = "") -> Any:
    due_at = desk.runner.clock.now_at() + timedelta(hours=hours)
    command = AddTask("call", title, "complaint", COMPLAINT, due_at, actor.staff_id, why=why)
    return desk.runner.write(actor, add_task, command).answer


@pytest.fixture
def tasks(desk: Desk, actor: Actor, make_client: MakeClient, qtbot: QtBot) -> TaskList:
    give(desk, actor, 30, "回访送货情况")
    give(desk, actor, -2, "联系陈淑芬", "72 小时内必须回复")
    tasks = TaskList(make_client(actor))
    qtbot.addWidget(tasks)
    tasks.resize(800, 300)
    tasks.show()
    return tasks


def test_the_late_one_comes_first_and_says_why(tasks: TaskList) -> None:
    first, second = tasks.list.model().items
    assert first.sentence == "联系陈淑芬 · 72 小时内必须回复"
    assert first.chip.text.startswith("超")
    assert (first.status.text, first.action, first.name) == ("未确认", "确认", "本人")
    assert second.chip.text.startswith("剩")


def test_keys_acknowledge_then_finish(tasks: TaskList, desk: Desk, actor: Actor, qtbot: QtBot) -> None:
    counts: list[tuple[int, int]] = []
    said: list[str] = []
    tasks.count_changed.connect(lambda waiting, late: counts.append((waiting, late)))
    tasks._client.notified.connect(lambda words, _undo: said.append(words))
    task_id = tasks.list.model().items[0].id
    tasks.list.setCurrentIndex(tasks.list.model().index(0, 0))
    qtbot.keyClick(tasks.list, Qt.Key.Key_Right)
    assert desk.runner.read(actor, get_task, task_id).status is TaskStatus.ACKNOWLEDGED
    assert tasks.list.model().items[0].action == "完成"
    qtbot.keyClick(tasks.list, Qt.Key.Key_Right)
    assert desk.runner.read(actor, get_task, task_id).status is TaskStatus.DONE
    assert counts[-1] == (1, 0)
    assert said == ["已确认：联系陈淑芬", "已完成：联系陈淑芬"]
    tasks.list.setCurrentIndex(tasks.list.model().index(0, 0))
    for _ in range(2):
        qtbot.keyClick(tasks.list, Qt.Key.Key_Right)
    assert tasks._stack.currentWidget() is tasks._empty


def test_enter_opens_the_record(tasks: TaskList, qtbot: QtBot) -> None:
    opened: list[Any] = []
    tasks._client.open_requested.connect(lambda kind, row, _context: opened.append((kind, row)))
    tasks.list.setCurrentIndex(tasks.list.model().index(0, 0))
    qtbot.keyClick(tasks.list, Qt.Key.Key_Return)
    assert opened == [("complaint", COMPLAINT)]
    tasks._on_opened(new_id())
    tasks._on_action(new_id())
    assert len(opened) == 1


def test_what_another_window_finished_is_said(tasks: TaskList, desk: Desk, actor: Actor) -> None:
    failed: list[Any] = []
    tasks._client.failed.connect(failed.append)
    item = tasks.list.model().items[0]
    desk.runner.write(actor, finish_task, item.id)
    tasks._on_action(item.id)
    assert [error.code for error in failed] == ["E6001"]
    tasks._client.jobs.changed.emit(frozenset({"task_event"}))
    assert len(tasks.list.model().items) == 1
    tasks._client.jobs.changed.emit(frozenset({"customer"}))
