# SPDX-License-Identifier: Apache-2.0
"""The second of the six steps (C16): is the complaint founded? If not, the words of a polite refusal.

A judgement decides nothing by itself: who may find a complaint unfounded closes it on that ground. Who may
not only proposes it, and whoever may is handed a task. A later judgement stands in the place of one before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import list_roles, staff_names
from app.complaints.case_models import ComplaintJudgement
from app.complaints.checks import refuse, text_problems
from app.complaints.derive import settle
from app.complaints.limits import OWNER, Clock
from app.complaints.models import Complaint
from app.complaints.rules import CLOSE_UNFOUNDED
from app.complaints.steps import find_open, take_up
from app.complaints.timing import load_timings
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork
from app.tasks.commands import AddTask, SettleTasks, add_task, settle_tasks
from app.tasks.rules import LONGEST_TITLE
from app.tasks.rules import WORK as WORK_ON_TASKS

JUDGING = "judging"
"""Family of the kinds of tasks of this file; they end with their case."""
UNFOUNDED_TASK = f"{JUDGING}.unfounded"
"""Somebody found a complaint unfounded who may not decide it."""


@dataclass(frozen=True, slots=True)
class JudgeComplaint:
    """Founded or not and why; a refusal has the text with which the customer is answered."""

    complaint_id: UUID
    is_founded: bool
    text: str
    reply_text: str = ""


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """The judgement that stands."""

    id: UUID
    is_founded: bool
    text: str
    reply_text: str
    by_name: str
    at: datetime


def judge_complaint(uow: UnitOfWork, command: JudgeComplaint) -> UUID:
    """Judge an open complaint; a new one is taken by it. Returns the judgement's id.

    What was proposed before is decided by it. Errors: E2001, E4004, E9001, E9002.
    """
    complaint = find_open(uow, command.complaint_id)
    problems = text_problems(command.text, required=True)
    if not command.is_founded:
        problems |= text_problems(command.reply_text, field="reply_text", required=True)
    refuse(problems)
    take_up(uow, complaint)
    row = ComplaintJudgement(
        scope=complaint.scope,
        id=new_id(),
        complaint_id=complaint.id,
        is_founded=command.is_founded,
        text=command.text.strip(),
        reply_text="" if command.is_founded else command.reply_text.strip(),
    )
    uow.add(row)
    settle(uow, complaint)
    if uow.actor.may(WORK_ON_TASKS, complaint.scope):
        settle_tasks(uow, SettleTasks(complaint.id, is_done=True, kinds=(UNFOUNDED_TASK,)))
        if not command.is_founded and not uow.actor.may(CLOSE_UNFOUNDED, complaint.scope):
            _propose(uow, complaint, row)
    return row.id


def _propose(uow: UnitOfWork, complaint: Complaint, row: ComplaintJudgement) -> None:
    """Hand whoever may decide it a task, to be done before the next clock of the case runs out."""
    role_code = _who_decides(uow, complaint)
    if role_code:
        task = AddTask(
            UNFOUNDED_TASK,
            " ".join(row.text.split())[:LONGEST_TITLE],
            "complaint",
            complaint.id,
            complaint.next_due_at,
            role_code=role_code,
            why=complaint.number,
            source_key=f"{UNFOUNDED_TASK}:{row.id.hex}",
        )
        add_task(uow, task)


def _who_decides(uow: UnitOfWork, complaint: Complaint) -> str:
    """Return the role that is warned of cases which nobody has, if it may decide; else the first that may."""
    ladder = load_timings(uow.session).of(complaint.scope, complaint.received_at).ladder
    above = next((rung.to for rung in ladder if rung.clock is Clock.ASSIGN and rung.to != OWNER), "")
    may = [role.code for role in list_roles(uow) if CLOSE_UNFOUNDED in role.permissions]
    return above if above in may or not may else may[0]


def newest_judgement(reading: Reading, complaint_id: UUID) -> JudgementRow | None:
    """Return the judgement that stands; None without any. Who may read the case is the caller's to check."""
    row = reading.session.scalars(
        select(ComplaintJudgement)
        .where(ComplaintJudgement.complaint_id == complaint_id)
        .order_by(ComplaintJudgement.hlc.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    by_name = staff_names(reading, {row.by_id}).get(row.by_id, "")
    return JudgementRow(row.id, row.is_founded, row.text, row.reply_text, by_name, row.at)
