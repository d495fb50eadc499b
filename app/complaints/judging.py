# SPDX-License-Identifier: Apache-2.0
"""The second of the six steps (C16): is the complaint founded? If not, the words of a polite refusal.

A judgement decides nothing by itself: who may find a complaint unfounded closes it on that ground. A later
judgement stands in the place of the one before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.complaints.case_models import ComplaintJudgement
from app.complaints.checks import refuse, text_problems
from app.complaints.derive import settle
from app.complaints.steps import find_open, take_up
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork


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
    """Judge an open complaint; a new one is taken by it. Errors: E2001, E4004, E9001, E9002."""
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
    return row.id


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
