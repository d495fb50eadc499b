# SPDX-License-Identifier: Apache-2.0
"""How links and merges of cases are taken back: by a fact that says so; a merged case is worked on again."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from app.complaints import rules
from app.complaints.case_models import ComplaintLink
from app.complaints.derive import settle
from app.complaints.links import add_link, leave_merge, standing_links
from app.complaints.models import Complaint
from app.complaints.rules import Ground, LinkKind, Reason, Status
from app.complaints.steps import find_for_change, go_to
from app.core import undo
from app.core.undo import Lines, UndoAct, Verdict
from app.core.unit_of_work import Reading, UnitOfWork


def judge_links(reading: Reading, lines: Lines) -> Verdict:
    """Return what an act of linking was, and why it must stay."""
    facts = _facts(reading, lines)
    owner = reading.session.scalars(select(Complaint).where(Complaint.id == facts[0].complaint_id)).first()
    if owner is None:
        return Verdict("complaint_linked", problem=undo.CHANGED_SINCE)
    is_merge = facts[0].kind == LinkKind.MERGED
    kind = "complaint_linked" if facts[0].is_set else "complaint_unlinked"
    needed = (rules.CLOSE, rules.HANDLE) if is_merge else (rules.HANDLE,)
    if is_merge and not facts[0].is_set:
        # It was worked on again: closing it anew needs a ground.
        return Verdict("complaint_reopened", owner.number, problem="needs_ground")
    if not all(_stands(reading, fact) for fact in facts) or (is_merge and owner.ground != Ground.MERGED):
        problem = undo.CHANGED_SINCE
    else:
        may = all(reading.actor.may(permission, owner.scope) for permission in needed)
        problem = "" if may else "not_permitted"
    return Verdict("complaint_merged" if is_merge else kind, owner.number, problem=problem)


def reverse_links(uow: UnitOfWork, command: UndoAct, lines: Lines) -> None:
    """Take an act of linking back."""
    steps = {
        UUID(hex=str(line.columns["complaint_id"][1])): Status(str(line.columns["from_status"][1]))
        for line in lines
        if line.table_name == "complaint_transition"
    }
    for fact in _facts(uow, lines):
        if fact.kind == LinkKind.MERGED:
            _open_again(uow, fact.complaint_id, steps[fact.complaint_id], command.text)
        else:
            owner = find_for_change(uow, fact.complaint_id, rules.HANDLE)
            add_link(uow, owner, fact.other_id, LinkKind(fact.kind), is_set=not fact.is_set)
            settle(uow, owner)


def _open_again(uow: UnitOfWork, complaint_id: UUID, before: Status, text: str) -> None:
    double = find_for_change(uow, complaint_id, rules.CLOSE)
    uow.require(rules.HANDLE, double.scope)
    leave_merge(uow, double, text)
    go_to(uow, double, Status.HANDLING, Reason.REOPENED, text=text)
    if before not in {Status.NEW, Status.HANDLING}:
        uow.flush()
        go_to(uow, double, before, Reason.WAITING, text=text)
    settle(uow, double)


def _facts(reading: Reading, lines: Lines) -> list[ComplaintLink]:
    ids = [line.row_id for line in lines if line.table_name == "complaint_link"]
    return list(reading.session.scalars(select(ComplaintLink).where(ComplaintLink.id.in_(ids))))


def _stands(reading: Reading, fact: ComplaintLink) -> bool:
    """Tell whether a fact is still the last word on its two cases."""
    standing = {row.id for row in standing_links(reading, fact.complaint_id)}
    if fact.is_set:
        return fact.id in standing
    last = reading.session.scalar(
        select(ComplaintLink.id)
        .where(
            ComplaintLink.complaint_id == fact.complaint_id,
            ComplaintLink.other_id == fact.other_id,
            ComplaintLink.kind == fact.kind,
        )
        .order_by(ComplaintLink.hlc.desc())
        .limit(1)
    )
    return last == fact.id
