# SPDX-License-Identifier: Apache-2.0
"""Everything that was done about one case, read at once for the pane beside the list. Must not write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.complaints import rules
from app.complaints.appearance import AppearanceRow, list_appearances
from app.complaints.choosing import OptionRow, list_options
from app.complaints.compensation import CompensationRow, CompensationState, list_compensations, total_fen
from app.complaints.detail import find_complaint, get_complaint, last_opened_stamp, newest_answer
from app.complaints.handing import HandoverRow, list_handovers
from app.complaints.judging import JudgementRow, newest_judgement
from app.complaints.liability import LiabilityRow, list_liabilities
from app.complaints.marking import MarkRow, list_marks
from app.complaints.models import Complaint, ComplaintEntry, ComplaintPlan, ComplaintTransition
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import CHOOSE, COMPENSATE, HANDLE, EntryKind, HandoverAct, Status
from app.complaints.six_steps import CaseFacts, Done, NextStep, StepRow, next_step, steps_of
from app.core.unit_of_work import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """One case: its six steps, what is next for this person, and all that was done. Instants are UTC."""

    complaint_id: UUID
    steps: tuple[StepRow, ...]
    next: NextStep
    judgement: JudgementRow | None
    handovers: tuple[HandoverRow, ...]
    options: tuple[OptionRow, ...]
    liabilities: tuple[LiabilityRow, ...]
    compensations: tuple[CompensationRow, ...]
    compensated_fen: int
    marks: tuple[MarkRow, ...]
    appearances: tuple[AppearanceRow, ...]
    is_done: bool
    may_handle: bool
    may_choose: bool
    may_compensate: bool

    @property
    def shares(self) -> int:
        """The percents that stand in all: a hundred, none, or more when two desks found apart."""
        return sum(row.share_percent for row in self.liabilities)


@dataclass(frozen=True, slots=True)
class CaseView:
    """A complaint in full, and what was done about it: one snapshot."""

    detail: ComplaintDetail
    file: CaseFile


def get_case(reading: Reading, complaint_id: UUID) -> CaseView:
    """Return a complaint with its file. Errors: NotFoundError, NotPermittedError."""
    return CaseView(get_complaint(reading, complaint_id), get_case_file(reading, complaint_id))


def get_case_file(reading: Reading, complaint_id: UUID) -> CaseFile:
    """Return what was done about a case. Errors: NotFoundError, NotPermittedError."""
    row = find_complaint(reading, complaint_id)
    judgement = newest_judgement(reading, row.id)
    handovers = list_handovers(reading, row.id)
    options = list_options(reading, row.id)
    compensations = list_compensations(reading, row.id)
    facts = _facts(reading, row, judgement, handovers, options)
    return CaseFile(
        complaint_id=row.id,
        steps=steps_of(facts),
        next=_next_for(reading, row, next_step(facts)),
        judgement=judgement,
        handovers=handovers,
        options=options,
        liabilities=list_liabilities(reading, row.id),
        compensations=compensations,
        compensated_fen=total_fen((one.state, one.amount_fen) for one in compensations),
        marks=list_marks(reading, row.id),
        appearances=list_appearances(reading, row.id),
        is_done=row.status in rules.DONE,
        may_handle=reading.actor.may(HANDLE, row.scope),
        may_choose=reading.actor.may(CHOOSE, row.scope),
        may_compensate=reading.actor.may(COMPENSATE, row.scope),
    )


def unpaid(rows: Iterable[CompensationRow]) -> tuple[CompensationRow, ...]:
    """Return the compensations that the customer still waits for."""
    waiting = {CompensationState.ASKED, CompensationState.APPROVED}
    return tuple(row for row in rows if row.state in waiting)


_NEEDED = {
    NextStep.CHOOSE: CHOOSE,
    NextStep.CLOSE: rules.CLOSE,
    NextStep.CLOSE_UNFOUNDED: rules.CLOSE_UNFOUNDED,
}


def _next_for(reading: Reading, row: Complaint, step: NextStep) -> NextStep:
    """Return the step when this person may do it; a plan can always be proposed without a choice."""
    if step is NextStep.NOTHING:
        return step
    may = reading.actor.may(_NEEDED.get(step, HANDLE), row.scope)
    return step if may else NextStep.NOTHING


def _facts(
    reading: Reading,
    row: Complaint,
    judgement: JudgementRow | None,
    handovers: tuple[HandoverRow, ...],
    options: tuple[OptionRow, ...],
) -> CaseFacts:
    session = reading.session
    opened = last_opened_stamp(session, row.id)
    steps = session.scalars(
        select(ComplaintTransition)
        .where(ComplaintTransition.complaint_id == row.id)
        .order_by(ComplaintTransition.hlc)
    ).all()
    plan = session.scalars(
        select(ComplaintPlan).where(ComplaintPlan.id == row.plan_id, ComplaintPlan.hlc > opened)
    ).first()
    answer = newest_answer(session, row) if plan is not None else None
    records = session.scalars(
        select(ComplaintEntry)
        .where(
            ComplaintEntry.complaint_id == row.id,
            ComplaintEntry.kind == EntryKind.RECORD,
            ComplaintEntry.step != "",
            ComplaintEntry.hlc > opened,
        )
        .order_by(ComplaintEntry.hlc)
    ).all()
    people = {row.registered_by_id, *(one.by_id for one in steps), *(one.by_id for one in records)}
    if plan is not None:
        people.add(plan.by_id)
    if answer is not None:
        people.add(answer.by_id)
    names = staff_names(reading, people)

    def by(one: ComplaintTransition | ComplaintPlan | ComplaintEntry) -> Done:
        return Done(names.get(one.by_id, ""), one.at)

    taken = next((by(one) for one in steps if one.from_status == Status.NEW), None)
    closed = next((by(one) for one in reversed(steps) if one.ground), None)
    open_ones = [one for one in handovers if one.is_open]
    answered = [one for one in handovers if one.state == HandoverAct.ANSWERED]
    offered = options[0] if options and not any(one.is_chosen for one in options) else None
    return CaseFacts(
        is_new=row.status == Status.NEW,
        is_done=row.status in rules.DONE,
        taken=taken or Done(names.get(row.registered_by_id, ""), row.registered_at),
        is_founded=judgement.is_founded if judgement else None,
        judged=Done(judgement.by_name, judgement.at) if judgement else None,
        asked=Done(open_ones[-1].by_name, open_ones[-1].at) if open_ones else None,
        answered=Done(answered[-1].act_by_name, answered[-1].act_at) if answered else None,
        offered=Done(offered.by_name, offered.at) if offered else None,
        planned=by(plan) if plan else None,
        is_accepted=answer.is_accepted if answer else None,
        agreed=Done(names.get(answer.by_id, ""), answer.said_at) if answer else None,
        closed=closed if row.status in rules.DONE else None,
        records={one.step: by(one) for one in records},
    )
