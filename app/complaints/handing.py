# SPDX-License-Identifier: Apache-2.0
"""The third of the six steps (C16): a terminal is asked (A25, A60), takes it, answers, or refuses.

A hand-over that nobody took is to be seen: the clock ``take_over`` runs on it (E6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_choices, staff_names
from app.complaints import rules
from app.complaints.case_models import ComplaintHandover, ComplaintHandoverAct
from app.complaints.checks import refuse, text_problems
from app.complaints.derive import settle
from app.complaints.errors import HandoverDoneError, HandoverUnansweredError
from app.complaints.models import Complaint
from app.complaints.rules import HandoverAct, Reason, Status
from app.complaints.steps import find_for_change, find_open, go_to, take_up
from app.complaints.terminals import MAKER, party_names, terminal_names, whom_problems
from app.core.errors import NotFoundError
from app.core.fold import fold
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork
from app.tasks import occasions
from app.tasks.commands import AddTask, SettleTasks, acknowledge_task, add_task, settle_tasks
from app.tasks.models import Task
from app.tasks.rules import LONGEST_TITLE, TaskAct, TaskStatus, task_id_of
from app.tasks.rules import WORK as WORK_ON_TASKS

ACTS: Mapping[str, frozenset[str]] = {
    HandoverAct.TAKEN: frozenset({HandoverAct.ANSWERED, HandoverAct.REFUSED}),
    HandoverAct.ANSWERED: frozenset(),
    HandoverAct.REFUSED: frozenset(),
}
"""What may follow what; any of them may be the first."""
TASK_FAMILY = "handing"
"""A task's kind is this and the hand-over's id: it ends with its own hand-over alone."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Ask a terminal; ``party_id`` of the phone book, ``to_id`` a person of the house, ``answer_by_at`` UTC.

    ``waits`` sets the complaint waiting for the maker: its clocks pause as the rules say.
    """

    complaint_id: UUID
    terminal: str
    text: str
    party_id: UUID | None = None
    to_id: UUID | None = None
    answer_by_at: datetime | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class ActOnHandover:
    """It was taken, answered, or refused; an answer says what, a refusal why."""

    handover_id: UUID
    act: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverRow:
    """One hand-over as it stands; ``state`` is its last act, empty while nobody took it. Instants are UTC."""

    id: UUID
    terminal: str
    terminal_name: str
    party_id: UUID | None
    party_name: str
    to_id: UUID | None
    to_name: str
    answer_by_at: datetime | None
    text: str
    by_name: str
    at: datetime
    state: str
    act_text: str = ""
    act_by_name: str = ""
    act_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether an answer is still waited for."""
        return self.state in {"", HandoverAct.TAKEN}


def hand_over(uow: UnitOfWork, command: HandOver) -> UUID:
    """Hand an open complaint to a terminal; returns the id. A person named gets a task.

    Errors: E2001, E4001, E4004, E9001 (terminal, party_id, to_id, answer_by_at, text), E9002.
    """
    complaint = find_open(uow, command.complaint_id)
    problems = text_problems(command.text, required=True)
    problems |= whom_problems(uow, command.terminal, command.party_id)
    if command.terminal == MAKER and command.party_id is None:
        problems.setdefault("party_id", "required")
    if command.answer_by_at is not None and command.answer_by_at <= uow.now_at:
        problems["answer_by_at"] = "in_past"
    if command.to_id is not None and not any(one.id == command.to_id for one in staff_choices(uow)):
        problems["to_id"] = "not_on_duty"
    refuse(problems)
    take_up(uow, complaint)
    row = ComplaintHandover(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        terminal=command.terminal,
        party_id=command.party_id,
        to_id=command.to_id,
        answer_by_at=command.answer_by_at,
        text=command.text.strip(),
    )
    uow.add(row)
    if command.waits and complaint.status != Status.WAITING_MAKER:
        go_to(uow, complaint, Status.WAITING_MAKER, Reason.WAITING, text=row.text[: rules.REASON_LENGTH])
    settle(uow, complaint)
    if command.to_id is not None and uow.actor.may(WORK_ON_TASKS, complaint.scope):
        _hand_task(uow, complaint, row)
    return row.id


def act_on_handover(uow: UnitOfWork, command: ActOnHandover) -> UUID:
    """Write down what came of a hand-over; who waited for the maker goes on handling.

    On a done complaint too: an answer that comes late is an answer. Errors: E2001, E4021, E9001 (act, text),
    E9002.
    """
    asked = uow.session.scalars(
        select(ComplaintHandover).where(ComplaintHandover.id == command.handover_id)
    ).first()
    if asked is None:
        raise NotFoundError(kind="complaint_handover", row_id=command.handover_id)
    complaint = find_for_change(uow, asked.complaint_id, rules.HANDLE)
    problems = {} if command.act in set(HandoverAct) else {"act": "unknown_choice"}
    problems |= text_problems(command.text, required=command.act != HandoverAct.TAKEN)
    refuse(problems)
    state = _states(uow, complaint.id).get(asked.id, "")
    if state and command.act not in ACTS[state]:
        raise HandoverDoneError(number=complaint.number, state=state)
    row = _act(complaint, asked.id, HandoverAct(command.act), command.text.strip())
    uow.add(row)
    uow.flush()
    if command.act != HandoverAct.TAKEN:
        is_waiting = complaint.status == Status.WAITING_MAKER and asked.terminal == MAKER
        if is_waiting and not _waits_for_maker(uow, complaint):
            go_to(uow, complaint, Status.HANDLING, Reason.RESUMED)
    _move_task(uow, complaint, asked, HandoverAct(command.act))
    settle(uow, complaint)
    return row.id


def list_handovers(reading: Reading, complaint_id: UUID) -> tuple[HandoverRow, ...]:
    """Return the hand-overs of a case, the oldest first. Who may read the case is the caller's to check."""
    asked = reading.session.scalars(
        select(ComplaintHandover)
        .where(ComplaintHandover.complaint_id == complaint_id)
        .order_by(ComplaintHandover.hlc)
    ).all()
    if not asked:
        return ()
    standing = _standing_acts(reading, complaint_id)
    people = {row.by_id for row in asked} | {act.by_id for act in standing.values()}
    names = staff_names(reading, people | {row.to_id for row in asked if row.to_id is not None})
    parties = party_names(reading, (row.party_id for row in asked))
    terminals = terminal_names(reading)
    rows = []
    for row in asked:
        act = standing.get(row.id)
        rows.append(
            HandoverRow(
                id=row.id,
                terminal=row.terminal,
                terminal_name=terminals.get(row.terminal, row.terminal),
                party_id=row.party_id,
                party_name=parties.get(row.party_id, ""),
                to_id=row.to_id,
                to_name=names.get(row.to_id, "") if row.to_id else "",
                answer_by_at=row.answer_by_at,
                text=row.text,
                by_name=names.get(row.by_id, ""),
                at=row.at,
                state=act.act if act else "",
                act_text=act.text if act else "",
                act_by_name=names.get(act.by_id, "") if act else "",
                act_at=act.at if act else None,
            )
        )
    return tuple(rows)


def late_acts(acts: list[ComplaintHandoverAct]) -> set[UUID]:
    """Return the acts, given in the order of their stamps, that came after the word that stands."""
    by_handover: dict[UUID, list[ComplaintHandoverAct]] = {}
    for act in acts:
        by_handover.setdefault(act.handover_id, []).append(act)
    late: set[UUID] = set()
    for own in by_handover.values():
        _state, places = fold(ACTS, [act.act for act in own])
        late |= {own[place].id for place in places}
    return late


def _standing_acts(reading: Reading, complaint_id: UUID) -> dict[UUID, ComplaintHandoverAct]:
    acts = list(
        reading.session.scalars(
            select(ComplaintHandoverAct)
            .where(ComplaintHandoverAct.complaint_id == complaint_id)
            .order_by(ComplaintHandoverAct.hlc)
        )
    )
    late = late_acts(acts)
    return {act.handover_id: act for act in acts if act.id not in late}


def _states(reading: Reading, complaint_id: UUID) -> dict[UUID, str]:
    return {row_id: act.act for row_id, act in _standing_acts(reading, complaint_id).items()}


def _waits_for_maker(uow: UnitOfWork, complaint: Complaint) -> bool:
    asked = uow.session.scalars(
        select(ComplaintHandover.id).where(
            ComplaintHandover.complaint_id == complaint.id, ComplaintHandover.terminal == MAKER
        )
    )
    states = _states(uow, complaint.id)
    return any(states.get(row_id, "") in {"", HandoverAct.TAKEN} for row_id in asked)


def _act(complaint: Complaint, handover_id: UUID, act: HandoverAct, text: str = "") -> ComplaintHandoverAct:
    return ComplaintHandoverAct(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        handover_id=handover_id,
        act=act.value,
        text=text,
    )


# ---- the task of the person who was named


def _hand_task(uow: UnitOfWork, complaint: Complaint, row: ComplaintHandover) -> None:
    due_at = row.answer_by_at or complaint.deadline_at
    add_task(
        uow,
        AddTask(
            f"{TASK_FAMILY}.{row.id.hex}",
            " ".join(row.text.split())[:LONGEST_TITLE],
            "complaint",
            complaint.id,
            max(due_at, uow.now_at),
            assignee_id=row.to_id,
            why=complaint.number,
            source_key=_source_key(complaint.id, row.id),
        ),
    )


def _source_key(complaint_id: UUID, handover_id: UUID) -> str:
    return f"complaint:{complaint_id.hex}:handover:{handover_id.hex}"


def _move_task(uow: UnitOfWork, complaint: Complaint, asked: ComplaintHandover, act: HandoverAct) -> None:
    """Bring the task of a hand-over in step with what was written down in the case itself."""
    if asked.to_id is None or not uow.actor.may(WORK_ON_TASKS):
        return
    if act is not HandoverAct.TAKEN:
        settle_tasks(uow, SettleTasks(complaint.id, is_done=True, kinds=(f"{TASK_FAMILY}.{asked.id.hex}",)))
    elif asked.to_id == uow.actor.staff_id:
        task = uow.session.get(Task, (uow.scope, task_id_of(uow.scope, _source_key(complaint.id, asked.id))))
        if task is not None and task.status == TaskStatus.OPEN:
            acknowledge_task(uow, task.id)


def _on_task(uow: UnitOfWork, task: Task, act: TaskAct) -> None:
    """Who acknowledges the task has taken the hand-over; he is done with it when he has answered."""
    asked = uow.session.scalars(
        select(ComplaintHandover).where(ComplaintHandover.id == UUID(hex=task.kind.partition(".")[2]))
    ).first()
    if asked is None:
        return
    uow.flush()
    state = _states(uow, asked.complaint_id).get(asked.id, "")
    if act is TaskAct.DONE and state in {"", HandoverAct.TAKEN}:
        raise HandoverUnansweredError(task_id=task.id)
    if act is TaskAct.ACKNOWLEDGED and not state:
        complaint = find_for_change(uow, asked.complaint_id, rules.HANDLE)
        uow.add(_act(complaint, asked.id, HandoverAct.TAKEN))
        settle(uow, complaint)


occasions.watch(TASK_FAMILY, _on_task)
