# SPDX-License-Identifier: Apache-2.0
"""The ladder of escalation at work: raises what is due, takes back what was not, and hears who acts.

``ladder`` says which rungs a case reaches; the rules say to whom. Runs on each desk and on the server: an id
follows from case, step and cycle, so that all of them make one fact and one task.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select

from app.complaints import ladder, rules
from app.complaints.case_models import ComplaintEscalation, ComplaintEscalationAct
from app.complaints.derive import settle
from app.complaints.escalation_ends import add_missing, tasks_of_done
from app.complaints.histories import Case, load_cases, standing_of
from app.complaints.ladder import LADDER, REASON, Key, Raised, Reached, escalation_id, withdrawal_id
from app.complaints.limits import Clock, Rung
from app.complaints.models import Complaint
from app.complaints.rules import EscalationAct
from app.complaints.steps import find_for_change
from app.complaints.timing import Timings, load_timings
from app.core import derived
from app.core.change_log import ChangeRow
from app.core.db import Base
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import new_id
from app.core.planner import unindexed
from app.core.unit_of_work import Reading, UnitOfWork
from app.tasks import occasions
from app.tasks.bulk import Order, hand_out_all, withdraw_all
from app.tasks.commands import SettleTasks, settle_tasks
from app.tasks.models import Task
from app.tasks.rules import UNFINISHED, TaskAct, task_id_of

OWNER = "owner"
"""Who has a case; every other name in the rule ``complaint.ladder`` is the code of a role."""
AT_ONCE = 200
"""Cases of one pass: nobody at the counter waits for a longer one to be stored."""


@dataclass(frozen=True, slots=True)
class Climbed:
    """What a pass did; ``has_more`` when it left cases for the next one."""

    raised: int = 0
    withdrawn: int = 0
    ended: int = 0
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class ReportUpward:
    """Say why a case was not solved (A28); whoever stands above reads it in his task."""

    escalation_id: UUID
    text: str


@dataclass(slots=True)
class _Plan:
    """What a pass is going to write."""

    rungs: list[dict[str, Any]]
    orders: list[Order]
    acts: list[dict[str, Any]]
    tasks_over: list[UUID]
    step_at: dict[UUID, datetime | None]


def escalate(uow: UnitOfWork, *, most: int = AT_ONCE) -> Climbed:
    """Do what the ladder has to do by now for the cases of this store, the longest due first.

    A constant number of queries, whatever waits. Errors: E2001.
    """
    uow.require(rules.HANDLE)
    due = (
        select(Complaint.id)
        .where(Complaint.step_at <= uow.now_at, unindexed(Complaint.scope) == uow.scope)
        .order_by(Complaint.step_at)
        .limit(most + 1)
    )
    ids = list(uow.session.scalars(due))
    done = climb(uow, ids[:most])[0] if ids else Climbed()
    ended = withdraw_all(uow, tasks_of_done(uow, most))
    return replace(done, ended=ended, has_more=len(ids) > most)


def count_due_steps(reading: Reading) -> int:
    """Return for how many cases of this store the ladder has something to do now (at most ``AT_ONCE``)."""
    due = select(Complaint.id).where(
        Complaint.step_at <= reading.now_at, unindexed(Complaint.scope) == reading.scope
    )
    waiting = len(reading.session.scalars(due.limit(AT_ONCE)).all())
    return waiting + len(tasks_of_done(reading, AT_ONCE))


def climb(
    uow: UnitOfWork, ids: Sequence[UUID], timings: Timings | None = None
) -> tuple[Climbed, dict[UUID, datetime | None]]:
    """Raise and take back what is to be by now of these cases, read from their facts alone.

    Returns what was done, and when the ladder next has something to do for each case.
    """
    timings = timings or load_timings(uow.session)
    cases = load_cases(uow.session, ids, timings)
    heads = _heads(uow, ids)
    plan = _Plan([], [], [], [], {})
    for row_id, case in cases.items():
        _plan_case(uow.now_at, plan, case, timings, heads[row_id])
    raised = add_missing(uow, ComplaintEscalation, plan.rungs)
    withdrawn = add_missing(uow, ComplaintEscalationAct, plan.acts)
    withdraw_all(uow, plan.tasks_over)
    hand_out_all(uow, plan.orders)
    if uow.session.get_bind().dialect.name == "sqlite":
        columns = {row_id: {"step_at": at} for row_id, at in plan.step_at.items()}
        derived.store(uow.session, "complaint", columns)
    return Climbed(raised, withdrawn), plan.step_at


def report_upward(uow: UnitOfWork, command: ReportUpward) -> UUID:
    """Say why a case was not solved; returns the act's id. Errors: E2001, E9001 (text), E9002."""
    escalation = find_escalation(uow, command.escalation_id)
    complaint = find_for_change(uow, escalation.complaint_id, rules.HANDLE)
    text = command.text.strip()
    if not text:
        raise ProblemsError({"text": "required"})
    if len(text) > rules.REASON_LENGTH:
        raise ProblemsError({"text": "too_long"})
    act = ComplaintEscalationAct(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        escalation_id=escalation.id,
        act=EscalationAct.REPORTED.value,
        text=text,
    )
    uow.add(act)
    uow.flush()
    settle_tasks(uow, SettleTasks(complaint.id, is_done=True, kinds=(f"{REASON}.{escalation.step}",)))
    above = uow.session.get(Task, (complaint.scope, escalation.task_id)) if escalation.task_id else None
    if above is not None and above.status in UNFINISHED:
        above.why = text
    settle(uow, complaint)
    return act.id


def find_escalation(reading: Reading, row_id: UUID) -> ComplaintEscalation:
    """Return an escalation. Errors: NotFoundError."""
    found = reading.session.scalars(
        select(ComplaintEscalation).where(ComplaintEscalation.id == row_id)
    ).first()
    if found is None:
        raise NotFoundError(kind="complaint_escalation", row_id=row_id)
    return found


def is_by_itself(lines: Sequence[ChangeRow]) -> bool:
    """Tell whether an act of the log is a pass: nobody did it, though somebody was logged in."""
    return bool(lines) and all(_is_of_pass(line) for line in lines)


def _is_of_pass(line: ChangeRow) -> bool:
    new = {name: pair[1] for name, pair in line.columns.items()}
    if line.op != "insert":
        return False
    if line.table_name == "complaint_escalation_act":
        return bool(new["act"] == EscalationAct.WITHDRAWN)
    if line.table_name == "task_event":
        return line.row_id == uuid5(UUID(hex=new["task_id"]), new["act"])
    if line.table_name == "task":
        return str(new.get("source_key", "")).partition(":")[0] in {LADDER, REASON}
    return line.table_name == "complaint_escalation"


@dataclass(frozen=True, slots=True)
class _Head:
    """Whose case it is, and what its tasks are called."""

    title: str
    owner_id: UUID | None
    registered_by_id: UUID


def _heads(uow: UnitOfWork, ids: Sequence[UUID]) -> dict[UUID, _Head]:
    session = uow.session
    owners = derived.newest(session, "complaint_assignment", "complaint_id", ids, "assignee_id")
    table = Base.metadata.tables["complaint"]
    rows = session.execute(
        select(table.c.id, table.c.subject, table.c.number, table.c.registered_by_id).where(
            derived.among(session, table.c.id, ids)
        )
    )
    return {
        row_id: _Head(subject or number, owners[row_id][1] if row_id in owners else None, registered_by_id)
        for row_id, subject, number, registered_by_id in rows
    }


def _plan_case(now_at: datetime, plan: _Plan, case: Case, timings: Timings, head: _Head) -> None:
    timing = timings.of(case.scope, case.received_at)
    told = standing_of(case, timing)
    case_id, raised = case.history.case_id, list(case.raised)
    for one in ladder.to_withdraw(told.reached, raised, told.cycle):
        again = sum(gone.is_withdrawn and gone.key == one.key for gone in raised)
        raised[raised.index(one)] = replace(one, is_withdrawn=True)
        row_id = escalation_id(case_id, one.key, again)
        act = {"complaint_id": case_id, "escalation_id": row_id, "act": EscalationAct.WITHDRAWN.value}
        plan.acts.append({"scope": case.scope, "id": withdrawal_id(row_id), "text": "", **act})
        plan.tasks_over += [
            task_id_of(case.scope, source_key(family, case_id, one.key, again)) for family in (LADDER, REASON)
        ]
    due = [
        pair
        for pair in ladder.to_raise(told.reached, raised)
        if pair[0].due_at <= now_at and (pair[0].outlives_case or not told.is_done)
    ]
    raised += [Raised(one.rung.step, one.cycle, now_at, lap=one.lap) for one, _again in due]
    _raise(plan, case, due, head, timing.ladder)
    plan.step_at[case_id] = ladder.next_step_at(told.reached, raised, told.cycle, is_done=told.is_done)


def _raise(
    plan: _Plan,
    case: Case,
    due: Sequence[tuple[Reached, int]],
    head: _Head,
    rungs: Sequence[Rung],
) -> None:
    """Plan the rungs that a case reached since the last pass; who must act for several is given one task.

    Of a clock that was met since, late, the fact alone is kept: nobody has to act.
    """
    case_id = case.history.case_id
    tasks: dict[tuple[Any, ...], UUID] = {}
    for reached, again in sorted(due, key=_weight, reverse=True):
        whom = _whose(reached.rung.to, rungs, head)
        task_id = None
        if not reached.is_over:
            task_id = tasks.get(tuple(whom.values()))
            if task_id is None:
                order = _order(LADDER, case, reached, again, head, whom)
                task_id = tasks[tuple(whom.values())] = order.task_id
                plan.orders.append(order)
            if reached.rung.needs_reason:
                owner = _whose(OWNER, rungs, head)
                plan.orders.append(_order(REASON, case, reached, again, head, owner))
        plan.rungs.append(
            {
                "scope": case.scope,
                "id": escalation_id(case_id, reached.key, again),
                "complaint_id": case_id,
                "step": reached.rung.step,
                "clock": reached.clock,
                "cycle": reached.cycle,
                "lap": reached.lap,
                "due_at": reached.due_at,
                "role_code": whom["role_code"],
                "staff_id": whom["assignee_id"],
                "task_id": task_id,
            }
        )


def _weight(pair: tuple[Reached, int]) -> tuple[bool, datetime]:
    """Say which of several rungs names the task: one that asks for a reason, else the last."""
    return pair[0].rung.needs_reason, pair[0].due_at


def _order(family: str, case: Case, reached: Reached, again: int, head: _Head, whom: dict[str, Any]) -> Order:
    return Order(
        scope=case.scope,
        source_key=source_key(family, case.history.case_id, reached.key, again),
        kind=f"{family}.{reached.rung.step}",
        title=head.title,
        entity_kind="complaint",
        entity_id=case.history.case_id,
        due_at=reached.limit_at,
        **whom,
    )


def source_key(family: str, case_id: UUID, key: Key, again: int) -> str:
    """Return the occasion of a rung's task: the same on every desk."""
    return f"{family}:{case_id.hex}:{':'.join(map(str, key))}:{again}"


def _whose(to: str, rungs: Sequence[Rung], head: _Head) -> dict[str, Any]:
    """Return who must act; of a case that nobody has, whoever would have to assign it."""
    if to != OWNER:
        return {"assignee_id": None, "role_code": to}
    if head.owner_id is not None:
        return {"assignee_id": head.owner_id, "role_code": ""}
    above = (rung.to for rung in rungs if rung.clock is Clock.ASSIGN and rung.to != OWNER)
    role_code = next(above, "")
    return {"assignee_id": None if role_code else head.registered_by_id, "role_code": role_code}


def _on_ladder_task(uow: UnitOfWork, task: Task, act: TaskAct) -> None:
    """Keep that the one who must act has read it, in the case too: one act, one fact."""
    if act not in {TaskAct.ACKNOWLEDGED, TaskAct.DONE}:
        return
    own = select(ComplaintEscalation).where(ComplaintEscalation.task_id == task.id)
    for escalation in uow.session.scalars(own).all():
        row_id = uuid5(escalation.id, EscalationAct.ACKNOWLEDGED)
        if uow.session.get(ComplaintEscalationAct, (escalation.scope, row_id)) is None:
            uow.add(
                ComplaintEscalationAct(
                    scope=escalation.scope,
                    id=row_id,
                    complaint_id=escalation.complaint_id,
                    escalation_id=escalation.id,
                    act=EscalationAct.ACKNOWLEDGED.value,
                    text="",
                )
            )


def _on_reason_task(uow: UnitOfWork, task: Task, act: TaskAct) -> None:
    """Keep a task that asks for the reason open until the reason is given (A28)."""
    if act is not TaskAct.DONE:
        return
    family, case, step, cycle, lap, again = task.source_key.split(":")
    row_id = escalation_id(UUID(hex=case), (step, int(cycle), int(lap)), int(again))
    said = select(ComplaintEscalationAct.id).where(
        ComplaintEscalationAct.escalation_id == row_id,
        ComplaintEscalationAct.act == EscalationAct.REPORTED.value,
    )
    if family == REASON and uow.session.scalars(said).first() is None:
        raise ProblemsError({"text": "required"})


occasions.watch(LADDER, _on_ladder_task)
occasions.watch(REASON, _on_reason_task)
