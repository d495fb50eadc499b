# SPDX-License-Identifier: Apache-2.0
"""How acts on complaints are taken back, where the table of statuses allows a step back.

What was written down for others to read stays: a correction is written below it.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from app.complaints import rules
from app.complaints.commands import UndoAssignment, undo_assignment
from app.complaints.derive import settle
from app.complaints.escalation import is_by_itself
from app.complaints.link_undo import judge_links, reverse_links
from app.complaints.models import Complaint, ComplaintAssignment
from app.complaints.rules import Reason, Status
from app.complaints.steps import find_for_change, go_to
from app.core import undo
from app.core.change_log import ChangeRow
from app.core.undo import Lines, Reverser, UndoAct, Verdict
from app.core.unit_of_work import Reading, UnitOfWork

APPROVAL, NEEDS_GROUND, NOT_PERMITTED = "approval", "needs_ground", "not_permitted"
_WRITTEN = {
    "complaint_plan": "complaint_plan",
    "complaint_acceptance": "complaint_answer",
    "complaint_entry": "complaint_entry",
    "complaint_reply": "complaint_reply",
    "complaint_judgement": "complaint_judgement",
    "complaint_handover": "complaint_handover",
    "complaint_handover_act": "complaint_handover_act",
    "complaint_liability": "complaint_liability",
    "complaint_option": "complaint_options",
    "complaint_choice": "complaint_choice",
    "complaint_compensation": "complaint_compensation",
    "complaint_compensation_act": "complaint_compensation_act",
    "complaint_mark": "complaint_mark",
    "complaint_appearance": "complaint_appearance",
    "complaint_outside": "complaint_outside",
    "complaint_answer": "complaint_letter",
    "complaint_escalation_act": "complaint_escalation",
}
_KNOWN = {"complaint", "complaint_transition", "complaint_assignment", "approval", "task", *_WRITTEN}


def _judge(reading: Reading, group_id: UUID, lines: Lines) -> Verdict | None:
    if is_by_itself(lines):
        return Verdict(undo.BY_ITSELF, problem=undo.ELSEWHERE)
    tables = {line.table_name for line in lines}
    registered = [line for line in lines if line.table_name == "complaint" and line.op == "insert"]
    if registered:
        number = str(registered[0].columns["number"][1])
        return Verdict("complaint_registered", number, len(registered), undo.HAS_NUMBER)
    if "complaint_link" in tables:
        return judge_links(reading, lines)
    if not tables & {"complaint", "complaint_transition", "complaint_assignment", *_WRITTEN}:
        return None
    complaint = _complaint(reading, lines)
    subject = complaint.number if complaint is not None else ""
    written = [kind for table, kind in _WRITTEN.items() if table in tables]
    if written:
        return Verdict(written[0], subject, problem=undo.WRITTEN)
    verdict = Verdict("complaint_edited", subject, problem=undo.ELSEWHERE)
    if complaint is not None and tables <= _KNOWN:
        if "complaint_transition" in tables:
            verdict = _judge_steps(reading, lines)
        elif tables == {"complaint_assignment"}:
            verdict = _judge_assignment(reading, group_id, subject, lines)
        elif tables == {"complaint"}:
            verdict = _judge_edit(reading, subject, lines)
    return verdict


def _judge_steps(reading: Reading, lines: Lines) -> Verdict:
    """Return what an act of steps was; one on many cases stays when it must stay for one of them."""
    verdicts = []
    for complaint_id, steps in _steps_by_case(lines).items():
        row = reading.session.scalars(select(Complaint).where(Complaint.id == complaint_id)).first()
        if row is None:
            return Verdict("complaint_step", problem=undo.CHANGED_SINCE)
        verdicts.append(_judge_step(reading, row, steps))
    problem = next((verdict.problem for verdict in verdicts if verdict.problem), "")
    subject = verdicts[0].subject if len(verdicts) == 1 else ""
    return Verdict(verdicts[0].kind, subject, len(verdicts), problem)


def _judge_step(reading: Reading, complaint: Complaint, steps: Lines) -> Verdict:
    before, after = Status(_new(steps[0], "from_status")), Status(_new(steps[-1], "to_status"))
    reason = _new(steps[-1], "reason")
    kind = {Reason.CLOSED: "complaint_closed", Reason.REOPENED: "complaint_reopened"}.get(
        Reason(reason), "complaint_taken" if before is Status.NEW else "complaint_step"
    )
    needed = (rules.CLOSE, rules.HANDLE) if after in rules.DONE else (rules.HANDLE,)
    if complaint.status != after:
        problem = undo.CHANGED_SINCE
    elif reason == Reason.REOPENED:
        problem = NEEDS_GROUND
    elif before is Status.NEW:
        problem = undo.NO_WAY_BACK
    elif Status.WAITING_APPROVAL in {before, after}:
        problem = APPROVAL
    else:
        may = all(reading.actor.may(permission, complaint.scope) for permission in needed)
        problem = "" if may else NOT_PERMITTED
    return Verdict(kind, complaint.number, problem=problem)


def _judge_assignment(reading: Reading, group_id: UUID, subject: str, lines: Lines) -> Verdict:
    count = len(lines)
    if any("reverses_id" in line.columns for line in lines):
        return Verdict("complaint_assigned_back", subject, count, undo.NO_WAY_BACK)
    ids = {line.row_id for line in lines}
    stands = any(_newest_assignment(reading, UUID(hex=_new(line, "complaint_id"))) in ids for line in lines)
    if not stands:
        return Verdict("complaint_assigned", subject, count, undo.CHANGED_SINCE)
    is_batch = _new(lines[0], "batch_id") == group_id.hex
    may = reading.actor.may(rules.ASSIGN, reading.scope)
    problem = "" if may and is_batch else NOT_PERMITTED
    return Verdict("complaint_assigned", subject, count, problem)


def _judge_edit(reading: Reading, subject: str, lines: Lines) -> Verdict:
    ids = {line.row_id for line in lines}
    rows = reading.session.scalars(select(Complaint).where(Complaint.id.in_(ids))).all()
    kind, of = "complaint_edited", subject if len(ids) == 1 else ""
    is_left = undo.is_as_left(reading, lines, {"complaint": Complaint})
    if not is_left or any(row.status in rules.DONE for row in rows):
        return Verdict(kind, of, len(ids), undo.CHANGED_SINCE)
    may = all(reading.actor.may(rules.HANDLE, row.scope) for row in rows)
    return Verdict(kind, of, len(ids), "" if may else NOT_PERMITTED)


def _reverse(uow: UnitOfWork, command: UndoAct, lines: Lines) -> None:
    tables = {line.table_name for line in lines}
    if "complaint_link" in tables:
        reverse_links(uow, command, lines)
    elif "complaint_transition" in tables:
        cases = _steps_by_case(lines).items()
        settle(uow, *(_step_back(uow, command, row_id, steps) for row_id, steps in cases))
    elif "complaint_assignment" in tables:
        undo_assignment(uow, UndoAssignment(command.group_id))
    else:
        rows = [find_for_change(uow, line.row_id, rules.HANDLE) for line in lines]
        undo.put_back(uow, lines, {"complaint": Complaint})
        settle(uow, *rows)


def _step_back(uow: UnitOfWork, command: UndoAct, complaint_id: UUID, steps: Lines) -> Complaint:
    step = steps[0]
    before, after = Status(_new(step, "from_status")), Status(_new(step, "to_status"))
    complaint = find_for_change(uow, complaint_id, rules.CLOSE if after in rules.DONE else rules.HANDLE)
    uow.require(rules.HANDLE, complaint.scope)
    if after in rules.DONE:
        go_to(uow, complaint, Status.HANDLING, Reason.REOPENED, text=command.text)
    elif before is Status.HANDLING:
        go_to(uow, complaint, Status.HANDLING, Reason.RESUMED, text=command.text)
    if before is not Status.HANDLING:
        # What was waited for is waited for again.
        uow.flush()
        go_to(uow, complaint, before, Reason.WAITING, text=command.text)
    return complaint


def _steps_by_case(lines: Lines) -> dict[UUID, list[ChangeRow]]:
    found: dict[UUID, list[ChangeRow]] = {}
    for line in lines:
        if line.table_name == "complaint_transition":
            found.setdefault(UUID(hex=_new(line, "complaint_id")), []).append(line)
    return found


def _complaint(reading: Reading, lines: Lines) -> Complaint | None:
    for line in lines:
        row_id = line.row_id if line.table_name == "complaint" else None
        if "complaint_id" in line.columns:
            row_id = UUID(hex=_new(line, "complaint_id"))
        if row_id is not None:
            return reading.session.scalars(select(Complaint).where(Complaint.id == row_id)).first()
    return None


def _newest_assignment(reading: Reading, complaint_id: UUID) -> UUID | None:
    return reading.session.scalar(
        select(ComplaintAssignment.id)
        .where(ComplaintAssignment.complaint_id == complaint_id)
        .order_by(ComplaintAssignment.hlc.desc())
        .limit(1)
    )


def _new(line: ChangeRow, name: str) -> str:
    return str(line.columns[name][1])


REVERSER = Reverser(_judge, _reverse)
undo.register(REVERSER)
