# SPDX-License-Identifier: Apache-2.0
"""Tasks that the program hands out by itself, many at once; and who hears what is done to them."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.bootstrap import Desk
from app.core import audit
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.tasks import occasions, rules
from app.tasks.audit import RULES
from app.tasks.bulk import Order, hand_out_all, withdraw_all
from app.tasks.commands import acknowledge_task, finish_task
from app.tasks.models import Task
from app.tasks.queries import list_my_tasks
from app.tasks.rules import TaskAct
from tests.support.company import enter, found, hire
from tests.support.desk import make_actor

RECORD = UUID(int=7)


@pytest.fixture
def worker(desk: Desk) -> Actor:
    return make_actor(desk, rules.WORK)


def _orders(desk: Desk, actor: Actor, count: int = 3, **named: object) -> list[Order]:
    due_at = desk.runner.clock.now_at() + timedelta(hours=1)
    fields: dict[str, object] = {"scope": desk.identity.store_id, "assignee_id": actor.staff_id, **named}
    return [
        Order(  # type: ignore[arg-type]
            source_key=f"test:{number}", kind="test.call", title=f"第{number}件", entity_kind="complaint",
            entity_id=RECORD, due_at=due_at, **fields,
        )
        for number in range(count)
    ]  # fmt: skip


def _statuses(desk: Desk) -> list[str]:
    with desk.runner.database.reading() as session:
        found_rules = audit.run(session, RULES)
        assert all(line.is_good for line in found_rules)
        return sorted(session.scalars(select(Task.status)))


def test_many_are_handed_out_once_and_withdrawn_once(desk: Desk, worker: Actor) -> None:
    orders = _orders(desk, worker)
    assert desk.runner.write(worker, hand_out_all, orders).answer == 3
    assert desk.runner.write(worker, hand_out_all, _orders(desk, worker, 4)).answer == 1
    ids = [order.task_id for order in orders]
    desk.runner.write(worker, acknowledge_task, ids[0])
    desk.runner.write(worker, finish_task, ids[1])
    assert desk.runner.write(worker, withdraw_all, [*ids, new_id()]).answer == 2
    assert _statuses(desk) == ["done", "open", "withdrawn", "withdrawn"]
    assert desk.runner.write(worker, withdraw_all, ids).answer == 0
    assert desk.runner.write(worker, withdraw_all, []).answer == 0


def test_who_may_not_work_on_tasks_hands_none_out(desk: Desk, worker: Actor) -> None:
    guest = make_actor(desk)
    with pytest.raises(NotPermittedError):
        desk.runner.write(guest, hand_out_all, _orders(desk, worker))
    desk.runner.write(worker, hand_out_all, _orders(desk, worker))
    with pytest.raises(NotPermittedError):
        desk.runner.write(guest, withdraw_all, [_orders(desk, worker)[0].task_id])


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[TaskAct]:
    """Give what the watcher of ``test`` heard; it refuses that anything is done."""
    acts: list[TaskAct] = []

    def watcher(_uow: UnitOfWork, _task: Task, act: TaskAct) -> None:
        acts.append(act)
        if act is TaskAct.DONE:
            raise ProblemsError({"text": "required"})

    monkeypatch.setattr(occasions, "_watchers", {})
    occasions.watch("test", watcher)
    with pytest.raises(ValueError, match="test"):
        occasions.watch("test", watcher)
    return acts


def test_who_handed_a_task_out_hears_of_it_and_may_refuse(
    desk: Desk, worker: Actor, heard: list[TaskAct]
) -> None:
    orders = _orders(desk, worker, 1)
    desk.runner.write(worker, hand_out_all, orders)
    desk.runner.write(worker, acknowledge_task, orders[0].task_id)
    with pytest.raises(ProblemsError):
        desk.runner.write(worker, finish_task, orders[0].task_id)
    assert heard == [TaskAct.ACKNOWLEDGED, TaskAct.DONE]
    assert _statuses(desk) == ["acknowledged"]


def test_a_role_in_the_whole_company_has_the_tasks_of_every_store(desk: Desk) -> None:
    founder = found(desk)
    hire(desk, founder, "2001", "李主管", "A2")
    own = enter(desk, "2001").actor
    assert own is not None
    named: dict[str, object] = {"scope": new_id(), "assignee_id": None, "role_code": "admin"}
    desk.runner.write(founder, hand_out_all, _orders(desk, founder, 1, **named))
    desk.runner.write(founder, hand_out_all, _orders(desk, founder, 1, **(named | {"role_code": "A2"})))
    assert len(desk.runner.read(founder, list_my_tasks)) == 1
    assert desk.runner.read(own, list_my_tasks) == ()
