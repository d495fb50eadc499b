# SPDX-License-Identifier: Apache-2.0
"""Tasks: handed out once, acknowledged, done, passed on; every step by the table."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import text

from app.bootstrap import Desk
from app.core import audit
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.tasks import rules
from app.tasks.audit import RULES
from app.tasks.commands import (
    AddTask,
    ReassignTask,
    SettleTasks,
    WithdrawTask,
    acknowledge_task,
    add_task,
    finish_task,
    reassign_task,
    settle_tasks,
    withdraw_task,
)
from app.tasks.errors import NotYourTaskError, TaskMovedOnError
from app.tasks.models import TaskEvent
from app.tasks.queries import (
    count_my_tasks,
    get_task,
    list_my_tasks,
    list_task_events,
    list_tasks_of,
    my_role_codes,
)
from app.tasks.rules import TaskStatus
from tests.support.company import enter, found, hire
from tests.support.desk import START_AT, DeskTemplate, FrozenClock, make_actor

COMPLAINT = new_id()
DUE_AT = START_AT + timedelta(days=3)


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, rules.WORK)


@pytest.fixture
def leader(desk: Desk) -> Actor:
    return make_actor(desk, rules.WORK, rules.ASSIGN)


def task_for(staff_id: UUID | None, **other: object) -> AddTask:
    fields = {
        "kind": "first_contact",
        "title": "联系顾客",
        "entity_kind": "complaint",
        "entity_id": COMPLAINT,
    }
    fields |= {"due_at": DUE_AT, "assignee_id": staff_id, **other}
    return AddTask(**fields)  # type: ignore[arg-type]


def give(desk: Desk, actor: Actor, command: AddTask) -> UUID:
    answer = desk.runner.write(actor, add_task, command).answer
    assert isinstance(answer, UUID)
    return answer


def count(desk: Desk, table: str) -> int:
    with desk.runner.database.reading() as session:
        return int(session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_a_task_waits_for_its_person_until_it_is_done(desk: Desk, actor: Actor, clock: FrozenClock) -> None:
    task_id = give(desk, actor, task_for(actor.staff_id, why="72 小时内必须回复"))
    (row,) = desk.runner.read(actor, list_my_tasks)
    assert (row.task_id, row.status, row.why, row.acknowledged_at) == (
        task_id,
        TaskStatus.OPEN,
        "72 小时内必须回复",
        None,
    )
    clock.move(hours=1)
    desk.runner.write(actor, acknowledge_task, task_id)
    (row,) = desk.runner.read(actor, list_my_tasks)
    assert (row.status, row.acknowledged_at) == (TaskStatus.ACKNOWLEDGED, clock.at)
    desk.runner.write(actor, finish_task, task_id)
    assert desk.runner.read(actor, list_my_tasks) == ()
    assert desk.runner.read(actor, get_task, task_id).status is TaskStatus.DONE
    events = desk.runner.read(actor, list_task_events, task_id)
    assert [event.act for event in events] == ["created", "acknowledged", "done"]
    assert {event.by_id for event in events} == {actor.staff_id}


def test_the_most_urgent_comes_first_and_the_late_are_counted(
    desk: Desk, actor: Actor, clock: FrozenClock
) -> None:
    later = give(desk, actor, task_for(actor.staff_id))
    sooner = give(desk, actor, task_for(actor.staff_id, due_at=START_AT + timedelta(hours=1)))
    assert [row.task_id for row in desk.runner.read(actor, list_my_tasks)] == [sooner, later]
    clock.move(hours=2)
    counted = desk.runner.read(actor, count_my_tasks)
    assert (counted.waiting, counted.overdue) == (2, 1)
    assert [row.task_id for row in desk.runner.read(actor, list_my_tasks, limit=1)] == [sooner]


def test_one_occasion_makes_one_task(desk: Desk, actor: Actor) -> None:
    command = task_for(actor.staff_id, source_key="complaint:1:first_contact")
    first, again = give(desk, actor, command), give(desk, actor, command)
    assert first == again == rules.task_id_of(desk.identity.store_id, "complaint:1:first_contact")
    desk.runner.write(actor, finish_task, first)
    assert give(desk, actor, command) == first
    assert count(desk, "task") == 1
    assert count(desk, "task_event") == 2
    assert give(desk, actor, task_for(actor.staff_id)) != give(desk, actor, task_for(actor.staff_id))


@pytest.mark.parametrize(
    ("other", "problems"),
    [
        ({"title": " "}, {"title": "required"}),
        ({"title": "长" * 201}, {"title": "too_long"}),
        ({"why": "长" * 501}, {"why": "too_long"}),
        ({"due_at": None}, {"due_at": "required"}),
        ({"assignee_id": None}, {"assignee_id": "required"}),
        ({"role_code": "A2"}, {"role_code": "not_both"}),
    ],
)
def test_a_task_that_says_too_little_is_refused(
    desk: Desk, leader: Actor, other: dict[str, object], problems: dict[str, str]
) -> None:
    fields = {"assignee_id": leader.staff_id, **other}
    with pytest.raises(ProblemsError) as caught:
        give(
            desk,
            leader,
            task_for(None, **fields) if "assignee_id" not in fields else task_for(**_split(fields)),
        )
    assert caught.value.problems == problems
    assert count(desk, "task") == count(desk, "task_event") == 0


def _split(fields: dict[str, object]) -> dict[str, object]:
    rest = dict(fields)
    return {"staff_id": rest.pop("assignee_id"), **rest}


def test_work_for_another_needs_the_right_but_not_from_an_occasion(
    desk: Desk, actor: Actor, leader: Actor
) -> None:
    other = new_id()
    with pytest.raises(NotPermittedError):
        give(desk, actor, task_for(other))
    with pytest.raises(NotPermittedError):
        give(desk, make_actor(desk), task_for(other))
    assert count(desk, "task") == 0
    give(desk, leader, task_for(other))
    give(desk, actor, task_for(other, source_key="complaint:2"))
    assert count(desk, "task") == 2


def test_another_persons_task_is_left_alone(desk: Desk, actor: Actor, leader: Actor) -> None:
    task_id = give(desk, leader, task_for(new_id()))
    for command in (acknowledge_task, finish_task):
        with pytest.raises(NotYourTaskError):
            desk.runner.write(actor, command, task_id)
    with pytest.raises(NotYourTaskError):
        desk.runner.write(actor, reassign_task, ReassignTask(task_id, "休假", actor.staff_id))
    with pytest.raises(NotPermittedError):
        desk.runner.write(actor, withdraw_task, WithdrawTask(task_id, "不需要了"))
    assert count(desk, "task_event") == 1
    desk.runner.write(leader, finish_task, task_id)
    assert desk.runner.read(actor, list_my_tasks) == ()


def test_a_task_is_withdrawn_or_passed_on_with_a_reason(desk: Desk, actor: Actor, leader: Actor) -> None:
    task_id = give(desk, actor, task_for(actor.staff_id))
    desk.runner.write(actor, acknowledge_task, task_id)
    for reason, code in ((" ", "required"), ("长" * 501, "too_long")):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.write(actor, reassign_task, ReassignTask(task_id, reason, leader.staff_id))
        assert caught.value.problems == {"reason": code}
    with pytest.raises(ProblemsError) as caught:
        desk.runner.write(actor, reassign_task, ReassignTask(task_id, "休假"))
    assert caught.value.problems == {"assignee_id": "required"}
    later = DUE_AT + timedelta(days=1)
    desk.runner.write(actor, reassign_task, ReassignTask(task_id, "休假", leader.staff_id, due_at=later))
    assert desk.runner.read(actor, list_my_tasks) == ()
    (row,) = desk.runner.read(leader, list_my_tasks)
    assert (row.status, row.due_at, row.acknowledged_at) == (TaskStatus.OPEN, later, None)
    desk.runner.write(leader, withdraw_task, WithdrawTask(task_id, "顾客撤诉"))
    assert desk.runner.read(leader, list_tasks_of, COMPLAINT) == ()
    (row,) = desk.runner.read(leader, list_tasks_of, COMPLAINT, with_finished=True)
    assert row.status is TaskStatus.WITHDRAWN
    with pytest.raises(TaskMovedOnError) as moved:
        desk.runner.write(leader, finish_task, task_id)
    assert moved.value.fields["status"] == "withdrawn"
    assert [event.reason for event in desk.runner.read(leader, list_task_events, task_id)] == [
        "",
        "",
        "休假",
        "顾客撤诉",
    ]


def test_a_task_passed_on_keeps_its_hour(desk: Desk, actor: Actor, leader: Actor) -> None:
    task_id = give(desk, actor, task_for(actor.staff_id))
    desk.runner.write(actor, reassign_task, ReassignTask(task_id, "休假", leader.staff_id))
    (row,) = desk.runner.read(leader, list_my_tasks)
    assert (row.due_at, row.assignee_id) == (DUE_AT, leader.staff_id)


def test_whose_right_to_work_is_company_wide_sees_his_tasks_of_every_store(desk: Desk) -> None:
    everywhere = make_actor(desk, rules.WORK, rules.ASSIGN, scope=NIL)
    task_id = give(desk, everywhere, task_for(everywhere.staff_id))
    assert [row.task_id for row in desk.runner.read(everywhere, list_my_tasks)] == [task_id]


def test_an_unknown_task_is_not_found(desk: Desk, leader: Actor) -> None:
    with pytest.raises(NotFoundError):
        desk.runner.read(leader, get_task, new_id())
    with pytest.raises(NotFoundError):
        desk.runner.write(leader, finish_task, new_id())
    with pytest.raises(NotFoundError):
        desk.runner.write(leader, withdraw_task, WithdrawTask(new_id(), "x"))


def test_the_tasks_of_a_record_are_settled_with_it(desk: Desk, actor: Actor, leader: Actor) -> None:
    mine = give(desk, leader, task_for(actor.staff_id))
    others = give(desk, leader, task_for(new_id(), kind="callback"))
    elsewhere = give(desk, leader, task_for(actor.staff_id, entity_id=new_id()))
    with pytest.raises(ProblemsError):
        desk.runner.write(actor, settle_tasks, SettleTasks(COMPLAINT))
    settled = desk.runner.write(
        actor, settle_tasks, SettleTasks(COMPLAINT, is_done=True, kinds=("first_contact",))
    )
    assert settled.answer == 1
    assert desk.runner.write(actor, settle_tasks, SettleTasks(COMPLAINT, "已结案")).answer == 1
    assert desk.runner.write(actor, settle_tasks, SettleTasks(COMPLAINT, "已结案")).answer == 0
    statuses = [desk.runner.read(leader, get_task, task_id).status for task_id in (mine, others, elsewhere)]
    assert statuses == [TaskStatus.DONE, TaskStatus.WITHDRAWN, TaskStatus.OPEN]
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk), settle_tasks, SettleTasks(COMPLAINT, "x"))


def test_a_roles_task_waits_for_everyone_who_holds_it_until_one_takes_it(desk: Desk) -> None:
    admin = found(desk)
    hire(desk, admin, "2001", "李主管", "A2", "A3")
    hire(desk, admin, "2002", "周主管", "A2")
    hire(desk, admin, "3001", "王代表", "A3")
    first, second, third = (enter(desk, number).actor for number in ("2001", "2002", "3001"))
    assert first is not None
    assert second is not None
    assert third is not None
    task_id = give(desk, third, task_for(None, role_code="A2", source_key="complaint:9"))
    assert desk.runner.read(first, my_role_codes) == {"A2", "A3"}
    for person, waiting in ((first, 1), (second, 1), (third, 0)):
        assert desk.runner.read(person, count_my_tasks).waiting == waiting
    (row,) = desk.runner.read(second, list_my_tasks)
    assert (row.role_title, row.assignee_name) == ("客服主管", "")
    with pytest.raises(NotYourTaskError):
        desk.runner.write(third, acknowledge_task, task_id)
    desk.runner.write(first, acknowledge_task, task_id)
    assert desk.runner.read(second, list_my_tasks) == ()
    (row,) = desk.runner.read(first, list_my_tasks)
    assert (row.assignee_name, row.role_code, row.acknowledged_by) == ("李主管", "", "李主管")
    with desk.runner.database.reading() as session:
        assert all(line.is_good for line in audit.run(session, RULES))


def test_whose_posts_lie_elsewhere_sees_none_of_this_stores_tasks(desk: Desk, leader: Actor) -> None:
    stranger = make_actor(desk, rules.WORK, scope=new_id())
    give(desk, leader, task_for(stranger.staff_id))
    assert desk.runner.read(stranger, list_my_tasks) == ()
    with pytest.raises(NotPermittedError):
        desk.runner.write(stranger, add_task, task_for(stranger.staff_id))


class TaskSteps(RuleBasedStateMachine):
    """Any act in any order: only what the table allows happens, and the history tells the status."""

    desk: Desk
    task_id: UUID

    def __init__(self) -> None:
        super().__init__()
        self.leader = make_actor(self.desk, rules.WORK, rules.ASSIGN)
        self.status = TaskStatus.OPEN
        self.task_id = give(self.desk, self.leader, task_for(self.leader.staff_id, entity_id=new_id()))

    def _try(self, command: object, argument: object, wanted: TaskStatus) -> None:
        allowed = rules.may_follow(self.status, wanted)
        try:
            self.desk.runner.write(self.leader, command, argument)  # type: ignore[arg-type]
        except TaskMovedOnError:
            assert not allowed
        else:
            assert allowed
            self.status = wanted

    @rule()
    def acknowledge(self) -> None:
        self._try(acknowledge_task, self.task_id, TaskStatus.ACKNOWLEDGED)

    @rule()
    def finish(self) -> None:
        self._try(finish_task, self.task_id, TaskStatus.DONE)

    @rule()
    def withdraw(self) -> None:
        self._try(withdraw_task, WithdrawTask(self.task_id, "不需要了"), TaskStatus.WITHDRAWN)

    @rule()
    def reassign(self) -> None:
        self._try(reassign_task, ReassignTask(self.task_id, "换人", new_id()), TaskStatus.OPEN)

    @invariant()
    def the_status_is_what_the_history_says(self) -> None:
        assert self.desk.runner.read(self.leader, get_task, self.task_id).status == self.status
        with self.desk.runner.database.reading() as session:
            assert all(line.is_good for line in audit.run(session, RULES))


def test_no_order_of_acts_leaves_the_table(
    desk_template: DeskTemplate, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = desk_template.open_copy(tmp_path_factory.mktemp("desk"), FrozenClock())
    try:
        machine = type("TaskStepsHere", (TaskSteps,), {"desk": desk})
        run_state_machine_as_test(
            machine, settings=settings(max_examples=12, stateful_step_count=8, deadline=None)
        )
    finally:
        desk.close()


def test_the_audit_sees_a_status_that_its_history_does_not_tell(desk: Desk, actor: Actor) -> None:
    task_id = give(desk, actor, task_for(actor.staff_id))

    def forge(uow: object) -> None:
        session = uow.session  # type: ignore[attr-defined]
        session.connection().execute(text("UPDATE task SET status = 'done'"))

    desk.runner.write(actor, forge)
    with desk.runner.database.reading() as session:
        problems = RULES[0].check(session).problems
    assert problems == (f"task {task_id}: done, events say open",)


def test_the_audit_sees_a_step_that_the_table_does_not_know(desk: Desk, actor: Actor) -> None:
    task_id = give(desk, actor, task_for(actor.staff_id))

    def forge(uow: UnitOfWork) -> None:
        uow.add(TaskEvent(scope=uow.scope, task_id=task_id, act="done", from_status="done", to_status="done"))

    desk.runner.write(actor, forge)
    with desk.runner.database.reading() as session:
        problems = RULES[0].check(session).problems
    assert problems == (f"task {task_id}: done > done", f"task {task_id}: open, events say done")
